import type { DescribeMapRunOutput } from '@aws-sdk/client-sfn';
import { labelOf } from './arn.ts';
import { count } from './format.ts';
import { countOf, lostOf, parts, settledOf } from './map-run-parts.ts';
import { hashOf } from './routes.ts';
import { Badge, shownStatus } from './status.tsx';

/** A Map Run as a bar of its parts. */
export const MapRunBar = ({ run: { itemCounts } }: { run: DescribeMapRunOutput }) => {
  const total = itemCounts?.total ?? 0;
  const settled = settledOf(itemCounts);
  return (
    <div
      class="progress" role="progressbar" aria-label="Items settled"
      aria-valuemin={0} aria-valuemax={Math.max(total, 1)} aria-valuenow={settled} aria-valuetext={`${count(settled)} of ${count(total)} items settled`}
    >
      {parts.map((part) => <span key={part} class={`part ${part}`} style={{ flexGrow: countOf(itemCounts, part) }} />)}
    </div>
  );
};

/** A Map Run on the page of the execution that it is a part of: how far it is, and the way to its children. */
export const MapRunCard = ({ run }: { run: DescribeMapRunOutput }) => {
  const { mapRunArn = '', status, itemCounts } = run;
  const lost = lostOf(itemCounts);
  return (
    <a class="card map-run-card" href={hashOf({ page: 'map-run', arn: mapRunArn })}>
      <div class="title-line">
        <h2>{`Map Run ${labelOf(mapRunArn) ?? ''}`}</h2>
        <Badge of={shownStatus(status)} />
        <span>{`${count(settledOf(itemCounts))} of ${count(itemCounts?.total ?? 0)} settled`}</span>
        {lost > 0 && <span class="failed-count">{`${count(lost)} failed`}</span>}
      </div>
      <MapRunBar run={run} />
    </a>
  );
};
