import { RetryRequest as isRetryRequest } from '../../../contracts/generated/openapi-validators.js';
import type { components } from '../../../contracts/generated/openapi.ts';
import { refuseFor } from './answer.ts';
import { repeatedNames } from './json-text.ts';
import { jsonObject } from './request-body.ts';
import { repetitionProblems, schemaProblems } from './request-problems.ts';

export type RetryRequest = components['schemas']['RetryRequest'];

/**
 * Reads the body of a request to retry a task; without one it is an empty object.
 *
 * @throws Refusal with everything that is wrong
 */
export const readRetryRequest = (body: string): RetryRequest => {
  if (body.trim() === '') return {};
  const request = jsonObject(body);
  const formal = isRetryRequest(request) ? [] : schemaProblems(isRetryRequest.errors ?? []);
  refuseFor([...repetitionProblems(repeatedNames(body)), ...formal]);
  return request as RetryRequest;
};
