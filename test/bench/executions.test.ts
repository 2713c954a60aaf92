import { describe, expect, it } from '@jest/globals';
import { courseOf, executionArn, spread, sumOf } from '../../commands/bench/executions.ts';
import type { HistoryEvent } from '../../commands/bench/executions.ts';

const events = (...types: string[]): HistoryEvent[] => types.map((type) => ({ type }));
const scheduled = (resourceType: string, resource: string): HistoryEvent => ({ type: 'TaskScheduled', taskScheduledEventDetails: { resourceType, resource } });

describe('the course of an execution', () => {
  it('has a transition for every state entered, of whatever type', () => {
    const { transitions } = courseOf(events('ExecutionStarted', 'ChoiceStateEntered', 'ChoiceStateExited', 'MapStateEntered', 'MapStateExited', 'SucceedStateEntered', 'SucceedStateExited', 'ExecutionSucceeded'));

    expect(transitions).toBe(3);
  });

  it('has one more for every retry', () => {
    const { transitions, lambdaInvocations } = courseOf(
      events('TaskStateEntered', 'LambdaFunctionScheduled', 'LambdaFunctionStarted', 'LambdaFunctionFailed', 'LambdaFunctionScheduled', 'LambdaFunctionStarted', 'LambdaFunctionSucceeded', 'TaskStateExited'),
    );

    expect(transitions).toBe(2);
    expect(lambdaInvocations).toBe(2);
  });

  it('names the calls of its states, and takes an invocation by a state for one', () => {
    const course = courseOf([...events('TaskStateEntered', 'TaskStateEntered', 'TaskStateEntered'), scheduled('lambda', 'invoke'), scheduled('events', 'putEvents'), scheduled('events', 'putEvents')]);

    expect(course).toEqual({ transitions: 3, lambdaInvocations: 1, integrations: { 'lambda:invoke': 1, 'events:putEvents': 2 } });
  });

  it('stands for many in a sum', () => {
    const one = { transitions: 9, lambdaInvocations: 4, integrations: { 'lambda:invoke': 1 } };
    const other = { transitions: 10, lambdaInvocations: 5, integrations: { 'lambda:invoke': 1, 'events:putEvents': 1 } };

    expect(sumOf([one, other], 50)).toEqual({ transitions: 950, lambdaInvocations: 450, integrations: { 'lambda:invoke': 100, 'events:putEvents': 50 } });
  });
});

describe('a sample', () => {
  it('is spread over all', () => {
    expect(spread(['a', 'b', 'c', 'd', 'e', 'f'], 3)).toEqual(['a', 'c', 'e']);
  });

  it('holds no more than there are', () => {
    expect(spread(['a', 'b'], 25)).toEqual(['a', 'b']);
  });
});

describe('the execution of a task', () => {
  it('is named after it', () => {
    expect(executionArn('arn:aws:states:us-east-1:111122223333:stateMachine:app-create-cores', 't0Yc5sH8e')).toBe('arn:aws:states:us-east-1:111122223333:execution:app-create-cores:t0Yc5sH8e');
  });
});
