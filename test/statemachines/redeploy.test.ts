import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes } from './path.ts';

const definition = machine('redeploy.asl.json', { EventBusName: 'fleet' });
const coverage = coverageOf(definition);
const trigger = { trigger: 'failure', eventId: 'event-1', time: '2026-01-02T03:04:05Z', core: 'edge-1', template: { name: 'line', version: 2 }, deploymentId: 'deployment-1' };
const redeploy = (outcomes: Outcomes) => walk(definition, { input: trigger, outcomes, coverage });

const plan = { what: 'window', slot: 'failure#line#2#-#0', windowId: 'execution-arn' };
const start = {
  stateMachineArn: 'deploy-template', name: 'task00001',
  input: { taskId: 'task00001', items: { bucket: 'tasks', key: 'items' }, results: { bucket: 'tasks', prefix: 'results' }, maxConcurrency: 20 },
};
const waiting: Outcomes = { NoteTrigger: [{ what: 'wait', seconds: 300, plan }] };
const task = (more = false) => ({ what: 'task', start, more });
const nothing = { what: 'nothing', why: 'no core needs it any more', more: false };

describe('redeploying', () => {
  it('ends at once where there is nothing to do, or another execution plans what was noted', async () => {
    const { visited, inputs, failure } = await redeploy({ NoteTrigger: [{ what: 'nothing', why: 'the window is open' }] });

    expect(visited).toEqual(['NoteTrigger', 'WhatWasNoted', 'NothingToDo']);
    expect(inputs['NoteTrigger']).toEqual([{ trigger, executionArn: 'execution-arn' }]);
    expect(failure).toBeUndefined();
  });

  it('waits for others to join, plans what was noted, and starts its task', async () => {
    const { visited, inputs } = await redeploy({ ...waiting, PlanRedeployment: [task()], StartTask: [{}] });

    expect(visited).toEqual(['NoteTrigger', 'WhatWasNoted', 'WaitForWindow', 'PlanRedeployment', 'WhatWasPlanned', 'StartTask', 'AnythingLeft', 'NothingToDo']);
    expect(inputs['PlanRedeployment']).toEqual([{ plan, executionArn: 'execution-arn' }]);
    expect(inputs['StartTask']).toEqual([{ StateMachineArn: 'deploy-template', Name: 'task00001', Input: start.input }]);
  });

  it('plans at once what needs no wait, one window after the other', async () => {
    const held = { what: 'held' };
    const { visited, inputs } = await redeploy({ NoteTrigger: [{ what: 'plan', plan: held }], PlanRedeployment: [task(true), { ...nothing, more: true }, task(), nothing], StartTask: [{}] });

    expect(visited.filter((state) => ['WaitForWindow', 'PlanRedeployment', 'StartTask'].includes(state))).toEqual(['PlanRedeployment', 'StartTask', 'PlanRedeployment', 'PlanRedeployment', 'StartTask']);
    expect(inputs['PlanRedeployment']).toEqual(Array.from({ length: 3 }, () => ({ plan: held, executionArn: 'execution-arn' })));
  });

  it('tells the bus that the breaker opened', async () => {
    const event = { trigger: 'failure', cores: 40, recently: 0, limit: 20, openedAt: '2026-01-02T03:09:05Z' };
    const { visited, inputs } = await redeploy({ ...waiting, PlanRedeployment: [{ what: 'opened', event, more: false }], EmitBreakerOpened: [{}] });

    expect(visited.slice(-2)).toEqual(['EmitBreakerOpened', 'NothingToDo']);
    expect(inputs['EmitBreakerOpened']).toEqual([{ Entries: [expect.objectContaining({ EventBusName: 'fleet', DetailType: 'Redeployment Breaker Opened Event', Detail: event })] }]);
  });

  it('waits for its turn where another execution plans for longer than the retries last', async () => {
    const busy = Array.from({ length: 7 }, () => fails('Unavailable'));
    const { visited } = await redeploy({ ...waiting, PlanRedeployment: [...busy, nothing] });

    expect(visited.slice(3)).toEqual(['PlanRedeployment', 'WaitForTurn', 'PlanRedeployment', 'WhatWasPlanned', 'AnythingLeft', 'NothingToDo']);
  });

  it.each(['Throttled', 'Unavailable', 'Lambda.TooManyRequestsException'])('notes its trigger in a calmer time where %s outlasts the retries', async (error) => {
    const storm = Array.from({ length: 7 }, () => fails(error));
    const { visited, inputs } = await redeploy({ NoteTrigger: [...storm, { what: 'nothing', why: 'the window is open' }] });

    expect(visited).toEqual(['NoteTrigger', 'WaitForCalm', 'NoteTrigger', 'WhatWasNoted', 'NothingToDo']);
    expect(inputs['NoteTrigger']).toEqual(Array.from({ length: 8 }, () => ({ trigger, executionArn: 'execution-arn' })));
  });

  it('leaves a task that cannot be started to the sweep of tasks', async () => {
    const { failure, inputs } = await redeploy({ ...waiting, PlanRedeployment: [task()], StartTask: [fails('StepFunctions.ThrottlingException'), fails('StepFunctions.StateMachineDoesNotExist')] });

    expect(failure).toBeUndefined();
    expect(inputs['StartTask']).toHaveLength(2);
  });

  it.each([['NoteTrigger', 'Unavailable'], ['EmitBreakerOpened', 'EventBridge.FailedEntry']])('repeats %s where it meets what passes', async (state, error) => {
    const outcomes: Outcomes = { ...waiting, PlanRedeployment: [{ what: 'opened', event: {}, more: false }], EmitBreakerOpened: [{}] };

    const { failure } = await redeploy({ ...outcomes, [state]: [fails(error), ...(outcomes[state] ?? [])] });

    expect(failure).toBeUndefined();
  });

  it.each(['NoteTrigger', 'PlanRedeployment', 'EmitBreakerOpened'])('fails where %s meets what does not pass, and says why', async (state) => {
    const outcomes: Outcomes = { ...waiting, PlanRedeployment: [{ what: 'opened', event: {}, more: false }] };

    const { visited, failure } = await redeploy({ ...outcomes, [state]: [fails('STEP_DEFECT', 'a defect')] });

    expect(visited.at(-1)).toBe('RedeploymentFailed');
    expect(failure).toMatchObject({ error: 'STEP_DEFECT' });
  });
});

describe('the paths above', () => {
  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(coverage.all.filter((place) => !coverage.taken.has(place))).toEqual([]);
  });
});
