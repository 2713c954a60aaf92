import type { PrimaryKey } from '../../contracts/table.ts';
import type { PageKey, PageRequest, Table } from './table.ts';

/** Every row that a request for pages is about, page by page. */
export async function* rowPages<Row extends PrimaryKey>(rows: Pick<Table, 'page'>, request: Omit<PageRequest, 'after' | 'limit'>): AsyncGenerator<readonly Row[]> {
  let next: PageKey | undefined;
  do {
    const page = await rows.page<Row>({ ...request, ...(next && { after: next }) });
    yield page.rows;
    next = page.next;
  } while (next !== undefined);
}

/** A request for rows from a place on, up to a number of them. */
interface RowsRequest extends Omit<PageRequest, 'after' | 'limit'> {
  /** Key of the row before the first one. */
  readonly after?: PageKey | undefined;
  readonly limit?: number;
}

/** The same rows at once, of those that are wanted. Pages are read until there are enough. */
export const rowsOf = async <Row extends PrimaryKey>(rows: Pick<Table, 'page'>, { after, limit, ...request }: RowsRequest, isWanted: (row: Row) => boolean = () => true): Promise<Row[]> => {
  const found: Row[] = [];
  let next = after;
  do {
    const page = await rows.page<Row>({ ...request, ...(limit !== undefined && { limit: limit - found.length }), ...(next && { after: next }) });
    found.push(...page.rows.filter(isWanted));
    next = page.next;
  } while (next !== undefined && (limit === undefined || found.length < limit));
  return found;
};
