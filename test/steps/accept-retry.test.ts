import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskItemsKey, taskRequestKey } from '../../contracts/artifacts.ts';
import { AcceptTaskOutput, CoreItem, DeletionItem, DeviceItem } from '../../contracts/generated/steps-validators.js';
import type { FailureCode } from '../../contracts/failures.ts';
import type { CoreDeployment } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow, ItemRow, TaskRow } from '../../contracts/task-rows.ts';
import type { ErrorBody } from '../../lambdas/domain/requests/answer.ts';
import { taskIdOf } from '../../lambdas/domain/tasks/task-id.ts';
import type { AcceptTaskPorts } from '../../lambdas/steps/accept-task.ts';
import { accepting, acceptingExecution } from '../builders/acceptance.ts';
import { aCoreRow, aDeploymentItem, aDeploymentTask, aDeviceTask, aTask, aTemplate, anItem, createDevicesArn, createdAt, deleteCoresArn, deleteDevicesArn, deployMachineArn, machineArn } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

interface Sent {
  readonly body?: unknown;
  readonly key?: string;
  readonly execution?: number;
}

let world: TaskWorld;
const retrying = (operation: 'retryCoreTask' | 'retryDeviceTask' | 'retryDeploymentTask', taskId: string) => (sent: Sent = {}, given: Partial<AcceptTaskPorts> = {}) =>
  accepting(world, given)({ operation, path: { taskId }, ...sent });
const retryCores = retrying('retryCoreTask', 'task00001');
const retryDevices = retrying('retryDeviceTask', 'devices01');
const retryDeployment = retrying('retryDeploymentTask', 'deploy001');

type Output = Awaited<ReturnType<typeof retryCores>>;
const bodyOf = ({ answer }: Output): unknown => JSON.parse(answer.body);
const errorOf = (output: Output): ErrorBody => bodyOf(output) as ErrorBody;
const retryId = (execution = 1): string => taskIdOf(acceptingExecution(execution), 0);
const itemsOf = (taskId: string): Promise<readonly unknown[]> => world.files.items(taskId);
const targetsOf = async (taskId: string): Promise<unknown> => world.files.targets(taskId);

