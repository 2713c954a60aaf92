import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson, repeatedNames } from '../../lambdas/domain/requests/json-text.ts';

const flawOf = (text: string) => {
  const parsed = parseJson(text);
  return 'flaw' in parsed ? parsed.flaw : undefined;
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('parsing JSON', () => {
  it.each([
    ['{"type": Create}', 1, 10, 'expected a value, found Create}'],
    ['{"a": 1,}', 1, 9, 'expected a property name in double quotes, found }'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'expected "," or "}", found "b": 2'],
    ['[1 2]', 1, 4, 'expected "," or "]", found 2]'],
    ["{'a': 1}", 1, 2, 'expected a property name in double quotes or "}", found \'a\': 1}'],
    ['{"a" 1}', 1, 6, 'expected ":", found 1}'],
    ['{"a": [1, 2', 1, 12, 'expected "," or "]", but the text ends'],
    ['{"a": "b', 1, 7, 'the string "b does not end'],
    ['{"a": "\\x"}', 1, 7, 'unknown escape'],
    ['{} {}', 1, 4, 'expected the end, found {}'],
    ['[01]', 1, 3, 'expected "," or "]", found 1]'],
    ['{"a":\u00A01}', 1, 6, 'expected a value, found the invisible character U+00A0'],
    ['{} \uFEFF', 1, 4, 'expected the end, found the invisible character U+FEFF'],
  ])('says of %j where it fails and why', (text, line, column, problem) => {
    const flaw = flawOf(text);

    expect(flaw).toMatchObject({ line, column });
    expect(flaw?.problem).toContain(problem);
  });

  it('takes exactly what JSON.parse takes', () => {
    fc.assert(fc.property(fc.json(), (text) => 'value' in parseJson(text)));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n01-.eEtrufalsn') }), (text) => 'value' in parseJson(text) === isJson(text)), { numRuns: 2000 });
  });

  it('points at the character that was damaged in a text of any size', () => {
    const text = JSON.stringify(Array.from({ length: 5000 }, (_, index) => ({ name: `edge-${index}` })));
    const damaged = `${text.slice(0, -2)}!${text.slice(-2)}`;

    expect(flawOf(damaged)).toMatchObject({ line: 1, column: text.length - 1 });
  });

  it('names a flaw in a text nested deeper than any stack', () => {
    expect(flawOf('['.repeat(100_000))).toMatchObject({ column: 100_001, problem: 'expected a value or "]", but the text ends' });
  });
});

describe('a byte order mark', () => {
  it('may come before JSON, and shifts nothing', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ value: { a: 1 } });
    expect(flawOf('\uFEFF[1 2]')).toMatchObject({ line: 1, column: 4 });
  });
});

describe('names of a JSON text', () => {
  it.each<[string, string[], number, number]>([
    ['{"name":"a","name":"b"}', ['name'], 1, 13],
    ['{"cores":[{},{"name":"a",\n "x":1,\n "name":"b"}]}', ['cores', '1', 'name'], 3, 2],
    ['{"a":{"a":[[],{"a":1,"a":2}]}}', ['a', 'a', '1', 'a'], 1, 22],
    ['{"a":1,"\\u0061":2}', ['a'], 1, 8],
    ['\uFEFF{"a":1,"a":2}', ['a'], 1, 8],
  ])('that are given twice in one object are found: %j', (text, path, line, column) => {
    expect(repeatedNames(text)).toEqual([{ path, line, column }]);
  });

  it('are told as often as they come once more', () => {
    expect(repeatedNames('{"a":1,"a":2,\n"a":3}').map(({ line, column }) => [line, column])).toEqual([[1, 8], [2, 1]]);
  });

  it('may come again in other objects, and as values', () => {
    expect(repeatedNames('{"a":{"a":"a"},"b":[{"a":1},{"a":"b"},["a","a"]]}')).toEqual([]);
  });

  it('are never repeated in what JSON.stringify writes', () => {
    fc.assert(fc.property(fc.json(), (text) => repeatedNames(text).length === 0));
  });
});
