import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskItemsKey } from '../../contracts/artifacts.ts';
import { AcceptTaskOutput } from '../../contracts/generated/steps-validators.js';
import type { NameRow } from '../../contracts/thing-rows.ts';
import { nameKey } from '../../contracts/table.ts';
import type { ErrorBody } from '../../lambdas/domain/requests/answer.ts';
import { taskIdOf } from '../../lambdas/domain/tasks/task-id.ts';
import { accepting, acceptingExecution } from '../builders/acceptance.ts';
import { aDeviceRow, createdAt, deleteDevicesArn } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const id = taskIdOf(acceptingExecution(1), 0);
let world: TaskWorld;

const remove = (query: Record<string, string> = {}, deviceName = 'sensor-1', execution = 1) => accepting(world)({ operation: 'deleteDevice', path: { deviceName }, query, execution });
const errorOf = ({ answer }: Awaited<ReturnType<typeof remove>>): ErrorBody => JSON.parse(answer.body) as ErrorBody;
const named = (given: Partial<NameRow>, name = 'sensor-1') => world.rows.put({ put: { ...nameKey(name), ...given } });

beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

describe('accepting the deletion of one client device', () => {
  it('records a task of one item, which the accepting machine begins with', async () => {
    await world.rows.put({ put: aDeviceRow() });

    const output = await remove();

    const item = { taskId: id, index: 0, name: 'sensor-1', kind: 'device', deprovision: true, disassociate: true };
    expect(AcceptTaskOutput(output)).toBe(true);
    expect(output.answer).toMatchObject({ statusCode: 202, location: `/deviceTasks/${id}`, taskId: id, body: '' });
    expect(output.start).toMatchObject({ stateMachineArn: deleteDevicesArn, name: id });
    expect(output.item).toEqual(item);
    expect(JSON.parse(await world.object(taskItemsKey(id)))).toEqual(item);
    expect(await world.allTasks()).toEqual([expect.objectContaining({ kind: 'deviceTask', type: 'Delete', coreName: 'edge-1', total: 1, taskStatus: 'Waiting', options: { deprovisionClientDevices: true } })]);
  });

  it('is for a device that belongs to no core any more, too', async () => {
    await world.rows.put({ put: aDeviceRow({}, false) });

    expect((await remove()).answer.statusCode).toBe(202);
    expect((await world.allTasks())[0]).not.toHaveProperty('coreName');
  });

  it.each<[Record<string, string>, { deprovision: boolean; disassociate: boolean }]>([
    [{}, { deprovision: true, disassociate: true }],
    [{ deprovision: 'true' }, { deprovision: true, disassociate: true }],
    [{ deprovision: 'false' }, { deprovision: false, disassociate: true }],
    [{ deprovision: 'False', disassociateDeviceFromCore: 'FALSE' }, { deprovision: false, disassociate: false }],
    [{ deprovision: 'false', disassociateDeviceFromCore: 'true' }, { deprovision: false, disassociate: true }],
  ])('peer fault 62: reads the flags of %j as the booleans they say', async (query, expected) => {
    await world.rows.put({ put: aDeviceRow() });

    expect((await remove(query)).item).toMatchObject(expected);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a flag in other words', { deprovision: 'no' }, ['deprovision']],
    ['a flag without a value', { disassociateDeviceFromCore: '' }, ['disassociateDeviceFromCore']],
    ['a parameter that there is not', { force: 'true', deprovision: '1' }, ['force', 'deprovision']],
    ['a parameter named like a member of every object', { constructor: 'true' }, ['constructor']],
    ['a device that would be gone and stay associated', { deprovision: 'true', disassociateDeviceFromCore: 'false' }, ['disassociateDeviceFromCore']],
    ['the same without saying it', { disassociateDeviceFromCore: 'false' }, ['disassociateDeviceFromCore']],
  ])('answers 400 to %s, and deletes nothing', async (_, query, fields) => {
    await world.rows.put({ put: aDeviceRow() });

    const refused = await remove(query);

    expect(refused.answer.statusCode).toBe(400);
    expect(errorOf(refused)).toMatchObject({ code: 'VALIDATION_FAILED' });
    expect(errorOf(refused).details.map(({ field }) => field)).toEqual(fields);
    expect([refused.start, refused.item, await world.allTasks()]).toEqual([undefined, undefined, []]);
  });

  it.each<[string, Partial<NameRow> | undefined]>([
    ['a name nobody has had', undefined],
    ['a core', { kind: 'core' }],
    ['a core that was deleted', { deletedAs: 'core', deletedAt: createdAt, expiresAt: 4_000_000_000 }],
    ['a device whose name is no longer remembered', { deletedAs: 'device', deletedAt: createdAt, expiresAt: 1_000 }],
  ])('answers 404 to %s', async (_, given) => {
    if (given !== undefined) await named(given);

    const refused = await remove();

    expect(refused.answer.statusCode).toBe(404);
    expect(errorOf(refused)).toMatchObject({ code: 'DEVICE_NOT_FOUND', message: expect.stringContaining('there is no client device "sensor-1"') });
    expect(await world.allTasks()).toEqual([]);
  });

  it.each(['sensor 1', '../x', 'a","kind":"core', '%00', 'x'.repeat(2000)])('answers 404 to %j, which no device can be called, and asks the table nothing', async (name) => {
    const output = await accepting(world, { devices: { find: () => Promise.reject(new Error('was asked')) } })({ operation: 'deleteDevice', path: { deviceName: name }, query: {} });

    expect(output.answer.statusCode).toBe(404);
  });

  it('answers 204 without a task to a device that was deleted before, however often', async () => {
    await named({ deletedAs: 'device', deletedAt: createdAt, expiresAt: 4_000_000_000 });

    for (const execution of [1, 2]) {
      const output = await remove({}, 'sensor-1', execution);
      expect(AcceptTaskOutput(output)).toBe(true);
      expect(output).toEqual({ answer: { statusCode: 204, contentType: 'application/vnd.aws-cdf-v1.0+json', body: '', location: '', taskId: '' } });
    }
    expect(await world.allTasks()).toEqual([]);
  });

  it('deprovisions a device whose record was deleted before and whose thing was kept, unless it is to stay again', async () => {
    await named({ deletedAs: 'device', deletedAt: createdAt, kept: { thingArn: 'arn:aws:iot:us-east-1:111122223333:thing/sensor-1' }, expiresAt: 4_000_000_000 });

    expect((await remove({ deprovision: 'false' })).answer.statusCode).toBe(204);
    expect(await world.allTasks()).toEqual([]);
    const output = await remove();
    expect(output.answer.statusCode).toBe(202);
    expect(output.item).toEqual({ taskId: id, index: 0, name: 'sensor-1', kind: 'device', deprovision: true, disassociate: true });
  });

  it('tells of a core that it is one, and how to delete it', async () => {
    await named({ kind: 'core' });

    expect(errorOf(await remove()).message).toContain('there is no client device "sensor-1", it is a core: delete it with POST /coreTasks of type Delete');
  });

  it('tells how to keep an association, and that nothing was deleted', async () => {
    expect(errorOf(await remove({ disassociateDeviceFromCore: 'false' }))).toMatchObject({
      message: expect.stringContaining('the request has one problem and nothing was deleted'),
      details: [{ problem: expect.stringContaining('send deprovision=false, too') }],
    });
  });

  it('waits for a task that makes the device at this moment instead of telling that it is gone', async () => {
    await named({ deletedAs: 'device', deletedAt: createdAt, holder: { taskId: 'devices01', index: 0, since: createdAt } });

    expect((await remove()).answer.statusCode).toBe(202);
  });

  it('is one task where it is accepted again by the same execution', async () => {
    await world.rows.put({ put: aDeviceRow() });
    world.fail('dynamodb', 'TransactWriteItems', { when: 'after' });
    await expect(remove()).rejects.toMatchObject({ name: 'Unavailable' });

    expect((await remove()).item).toMatchObject({ taskId: id });
    expect(await world.allTasks()).toHaveLength(1);
  });
});
