import '../builders/core-environment.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeviceCreatedEvent } from '../../contracts/generated/events-validators.js';
import type { ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow, NameRow } from '../../contracts/thing-rows.ts';
import { coreKey, deviceKey, itemKey, nameKey } from '../../contracts/table.ts';
import { deviceItemRows, provisionedDevices } from '../../lambdas/adapters/device-item-rows.ts';
import { coreRows } from '../../lambdas/adapters/core-rows.ts';
import { deviceStandings } from '../../lambdas/adapters/device-standings.ts';
import { nameRows } from '../../lambdas/adapters/name-rows.ts';
import type { AssociationPorts } from '../../lambdas/domain/devices/association-ports.ts';
import type { DeviceItem } from '../../lambdas/domain/devices/device-item.ts';
import { wholeDevice } from '../../lambdas/domain/devices/device-row.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { associateBatch } from '../../lambdas/steps/associate-devices.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';
import { aDeviceItem, aDeviceRun } from '../builders/core.ts';
import { aCoreRow } from '../builders/task.ts';

let aws: AwsWire;
beforeAll(async () => {
  aws = await awsWire();
});
afterAll(() => aws.close());

const at = new Date('2026-01-02T03:04:05.678Z');
const batch = 'arn:aws:states:us-east-1:111122223333:execution:create-devices/associations:batch-1';
const childOf = (index: number) => `arn:aws:states:us-east-1:111122223333:execution:create-devices/devices:child-${index}`;

let answer: Map<string, string> | 'no such core' | StepFailure;
let asked: { coreName: string; names: readonly string[] }[];
let isCanceled = false;
let tasks = 0;
let taskId: string;
beforeEach(() => {
  isCanceled = false;
  answer = new Map();
  asked = [];
  tasks += 1;
  taskId = `devices0${tasks}`;
});

const ports = (): AssociationPorts => ({
  cancellations: { of: async () => isCanceled },
  standings: deviceStandings(aws.rows),
  cores: coreRows(aws.rows),
  deviceItems: deviceItemRows(aws.rows, 30, async () => undefined),
  clientDevices: {
    associate: async (coreName, names) => {
      asked.push({ coreName, names });
      if (answer instanceof StepFailure) throw answer;
      return answer;
    },
  },
  clock: () => at,
});

const aDevice = (index: number): DeviceItem => aDeviceItem({ taskId, index, name: `${taskId}-sensor-${index}` });
const begun = async (item: DeviceItem): Promise<DeviceItem> => {
  await nameRows(aws.rows, 30).take(item, 'device', childOf(item.index), at);
  return item;
};
/** Devices as their own executions leave them. */
const provisioned = (count: number, notice?: string): Promise<DeviceItem[]> =>
  Promise.all(Array.from({ length: count }, async (_, index) => {
    const item = await begun(aDevice(index));
    await provisionedDevices(aws.rows).record(item, wholeDevice(aDeviceRun({ item }), at), notice);
    return item;
  }));
const associate = (items: readonly DeviceItem[], executionArn = batch) =>
  associateBatch(ports(), 'the-bus')({ items: items.map(({ index, name, coreName }) => ({ taskId, index, name, coreName })), executionArn });

const itemOf = ({ index }: DeviceItem) => aws.rows.get<ItemRow>(itemKey(taskId, index));
const rowOf = ({ name }: DeviceItem) => aws.rows.get<DeviceRow>(deviceKey(name));
const nameOf = ({ name }: DeviceItem) => aws.rows.get<NameRow>(nameKey(name));
const told = ({ events }: Awaited<ReturnType<typeof associate>>) => events.flatMap(({ entries }) => entries.map(({ Detail }) => JSON.parse(Detail) as { deviceName: string; status: string; message?: string }));

