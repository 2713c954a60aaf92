import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { shortTime } from './format.ts';
import { Elapsed, Time } from './pieces.tsx';
import { hashOf } from './routes.ts';
import { Sign, shownStatus, words } from './status.tsx';

export interface ExecutionRow {
  item: ExecutionListItem;
  title: string;
  /** Beside the title: its machine, or why it failed. */
  note?: string;
}

const Row = ({ row: { item, title, note }, now }: { row: ExecutionRow; now: Date }) => {
  const { executionArn = '', status, startDate = now, stopDate } = item;
  const shown = shownStatus(status);
  return (
    <tr>
      <td class="state"><span class={`mark ${shown}`} title={words[shown]}><Sign of={shown} /><span class="word">{words[shown]}</span></span></td>
      <td class="title">
        <a data-row href={hashOf({ page: 'execution', arn: executionArn })}>{title}</a>
        {note !== undefined && <span class="note">{note}</span>}
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
