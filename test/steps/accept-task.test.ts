import '../builders/task-environment.ts';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskItemsKey, taskNamesKey } from '../../contracts/artifacts.ts';
import { AcceptTaskOutput } from '../../contracts/generated/steps-validators.js';
import type { ErrorBody } from '../../lambdas/domain/requests/answer.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { taskIdOf } from '../../lambdas/domain/tasks/task-id.ts';
import type { AcceptTaskPorts } from '../../lambdas/steps/accept-task.ts';
import { accepting, acceptingExecution } from '../builders/acceptance.ts';
import { someLookups } from '../builders/lookups.ts';
import { aCoreToCreate, aRequest, aTask, caId, machineArn } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

interface Sent {
  readonly body?: unknown;
  readonly key?: string;
  readonly accept?: string;
  readonly execution?: number;
}

let world: TaskWorld;

const accept = ({ body = aRequest(), key, accept: media = '', execution = 1 }: Sent = {}, given?: Partial<AcceptTaskPorts>) =>
  accepting(world, given)({ operation: 'createCoreTask', body, key, accept: media, execution });

const errorOf = ({ answer }: Awaited<ReturnType<typeof accept>>): ErrorBody => JSON.parse(answer.body) as ErrorBody;

const itemsOf = async (taskId: string): Promise<Record<string, unknown>[]> =>
  (await world.object(taskItemsKey(taskId))).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

describe('accepting a task', () => {
  it('answers 202 with where the task is, and with the execution to start', async () => {
    const output = await accept();

    const id = taskIdOf(acceptingExecution(1), 0);
    expect(AcceptTaskOutput(output)).toBe(true);
    expect(output.answer).toEqual({ statusCode: 202, contentType: 'application/vnd.aws-cdf-v1.0+json', body: '', location: `/coreTasks/${id}`, taskId: id });
    expect(output.start).toEqual({
      stateMachineArn: machineArn,
      name: id,
      input: { taskId: id, items: { bucket: 'tasks', key: `tasks/${id}/items.jsonl` }, results: { bucket: 'tasks', prefix: `tasks/${id}/results` }, maxConcurrency: 10 },
    });
  });

  it('writes the task as waiting, its items as JSON Lines and their names in pages', async () => {
    const names = Array.from({ length: 1001 }, (_, index) => `edge-${index}`);
    const cores = names.map((name) => ({ name, provisioningTemplate: 'own-ca', provisioningParameters: { ThingName: name }, cdfProvisioningParameters: { caId } }));
    const { taskId } = (await accept({ body: aRequest(cores, { options: { deprovisionCores: true } }) })).answer;

    const [task] = await world.allTasks();
    expect(task).toMatchObject({ taskId, kind: 'coreTask', taskStatus: 'Waiting', total: 1001, options: { deprovisionCores: true }, acceptedBy: acceptingExecution(1), createdAt: world.clock().toISOString() });
    expect(task?.executionArn).toBe(`arn:aws:states:us-east-1:111122223333:execution:create-cores:${taskId}`);
    expect(task?.expiresAt).toBe(Math.floor(world.clock().getTime() / 1000) + 30 * 86_400);
    const items = await itemsOf(taskId);
    expect(items.map(({ name, index }) => [name, index])).toEqual(names.map((name, index) => [name, index]));
    expect([...(await world.files.names(taskId, 0)), ...(await world.files.names(taskId, 1))]).toEqual(names);
  });

  it('gives each item everything that its execution needs', async () => {
    const { taskId } = (await accept({ body: aRequest([aCoreToCreate({ adopt: true }), { name: 'edge-2', provisioningTemplate: 'own-ca', provisioningParameters: { ThingName: 'edge-2' }, cdfProvisioningParameters: { caId } }]) })).answer;

    const common = { taskId, coreVersion: '2.12.6', provisioningTemplate: 'own-ca', cdfProvisioningParameters: { caId } };
    await expect(itemsOf(taskId)).resolves.toEqual([
      { ...common, index: 0, name: 'edge-1', provisioningParameters: { ThingName: 'edge-1' }, configGenerator: { alias: 'MANUAL_INSTALL', functionName: 'generate-manual-install-config' }, adopt: true },
      { ...common, index: 1, name: 'edge-2', provisioningParameters: { ThingName: 'edge-2' }, adopt: false },
    ]);
  });

  it('takes another id where the first belongs to a task of another execution, and leaves that task alone', async () => {
    const taken = taskIdOf(acceptingExecution(1), 0);
    await world.rows.put({ put: aTask({ taskId: taken }) });

    const { taskId } = (await accept()).answer;

    expect(taskId).toBe(taskIdOf(acceptingExecution(1), 1));
    expect(await world.objectKeys()).toEqual([taskItemsKey(taskId), taskNamesKey(taskId, 0)]);
    expect(await world.tasks.find(taken)).toEqual(aTask({ taskId: taken }));
  });

  it('takes another id where items of another task lie under the first', async () => {
    const taken = taskIdOf(acceptingExecution(1), 0);
    await world.put(taskItemsKey(taken), 'items of another');

    const { taskId } = (await accept()).answer;

    expect(taskId).toBe(taskIdOf(acceptingExecution(1), 1));
    await expect(world.object(taskItemsKey(taken))).resolves.toBe('items of another');
  });
});

