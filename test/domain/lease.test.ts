import { describe, expect, it } from '@jest/globals';
import { isAhead, isInForce, latestEnd, leaseEnd, nextClaim } from '../../lambdas/domain/lease.ts';

const now = new Date('2026-01-02T03:04:05.678Z');
const inSeconds = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

describe('a lease of half a minute', () => {
  it.each([[-3600, false], [0, false], [0.001, true], [30, true], [90, true], [91, false], [43_200, false]])('that ends %d seconds from now is in force: %s', (seconds, expected) => {
    expect([isInForce(inSeconds(seconds), 30, now), isInForce(Date.parse(inSeconds(seconds)), 30, now)]).toEqual([expected, expected]);
  });

  it('is in force from its beginning, by a clock that is a little behind, too', () => {
    expect(isInForce(leaseEnd(now, 30), 30, new Date(now.getTime() - 50_000))).toBe(true);
  });

  it('ends no later than a look at the table may find it', () => {
    expect(latestEnd(new Date(inSeconds(30)))).toBe(inSeconds(90));
  });
});

describe('a claim', () => {
  it('ends at another instant than the one before it', () => {
    expect(nextClaim(undefined, 60, now)).toBe(inSeconds(60));
    expect(nextClaim(inSeconds(-5), 60, now)).toBe(inSeconds(60));
    expect(nextClaim(inSeconds(60), 60, now)).toBe(inSeconds(60.001));
    expect(nextClaim(inSeconds(61), 60, now)).toBe(inSeconds(61.001));
  });

  it('does not follow one that a clock made which was ahead', () => {
    expect(nextClaim(inSeconds(43_200), 60, now)).toBe(inSeconds(60));
  });
});

describe('an instant', () => {
  it('is ahead where no clock that is right could have written it', () => {
    expect([isAhead(inSeconds(-1), now), isAhead(inSeconds(59), now), isAhead(inSeconds(61), now)]).toEqual([false, false, true]);
  });
});
