import type { DescribeExecutionOutput, DescribeMapRunOutput, ExecutionListItem } from '@aws-sdk/client-sfn';
import { useState } from 'preact/hooks';
import { labelOf, machineNameOf, nameOf, shortName } from './arn.ts';
import { useSurroundings } from './context.ts';
import { ExecutionRows } from './execution-rows.tsx';
import { count, duration, rate, shortened } from './format.ts';
import { causeOf, titleOf } from './json-text.ts';
import { MapRunBar } from './map-run-bar.tsx';
import { firstLimits, loadMapRun, mapRunPause, sections } from './map-run-data.ts';
import type { Limits, MapRunData, Section } from './map-run-data.ts';
import { countOf, parts, rateOf, settledOf } from './map-run-parts.ts';
import { CopyButton, Elapsed, Refusal, Time, Trail } from './pieces.tsx';
import { usePolled } from './polling.ts';
import { hashOf } from './routes.ts';
import { Badge, Sign, shownStatus, words } from './status.tsx';

const trailOf = ({ executionArn = '' }: DescribeMapRunOutput, deployment: string) => {
  const machine = machineNameOf(executionArn);
  return [
    { title: 'Executions', href: hashOf({ page: 'home' }) },
    { title: shortName(machine, deployment), href: hashOf({ page: 'home', machine }) },
    { title: nameOf(executionArn), href: hashOf({ page: 'execution', arn: executionArn }) },
  ];
};

/** How fast it goes, and while it runs, how long it will still take. */
const speed = ({ run, samples }: MapRunData): string => {
  const { itemCounts, startDate, stopDate, status } = run;
  const settled = settledOf(itemCounts);
  if (status !== 'RUNNING') {
    const seconds = ((stopDate?.getTime() ?? 0) - (startDate?.getTime() ?? 0)) / 1_000;
    return seconds > 0 && settled > 0 ? `${rate(settled / seconds)} on average` : '–';
  }
  const perSecond = rateOf(samples);
  if (perSecond === undefined) return '…';
  const left = (itemCounts?.total ?? 0) - settled;
  return perSecond > 0 ? `${rate(perSecond)}, about ${duration(Math.max(1, Math.round(left / perSecond)) * 1_000)} left` : rate(0);
};

const Counts = ({ run: { itemCounts } }: { run: DescribeMapRunOutput }) => (
  <ul class="tiles">
    {parts.map((part) => {
      const value = countOf(itemCounts, part);
      return (
        <li key={part} class={value > 0 ? `tile ${part}` : 'tile'}>
          <span class="value">{count(value)}</span>
          <span class="label"><Sign of={part} />{words[part]}</span>
        </li>
      );
    })}
  </ul>
);

const Header = ({ data }: { data: MapRunData }) => {
  const { mapRunArn = '', status, startDate, stopDate, maxConcurrency = 0, toleratedFailurePercentage = 0, itemCounts } = data.run;
  return (
    <header class="card head">
      <div class="title-line">
        <h1 tabIndex={-1}>{`Map Run ${labelOf(mapRunArn) ?? ''}`}</h1>
        <span role="status"><Badge of={shownStatus(status)} /></span>
      </div>
      <p class="total"><strong>{count(settledOf(itemCounts))}</strong>{` of ${count(itemCounts?.total ?? 0)} settled`}</p>
      <MapRunBar run={data.run} />
      <Counts run={data.run} />
      <dl class="facts">
        {startDate && <div><dt>Started</dt><dd><Time at={startDate} /></dd></div>}
        {startDate && <div><dt>Duration</dt><dd><Elapsed from={startDate.getTime()} to={stopDate?.getTime()} /></dd></div>}
        <div><dt>Rate</dt><dd>{speed(data)}</dd></div>
        <div><dt>At a time</dt><dd>{maxConcurrency === 0 ? 'no limit' : `up to ${count(maxConcurrency)}`}</dd></div>
        <div><dt>Tolerates</dt><dd>{`${toleratedFailurePercentage} % failed`}</dd></div>
        <div class="arn"><dt>ARN</dt><dd><code>{mapRunArn}</code> <CopyButton text={mapRunArn} what="the ARN" /></dd></div>
      </dl>
    </header>
  );
};

const noteOf = (child: DescribeExecutionOutput | undefined, { itemCount = 1 }: ExecutionListItem): string | undefined => {
  const items = itemCount > 1 ? `${count(itemCount)} items` : undefined;
  if (child?.error === undefined) return items;
  const { message } = causeOf(child.cause ?? '');
  const failure = [child.error, message].filter(Boolean).join(': ');
  return shortened(items === undefined ? failure : `${items}, ${failure}`, 200);
};

const Children = ({ section, data, onMore }: { section: Section; data: MapRunData; onMore(): void }) => {
  const list = data.lists[section];
  if (!list) return null;
  const rows = list.items.map((item) => {
    const child = data.children.get(item.executionArn ?? '');
    return { item, title: titleOf(child?.input) ?? shortened(item.name ?? '', 18), note: noteOf(child, item) };
  });
  const total = countOf(data.run.executionCounts, section);
  return (
    <section class="card" aria-labelledby={`children-${section}`}>
      <div class="card-head">
        <h2 id={`children-${section}`}>{words[section]}</h2>
        <span class="note">{rows.length < total ? `${count(rows.length)} of ${count(total)}` : count(total)}</span>
      </div>
      <ExecutionRows rows={rows} />
      {list.hasMore && total > rows.length && <button type="button" class="more" onClick={onMore}>Show more</button>}
    </section>
  );
};

/** One run of a distributed Map: how far it is, and its children, failed ones first. */
export const MapRun = ({ arn }: { arn: string }) => {
  const { client, config } = useSurroundings();
  const [limits, setLimits] = useState<Limits>(firstLimits);
  const { data, refusal } = usePolled<MapRunData>({ key: arn, version: Object.values(limits).join(), load: loadMapRun(client, arn, limits), pause: mapRunPause });
  if (refusal) {
    return (
      <Refusal title="There is no such Map Run">
        <p><code>{arn}</code></p>
        <p>{refusal.message}</p>
        <p><a href={hashOf({ page: 'home' })}>All executions</a></p>
      </Refusal>
    );
  }
  if (!data) return null;
  return (
    <>
      <Trail steps={trailOf(data.run, config.name)} />
      <Header data={data} />
      {sections.map((section) => (
        <Children key={section} section={section} data={data} onMore={() => setLimits({ ...limits, [section]: limits[section] + 100 })} />
      ))}
    </>
  );
};
