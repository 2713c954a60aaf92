/** How much is redeployed by itself, as the stack is configured; `REDEPLOYMENT_BOUNDS`. */
export interface RedeploymentBounds {
  /** Redeployments of one core within a day. */
  readonly attempts: number;
  /** Seconds before the first of them. */
  readonly backoffSeconds: number;
  /** Part of the fleet, and number of cores of a small one, that may be redeployed within so many minutes. */
  readonly breakerShare: number;
  readonly breakerMinimum: number;
  readonly breakerMinutes: number;
}

/** @throws Error where it is not JSON */
export const redeploymentBounds = (json: string): RedeploymentBounds => JSON.parse(json) as RedeploymentBounds;

/** Each attempt waits longer than the one before by this factor, and none longer than six hours. */
const backoffFactor = 4;
const longestBackoffSeconds = 6 * 3600;

/** @param attempt redeployments of the core that were noted before, within a day */
export const backoffSeconds = ({ backoffSeconds: first }: Pick<RedeploymentBounds, 'backoffSeconds'>, attempt: number): number =>
  Math.min(first * backoffFactor ** attempt, longestBackoffSeconds);

/** Cores that may be redeployed within the minutes of the breaker. */
export const breakerLimit = ({ breakerShare, breakerMinimum }: Pick<RedeploymentBounds, 'breakerShare' | 'breakerMinimum'>, fleet: number): number =>
  Math.max(breakerMinimum, Math.floor(breakerShare * fleet));

/** Until when something counts against the attempts of a core. */
export const memoryMilliseconds = 86_400_000;
