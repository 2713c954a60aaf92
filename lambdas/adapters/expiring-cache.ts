/** Most entries a cache holds; the oldest give way. */
const capacity = 100;

/**
 * Keeps what was loaded for a while, per key. Callers that ask at the same time share one load; a load that fails is
 * not kept.
 */
export const expiringCache = <Value>(seconds: number, load: (key: string) => Promise<Value>, now: () => number = Date.now) => {
  const entries = new Map<string, { readonly value: Promise<Value>; readonly until: number }>();
  return async (key: string): Promise<Value> => {
    const kept = entries.get(key);
    if (kept !== undefined && kept.until > now()) return kept.value;
    const value = load(key);
    entries.delete(key);
    for (const oldest of [...entries.keys()].slice(0, Math.max(0, entries.size - capacity + 1))) entries.delete(oldest);
    entries.set(key, { value, until: now() + seconds * 1000 });
    try {
      return await value;
    } catch (error) {
      if (entries.get(key)?.value === value) entries.delete(key);
      throw error;
    }
  };
};
