export { openData } from './sqlite-data.ts';

/**
 * A Map whose content outlives the process where state is kept, and a plain Map where it is not.
 *
 * Values are kept by value: after changing one in place, set it again. They may hold whatever the structured clone
 * algorithm takes (plain objects, Map, Set, Date, Buffer), no functions and no instances of classes.
 */
export type KeptMap<V> = Map<string, V>;

/**
 * What is on disk only: for a service that holds it in a form of its own, or not at all. Where no state is kept, there is
 * nothing in it, whatever was set.
 */
export interface KeptRows<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  clear(): void;
  /** In the order of keys' first set. */
  [Symbol.iterator](): Iterator<[string, V]>;
}

/**
 * Where services keep what they know.
 *
 * What one synchronous stretch of code sets, under any names, is kept as one: all of it or nothing. It is on disk before a
 * promise settles that was settled after it, so before any answer that tells of it.
 */
export interface Data {
  /** What was kept under a dotted name (`iot.things`), in the order of keys' first set; the same map each time for a name. */
  map<V>(name: string): KeptMap<V>;
  /** The same without a Map in memory. A name is used for one of both only. */
  rows<V>(name: string): KeptRows<V>;
  close(): void;
}

const noRows: KeptRows<never> = {
  get: () => undefined,
  set: () => undefined,
  delete: () => undefined,
  clear: () => undefined,
  [Symbol.iterator]: () => [][Symbol.iterator](),
};

/** Nothing is kept. */
export const memoryData = (): Data => {
  const maps = new Map<string, KeptMap<unknown>>();
  return {
    map: <V>(name: string) => {
      const map = (maps.get(name) ?? new Map()) as KeptMap<V>;
      maps.set(name, map as KeptMap<unknown>);
      return map;
    },
    rows: <V>() => noRows as KeptRows<V>,
    close: () => undefined,
  };
};

/** Replaces a kept value by one with other members. */
export const amend = <V extends object>(map: KeptMap<V>, key: string, change: Partial<V>): V => {
  const known = map.get(key);
  if (!known) throw new Error(`nothing is kept under '${key}'`);
  const changed = { ...known, ...change };
  map.set(key, changed);
  return changed;
};
