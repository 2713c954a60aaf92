import { AddThingToThingGroupCommand, CreateThingCommand, CreateThingGroupCommand } from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { taskKey } from '../../contracts/table.ts';
import { succeeded } from '../../contracts/client.ts';
import type { DeploymentTaskRequest, ErrorBody } from './api.ts';
import { borrowStack, changes, type SystemStack } from './stack.ts';

/** Longest that the first task of its kind takes on a busy machine. */
const coldStartMs = 60_000;

const denied = { name: 'AccessDeniedException', statusCode: 403 };

describe('a deployment task', () => {
  let stack: SystemStack;
  let template: string;
  /** Cores that have connected, and one that has not. */
  let cores: string[];
  let offline: string;

  beforeAll(async () => {
    stack = await borrowStack();
    template = stack.ownName('line');
    const made = [stack.anAwsCore(), stack.anAwsCore(), stack.anAwsCore(), stack.anAwsCore()];
    const names = made.map(({ name }) => name);
    cores = names.slice(0, 3);
    offline = names[3] ?? '';
    await stack.api.provision(made);
    await stack.control('POST', '/devices/power-on', { cores });
    await stack.api.request('POST', '/templates', { body: { name: template, components: [{ key: 'aws.greengrass.Nucleus', version: '2.12.6' }] } });
  }, coldStartMs);
  afterEach(() => stack.clearFaults());
  afterAll(() => stack.giveBack());

  const group = async (noun: string, members: readonly string[]): Promise<string> => {
    const thingGroupName = stack.ownName(noun);
    await stack.iot.send(new CreateThingGroupCommand({ thingGroupName }));
    for (const thingName of members) await stack.iot.send(new AddThingToThingGroupCommand({ thingGroupName, thingName }));
    return thingGroupName;
  };
  const thing = async (noun: string): Promise<string> => {
    const thingName = stack.ownName(noun);
    await stack.iot.send(new CreateThingCommand({ thingName }));
    return thingName;
  };
  const request = (targets: DeploymentTaskRequest['targets'], given: Partial<DeploymentTaskRequest> = {}): DeploymentTaskRequest => ({ template: { name: template }, targets, ...given });
  const refused = async (body: unknown) => {
    const { status, body: error } = await stack.api.request<ErrorBody>('POST', '/deploymentTasks', { body });
    return { status, ...error };
  };
  const deploymentsOf = async (coreName: string) => (await succeeded(stack.api.GET('/cores/{coreName}/deployments', { params: { path: { coreName } } }))).deployments;
  const executionArn = (taskId: string): string =>
    `${stack.outputs.CreateCoresStateMachineArn?.replace(':stateMachine:', ':execution:').replace('create-cores', 'deploy-template')}:${taskId}`;
  const sweep = async (): Promise<void> => {
    const { Payload, FunctionError } = await stack.lambda.send(new InvokeCommand({ FunctionName: 'greengrass2-provisioning-local-SweepTasks', Payload: '{}' }));
    if (FunctionError) throw new Error(Buffer.from(Payload ?? []).toString());
  };

  it('reaches things and members of groups, each once, and tells what their devices reported', async () => {
    const [first = '', second = '', third = ''] = cores;
    const hall = await group('hall-1', [second, third]);

    const { id } = await stack.api.deploy(request({ thingNames: [first, second, first], thingGroups: [hall], thingGroupNames: [hall] }));
    const task = await stack.api.reported(id);

    expect(task).toMatchObject({
      taskStatus: 'Success', template: { name: template, version: 1 }, progress: { total: 3, succeeded: 3 }, batchesComplete: 3, batchesTotal: 3,
      deploymentStatus: { SUCCEEDED: 3 }, skipped: { total: 0, targets: [] },
    });
    expect(task.deployments.map(({ coreName, deploymentStatus }) => [coreName, deploymentStatus])).toEqual([first, second, third].map((name) => [name, 'SUCCEEDED']));
  }, coldStartMs);

  it('peer fault 10: lists what is no core with the reason, and makes no core of it', async () => {
    const sensor = await thing('sensor');
    const nowhere = stack.ownName('nowhere');

    const task = await stack.api.deploy(request({ thingNames: [sensor, ...cores.slice(0, 1)], thingGroups: [nowhere] }));

    expect(task.skipped).toMatchObject({ total: 2, targets: [{ name: sensor, code: 'NOT_A_CORE' }, { name: nowhere, code: 'THING_GROUP_NOT_FOUND' }] });
    expect(task).toMatchObject({ taskStatus: 'Success', progress: { total: 1, succeeded: 1 } });
    expect((await stack.api.request('GET', `/cores/${sensor}`)).status).toBe(404);
    expect((await stack.api.request('GET', `/cores/${sensor}/deployments`)).status).toBe(404);
  });

  it('peer fault 7: ends, saying so, where its targets come to nothing', async () => {
    const empty = await group('empty', []);

    const task = await stack.api.deploy(request({ thingGroups: [empty] }));

    expect(task).toMatchObject({ taskStatus: 'Failure', code: 'NO_CORES_TARGETED', progress: { total: 0 }, statusMessage: expect.stringContaining('none of the targets is a core') });
  });

  it('peer fault 7: ends, saying why, where its targets cannot be resolved', async () => {
    const hall = await group('locked', cores);
    await stack.fault({ service: 'iot', operation: 'ListThingsInThingGroup', error: denied });

    const task = await stack.api.deploy(request({ thingGroups: [hall] }));

    expect(task).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED', statusMessage: expect.stringContaining('iot:ListThingsInThingGroup was denied'), progress: { total: 0 } });
  });

  it('peer fault 8: is refused with 404 for an unknown template or version, and leaves nothing behind', async () => {
    const before = await stack.inventory();

    await expect(refused(request({ thingNames: cores }, { template: { name: 'no-such-line' } }))).resolves.toMatchObject({ status: 404, code: 'TEMPLATE_NOT_FOUND' });
    await expect(refused(request({ thingNames: cores }, { template: { name: template, version: 99 } }))).resolves.toMatchObject({ status: 404, code: 'TEMPLATE_VERSION_NOT_FOUND' });
    await expect(refused(request({ assetLibraryDeviceIds: ['a'] } as never))).resolves.toMatchObject({ status: 400, details: [{ field: 'targets.assetLibraryDeviceIds' }] });

    expect(changes(before, await stack.inventory())).toEqual([]);
  });

  it('peer fault 9: is listed among the deployments of its core, naming task and template, while it runs and ever after', async () => {
    const { id } = await stack.api.deploy(request({ thingNames: [offline] }, { onUnregistered: 'defer' }));

    const [newest] = await deploymentsOf(offline);

    expect(newest).toMatchObject({ coreName: offline, taskId: id, template: { name: template, version: 1 }, taskStatus: 'Success', deploymentStatus: 'QUEUED', links: { task: `/deploymentTasks/${id}` } });
  });

  it('tells of a core that has never connected that it could not be started, and filters by that', async () => {
    const { id, deploymentStatus } = await stack.api.deploy(request({ thingNames: [offline, ...cores] }));

    const { cores: notStarted } = await succeeded(stack.api.GET('/deploymentTasks/{taskId}/cores', { params: { path: { taskId: id }, query: { deploymentStatus: 'NotStarted' } } }));

    expect(deploymentStatus).toMatchObject({ NotStarted: 1 });
    expect(notStarted).toMatchObject([{ coreName: offline, taskStatus: 'Failure', code: 'CORE_NOT_REGISTERED', retryable: true }]);
  });

  it('peer fault 45: is listed newest first, by status where asked', async () => {
    const { deploymentTasks } = await succeeded(stack.api.GET('/deploymentTasks', { params: { query: { status: 'Failure', count: 100 } } }));

    const times = deploymentTasks.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(deploymentTasks.map(({ taskStatus }) => taskStatus))).toEqual(new Set(['Failure']));
  });

  it('whose execution was stopped is closed by the rule, with every core', async () => {
    await stack.fault({ service: 'iot', operation: 'AddThingToThingGroup', error: { name: 'ThrottlingException', statusCode: 429 }, times: 500 });
    await stack.api.request('PUT', `/templates/${template}`, { body: { components: [{ key: 'aws.greengrass.Nucleus', version: '2.12.6' }, { key: 'aws.greengrass.Cli', version: '2.12.6' }] } });
    const id = await stack.api.startDeployment(request({ thingNames: cores }, { template: { name: template, version: 2 } }));
    await stack.api.until('the cores are being targeted', () => stack.api.deploymentTask(id), ({ progress }) => progress.inProgress > 0);

    await stack.states.send(new StopExecutionCommand({ executionArn: executionArn(id), error: 'Operator', cause: 'stopped for maintenance' }));
    const task = await stack.api.settledDeployment(id);

    expect(task).toMatchObject({ taskStatus: 'Failure', progress: { total: 3, failed: 3 }, statusMessage: expect.stringContaining('stopped for maintenance') });
    expect(task.deployments.map(({ taskStatus, template: of }) => [taskStatus, of.version])).toEqual(Array(3).fill(['Failure', 2]));
  });

  it('that could not be started at once is started by the sweep', async () => {
    await stack.fault({ service: 'states', operation: 'StartExecution', error: denied, times: 20 });
    const id = await stack.api.startDeployment(request({ thingNames: [offline] }, { onUnregistered: 'defer' }));
    expect((await stack.api.deploymentTask(id)).taskStatus).toBe('Waiting');
    await stack.clearFaults();
    const { pk, sk } = taskKey(id);
    await stack.dynamodb.send(new UpdateItemCommand({
      TableName: stack.names.table, Key: { pk: { S: pk }, sk: { S: sk } }, UpdateExpression: 'SET createdAt = :then',
      ExpressionAttributeValues: { ':then': { S: new Date(Date.now() - 600_000).toISOString() } },
    }));

    await sweep();

    await expect(stack.api.settledDeployment(id)).resolves.toMatchObject({ taskStatus: 'Success', progress: { total: 1, succeeded: 1 } });
  });
});
