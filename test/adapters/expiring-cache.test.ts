import { describe, expect, it } from '@jest/globals';
import { expiringCache } from '../../lambdas/adapters/expiring-cache.ts';

const counting = (answer: (load: number) => Promise<string> = async (load) => `load ${load}`) => {
  const clock = { now: 0, loads: 0 };
  const cache = expiringCache(60, (key) => answer((clock.loads += 1)).then((text) => `${key}: ${text}`), () => clock.now);
  return { clock, cache };
};

describe('a cache of what was loaded', () => {
  it('keeps a value for its time', async () => {
    const { clock, cache } = counting();

    expect(await cache('a')).toBe('a: load 1');
    clock.now = 59_999;
    expect(await cache('a')).toBe('a: load 1');
    clock.now = 60_000;
    expect(await cache('a')).toBe('a: load 2');
  });

  it('keeps a value for no longer where the clock is put back', async () => {
    const { clock, cache } = counting();
    clock.now = 100_000;
    await cache('a');

    clock.now = 99_999;

    expect(await cache('a')).toBe('a: load 2');
  });

  it('shares one load among those who ask at the same time', async () => {
    const { clock, cache } = counting();

    await Promise.all([cache('a'), cache('a'), cache('b')]);

    expect(clock.loads).toBe(2);
  });

  it('forgets a load that failed', async () => {
    const { cache } = counting(async (load) => {
      if (load === 1) throw new Error('outage');
      return 'fine';
    });

    await expect(cache('a')).rejects.toThrow('outage');
    expect(await cache('a')).toBe('a: fine');
  });

  it('holds a hundred entries, of which the oldest give way', async () => {
    const { clock, cache } = counting();
    for (let key = 0; key <= 100; key += 1) await cache(String(key));
    const loads = clock.loads;

    await cache('100');
    expect(clock.loads).toBe(loads);
    await cache('0');
    expect(clock.loads).toBe(loads + 1);
  });
});
