import { describe, expect, it } from '@jest/globals';
import { courseOf, wayKey, withNewer } from '../../../local/pages/console/history.ts';
import type { Visit } from '../../../local/pages/console/history.ts';
import { summaries } from '../../../local/pages/console/state-summaries.ts';
import { entered, event, exited, historyOf } from './history-events.ts';

const started = event('ExecutionStarted', { input: '{}' });
const called = [event('LambdaFunctionScheduled', { resource: 'arn' }), event('LambdaFunctionStarted')];
const denied = { error: 'InvalidInput', cause: 'iot:DescribeThing was denied' };

const statusesOf = (visits: readonly Visit[]): Record<string, string> => Object.fromEntries(visits.map(({ name, status }) => [name, status]));

describe('the history of an execution that runs', () => {
  it('tells what succeeded, with input, output and duration, and what runs', () => {
    const { visits } = courseOf(historyOf(
      started, entered('Task', 'Register', '{"a":1}'), ...called, event('LambdaFunctionSucceeded', { output: '2' }), exited('Task', 'Register', '{"b":2}'), entered('Task', 'Attach'), ...called,
    ));

    expect(visits[0]).toMatchObject({ name: 'Register', type: 'Task', status: 'succeeded', startedAt: 1_000, endedAt: 5_000, input: '{"a":1}', output: '{"b":2}' });
    expect(visits[0]?.attempts).toEqual([{ startedAt: 2_000, endedAt: 4_000, status: 'succeeded' }]);
    expect(visits[1]).toMatchObject({ name: 'Attach', status: 'running', attempts: [{ status: 'running' }] });
    expect(visits[1]?.endedAt).toBeUndefined();
  });

  it('tells each attempt, and that one is waited for', () => {
    const { visits } = courseOf(historyOf(
      started, entered('Task', 'Register'), ...called, event('LambdaFunctionFailed', { error: 'Throttled', cause: 'slow down' }), ...called, event('LambdaFunctionTimedOut', {}),
    ));

    expect(visits[0]).toMatchObject({ status: 'retrying', error: 'States.Timeout' });
    expect(visits[0]?.attempts.map(({ status, error }) => [status, error])).toEqual([['failed', 'Throttled'], ['timedOut', undefined]]);
  });

  it('forgets the error of an attempt once a later one succeeds', () => {
    const { visits } = courseOf(historyOf(
      started, entered('Task', 'Register'), ...called, event('LambdaFunctionFailed', denied), ...called, event('LambdaFunctionSucceeded'), exited('Task', 'Register'),
    ));

    expect(visits[0]).toMatchObject({ status: 'succeeded', error: undefined, cause: undefined });
  });

  it('counts what could not even be scheduled as an attempt', () => {
    const { visits } = courseOf(historyOf(started, entered('Task', 'Register'), event('LambdaFunctionScheduleFailed', denied)));

    expect(visits[0]?.attempts).toEqual([{ startedAt: 2_000, endedAt: 2_000, status: 'failed', ...denied }]);
  });

  it('forgets a Parallel’s failed attempt once a later one succeeds; what that one left under way is aborted', () => {
    const { visits } = courseOf(historyOf(
      started, entered('Parallel', 'Both'), event('ParallelStateStarted'), entered('Task', 'Slow'), ...called, event('ParallelStateFailed'),
      event('ParallelStateStarted'), entered('Task', 'Slow'), ...called, event('LambdaFunctionSucceeded'), exited('Task', 'Slow'), event('ParallelStateSucceeded'), exited('Parallel', 'Both'),
    ));

    expect(visits.map(({ name, status }) => [name, status])).toEqual([['Both', 'succeeded'], ['Slow', 'aborted'], ['Slow', 'succeeded']]);
  });

  it('names the Map Run of a distributed Map', () => {
    const { visits, stateOfEvent } = courseOf(historyOf(started, entered('Map', 'Fleet'), event('MapStateStarted', { length: 0 }), event('MapRunStarted', { mapRunArn: 'arn:run' })));

    expect(visits[0]).toMatchObject({ status: 'running', mapRunArn: 'arn:run', attempts: [] });
    expect(stateOfEvent.get(4)).toBe('Fleet');
  });
});

