import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskNamesKey } from '../../contracts/artifacts.ts';
import { CoreTask, DeviceTask, DeviceTaskList } from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import type { DeviceTaskRow, Receipt } from '../../contracts/task-rows.ts';
import { someExecutions } from '../builders/executions.ts';
import { readApiOf } from '../builders/read-api.ts';
import { aDeviceTask, aTask, anItem, createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

type Task = components['schemas']['DeviceTask'];

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const given = async (task: DeviceTaskRow): Promise<void> => {
  await world.rows.put({ put: task });
  await world.put(taskNamesKey(task.taskId, 0), JSON.stringify(Array.from({ length: task.total }, (_, index) => `sensor-${index}`)));
};

const ask = async (target = '/deviceTasks/devices01', settings?: Parameters<typeof readApiOf>[1]): Promise<Task> => {
  const { status, body } = await readApiOf(world, settings)(target);
  expect(status).toBe(200);
  expect(DeviceTask(body)).toBe(true);
  return body as unknown as Task;
};

const link = (executionArn: string): string => `https://console.example/${executionArn}`;

const receipt: Receipt = {
  removed: [{ part: 'association', name: 'edge-1' }, { part: 'thing', name: 'sensor-0' }],
  kept: [{ part: 'certificate', name: 'c0ffee', reason: 'thing "sensor-9" uses it' }],
  followUp: { policies: ['clientIdEnforcementPolicy_sensor-0'], execution: 'arn:aws:states:us-east-1:111122223333:execution:delete-policies:devices01-0' },
};
const shownReceipt = { ...receipt, followUp: { ...receipt.followUp, execution: link(receipt.followUp?.execution ?? '') } };

describe('a device task', () => {
  it('names the task that it retries, and those that retry it, with links', async () => {
    await given(aDeviceTask({ taskStatus: 'Failure', total: 1, succeeded: 0, failed: 1, retryOf: 'devices00', retriedBy: ['devices02'] }));

    expect(await ask()).toMatchObject({ retryOf: 'devices00', retriedBy: ['devices02'], links: { retryOf: '/deviceTasks/devices00', retriedBy: ['/deviceTasks/devices02'] } });
  });

  it('peer fault 63: shows its core and every device from the first moment', async () => {
    await given(aDeviceTask({ taskStatus: 'Waiting', total: 2, options: { deprovisionClientDevices: true } }));

    await expect(ask()).resolves.toEqual({
      id: 'devices01',
      coreName: 'edge-1',
      type: 'Create',
      options: { deprovisionClientDevices: true },
      taskStatus: 'Waiting',
      devices: ['sensor-0', 'sensor-1'].map((name) => ({ name, taskStatus: 'Waiting', createdAt, updatedAt: null, links: { device: `/devices/${name}` } })),
      progress: { total: 2, waiting: 2, inProgress: 0, succeeded: 0, failed: 0 },
      links: { self: '/deviceTasks/devices01', devices: '/deviceTasks/devices01?count=1000', core: '/cores/edge-1', execution: link(aDeviceTask().executionArn) },
      createdAt,
      updatedAt: null,
    });
  });

  it('tells of a failed device what happened, what to do, what is left, and where to look', async () => {
    await given(aDeviceTask({ total: 1, taskStatus: 'Failure', succeeded: 0, failed: 1, statusMessage: '1 of 1 client devices failed', updatedAt: createdAt }));
    await world.rows.put({ put: anItem({ taskId: 'devices01', index: 0, name: 'sensor-0', taskStatus: 'Failure', code: 'DEVICE_NOT_ASSOCIATED', statusMessage: 'Greengrass: no such core', exists: { thing: true, policies: [] }, executionArn: 'arn:child', updatedAt: createdAt }) });

    const { devices, statusMessage } = await ask();

    expect(statusMessage).toBe('1 of 1 client devices failed');
    expect(devices).toEqual([{
      name: 'sensor-0', taskStatus: 'Failure', statusMessage: 'Greengrass: no such core', code: 'DEVICE_NOT_ASSOCIATED', hint: expect.stringContaining('send a new task'), retryable: true,
      exists: { thing: true, policies: [] }, createdAt, updatedAt: createdAt, links: { device: '/devices/sensor-0', execution: link('arn:child') },
    }]);
  });

  it('tells of a deleted device what went, what stayed and why, and what follows', async () => {
    await given(aDeviceTask({ type: 'Delete', total: 1, taskStatus: 'Success', succeeded: 1, failed: 0 }));
    await world.rows.put({ put: anItem({ taskId: 'devices01', index: 0, name: 'sensor-0', receipt }) });

    expect((await ask()).devices[0]?.receipt).toEqual(shownReceipt);
  });

  it('links to no execution where a client waited for the deletion: an EXPRESS one has no page there', async () => {
    const executionArn = 'arn:aws:states:us-east-1:111122223333:express:delete-device:1:1';
    await given(aDeviceTask({ type: 'Delete', total: 1, taskStatus: 'Success', succeeded: 1, failed: 0, executionArn }));
    await world.rows.put({ put: anItem({ taskId: 'devices01', index: 0, name: 'sensor-0', executionArn }) });

    const { links, devices } = await ask();

    expect(links).not.toHaveProperty('execution');
    expect(devices[0]?.links).toEqual({ device: '/devices/sensor-0' });
  });

  it('names no core where the device belonged to none', async () => {
    const { coreName: _, ...task } = aDeviceTask({ type: 'Delete', taskStatus: 'Waiting', total: 1 });
    await given(task);

    const shown = await ask();
    expect(shown).not.toHaveProperty('coreName');
    expect(shown.links).not.toHaveProperty('core');
  });

  it('comes in pages of its devices, in the order of the request', async () => {
    await given(aDeviceTask({ total: 5 }));

    const first = await ask('/deviceTasks/devices01?count=2');
    const second = await ask(`/deviceTasks/devices01?count=3&exclusiveStartThingName=${first.pagination?.lastEvaluated?.thingName ?? ''}`);

    expect([first, second].map(({ devices }) => devices.map(({ name }) => name))).toEqual([['sensor-0', 'sensor-1'], ['sensor-2', 'sensor-3', 'sensor-4']]);
    expect(second.pagination).toEqual({ count: '3' });
  });

  it.each(['/deviceTasks/devices09', '/deviceTasks/task00001', '/deviceTasks/a%20b'])('answers 404 to %s: a core task is none', async (target) => {
    await world.rows.put({ put: aTask() });

    await expect(readApiOf(world)(target)).resolves.toMatchObject({ status: 404, body: { code: 'TASK_NOT_FOUND' } });
  });

  it('peer fault 23: counts no device as a success before it is associated, although it is provisioned', async () => {
    await given(aDeviceTask({ total: 400 }));
    const progressWith = async (runs: Parameters<typeof someExecutions>[0]) => (await ask('/deviceTasks/devices01?count=1', { executions: someExecutions(runs) })).progress;
    const counted = (running: number, succeeded: number, failed: number) => ({ running, succeeded, failed });
    const { executionArn } = aDeviceTask();

    await expect(progressWith({})).resolves.toEqual({ total: 400, waiting: 400, inProgress: 0, succeeded: 0, failed: 0 });
    await expect(progressWith({ mapRuns: { [executionArn]: { devices: counted(10, 150, 3) } } })).resolves.toEqual({ total: 400, waiting: 237, inProgress: 160, succeeded: 0, failed: 3 });
    await expect(progressWith({ mapRuns: { [executionArn]: { devices: counted(0, 397, 3) } } })).resolves.toEqual({ total: 400, waiting: 0, inProgress: 397, succeeded: 0, failed: 3 });
    await expect(progressWith({ mapRuns: { [executionArn]: { devices: counted(0, 397, 3), associations: counted(100, 200, 100) } } })).resolves.toEqual({ total: 400, waiting: 0, inProgress: 197, succeeded: 200, failed: 3 });
  });

  it('tells the progress of a Delete task by its only Map', async () => {
    await given(aDeviceTask({ type: 'Delete', total: 10 }));
    const { executionArn } = aDeviceTask({ type: 'Delete' });

    const { progress } = await ask('/deviceTasks/devices01?count=1', { executions: someExecutions({ mapRuns: { [executionArn]: { devices: { running: 2, succeeded: 4, failed: 1 } } } }) });

    expect(progress).toEqual({ total: 10, waiting: 3, inProgress: 2, succeeded: 4, failed: 1 });
  });
});

describe('the list of device tasks', () => {
  it('peer fault 49: exists; it is newest first, of one status where asked, in pages, and of device tasks alone', async () => {
    for (const index of [0, 1, 2]) {
      await world.rows.put({ put: aDeviceTask({ taskId: `devices0${index}`, createdAt: `2026-01-02T03:04:0${index}.000Z`, taskStatus: index === 1 ? 'Failure' : 'Success', succeeded: 3, failed: 0 }) });
    }
    await world.rows.put({ put: aTask() });
    const list = async (query: string) => {
      const { status, body } = await readApiOf(world)(`/deviceTasks${query}`);
      expect([status, DeviceTaskList(body)]).toEqual([200, true]);
      return body as unknown as components['schemas']['DeviceTaskList'];
    };

    expect((await list('')).tasks.map(({ id, devices }) => [id, devices])).toEqual([['devices02', []], ['devices01', []], ['devices00', []]]);
    expect((await list('?status=Failure')).tasks.map(({ id }) => id)).toEqual(['devices01']);
    const first = await list('?count=2');
    expect((await list(`?count=2&exclusiveStartTaskId=${first.pagination?.lastEvaluated?.taskId ?? ''}`)).tasks.map(({ id }) => id)).toEqual(['devices00']);
  });
});

describe('a core task that deletes', () => {
  it('has no version of the nucleus, and a receipt for each core', async () => {
    const { coreVersion: _, ...task } = aTask({ type: 'Delete', total: 1, taskStatus: 'Success', succeeded: 1, failed: 0, options: { deprovisionCores: true } });
    await world.rows.put({ put: task });
    const ofCore: Receipt = { removed: [{ part: 'coreDevice', name: 'edge-0' }], kept: [], clientDevices: { disassociated: 250, deprovisioned: 249, kept: 1 } };
    await world.rows.put({ put: anItem({ index: 0, receipt: ofCore }) });

    const { body } = await readApiOf(world)('/coreTasks/task00001');

    expect(CoreTask(body)).toBe(true);
    expect(body).toMatchObject({ type: 'Delete', options: { deprovisionCores: true }, cores: [{ name: 'edge-0', receipt: ofCore }] });
    expect(body).not.toHaveProperty('coreVersion');
  });
});
