import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { count, shortTime } from './format.ts';
import { Elapsed, Time } from './pieces.tsx';
import { hashOf } from './routes.ts';
import { Sign, shownStatus, words } from './status.tsx';
import type { Tally } from './tallies.ts';

export interface ExecutionRow {
  item: ExecutionListItem;
  title: string;
  /** Beside the title: its machine, or why it failed. */
  note?: string;
  /** Of its Map Runs. */
  tally?: Tally;
}

/** An execution succeeds though it tolerated failures: its sign alone would tell half of it. */
const Items = ({ of: { total, settled, lost } }: { of: Tally }) => (
  <span class="note items">
    {settled < total ? `${count(settled)} of ${count(total)} settled` : `${count(total)} item${total === 1 ? '' : 's'}`}
    {lost > 0 && <>, <span class="failed-count">{`${count(lost)} failed`}</span></>}
  </span>
);

const Row = ({ row: { item, title, note, tally }, now }: { row: ExecutionRow; now: Date }) => {
  const { executionArn = '', status, startDate = now, stopDate } = item;
  const shown = shownStatus(status);
  return (
    <tr>
      <td class="state"><span class={`mark ${shown}`} title={words[shown]}><Sign of={shown} /><span class="word">{words[shown]}</span></span></td>
      <td class="title">
        <a data-row href={hashOf({ page: 'execution', arn: executionArn })}>{title}</a>
        {note !== undefined && <span class="note">{note}</span>}
        {tally && <Items of={tally} />}
      </td>
      <td class="when"><Time at={startDate}>{shortTime(startDate, now)}</Time></td>
      <td class="lasted">
        <Elapsed from={startDate.getTime()} to={stopDate?.getTime()} />
        <span class="note narrow">{shortTime(startDate, now)}</span>
      </td>
    </tr>
  );
};

/** Executions as rows, each a link. */
export const ExecutionRows = ({ rows }: { rows: readonly ExecutionRow[] }) => {
  const now = new Date();
  return (
    <table class="rows">
      <thead>
        <tr><th scope="col" class="state">Status</th><th scope="col">Name</th><th scope="col" class="when">Started</th><th scope="col" class="lasted">Duration</th></tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.item.executionArn} row={row} now={now} />)}</tbody>
    </table>
  );
};
