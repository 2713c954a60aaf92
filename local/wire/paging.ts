/** One page of a listing, and where the next begins. */
export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  next?: string;
}

export interface PageRequest {
  size: number;
  /** A former page's `next`. */
  token?: string;
}

/** Where a page ends: its last item, the one after it, and the position of that. */
type Cursor = readonly [last: string, next: string, position: number];

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64');

const decode = (token: string): Cursor | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64').toString());
    if (!Array.isArray(value) || typeof value[0] !== 'string' || typeof value[1] !== 'string' || !Number.isInteger(value[2])) return undefined;
    return [value[0], value[1], value[2] as number];
  } catch {
    return undefined;
  }
};

const startOf = (keys: readonly string[], [last, next, position]: Cursor): number => {
  const at = keys.indexOf(next);
  if (at >= 0) return at;
  const before = keys.indexOf(last);
  return before < 0 ? position : before + 1;
};

/**
 * Cuts one page out of a listing whose items keep their order. Items deleted between two pages shift nothing, not even all
 * that the former pages gave, unless those on both sides of the cut are gone.
 *
 * @param refuse thrown for a token this function did not make
 */
export const page = <T>(all: Iterable<T>, keyOf: (item: T) => string, { size, token }: PageRequest, refuse: () => Error): Page<T> => {
  const items = [...all];
  let start = 0;
  if (token !== undefined) {
    const cursor = decode(token);
    if (!cursor) throw refuse();
    start = startOf(items.map(keyOf), cursor);
  }
  const cut = items.slice(start, start + size);
  const [last, after] = [cut.at(-1), items[start + size]];
  return last !== undefined && after !== undefined ? { items: cut, next: encode([keyOf(last), keyOf(after), start + size]) } : { items: cut };
};
