import { CoreDeletionRequest as isCoreDeletionRequest, CoreTaskRequest as isCoreTaskRequest } from '../../../contracts/generated/openapi-validators.js';
import type { components } from '../../../contracts/generated/openapi.ts';
import { readThingTask } from './thing-task-request.ts';
import type { ReadThingTask } from './thing-task-request.ts';

export type CoreTaskRequest = components['schemas']['CoreTaskRequest'];
export type CoreDeletionRequest = components['schemas']['CoreDeletionRequest'];
export type CoreToCreate = components['schemas']['CoreToCreate'];

export interface ReadCoreTask extends ReadThingTask<CoreTaskRequest | CoreDeletionRequest> {
  /** Absent where it is not well-formed. */
  readonly coreVersion?: string;
}

/**
 * Reads the body of `createCoreTask` and holds it against its schema.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readCoreTaskRequest = (body: string): ReadCoreTask => {
  const read = readThingTask<CoreTaskRequest | CoreDeletionRequest>(body, {
    list: { field: 'cores', one: 'core' }, Create: isCoreTaskRequest, Delete: isCoreDeletionRequest,
  });
  const { coreVersion } = read.request;
  return { ...read, ...(typeof coreVersion === 'string' && !read.problems.some(({ field }) => field === 'coreVersion') && { coreVersion }) };
};
