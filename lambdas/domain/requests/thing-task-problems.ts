import type { Problem } from './answer.ts';
import { creationProblems } from './creation-rules.ts';
import type { ReadCreation, RequestLookups, RequestSettings } from './creation-rules.ts';
import { duplicateProblems } from './thing-task-request.ts';
import type { ReadThingTask, TaskType } from './thing-task-request.ts';

/** Everything wrong with a request for cores or client devices. What a deletion refers to beside their names may be gone long since. */
export const thingTaskProblems = async (
  read: ReadThingTask<{ readonly type: TaskType }> & ReadCreation,
  lookups: RequestLookups,
  settings: RequestSettings,
): Promise<Problem[]> => [...read.problems, ...duplicateProblems(read), ...(read.request.type === 'Delete' ? [] : await creationProblems(read, lookups, settings))];
