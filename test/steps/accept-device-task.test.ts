import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskItemsKey } from '../../contracts/artifacts.ts';
import { AcceptTaskOutput, DeletionItem, DeviceItem } from '../../contracts/generated/steps-validators.js';
import type { ErrorBody } from '../../lambdas/domain/requests/answer.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { taskIdOf } from '../../lambdas/domain/tasks/task-id.ts';
import type { AcceptTaskPorts } from '../../lambdas/steps/accept-task.ts';
import { accepting, acceptingExecution, registered } from '../builders/acceptance.ts';
import type { SentToAccept } from '../builders/acceptance.ts';
import { aCoreRow, aCoreToCreate, aDeviceRequest, aDeviceToCreate, aRequest, caId, createDevicesArn, deleteCoresArn, deleteDevicesArn } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const id = taskIdOf(acceptingExecution(1), 0);
let world: TaskWorld;

const send = (request: SentToAccept, given: Partial<AcceptTaskPorts> = {}) => accepting(world, { registered: registered('edge-1'), ...given })(request);
const create = (given: Partial<SentToAccept> = {}, ports?: Partial<AcceptTaskPorts>) =>
  send({ operation: 'createDeviceTask', path: { coreName: 'edge-1' }, body: aDeviceRequest(), ...given }, ports);
const aDeletion = (given: object = {}): object => ({ type: 'Delete', devices: [{ name: 'sensor-1' }, { name: 'sensor-2' }], options: { deprovisionClientDevices: true }, ...given });
const errorOf = ({ answer }: Awaited<ReturnType<typeof send>>): ErrorBody => JSON.parse(answer.body) as ErrorBody;
const itemsOf = async (taskId: string): Promise<unknown[]> => (await world.object(taskItemsKey(taskId))).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);

beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

