/**
 * Does the work for each entry, at most `limit` at a time; results in the entries' order.
 * The first failure is thrown once the work begun beside it has ended, and no further work is begun.
 */
export const bounded = async <Entry, Result>(limit: number, entries: readonly Entry[], work: (entry: Entry) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  const failures: unknown[] = [];
  const queue = entries.entries();
  const lane = async (): Promise<void> => {
    for (const [position, entry] of queue) {
      if (failures.length > 0) return;
      try {
        results[position] = await work(entry);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, entries.length) }, lane));
  if (failures.length > 0) throw failures[0];
  return results;
};
