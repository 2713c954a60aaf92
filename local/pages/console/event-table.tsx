import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { useState } from 'preact/hooks';
import { count, preciseTime } from './format.ts';
import { detailsOf } from './history.ts';
import { Folded, Json, Time } from './pieces.tsx';

const rowsAtFirst = 100;

const tone = (type: string): string => {
  if (/Failed$|TimedOut$|Aborted$/.test(type)) return 'bad';
  return /^Execution|Succeeded$/.test(type) ? 'plain' : 'muted';
};

const EventRow = ({ event, state }: { event: HistoryEvent; state: string | undefined }) => {
  const { id, type = '', timestamp = new Date(0) } = event;
  const details = detailsOf(event);
  const hasDetails = Object.keys(details).length > 0;
  return (
    <tr>
      <td class="when"><Time at={timestamp}>{preciseTime(timestamp)}</Time></td>
      <td class="number">{id}</td>
      <td class={`type ${tone(type)}`}>{hasDetails ? <Folded title={type}>{() => <Json text={JSON.stringify(details)} title={type} />}</Folded> : type}</td>
      <td class="where">{state}</td>
    </tr>
  );
};

/** The history, as AWS tells it. */
export const EventTable = ({ events, stateOfEvent }: { events: readonly HistoryEvent[]; stateOfEvent: ReadonlyMap<number, string> }) => {
  const [limit, setLimit] = useState(rowsAtFirst);
  return (
    <section class="card" aria-labelledby="events-title">
      <div class="card-head"><h2 id="events-title">Events</h2><span class="note">{count(events.length)}</span></div>
      <table class="rows events">
        <thead><tr><th scope="col" class="when">Time</th><th scope="col" class="number">Id</th><th scope="col">Type</th><th scope="col" class="where">State</th></tr></thead>
        <tbody>{events.slice(0, limit).map((event) => <EventRow key={event.id} event={event} state={stateOfEvent.get(event.id ?? 0)} />)}</tbody>
      </table>
      {events.length > limit && <button type="button" class="more" onClick={() => setLimit(limit + 500)}>Show more</button>}
    </section>
  );
};
