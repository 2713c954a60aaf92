import { GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { DescribeExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { itemKey, taskKey } from '../../contracts/table.ts';
import type { Task } from './api.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const denied = { name: 'AccessDeniedException', statusCode: 403 };

describe('a task whose execution', () => {
  let stack: SystemStack;
  beforeAll(async () => { stack = await borrowStack(); });
  afterEach(() => stack.clearFaults());
  afterAll(() => stack.giveBack());

  const executionArn = (taskId: string): string => `${stack.outputs.CreateCoresStateMachineArn?.replace(':stateMachine:', ':execution:')}:${taskId}`;
  const stop = (taskId: string) => stack.states.send(new StopExecutionCommand({ executionArn: executionArn(taskId), error: 'Operator', cause: 'stopped for maintenance' }));

  const sweep = async (): Promise<void> => {
    const { Payload, FunctionError } = await stack.lambda.send(new InvokeCommand({ FunctionName: 'greengrass2-provisioning-local-SweepTasks', Payload: '{}' }));
    if (FunctionError) throw new Error(Buffer.from(Payload ?? []).toString());
  };

  /** The sweep leaves young tasks to the machine that accepted them. */
  const age = async (taskId: string): Promise<void> => {
    const { pk, sk } = taskKey(taskId);
    await stack.dynamodb.send(new UpdateItemCommand({
      TableName: stack.names.table, Key: { pk: { S: pk }, sk: { S: sk } }, UpdateExpression: 'SET createdAt = :then',
      ExpressionAttributeValues: { ':then': { S: new Date(Date.now() - 600_000).toISOString() } },
    }));
  };

  /** One core settles, the other waits for its retries. */
  const halfDone = async (): Promise<{ id: string; done: string; stuck: string }> => {
    const [done, stuck] = [stack.anAwsCore(), stack.aCore()];
    await stack.stopShort(stuck);
    const id = await stack.api.start([done, stuck]);
    await stack.api.until('the first core', () => stack.api.task(id), ({ progress }) => progress.succeeded === 1);
    return { id, done: done.name, stuck: stuck.name };
  };

  const expectClosed = (task: Task, { done, stuck }: { done: string; stuck: string }): void => {
    expect(task).toMatchObject({ taskStatus: 'Failure', progress: { total: 2, waiting: 0, inProgress: 0, succeeded: 1, failed: 1 } });
    expect(task.cores).toMatchObject([{ name: done, taskStatus: 'Success' }, { name: stuck, taskStatus: 'Failure', code: 'ITEM_ABANDONED', retryable: true }]);
  };

  it('was stopped is closed by the rule, its unsettled cores as failures', async () => {
    const cores = await halfDone();

    await stop(cores.id);
    const task = await stack.api.settled(cores.id);

    expectClosed(task, cores);
    expect(task.statusMessage).toContain('stopped for maintenance');
  });

  it('was stopped without anybody hearing of it is closed by the sweep', async () => {
    const cores = await halfDone();
    await stack.fault({ service: 'events', operation: 'PutEvents', error: denied, times: 500 });
    await stop(cores.id);
    expect((await stack.api.task(cores.id)).taskStatus).toBe('InProgress');

    await sweep();

    expectClosed(await stack.api.task(cores.id), cores);
  });

  it('was never started is started by the next sweep of the schedule', async () => {
    await stack.fault({ service: 'states', operation: 'StartExecution', error: denied });
    const id = await stack.api.start([stack.anAwsCore()]);
    expect(await stack.api.task(id)).toMatchObject({ taskStatus: 'Waiting', progress: { total: 1, waiting: 1 } });
    await age(id);

    await stack.control('POST', '/schedules/run', { rule: 'greengrass2-provisioning-local-sweep-tasks' });

    expect(await stack.api.settled(id)).toMatchObject({ taskStatus: 'Success', progress: { total: 1, succeeded: 1 } });
  });

  it('is about to be started is left alone by the sweep', async () => {
    await stack.fault({ service: 'states', operation: 'StartExecution', error: denied });
    const id = await stack.api.start([stack.anAwsCore()]);

    await sweep();

    await expect(stack.states.send(new DescribeExecutionCommand({ executionArn: executionArn(id) }))).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    await age(id);
    await sweep();
  });

  it('peer fault 31: has ended is closed once, whatever sweeps and events come later', async () => {
    const { id } = await stack.api.provision([stack.anAwsCore(), stack.anAwsCore()]);
    const row = () => stack.dynamodb.send(new GetItemCommand({ TableName: stack.names.table, Key: { pk: { S: taskKey(id).pk }, sk: { S: taskKey(id).sk } } }));
    const closed = (await row()).Item;

    await sweep();
    await stack.lambda.send(new InvokeCommand({
      FunctionName: 'greengrass2-provisioning-local-CloseAbandonedTask',
      Payload: JSON.stringify({
        version: '0', id: 'late', source: 'aws.states', 'detail-type': 'Step Functions Execution Status Change', account: stack.account, region: stack.region,
        time: new Date().toISOString(), resources: [executionArn(id)],
        detail: { executionArn: executionArn(id), stateMachineArn: stack.outputs.CreateCoresStateMachineArn, name: id, status: 'ABORTED' },
      }),
    }));

    expect((await row()).Item).toEqual(closed);
  });

  const timeOut = (machine: string) => stack.control<{ executions: string[] }>('POST', '/executions/time-out', { stateMachine: `greengrass2-provisioning-local-${machine}` });
  const retried = async (collection: 'coreTasks' | 'deploymentTasks', taskId: string): Promise<string> => {
    const { status, headers } = await stack.api.request('POST', `/${collection}/${taskId}/retry`);
    expect(status).toBe(202);
    return headers.get('x-taskid') ?? '';
  };
  /** Whoever asks for a name leaves it to an item that was settled within the last minute. */
  const settledLongAgo = async (taskId: string, index: number): Promise<void> => {
    const { pk, sk } = itemKey(taskId, index);
    await stack.dynamodb.send(new UpdateItemCommand({
      TableName: stack.names.table, Key: { pk: { S: pk }, sk: { S: sk } }, UpdateExpression: 'SET updatedAt = :then', ExpressionAttributeValues: { ':then': { S: new Date(Date.now() - 61_000).toISOString() } },
    }));
  };

  it('took longer than its machine may is closed by the rule, and what it did not come to is done by a retry', async () => {
    const { id, done, stuck } = await halfDone();

    expect(await timeOut('create-cores')).toEqual({ executions: [executionArn(id)] });
    const task = await stack.api.settled(id);
    await stack.clearFaults();
    await settledLongAgo(id, 1);
    const retry = await stack.api.settled(await retried('coreTasks', id));

    expectClosed(task, { done, stuck });
    expect(task.statusMessage).toContain('TIMED_OUT');
    expect(retry).toMatchObject({ taskStatus: 'Success', cores: [{ name: stuck, taskStatus: 'Success' }] });
  });

  it('took longer than its machine may deploys to no core any more, and a retry does', async () => {
    const { cores: [core] } = await stack.api.provision([stack.anAwsCore()]);
    await stack.control('POST', '/devices/power-on', { cores: [core?.name] });
    const template = { name: stack.ownName('too-long'), version: 1 };
    await succeeded(stack.api.POST('/templates', { body: { name: template.name, components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }] } }));
    await stack.control('POST', '/faults', { service: 'dynamodb', operation: 'TransactWriteItems', caller: 'greengrass2-provisioning-local-RecordDesired', hold: true });
    const id = await stack.api.startDeployment({ template, targets: { thingNames: [core?.name ?? ''] } });
    await stack.api.until('the first write', () => stack.control<object[]>('GET', '/faults'), (faults) => faults.length === 0);

    await timeOut('deploy-template');
    const task = await stack.api.settledDeployment(id);
    await stack.clearFaults();
    const retry = await stack.api.settledDeployment(await retried('deploymentTasks', id));

    expect(task).toMatchObject({ taskStatus: 'Failure', progress: { total: 1, failed: 1 }, deploymentStatus: { SUCCEEDED: 0 } });
    expect(retry).toMatchObject({ taskStatus: 'Success', progress: { total: 1, succeeded: 1 } });
    expect((await stack.api.core(core?.name ?? '')).template).toMatchObject({ desired: template });
  });

  it('was never begun, since its acceptance took too long, is the one that the repeated request gets', async () => {
    const [body, headers] = [{ type: 'Create', coreVersion: '2.12.6', cores: [stack.anAwsCore()] }, { 'idempotency-key': stack.ownName('key') }];
    await stack.control('POST', '/faults', { service: 'dynamodb', operation: 'TransactWriteItems', caller: 'greengrass2-provisioning-local-AcceptTask', hold: true });
    const first = stack.api.request('POST', '/coreTasks', { body, headers });
    await stack.api.until('the first write', () => stack.control<object[]>('GET', '/faults'), (faults) => faults.length === 0);

    await timeOut('accept-task');
    const refused = await first;
    await stack.clearFaults();
    const accepted = await stack.api.request('POST', '/coreTasks', { body, headers });
    const again = await stack.api.request('POST', '/coreTasks', { body, headers });

    expect([refused.status, accepted.status, again.status]).toEqual([503, 202, 202]);
    expect(again.headers.get('x-taskid')).toBe(accepted.headers.get('x-taskid'));
    await expect(stack.api.settled(accepted.headers.get('x-taskid') ?? '')).resolves.toMatchObject({ taskStatus: 'Success', progress: { total: 1, succeeded: 1 } });
  });

  it('failed before the first core is closed with its reason', async () => {
    await stack.fault({ service: 'dynamodb', operation: 'UpdateItem', error: denied, match: { TableName: stack.names.table } });

    const task = await stack.api.provision([stack.anAwsCore()]);

    expect(task).toMatchObject({ taskStatus: 'Failure', progress: { total: 1, failed: 1 }, cores: [{ code: 'ITEM_ABANDONED' }] });
    expect(task.statusMessage).toContain('DynamoDB.AmazonDynamoDBException');
  });
});
