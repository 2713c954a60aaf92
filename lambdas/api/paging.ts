import { limits } from '../../contracts/limits.ts';
import { isThingName } from '../domain/cores/thing-name.ts';
import type { Reader } from '../domain/requests/query-parameters.ts';

/** The `count` of a request. */
export interface Count {
  readonly entries: number;
  /** Echoed in the answer as it was sent, which is what clients of the peer get. */
  readonly asSent: string;
}

/** Reads `count`. */
export const count: Reader<Count> = (text) => {
  const entries = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (entries >= 1 && entries <= limits.pageEntries) return { value: { entries, asSent: text } };
  return { problem: `must be a whole number from 1 to ${limits.pageEntries}, not ${JSON.stringify(text)}` };
};

/** Form of the cursors made here; a later form gets another number. */
const version = 1;

/** An opaque text for a position in one list. */
export const cursorText = (list: string, position: object): string => Buffer.from(JSON.stringify({ v: version, list, position })).toString('base64url');

/** Reads a cursor of one list; a cursor of another list is refused like any other text. */
export const cursor =
  <Position>(list: string, isPosition: (value: Readonly<Record<string, unknown>>) => value is Position & Readonly<Record<string, unknown>>): Reader<Position> =>
  (text) => {
    const position = positionIn(list, text);
    if (position !== undefined && isPosition(position)) return { value: position };
    return { problem: 'is not a pagination.lastEvaluated of this list: take it from the page before, unchanged' };
  };

const positionIn = (list: string, text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as { v?: unknown; list?: unknown; position?: unknown } | null;
    const fits = read?.v === version && read.list === list && typeof read.position === 'object' && read.position !== null;
    return fits ? (read.position as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};

/** A thing's name becomes a key of the table, and must be one that things can have. */
export const isThingPosition = (value: Readonly<Record<string, unknown>>): value is { name: string } => typeof value['name'] === 'string' && isThingName(value['name']);

/** One page of up to `size` entries out of up to `size + 1` that were read: the surplus one tells of a next page. */
export const pageOf = <Entry>(read: readonly Entry[], size: number): { readonly entries: readonly Entry[]; readonly last?: Entry | undefined } =>
  read.length > size ? { entries: read.slice(0, size), last: read[size - 1] } : { entries: read };

export interface Paginated<Key extends string> {
  readonly pagination?: { readonly count?: string; readonly lastEvaluated?: Readonly<Record<Key, string>> };
}

/** The `pagination` of an answer: left out unless `count` was sent or there is a next page. */
export const pagination = <Key extends string>(asked: Count | undefined, lastEvaluated: Readonly<Record<Key, string>> | undefined): Paginated<Key> =>
  asked === undefined && lastEvaluated === undefined ? {} : { pagination: { ...(asked && { count: asked.asSent }), ...(lastEvaluated && { lastEvaluated }) } };
