import type { TemplateRow, TemplateVersionRow } from '../../contracts/template-rows.ts';
import { deletedTemplateListPk, templateKey, templateVersionKey } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import type { DeletedTemplates } from '../domain/retirement/retirement-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import { rowsOf } from './row-pages.ts';
import type { Table } from './table.ts';

/** Versions removed at a time. */
const concurrency = 10;

/** Deleted templates in the table. Until they are removed, their name is taken. */
export const deletedTemplates = (rows: Table): DeletedTemplates => ({
  find: async ({ name, incarnation }) => {
    const row = await rows.get<TemplateRow>(templateKey(name));
    return row?.incarnation === incarnation ? row : undefined;
  },
  mark: async ({ name, incarnation }, at) => {
    // A transaction that the SDK repeats is done once, an update would be refused the second time.
    const refused = await withoutConflict(() => rows.transact([{
      key: templateKey(name),
      set: { deletedAt: at.toISOString(), listPk: deletedTemplateListPk },
      condition: { expression: 'incarnation = :incarnation AND attribute_not_exists(deletedAt)', values: { incarnation } },
    }]));
    return refused.length === 0;
  },
  all: () => rowsOf<TemplateRow>(rows, { index: 'listIndex', partition: deletedTemplateListPk }),
  remove: async ({ name, incarnation, latestVersion }) => {
    const key = (version: number) => templateVersionKey({ name, version });
    const versions = await rowsOf<TemplateVersionRow>(rows, { partition: key(1).pk, between: { from: key(1).sk, to: key(latestVersion).sk } });
    const own = { expression: 'incarnation = :incarnation', values: { incarnation } };
    await bounded(concurrency, versions, ({ version }) => rows.delete({ delete: key(version), condition: own }));
    await rows.delete({ delete: templateKey(name), condition: { ...own, expression: `${own.expression} AND attribute_exists(deletedAt)` } });
    return versions.length;
  },
});
