import { describe, expect, it } from '@jest/globals';
import { duration, rate, shortened } from '../../../local/pages/console/format.ts';
import { causeOf, pretty, titleOf, tokensOf } from '../../../local/pages/console/json-text.ts';

describe('a duration', () => {
  it.each([
    [-40, '0 ms'], [999, '999 ms'], [1_000, '1.0 s'], [9_990, '9.9 s'], [10_000, '10 s'], [59_999, '59 s'], [60_000, '1 min 00 s'], [3_599_999, '59 min 59 s'],
    [3_600_000, '1 h 00 min'], [86_399_999, '23 h 59 min'], [90_000_000, '1 d 1 h'],
  ])('of %d ms reads %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });
});

describe('a rate', () => {
  it.each([[1_234.4, '1,234 / s'], [83.4, '83 / s'], [7.52, '7.5 / s'], [0.5, '30 / min'], [0.05, '3.0 / min'], [0, '0 / s']])('of %d per second reads %s', (perSecond, text) => {
    expect(rate(perSecond)).toBe(text);
  });
});

describe('a long text', () => {
  it('is cut to the length asked for, and says so', () => {
    expect([shortened('RegisterThing', 13), shortened('Register Thing', 10)]).toEqual(['RegisterThing', 'Register…']);
  });
});

describe('a cause', () => {
  it('that is a sentence is that sentence', () => {
    expect(causeOf('thing edge-1 was made by others')).toEqual({ message: 'thing edge-1 was made by others' });
  });

  it('of a Lambda begins with its message, the rest is there too', () => {
    const cause = causeOf('{"errorType":"Conflict","errorMessage":"edge-1 is taken","trace":["at a","at b"]}');

    expect(cause.message).toBe('edge-1 is taken');
    expect(JSON.parse(cause.rest ?? '')).toEqual({ errorType: 'Conflict', errorMessage: 'edge-1 is taken', trace: ['at a', 'at b'] });
  });

  it('that is wrapped twice is unwrapped twice', () => {
    const cause = causeOf(JSON.stringify({ errorType: 'InvalidInput', errorMessage: JSON.stringify({ code: 'AWS_ACCESS_DENIED', message: 'iot:DescribeThing was denied' }) }));

    expect(cause.message).toBe('iot:DescribeThing was denied');
    expect(JSON.parse(cause.rest ?? '')).toMatchObject({ errorMessage: { code: 'AWS_ACCESS_DENIED' } });
  });

  it('without a message in it is shown whole', () => {
    expect(causeOf('{"code":7}')).toEqual({ message: '', rest: '{\n  "code": 7\n}' });
  });
});

describe('the title of a child execution', () => {
  it.each([
    ['{"coreName":"edge-1","item":{"name":"other"}}', 'edge-1'],
    ['{"item":{"name":"edge-2"}}', 'edge-2'],
    ['[["edge-3"]]', 'edge-3'],
    ['"edge-4"', 'edge-4'],
    ['42', '42'],
    ['{"Items":[{"name":"edge-6"}]}', 'edge-6'],
    ['{"Items":[{"name":"edge-7"},{"name":"edge-8"},{"name":"edge-9"}]}', 'edge-7 and 2 more'],
    ['{"isFirst":true,"name":"edge-5"}', undefined],
    ['{}', undefined],
    ['not JSON', undefined],
    [undefined, undefined],
  ])('of input %s is %s', (input, title) => {
    expect(titleOf(input)).toBe(title);
  });
});

describe('JSON on the page', () => {
  it('is indented, and any other text left as it is', () => {
    expect([pretty('{"a":[1]}'), pretty('{"a":')]).toEqual(['{\n  "a": [\n    1\n  ]\n}', '{"a":']);
  });

  it('is told apart by kind without losing a character', () => {
    const text = pretty('{"a":"x \\" : y","n":-1.5e3,"l":[true,null,{}]}');

    const pieces = tokensOf(text);

    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter(({ kind }) => kind !== 'mark').map(({ kind, text: piece }) => [kind, piece])).toEqual([
      ['key', '"a"'], ['text', '"x \\" : y"'], ['key', '"n"'], ['other', '-1500'], ['key', '"l"'], ['other', 'true'], ['other', 'null'],
    ]);
  });
});
