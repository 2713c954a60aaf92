import { SFNClient } from '@aws-sdk/client-sfn';
import { describe, expect, it } from '@jest/globals';
import { executions } from '../../lambdas/adapters/executions.ts';
import { taskStart } from '../../lambdas/domain/tasks/task-execution.ts';
import { answering, awsError } from '../builders/aws-client.ts';
import { machineArn } from '../builders/task.ts';

const asking = (answers: Record<string, unknown>) => {
  const { client, sent } = answering(new SFNClient({ region: 'us-east-1' }), answers);
  return { adapter: executions(client), sent };
};

describe('executions', () => {
  it.each(['RUNNING', 'PENDING_REDRIVE'])('are alive while %s', async (status) => {
    await expect(asking({ DescribeExecution: { status } }).adapter.find('arn')).resolves.toEqual({ alive: true });
  });

  it.each([
    [{ status: 'SUCCEEDED' }, 'SUCCEEDED'],
    [{ status: 'FAILED', error: 'States.Runtime', cause: 'bad path' }, 'FAILED: States.Runtime: bad path'],
    [{ status: 'TIMED_OUT', error: 'States.Timeout' }, 'TIMED_OUT: States.Timeout'],
    [{ status: 'ABORTED' }, 'ABORTED'],
  ])('have ended as %j', async (answer, ending) => {
    await expect(asking({ DescribeExecution: answer }).adapter.find('arn')).resolves.toEqual({ alive: false, ending });
  });

  it('are absent only where Step Functions says so', async () => {
    await expect(asking({ DescribeExecution: awsError('ExecutionDoesNotExist') }).adapter.find('arn')).resolves.toBeUndefined();
    await expect(asking({ DescribeExecution: awsError('ThrottlingException') }).adapter.find('arn')).rejects.toMatchObject({ name: 'Throttled' });
    await expect(asking({ DescribeExecution: awsError('AccessDeniedException') }).adapter.find('arn')).rejects.toMatchObject({ code: 'AWS_ACCESS_DENIED' });
    await expect(asking({ DescribeExecution: awsError('InvalidArn') }).adapter.find('arn')).rejects.toThrow('InvalidArn');
  });

  it.each([
    ['ExecutionAlreadyExists', 'exists already'],
    ['StateMachineDoesNotExist', 'no such machine'],
    ['StateMachineDeleting', 'no such machine'],
  ])('tell %s as "%s"', async (error, outcome) => {
    await expect(asking({ StartExecution: awsError(error) }).adapter.start(taskStart('task00001', { stateMachineArn: machineArn, tasksBucket: 'tasks', maxConcurrency: 10 }))).resolves.toBe(outcome);
  });

  it('are started under the name of their task', async () => {
    const start = taskStart('task00001', { stateMachineArn: machineArn, tasksBucket: 'tasks', maxConcurrency: 10 });
    const { adapter, sent } = asking({ StartExecution: {} });

    await expect(adapter.start(start)).resolves.toBe('started');
    expect(sent).toEqual([{ name: 'StartExecution', input: { stateMachineArn: machineArn, name: 'task00001', input: JSON.stringify(start.input) } }]);
  });
});

describe('Map Runs', () => {
  it('count children that timed out or were aborted as failed', async () => {
    const itemCounts = { pending: 5, running: 1, succeeded: 2, failed: 3, timedOut: 4, aborted: 5, total: 20, resultsWritten: 0 };

    await expect(asking({ DescribeMapRun: { itemCounts } }).adapter.mapRun('run')).resolves.toEqual({ running: 1, succeeded: 2, failed: 12 });
  });

  const arnOf = (label: string, id: string): string => `arn:aws:states:us-east-1:111122223333:mapRun:create-devices/${label}:${id}`;

  it('are found by their execution and told by the label of their Map, the newest of each, in the order in which they began', async () => {
    const mapRuns = [
      { mapRunArn: arnOf('associations', 'new'), startDate: new Date(3) },
      { mapRunArn: arnOf('devices', 'old'), startDate: new Date(1) },
      { mapRunArn: arnOf('devices', 'new'), startDate: new Date(2) },
    ];
    const { adapter, sent } = asking({ ListMapRuns: { mapRuns }, DescribeMapRun: { itemCounts: { succeeded: 1 } } });

    await expect(adapter.mapRuns('arn')).resolves.toEqual(new Map([
      ['devices', { running: 0, succeeded: 1, failed: 0 }],
      ['associations', { running: 0, succeeded: 1, failed: 0 }],
    ]));
    expect(sent.slice(1)).toEqual([
      { name: 'DescribeMapRun', input: { mapRunArn: arnOf('devices', 'new') } },
      { name: 'DescribeMapRun', input: { mapRunArn: arnOf('associations', 'new') } },
    ]);
  });

  it('are absent where the execution or its Map has not begun, and not where asking fails', async () => {
    await expect(asking({ ListMapRuns: { mapRuns: [] } }).adapter.mapRuns('arn')).resolves.toEqual(new Map());
    await expect(asking({ ListMapRuns: awsError('ExecutionDoesNotExist') }).adapter.mapRuns('arn')).resolves.toEqual(new Map());
    await expect(asking({ ListMapRuns: awsError('ServiceUnavailable', 503) }).adapter.mapRuns('arn')).rejects.toMatchObject({ name: 'Unavailable' });
  });
});
