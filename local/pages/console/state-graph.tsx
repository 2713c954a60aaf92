import type { DescribeMapRunOutput } from '@aws-sdk/client-sfn';
import { count, shortened } from './format.ts';
import { wayKey } from './history.ts';
import type { Course } from './history.ts';
import { nodeHeight, pathThrough, startRadius } from './layout.ts';
import type { Drawing, PlacedEdge, PlacedNode } from './layout.ts';
import { lostOf, settledOf } from './map-run-parts.ts';
import { Elapsed } from './pieces.tsx';
import type { StateSummary } from './state-summaries.ts';
import { Sign } from './status.tsx';

/** What the drawing of an execution tells of its states. */
export interface GraphFacts {
  course: Course;
  summaries: ReadonlyMap<string, StateSummary>;
  mapRuns: ReadonlyMap<string, DescribeMapRunOutput>;
  selected?: string;
  hrefOf(state: string): string;
}

const retriesText = (retries: number): string => (retries === 0 ? '' : `${count(retries)} ${retries === 1 ? 'retry' : 'retries'}`);

const mapRunText = (run: DescribeMapRunOutput | undefined): string => {
  if (!run?.itemCounts) return '';
  const lost = lostOf(run.itemCounts);
  return `${count(settledOf(run.itemCounts))} of ${count(run.itemCounts.total ?? 0)}${lost > 0 ? `, ${count(lost)} failed` : ''}`;
};

const countsText = ({ visits }: StateSummary): string => {
  const failed = visits.filter(({ status }) => status === 'failed' || status === 'timedOut').length;
  return `${count(visits.length)} times${failed > 0 ? `, ${count(failed)} failed` : ''}`;
};

/** The line under the name of a state: kind, how long, how often. */
const Facts = ({ type, summary, mapRuns }: { type: string; summary?: StateSummary; mapRuns: GraphFacts['mapRuns'] }) => {
  if (!summary) return <>{type}</>;
  const { shown, visits, retries } = summary;
  const takesTime = type !== 'Choice' && type !== 'Succeed' && type !== 'Fail' && type !== 'Pass';
  const parts = [visits.length > 1 ? countsText(summary) : '', mapRunText(mapRuns.get(shown.mapRunArn ?? '')), retriesText(retries)].filter(Boolean);
  return (
    <>
      {type}
      {takesTime && visits.length === 1 && <> · <Elapsed from={shown.startedAt} to={shown.endedAt} /></>}
      {parts.map((part) => ` · ${part}`)}
    </>
  );
};

const Node = ({ placed, facts }: { placed: PlacedNode; facts: GraphFacts }) => {
  const { node, x, y, width, height, inner } = placed;
  const summary = facts.summaries.get(node.name);
  const status = summary?.shown.status;
  return (
    <g transform={`translate(${x} ${y})`} class={`node ${status ?? 'untouched'}${facts.selected === node.name ? ' selected' : ''}`}>
      {inner.length > 0 && <rect class="box" width={width} height={height} rx="10" />}
      <a data-row href={facts.hrefOf(node.name)} aria-current={facts.selected === node.name ? 'true' : undefined}>
        {node.comment !== undefined && <title>{node.comment}</title>}
        <rect class="state" width={width} height={nodeHeight} rx="9" />
        {status && <Sign of={status} at={{ x: 12, y: (nodeHeight - 16) / 2 }} />}
        <text class="name" x={status ? 36 : 14} y="20">{shortened(node.name, 34)}</text>
        <text class="facts" x={status ? 36 : 14} y="36"><Facts type={node.isDistributed ? 'Distributed Map' : node.type} summary={summary} mapRuns={facts.mapRuns} /></text>
      </a>
      {inner.map((place) => (
        <g transform={`translate(${place.x} ${place.y})`}><Inside drawing={place.drawing} facts={facts} /></g>
      ))}
    </g>
  );
};

const isTaken = ({ edge }: PlacedEdge, { ways }: Course): boolean => ways.has(wayKey(edge.from, edge.to, edge.kind === 'catch'));

const Edge = ({ placed, course }: { placed: PlacedEdge; course: Course }) => {
  const taken = isTaken(placed, course);
  const head = !taken ? 'head' : placed.edge.kind === 'catch' ? 'head-caught' : 'head-taken';
  return <path class={`edge ${placed.edge.kind}${taken ? ' taken' : ''}`} d={pathThrough(placed.points)} marker-end={`url(#${head})`} />;
};

const EdgeLabel = ({ placed: { edge, label }, course }: { placed: PlacedEdge; course: Course }) => {
  if (!label) return null;
  const taken = course.ways.has(wayKey(edge.from, edge.to, edge.kind === 'catch'));
  return <text class={`edge-label ${edge.kind}${taken ? ' taken' : ''}`} x={label.x} y={label.y + 4}>{label.text}<title>{edge.label}</title></text>;
};

const Inside = ({ drawing, facts }: { drawing: Drawing; facts: GraphFacts }) => {
  const { nodes, edges, start } = drawing;
  const taken = nodes.some(({ node }) => facts.summaries.has(node.name));
  const inOrder = [...edges].sort((a, b) => Number(isTaken(a, facts.course)) - Number(isTaken(b, facts.course)));
  return (
    <>
      <circle class={`start${taken ? ' taken' : ''}`} cx={start.x} cy={start.y} r={startRadius} />
      <path class={`edge next${taken ? ' taken' : ''}`} d={pathThrough(start.points)} marker-end={`url(#${taken ? 'head-taken' : 'head'})`} />
      {inOrder.map((placed) => <Edge placed={placed} course={facts.course} />)}
      {nodes.map((placed) => <Node key={placed.node.name} placed={placed} facts={facts} />)}
      {edges.map((placed) => <EdgeLabel placed={placed} course={facts.course} />)}
    </>
  );
};

const Arrowhead = ({ id }: { id: string }) => (
  <marker id={id} class={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 .8 7.2 4 0 7.2z" /></marker>
);

/** A state machine as lines and boxes; each state is a link that shows more of it. */
export const StateGraph = ({ drawing, facts }: { drawing: Drawing; facts: GraphFacts }) => (
  <svg
    class="graph" viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height}
    style={{ '--natural-width': `${Math.round(drawing.width)}px` }} role="group" aria-label="State graph"
  >
    <defs><Arrowhead id="head" /><Arrowhead id="head-taken" /><Arrowhead id="head-caught" /></defs>
    <Inside drawing={drawing} facts={facts} />
  </svg>
);
