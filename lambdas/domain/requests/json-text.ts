/** Where and why a text stops being JSON; line and column count from 1. */
export interface JsonFlaw {
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

/** The parsed text, or its first flaw. */
export type ParsedJson = { readonly value: unknown } | { readonly flaw: JsonFlaw };

type Expected = 'a value' | 'a value or "]"' | 'a property name in double quotes' | 'a property name in double quotes or "}"' | '":"' | '"," or "]"' | '"," or "}"' | 'the end';

const token = /([{}[\]:,])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|true|false|null)/y;
const blank = /[ \t\n\r]*/y;

/**
 * Parses JSON and says where it fails. `JSON.parse` itself names a position in some of its messages only, and the
 * wording belongs to the engine.
 */
export const parseJson = (text: string): ParsedJson => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { flaw: firstFlaw(text) };
  }
};

const firstFlaw = (text: string): JsonFlaw => {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'a value';
  let position = 0;
  for (;;) {
    position = endOf(blank, text, position);
    const end = endOf(token, text, position);
    const then: Expected | undefined = end === position ? undefined : following(text.slice(position, end), expected, open);
    if (then === undefined) return flawAt(text, position, expected);
    expected = then;
    position = end;
  }
};

const endOf = (pattern: RegExp, text: string, position: number): number => {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
};

/** What may come after a token, or nothing where the token itself is out of place. Keeps `open` up to date. */
const following = (next: string, expected: Expected, open: ('{' | '[')[]): Expected | undefined => {
  const isText = next.startsWith('"');
  switch (expected) {
    case 'a value or "]"':
      return next === ']' ? closed(open) : valueBegun(next, open);
    case 'a value':
      return valueBegun(next, open);
    case 'a property name in double quotes or "}"':
      if (next === '}') return closed(open);
      return isText ? '":"' : undefined;
    case 'a property name in double quotes':
      return isText ? '":"' : undefined;
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

const valueBegun = (next: string, open: ('{' | '[')[]): Expected | undefined => {
  if (next === '{' || next === '[') {
    open.push(next);
    return next === '{' ? 'a property name in double quotes or "}"' : 'a value or "]"';
  }
  return '}]:,'.includes(next) ? undefined : valueEnded(open);
};

const closed = (open: ('{' | '[')[]): Expected => {
  open.pop();
  return valueEnded(open);
};

const valueEnded = (open: readonly ('{' | '[')[]): Expected => {
  const around = open.at(-1);
  if (around === undefined) return 'the end';
  return around === '{' ? '"," or "}"' : '"," or "]"';
};

const flawAt = (text: string, position: number, expected: Expected): JsonFlaw => {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1, problem: described(text.slice(position, position + 20), expected) };
};

const described = (found: string, expected: Expected): string => {
  if (found === '') return `expected ${expected}, but the text ends`;
  if (found.startsWith('"') && !/^"[^"\\]*"/.test(found)) return `the string ${found} does not end, or holds a line break or an unknown escape`;
  return `expected ${expected}, found ${found}`;
};
