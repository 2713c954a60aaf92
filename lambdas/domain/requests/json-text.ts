/** Where and why a text stops being JSON; line and column count from 1. */
export interface JsonFlaw {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

/** The parsed text, or its first flaw. */
export type ParsedJson = { readonly value: unknown } | { readonly flaw: JsonFlaw };

/** A property that its object has had before. Parsers keep the last one and say nothing. */
export interface Repetition extends Omit<JsonFlaw, 'problem'> {
  /** Property names and array positions that lead to it. */
  readonly path: readonly string[];
}

/** An object or array that has begun and not ended. */
interface Open {
  readonly bracket: '{' | '[';
  /** Properties of an object so far. */
  readonly names: Set<string>;
  /** Position in an array. */
  index: number;
  /** Property being read. */
  name: string;
}

type Expected =
  | 'a value' | 'a value or "]"' | 'a property name in double quotes' | 'a property name in double quotes or "}"'
  | '":"' | '"," or "]"' | '"," or "}"' | 'the end';

const token = /([{}[\]:,])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|true|false|null)/y;
const blank = /[ \t\n\r]*/y;

/** Some editors put a byte order mark first; a parser may ignore it (RFC 8259 §8.1). */
const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/**
 * Parses JSON and says where it fails. `JSON.parse` itself names a position in some of its messages only, and the
 * wording belongs to the engine.
 */
export const parseJson = (given: string): ParsedJson => {
  const text = withoutMark(given);
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { position, expected } = scan(text);
    return { flaw: { ...placesIn(text)(position), problem: described(text.slice(position, position + 20), expected) } };
  }
};

/** Every property that is given once more, in the order of a text that is JSON. */
export const repeatedNames = (given: string): Repetition[] => {
  const text = withoutMark(given);
  const placeOf = placesIn(text);
  const found: Repetition[] = [];
  scan(text, (open, position) => {
    const { name, names } = open.at(-1) ?? { name: '', names: new Set<string>() };
    if (names.has(name)) found.push({ ...placeOf(position), path: open.map((around) => (around.bracket === '{' ? around.name : String(around.index))) });
    names.add(name);
  });
  return found;
};

/** Reads a text token by token until one does not fit; tells where, and what would have. */
const scan = (text: string, onName: (open: readonly Open[], position: number) => void = () => undefined): { position: number; expected: Expected } => {
  const open: Open[] = [];
  let expected: Expected = 'a value';
  let position = 0;
  for (;;) {
    position = endOf(blank, text, position);
    const end = endOf(token, text, position);
    const then: Expected | undefined = end === position ? undefined : following(text.slice(position, end), expected, open);
    if (then === undefined) return { position, expected };
    if (then === '":"') onName(open, position);
    expected = then;
    position = end;
  }
};

const endOf = (pattern: RegExp, text: string, position: number): number => {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
};

/** What may come after a token, or nothing where the token itself is out of place. Keeps `open` up to date. */
const following = (next: string, expected: Expected, open: Open[]): Expected | undefined => {
  switch (expected) {
    case 'a value or "]"':
      return next === ']' ? closed(open) : valueBegun(next, open);
    case 'a value':
      return valueBegun(next, open);
    case 'a property name in double quotes or "}"':
      return next === '}' ? closed(open) : named(next, open);
    case 'a property name in double quotes':
      return named(next, open);
    case '":"':
      return next === ':' ? 'a value' : undefined;
    case '"," or "]"':
      if (next === ']') return closed(open);
      return next === ',' ? 'a value' : undefined;
    case '"," or "}"':
      if (next === '}') return closed(open);
      return next === ',' ? 'a property name in double quotes' : undefined;
    case 'the end':
      return undefined;
  }
};

const named = (next: string, open: readonly Open[]): Expected | undefined => {
  const object = open.at(-1);
  if (!next.startsWith('"') || object === undefined) return undefined;
  object.name = JSON.parse(next) as string;
  return '":"';
};

const valueBegun = (next: string, open: Open[]): Expected | undefined => {
  const around = open.at(-1);
  if (around?.bracket === '[') around.index += 1;
  if (next === '{' || next === '[') {
    open.push({ bracket: next, names: new Set(), index: -1, name: '' });
    return next === '{' ? 'a property name in double quotes or "}"' : 'a value or "]"';
  }
  return '}]:,'.includes(next) ? undefined : valueEnded(open);
};

const closed = (open: Open[]): Expected => {
  open.pop();
  return valueEnded(open);
};

const valueEnded = (open: readonly Open[]): Expected => {
  const around = open.at(-1);
  if (around === undefined) return 'the end';
  return around.bracket === '{' ? '"," or "}"' : '"," or "]"';
};

/** Lines and columns of positions, each behind the one asked for before. */
const placesIn = (text: string): ((position: number) => Omit<JsonFlaw, 'problem'>) => {
  let line = 1;
  let begin = 0;
  let end = text.indexOf('\n');
  return (position) => {
    while (end !== -1 && end < position) {
      line += 1;
      begin = end + 1;
      end = text.indexOf('\n', begin);
    }
    return { line, column: position - begin + 1 };
  };
};

const described = (found: string, expected: Expected): string => {
  if (found === '') return `expected ${expected}, but the text ends`;
  if (found.startsWith('"') && !/^"[^"\\]*"/.test(found)) return `the string ${found} does not end, or holds a line break or an unknown escape`;
  return `expected ${expected}, found ${visible(found)}`;
};

/** A text that begins with a character nobody sees is told by its number. */
const visible = (found: string): string =>
  /^[\p{C}\p{Z}]/u.test(found) ? `the invisible character U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : found;
