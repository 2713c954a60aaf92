import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ItemRow } from '../../contracts/task-rows.ts';
import type { NameRow } from '../../contracts/thing-rows.ts';
import { itemKey, nameKey } from '../../contracts/table.ts';
import { deletedName, nameRows, releasedName } from '../../lambdas/adapters/name-rows.ts';
import type { NameHold } from '../../lambdas/domain/names/name-ports.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';
import { executionArn } from '../builders/core.ts';

let aws: AwsWire;
beforeAll(async () => {
  aws = await awsWire();
});
afterAll(() => aws.close());

const now = new Date();
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
const epochDay = (days: number): number => Math.floor(now.getTime() / 1000) + days * 86_400;

const names = () => nameRows(aws.rows, 30, async () => undefined);
const anItem = (name: string, taskId = `task-of-${name}`): NameHold => ({ taskId, index: 0, name });
const take = (item: NameHold, kind: 'core' | 'device' = 'core', when = now) => names().take(item, kind, executionArn, when);
const rowOf = (name: string) => aws.rows.get<NameRow>(nameKey(name));
const itemOf = ({ taskId, index }: NameHold) => aws.rows.get<ItemRow>(itemKey(taskId, index));
const holderOf = async (name: string) => (await rowOf(name))?.holder?.taskId;
const settledByOthers = ({ taskId, index }: NameHold, updatedAt: Date) =>
  aws.rows.update({ key: itemKey(taskId, index), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED', updatedAt: updatedAt.toISOString() } });

describe('the name of a thing', () => {
  it('is taken with the beginning of its item, unread where nobody works on it', async () => {
    const before = aws.wire.calls();

    await expect(take(anItem('edge-1'))).resolves.toEqual({});

    const calls = aws.wire.calls();
    expect((calls['dynamodb.TransactWriteItems'] ?? 0) - (before['dynamodb.TransactWriteItems'] ?? 0)).toBe(1);
    expect(calls['dynamodb.GetItem']).toBe(before['dynamodb.GetItem']);
    expect(await rowOf('edge-1')).toEqual({ ...nameKey('edge-1'), holder: { taskId: 'task-of-edge-1', index: 0, since: now.toISOString() } });
    expect(await itemOf(anItem('edge-1'))).toMatchObject({ name: 'edge-1', taskStatus: 'InProgress', executionArn, createdAt: now.toISOString(), expiresAt: epochDay(30) });
  });

  it('may be taken by its item again: a first answer may have been lost', async () => {
    await take(anItem('again-1'));

    await expect(take(anItem('again-1'))).resolves.toEqual({});

    expect(await holderOf('again-1')).toBe('task-of-again-1');
  });

  it('is not given to another item while one works on it, and that one does not begin', async () => {
    await take(anItem('busy-1'));
    const other = anItem('busy-1', 'other');

    await expect(take(other, 'core', at(3600))).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY', message: expect.stringMatching(/core "busy-1".*task-of-busy-1/) });

    expect(await holderOf('busy-1')).toBe('task-of-busy-1');
    expect(await itemOf(other)).toBeUndefined();
  });

  it('is given to one of two items that ask for it at the same time', async () => {
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((taskId) => take(anItem('race-1', taskId))));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const winner = ['a', 'b', 'c'][outcomes.findIndex(({ status }) => status === 'fulfilled')];
    expect(await holderOf('race-1')).toBe(winner);
  });

  it('is not given to a thing of the other kind', async () => {
    const core = anItem('kind-1');
    await take(core);
    await aws.rows.transact([releasedName('kind-1', core, 'core', now)]);

    await expect(take(anItem('kind-1', 'other'), 'device')).rejects.toMatchObject({ name: 'Conflict', code: 'NAME_IN_USE', message: expect.stringMatching(/core "kind-1".*client device/) });
    await expect(take(anItem('kind-1', 'other'))).resolves.toEqual({});
  });

  it.each([
    ['is settled as failed, a minute ago', () => settledByOthers(anItem('over-1'), at(-60)), 'over-1'],
    ['is settled as failed, by a clock that was hours ahead', () => settledByOthers(anItem('ahead-1'), at(3600)), 'ahead-1'],
    ['has no row any more', () => aws.rows.delete({ delete: itemKey('task-of-over-2', 0) }), 'over-2'],
    ['has expired', () => aws.rows.update({ key: itemKey('task-of-over-3', 0), set: { expiresAt: 1 } }), 'over-3'],
  ])('is taken over from an item that %s and did not let go', async (_what, happen, name) => {
    await take(anItem(name), 'core', at(-3600));
    await happen();

    const outcomes = await Promise.allSettled(['b', 'c'].map((taskId) => take(anItem(name, taskId))));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(['b', 'c']).toContain(await holderOf(name));
  });

  it('is left to an item that others have settled, as long as its last step may still run', async () => {
    await take(anItem('young-1'), 'core', at(-3600));
    await settledByOthers(anItem('young-1'), at(-59));

    await expect(take(anItem('young-1', 'other'))).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY' });

    expect(await holderOf('young-1')).toBe('task-of-young-1');
  });

  it('is not taken for an item that has its final word, which says why', async () => {
    await take(anItem('final-1'));
    await settledByOthers(anItem('final-1'), now);

    await expect(take(anItem('final-1'), 'core', at(1))).rejects.toMatchObject({ name: 'Conflict', code: 'ITEM_ABANDONED' });

    expect((await rowOf('final-1'))?.holder?.since).toBe(now.toISOString());
  });

  it('is free at once where nothing was made of it', async () => {
    await take(anItem('nothing-1'));

    await aws.rows.transact([releasedName('nothing-1', anItem('nothing-1'), undefined, now)]);

    expect(await rowOf('nothing-1')).toEqual({ ...nameKey('nothing-1'), expiresAt: epochDay(0) });
    await expect(take(anItem('nothing-1', 'other'), 'device', at(1))).resolves.toEqual({});
    expect(await rowOf('nothing-1')).not.toHaveProperty('expiresAt');
  });

  it('cannot be let go of by an item that does not hold it', async () => {
    await take(anItem('mine-1'));

    expect(await aws.rows.transact([releasedName('mine-1', anItem('mine-1', 'other'), 'core', now)])).toEqual([0]);
    expect(await aws.rows.transact([deletedName('mine-1', { taskId: 'task-of-mine-1', index: 1 }, 'core', { at: now, retentionDays: 30 })])).toEqual([0]);

    expect(await holderOf('mine-1')).toBe('task-of-mine-1');
  });
});

describe('the name of a thing that was deleted', () => {
  it('is remembered as kept where only its record went, until it is made anew', async () => {
    await take(anItem('kept-1'));
    await aws.rows.transact([deletedName('kept-1', anItem('kept-1'), 'core', { at: now, retentionDays: 30, kept: { certificateId: 'cert-1' } })]);
    const remembered = await rowOf('kept-1');
    await take(anItem('kept-1', 'other'));
    await aws.rows.transact([releasedName('kept-1', anItem('kept-1', 'other'), 'core', now)]);

    expect(remembered).toMatchObject({ deletedAs: 'core', kept: { certificateId: 'cert-1' } });
    expect(await rowOf('kept-1')).toEqual({ ...nameKey('kept-1'), kind: 'core' });
  });

  const deleted = async (name: string, when = now): Promise<void> => {
    await take(anItem(name), 'core', when);
    expect(await aws.rows.transact([deletedName(name, anItem(name), 'core', { at: when, retentionDays: 30 })])).toEqual([]);
  };

  it('is remembered for the days that tasks are, and told to whoever takes it', async () => {
    await deleted('gone-1');

    expect(await rowOf('gone-1')).toEqual({ ...nameKey('gone-1'), deletedAs: 'core', deletedAt: now.toISOString(), expiresAt: epochDay(30) });
    await expect(take(anItem('gone-1', 'other'), 'device')).resolves.toEqual({ deletedAs: 'core', deletedAt: now.toISOString() });
  });

  it('does not expire while it is held, and is remembered on where nothing new is made of it', async () => {
    await deleted('gone-2', at(-29 * 86_400));
    const item = anItem('gone-2', 'other');

    await take(item);
    const held = await rowOf('gone-2');
    await aws.rows.transact([releasedName('gone-2', item, undefined, at(1))]);

    expect(held?.expiresAt).toBe(epochDay(30));
    expect(await rowOf('gone-2')).toMatchObject({ deletedAs: 'core', deletedAt: at(-29 * 86_400).toISOString(), expiresAt: epochDay(30) });
  });

  it('is forgotten once there is a thing again', async () => {
    await deleted('gone-3');
    const item = anItem('gone-3', 'other');
    await take(item, 'device');

    await aws.rows.transact([releasedName('gone-3', item, 'device', now)]);

    expect(await rowOf('gone-3')).toEqual({ ...nameKey('gone-3'), kind: 'device' });
  });

  it('is not remembered past its time, also where its row is still there', async () => {
    await deleted('gone-4', at(-31 * 86_400));

    await expect(names().find('gone-4')).resolves.toBeUndefined();
    await expect(take(anItem('gone-4', 'other'))).resolves.toEqual({});

    expect(await rowOf('gone-4')).toEqual({ ...nameKey('gone-4'), holder: { taskId: 'other', index: 0, since: now.toISOString() } });
  });
});

describe('the name of a client device that goes with its core', () => {
  const core = anItem('edge-9');

  it("is taken for the core's item, once and again", async () => {
    await expect(names().takeFor(core, 'sensor-1', now)).resolves.toBe(true);
    await expect(names().takeFor(core, 'sensor-1', now)).resolves.toBe(true);

    expect(await rowOf('sensor-1')).toMatchObject({ holder: { taskId: 'task-of-edge-9', index: 0 } });
  });

  it('is left to a task that works on the device', async () => {
    await take(anItem('sensor-2'), 'device');

    await expect(names().takeFor(core, 'sensor-2', now)).resolves.toBe(false);

    expect(await holderOf('sensor-2')).toBe('task-of-sensor-2');
  });

  it('is not taken where it is the name of a core', async () => {
    const other = anItem('edge-8');
    await take(other);
    await aws.rows.transact([releasedName('edge-8', other, 'core', now)]);

    await expect(names().takeFor(core, 'edge-8', now)).rejects.toMatchObject({ code: 'NAME_IN_USE' });
  });
});
