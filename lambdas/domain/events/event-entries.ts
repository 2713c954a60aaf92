import { eventSource } from '../../../contracts/events.ts';
import type { detailTypes } from '../../../contracts/events.ts';
import type { components } from '../../../contracts/generated/steps.ts';

/** Calls of `events:putEvents` that a state machine is to make. */
export type EventEntries = components['schemas']['EventEntries'];

/** An event of which the bus is to be told. */
export interface TellableEvent {
  readonly detailType: (typeof detailTypes)[keyof typeof detailTypes];
  readonly detail: object;
}

/** Most entries of one call. API reference of PutEvents. */
const entriesPerCall = 10;

/** The events in calls as few as EventBridge lets, in order. */
export const eventEntries = (busName: string, events: readonly TellableEvent[]): EventEntries => {
  const calls = Math.ceil(events.length / entriesPerCall);
  return Array.from({ length: calls }, (_, call) => ({
    entries: events.slice(call * entriesPerCall, (call + 1) * entriesPerCall).map(({ detailType, detail }) => ({
      EventBusName: busName, Source: eventSource, DetailType: detailType, Detail: JSON.stringify(detail),
    })),
  }));
};
