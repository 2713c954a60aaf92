import { describe, expect, it } from '@jest/globals';
import { driftCause, standsWith } from '../../../lambdas/domain/redeployment/redeployed-core.ts';
import type { RedeployedCore } from '../../../lambdas/domain/redeployment/redeployment-ports.ts';
import { aSettledCore } from '../../builders/drift.ts';

const core: RedeployedCore = { ...aSettledCore(), drift: { kinds: ['components'], details: {}, since: '2026-03-04T11:00:00.000Z' } };
const deployment = { taskId: 'task0001', index: 0, itemExpiresAt: 0, targetedAt: '2026-03-01T00:00:00.000Z', asOf: '2026-03-08T00:00:00.000Z' };
const canceled = (code: string): RedeployedCore => ({ ...core, deploymentStatus: 'CANCELED', deployment: { ...deployment, failure: { code, cause: 'it was taken down' } } });

describe('a core that differs from what it desires', () => {
  it.each<[string, RedeployedCore]>([
    ['its deployment succeeded', core],
    ['its subdeployment was taken down while it was away', canceled('SUBDEPLOYMENT_GONE')],
  ])('is healed once a day where %s', (_, drifted) => {
    const cause = driftCause(drifted, '2026-03-04T12:00:00.000Z');

    expect(cause).toBe('drift#2026-03-04T11:00:00.000Z#2026-03-04');
    expect(standsWith(drifted, cause ?? '')).toBe(true);
  });

  it.each<[string, RedeployedCore]>([
    ['its deployment failed', { ...core, deploymentStatus: 'FAILED' }],
    ['its task was cancelled', canceled('CANCELED')],
    ['it is being deleted', { ...core, deletion: { taskId: 'task0002', index: 0, since: '2026-03-04T11:30:00.000Z' } }],
  ])('is not healed where %s', (_, drifted) => {
    expect(driftCause(drifted, '2026-03-04T12:00:00.000Z')).toBeUndefined();
  });
});
