import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { idempotencyRow } from '../../lambdas/domain/requests/idempotency.ts';
import { aTask, anItem } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const key = (taskId: string) => idempotencyRow('hash', { taskId, body: '{}', now: world.clock() });
const end = { taskStatus: 'Success', succeeded: 3, failed: 0, executionArn: aTask().executionArn, updatedAt: '2026-01-02T04:00:00.000Z' } as const;

describe('tasks in the table', () => {
  it('are written with their key or not at all', async () => {
    await expect(world.tasks.accept(aTask({ taskId: 'task00001' }), { key: key('task00001') })).resolves.toBe('accepted');
    await expect(world.tasks.accept(aTask({ taskId: 'task00002' }), { key: key('task00002') })).resolves.toBe('key taken');
    await expect(world.tasks.accept(aTask({ taskId: 'task00001', total: 9 }))).resolves.toBe('id taken');

    expect(await world.tasks.find('task00002')).toBeUndefined();
    expect((await world.tasks.find('task00001'))?.total).toBe(3);
    expect((await world.keys.find('hash'))?.taskId).toBe('task00001');
  });

  it('are closed once, and found under their new status', async () => {
    await world.tasks.accept(aTask());

    await expect(world.tasks.close(aTask(), end)).resolves.toBe(true);
    await expect(world.tasks.close(aTask(), { ...end, taskStatus: 'Failure' })).resolves.toBe(false);

    expect((await world.tasks.newestFirst('coreTask', { status: 'Success', limit: 9 })).map(({ taskStatus }) => taskStatus)).toEqual(['Success']);
    expect(await world.tasks.newestFirst('coreTask', { status: 'InProgress', limit: 9 })).toEqual([]);
  });

  it('are not made by closing them', async () => {
    await expect(world.tasks.close(aTask(), end)).resolves.toBe(false);

    expect(await world.allRows()).toEqual([]);
  });

  it('of a status are all found, page by page, without expired ones', async () => {
    const filler = { options: { deprovisionCores: true }, statusMessage: 'x'.repeat(300_000) };
    for (let index = 0; index < 5; index += 1) await world.tasks.accept(aTask({ taskId: `task0000${index}`, taskStatus: 'Waiting', createdAt: `2026-01-02T03:04:0${index}.000Z`, ...filler }));
    await world.tasks.accept(aTask({ taskId: 'task00009', taskStatus: 'Waiting', expiresAt: 1 }));

    const pages: string[][] = [];
    for await (const page of world.tasks.ofStatus('coreTask', 'Waiting')) pages.push(page.map(({ taskId }) => taskId));

    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual([0, 1, 2, 3, 4].map((index) => `task0000${index}`));
  });
});

describe('items in the table', () => {
  it('of a range are read whole, however many pages DynamoDB makes of them', async () => {
    for (let index = 0; index < 6; index += 1) await world.rows.put({ put: anItem({ index, statusMessage: 'x'.repeat(300_000) }) });

    expect((await world.items.rows('task00001', 1, 4)).map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    expect(world.wire.calls()['dynamodb.Query']).toBeGreaterThan(1);
  });

  it('are not settled over their final word', async () => {
    await world.rows.put({ put: anItem({ index: 0, taskStatus: 'Success' }) });
    await world.rows.put({ put: anItem({ index: 1, taskStatus: 'Failure', code: 'THING_NOT_OURS' }) });
    const abandoned = (index: number) => ({ taskId: 'task00001', index, name: `edge-${index}`, code: 'ITEM_ABANDONED' as const, expiresAt: 4_000_000_000, born: { createdAt: '2026-02-02T00:00:00.000Z' } });

    await expect(world.items.settle(abandoned(0))).resolves.toEqual({ index: 0, taskStatus: 'Success' });
    await expect(world.items.settle(abandoned(1))).resolves.toMatchObject({ index: 1, taskStatus: 'Failure' });

    expect((await world.items.rows('task00001', 0, 2)).map(({ code }) => code)).toEqual([undefined, 'THING_NOT_OURS']);
  });
});
