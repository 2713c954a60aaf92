import type { Cancellation, TaskCollection, TaskStory, TriggeredBy } from './api-shapes.ts';
import { machineNameOf, shortName } from './arn.ts';
import { count } from './format.ts';

/** What made a task where no request did. */
export const triggerWords = ({ trigger, rule = '' }: TriggeredBy): string => {
  switch (trigger) {
    case 'publish':
      return 'a published version';
    case 'failure':
      return 'failed deployments';
    case 'drift':
      return 'drifted cores';
    case 'rule':
      return `rule ${rule}`;
  }
};

/** What became of the items of a task that was cancelled, without zeros; nothing until that is known. */
export const cancellationWords = ({ canceled = 0, finished = 0, withdrawn = 0, kept = 0, settledAt }: Cancellation): string | undefined => {
  if (settledAt === undefined) return undefined;
  const parts = ([[canceled, 'not begun'], [withdrawn, 'withdrawn'], [kept, 'kept'], [finished, 'finished']] as const).filter(([number]) => number > 0);
  return parts.map(([number, words]) => `${count(number)} ${words}`).join(', ') || 'nothing was left to stop';
};

/** The story of a task in a list, in a few words each. */
export const storyNotes = ({ triggeredBy, retryOf, retriedBy, cancellation }: TaskStory): string[] => [
  ...(triggeredBy ? [`triggered by ${triggerWords(triggeredBy)}`] : []),
  ...(retryOf === undefined ? [] : [`retry of ${retryOf}`]),
  ...(retriedBy === undefined ? [] : ['retried']),
  ...(cancellation === undefined ? [] : [cancellation.deletedAt === undefined ? 'cancelled' : 'deleted']),
];

/** Machines whose executions are tasks, and are named by them. */
const collections: Readonly<Record<string, TaskCollection>> = {
  'create-cores': 'coreTasks', 'delete-cores': 'coreTasks',
  'create-devices': 'deviceTasks', 'delete-devices': 'deviceTasks',
  'deploy-template': 'deploymentTasks', 'withdraw-deployment': 'deploymentTasks',
};

/** The tasks that an execution is one of. */
export const collectionOf = (executionArn: string, deployment: string): TaskCollection | undefined => collections[shortName(machineNameOf(executionArn), deployment)];