/** A closed task with its items and what became of them; `undefined`: they succeeded. */
const record = async (task: TaskRow, items: readonly object[], rows: readonly ItemRow[]): Promise<void> => {
  await world.rows.put({ put: task });
  await world.put(taskItemsKey(task.taskId), items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  for (const row of rows) await world.rows.put({ put: row });
};

const coreItem = (index: number) => ({
  taskId: 'task00001', index, name: `edge-${index}`, coreVersion: '2.12.6', provisioningTemplate: 'own-ca', provisioningParameters: { ThingName: `edge-${index}` }, cdfProvisioningParameters: {},
  configGenerator: { alias: 'MANUAL_INSTALL', functionName: 'generate-manual-install-config' }, adopt: index === 2,
});
const codesOf = (codes: readonly (FailureCode | undefined)[]): ItemRow[] =>
  codes.map((code, index) => anItem({ index, ...(code && { taskStatus: 'Failure', code, statusMessage: 'it failed' }) }));
const recordCores = (codes: readonly (FailureCode | undefined)[], given: Partial<ReturnType<typeof aTask>> = {}) => {
  const failed = codes.filter(Boolean).length;
  return record(aTask({ taskStatus: failed > 0 ? 'Failure' : 'Success', total: codes.length, succeeded: codes.length - failed, failed, ...given }), codes.map((_, index) => coreItem(index)), codesOf(codes));
};
const retriedBy = async (taskId: string): Promise<readonly string[] | undefined> => (await world.tasks.find(taskId))?.retriedBy;

beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

describe('retrying a core task', () => {
  it('peer fault 49: answers 202 with the new task, what it retries, and what is left', async () => {
    await recordCores([undefined, 'AWS_THROTTLED', 'AWS_THROTTLED', 'THING_NOT_OURS', 'NAME_IN_USE', 'THING_NOT_OURS']);

    const output = await retryCores();

    expect(AcceptTaskOutput(output)).toBe(true);
    expect(output.answer).toMatchObject({ statusCode: 202, location: `/coreTasks/${retryId()}`, taskId: retryId() });
    expect(bodyOf(output)).toEqual({
      id: retryId(), retried: 2, left: [{ code: 'THING_NOT_OURS', count: 2, retryable: false }, { code: 'NAME_IN_USE', count: 1, retryable: false }],
    });
    expect(output.start).toMatchObject({ stateMachineArn: machineArn, name: retryId(), input: { taskId: retryId(), maxConcurrency: 10 } });
  });

  it('makes an ordinary task of the failed cores, with all that the request said of them', async () => {
    const options = { deprovisionCores: true };
    await recordCores([undefined, 'AWS_THROTTLED', 'AWS_UNAVAILABLE'], { coreVersion: '2.13.0', options });

    await retryCores();

    expect(await world.tasks.find(retryId())).toMatchObject({
      kind: 'coreTask', type: 'Create', coreVersion: '2.13.0', options, total: 2, taskStatus: 'Waiting', retryOf: 'task00001', retry: { retried: 2, left: [] }, stateMachineArn: machineArn, listPk: 'TASKS#coreTask',
    });
    const items = await itemsOf(retryId());
    expect(items).toEqual([{ ...coreItem(1), taskId: retryId(), index: 0 }, { ...coreItem(2), taskId: retryId(), index: 1 }]);
    expect(items.every((item) => CoreItem(item))).toBe(true);
    await expect(world.files.names(retryId(), 0)).resolves.toEqual(['edge-1', 'edge-2']);
  });

  it('tells the task of its retries, in their order', async () => {
    await recordCores(['AWS_THROTTLED', 'THING_NOT_OURS']);

    await retryCores();
    await retryCores({ execution: 2, body: { codes: ['THING_NOT_OURS'] } });

    expect(await retriedBy('task00001')).toEqual([retryId(1), retryId(2)]);
  });

  it('takes exactly the failures that are named, retryable or not', async () => {
    await recordCores(['AWS_THROTTLED', 'THING_NOT_OURS', 'NAME_IN_USE']);

    const output = await retryCores({ body: { codes: ['THING_NOT_OURS', 'POLICY_INVALID'] } });

    expect(bodyOf(output)).toMatchObject({ retried: 1, left: [{ code: 'AWS_THROTTLED', count: 1, retryable: true }, { code: 'NAME_IN_USE', count: 1, retryable: false }] });
    await expect(world.files.names(retryId(), 0)).resolves.toEqual(['edge-1']);
  });

  it.each([['an empty body', ''], ['white space', ' \n'], ['an empty object', {}]])('reads %s as a request without codes', async (_, body) => {
    await recordCores(['AWS_THROTTLED']);

    expect((await retryCores({ body })).answer.statusCode).toBe(202);
  });

  it('deletes what could not be deleted', async () => {
    const item = { taskId: 'task00001', index: 0, name: 'edge-0', kind: 'core', deprovision: true, deprovisionClientDevices: false };
    await record(aTask({ type: 'Delete', options: { deprovisionCores: true }, taskStatus: 'Failure', total: 1, succeeded: 0, failed: 1 }), [item], codesOf(['STILL_ATTACHED']));

    const output = await retryCores();

    expect(output.start).toMatchObject({ stateMachineArn: deleteCoresArn });
    expect(await world.tasks.find(retryId())).toMatchObject({ type: 'Delete', options: { deprovisionCores: true } });
    expect(await itemsOf(retryId())).toEqual([{ ...item, taskId: retryId() }]);
  });

  it('finds the failures of a task of any size', async () => {
    const codes = Array.from({ length: 2002 }, (_, index) => (index % 1001 === 1000 ? 'AWS_THROTTLED' : undefined));
    await record(aTask({ taskStatus: 'Failure', total: 2002, succeeded: 2000, failed: 2 }), codes.map((_, index) => coreItem(index)), codesOf(codes).filter(({ taskStatus }) => taskStatus === 'Failure'));

    await retryCores();

    await expect(world.files.names(retryId(), 0)).resolves.toEqual(['edge-1000', 'edge-2001']);
  });
});

describe('a task that cannot be retried', () => {
  it.each(['Waiting', 'InProgress'] as const)('is one that is %s', async (taskStatus) => {
    await recordCores(['AWS_THROTTLED'], { taskStatus });

    const refused = await retryCores({ key: 'order-1' });

    expect(refused.answer).toMatchObject({ statusCode: 409, taskId: '', location: '' });
    expect(refused.start).toBeUndefined();
    expect(errorOf(refused)).toMatchObject({ error: 'Conflict', code: 'TASK_RUNNING', message: expect.stringContaining(`task task00001 has not ended, its status is ${taskStatus}`) });
    expect(await world.allTasks()).toHaveLength(1);
  });

  it.each([['unknown', 'nosuch001'], ['of no form that ids have', 'no such task'], ['of another kind', 'devices01']])('is one that is %s', async (_, taskId) => {
    await world.rows.put({ put: aDeviceTask({ taskStatus: 'Failure' }) });

    const refused = await retrying('retryCoreTask', taskId)();

    expect(refused.answer.statusCode).toBe(404);
    expect(errorOf(refused)).toMatchObject({ code: 'TASK_NOT_FOUND', message: expect.stringContaining(JSON.stringify(taskId)) });
  });

  it('is one in which nothing failed', async () => {
    await recordCores([undefined, undefined]);

    expect(errorOf(await retryCores())).toMatchObject({ code: 'NOTHING_TO_RETRY', message: expect.stringContaining('no core of task task00001 failed'), details: [] });
  });

  it('is one whose failures do not pass by themselves, which are listed', async () => {
    await recordCores(['THING_NOT_OURS', 'NAME_IN_USE', 'THING_NOT_OURS']);

    const refused = await retryCores();

    expect(refused.answer.statusCode).toBe(409);
    expect(errorOf(refused)).toMatchObject({
      code: 'NOTHING_TO_RETRY',
      details: [{ field: 'codes', problem: 'THING_NOT_OURS: 2 cores, not retryable unless named' }, { field: 'codes', problem: 'NAME_IN_USE: 1 core, not retryable unless named' }],
    });
    expect(await retriedBy('task00001')).toBeUndefined();
  });

  it('is one without a failure of the codes named', async () => {
    await recordCores(['AWS_THROTTLED']);

    expect(errorOf(await retryCores({ body: { codes: ['POLICY_INVALID'] } }))).toMatchObject({ code: 'NOTHING_TO_RETRY', details: [{ field: 'codes', problem: 'AWS_THROTTLED: 1 core, retryable' }] });
  });

  it('is one whose failures a former retry has taken over, which is named', async () => {
    await recordCores(['AWS_THROTTLED', undefined]);
    await retryCores();

    expect(errorOf(await retryCores({ execution: 2 }))).toMatchObject({ code: 'NOTHING_TO_RETRY', message: expect.stringContaining(`task ${retryId()} has taken over what failed in task task00001`) });
  });

  it('is told all that is wrong with the request, before it is looked at', async () => {
    const refused = await retryCores({ body: '{"codes": [], "colour": "blue", "codes": []}' });

    expect(refused.answer.statusCode).toBe(400);
    expect(errorOf(refused).details.map(({ field }) => field)).toEqual(['codes', 'colour', 'codes']);
  });
});

describe('a retry accepted again', () => {
  it('under its Idempotency-Key is the same task with the same answer, although nothing is left to retry by now', async () => {
    await recordCores(['AWS_THROTTLED', 'THING_NOT_OURS']);
    const first = await retryCores({ key: 'order-1' });

    expect(await retryCores({ key: 'order-1', execution: 2 })).toEqual(first);
    expect(await retriedBy('task00001')).toEqual([retryId()]);
  });

  it('under its Idempotency-Key with other codes is refused', async () => {
    await recordCores(['AWS_THROTTLED', 'THING_NOT_OURS']);
    await retryCores({ key: 'order-1' });

    expect(errorOf(await retryCores({ key: 'order-1', execution: 2, body: { codes: ['THING_NOT_OURS'] } }))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it.each([
    ['before its items were written', 's3', 'PutObject', 'before'],
    ['when the answer to writing its items was lost', 's3', 'PutObject', 'after'],
    ['before its row was written', 'dynamodb', 'TransactWriteItems', 'before'],
    ['when the answer to writing its row was lost', 'dynamodb', 'TransactWriteItems', 'after'],
  ] as const)('by the same execution is the same task after a failure %s', async (_, service, operation, when) => {
    await recordCores(['AWS_THROTTLED', 'THING_NOT_OURS']);
    world.fail(service, operation, { when });
    await expect(retryCores()).rejects.toMatchObject({ name: 'Unavailable' });

    expect(bodyOf(await retryCores())).toEqual({ id: retryId(), retried: 1, left: [{ code: 'THING_NOT_OURS', count: 1, retryable: false }] });
    expect(await retriedBy('task00001')).toEqual([retryId()]);
    expect(await world.allTasks()).toHaveLength(2);
  });

  it('beside another one takes nothing twice: the later one is tried again, and finds everything taken', async () => {
    await recordCores(['AWS_THROTTLED']);
    let isFirst = true;
    const failedItems: AcceptTaskPorts['failedItems'] = {
      of: async () => {
        if (isFirst) {
          isFirst = false;
          await retryCores({ execution: 2 });
        }
        return codesOf(['AWS_THROTTLED']);
      },
    };

    await expect(retryCores({}, { failedItems })).rejects.toMatchObject({ name: 'Unavailable' });
    expect(errorOf(await retryCores())).toMatchObject({ code: 'NOTHING_TO_RETRY' });
    expect(await retriedBy('task00001')).toEqual([retryId(2)]);
    expect((await world.objectKeys()).filter((key) => key.includes(retryId(1)))).toEqual([]);
  });

  it('is refused while its task is taken up again, by a cancellation that withdraws what was deployed', async () => {
    await world.rows.put({ put: aTemplate() });
    await recordDeployment([{ deploymentStatus: 'FAILED' }]);
    const failedItems: AcceptTaskPorts['failedItems'] = {
      of: async () => {
        await world.rows.put({ put: aDeploymentTask({ taskStatus: 'Waiting', total: 1 }) });
        return [aDeploymentItem({ index: 0, taskStatus: 'Failure', code: 'AWS_THROTTLED' })];
      },
    };

    await expect(retryDeployment({}, { failedItems })).rejects.toMatchObject({ name: 'Unavailable' });
    expect(errorOf(await retryDeployment())).toMatchObject({ code: 'TASK_RUNNING' });
  });
});

describe('retrying a device task', () => {
  const deviceItem = (index: number) => ({
    taskId: 'devices01', index, name: `edge-${index}`, coreName: 'edge-1', provisioningTemplate: 'own-ca', provisioningParameters: {}, cdfProvisioningParameters: {}, adopt: false,
  });
  const rows = (codes: readonly (FailureCode | undefined)[]) => codesOf(codes).map(({ index, taskStatus, code }) => anItem({ taskId: 'devices01', index, taskStatus, ...(code && { code }) }));

  it('makes a task of the devices that failed, for the same core', async () => {
    await record(aDeviceTask({ taskStatus: 'Failure', total: 2, succeeded: 1, failed: 1 }), [deviceItem(0), deviceItem(1)], rows([undefined, 'DEVICE_NOT_ASSOCIATED']));

    const output = await retryDevices();

    expect(output.answer).toMatchObject({ statusCode: 202, location: `/deviceTasks/${retryId()}` });
    expect(output.start).toMatchObject({ stateMachineArn: createDevicesArn });
    expect(await world.tasks.find(retryId())).toMatchObject({ kind: 'deviceTask', type: 'Create', coreName: 'edge-1', total: 1, retryOf: 'devices01' });
    const items = await itemsOf(retryId());
    expect(items).toEqual([{ ...deviceItem(1), taskId: retryId(), index: 0 }]);
    expect(items.every((item) => DeviceItem(item))).toBe(true);
  });

  it('goes on with the deletion of a device that belongs to no core', async () => {
    const item = { taskId: 'devices01', index: 0, name: 'sensor-1', kind: 'device', deprovision: true, disassociate: true };
    const { coreName, ...task } = aDeviceTask({ type: 'Delete', taskStatus: 'Failure', total: 1, succeeded: 0, failed: 1, options: { deprovisionClientDevices: true } });
    await record(task, [item], rows(['STILL_ATTACHED']));

    const output = await retryDevices();

    expect(output.start).toMatchObject({ stateMachineArn: deleteDevicesArn });
    expect(output).not.toHaveProperty('item');
    const items = await itemsOf(retryId());
    expect(items).toEqual([{ ...item, taskId: retryId() }]);
    expect(items.every((each) => DeletionItem(each))).toBe(true);
  });
});

const recordDeployment = async (rows: readonly Partial<DeploymentItemRow>[], given: Partial<ReturnType<typeof aDeploymentTask>> = {}): Promise<void> => {
  await world.rows.put({ put: aDeploymentTask({ taskStatus: 'Success', total: rows.length, succeeded: rows.length, failed: 0, ...given }) });
  for (const [index, row] of rows.entries()) await world.rows.put({ put: aDeploymentItem({ index, ...row }) });
};
const failed = (code: string, given: Partial<DeploymentItemRow> = {}): Partial<DeploymentItemRow> => ({ deploymentStatus: 'FAILED', deviceFailure: { code, cause: 'the device said so' }, ...given });

describe('retrying a deployment task', () => {
  beforeEach(() => world.rows.put({ put: aTemplate({ latestVersion: 3 }) }));

  it('deploys the version of the task, in the same way, to the cores that failed here or on their device', async () => {
    const iotJobConfig = { timeoutConfig: { inProgressTimeoutInMinutes: 5 } };
    await recordDeployment(
      [{ deploymentStatus: 'SUCCEEDED' }, { taskStatus: 'Failure', code: 'AWS_THROTTLED', deploymentStatus: 'None' }, { deploymentStatus: 'IN_PROGRESS' }, failed('IO_ERROR', { deploymentStatus: 'FAILED' }), failed('TIMED_OUT', { deploymentStatus: 'TIMED_OUT' })],
      { iotJobConfig, renew: true, onUnregistered: 'defer' },
    );

    const output = await retryDeployment({ body: { codes: ['AWS_THROTTLED', 'IO_ERROR', 'TIMED_OUT'] } });

    expect(output.answer).toMatchObject({ statusCode: 202, location: `/deploymentTasks/${retryId()}` });
    expect(bodyOf(output)).toEqual({ id: retryId(), retried: 3, left: [] });
    expect(output.start).toMatchObject({ stateMachineArn: deployMachineArn });
    expect(await world.tasks.find(retryId())).toMatchObject({
      kind: 'deploymentTask', templateName: 'press-line', templateVersion: 2, incarnation: 'incarnation-1', iotJobConfig, renew: false, onUnregistered: 'defer', total: 0, retryOf: 'deploy001',
    });
    expect(await targetsOf(retryId())).toEqual({ thingNames: ['edge-1', 'edge-3', 'edge-4'] });
    expect(await retriedBy('deploy001')).toEqual([retryId()]);
  });

  it('knows by what the device said whether a failure may pass', async () => {
    await recordDeployment([failed('TIMED_OUT', { deploymentStatus: 'TIMED_OUT' }), failed('DEPLOYMENT_CANCELED', { deploymentStatus: 'CANCELED' }), failed('NEW_ERROR', { deviceFailure: { code: 'NEW_ERROR', cause: 'unheard of', hint: 'wait', retryable: true } })]);

    expect(bodyOf(await retryDeployment())).toMatchObject({ retried: 2, left: [{ code: 'DEPLOYMENT_CANCELED', count: 1, retryable: false }] });
    expect(await targetsOf(retryId())).toEqual({ thingNames: ['edge-0', 'edge-2'] });
  });

  it('takes over a core whose device fails later, beside a former retry', async () => {
    await recordDeployment([failed('TIMED_OUT'), { deploymentStatus: 'IN_PROGRESS' }]);
    await retryDeployment();
    await world.rows.put({ put: aDeploymentItem({ index: 1, ...failed('TIMED_OUT') }) });

    expect(bodyOf(await retryDeployment({ execution: 2 }))).toMatchObject({ retried: 1 });
    expect(await targetsOf(retryId(2))).toEqual({ thingNames: ['edge-1'] });
  });

  describe('leaves a core where it is', () => {
    const later = '2026-01-02T05:00:00.000Z';
    const target = (given: Partial<CoreDeployment>): CoreDeployment => ({ taskId: 'newer0001', index: 0, itemExpiresAt: 4_000_000_000, targetedAt: later, asOf: later, ...given });
    const core = (version: number, deployment: CoreDeployment) => world.rows.put({ put: aCoreRow({ name: 'edge-0', desiredTemplateName: 'press-line', desiredTemplateVersion: version, deployment }) });

    it('that a newer task has brought to another version, unless that is named', async () => {
      await recordDeployment([failed('TIMED_OUT'), failed('TIMED_OUT')]);
      await core(3, target({}));

      expect(bodyOf(await retryDeployment())).toMatchObject({ retried: 1, left: [{ code: 'SUPERSEDED', count: 1, retryable: false }] });
      expect(bodyOf(await retryDeployment({ execution: 2, body: { codes: ['SUPERSEDED'] } }))).toMatchObject({ retried: 1, left: [] });
      expect([await targetsOf(retryId(1)), await targetsOf(retryId(2))]).toEqual([{ thingNames: ['edge-1'] }, { thingNames: ['edge-0'] }]);
    });

    it('that a newer task has given the same version, unless that is named', async () => {
      await recordDeployment([failed('TIMED_OUT'), failed('TIMED_OUT')]);
      await core(2, target({}));
      await world.rows.put({ put: aDeploymentTask({ taskId: 'newer0001' }) });

      expect(bodyOf(await retryDeployment())).toMatchObject({ retried: 1, left: [{ code: 'SUPERSEDED', count: 1, retryable: false }] });
      expect(await targetsOf(retryId())).toEqual({ thingNames: ['edge-1'] });
    });

    it('that a cancelled task has brought to another version for good', async () => {
      await recordDeployment([failed('TIMED_OUT')]);
      await core(3, target({}));
      await world.rows.put({ put: aDeploymentTask({ taskId: 'newer0001', templateVersion: 3, cancellation: { requestedAt: later } }) });

      expect(errorOf(await retryDeployment())).toMatchObject({ code: 'NOTHING_TO_RETRY', details: [{ field: 'codes', problem: 'SUPERSEDED: 1 core, not retryable unless named' }] });
    });

    it.each<[string, number, Partial<CoreDeployment>]>([
      ['but not one whose newer task, of the same version, was cancelled', 2, {}],
      ['but not one that went back to the task when the newer one was withdrawn', 2, { taskId: 'deploy001' }],
      ['but not one that stands as it did before the task, which never got to it or was withdrawn', 1, { targetedAt: '2026-01-01T00:00:00.000Z' }],
    ])('%s', async (_, version, deployment) => {
      await recordDeployment([failed('TIMED_OUT')]);
      await core(version, target(deployment));
      await world.rows.put({ put: aDeploymentTask({ taskId: 'newer0001', cancellation: { requestedAt: later } }) });

      expect(bodyOf(await retryDeployment())).toMatchObject({ retried: 1, left: [] });
    });
  });

  it.each([
    ['is being deleted', aTemplate({ latestVersion: 3, deletedAt: createdAt }), 'there is no template "press-line"'],
    ['was deleted, and another made of its name', aTemplate({ latestVersion: 3, incarnation: 'incarnation-2' }), 'template "press-line" was deleted since task deploy001 was made'],
  ])('answers 404 where its template %s', async (_, template, message) => {
    await recordDeployment([failed('TIMED_OUT')]);
    await world.rows.put({ put: template });

    const refused = await retryDeployment();

    expect(refused.answer.statusCode).toBe(404);
    expect(errorOf(refused)).toMatchObject({ code: 'TEMPLATE_NOT_FOUND', message: expect.stringContaining(message) });
    expect(await retriedBy('deploy001')).toBeUndefined();
    expect((await world.objectKeys()).filter((key) => key === taskRequestKey(retryId()))).toEqual([]);
  });
});