describe('accepting a task that creates client devices', () => {
  it('answers 202 with where the task is, and starts the machine that creates devices', async () => {
    const output = await create();

    expect(AcceptTaskOutput(output)).toBe(true);
    expect(output.answer).toMatchObject({ statusCode: 202, body: '', location: `/deviceTasks/${id}`, taskId: id });
    expect(output.start).toMatchObject({ stateMachineArn: createDevicesArn, name: id, input: { taskId: id, maxConcurrency: 12 } });
    expect(output).not.toHaveProperty('item');
  });

  it('records the task with its core, and gives each device everything that its execution needs', async () => {
    const body = aDeviceRequest([aDeviceToCreate({ adopt: true }), { name: 'sensor-2', provisioningTemplate: 'own-ca', cdfProvisioningParameters: { caId } }]);
    await create({ body });

    expect(await world.allTasks()).toEqual([expect.objectContaining({ kind: 'deviceTask', type: 'Create', coreName: 'edge-1', total: 2, taskStatus: 'Waiting', stateMachineArn: createDevicesArn, listPk: 'TASKS#deviceTask' })]);
    const items = await itemsOf(id);
    expect(items).toEqual([
      { taskId: id, index: 0, name: 'sensor-1', coreName: 'edge-1', provisioningTemplate: 'own-ca', provisioningParameters: { ThingName: 'sensor-1' }, cdfProvisioningParameters: { caId }, adopt: true },
      { taskId: id, index: 1, name: 'sensor-2', coreName: 'edge-1', provisioningTemplate: 'own-ca', provisioningParameters: {}, cdfProvisioningParameters: { caId }, adopt: false },
    ]);
    expect(items.every((item) => DeviceItem(item))).toBe(true);
    await expect(world.files.names(id, 0)).resolves.toEqual(['sensor-1', 'sensor-2']);
  });

  it('answers 400 naming the core where Greengrass does not know it, although it is a core of ours', async () => {
    await world.rows.put({ put: aCoreRow({ name: 'edge-2' }) });

    const refused = await create({ path: { coreName: 'edge-2' }, key: 'order-1' });

    expect(refused.answer.statusCode).toBe(400);
    expect(errorOf(refused)).toMatchObject({ code: 'CORE_NOT_REGISTERED', message: expect.stringContaining('start the nucleus'), details: [{ field: 'coreName', problem: expect.stringContaining('"edge-2"') }] });
    expect(await world.allTasks()).toEqual([]);
    expect(await world.objectKeys()).toEqual([]);
  });

  it.each([
    new StepFailure('Throttled', 'AWS_THROTTLED', 'greengrass:GetCoreDevice was throttled'),
    new StepFailure('InvalidInput', 'AWS_ACCESS_DENIED', 'greengrass:GetCoreDevice was denied'),
  ])('takes no other answer of Greengrass for "unknown": $message', async (failure) => {
    await expect(create({}, { registered: { among: () => Promise.reject(failure) } })).rejects.toBe(failure);
    expect(await world.allRows()).toEqual([]);
  });

  it('asks Greengrass for nothing where the request itself is wrong', async () => {
    const refused = await create({ body: aDeviceRequest([aDeviceToCreate({ provisioningTemplate: 'nowhere' })]) }, { registered: { among: () => Promise.reject(new Error('was asked')) } });

    expect(errorOf(refused)).toMatchObject({ code: 'VALIDATION_FAILED', details: [{ field: 'devices[0].provisioningTemplate' }] });
  });

  it.each([['colons', 'plant:7', 'plant%3A7'], ['nothing to escape', 'edge-1', 'edge-1']])('reads a core with %s as it was sent by any client', async (_, coreName, sent) => {
    await create({ path: { coreName: sent } }, { registered: registered(coreName) });

    expect(await world.allTasks()).toEqual([expect.objectContaining({ coreName })]);
  });

  it.each(['edge 1', '', '../edge-1', 'edge-1","x":"', '%E0%A4%A', 'e'.repeat(129)])('refuses %j: no core can have that name', async (coreName) => {
    const refused = await create({ path: { coreName } });

    expect(errorOf(refused)).toMatchObject({ code: 'VALIDATION_FAILED', details: [{ field: 'coreName' }] });
    expect(await world.allRows()).toEqual([]);
  });
});

describe('an Idempotency-Key of a device task', () => {
  it('makes one task on one core, and another on another', async () => {
    const on = (coreName: string, execution: number) => create({ path: { coreName }, key: 'order-1', execution }, { registered: registered('edge-1', 'edge-2') });
    const first = await on('edge-1', 1);

    await expect(on('edge-1', 2)).resolves.toEqual(first);
    expect((await on('edge-2', 3)).answer).toMatchObject({ statusCode: 202, taskId: taskIdOf(acceptingExecution(3), 0) });
    expect(await world.allTasks()).toHaveLength(2);
  });

  it('leads to the machine of the task it made', async () => {
    const first = await create({ body: aDeletion(), key: 'order-1' });

    expect((await create({ body: aDeletion(), key: 'order-1', execution: 2 })).start).toEqual(first.start);
    expect(first.start?.stateMachineArn).toBe(deleteDevicesArn);
  });
});

