/** Runs work while it alone holds all the items named. */
export type ItemLocks = <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>;

/**
 * One queue per item. Work enters all its queues in one synchronous step, so that any two pieces of work
 * meet in the same order everywhere: no deadlock, first come first served.
 */
export const itemLocks = (): ItemLocks => {
  const last = new Map<string, Promise<unknown>>();
  return async (keys, work) => {
    const before = keys.flatMap((key) => last.get(key) ?? []);
    const { promise: done, resolve: release } = Promise.withResolvers<undefined>();
    for (const key of keys) last.set(key, done);
    try {
      await Promise.all(before);
      return await work();
    } finally {
      release(undefined);
      for (const key of keys) if (last.get(key) === done) last.delete(key);
    }
  };
};
