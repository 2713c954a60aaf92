/** The value of a JSON text; undefined where it is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON indented; any other text as it is. */
export const pretty = (text: string): string => {
  const value = parsed(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
};

/** Why something failed: what people read first, and all of it. */
export interface Cause {
  message: string;
  /** Indented JSON with stack trace, request id and the like, where the cause is more than a sentence. */
  rest?: string;
}

/** Members under which services put the sentence that says what went wrong. */
const messageMembers = ['errorMessage', 'message', 'Message', 'Cause'];

/** The sentence inside a cause, however often it was wrapped into JSON; `undefined` where there is none. */
const sentenceOf = (text: string): string | undefined => {
  const value = parsed(text);
  if (typeof value === 'string') return value;
  if (!isObject(value)) return text;
  const wrapped = messageMembers.map((name) => value[name]).find((member) => typeof member === 'string' && member !== '');
  return typeof wrapped === 'string' ? sentenceOf(wrapped) : undefined;
};

/** All of a cause, what is wrapped in it unwrapped. */
const unwrapped = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, unwrapped(member)]));
  const inner = typeof value === 'string' && /^\s*[{[]/.test(value) ? parsed(value) : undefined;
  return inner === undefined ? value : unwrapped(inner);
};

/** Makes a cause readable: Lambda's and the SDK's are JSON texts, at times one inside another. */
export const causeOf = (text: string): Cause => {
  const value = parsed(text);
  return { message: sentenceOf(text) ?? '', ...(isObject(value) && { rest: JSON.stringify(unwrapped(value), null, 2) }) };
};

/**
 * What a child execution is about: the beginning of its input, which is the first text or number in it; of a batch, how many more.
 *
 * @returns undefined where the input begins with neither
 */
export const titleOf = (input: string | undefined): string | undefined => {
  let value = input === undefined ? undefined : parsed(input);
  const others = batchOf(value).length - 1;
  while (typeof value === 'object' && value !== null) value = Object.values(value)[0];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return others > 0 ? `${value} and ${others} more` : String(value);
};

/** Items of a child that was given a batch of them. */
const batchOf = (input: unknown): readonly unknown[] => (isObject(input) && Array.isArray(input['Items']) ? input['Items'] : []);

export type TokenKind = 'key' | 'text' | 'other' | 'mark';

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|(true|false|null|-?\d[\d.eE+-]*)/g;

/** Indented JSON in pieces that can be told apart by colour; joined they are the text again. */
export const tokensOf = (json: string): Array<{ kind: TokenKind; text: string }> => {
  const pieces: Array<{ kind: TokenKind; text: string }> = [];
  let end = 0;
  for (const match of json.matchAll(tokens)) {
    const [whole, text, colon = ''] = match;
    if (match.index > end) pieces.push({ kind: 'mark', text: json.slice(end, match.index) });
    if (text === undefined) pieces.push({ kind: 'other', text: whole });
    else pieces.push({ kind: colon ? 'key' : 'text', text });
    if (colon) pieces.push({ kind: 'mark', text: colon });
    end = match.index + whole.length;
  }
  if (end < json.length) pieces.push({ kind: 'mark', text: json.slice(end) });
  return pieces;
};
