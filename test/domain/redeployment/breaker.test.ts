import { describe, expect, it } from '@jest/globals';
import type { RedeploymentBreakerRow } from '../../../contracts/redeployment-rows.ts';
import { redeploymentBreakerKey } from '../../../contracts/table.ts';
import type { RedeploymentBounds } from '../../../lambdas/domain/redeployment/bounds.ts';
import { afterSurge } from '../../../lambdas/domain/redeployment/breaker.ts';

const bounds: RedeploymentBounds = { attempts: 3, backoffSeconds: 300, breakerShare: 0.2, breakerMinimum: 10, breakerMinutes: 60 };
const start = Date.parse('2026-03-04T12:00:00.000Z');

/** The breaker after as many windows of one core, a second apart. */
const afterWindows = (count: number, lateAt: (window: number) => number = () => 0): RedeploymentBreakerRow => {
  let breaker = { ...redeploymentBreakerKey, state: 'Closed', targeted: [] } as RedeploymentBreakerRow;
  for (let window = 0; window < count; window += 1) {
    const surge = { windowId: `arn:aws:states:us-east-1:111122223333:execution:redeploy:${window}`, cores: 1, fleet: 100_000, trigger: 'failure' } as const;
    ({ breaker } = afterSurge(breaker, surge, { bounds, now: new Date(start + window * 1000 - lateAt(window)) }));
  }
  return breaker;
};

describe('the row of the breaker', () => {
  it('counts every window of a storm, and does not grow with them', () => {
    const { targeted } = afterWindows(3000);

    expect(targeted.reduce((sum, { cores }) => sum + cores, 0)).toBe(3000);
    expect(targeted.length).toBeLessThanOrEqual(500);
  });

  it('counts them for as long as any other, though one of them was planned by a clock that is behind', () => {
    const [older] = afterWindows(501, (window) => (window === 249 ? 50 * 60_000 : 0)).targeted;

    expect(older).toMatchObject({ cores: 250, at: new Date(start + 248_000).toISOString() });
  });

  it('knows its windows one by one where they are few', () => {
    expect(afterWindows(499).targeted).toHaveLength(499);
  });
});
