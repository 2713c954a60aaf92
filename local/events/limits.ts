import { AwsError } from '../wire/service.ts';

/**
 * Limits of EventBridge, as of 2026-11-23. Patterns and lengths: the service model in botocore (the SDK's schemas carry
 * none). Sizes of patterns and counts of rules: EventBridge quotas, both adjustable.
 */
export const LIMITS = {
  name: /^[\w.-]{1,64}$/,
  patternCharacters: 2048,
  rulesPerBus: 300,
  scheduleCharacters: 256,
  descriptionCharacters: 512,
  states: ['ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS'],
  targetsPerRule: 5,
  entriesPerCall: 100,
  inputCharacters: 8192,
  pathCharacters: 256,
  pathsPerTransformer: 100,
  pathName: /^[\w-]{1,256}$/,
  pageSize: 100,
} as const;

export const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

/** As EventBridge words what its model does not allow. */
export const constraint = (member: string, value: unknown, allowed: string): AwsError =>
  invalid(`1 validation error detected: Value '${String(value)}' at '${member}' failed to satisfy constraint: ${allowed}`);

/** @throws AwsError `ValidationException` */
export const checkLength = (member: string, text: string | undefined, most: number): void => {
  if (text !== undefined && text.length > most) throw constraint(member, text, `Member must have length less than or equal to ${most}`);
};

/** How many items a page has. @throws AwsError `ValidationException` */
export const pageSizeOf = (limit: number | undefined): number => {
  if (limit === undefined) return LIMITS.pageSize;
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMITS.pageSize) throw constraint('limit', limit, `Member must be a whole number from 1 to ${LIMITS.pageSize}`);
  return limit;
};

export const badToken = (): AwsError => invalid('Invalid nextToken.');
