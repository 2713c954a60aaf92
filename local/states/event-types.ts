import type { Ending } from './machine.ts';

/** Kinds of states whose leaving has an event type of its own. */
const withExit = new Set(['Task', 'Pass', 'Choice', 'Wait', 'Map', 'Parallel', 'Succeed']);
/** Kinds of states that can be under way when another branch fails. */
const withAbort = new Set(['Task', 'Wait', 'Map', 'Parallel']);

export const enteredType = (kind: string): string => `${kind}StateEntered`;

export const exitedType = (kind: string): string | undefined => (withExit.has(kind) ? `${kind}StateExited` : undefined);

export const abortedType = (kind: string): string | undefined => (withAbort.has(kind) ? `${kind}StateAborted` : undefined);

/** Type of the event that ends a history. */
export const endingType: Readonly<Record<Ending['status'], string>> = {
  SUCCEEDED: 'ExecutionSucceeded', FAILED: 'ExecutionFailed', TIMED_OUT: 'ExecutionTimedOut', ABORTED: 'ExecutionAborted',
};

const members = new Map<string, string>();

/** The API's member with the details of an event: `stateEnteredEventDetails` for every kind of state, `taskScheduledEventDetails` … */
export const detailsMember = (type: string): string => {
  const known = members.get(type);
  if (known) return known;
  const [, turn] = /State(Entered|Exited)$/.exec(type) ?? [];
  const member = turn ? `state${turn}EventDetails` : `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
  members.set(type, member);
  return member;
};
