import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';
import { expectWhole, untaken } from './task-promises.ts';

/** The machine as it is deployed where events are published, and where they are not. */
const deployed = (publishEvents: boolean) => machine('cancel-task.asl.json', { EventBusName: 'bus', PublishEvents: String(publishEvents) });
const publishing = deployed(true);
const silent = deployed(false);
const coverage = coverageOf(publishing);

const request = { operation: 'deleteDeploymentTask', body: '', accept: '', requestId: 'request-1', path: { taskId: 'abc_DEF-1' }, query: {} };
const start = {
  stateMachineArn: 'withdraw-arn',
  name: 'abc_DEF-1',
  input: { taskId: 'abc_DEF-1', items: { bucket: 'tasks', key: 'tasks/abc_DEF-1/items.jsonl' }, results: { bucket: 'tasks', prefix: 'tasks/abc_DEF-1/results' }, maxConcurrency: 10 },
};
const answer = { statusCode: 202, contentType: 'application/json', body: '{}', location: '/deploymentTasks/abc_DEF-1', taskId: 'abc_DEF-1' };
const event = { taskId: 'abc_DEF-1' };

const cancel = (outcomes: Outcomes, by = publishing): Promise<Path> => walk(by, { input: request, outcomes: { StartWithdrawal: [{}], EmitDeploymentTaskDeleted: [{}], ...outcomes }, coverage });

describe('a request that stops a task', () => {
  it('is answered, and starts nothing where the task settles its items by itself', async () => {
    const { visited, inputs, output } = await cancel({ CancelTask: [{ answer }] });

    expect(visited).toEqual(['BeginRequest', 'CancelTask', 'WithdrawalNeeded', 'TaskDeleted', 'Answer']);
    expect(inputs['CancelTask']).toEqual([{ request, executionId: 'execution-arn' }]);
    expect(output).toEqual(answer);
  });

  it('has the cores of a task that had ended taken back, and tells that it is deleted', async () => {
    const { visited, inputs, output } = await cancel({ CancelTask: [{ answer, start, event }] });

    expect(visited).toEqual(['BeginRequest', 'CancelTask', 'WithdrawalNeeded', 'StartWithdrawal', 'TaskDeleted', 'EmitDeploymentTaskDeleted', 'Answer']);
    expect(inputs['StartWithdrawal']).toEqual([{ StateMachineArn: 'withdraw-arn', Name: 'abc_DEF-1', Input: start.input }]);
    expect(inputs['EmitDeploymentTaskDeleted']).toEqual([{ Entries: [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'DeploymentTask Deleted Event', Detail: event }] }]);
    expect(output).toEqual(answer);
  });

  it('tells nobody where publishing is switched off', async () => {
    expect((await cancel({ CancelTask: [{ answer, event }] }, silent)).visited).toEqual(['BeginRequest', 'CancelTask', 'WithdrawalNeeded', 'TaskDeleted', 'Answer']);
  });

  it.each([['StartWithdrawal', 'StepFunctions.ThrottlingException', 3], ['StartWithdrawal', 'StepFunctions.ExecutionAlreadyExists', 1], ['EmitDeploymentTaskDeleted', 'EventBridge.FailedEntry', 3]])(
    'is answered though %s fails with %s', async (state, error, attempts) => {
      const { inputs, output } = await cancel({ CancelTask: [{ answer, start, event }], [state]: [fails(error)] });

      expect(inputs[state]).toHaveLength(attempts);
      expect(output).toEqual(answer);
    });

  it('is tried once more after an outage, and fails as one then', async () => {
    expect((await cancel({ CancelTask: [fails('Unavailable'), { answer }] })).output).toEqual(answer);

    const { visited, inputs, failure } = await cancel({ CancelTask: [fails('Throttled')] });

    expect([inputs['CancelTask']?.length, visited.at(-1), failure?.error]).toEqual([2, 'TaskUnavailable', 'UNAVAILABLE']);
  });

  it('that meets a defect fails as INTERNAL, and is not tried again', async () => {
    const { visited, inputs, failure } = await cancel({ CancelTask: [fails('TypeError')] });

    expect([inputs['CancelTask']?.length, visited.at(-1), failure?.error]).toEqual([1, 'TaskDefect', 'INTERNAL']);
  });
});

describe('the paths above', () => {
  it('reach each state', () => expectWhole(publishing));

  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
