import { page } from '../wire/paging.ts';
import type { Page } from '../wire/paging.ts';
import { invalidField } from './errors.ts';
import { LIMITS } from './limits.ts';

/** One page of a list operation. @throws AwsError `ValidationException` */
export const cut = <T>(all: Iterable<T>, keyOf: (item: T) => string, { maxResults, nextToken }: { maxResults?: number; nextToken?: string }): Page<T> => {
  const { usual, most } = LIMITS.pageSize;
  const size = maxResults ?? usual;
  if (!Number.isInteger(size) || size < 1 || size > most) throw invalidField(`maxResults is ${size}; allowed are 1 to ${most}`, ['maxResults']);
  return page(all, keyOf, { size, token: nextToken }, () => invalidField('invalid nextToken', ['nextToken']));
};
