import type { TemplateRow, TemplateVersionRow } from '../../contracts/template-rows.ts';
import { templateKey, templateVersionKey } from '../../contracts/table.ts';
import type { TemplateVersions } from '../domain/deployments/deployment-ports.ts';
import type { Table } from './table.ts';

/** Versions of templates in the table, as deploying reads them. */
export const templateVersions = (rows: Table): TemplateVersions => ({
  find: async (version) => {
    const [template, content] = await Promise.all([rows.get<TemplateRow>(templateKey(version.name)), rows.get<TemplateVersionRow>(templateVersionKey(version))]);
    return template === undefined || template.deletedAt !== undefined ? undefined : content;
  },
});
