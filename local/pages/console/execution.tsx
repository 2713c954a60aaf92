import type { DescribeExecutionOutput, DescribeMapRunOutput } from '@aws-sdk/client-sfn';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { isExpress, labelOf, machineNameOf, nameOf, shortName } from './arn.ts';
import { useSurroundings } from './context.ts';
import { EventTable } from './event-table.tsx';
import { executionPause, loadExecution } from './execution-data.ts';
import type { ExecutionData } from './execution-data.ts';
import { shortened } from './format.ts';
import { graphOf } from './graph.ts';
import { courseOf } from './history.ts';
import { titleOf } from './json-text.ts';
import { drawingOf } from './layout.ts';
import { MapRunCard } from './map-run-bar.tsx';
import { CopyButton, Elapsed, Failure, FoldedJson, Refusal, Time, Trail } from './pieces.tsx';
import { usePolled } from './polling.ts';
import { hashOf } from './routes.ts';
import { StateDetails, StateList } from './state-details.tsx';
import { StateGraph } from './state-graph.tsx';
import { summaries } from './state-summaries.ts';
import { Badge, shownStatus } from './status.tsx';
import { TaskOfExecution } from './task-of-execution.tsx';

const trailOf = ({ executionArn = '' }: DescribeExecutionOutput, parent: DescribeMapRunOutput | undefined, deployment: string) => {
  const machine = machineNameOf(executionArn);
  const { executionArn: above, mapRunArn } = parent ?? {};
  return [
    { title: 'Executions', href: hashOf({ page: 'home' }) },
    { title: shortName(machine, deployment), href: hashOf({ page: 'home', machine }) },
    ...(above === undefined ? [] : [{ title: nameOf(above), href: hashOf({ page: 'execution', arn: above }) }]),
    ...(mapRunArn === undefined ? [] : [{ title: `Map Run ${labelOf(mapRunArn) ?? ''}`, href: hashOf({ page: 'map-run', arn: mapRunArn }) }]),
  ];
};

const Header = ({ execution, parent }: Pick<ExecutionData, 'execution' | 'parent'>) => {
  const { executionArn = '', name = '', status, startDate, stopDate, error, cause, input, output } = execution;
  const title = (parent && titleOf(input)) ?? name;
  return (
    <header class="card head">
      <div class="title-line">
        <h1 tabIndex={-1}>{title}</h1>
        <span role="status"><Badge of={shownStatus(status)} /></span>
      </div>
      <dl class="facts">
        {startDate && <div><dt>Started</dt><dd><Time at={startDate} /></dd></div>}
        {startDate && <div><dt>Duration</dt><dd><Elapsed from={startDate.getTime()} to={stopDate?.getTime()} /></dd></div>}
        {parent === undefined && <TaskOfExecution execution={execution} />}
        <div class="arn"><dt>ARN</dt><dd><code>{executionArn}</code> <CopyButton text={executionArn} what="the ARN" /></dd></div>
      </dl>
      <Failure error={error} cause={cause} />
      <div class="data"><FoldedJson title="Input" text={input} /><FoldedJson title="Output" text={output} /></div>
    </header>
  );
};

/** On a narrow screen the details stand below the graph: a state that was chosen is shown. */
const useFocusOn = (state: string | undefined): void => {
  const last = useRef(state);
  useEffect(() => {
    if (state === last.current) return;
    last.current = state;
    const heading = document.getElementById('state-name');
    if (state === undefined || !heading) return;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'nearest' });
  }, [state]);
};

/** Of a drawing that is wider than the screen, the part with the start is shown. */
const useScrolledGraph = () => {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const within = frame.current;
    const start = within?.querySelector('.start');
    if (!within || !start) return;
    const [outer, inner] = [within.getBoundingClientRect(), start.getBoundingClientRect()];
    within.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }, []);
  return frame;
};

const Body = ({ data, arn, state }: { data: ExecutionData; arn: string; state: string | undefined }) => {
  const { execution, definition, events, mapRuns, parent } = data;
  const { config } = useSurroundings();
  const drawing = useMemo(() => drawingOf(graphOf(definition)), [definition]);
  const course = useMemo(() => courseOf(events), [events]);
  const byState = useMemo(() => summaries(course), [course]);
  const hrefOf = (name: string): string => hashOf({ page: 'execution', arn, state: name });
  useFocusOn(state);
  const frame = useScrolledGraph();
  return (
    <>
      <Trail steps={trailOf(execution, parent, config.name)} />
      <Header execution={execution} parent={parent} />
      {[...mapRuns.values()].map((run) => <MapRunCard key={run.mapRunArn} run={run} />)}
      <div class="columns">
        <section class="card drawing" aria-label="Graph" tabIndex={0} ref={frame}>
          <StateGraph drawing={drawing} facts={{ course, summaries: byState, mapRuns, selected: state, hrefOf }} />
        </section>
        {state === undefined
          ? <StateList summaries={byState} hrefOf={hrefOf} />
          : <StateDetails name={state} summary={byState.get(state)} mapRuns={mapRuns} closeHref={hashOf({ page: 'execution', arn })} />}
      </div>
      <EventTable events={events} stateOfEvent={course.stateOfEvent} />
    </>
  );
};

const Standard = ({ arn, state }: { arn: string; state: string | undefined }) => {
  const { client } = useSurroundings();
  const { data, refusal } = usePolled<ExecutionData>({ key: arn, load: loadExecution(client, arn), pause: executionPause });
  if (refusal) {
    return (
      <Refusal title="There is no such execution">
        <p><code>{arn}</code></p>
        <p>{refusal.message}</p>
        <p>Step Functions forgets executions 90 days after their end; the local runtime when it ends, unless it was started with <code>--data</code>.</p>
        <p><a href={hashOf({ page: 'home' })}>All executions</a></p>
      </Refusal>
    );
  }
  return data ? <Body data={data} arn={arn} state={state} /> : null;
};

/** One execution: what became of it, as a graph and as its history. */
export const Execution = ({ arn, state }: { arn: string; state: string | undefined }) => {
  if (!isExpress(arn)) return <Standard arn={arn} state={state} />;
  return (
    <Refusal title={`${shortened(nameOf(arn), 60)} was an EXPRESS execution`}>
      <p>Step Functions keeps neither a list nor a history of EXPRESS executions, so there is nothing to show. The logs of <code>{machineNameOf(arn)}</code>, where they are on, tell more.</p>
      <p><a href={hashOf({ page: 'home' })}>All executions</a></p>
    </Refusal>
  );
};