describe('a task accepted again by the same execution', () => {
  const firstItems = { Key: taskItemsKey(taskIdOf(acceptingExecution(1), 0)) };
  const firstNames = { Key: taskNamesKey(taskIdOf(acceptingExecution(1), 0), 0) };

  it.each([
    ['before its items were written', { service: 's3', operation: 'PutObject', when: 'before', match: firstItems }],
    ['when the answer to writing its items was lost', { service: 's3', operation: 'PutObject', when: 'after', match: firstItems }],
    ['before its names were written', { service: 's3', operation: 'PutObject', when: 'before', match: firstNames }],
    ['when the answer to writing its names was lost', { service: 's3', operation: 'PutObject', when: 'after', match: firstNames }],
    ['before its row was written', { service: 'dynamodb', operation: 'TransactWriteItems', when: 'before', match: undefined }],
    ['when the answer to writing its row was lost', { service: 'dynamodb', operation: 'TransactWriteItems', when: 'after', match: undefined }],
  ] as const)('peer fault 34: is the same task, whole, after a failure %s', async (_, { service, operation, when, match }) => {
    world.fail(service, operation, { when, ...(match && { match }) });
    await expect(accept({ key: 'order-1' })).rejects.toMatchObject({ name: 'Unavailable' });

    const { answer } = await accept({ key: 'order-1' });

    const id = taskIdOf(acceptingExecution(1), 0);
    expect(answer).toMatchObject({ statusCode: 202, taskId: id });
    expect((await world.allTasks()).map(({ taskId }) => taskId)).toEqual([id]);
    expect(await world.objectKeys()).toEqual([firstItems.Key, firstNames.Key]);
    await expect(itemsOf(id)).resolves.toHaveLength(1);
  });

  it('peer fault 25: is retried where DynamoDB throttles the transaction, and is written once', async () => {
    world.wire.fault({ service: 'dynamodb', operation: 'TransactWriteItems', error: { name: 'ProvisionedThroughputExceededException', statusCode: 400 } });

    await accept();

    expect(await world.allTasks()).toHaveLength(1);
  });

  it('answers the same while a first run of it is still at work', async () => {
    const [one, other] = await Promise.all([accept(), accept()]);

    expect(one).toEqual(other);
    expect(await world.allTasks()).toHaveLength(1);
  });
});

