import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import db from 'dynalite/db/index.js';
import { remembering } from '../../../local/dynamodb/expression-cache.ts';

type Parser = Parameters<typeof remembering>[0];
type Context = Parameters<Parser>[1]['context'];

const parserOf = (file: string): Parser => {
  const load = createRequire(import.meta.url);
  const { parse } = load(`dynalite/db/${file}.js`) as { parse: Parser };
  return parse;
};

interface Request {
  readonly names?: Record<string, string>;
  readonly values?: Record<string, object>;
}

const contextOf = ({ names, values }: Request): Context =>
  ({
    attrNames: names,
    attrVals: values,
    unusedAttrNames: Object.fromEntries(Object.keys(names ?? {}).map((name) => [name, true])),
    unusedAttrVals: Object.fromEntries(Object.keys(values ?? {}).map((name) => [name, true])),
    isReserved: (name: string) => name === 'status',
    compare: (db as unknown as { compare: unknown }).compare,
  }) as Context;

/** All that a parser does: what it gives or throws, and what it leaves marked as unused. */
const effectOf = (parse: Parser, text: string, request: Request): object => {
  const context = contextOf(request);
  const { unusedAttrNames, unusedAttrVals } = context;
  try {
    return { result: parse(text, { context }), unusedAttrNames, unusedAttrVals };
  } catch (error) {
    return { thrown: (error as Error).message };
  }
};

const [one, two, text, list] = [{ N: '1' }, { N: '2' }, { S: 'text' }, { L: [{ S: 'a' }] }];

describe.each<[file: string, string, ...Request[]]>([
  ['updateParser', 'SET #a = :a, b.c[1] = if_not_exists(#a, :b) REMOVE d', { names: { '#a': 'x' }, values: { ':a': text, ':b': one } }, { names: { '#a': 'x' }, values: { ':a': { S: 'other' }, ':b': two } }],
  ['updateParser', 'SET #a = :a', { names: { '#a': 'x' }, values: { ':a': text } }, { names: { '#a': 'y' }, values: { ':a': text } }],
  ['updateParser', 'SET a = :a + :b', { values: { ':a': one, ':b': two } }, { values: { ':a': one, ':b': text } }, { values: { ':a': two, ':b': one } }],
  ['updateParser', 'SET a = :a', { values: { ':a': one, ':unused': text } }, { values: { ':a': two } }, { values: {} }, {}],
  ['updateParser', 'SET a = :a, b = :a ADD c :b', { values: { ':a': list, ':b': one } }, { values: { ':a': text, ':b': { SS: ['x'] } } }, { values: { ':a': text, ':b': text } }],
  ['updateParser', 'SET status = :a', { values: { ':a': one } }],
  ['updateParser', 'SET a = ', {}],
  ['conditionParser', 'attribute_not_exists(a) OR a IN (:a, :b)', { values: { ':a': one, ':b': two } }, { values: { ':a': text, ':b': text } }],
  ['conditionParser', 'a BETWEEN :a AND :b', { values: { ':a': one, ':b': two } }, { values: { ':a': two, ':b': one } }],
  ['conditionParser', 'attribute_type(a, :a)', { values: { ':a': { S: 'N' } } }, { values: { ':a': { S: 'nothing' } } }],
  ['conditionParser', 'begins_with(#a, :a) AND size(#a) > :b', { names: { '#a': 'x', '#b': 'y' }, values: { ':a': text, ':b': one } }, { names: { '#a': 'x' }, values: { ':a': one, ':b': one } }],
])('%s, given %j,', (file, expression, ...requests) => {
  it('does for each of the requests, in any order and again, what it does without remembering', () => {
    const parse = parserOf(file);
    const remembered = remembering(parse);

    for (const request of [...requests, ...requests, ...requests.toReversed()]) expect(effectOf(remembered, expression, request)).toEqual(effectOf(parse, expression, request));
  });
});

describe('a parser that remembers', () => {
  const update = 'SET a = :a, b.c = :a';

  it('parses a text once', () => {
    let parsed = 0;
    const parse = parserOf('updateParser');
    const remembered = remembering((...given) => {
      parsed += 1;
      return parse(...given);
    });

    for (const value of [one, two]) effectOf(remembered, update, { values: { ':a': value } });

    expect(parsed).toBe(1);
  });

  it('gives each request its own, with its own values in it', () => {
    const remembered = remembering(parserOf('updateParser'));
    const parsed = (value: object) => remembered(update, { context: contextOf({ values: { ':a': value } }) }) as { sections: { path: unknown[]; val: object }[] };

    const first = parsed(one);
    first.sections[0]?.path.push('changed');

    expect(parsed(two).sections.map(({ path }) => path)).toEqual([['a'], ['b', 'c']]);
    for (const { val } of parsed(two).sections) expect(val).toBe(two);
  });
});
