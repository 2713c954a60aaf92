import type { TemplateRow, TemplateVersionRow } from '../../contracts/template-rows.ts';
import { lastVersion, templateKey, templateListPk, templateVersionKey } from '../../contracts/table.ts';
import type { Templates } from '../domain/templates/template-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { rowsOf } from './row-pages.ts';
import { assigned } from './table-expressions.ts';
import type { Condition } from './table-expressions.ts';
import type { Table } from './table.ts';

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
  addVersion: async (template, next, { autoDeploy, onFailure, onDrift, publishing }) => {
    const { jobConfig, deploymentPolicies } = next;
    const refused = await withoutConflict(() => rows.transact([
      { put: next, condition: { expression: 'attribute_not_exists(pk)' } },
      {
        key: templateKey(template.name),
        ...assigned({ latestVersion: next.version, updatedAt: next.updatedAt, jobConfig, deploymentPolicies, autoDeploy, onFailure, onDrift, publishing }),
        condition: isStill(template),
      },
    ]), pause);
    return refused.length === 0;
  },
  automate: (template, { autoDeploy, onFailure, onDrift, publishing }) =>
    rows.update({ key: templateKey(template.name), ...assigned({ autoDeploy, onFailure, onDrift, publishing }), condition: isStill(template) }),
  published: async ({ name, incarnation }, version) => {
    const condition = { expression: 'incarnation = :incarnation AND publishing.version = :version', values: { incarnation, version } };
    await rows.update({ key: templateKey(name), remove: ['publishing'], condition });
  },
  byName: ({ after, limit }) =>
    rowsOf<TemplateRow>(
      rows,
      { index: 'listIndex', partition: templateListPk, limit, after: after === undefined ? undefined : { ...templateKey(after), listPk: templateListPk, listSk: after } },
      ({ deletedAt }) => deletedAt === undefined,
    ),
  versionsByNumber: async (name, { after, limit }) => {
    const key = (version: number) => templateVersionKey({ name, version });
    const { rows: versions } = await rows.page<TemplateVersionRow>({
      partition: key(1).pk, between: { from: key(after + 1).sk, to: key(lastVersion).sk }, limit,
    });
    return versions;
  },
});

const isStill = ({ incarnation, latestVersion }: TemplateRow): Condition => ({
  expression: 'incarnation = :incarnation AND latestVersion = :former AND attribute_not_exists(deletedAt)', values: { incarnation, former: latestVersion },
});