describe('the history of an execution that ended', () => {
  it('tells a caught error from success, and which way was taken', () => {
    const { visits, ways } = courseOf(historyOf(
      started, entered('Task', 'Register'), ...called, event('LambdaFunctionFailed', denied), exited('Task', 'Register'),
      entered('Task', 'Record'), ...called, event('LambdaFunctionSucceeded'), exited('Task', 'Record'),
      entered('Fail', 'CoreFailed'), event('ExecutionFailed', { error: 'AWS_ACCESS_DENIED', cause: 'denied' }),
    ));

    expect(statusesOf(visits)).toEqual({ Register: 'caught', Record: 'succeeded', CoreFailed: 'failed' });
    expect(visits[0]).toMatchObject(denied);
    expect(visits[2]).toMatchObject({ error: 'AWS_ACCESS_DENIED', cause: 'denied', startedAt: 11_000, endedAt: 11_000 });
    expect([...ways]).toEqual([wayKey('Register', 'Record', true), wayKey('Record', 'CoreFailed', false)]);
  });

  it.each([
    ['ExecutionFailed', 'failed'],
    ['ExecutionAborted', 'aborted'],
    ['ExecutionTimedOut', 'timedOut'],
  ])('by %s says so of the state that was under way', (type, status) => {
    const { visits } = courseOf(historyOf(started, entered('Task', 'Register'), ...called, event(type, {})));

    expect(visits[0]).toMatchObject({ status, endedAt: 4_000 });
  });

  it('blames the branch that failed, not the one that was cut off with it', () => {
    const { visits } = courseOf(historyOf(
      started, entered('Parallel', 'Both'), event('ParallelStateStarted'),
      entered('Task', 'A', '', 3), entered('Task', 'B', '', 3),
      event('TaskScheduled', {}, 4), event('TaskScheduled', {}, 5), event('TaskFailed', denied, 6),
      event('ParallelStateFailed', {}, 8), event('ExecutionFailed', denied, 9),
    ));

    expect(statusesOf(visits)).toEqual({ Both: 'failed', A: 'failed', B: 'aborted' });
  });
});

describe('the history of a Map inside an execution', () => {
  const iteration = (index: number) => ({ name: 'Each', index });
  const { visits, stateOfEvent } = courseOf(historyOf(
    started, entered('Map', 'Each'), event('MapStateStarted', { length: 2 }),
    event('MapIterationStarted', iteration(0), 3), entered('Task', 'Do', '1', 4), event('MapIterationStarted', iteration(1), 3), entered('Task', 'Do', '2', 6),
    event('TaskScheduled', {}, 5), event('TaskScheduled', {}, 7), event('TaskSucceeded', {}, 8), exited('Task', 'Do', '"one"', 10), event('MapIterationSucceeded', iteration(0), 11),
    event('TaskFailed', denied, 9), event('MapIterationFailed', iteration(1), 13), event('MapStateFailed', denied, 14), exited('Map', 'Each', '{}', 15), entered('Succeed', 'Done', '{}', 16),
  ));

  it('keeps the items apart, though their events are mixed', () => {
    expect(visits.map(({ name, status, input, output }) => [name, status, input, output])).toEqual([
      ['Each', 'caught', undefined, '{}'], ['Do', 'succeeded', '1', '"one"'], ['Do', 'failed', '2', undefined], ['Done', 'running', '{}', undefined],
    ]);
  });

  it('says of each event which state it belongs to', () => {
    expect([...stateOfEvent.values()]).toEqual(['Each', 'Each', 'Each', 'Do', 'Each', 'Do', 'Do', 'Do', 'Do', 'Do', 'Each', 'Do', 'Each', 'Each', 'Each', 'Done']);
  });

  it('shows of a state the item that failed, and counts the rest', () => {
    const states = summaries({ visits, stateOfEvent, ways: new Set() });

    expect([...states.keys()]).toEqual(['Each', 'Do', 'Done']);
    expect(states.get('Do')).toMatchObject({ shown: { status: 'failed', input: '2' }, retries: 0 });
    expect(states.get('Do')?.visits).toHaveLength(2);
  });
});

describe('a state that was entered again', () => {
  it('shows its last visit, and all retries', () => {
    const round = [entered('Task', 'Poll'), event('TaskScheduled'), event('TaskFailed', denied), event('TaskScheduled'), event('TaskSucceeded'), exited('Task', 'Poll')];

    const poll = summaries(courseOf(historyOf(started, ...round, ...round))).get('Poll');

    expect(poll).toMatchObject({ shown: { id: 8 }, retries: 2 });
  });
});

describe('a history read bit by bit', () => {
  const all = historyOf(started, entered('Task', 'Register'), ...called, event('LambdaFunctionSucceeded'));

  it('grows by what is newer only, in order', () => {
    expect(withNewer(all.slice(0, 3), [...all].reverse())).toEqual(all);
    expect(withNewer([], all)).toEqual(all);
    expect(withNewer(all, all.slice(2))).toBe(all);
  });
});
