import { describe, expect, it } from '@jest/globals';
import { acceptedMediaType } from '../../lambdas/domain/requests/media-type.ts';

const vendor = 'application/vnd.aws-cdf-v1.0+json';

describe('the Accept header', () => {
  it.each([
    ['', vendor],
    ['*/*', vendor],
    ['application/*', vendor],
    [vendor, vendor],
    ['application/json', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['APPLICATION/JSON', 'application/json'],
    ['text/html, application/json;q=0.9, */*;q=0.1', 'application/json'],
    [`application/json;q=0.5, ${vendor}`, vendor],
    ['text/html,application/xhtml+xml,*/*;q=0.8', vendor],
  ])('%j is answered as %s', (accept, type) => {
    expect(acceptedMediaType(accept)).toBe(type);
  });

  it.each(['text/html', 'application/xml, text/plain', 'application/vnd.aws-cdf-v2.0+json', 'application/json;q=0', 'nonsense', '*', 'application/json;q=x'])('%j is not answered', (accept) => {
    expect(acceptedMediaType(accept)).toBeUndefined();
  });
});
