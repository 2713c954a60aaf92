import { describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import { desire, failedToStart, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import { desiringCores } from '../../lambdas/domain/retirement/desiring-cores.ts';
import { aTarget, memoryFleet } from '../builders/fleet.ts';
import { aCoreRow } from '../builders/task.ts';

const press = { name: 'press', version: 1 };
const waiting = (name = 'edge-1', version = 1): CoreRow => desire(aCoreRow({ name }), aTarget({ version }));
const ended = (name: string): CoreRow => reported(waiting(name), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: new Date('2026-01-02T03:05:00.000Z') });
const notStarted = (): CoreRow => failedToStart(waiting(), { taskId: 'task00001', index: 0, failure: { code: 'AWS_UNAVAILABLE', cause: 'no answer' }, at: new Date('2026-01-02T03:05:00.000Z') });

describe('a deployment', () => {
  it.each<[string, readonly CoreRow[], boolean]>([
    ['nobody desires the version', [], false],
    ['a core waits for it', [ended('edge-0'), waiting()], true],
    ['a task believes that it did not start on a core', [notStarted()], true],
    ['all cores of the version have ended it', [ended('edge-0'), ended('edge-1')], false],
    ['cores wait for other deployments only', [{ ...waiting(), deployment: { ...aTarget().deployment, deploymentId: 'another', taskId: 'task00001', index: 0, itemExpiresAt: 0, targetedAt: '', asOf: '' } }, waiting('edge-2', 2)], false],
  ])('is waited for, or not, where %s', async (_what, cores, isAwaited) => {
    await expect(desiringCores(memoryFleet(...cores).directory).waitsFor(press, 'deployment-1')).resolves.toBe(isAwaited);
  });

  it('is looked for among all cores, page by page', async () => {
    const others = Array.from({ length: 1000 }, (_, number) => ({ ...waiting(`edge-${String(number).padStart(4, '0')}`), deployment: undefined }) as unknown as CoreRow);

    await expect(desiringCores(memoryFleet(...others, waiting('edge-9999')).directory).waitsFor(press, 'deployment-1')).resolves.toBe(true);
    await expect(desiringCores(memoryFleet(...others).directory).waitsFor(press, 'deployment-1')).resolves.toBe(false);
  });

  it('may be waited for by a core that the list does not show yet, though the counters tell of it', async () => {
    const { directory } = memoryFleet(waiting());

    await expect(desiringCores({ ...directory, standing: async () => [] }).waitsFor(press, 'deployment-1')).resolves.toBe(true);
  });
});
