import { CreateThingCommand, DeleteThingCommand } from '@aws-sdk/client-iot';
import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { certsKey } from '../../contracts/artifacts.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { ErrorBody } from './api.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type RetryAnswer = components['schemas']['RetryAnswer'];
type Collection = 'coreTasks' | 'deviceTasks' | 'deploymentTasks';

/** Longest that the first task of its kind takes on a busy machine. */
const coldStartMs = 60_000;
/** A failure that its code calls retryable, and that ends its item at once. */
const denied = { name: 'AccessDeniedException', statusCode: 403 };

describe('a task retried', () => {
  let stack: SystemStack;
  beforeAll(async () => { stack = await borrowStack(); });
  afterEach(() => stack.clearFaults());
  afterAll(() => stack.giveBack());

  const retry = (collection: Collection, taskId: string, { body, key }: { readonly body?: object; readonly key?: string } = {}) =>
    stack.api.request<RetryAnswer & ErrorBody>('POST', `/${collection}/${taskId}/retry`, { body, headers: key === undefined ? {} : { 'idempotency-key': key } });
  const retriedAs = async (...given: Parameters<typeof retry>): Promise<string> => {
    const { status, body } = await retry(...given);
    expect([status, body]).toEqual([202, expect.objectContaining({ retried: expect.any(Number) })]);
    return body.id;
  };
  const foreignThing = async (noun: string): Promise<string> => {
    const thingName = stack.ownName(noun);
    await stack.iot.send(new CreateThingCommand({ thingName }));
    return thingName;
  };

  it('peer fault 49: provisions what failed, and only that; the tasks name each other', async () => {
    const theirs = await foreignThing('theirs');
    const flaky = stack.anAwsCore();
    await stack.fault({ service: 's3', operation: 'PutObject', match: { Key: certsKey(flaky.name) }, error: denied, times: 500 });
    const parent = await stack.api.provision([stack.anAwsCore(), flaky, stack.anAwsCore({ name: theirs })]);
    await stack.clearFaults();

    const { status, headers, body } = await retry('coreTasks', parent.id);
    const task = await stack.api.settled(body.id);

    expect([status, headers.get('x-taskid'), headers.get('location')]).toEqual([202, task.id, `/coreTasks/${task.id}`]);
    expect(body).toEqual({ id: task.id, retried: 1, left: [{ code: 'THING_NOT_OURS', count: 1, retryable: false }] });
    expect(task).toMatchObject({ type: 'Create', taskStatus: 'Success', retryOf: parent.id, links: { retryOf: `/coreTasks/${parent.id}` } });
    expect(task.cores.map(({ name }) => name)).toEqual([flaky.name]);
    expect(await stack.api.task(parent.id)).toMatchObject({ retriedBy: [task.id], links: { retriedBy: [`/coreTasks/${task.id}`] }, progress: { total: 3, succeeded: 1, failed: 2 } });
  }, coldStartMs);

  it('takes a code that is named although it does not pass by itself, once somebody has mended its cause', async () => {
    const name = await foreignThing('mended');
    const parent = await stack.api.provision([stack.anAwsCore({ name })]);
    expect((await retry('coreTasks', parent.id)).body).toMatchObject({ code: 'NOTHING_TO_RETRY', details: [{ field: 'codes', problem: 'THING_NOT_OURS: 1 core, not retryable unless named' }] });
    await stack.iot.send(new DeleteThingCommand({ thingName: name }));

    const task = await stack.api.settled(await retriedAs('coreTasks', parent.id, { body: { codes: ['THING_NOT_OURS'] } }));

    expect(task).toMatchObject({ taskStatus: 'Success', progress: { total: 1, succeeded: 1 } });
  });

  it('is refused while it runs, and takes nothing over twice however often and at once it is asked to', async () => {
    const name = await foreignThing('raced');
    const slow = stack.anAwsCore();
    await stack.holdBack(slow, 'for ever');
    const id = await stack.api.start([stack.anAwsCore({ name }), slow]);
    await stack.api.until('the failure of one core', () => stack.api.task(id), ({ progress }) => progress.failed === 1);
    expect(await retry('coreTasks', id)).toMatchObject({ status: 409, body: { code: 'TASK_RUNNING' } });
    await stack.clearFaults();
    await stack.api.settled(id);

    const codes = { body: { codes: ['THING_NOT_OURS'] } };
    const answers = await Promise.all([retry('coreTasks', id, codes), retry('coreTasks', id, codes), retry('coreTasks', id, codes)]);
    const accepted = answers.filter(({ status }) => status === 202).map(({ body }) => body.id);
    const later = await retry('coreTasks', id, codes);

    expect(accepted).toHaveLength(1);
    expect(answers.filter(({ status }) => status !== 202).map(({ body }) => body.code)).toEqual(['NOTHING_TO_RETRY', 'NOTHING_TO_RETRY']);
    expect(later.body.message).toContain(`task ${accepted[0]} has taken over what failed in task ${id}`);
    expect(await stack.api.task(id)).toMatchObject({ retriedBy: accepted });
  });

  it('under one Idempotency-Key is one task, and one answer', async () => {
    const parent = await stack.api.provision([stack.anAwsCore({ name: await foreignThing('keyed') })]);
    const order = { body: { codes: ['THING_NOT_OURS'] }, key: stack.ownName('order') };

    const first = await retry('coreTasks', parent.id, order);
    const again = await retry('coreTasks', parent.id, order);

    expect([again.status, again.body]).toEqual([202, first.body]);
    expect(await retry('coreTasks', parent.id, { ...order, body: { codes: ['CORE_BUSY'] } })).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await stack.api.task(parent.id)).retriedBy).toEqual([first.body.id]);
  });

  it('names what is wrong with the request, and knows no task of another kind', async () => {
    const parent = await stack.api.provision([stack.anAwsCore()]);

    expect(await retry('coreTasks', parent.id, { body: { codes: [7] } })).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: [{ field: 'codes[0]' }] } });
    expect(await retry('deviceTasks', parent.id)).toMatchObject({ status: 404, body: { code: 'TASK_NOT_FOUND' } });
    expect(await retry('coreTasks', parent.id)).toMatchObject({ status: 409, body: { code: 'NOTHING_TO_RETRY', message: expect.stringContaining('no core of task') } });
  });

  it('deletes what could not be deleted', async () => {
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await stack.fault({ service: 'iot', operation: 'DeleteThing', match: { thingName: core.name }, error: denied, times: 500 });
    const parent = await stack.api.remove([core.name]);
    await stack.clearFaults();
    expect(parent).toMatchObject({ type: 'Delete', taskStatus: 'Failure' });

    const task = await stack.api.settled(await retriedAs('coreTasks', parent.id));

    expect(task).toMatchObject({ type: 'Delete', taskStatus: 'Success', options: { deprovisionCores: true } });
    expect((await stack.api.GET('/cores/{coreName}', { params: { path: { coreName: core.name } } })).response.status).toBe(404);
  }, coldStartMs);

  it('makes the client devices of a core that failed', async () => {
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await stack.control('POST', '/devices/power-on', { cores: [core.name] });
    const name = await foreignThing('device');
    const parent = await stack.api.addDevices(core.name, [stack.aDevice(), stack.aDevice({ name })], coldStartMs);
    await stack.iot.send(new DeleteThingCommand({ thingName: name }));

    const task = await stack.api.settledDevices(await retriedAs('deviceTasks', parent.id, { body: { codes: ['THING_NOT_OURS'] } }));

    expect(task).toMatchObject({ coreName: core.name, taskStatus: 'Success', retryOf: parent.id, progress: { total: 1, succeeded: 1 } });
    expect((await stack.api.device(name)).name).toBe(name);
  }, coldStartMs);

  it('deploys the version of its task, not the newest, to the cores that it could not target', async () => {
    const [well, late] = [stack.anAwsCore(), stack.anAwsCore()];
    const template = stack.ownName('line');
    const components = [{ key: 'aws.greengrass.Nucleus', version: '2.12.6' }];
    await stack.api.provision([well, late]);
    await stack.control('POST', '/devices/power-on', { cores: [well.name] });
    await stack.api.request('POST', '/templates', { body: { name: template, components } });
    const parent = await stack.api.deploy({ template: { name: template }, targets: { thingNames: [well.name, late.name] } });
    expect(parent).toMatchObject({ taskStatus: 'Failure', progress: { succeeded: 1, failed: 1 } });
    await stack.api.request('PUT', `/templates/${template}`, { body: { components: [...components, { key: 'aws.greengrass.Cli', version: '2.12.6' }] } });
    await stack.control('POST', '/devices/power-on', { cores: [late.name] });

    const { id, deployments, retryOf, ...task } = await stack.api.reported(await retriedAs('deploymentTasks', parent.id));

    expect(retryOf).toBe(parent.id);
    expect(task).toMatchObject({ template: { name: template, version: 1 }, taskStatus: 'Success', deploymentStatus: { SUCCEEDED: 1 }, skipped: { total: 0 } });
    expect(deployments.map(({ coreName }) => coreName)).toEqual([late.name]);
    expect(await stack.api.deploymentTask(parent.id)).toMatchObject({ retriedBy: [id] });
    expect(await stack.api.core(late.name)).toMatchObject({ template: { reported: { name: template, version: 1 } } });
  }, coldStartMs);

  it('deploys again to a core whose device has failed, where its failure may pass', async () => {
    const core = stack.anAwsCore();
    const template = stack.ownName('failing-line');
    await stack.api.provision([core]);
    await stack.control('POST', '/devices/power-on', { cores: [core.name] });
    await stack.api.request('POST', '/templates', { body: { name: template, components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }], onFailure: 'report' } });
    await stack.control('POST', '/devices/faults', { cores: [core.name], code: 'NETWORK_ERROR' });
    const { id } = await stack.api.deploy({ template: { name: template }, targets: { thingNames: [core.name] } });
    expect(await stack.api.reported(id)).toMatchObject({ taskStatus: 'Success', deploymentStatus: { FAILED: 1 } });

    const task = await stack.api.reported(await retriedAs('deploymentTasks', id));

    expect(task).toMatchObject({ retryOf: id, taskStatus: 'Success', deploymentStatus: { SUCCEEDED: 1 } });
    expect((await stack.api.core(core.name)).template.reported).toMatchObject({ name: template, version: 1, deploymentStatus: 'SUCCEEDED' });
    expect((await stack.api.deploymentTask(id)).deploymentStatus.FAILED).toBe(1);
  }, coldStartMs);

  it('is an execution of its own, which Step Functions shows', async () => {
    const parent = await stack.api.provision([stack.anAwsCore({ name: await foreignThing('shown') })]);
    const task = await stack.api.settled(await retriedAs('coreTasks', parent.id, { body: { codes: ['THING_NOT_OURS'] } }));

    const executionArn = `${stack.outputs.CreateCoresStateMachineArn?.replace(':stateMachine:', ':execution:')}:${task.id}`;
    const { input = '' } = await stack.states.send(new DescribeExecutionCommand({ executionArn }));

    expect(JSON.parse(input)).toMatchObject({ taskId: task.id });
  });
});
