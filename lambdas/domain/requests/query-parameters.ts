import { TemplateName as isTemplateName } from '../../../contracts/generated/openapi-validators.js';
import { Refusal } from './answer.ts';
import type { Problem } from './answer.ts';

/** Query parameters by name, with every value sent, in order. */
export type Query = Readonly<Record<string, readonly string[]>>;

/** Reads the text of one query parameter, or says what is wrong with it. */
export type Reader<Value> = (text: string) => { readonly value: Value } | { readonly problem: string };

type Values<Readers> = { readonly [Name in keyof Readers]?: Readers[Name] extends Reader<infer Value> ? Value : never };

/**
 * The query parameters of a request, each read by its reader; one that was not sent is absent.
 *
 * @throws Refusal naming every parameter that is unknown, repeated or wrong
 */
export const readQuery = <Readers extends Readonly<Record<string, Reader<unknown>>>>(query: Query, readers: Readers): Values<Readers> => {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, [text = '', ...more]] of Object.entries(query)) {
    const reader = Object.hasOwn(readers, field) ? readers[field] : undefined;
    const isRepeated = reader !== undefined && more.length > 0;
    const read = isRepeated ? { problem: `is given ${more.length + 1} times, once is allowed` } : (reader ?? unknownParameter(readers))(text);
    if ('problem' in read) problems.push({ field, problem: read.problem });
    else values[field] = read.value;
  }
  if (problems.length > 0) throw new Refusal('VALIDATION_FAILED', 'the query of the request is wrong', { details: problems });
  return values as Values<Readers>;
};

const unknownParameter =
  (readers: object): Reader<never> =>
  () => ({ problem: `is not a query parameter of this path; ${known(Object.keys(readers))}` });

const known = (names: readonly string[]): string => (names.length === 0 ? 'it has none' : `known are ${names.join(', ')}`);

/** Reads one of a closed set of words. */
export const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { problem: `must be one of ${words.join(', ')}, not ${JSON.stringify(text)}` } : { value };
  };

/** Reads a boolean. Clients of the peer write it in any case. */
export const flag: Reader<boolean> = (text) => {
  const word = text.toLowerCase();
  return word === 'true' || word === 'false' ? { value: word === 'true' } : { problem: `must be true or false, not ${JSON.stringify(text)}` };
};

/** Reads the name of a template of components, or `None`. */
export const templateName: Reader<string> = (text) =>
  isTemplateName(text) ? { value: text } : { problem: `must be the name of a template, letters, digits, _ and -, not ${JSON.stringify(text)}` };
