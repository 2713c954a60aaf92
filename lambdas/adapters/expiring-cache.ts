/** Most entries a cache holds; the oldest give way. */
const capacity = 100;

/**
 * Keeps what was loaded for a while, per key. Callers that ask at the same time share one load; a load that fails is
 * not kept. A clock that is put back does not make it last longer.
 */
export const expiringCache = <Value>(seconds: number, load: (key: string) => Promise<Value>, now: () => number = Date.now) => {
  const entries = new Map<string, { readonly value: Promise<Value>; readonly since: number }>();
  return async (key: string): Promise<Value> => {
    const kept = entries.get(key);
    const age = kept === undefined ? Infinity : now() - kept.since;
    if (kept !== undefined && age >= 0 && age < seconds * 1000) return kept.value;
    const value = load(key);
    entries.delete(key);
    for (const oldest of [...entries.keys()].slice(0, Math.max(0, entries.size - capacity + 1))) entries.delete(oldest);
    entries.set(key, { value, since: now() });
    try {
      return await value;
    } catch (error) {
      if (entries.get(key)?.value === value) entries.delete(key);
      throw error;
    }
  };
};
