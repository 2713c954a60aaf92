import { AwsError } from '../wire/service.ts';

/** @param resourceType `CoreDevice`, `Deployment`, `Component` … */
export const notFound = (resourceType: string, resourceId: string): AwsError =>
  new AwsError('ResourceNotFoundException', `${resourceType} ${resourceId} does not exist`, 404, { resourceId, resourceType });

/** @param resourceType `Deployment`, `ComponentVersion`, `ClientToken` … */
export const conflict = (resourceType: string, resourceId: string, problem: string): AwsError =>
  new AwsError('ConflictException', `${resourceType} ${resourceId} ${problem}`, 409, { resourceId, resourceType });

/** The service's own validation error for one or more members. */
export const invalidField = (message: string, names: readonly string[]): AwsError =>
  new AwsError('ValidationException', message, 400, {
    reason: 'FIELD_VALIDATION_FAILED',
    fields: names.map((name) => ({ name, message })),
  });
