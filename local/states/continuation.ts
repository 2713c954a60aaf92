import type { Details } from './event-log.ts';
import type { Json } from './json.ts';
import { holdsStates } from './lowering.ts';
import type { StatePlace } from './lowering.ts';
import type { HistoryEvent } from './machine.ts';

/** The Map Run of the Map state in which an execution is. */
export interface FormerMapRun {
  arn: string;
  /** Its end is in the history already, the leaving of the state is not. */
  hasEnded: boolean;
}

/** A state that was entered and not left. */
export interface OpenState {
  name: string;
  input: Json;
  mapRun?: FormerMapRun;
  /** How the attempt that was under way is recorded as failed. */
  interruption?: { type: string; details?: Details };
}

/** Where to go on with an execution whose process has ended. */
export type Continuation =
  | { at: 'start' }
  | { at: 'state'; state: OpenState }
  | { at: 'nowhere'; reason: string };

const nameIn = ({ details }: HistoryEvent): string => String(details?.name);

/** The latest top-level state that was not left, with what happened since. */
const openState = (events: readonly HistoryEvent[]): HistoryEvent[] => {
  let entered: HistoryEvent | undefined;
  for (const event of events) {
    if (!entered && event.type.endsWith('StateEntered')) entered = event;
    else if (entered && event.type.endsWith('StateExited') && nameIn(event) === nameIn(entered)) entered = undefined;
  }
  return entered ? events.slice(entered.id - 1) : [];
};

const formerMapRun = (since: readonly HistoryEvent[]): FormerMapRun | undefined => {
  const started = since.findLast(({ type }) => type === 'MapRunStarted');
  const ended = since.findLast(({ type }) => type === 'MapRunSucceeded' || type === 'MapRunFailed');
  return started && { arn: String(started.details?.mapRunArn), hasEnded: (ended?.id ?? 0) > started.id };
};

const restarted = { error: 'Local.Restarted', cause: 'the local stack ended while this attempt was under way; the state is run again' };

const interruption = (since: readonly HistoryEvent[], place: StatePlace): OpenState['interruption'] => {
  // what runs side by side inside of it cannot be taken up where it was
  if (holdsStates(place)) return { type: `${place.kind}StateFailed` };
  const { type = '', details } = since.at(-1) ?? {};
  if (/^LambdaFunction(Scheduled|Started)$/.test(type)) return { type: 'LambdaFunctionFailed', details: restarted };
  if (/^Task(Scheduled|Started)$/.test(type)) return { type: 'TaskFailed', details: { resourceType: details?.resourceType, resource: details?.resource, ...restarted } };
  return undefined;
};

/** @param events what was recorded of the execution, all but its end */
export const continuationOf = (events: readonly HistoryEvent[], places: ReadonlyMap<string, StatePlace>): Continuation => {
  if (events.length === 0) return { at: 'nowhere', reason: 'nothing was recorded of it' };
  const [entered, ...since] = openState(events);
  if (!entered) return events.length === 1 ? { at: 'start' } : { at: 'nowhere', reason: 'its record ends between two states' };
  const name = nameIn(entered);
  const place = places.get(name);
  if (!place) return { at: 'nowhere', reason: `its definition has no state '${name}'` };
  const input = JSON.parse(String(entered.details?.input)) as Json;
  return { at: 'state', state: { name, input, mapRun: formerMapRun(since), interruption: interruption(since, place) } };
};
