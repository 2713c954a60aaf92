import type { PrimaryKey } from '../../contracts/table.ts';
import type { PageKey, PageRequest, Table } from './table.ts';

/** Every row that a request for pages is about, page by page. */
export async function* rowPages<Row extends PrimaryKey>(rows: Pick<Table, 'page'>, request: Omit<PageRequest, 'after'>): AsyncGenerator<readonly Row[]> {
  let next: PageKey | undefined;
  do {
    const page = await rows.page<Row>({ ...request, ...(next && { after: next }) });
    yield page.rows;
    next = page.next;
  } while (next !== undefined);
}

/** The same at once, up to a number. */
export const rowsOf = async <Row extends PrimaryKey>(rows: Pick<Table, 'page'>, request: Omit<PageRequest, 'after' | 'limit'>, most?: number): Promise<Row[]> => {
  const found: Row[] = [];
  for await (const page of rowPages<Row>(rows, { ...request, ...(most !== undefined && { limit: most }) })) {
    found.push(...page);
    if (most !== undefined && found.length >= most) return found.slice(0, most);
  }
  return found;
};
