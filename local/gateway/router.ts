import type { Integration, Resource } from './api.ts';

/** A request's way through the API. */
export interface Match {
  resource: Resource;
  /** Path parameters, decoded; a greedy one holds everything from its place on. */
  parameters: Record<string, string>;
  /** Undefined when the resource has no such method. */
  integration?: Integration;
  /** Whether the method takes signed requests only. */
  isSigned: boolean;
}

type Segment = { kind: 'literal' | 'parameter' | 'greedy'; name: string };

const rank = { literal: 0, parameter: 1, greedy: 2 } as const;

const segmentsOf = (path: string): string[] => path.replace(/^\//, '').replace(/\/$/, '').split('/');

const parse = (path: string): Segment[] =>
  segmentsOf(path).map((text) => {
    const [, name, plus] = /^\{([^}+]+)(\+?)\}$/.exec(text) ?? [];
    if (name === undefined) return { kind: 'literal', name: text };
    return { kind: plus ? 'greedy' : 'parameter', name };
  });

const bySpecificity = (left: readonly Segment[], right: readonly Segment[]): number => {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = rank[left[index]?.kind ?? 'greedy'] - rank[right[index]?.kind ?? 'greedy'];
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const parametersOf = (pattern: readonly Segment[], given: readonly string[]): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const text = given[index];
    if (text === undefined) return undefined;
    if (segment.kind === 'greedy') {
      const rest = given.slice(index).map(decode).join('/');
      return rest === '' ? undefined : { ...parameters, [segment.name]: rest };
    }
    if (segment.kind === 'parameter') {
      if (text === '') return undefined;
      parameters[segment.name] = decode(text);
    } else if (segment.name !== decode(text)) return undefined;
  }
  return pattern.length === given.length ? parameters : undefined;
};

/** Finds the most specific resource for a path, then its method: a resource that lacks the method hides less specific ones, as on AWS. */
export const router = (resources: readonly Resource[]): ((method: string, path: string) => Match | undefined) => {
  const patterns = resources
    .map((resource) => ({ resource, segments: parse(resource.path) }))
    .sort((left, right) => bySpecificity(left.segments, right.segments));
  return (method, path) => {
    const given = segmentsOf(path);
    for (const { resource, segments } of patterns) {
      const parameters = parametersOf(segments, given);
      if (!parameters) continue;
      const key = resource.methods.has(method) ? method : 'ANY';
      return { resource, parameters, integration: resource.methods.get(key), isSigned: resource.signed.has(key) };
    }
    return undefined;
  };
};
