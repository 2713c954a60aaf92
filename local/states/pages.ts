import { apiError } from './errors.ts';
import { limits } from './limits.ts';

export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextToken?: string;
}

export interface PageRequest {
  maxResults?: number;
  nextToken?: string;
}

const tokenOf = (position: number): string => Buffer.from(String(position)).toString('base64url');

const positionOf = (token: string): number => {
  const position = Number(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Number.isInteger(position) || position < 0) throw apiError.invalidToken();
  return position;
};

const pageSize = ({ maxResults }: PageRequest): number => maxResults || limits.defaultPageSize;

/** A page of a list that grows at its end only, from its start on. */
export const pageForward = <T>(all: readonly T[], request: PageRequest): Page<T> => {
  const start = request.nextToken === undefined ? 0 : positionOf(request.nextToken);
  const end = start + pageSize(request);
  return { items: all.slice(start, end), nextToken: end < all.length ? tokenOf(end) : undefined };
};

/** A page of a list that grows at its end only, from its end on; what comes later is on no further page. */
export const pageBackward = <T>(all: readonly T[], request: PageRequest, isWanted: (item: T) => boolean = () => true): Page<T> => {
  const size = pageSize(request);
  const items: T[] = [];
  let position = request.nextToken === undefined ? all.length - 1 : Math.min(positionOf(request.nextToken), all.length - 1);
  for (; position >= 0 && items.length < size; position -= 1) {
    const item = all[position] as T;
    if (isWanted(item)) items.push(item);
  }
  return { items, nextToken: position >= 0 ? tokenOf(position) : undefined };
};
