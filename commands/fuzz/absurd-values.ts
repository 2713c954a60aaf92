/** What nobody would send who meant well, or was awake. */
import fc from 'fast-check';
import type { Json } from './json-places.ts';

/** Texts that mean something to a template engine, a parser, a file system, a terminal or a runtime. */
export const hostileTexts: readonly string[] = [
  '', ' ', '\t', '\u0000', '\u0001\u001f', '\u007f', '\r\nx-taskid: forged\r\n\r\n', '\\', '\\"', "'", '"', '`', "\\'", '"}","operation":"createCoreTask","x":{"',
  String.raw`\"}}","stateMachineArn":"other`, '$input.body', "$input.json('$')", "${input.params('x')}", '$!util', "$util.parseJson('{}')", '#set($body = 1)', '#if(true)#end', '#foreach($i in [1..9])$i#end',
  '## gone', '#* gone *#', '#[[ raw ]]#', '$context.requestId', '${jndi:ldap://127.0.0.1/a}', '{{7*7}}', '<%= 7*7 %>', '%s%n%x', '$(id)', '; rm -rf /', '| id', "' OR '1'='1", '{"$gt":""}',
  '!!js/function "x"', '!!python/object:os.system', '&a [*a, *a]', '- {', ': ', '{{thing}}: [', '---', '...', '# comment', '>', '@', '%YAML 1.2', 'no', '~', '0x1F', '1e3', '1_000', '.inf',
  '..', '.', '../', '../../etc/passwd', '..%2f..%2f', '%2e%2e%2f', '..\\..\\', '/', '//', 'a/b', '%', '%00', '%zz', '%c0%af', '%F0%9F', '?', '#', '&', '=', '+', '*', 'con', 'nul', 's3://bucket/key', 'file:///etc/passwd',
  'arn:aws:iam::111122223333:role/admin', 'http://169.254.169.254/latest/meta-data', '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length', 'undefined', 'null', 'NaN', 'true', '[object Object]',
  'Zürich', 'é', 'e\u0301', '東京', '🏭', '👩‍👩‍👧‍👦', '\u202e\u0661', '\u2028\u2029', '\ufeff', '\ufffe', '\ud800', '\udc00\ud800', 'ﬃ', 'İ', 'ß', 'K', '\u00a0', '\u200b', 'a\u0300'.repeat(50),
];

const longTexts: readonly string[] = ['a'.repeat(129), 'a'.repeat(300), 'x'.repeat(5_000), '🏭'.repeat(3_000), "'\"\\".repeat(2_000), '\u0000'.repeat(1_000), '$'.repeat(3_000), '../'.repeat(1_000), 'a'.repeat(70_000)];

const nested = (depth: number, wrap: (inner: Json) => Json): Json => {
  let value: Json = 'x';
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
};

/** Read from text, as a server reads it: a literal would set the prototype. */
const polluting: readonly Json[] = [
  '{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"isAdmin":true}}}', '{"__proto__":null}', '{"toString":1,"valueOf":2,"hasOwnProperty":3}', '{"then":"x","toJSON":"y"}', '{"length":4294967295}', '{"":{}}', '{"a.b[0]":1}',
].map((text) => JSON.parse(text) as Json);

const numbers: readonly number[] = [0, -0, -1, 1, 1.5, 0.1, 1e-300, 1e21, 1e308, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 63, -(2 ** 63), 255, 1_000, 1_001, 999_999_999, 1_000_000_000];

const structures: readonly Json[] = [
  null, true, false, [], {}, [[]], [{}], [null], { '': '' }, nested(60, (inner) => [inner]), nested(1_500, (inner) => [inner]), nested(1_500, (inner) => ({ a: inner })),
  Array.from({ length: 1_500 }, (_, index) => index), Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`k${index}`, index])), ...polluting,
];

export const absurdText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.constantFrom(...longTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...hostileTexts), { minLength: 2, maxLength: 4 }).map((texts) => texts.join('')) },
);

export const absurdValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 5, arbitrary: absurdText },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 3, arbitrary: fc.constantFrom(...structures) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json> },
);

/** Bodies that are no JSON, or hardly. */
export const absurdBody: fc.Arbitrary<string> = fc.oneof(
  absurdText,
  absurdValue.map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '[', '{', '{"', '{"a"', '{"a":', '{"a":1', '{"a":1,}', '[1,]', '[1 2]', '{a:1}', "{'a':1}", '{"a":01}', '{"a":+1}', '{"a":.5}', '{"a":1e}', '{"a":NaN}', '{"a":Infinity}', '{"a":1e999}', '{"a":-1e999}', '{"a":"\\x"}', '{"a":"\\u12"}',
    '{"a":"\\ud800"}', '{"a":"\t"}', '\ufeff{}', '{}{}', '{} x', '// x\n{}', '/* */{}', 'undefined', 'nul', '"', '""', '0', '-', '{"type":"Create","type":"Delete"}', '{"__proto__":{},"__proto__":{}}',
    '['.repeat(20_000), '{"a":'.repeat(20_000), `${'['.repeat(5_000)}${']'.repeat(5_000)}`, `{"a":${'9'.repeat(20_000)}}`, ' '.repeat(50_000), `"${'\\u0000'.repeat(5_000)}"`, `"${'x'.repeat(262_000)}"`, 'x'.repeat(300_000),
  ),
);

/** What a header may hold at all: no line breaks, one byte a character. */
export const absurdHeader: fc.Arbitrary<string> = fc.oneof(
  absurdText.map((text) => Buffer.from(text, 'utf8').toString('latin1').replace(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 4_000)),
  fc.constantFrom('*/*', 'application/*', 'application/json;q=0', 'application/json; charset=utf-7', 'application/JSON', ',', ';', 'text/html, */*;q=0.1', 'application/vnd.aws-cdf-v1.0+json, application/xml', 'multipart/form-data; boundary=x'),
);
