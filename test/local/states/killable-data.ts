import type { Data, KeptMap, KeptRows } from '../../../local/data/data.ts';
import { byValueData } from '../data/by-value.ts';

type Write = (data: Data) => void;

export interface KillableData extends Data {
  /** How often something was kept so far. */
  commits(): number;
  /** What a process killed after that many commits leaves behind; without a number, one killed now. */
  left(commits?: number): Data;
}

const copyOf = (value: unknown): unknown => byValueData().map('one').set('copy', value).get('copy');

/** State that remembers each moment at which a process could have been killed. */
export const killableData = (former: Data = byValueData()): KillableData => {
  const writes: Write[][] = [];
  let open: Write[] | undefined;

  const kept = (write: Write): void => {
    if (!open) {
      const commit: Write[] = (open = []);
      queueMicrotask(() => {
        writes.push(commit);
        open = undefined;
      });
    }
    open.push(write);
  };
  const recorded = <Store extends KeptRows<unknown> | KeptMap<unknown>>(name: string, kind: 'map' | 'rows'): Store => {
    const store = former[kind]<unknown>(name) as Store;
    const start = [...(store as Iterable<[string, unknown]>)];
    if (start.length > 0) kept((data) => start.forEach(([key, value]) => void data[kind](name).set(key, value)));
    return new Proxy(store, {
      get(target, member) {
        const value: unknown = Reflect.get(target, member, target);
        if (typeof value !== 'function') return value;
        return (...args: [string, unknown]) => {
          // as it is now: what is changed in place later is not kept
          const now = member === 'set' ? copyOf(args[1]) : undefined;
          if (member === 'set') kept((data) => void data[kind](name).set(args[0], now));
          if (member === 'delete') kept((data) => void data[kind](name).delete(args[0]));
          return (value as (...its: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  };
  return {
    map: (name) => recorded(name, 'map'),
    rows: (name) => recorded(name, 'rows'),
    close: () => undefined,
    commits: () => writes.length,
    left: (commits = writes.length) => {
      const data = byValueData();
      for (const write of writes.slice(0, commits).flat()) write(data);
      return data;
    },
  };
};
