import { memoryData } from '../../../local/data/data.ts';
import type { Data, KeptMap, KeptRows } from '../../../local/data/data.ts';

/** What `v8.serialize` keeps, made here: its results would be of another realm under Jest, and unequal to what services make. */
const copy = <T>(value: T): T => {
  const copied = (): unknown => {
    if (typeof value === 'function') throw new Error(`a function cannot be kept: ${value.name}`);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return new Date(value);
    if (value instanceof Uint8Array) return Buffer.from(value);
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copy(item)]));
    if (value instanceof Set) return new Set([...value].map(copy));
    if (Array.isArray(value)) return value.map(copy);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copy(item)]));
  };
  return copied() as T;
};

/** Takes copies and gives copies, so that what is changed in place and not set again is lost at once. */
class ByValueMap<V> extends Map<string, V> {
  override get(key: string): V | undefined {
    return copy(super.get(key));
  }

  override set(key: string, value: V): this {
    return super.set(key, copy(value));
  }

  override * values(): MapIterator<V> {
    for (const value of super.values()) yield copy(value);
  }

  override * entries(): MapIterator<[string, V]> {
    for (const [key, value] of super.entries()) yield [key, copy(value)];
  }

  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
}

/**
 * State that is forgetful about everything but what was set: services whose tests pass on it keep all they know. Given to a
 * second service, it is what that service finds after a restart.
 */
export const byValueData = (): Data => {
  const maps = new Map<string, ByValueMap<unknown>>();
  const map = <V>(name: string): ByValueMap<V> => {
    const known = (maps.get(name) ?? new ByValueMap()) as ByValueMap<V>;
    maps.set(name, known as ByValueMap<unknown>);
    return known;
  };
  return { ...memoryData(), map: map as <V>(name: string) => KeptMap<V>, rows: map as <V>(name: string) => KeptRows<V> };
};
