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

const encode = (key: string, offset: number): string => Buffer.from(JSON.stringify([key, offset])).toString('base64');

const decode = (token: string): [key: string, offset: number] | undefined => {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64').toString());
    if (!Array.isArray(value) || typeof value[0] !== 'string' || !Number.isInteger(value[1])) return undefined;
    return [value[0], value[1] as number];
  } catch {
    return undefined;
  }
};

/**
 * Cuts one page out of a listing whose items keep their order. A token names the last item it gave out, and its position:
 * items deleted meanwhile shift nothing unless that very item is gone.
 *
 * @param refuse thrown for a token this function did not make
 */
export const page = <T>(all: Iterable<T>, keyOf: (item: T) => string, { size, token }: PageRequest, refuse: () => Error): Page<T> => {
  const items = [...all];
  let start = 0;
  if (token !== undefined) {
    const cursor = decode(token);
    if (!cursor) throw refuse();
    const [key, offset] = cursor;
    const at = items.findIndex((item) => keyOf(item) === key);
    start = at < 0 ? offset : at + 1;
  }
  const cut = items.slice(start, start + size);
  const last = cut.at(-1);
  return last !== undefined && start + size < items.length ? { items: cut, next: encode(keyOf(last), start + size - 1) } : { items: cut };
};
