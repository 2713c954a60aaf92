import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskRequestKey } from '../../contracts/artifacts.ts';
import { AcceptTaskOutput } from '../../contracts/generated/steps-validators.js';
import type { ErrorBody } from '../../lambdas/domain/requests/answer.ts';
import { taskIdOf } from '../../lambdas/domain/tasks/task-id.ts';
import { accepting, acceptingExecution } from '../builders/acceptance.ts';
import { aCoreToCreate, aRequest, aTemplate, createdAt, deployMachineArn } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const firstId = taskIdOf(acceptingExecution(1), 0);
const targets = { thingNames: ['edge-2', 'edge-1', 'edge-2'], thingGroups: ['hall-1'], thingGroupNames: ['hall-2'] };
const deployment = (given: object = {}): object => ({ template: { name: 'press-line' }, targets, ...given });

let world: TaskWorld;
const accept = ({ body = deployment(), key, execution = 1, operation = 'createDeploymentTask', templates = world.templates }: {
  body?: object; key?: string; execution?: number; operation?: 'createDeploymentTask' | 'createCoreTask'; templates?: Pick<TaskWorld['templates'], 'find'>;
} = {}) => accepting(world, { templates })({ operation, body, key, execution });
const errorOf = ({ answer }: Awaited<ReturnType<typeof accept>>): ErrorBody => JSON.parse(answer.body) as ErrorBody;

beforeEach(async () => {
  world = await taskWorld();
  await world.rows.put({ put: aTemplate() });
});
afterEach(() => world.close());

describe('accepting a deployment task', () => {
  it('answers 202 with where the task is, and starts the machine that deploys', async () => {
    const output = await accept();

    expect(AcceptTaskOutput(output)).toBe(true);
    expect(output.answer).toMatchObject({ statusCode: 202, body: '', location: `/deploymentTasks/${firstId}`, taskId: firstId });
    expect(output.start).toEqual({
      stateMachineArn: deployMachineArn,
      name: firstId,
      input: { taskId: firstId, items: { bucket: 'tasks', key: `tasks/${firstId}/items.jsonl` }, results: { bucket: 'tasks', prefix: `tasks/${firstId}/results` }, maxConcurrency: 20 },
    });
  });

  it('records the task with the newest version of this moment, and its targets as they were sent', async () => {
    await accept();

    const [task] = await world.allTasks();
    expect(task).toMatchObject({
      taskId: firstId, kind: 'deploymentTask', taskStatus: 'Waiting', templateName: 'press-line', templateVersion: 2, incarnation: 'incarnation-1',
      renew: false, onUnregistered: 'fail', total: 0, createdAt: world.clock().toISOString(), stateMachineArn: deployMachineArn,
      listPk: 'TASKS#deploymentTask', statusPk: 'TASKS#deploymentTask#Waiting',
    });
    expect(task).not.toHaveProperty('resolvedAt');
    await expect(world.files.targets(firstId)).resolves.toEqual(targets);
    expect(await world.objectKeys()).toEqual([taskRequestKey(firstId)]);
  });

  it.each([[1], ['1'], ['2']])('takes version %j for the number that it is', async (version) => {
    await accept({ body: deployment({ template: { name: 'press-line', version } }) });

    expect((await world.allTasks()).map((task) => task.kind === 'deploymentTask' && task.templateVersion)).toEqual([Number(version)]);
  });

  it('peer fault 8: records what overrides the job configuration of the template', async () => {
    const iotJobConfig = { timeoutConfig: { inProgressTimeoutInMinutes: 5 } };
    await accept({ body: deployment({ iotJobConfig, renew: true, onUnregistered: 'defer' }) });

    expect((await world.allTasks())[0]).toMatchObject({ iotJobConfig, renew: true, onUnregistered: 'defer' });
  });

  it.each<[string, object, string, string]>([
    ['an unknown template', { template: { name: 'no-such' } }, 'TEMPLATE_NOT_FOUND', 'there is no template "no-such"'],
    ['a version that there is not yet', { template: { name: 'press-line', version: 3 } }, 'TEMPLATE_VERSION_NOT_FOUND', 'template "press-line" has no version 3: its versions are 1 to 2'],
  ])('peer fault 8: answers 404 for %s and leaves nothing behind', async (_, given, code, message) => {
    const refused = await accept({ body: deployment(given), key: 'order-1' });

    expect(refused.answer).toMatchObject({ statusCode: 404, location: '', taskId: '' });
    expect(refused.start).toBeUndefined();
    expect(errorOf(refused)).toMatchObject({ error: 'Not Found', code, message: expect.stringContaining(message) });
    expect([await world.allTasks(), await world.objectKeys()]).toEqual([[], []]);
  });

  it('gets on although it meets other tasks of the template again and again', async () => {
    const meets = { name: 'TransactionCanceledException', statusCode: 400, members: { CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }] } };
    world.wire.fault({ service: 'dynamodb', operation: 'TransactWriteItems', error: meets, times: 4 });

    expect((await accept()).answer.statusCode).toBe(202);
    expect(await world.allTasks()).toHaveLength(1);
  });

  it('answers 404 for a template that is being deleted', async () => {
    await world.rows.put({ put: aTemplate({ deletedAt: createdAt }) });

    expect((await accept()).answer.statusCode).toBe(404);
  });

  it.each([
    ['deleted', aTemplate({ deletedAt: createdAt })],
    ['deleted and made anew', aTemplate({ incarnation: 'incarnation-2' })],
  ])('answers 404 where the template is %s between the look at it and the record of the task', async (_, later) => {
    const templates = {
      find: async (name: string) => {
        const found = await world.templates.find(name);
        await world.rows.put({ put: later });
        return found;
      },
    };

    const refused = await accept({ key: 'order-1', templates });

    expect(errorOf(refused)).toMatchObject({ code: 'TEMPLATE_NOT_FOUND', message: expect.stringContaining('was deleted in this very moment') });
    expect([await world.allTasks(), await world.objectKeys(), (await world.allRows()).length]).toEqual([[], [], 1]);
  });

  it('names every problem of form and asks for no template', async () => {
    const refused = await accept({ body: deployment({ template: { name: 'a b' }, targets: {} }), templates: { find: () => Promise.reject(new Error('was asked')) } });

    expect(refused.answer.statusCode).toBe(400);
    expect(errorOf(refused).details.map(({ field }) => field)).toEqual(['template.name', 'targets']);
  });
});

