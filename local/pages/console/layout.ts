import { Graph as DagreGraph, layout } from '@dagrejs/dagre';
import { shortened } from './format.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** A state with its place; `x` and `y` are its upper left corner. */
export interface PlacedNode extends Box {
  node: GraphNode;
  /** Places of what is drawn inside, counted from this node's corner. */
  inner: Array<Point & { drawing: Drawing }>;
}

export interface PlacedEdge {
  edge: GraphEdge;
  points: Point[];
  /** Its label, shortened, with its centre. */
  label?: Point & { text: string };
}

/** A graph with places for everything, in pixels. */
export interface Drawing {
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** Where the execution begins: a dot and the line from it. */
  start: Point & { points: Point[] };
  width: number;
  height: number;
}

/** Height of a state; of a Map or Parallel, of the part above what is inside. */
export const nodeHeight = 46;
export const startRadius = 6;

const sizes = { margin: 8, padding: 16, ranks: 28, nodes: 22, edges: 12, labelHeight: 16, narrowest: 160, widest: 300, longestLabel: 34 };

/** Mean widths of a character of the page's fonts at the sizes used; texts are clipped where they are wider. */
const nameWidth = (name: string): number => Math.min(sizes.widest, Math.max(sizes.narrowest, 52 + name.length * 8.1));
const labelWidth = (text: string): number => text.length * 6.1 + 8;

const startName = '\0start';

const innerDrawings = (node: GraphNode): PlacedNode['inner'] => {
  let x = sizes.padding;
  return node.inner.map(drawingOf).map((drawing) => {
    const place = { x, y: nodeHeight, drawing };
    x += drawing.width + sizes.padding;
    return place;
  });
};

const sizeOf = (node: GraphNode, inner: PlacedNode['inner']): { width: number; height: number } => {
  const last = inner.at(-1);
  if (!last) return { width: nameWidth(node.name), height: nodeHeight };
  const height = nodeHeight + Math.max(...inner.map(({ drawing }) => drawing.height)) + sizes.padding;
  return { width: Math.max(nameWidth(node.name), last.x + last.drawing.width + sizes.padding), height };
};

/** Straightness: the usual way runs down the middle, failures beside it. */
const weights: Readonly<Record<GraphEdge['kind'], number>> = { next: 32, choice: 4, catch: 1 };

const labelOf = ({ label }: GraphEdge): string | undefined => label && shortened(label, sizes.longestLabel);

/** Ways in which dagre can line states up; which is straightest depends on the graph. */
const alignments = [undefined, 'UL', 'UR', 'DL', 'DR'] as const;

const arranged = (graph: Graph, insides: ReadonlyMap<string, PlacedNode['inner']>, align: (typeof alignments)[number]): Drawing => {
  const dagre = new DagreGraph({ multigraph: true });
  dagre.setGraph({ rankdir: 'TB', align, ranksep: sizes.ranks, nodesep: sizes.nodes, edgesep: sizes.edges });
  dagre.setNode(startName, { width: startRadius * 2, height: startRadius * 2 });
  for (const node of graph.nodes) dagre.setNode(node.name, sizeOf(node, insides.get(node.name) ?? []));
  dagre.setEdge(startName, graph.startAt, { weight: weights.next });
  graph.edges.forEach((edge, index) => {
    const text = labelOf(edge);
    const room = text === undefined ? {} : { width: labelWidth(text), height: sizes.labelHeight, labelpos: 'c' as const };
    dagre.setEdge(edge.from, edge.to, { weight: weights[edge.kind], ...room }, String(index));
  });
  layout(dagre);
  return placed(graph, dagre, insides);
};

/** How far lines go sideways, the usual ones counted more, and how wide it all is. */
const crookedness = ({ nodes, edges, width }: Drawing): number => {
  const middles = new Map(nodes.map(({ node, x, width: own }) => [node.name, x + own / 2]));
  return edges.reduce((sum, { edge: { kind, from, to } }) => sum + weights[kind] * Math.abs((middles.get(from) ?? 0) - (middles.get(to) ?? 0)), 4 * width);
};

