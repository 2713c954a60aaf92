import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../lambdas/domain/requests/json-text.ts';

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
    ['\uFEFF{}', 1, 1, 'expected a value'],
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
