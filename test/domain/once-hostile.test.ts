/** What `npm run fuzz` once found: each request or report once made something fail that should have been answered. */
import { describe, expect, it } from '@jest/globals';
import { Refusal, undoneBy } from '../../lambdas/domain/requests/answer.ts';
import { jsonObject } from '../../lambdas/domain/requests/request-body.ts';
import { multiValues } from '../../local/gateway/request.ts';

const refusalOf = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a request that was once answered 500', () => {
  // createDeviceTask, seed 2
  it.each([[{ toString: 1, valueOf: 2 }], ['constructor'], ['__proto__'], [null], [[]]])('is told that nothing was made, where its type is %j', (type) => {
    expect(undoneBy(type)).toBe('made');
  });

  // listCores and every other list, seed 1
  it.each(['hasOwnProperty', 'valueOf', 'constructor', '__proto__', 'toString'])('may have a query parameter of the name %s, sent twice', (name) => {
    expect(Object.entries(multiValues([[name, 'a'], ['count', '1'], [name, 'b']]))).toEqual([[name, ['a', 'b']], ['count', ['1']]]);
  });
});

describe('a refusal that once named no field', () => {
  // every operation with a body, seed 1
  it.each(['', '""', 'null', '[]', '7'])('names the body, which is %j', (body) => {
    expect(refusalOf(() => jsonObject(body))).toMatchObject({ code: 'MALFORMED_JSON', details: [{ field: 'body', problem: expect.any(String) }] });
  });
});
