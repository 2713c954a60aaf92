import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes } from './path.ts';

const definition = machine('accept-task.asl.json');
const coverage = coverageOf(definition);

const request = { operation: 'createCoreTask', body: '{}', accept: '', idempotencyKey: '', requestId: 'request-1' };
const start = {
  stateMachineArn: 'machine-arn',
  name: 'abc_DEF-1',
  input: { taskId: 'abc_DEF-1', items: { bucket: 'tasks', key: 'tasks/abc_DEF-1/items.jsonl' }, results: { bucket: 'tasks', prefix: 'tasks/abc_DEF-1/results' }, maxConcurrency: 10 },
};
const taken = { answer: { statusCode: 202, contentType: 'application/json', body: '', location: '/coreTasks/abc_DEF-1', taskId: 'abc_DEF-1' }, start };
const refused = { answer: { statusCode: 400, contentType: 'application/json', body: '{}', location: '', taskId: '' } };

const accept = (outcomes: Outcomes) => walk(definition, { input: request, outcomes, coverage });

describe('a request', () => {
  it('that is accepted starts its task, and is answered', async () => {
    const { visited, inputs, output } = await accept({ AcceptTask: [taken], StartTask: [{}] });

    expect(visited).toEqual(['AcceptTask', 'TaskAccepted', 'StartTask', 'Answer']);
    expect(inputs['AcceptTask']).toEqual([{ request, executionId: 'execution-arn' }]);
    expect(inputs['StartTask']).toEqual([{ StateMachineArn: 'machine-arn', Name: 'abc_DEF-1', Input: start.input }]);
    expect(output).toEqual(taken.answer);
  });

  it('that is refused starts nothing', async () => {
    const { visited, output } = await accept({ AcceptTask: [refused] });

    expect(visited).toEqual(['AcceptTask', 'TaskAccepted', 'Answer']);
    expect(output).toEqual(refused.answer);
  });

  it.each(['StepFunctions.ExecutionAlreadyExistsException', 'StepFunctions.ExecutionLimitExceededException', 'States.Timeout'])('whose task cannot be started for %s is accepted all the same: the sweep starts it', async (error) => {
    const { visited, output } = await accept({ AcceptTask: [taken], StartTask: [fails(error)] });

    expect(visited).toEqual(['AcceptTask', 'TaskAccepted', 'StartTask', 'Answer']);
    expect(output).toEqual(taken.answer);
  });

  it.each(['Throttled', 'Unavailable', 'Lambda.TooManyRequestsException', 'States.Timeout'])('that meets %s once is checked again', async (error) => {
    const { inputs, output } = await accept({ AcceptTask: [fails(error), refused] });

    expect(inputs['AcceptTask']).toHaveLength(2);
    expect(output).toEqual(refused.answer);
  });

  it('whose task is started on a second attempt is answered once', async () => {
    const { inputs, output } = await accept({ AcceptTask: [taken], StartTask: [fails('StepFunctions.ThrottlingException'), {}] });

    expect(inputs['StartTask']).toHaveLength(2);
    expect(output).toEqual(taken.answer);
  });

  it.each(['Throttled', 'Unavailable', 'Lambda.TooManyRequestsException', 'Lambda.ServiceException', 'Sandbox.Timedout', 'States.Timeout'])('that meets %s to the last fails as UNAVAILABLE', async (error) => {
    const { visited, inputs, failure } = await accept({ AcceptTask: [fails(error)] });

    expect(inputs['AcceptTask']).toHaveLength(3);
    expect(visited.at(-1)).toBe('TaskUnavailable');
    expect(failure?.error).toBe('UNAVAILABLE');
  });

  it('whose function dies each time fails as INTERNAL: that is a defect, not an outage', async () => {
    const { inputs, failure } = await accept({ AcceptTask: [fails('Runtime.ExitError')] });

    expect(inputs['AcceptTask']).toHaveLength(3);
    expect(failure?.error).toBe('INTERNAL');
  });

  it.each(['TypeError', 'InvalidInput', 'Lambda.ResourceNotFoundException'])('that meets a defect, %s, fails as INTERNAL and is not tried again', async (error) => {
    const { visited, inputs, failure } = await accept({ AcceptTask: [fails(error)] });

    expect(inputs['AcceptTask']).toHaveLength(1);
    expect(visited.at(-1)).toBe('TaskDefect');
    expect(failure?.error).toBe('INTERNAL');
  });
});

describe('the paths above', () => {
  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(coverage.all.filter((place) => !coverage.taken.has(place))).toEqual([]);
  });
});