describe('a deployment task accepted again', () => {
  it.each([
    ['before its targets were written', 's3', 'PutObject', 'before'],
    ['when the answer to writing its targets was lost', 's3', 'PutObject', 'after'],
    ['before its row was written', 'dynamodb', 'TransactWriteItems', 'before'],
    ['when the answer to writing its row was lost', 'dynamodb', 'TransactWriteItems', 'after'],
  ] as const)('by the same execution is the same task after a failure %s, also if there is a newer version by then', async (_, service, operation, when) => {
    world.fail(service, operation, { when });
    await expect(accept({ key: 'order-1' })).rejects.toMatchObject({ name: 'Unavailable' });
    await world.rows.put({ put: aTemplate({ latestVersion: 3 }) });

    expect((await accept({ key: 'order-1' })).answer).toMatchObject({ statusCode: 202, taskId: firstId });
    expect((await world.allTasks()).map(({ taskId }) => taskId)).toEqual([firstId]);
  });

  it('under its Idempotency-Key is the same task, although the template is gone by now', async () => {
    const first = await accept({ key: 'order-1' });
    await world.rows.put({ put: aTemplate({ deletedAt: createdAt }) });

    await expect(accept({ key: 'order-1', execution: 2 })).resolves.toEqual(first);
  });

  it('under the Idempotency-Key of a core task is a task of its own', async () => {
    await accept({ key: 'order-1', operation: 'createCoreTask', body: aRequest([aCoreToCreate({ configFileGenerator: 'MANUAL_INSTALL' })]) });
    await accept({ key: 'order-1', execution: 2 });

    expect((await world.allTasks()).map(({ kind }) => kind).sort()).toEqual(['coreTask', 'deploymentTask']);
  });
});
