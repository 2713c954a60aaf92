import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import { failedItemRows } from '../../lambdas/adapters/failed-item-rows.ts';
import { lastTargeted } from '../../lambdas/adapters/last-targeted.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { aCoreRow, aDeploymentItem, aTask, anItem } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

describe('items that did not end well', () => {
  it('are those that failed in their task, and those whose device ended otherwise than well, in their order', async () => {
    const ends = ['None', 'QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED'] as const;
    for (const [index, deploymentStatus] of ends.entries()) await world.rows.put({ put: aDeploymentItem({ index, deploymentStatus }) });
    await world.rows.put({ put: aDeploymentItem({ index: 9, taskStatus: 'Failure', deploymentStatus: 'None' }) });

    const failed = await failedItemRows(world.rows).of({ taskId: 'deploy001', total: 10 });

    expect(failed.map(({ index }) => index)).toEqual([4, 5, 6, 7, 8, 9]);
  });

  it('are all found although DynamoDB makes many pages of what it leaves out', async () => {
    for (let index = 0; index < 8; index += 1) await world.rows.put({ put: anItem({ index, taskStatus: index === 7 ? 'Failure' : 'Success', statusMessage: 'x'.repeat(300_000) }) });

    expect((await failedItemRows(world.rows).of(aTask({ total: 8 }))).map(({ index }) => index)).toEqual([7]);
    expect(world.wire.calls()['dynamodb.Query']).toBeGreaterThan(1);
  });
});

describe('what was targeted last on cores', () => {
  const row = ({ name, ...given }: Partial<CoreRow>): CoreRow => aCoreRow({ ...(name && { name }), ...given });

  it('is told of as many as there are, with nothing else of them', async () => {
    for (let index = 0; index < 3; index += 1) await world.rows.put({ put: row({ name: `edge-${index}`, desiredTemplateName: 'press-line', desiredTemplateVersion: index }) });

    const cores = await lastTargeted(world.rows)(Array.from({ length: 250 }, (_, index) => `edge-${index}`));

    expect(cores).toHaveLength(3);
    expect(cores).toContainEqual({ name: 'edge-2', desiredTemplateName: 'press-line', desiredTemplateVersion: 2 });
    expect(world.wire.calls()['dynamodb.BatchGetItem']).toBe(3);
  });

  it('is asked for again where the table is throttled', async () => {
    const throttled = new StepFailure('Throttled', 'AWS_THROTTLED', 'dynamodb:BatchGetItem left 1 of 1 keys unread');
    const answers: (() => readonly object[])[] = [() => { throw throttled; }, () => [{ name: 'edge-1' }]];
    const rows = { getAll: async <Row extends object>() => (answers.shift()?.() ?? []) as readonly Row[] };

    await expect(lastTargeted(rows, async () => undefined)(['edge-1'])).resolves.toEqual([{ name: 'edge-1' }]);
  });
});
