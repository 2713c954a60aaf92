import type { TemplateVersionRow } from '../../contracts/rows.ts';
import { templateVersionKey } from '../../contracts/table.ts';
import type { TemplateVersions } from '../domain/deployments/deployment-ports.ts';
import type { Table } from './table.ts';

/** Versions of templates in the table, as deploying reads them. */
export const templateVersions = (rows: Table): TemplateVersions => ({
  find: (template) => rows.get<TemplateVersionRow>(templateVersionKey(template)),
});