/**
 * Gives every state and line its place, from top to bottom. What is inside a state is laid out first and then counts as
 * one large state.
 */
export function drawingOf(graph: Graph): Drawing {
  const insides = new Map(graph.nodes.map((node) => [node.name, innerDrawings(node)]));
  return alignments.map((align) => arranged(graph, insides, align)).reduce((best, other) => (crookedness(other) < crookedness(best) ? other : best));
}

const corner = ({ x, y, width, height }: Box): Box => ({ x: x - width / 2, y: y - height / 2, width, height });

const placed = (graph: Graph, dagre: DagreGraph, insides: ReadonlyMap<string, PlacedNode['inner']>): Drawing => {
  const nodes = graph.nodes.map((node) => ({ node, ...corner(dagre.node(node.name) as Box), inner: insides.get(node.name) ?? [] }));
  const edges = graph.edges.map((edge, index): PlacedEdge => {
    const { points, x, y } = dagre.edge({ v: edge.from, w: edge.to, name: String(index) }) as { points: Point[] } & Partial<Point>;
    const text = labelOf(edge);
    return { edge, points, ...(text !== undefined && x !== undefined && y !== undefined && { label: { x, y, text } }) };
  });
  straighten(edges);
  const start = dagre.node(startName) as Point;
  const { points } = dagre.edge(startName, graph.startAt) as { points: Point[] };
  return moved({ nodes, edges, start: { x: start.x, y: start.y, points } });
};

const travel = (points: readonly Point[]): number => points.reduce((sum, { x }, index) => sum + Math.abs(x - (points[index - 1]?.x ?? x)), 0);

/** Of two ways between the same states the usual one gets the straighter line. */
const straighten = (edges: PlacedEdge[]): void => {
  const unlabelled = edges.filter(({ label }) => !label);
  for (const twins of Map.groupBy(unlabelled, ({ edge }) => `${edge.from}\0${edge.to}`).values()) {
    const lines = twins.map(({ points }) => points).sort((a, b) => travel(a) - travel(b));
    twins.sort((a, b) => weights[b.edge.kind] - weights[a.edge.kind]).forEach((twin, index) => (twin.points = lines[index] ?? twin.points));
  }
};

/** Lines may run outside of what dagre takes for the whole: the corner goes where everything is within. */
const moved = ({ nodes, edges, start }: Pick<Drawing, 'nodes' | 'edges' | 'start'>): Drawing => {
  const boxes: Box[] = [
    ...nodes,
    { x: start.x - startRadius, y: start.y - startRadius, width: startRadius * 2, height: startRadius * 2 },
    ...edges.flatMap(({ points, label }) => [
      ...points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
      ...(label ? [{ x: label.x - labelWidth(label.text) / 2, y: label.y - sizes.labelHeight / 2, width: labelWidth(label.text), height: sizes.labelHeight }] : []),
    ]),
  ];
  const left = Math.min(...boxes.map(({ x }) => x)) - sizes.margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - sizes.margin;
  const move = <P extends Point>(point: P): P => ({ ...point, x: point.x - left, y: point.y - top });
  return {
    nodes: nodes.map(move),
    edges: edges.map(({ edge, points, label }) => ({ edge, points: points.map(move), ...(label && { label: move(label) }) })),
    start: { ...move(start), points: start.points.map(move) },
    width: Math.max(...boxes.map(({ x, width }) => x + width)) - left + sizes.margin,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) - top + sizes.margin,
  };
};

/** A smooth line through points, as the `d` of an SVG path. */
export const pathThrough = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  const last = rest.pop();
  if (!first || !last) return '';
  const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
  const bends = rest.map((point, index) => {
    const next = rest[index + 1];
    return next ? `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}` : `Q${at(point)} ${at(last)}`;
  });
  return `M${at(first)}${bends.length > 0 ? bends.join('') : `L${at(last)}`}`;
};
