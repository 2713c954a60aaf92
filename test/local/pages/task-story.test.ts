import { describe, expect, it } from '@jest/globals';
import type { components } from '../../../contracts/generated/openapi.ts';
import type { TaskStory } from '../../../local/pages/console/api-shapes.ts';
import { cancellationWords, collectionOf, storyNotes, triggerWords } from '../../../local/pages/console/task-story.ts';

type Schemas = components['schemas'];

const at = '2026-11-23T10:18:02.406Z';
const task = (given: Pick<Schemas['DeploymentTask'], 'triggeredBy' | 'retryOf' | 'retriedBy' | 'cancellation'>): TaskStory => given;
const cancelled = (numbers: Partial<Schemas['Cancellation']>): Schemas['Cancellation'] => ({ requestedAt: at, ...numbers });

describe('the story of a task', () => {
  it.each<[Schemas['TriggeredBy']['trigger'], string | undefined, string]>([
    ['publish', undefined, 'a published version'], ['failure', undefined, 'failed deployments'], ['drift', undefined, 'drifted cores'], ['rule', 'nightly', 'rule nightly'],
  ])('names what made it where that was %s', (trigger, rule, words) => {
    expect(triggerWords({ trigger, at, ...(rule !== undefined && { rule }) })).toBe(words);
  });

  it('tells what cancelling it came to once that is known, without zeros', () => {
    expect(cancellationWords(cancelled({}))).toBeUndefined();
    expect(cancellationWords(cancelled({ settledAt: at, canceled: 1200, finished: 1, withdrawn: 0, kept: 2 }))).toBe('1,200 not begun, 2 kept, 1 finished');
    expect(cancellationWords(cancelled({ settledAt: at, canceled: 0, finished: 0, withdrawn: 0, kept: 0 }))).toBe('nothing was left to stop');
  });

  it('is short in a list', () => {
    expect(storyNotes(task({}))).toEqual([]);
    expect(storyNotes(task({ triggeredBy: { trigger: 'drift', at }, retryOf: 'd4Tk8_qLm', retriedBy: ['y5Lm_9pGd'], cancellation: cancelled({}) }))).toEqual(['triggered by drifted cores', 'retry of d4Tk8_qLm', 'retried', 'cancelled']);
    expect(storyNotes(task({ cancellation: cancelled({ deletedAt: at }) }))).toEqual(['deleted']);
  });
});

describe('an execution', () => {
  const execution = (machine: string) => `arn:aws:states:us-east-1:111122223333:execution:greengrass2-provisioning-local-${machine}:t0Yc5sH8e`;

  it.each([['delete-cores', 'coreTasks'], ['create-devices', 'deviceTasks'], ['withdraw-deployment', 'deploymentTasks'], ['retire-deployments', undefined]])('of %s is one of %s', (machine, collection) => {
    expect(collectionOf(execution(machine), 'greengrass2-provisioning-local')).toBe(collection);
  });
});
