import type { Undelivered } from './delivery.ts';
import type { EventEnvelope } from './envelope.ts';
import type { LogEntry } from './targets.ts';

/** The oldest entries go when there are more. */
const capacity = 10_000;

/** What went over the buses, for whoever wants to look: tests, and people. */
export interface Journal {
  put(bus: string, event: EventEnvelope): void;
  log(entry: LogEntry): void;
  undelivered(failure: Undelivered): void;
  /** Oldest first; only those of a source, detail type or bus when one is given, empty text being none. */
  events(filter: { source?: string; detailType?: string; bus?: string }): (EventEnvelope & { eventBusName: string })[];
  logs(group?: string): LogEntry[];
  failures(): Undelivered[];
}

const bounded = <T>() => {
  let items: T[] = [];
  return {
    add: (item: T): void => {
      items.push(item);
      // in bulk, so that adding stays cheap
      if (items.length >= 2 * capacity) items = items.slice(-capacity);
    },
    all: (): T[] => items.slice(-capacity),
  };
};

/** A bounded journal in memory. */
export const journal = (): Journal => {
  const [events, logs, failures] = [bounded<EventEnvelope & { eventBusName: string }>(), bounded<LogEntry>(), bounded<Undelivered>()];
  return {
    put: (eventBusName, event) => events.add({ ...event, eventBusName }),
    log: logs.add,
    undelivered: failures.add,
    events: ({ source, detailType, bus }) => events.all().filter((event) =>
      (!source || event.source === source) && (!detailType || event['detail-type'] === detailType) && (!bus || event.eventBusName === bus)),
    logs: (group) => logs.all().filter((entry) => !group || entry.group === group),
    failures: failures.all,
  };
};
