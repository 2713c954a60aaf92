import type { KeptMap } from '../data/data.ts';

/** A many-to-many relation of names without spaces, readable from both ends. */
export interface Relation {
  readonly forward: Map<string, Set<string>>;
  readonly backward: Map<string, Set<string>>;
  /** What `forward` and `backward` are made of: `<from> <to>`. */
  readonly pairs: KeptMap<true>;
}

const add = (side: Map<string, Set<string>>, key: string, value: string): void => {
  const known = side.get(key);
  if (known) known.add(value);
  else side.set(key, new Set([value]));
};

const drop = (side: Map<string, Set<string>>, key: string, value: string): void => {
  const known = side.get(key);
  known?.delete(value);
  if (known?.size === 0) side.delete(key);
};

const NOTHING: ReadonlySet<string> = new Set();

/** The relation that was kept. */
export const keptRelation = (pairs: KeptMap<true>): Relation => {
  const relation: Relation = { forward: new Map(), backward: new Map(), pairs };
  for (const pair of pairs.keys()) {
    const [from = '', to = ''] = pair.split(' ');
    add(relation.forward, from, to);
    add(relation.backward, to, from);
  }
  return relation;
};

/** Adding a pair that is there already changes nothing. */
export const link = (relation: Relation, from: string, to: string): void => {
  if (linked(relation, from, to)) return;
  relation.pairs.set(`${from} ${to}`, true);
  add(relation.forward, from, to);
  add(relation.backward, to, from);
};

/** Removing a pair that is not there changes nothing. */
export const unlink = (relation: Relation, from: string, to: string): void => {
  relation.pairs.delete(`${from} ${to}`);
  drop(relation.forward, from, to);
  drop(relation.backward, to, from);
};

export const linked = (relation: Relation, from: string, to: string): boolean => relation.forward.get(from)?.has(to) ?? false;

export const targetsOf = (relation: Relation, from: string): ReadonlySet<string> => relation.forward.get(from) ?? NOTHING;

export const sourcesOf = (relation: Relation, to: string): ReadonlySet<string> => relation.backward.get(to) ?? NOTHING;
