import type { OperationShape } from './operation-schemas.ts';

/** A matched route: the operation and its decoded path labels. */
export interface RouteMatch {
  operation: OperationShape;
  labels: Record<string, string>;
}

interface Node {
  literals: Map<string, Node>;
  label?: Node;
  greedy?: Node;
  /** Operations ending here; those with a fixed query come first. */
  ends: { operation: OperationShape; labelNames: string[]; query: URLSearchParams }[];
}

const node = (): Node => ({ literals: new Map(), ends: [] });

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

const add = (root: Node, operation: OperationShape): void => {
  const [path = '', query] = operation.path.split('?');
  const labelNames: string[] = [];
  let at = root;
  for (const segment of segmentsOf(path)) {
    const label = /^\{(.+?)(\+)?\}$/.exec(segment);
    if (!label) {
      const next = at.literals.get(segment) ?? node();
      at.literals.set(segment, next);
      at = next;
      continue;
    }
    labelNames.push(label[1] ?? '');
    at = label[2] ? (at.greedy ??= node()) : (at.label ??= node());
  }
  at.ends.push({ operation, labelNames, query: new URLSearchParams(query) });
  at.ends.sort((a, b) => b.query.size - a.query.size);
};

const find = (at: Node, segments: readonly string[], values: readonly string[], query: URLSearchParams): RouteMatch | undefined => {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    const end = at.ends.find((e) => [...e.query].every(([name, value]) => query.get(name) === value));
    if (!end) return undefined;
    return { operation: end.operation, labels: Object.fromEntries(end.labelNames.map((name, i) => [name, values[i] ?? ''])) };
  }
  const literal = at.literals.get(segment);
  return (
    (literal && find(literal, rest, values, query)) ??
    (at.label && find(at.label, rest, [...values, decodeURIComponent(segment)], query)) ??
    (at.greedy && find(at.greedy, [], [...values, segments.map(decodeURIComponent).join('/')], query))
  );
};

/** Builds the lookup from method and raw path to operation; a literal segment wins over a label, a label over a greedy one. */
export const restRoutes = (operations: Iterable<OperationShape>) => {
  const roots = new Map<string, Node>();
  for (const operation of operations) {
    const root = roots.get(operation.method) ?? node();
    roots.set(operation.method, root);
    add(root, operation);
  }
  return (method: string, path: string, query: URLSearchParams): RouteMatch | undefined => {
    const root = roots.get(method);
    return root && find(root, segmentsOf(path), [], query);
  };
};
