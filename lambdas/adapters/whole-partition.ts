import type { PrimaryKey } from '../../contracts/table.ts';
import type { PageKey, Table } from './table.ts';

/** Every row of a partition of the table; strongly consistent page by page. */
export const wholePartition = async <Row extends PrimaryKey>(rows: Pick<Table, 'page'>, partition: string): Promise<Row[]> => {
  const found: Row[] = [];
  let next: PageKey | undefined;
  do {
    const page = await rows.page<Row>({ partition, ...(next && { after: next }) });
    found.push(...page.rows);
    next = page.next;
  } while (next !== undefined);
  return found;
};