describe('accepting a task that deletes client devices', () => {
  it('starts the machine that deletes devices with what it is to delete, known or not', async () => {
    const output = await create({ body: aDeletion() });

    expect(AcceptTaskOutput(output)).toBe(true);
    expect(output.start).toMatchObject({ stateMachineArn: deleteDevicesArn, input: { maxConcurrency: 13 } });
    const items = await itemsOf(id);
    expect(items).toEqual(['sensor-1', 'sensor-2'].map((name, index) => ({ taskId: id, index, name, kind: 'device', deprovision: true, coreName: 'edge-1', disassociate: true })));
    expect(items.every((item) => DeletionItem(item))).toBe(true);
    expect(await world.allTasks()).toEqual([expect.objectContaining({ kind: 'deviceTask', type: 'Delete', coreName: 'edge-1', options: { deprovisionClientDevices: true }, total: 2 })]);
  });

  it('is done for a core of ours that Greengrass has never heard of, and asks nobody', async () => {
    await world.rows.put({ put: aCoreRow({ name: 'edge-2' }) });

    expect((await create({ path: { coreName: 'edge-2' }, body: aDeletion() }, { registered: { among: () => Promise.reject(new Error('was asked')) } })).answer.statusCode).toBe(202);
  });

  it('is done for a core that only Greengrass knows, and refused for one that nobody knows', async () => {
    expect((await create({ body: aDeletion() })).answer.statusCode).toBe(202);
    expect(errorOf(await create({ body: aDeletion(), path: { coreName: 'edge-9' }, execution: 2 }))).toMatchObject({
      code: 'CORE_NOT_REGISTERED',
      message: expect.stringContaining('delete each device of a core that is gone with DELETE /devices/{deviceName}'),
      details: [{ field: 'coreName', problem: 'Greengrass knows no core device "edge-9": delete each of its devices with DELETE /devices/{deviceName}' }],
    });
  });

  it('refuses a name that is there twice', async () => {
    expect(errorOf(await create({ body: aDeletion({ devices: [{ name: 'sensor-1' }, { name: 'sensor-1' }] }) })).details).toEqual([
      { field: 'devices[1].name', problem: 'is "sensor-1" like devices[0].name: a request may name a client device once' },
    ]);
  });
});

describe('accepting a task that deletes cores', () => {
  const deleteCores = (given: object = {}) => send({ operation: 'createCoreTask', body: { type: 'Delete', cores: [{ name: 'edge-1' }, { name: 'no-such' }], options: { deprovisionCores: true }, ...given } });

  it('starts the machine that deletes cores: a name that was never known fails as an item', async () => {
    const output = await deleteCores();

    expect(AcceptTaskOutput(output)).toBe(true);
    expect(output.answer).toMatchObject({ statusCode: 202, location: `/coreTasks/${id}` });
    expect(output.start).toMatchObject({ stateMachineArn: deleteCoresArn, input: { maxConcurrency: 11 } });
    await expect(itemsOf(id)).resolves.toEqual(['edge-1', 'no-such'].map((name, index) => ({ taskId: id, index, name, kind: 'core', deprovision: true, deprovisionClientDevices: false })));
  });

  it.each([
    [{ deprovisionCores: true, deprovisionClientDevices: false }],
    [{ deprovisionCores: false, deprovisionClientDevices: true }],
  ])('peer fault 28: keeps the two options apart: %j', async (options) => {
    await deleteCores({ options });

    const [item] = await itemsOf(id);
    expect(item).toMatchObject({ deprovision: options.deprovisionCores, deprovisionClientDevices: options.deprovisionClientDevices });
    expect(await world.allTasks()).toEqual([expect.objectContaining({ type: 'Delete', options })]);
  });

  it('peer fault 27: writes no row of a core, least of all of one that never existed', async () => {
    await deleteCores({ coreVersion: '2.12.6', cores: [aCoreToCreate({ name: 'no-such' })] });

    expect((await world.allRows()).map(({ sk }) => sk)).toEqual(['TASK']);
    expect((await world.allTasks())[0]).not.toHaveProperty('coreVersion');
  });

  it('refuses a name that is there twice', async () => {
    expect(errorOf(await deleteCores({ cores: [{ name: 'edge-1' }, { name: 'edge-1' }] })).details.map(({ field }) => field)).toEqual(['cores[1].name']);
  });

  it('refuses the same key for creating and deleting', async () => {
    await send({ operation: 'createCoreTask', body: aRequest(), key: 'order-1' });

    expect(errorOf(await send({ operation: 'createCoreTask', body: { type: 'Delete', cores: [{ name: 'edge-1' }], options: { deprovisionCores: true } }, key: 'order-1', execution: 2 })).code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});
