/** By so much clocks of two functions may differ, and both be right. */
const skewSeconds = 60;

const milliseconds = (seconds: number): number => seconds * 1000;

/** When something ends that lasts so long from now on. */
export const leaseEnd = (now: Date, seconds: number): string => new Date(now.getTime() + milliseconds(seconds)).toISOString();

/**
 * Whether something that lasts `seconds` at most still does. An end that lies further ahead than that was written by a clock that
 * was wrong, and has passed: however wrong it was, nobody waits longer for it than twice as long.
 *
 * @param until ISO instant, or its milliseconds
 */
export const isInForce = (until: string | number, seconds: number, now: Date): boolean => {
  const left = (typeof until === 'string' ? Date.parse(until) : until) - now.getTime();
  return left > 0 && left <= milliseconds(seconds + skewSeconds);
};

/**
 * The end of a claim that follows a former one. Two claims never end at the same instant, which is what tells one from the next.
 *
 * @param former end of the claim before it
 */
export const nextClaim = (former: string | undefined, seconds: number, now: Date): string => {
  const end = leaseEnd(now, seconds);
  return former !== undefined && former >= end && isInForce(former, seconds, now) ? new Date(Date.parse(former) + 1).toISOString() : end;
};

/** The latest end that a lease may have which was taken for as long as one that ends then; a later one is in force no more. */
export const latestEnd = (until: Date): string => leaseEnd(until, skewSeconds);

/** Whether an instant has not come that something was dated by: a clock that was ahead has done so. */
export const isAhead = (instant: string, now: Date): boolean => instant > leaseEnd(now, skewSeconds);
