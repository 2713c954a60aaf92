import type { TemplateRow, TemplateVersionRow } from '../../contracts/rows.ts';
import { templateKey, templateListPk, templateVersionKey } from '../../contracts/table.ts';
import type { Templates } from '../domain/templates/template-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import type { PageKey, Table } from './table.ts';

/** Largest number of a version that its key can hold. */
const lastVersion = 999_999_999;

/** Templates of components in the table. */
export const templateRows = (rows: Table, pause?: Pause): Templates => ({
  find: async (name) => {
    const row = await rows.get<TemplateRow>(templateKey(name));
    return row?.deletedAt === undefined ? row : undefined;
  },
  version: (version) => rows.get<TemplateVersionRow>(templateVersionKey(version)),
  create: async (template, first) => {
    const absent = { expression: 'attribute_not_exists(pk)' };
    const refused = await withoutConflict(() => rows.transact([{ put: template, condition: absent }, { put: first, condition: absent }]), pause);
    if (refused.length === 0) return 'created';
    const standing = await rows.get<TemplateRow>(templateKey(template.name));
    return standing !== undefined && standing.deletedAt === undefined ? 'name taken' : 'being deleted';
  },
  addVersion: async (template, next) => {
    const { jobConfig, deploymentPolicies } = next;
    const refused = await withoutConflict(() => rows.transact([
      { put: next, condition: { expression: 'attribute_not_exists(pk)' } },
      {
        key: templateKey(template.name),
        set: { latestVersion: next.version, updatedAt: next.updatedAt, jobConfig, deploymentPolicies },
        remove: Object.entries({ jobConfig, deploymentPolicies }).flatMap(([member, value]) => (value === undefined ? [member] : [])),
        condition: {
          expression: 'incarnation = :incarnation AND latestVersion = :former AND attribute_not_exists(deletedAt)',
          values: { incarnation: template.incarnation, former: template.latestVersion },
        },
      },
    ]), pause);
    return refused.length === 0;
  },
  byName: async ({ after, limit }) => {
    const found: TemplateRow[] = [];
    let next: PageKey | undefined = after === undefined ? undefined : { ...templateKey(after), listPk: templateListPk, listSk: after };
    do {
      const page = await rows.page<TemplateRow>({ index: 'listIndex', partition: templateListPk, limit: limit - found.length, ...(next && { after: next }) });
      found.push(...page.rows.filter(({ deletedAt }) => deletedAt === undefined));
      next = page.next;
    } while (next !== undefined && found.length < limit);
    return found;
  },
  versionsByNumber: async (name, { after, limit }) => {
    const key = (version: number) => templateVersionKey({ name, version });
    const { rows: versions } = await rows.page<TemplateVersionRow>({
      partition: key(1).pk, between: { from: key(after + 1).sk, to: key(lastVersion).sk }, limit,
    });
    return versions;
  },
});