describe('associating client devices', () => {
  it('of a core whose deletion has begun fails each without asking Greengrass, whatever their task was promised', async () => {
    const core = aCoreRow({ name: 'edge-1', deletion: { taskId: 'delete001', index: 0, since: at.toISOString() } });
    const items = await provisioned(2);
    await aws.rows.put({ put: core });

    const result = await associate(items);
    await aws.rows.delete({ delete: coreKey('edge-1') });

    expect([result.associated, result.failed, asked]).toEqual([0, 2, []]);
    expect(await itemOf(items[0] as DeviceItem)).toMatchObject({ taskStatus: 'Failure', code: 'CORE_BEING_DELETED', statusMessage: expect.stringContaining('has begun to delete the core') as unknown });
  });

  it('peer fault 23: settles each as a success only once Greengrass has taken it, lets go of its name and leaves its event', async () => {
    const items = await provisioned(3);

    const result = await associate(items);

    expect(asked).toEqual([{ coreName: 'edge-1', names: items.map(({ name }) => name) }]);
    expect(result).toMatchObject({ associated: 3, failed: 0 });
    expect(await Promise.all(items.map(itemOf))).toEqual(items.map(() => expect.objectContaining({ taskStatus: 'Success' })));
    expect(await Promise.all(items.map(rowOf))).toEqual(items.map(() => expect.objectContaining({ association: 'Associated', provisioningStatus: 'Success' })));
    expect(await Promise.all(items.map(nameOf))).toEqual(items.map(({ name }) => ({ ...nameKey(name), kind: 'device' })));
    expect(told(result)).toEqual(items.map(({ name }) => ({ taskId, deviceName: name, status: 'success' })));
    expect(result.events[0]?.entries[0]).toMatchObject({ EventBusName: 'the-bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Created Event' });
    expect(told(result).every((detail) => DeviceCreatedEvent(detail))).toBe(true);
  });

  it('costs one call of Greengrass for a batch of a hundred, and its events come by tens', async () => {
    const items = await provisioned(100);

    const { events, associated } = await associate(items);

    expect(asked).toHaveLength(1);
    expect(associated).toBe(100);
    expect(events.map(({ entries }) => entries.length)).toEqual(Array.from({ length: 10 }, () => 10));
  });

  it('leaves to the closing of a cancelled task what that had not begun with, and tells nobody of it', async () => {
    isCanceled = true;
    const items = [...(await provisioned(2)), aDevice(7)];

    const result = await associate(items);

    expect(result).toMatchObject({ associated: 2, failed: 0 });
    expect(asked).toEqual([{ coreName: 'edge-1', names: items.slice(0, 2).map(({ name }) => name) }]);
    expect([await itemOf(items[2] as DeviceItem), told(result).length]).toEqual([undefined, 2]);
  });

  it('fails a device by its own entry, and no other', async () => {
    const items = await provisioned(3);
    const [, refused] = items;
    if (refused === undefined) throw new Error('no device');
    answer = new Map([[refused.name, 'ConflictException: it is associated already']]);

    const result = await associate(items);

    const message = `client device "${refused.name}" was not associated with core "edge-1": ConflictException: it is associated already`;
    expect(result).toMatchObject({ associated: 2, failed: 1 });
    expect(await itemOf(refused)).toMatchObject({ taskStatus: 'Failure', code: 'DEVICE_NOT_ASSOCIATED', statusMessage: message });
    expect(await rowOf(refused)).toMatchObject({ association: 'Failed', provisioningStatus: 'Success', thingArn: expect.any(String) });
    expect(told(result).map(({ status }) => status)).toEqual(['success', 'failed', 'success']);
    expect(told(result)[1]?.message).toBe(message);
  });

  it('fails all devices of a core that Greengrass does not know', async () => {
    answer = 'no such core';
    const items = await provisioned(2);

    const result = await associate(items);

    expect(result).toMatchObject({ associated: 0, failed: 2 });
    expect(await Promise.all(items.map(itemOf))).toEqual(items.map(() => expect.objectContaining({ code: 'DEVICE_NOT_ASSOCIATED', statusMessage: expect.stringContaining('does not know the core') })));
  });

  it.each(['Throttled', 'Unavailable'] as const)('settles nothing where Greengrass could not be asked (%s), and does all in the next try', async (name) => {
    answer = new StepFailure(name, 'AWS_UNAVAILABLE', 'no answer');
    const items = await provisioned(2);

    await expect(associate(items)).rejects.toBe(answer);
    expect((await Promise.all(items.map(itemOf))).map((item) => item?.taskStatus)).toEqual(['InProgress', 'InProgress']);

    answer = new Map();
    await expect(associate(items)).resolves.toMatchObject({ associated: 2 });
  });

  it('fails all devices where no further try would help', async () => {
    answer = new StepFailure('InvalidInput', 'AWS_ACCESS_DENIED', 'greengrass:BatchAssociateClientDeviceWithCoreDevice was denied');
    const items = await provisioned(2);

    const result = await associate(items);

    expect(result).toMatchObject({ associated: 0, failed: 2 });
    expect((await Promise.all(items.map(itemOf))).map((item) => item?.code)).toEqual(['AWS_ACCESS_DENIED', 'AWS_ACCESS_DENIED']);
  });

  it('tells again of devices that it settled in a try whose answer was lost, and asks for none of them', async () => {
    const items = await provisioned(3);
    answer = new Map([[items[2]?.name ?? '', 'ConflictException']]);
    const first = await associate(items);

    const second = await associate(items);

    expect(second).toEqual(first);
    expect(asked).toHaveLength(1);
  });

  it('goes on where a try ended in the middle', async () => {
    const items = await provisioned(3);
    aws.fail('dynamodb', 'TransactWriteItems', { name: 'InternalServerError', statusCode: 500 }, 'after');
    await expect(associate(items)).rejects.toMatchObject({ name: 'Unavailable' });

    const result = await associate(items);

    expect(result).toMatchObject({ associated: 3, failed: 0 });
    expect(told(result)).toHaveLength(3);
    expect((await Promise.all(items.map(nameOf))).map((row) => row?.holder)).toEqual([undefined, undefined, undefined]);
  });

  it('leaves devices alone whose creation failed or that others have settled, counts them and tells nothing of them', async () => {
    const [done, lost, other] = await provisioned(3);
    if (done === undefined || lost === undefined || other === undefined) throw new Error('no devices');
    await deviceItemRows(aws.rows, 30).settle({ item: lost, executionArn: childOf(lost.index), taskStatus: 'Failure', code: 'POLICY_NOT_FOUND', at });
    await aws.rows.update({ key: itemKey(taskId, other.index), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED' } });

    const result = await associate([done, lost, other]);

    expect(asked).toEqual([{ coreName: 'edge-1', names: [done.name] }]);
    expect(result).toMatchObject({ associated: 1, failed: 2 });
    expect(told(result).map(({ deviceName }) => deviceName)).toEqual([done.name]);
    expect(await itemOf(lost)).toMatchObject({ code: 'POLICY_NOT_FOUND', executionArn: childOf(lost.index) });
  });

  it('fails a device whose creation ended without a word, and one that was never begun', async () => {
    const items = [await begun(aDevice(0)), aDevice(1)];

    const result = await associate(items);

    expect(asked).toEqual([]);
    expect(result).toMatchObject({ associated: 0, failed: 2 });
    expect(await Promise.all(items.map(itemOf))).toEqual(items.map(({ name }) => expect.objectContaining({ name, taskStatus: 'Failure', code: 'ITEM_ABANDONED' })));
    expect(told(result).map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect((await nameOf(aDevice(0)))?.holder).toBeUndefined();
  });

  it('does not take a device of an earlier task for one of this', async () => {
    const [item] = await provisioned(1);
    if (item === undefined) throw new Error('no device');
    await aws.rows.update({ key: deviceKey(item.name), set: { lastTaskId: 'another' } });

    await expect(associate([item])).resolves.toMatchObject({ associated: 0, failed: 1 });

    expect(asked).toEqual([]);
  });

  it('fails a device whose item others settle at the last moment, without touching its row', async () => {
    const [item] = await provisioned(1);
    if (item === undefined) throw new Error('no device');
    const world = ports();
    const close = () => aws.rows.update({ key: itemKey(taskId, 0), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED', statusMessage: 'the task was stopped' } });
    const release = () => aws.rows.update({ key: nameKey(item.name), set: { holder: { taskId: 'other', index: 0, since: at.toISOString() } } });
    const associated = world.clientDevices.associate;
    const late: AssociationPorts = { ...world, clientDevices: { associate: async (...given) => [await close(), await release(), associated(...given)][2] as ReturnType<typeof associated> } };

    const result = await associateBatch(late, 'the-bus')({ items: [{ taskId, index: 0, name: item.name, coreName: 'edge-1' }], executionArn: batch });

    expect(result).toMatchObject({ associated: 0, failed: 1 });
    expect(told(result)).toEqual([expect.objectContaining({ status: 'failed', message: expect.stringContaining('the task was stopped') })]);
    expect(await rowOf(item)).toMatchObject({ association: 'Pending' });
    expect((await nameOf(item))?.holder?.taskId).toBe('other');
  });

  it('tells of a device that was provisioned already', async () => {
    const items = await provisioned(1, 'the client device was provisioned already');

    expect(told(await associate(items))).toEqual([expect.objectContaining({ status: 'success', message: 'the client device was provisioned already' })]);
  });
});
