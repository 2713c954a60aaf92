import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes } from './path.ts';
import { expectWhole, untaken } from './task-promises.ts';

const definition = machine('withdraw-deployment.asl.json', { TableName: 'table' });
const coverage = coverageOf(definition);

const taskInput = { taskId: 'abc_DEF-1', items: { bucket: 'tasks', key: 'tasks/abc_DEF-1/items.jsonl' }, results: { bucket: 'tasks', prefix: 'tasks/abc_DEF-1/results' }, maxConcurrency: 10 };
const closed = { taskStatus: 'Failure', total: 250, succeeded: 50, failed: 200 };
const rounds = [{ next: 100, more: true }, { next: 200, more: true }, { next: 250, more: false }];

const run = (outcomes: Outcomes) => walk(definition, { input: taskInput, outcomes: { BeginTask: [{}], WithdrawCores: rounds, CloseTask: [closed], ...outcomes }, coverage });

const beginning = ['BeginTask', 'BeginRounds'];

describe('a cancelled deployment task', () => {
  it('has its cores taken back in rounds, each going on where the last one ended, and is closed', async () => {
    const { visited, inputs, output } = await run({});

    const round = ['WithdrawCores', 'AnyCoreLeft'];
    expect(visited).toEqual([...beginning, ...round, ...round, ...round, 'CloseTask', 'TaskEndedEarly', 'TaskClosed']);
    expect(inputs['WithdrawCores']).toEqual([{ next: 0, more: true }, ...rounds.slice(0, 2)].map((former) => ({ taskId: 'abc_DEF-1', executionArn: 'execution-arn', former })));
    expect(inputs['CloseTask']).toEqual([{ executionArn: 'execution-arn', run: { taskId: 'abc_DEF-1', withdrawn: rounds[2] } }]);
    expect(output).toEqual(closed);
  });

  it('says InProgress, unless it is closed', async () => {
    expect((await run({})).inputs['BeginTask']).toEqual([expect.objectContaining({
      Key: { pk: { S: 'TASK#abc_DEF-1' }, sk: { S: 'TASK' } },
      ConditionExpression: 'taskStatus IN (:waiting, :inProgress)',
      ExpressionAttributeValues: expect.objectContaining({ ':statusPk': { S: 'TASKS#deploymentTask#InProgress' } }),
    })]);
    expect((await run({ BeginTask: [fails('DynamoDB.ConditionalCheckFailedException')] })).visited).toEqual(['BeginTask', 'TaskClosedBefore']);
  });

  it.each([['BeginTask', 'DynamoDB.ResourceNotFoundException'], ['WithdrawCores', 'TypeError']])('whose %s fails with %s is closed with the reason, and fails', async (state, error) => {
    const { visited, inputs, failure } = await run({ [state]: [fails(error, 'why')] });

    expect(visited.slice(-4)).toEqual([state, 'CloseTask', 'TaskEndedEarly', 'TaskFailed']);
    expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: expect.objectContaining({ taskId: 'abc_DEF-1', failure: { Error: error, Cause: 'why' } }) })]);
    expect(failure).toEqual({ error, cause: 'why' });
  });

  it.each([['BeginTask', 'DynamoDB.ThrottlingException', {}], ['WithdrawCores', 'Unavailable', rounds[2]], ['CloseTask', 'Throttled', closed]])('goes on after a passing error of %s, %s', async (state, error, outcome) => {
    const { inputs, failure } = await run({ WithdrawCores: [rounds[2]], [state]: [fails(error), outcome] });

    expect(inputs[state]).toHaveLength(2);
    expect(failure).toBeUndefined();
  });

  it.each(['Throttled', 'Unavailable', 'Lambda.TooManyRequestsException'])('waits for a calmer time where %s outlasts the retries, and goes on with the round it was at', async (error) => {
    const storm = Array.from({ length: 7 }, () => fails(error));
    const [first, ...others] = rounds;
    const { visited, inputs, output } = await run({ WithdrawCores: [first, ...storm, ...others] });

    expect(visited.slice(4, 8)).toEqual(['WithdrawCores', 'WaitForCalm', 'WithdrawCores', 'AnyCoreLeft']);
    expect(inputs['WithdrawCores']?.slice(1, 9)).toEqual(Array.from({ length: 8 }, () => ({ taskId: 'abc_DEF-1', executionArn: 'execution-arn', former: first })));
    expect(inputs['CloseTask']).toEqual([{ executionArn: 'execution-arn', run: { taskId: 'abc_DEF-1', withdrawn: rounds[2] } }]);
    expect(output).toEqual(closed);
  });

  it('that cannot be closed here fails: the rule on dead executions and the sweep close it', async () => {
    const { visited, failure } = await run({ CloseTask: [fails('Unavailable')] });

    expect([visited.at(-1), failure?.error]).toEqual(['TaskNotClosed', 'TaskNotClosed']);
  });
});

describe('the paths above', () => {
  it('reach each state', () => expectWhole(definition));

  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