describe('an Idempotency-Key', () => {
  it('peer fault 37: makes a repeated request the same task with the same answer', async () => {
    const first = await accept({ key: 'order-1', execution: 1 });
    const second = await accept({ key: 'order-1', execution: 2 });

    expect(second).toEqual(first);
    expect(await world.allTasks()).toHaveLength(1);
    expect(await world.objectKeys()).toHaveLength(2);
  });

  it('keeps its task although the template is gone by now', async () => {
    const first = await accept({ key: 'order-1', execution: 1 });

    const second = await accept({ key: 'order-1', execution: 2 }, { lookups: { ...someLookups, template: async () => undefined } });

    expect(second).toEqual(first);
  });

  it('refuses another body and names the task it made', async () => {
    const { taskId } = (await accept({ key: 'order-1', execution: 1 })).answer;
    const refused = await accept({ key: 'order-1', execution: 2, body: aRequest([aCoreToCreate({ name: 'edge-2' })]) });

    expect(refused.answer.statusCode).toBe(409);
    expect(refused.start).toBeUndefined();
    expect(errorOf(refused)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', details: [{ field: 'Idempotency-Key', problem: expect.stringContaining(taskId) }] });
    expect(await world.allTasks()).toHaveLength(1);
  });

  it('is free again after 24 hours, whether or not DynamoDB has deleted it', async () => {
    const first = await accept({ key: 'order-1', execution: 1 });
    world.setClock('2026-01-03T03:04:04.999Z');
    const within = await accept({ key: 'order-1', execution: 2 });
    world.setClock('2026-01-03T03:04:06.000Z');
    const after = await accept({ key: 'order-1', execution: 3 });

    expect(within.answer.taskId).toBe(first.answer.taskId);
    expect(after.answer.taskId).toBe(taskIdOf(acceptingExecution(3), 0));
    expect(await world.allTasks()).toHaveLength(2);
  });

  it('makes one task of requests that race, and leaves nothing of the losers', async () => {
    const outputs = await Promise.all([1, 2, 3, 4].map((execution) => accept({ key: 'order-1', execution })));

    const [task, ...others] = await world.allTasks();
    expect(others).toEqual([]);
    expect(outputs.map(({ answer }) => answer.taskId)).toEqual(Array(4).fill(task?.taskId));
    expect(await world.objectKeys()).toEqual([taskItemsKey(task?.taskId ?? ''), taskNamesKey(task?.taskId ?? '', 0)]);
  });

  it('gives the loser of a race 409 where its body differs', async () => {
    const bodies = [aRequest(), aRequest([aCoreToCreate({ name: 'edge-2' })])];
    const outputs = await Promise.all(bodies.map((body, execution) => accept({ key: 'order-1', execution, body })));

    expect(outputs.map(({ answer }) => answer.statusCode).sort()).toEqual([202, 409]);
    expect(await world.objectKeys()).toHaveLength(2);
  });

  it.each([['nothing in it, which comes as a blank', ' '], ['a blank', 'order 1'], ['a line break', 'order\n1'], ['an umlaut', 'bestellung-ä'], ['256 characters', 'x'.repeat(256)]])('with %s is refused by its name', async (_, key) => {
    const refused = await accept({ key });

    expect(refused.answer.statusCode).toBe(400);
    expect(errorOf(refused).details).toEqual([{ field: 'Idempotency-Key', problem: expect.stringContaining('1 to 255 printable ASCII characters') }]);
    expect(await world.allRows()).toEqual([]);
  });

  it('may have 255 characters, and is stored as a hash of them', async () => {
    const key = 'x'.repeat(255);
    expect((await accept({ key })).answer.statusCode).toBe(202);

    const hash = createHash('sha256').update(`createCoreTask\n${Buffer.from(key).toString('base64')}`).digest('hex');
    expect((await world.allRows()).map(({ pk }) => pk)).toContain(`IDEMPOTENCY#${hash}`);
  });
});

describe('a request that is refused', () => {
  it.each<[string, Sent, { status: number; code: string; fields: string[] }]>([
    ['asks for another media type', { accept: 'text/html' }, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', fields: [] }],
    ['is no JSON', { body: '{"type": ' }, { status: 400, code: 'MALFORMED_JSON', fields: ['body'] }],
    ['is a JSON array', { body: '[]' }, { status: 400, code: 'MALFORMED_JSON', fields: ['body'] }],
    ['is too large', { body: aRequest([aCoreToCreate({ provisioningParameters: { ThingName: 'x'.repeat(262_144) } })]) }, { status: 413, code: 'PAYLOAD_TOO_LARGE', fields: [] }],
    ['has no cores', { body: aRequest([]) }, { status: 400, code: 'VALIDATION_FAILED', fields: ['cores'] }],
    ['has problems of form', { body: { type: 'Create', cores: [{ name: 'a b', site: 1 }] } }, { status: 400, code: 'VALIDATION_FAILED', fields: ['coreVersion', 'cores[0].provisioningTemplate', 'cores[0].site', 'cores[0].name'] }],
    ['names what does not exist', { body: aRequest([aCoreToCreate({ provisioningTemplate: 'nowhere', cdfProvisioningParameters: { caId: 'f'.repeat(64) }, configFileGenerator: 'NONE' })]) }, { status: 400, code: 'VALIDATION_FAILED', fields: ['cores[0].provisioningTemplate', 'cores[0].cdfProvisioningParameters.caId', 'cores[0].configFileGenerator'] }],
    ['names a core twice', { body: aRequest([aCoreToCreate(), aCoreToCreate()]) }, { status: 400, code: 'VALIDATION_FAILED', fields: ['cores[1].name'] }],
  ])('since it %s tells what is wrong and leaves nothing behind', async (_, sent, { status, code, fields }) => {
    const refused = await accept({ key: 'order-1', ...sent });

    expect(AcceptTaskOutput(refused)).toBe(true);
    expect(refused).toEqual({ answer: { statusCode: status, contentType: 'application/vnd.aws-cdf-v1.0+json', body: expect.any(String), location: '', taskId: '' } });
    expect(errorOf(refused)).toMatchObject({ code, requestId: 'request-1' });
    expect(errorOf(refused).details.map(({ field }) => field)).toEqual(fields);
    expect(await world.allRows()).toEqual([]);
    expect(await world.objectKeys()).toEqual([]);
  });

  it('is answered in the media type it asked for', async () => {
    expect((await accept({ accept: 'application/json', body: '' })).answer.contentType).toBe('application/json');
  });

  it('stays small however much is wrong with it', async () => {
    const refused = await accept({ body: aRequest(Array.from({ length: 3000 }, () => ({ name: ' '.repeat(40) }))) });

    expect(errorOf(refused).details.at(-1)?.problem).toMatch(/^\d+ more problems are not listed$/);
    expect(refused.answer.body.length).toBeLessThan(60_000);
  });

  it('is not one whose lookups AWS denied: that is a failure of ours', async () => {
    const denied = new StepFailure('InvalidInput', 'AWS_ACCESS_DENIED', 's3:GetObject was denied');

    await expect(accept({}, { lookups: { ...someLookups, template: () => Promise.reject(denied) } })).rejects.toBe(denied);
    expect(await world.allRows()).toEqual([]);
  });
});
