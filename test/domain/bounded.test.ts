import { describe, expect, it } from '@jest/globals';
import { bounded } from '../../lambdas/domain/bounded.ts';

describe('bounded work', () => {
  it('keeps the order of its entries and never has more in hand than allowed', async () => {
    let inHand = 0;
    let most = 0;
    const results = await bounded(3, [1, 2, 3, 4, 5, 6, 7], async (entry) => {
      inHand += 1;
      most = Math.max(most, inHand);
      await new Promise((resolve) => setImmediate(resolve));
      inHand -= 1;
      return entry * 10;
    });

    expect(results).toEqual([10, 20, 30, 40, 50, 60, 70]);
    expect(most).toBe(3);
  });

  it('throws the first failure once the work beside it has ended, and begins no more', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = bounded(2, [1, 2, 3, 4, 5], async (entry) => {
      begun.push(entry);
      if (entry === 1) throw new Error('first');
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(entry);
    });

    await expect(work).rejects.toThrow('first');
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });

  it('does nothing for nothing', async () => {
    await expect(bounded(3, [], async () => 1)).resolves.toEqual([]);
  });
});
