import { choiceText } from './choice-text.ts';
import { innerDefinitions, isDistributed } from './definition.ts';
import type { Definition, State } from './definition.ts';

export interface GraphNode {
  /** State names are unique in a machine, those inside its Maps included. */
  name: string;
  type: string;
  comment?: string;
  /** A Map whose items run as executions of their own. */
  isDistributed: boolean;
  /** What is drawn inside: one graph of a Map, one per branch of a Parallel. */
  inner: Graph[];
}

export interface GraphEdge {
  from: string;
  to: string;
  kind: 'next' | 'choice' | 'catch';
  /** What makes the execution go this way, where not simply the end of `from`. */
  label?: string;
}

export interface Graph {
  startAt: string;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

const catchLabel = (errors: readonly string[]): string | undefined => {
  const named = errors.filter((error) => error !== 'States.ALL');
  return named.length === 0 ? undefined : named.join(', ');
};

const edgesFrom = (from: string, state: State): GraphEdge[] => {
  const edges: GraphEdge[] = [];
  const add = (kind: GraphEdge['kind'], to: string | undefined, label?: string): void => {
    if (to !== undefined) edges.push({ from, to, kind, ...(label !== undefined && { label }) });
  };
  if (state.Type === 'Choice') {
    for (const rule of state.Choices ?? []) add('choice', rule.Next, choiceText(rule));
    add('choice', state.Default, 'otherwise');
  } else {
    add('next', state.Next);
  }
  for (const catcher of state.Catch ?? []) add('catch', catcher.Next, catchLabel(catcher.ErrorEquals ?? []));
  return edges;
};

/** Ways of one kind between the same two states are one line; any-error swallows the errors named beside it. */
const merged = (edges: readonly GraphEdge[]): GraphEdge[] => {
  const byWay = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const way = `${edge.from}\0${edge.to}\0${edge.kind}`;
    const known = byWay.get(way);
    const label = known ? known.label && edge.label && `${known.label} or ${edge.label}` : edge.label;
    byWay.set(way, { from: edge.from, to: edge.to, kind: edge.kind, ...(label !== undefined && { label }) });
  }
  return [...byWay.values()];
};

/** States in their order, but those in which an execution fails: who goes from one to the next takes the usual way first. */
const failuresLast = ({ States }: Definition): Array<[string, State]> =>
  Object.entries(States).toSorted(([, one], [, other]) => Number(one.Type === 'Fail') - Number(other.Type === 'Fail'));

/** The drawing of a state machine, without positions. */
export const graphOf = (definition: Definition): Graph => ({
  startAt: definition.StartAt,
  nodes: failuresLast(definition).map(([name, state]) => ({
    name,
    type: state.Type,
    ...(state.Comment !== undefined && { comment: state.Comment }),
    isDistributed: isDistributed(state),
    inner: innerDefinitions(state).map(graphOf),
  })),
  edges: merged(Object.entries(definition.States).flatMap(([name, state]) => edgesFrom(name, state))),
});

/** All nodes, those inside others included. */
export const allNodes = (graph: Graph): GraphNode[] => graph.nodes.flatMap((node) => [node, ...node.inner.flatMap(allNodes)]);
