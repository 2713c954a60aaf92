import { describe, expect, it } from '@jest/globals';
import { compilePattern } from '../../../local/events/pattern.ts';

const matches = (pattern: object, event: object): boolean => compilePattern(JSON.stringify(pattern))(event);
const failureOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};
const detail = (field: unknown) => ({ detail: { field } });

describe('an event pattern', () => {
  it.each<[string, unknown[], unknown[], unknown[]]>([
    ['exact text', ['a', 'b'], ['a', 'b', ['x', 'b']], ['c', 'A', null, undefined, ['x'], { a: 1 }]],
    ['exact scalars', [5, true, null, ''], [5, 5.0, true, null, ''], ['5', false, 'true', undefined, []]],
    ['prefix', [{ prefix: 'edge-' }], ['edge-1', ['x', 'edge-2']], ['Edge-1', 'x-edge-', 7, null]],
    ['prefix, any case', [{ prefix: { 'equals-ignore-case': 'EDGE-' } }], ['edge-1', 'Edge-1'], ['ledge-1']],
    ['suffix', [{ suffix: '.yaml' }], ['config.yaml', '.yaml'], ['config.YAML', 'yaml.']],
    ['suffix, any case', [{ suffix: { 'equals-ignore-case': '.yaml' } }], ['config.YAML'], ['config.yml']],
    ['any case', [{ 'equals-ignore-case': 'Success' }], ['SUCCESS', 'success'], ['successes', null]],
    ['wildcard', [{ wildcard: 'a*c*' }], ['ac', 'abc', 'a\nbcd'], ['ab', 'bac']],
    ['wildcard with an escaped star and dot', [{ wildcard: 'v1.\\*' }], ['v1.*'], ['v1x*', 'v1.0']],
    ['numeric equality', [{ numeric: ['=', 5] }], [5, 5.0], ['5', 6, null]],
    ['numeric range', [{ numeric: ['>', 0, '<=', 5] }], [5, 0.1, [9, 3]], [0, 5.1, '3']],
    ['numeric bound', [{ numeric: ['<', 10] }], [9, -1], [10]],
    ['IPv4 range', [{ cidr: '10.0.0.0/24' }], ['10.0.0.255'], ['10.0.1.0', 'x', 10]],
    ['IPv6 range', [{ cidr: '2001:db8::/32' }], ['2001:db8::1'], ['2001:db9::1', '10.0.0.1']],
    ['presence', [{ exists: true }], ['x', null, 0, false, ['x']], [undefined, { nested: 1 }, []]],
    ['absence', [{ exists: false }], [undefined, { nested: 1 }], ['x', null]],
    ['anything but text', [{ 'anything-but': 'a' }], ['b', 'A', 5, null, ['a', 'b']], ['a', undefined, ['a']]],
    ['anything but a list', [{ 'anything-but': ['a', 5] }], ['b', '5', null], ['a', 5]],
    ['anything but a prefix', [{ 'anything-but': { prefix: 'init' } }], ['x', 5, null], ['init', 'initial', undefined]],
    ['anything but some prefixes', [{ 'anything-but': { prefix: ['init', 'un'] } }], ['x'], ['initial', 'undo']],
    ['anything but a suffix', [{ 'anything-but': { suffix: '.png' } }], ['a.jpg'], ['a.png']],
    ['anything but a wildcard', [{ 'anything-but': { wildcard: ['*/lib/*', 'tmp*'] } }], ['src/a'], ['src/lib/a', 'tmp1']],
    ['anything but text, any case', [{ 'anything-but': { 'equals-ignore-case': ['a', 'b'] } }], ['c'], ['A', 'b']],
    ['one of several operators', [{ prefix: 'a' }, { numeric: ['>', 5] }, 'z'], ['ab', 6, 'z'], ['b', 5]],
  ])('with %s', (_case, field, matching, others) => {
    expect(matching.filter((value) => !matches(detail(field), detail(value)))).toEqual([]);
    expect(others.filter((value) => matches(detail(field), detail(value)))).toEqual([]);
  });

  it('needs all its fields to match, at every depth', () => {
    const pattern = { source: ['cdf'], detail: { core: { name: ['edge-1'], status: ['Success'] } } };

    expect(matches(pattern, { source: 'cdf', detail: { core: { name: 'edge-1', status: 'Success', more: 1 } } })).toBe(true);
    expect(matches(pattern, { source: 'cdf', detail: { core: { name: 'edge-1', status: 'Failure' } } })).toBe(false);
    expect(matches(pattern, { source: 'cdf' })).toBe(false);
  });

  it('matches the conditions on one object within one element of an array', () => {
    const pattern = { detail: { components: { name: ['a'], state: ['BROKEN'] } } };
    const components = (...items: object[]) => ({ detail: { components: items } });

    expect(matches(pattern, components({ name: 'b', state: 'OK' }, { name: 'a', state: 'BROKEN' }))).toBe(true);
    expect(matches(pattern, components({ name: 'a', state: 'OK' }, { name: 'b', state: 'BROKEN' }))).toBe(false);
  });

  it('with $or needs one of the branches and all the rest', () => {
    const pattern = { source: ['s'], $or: [{ detail: { a: ['x'] } }, { detail: { b: [{ numeric: ['>', 1] }] } }] };

    expect(matches(pattern, { source: 's', detail: { a: 'x' } })).toBe(true);
    expect(matches(pattern, { source: 's', detail: { b: 2 } })).toBe(true);
    expect(matches(pattern, { source: 's', detail: { a: 'y', b: 1 } })).toBe(false);
    expect(matches(pattern, { source: 't', detail: { a: 'x' } })).toBe(false);
  });

  it('finds absence below an absent parent', () => {
    expect(matches({ detail: { error: { code: [{ exists: false }] } } }, { detail: {} })).toBe(true);
  });

  it.each<[string, string, string]>([
    ['no JSON', '{', 'Filter is not an object'],
    ['a list', '[]', 'Filter is not an object'],
    ['a bare value', '{"source": "s"}', '"source" must be an object or an array'],
    ['an empty array', '{"source": []}', 'Empty arrays are not allowed'],
    ['an empty object', '{"detail": {}}', 'Empty objects are not allowed'],
    ['an unknown operator', '{"a": [{"contains": "x"}]}', 'Unrecognized match type contains'],
    ['an operator in capitals', '{"a": [{"PREFIX": "x"}]}', 'Unrecognized match type PREFIX'],
    ['two lower bounds', '{"a": [{"numeric": [">", 0, ">", 1]}]}', 'Bad numeric range operator: >'],
    ['text for a number', '{"a": [{"numeric": [">", "0"]}]}', 'must be numeric'],
    ['a bad address', '{"a": [{"cidr": "10.0.0/24"}]}', 'not an IP address'],
    ['a bad mask', '{"a": [{"cidr": "10.0.0.0/33"}]}', 'mask bits'],
    ['two wildcards in a row', '{"a": [{"wildcard": "a**"}]}', 'Consecutive wildcard'],
    ['null in anything-but', '{"a": [{"anything-but": [null]}]}', 'not supported'],
    ['an empty prefix in anything-but', '{"a": [{"anything-but": {"prefix": ""}}]}', 'Null prefix not allowed'],
    ['text for exists', '{"a": [{"exists": "true"}]}', 'either true or false'],
  ])('that is not valid says why: %s', (_case, text, reason) => {
    const error = failureOf(() => compilePattern(text));

    expect(error).toMatchObject({ name: 'InvalidEventPatternException', message: expect.stringContaining(reason) as unknown });
  });
});
