import { createHash } from 'node:crypto';
import type { TemplateRow, TemplateVersionRow } from '../../../contracts/template-rows.ts';
import { templateKey, templateListPk, templateVersionKey } from '../../../contracts/table.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { TemplateContent } from './template-ports.ts';

/**
 * SHA-256 of what a version says. The order of components and of members means nothing; the text of `merge` counts as it is,
 * since JSON may hold numbers that a parser would round.
 */
export const contentHash = ({ components, jobConfig, deploymentPolicies }: TemplateContent): string => {
  const ordered = components.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  return createHash('sha256').update(canonicalJson(JSON.stringify({ components: ordered, jobConfig, deploymentPolicies }))).digest('hex');
};

/** What identifies a template that is being created. */
export interface Birth {
  readonly name: string;
  /** Tells it from templates of the same name before and after it. */
  readonly incarnation: string;
  readonly at: Date;
}

const withoutComponents = ({ jobConfig, deploymentPolicies }: TemplateContent) => ({ ...(jobConfig && { jobConfig }), ...(deploymentPolicies && { deploymentPolicies }) });

/** Rows of a new template. */
export const firstVersion = (content: TemplateContent, { name, incarnation, at }: Birth): { readonly template: TemplateRow; readonly version: TemplateVersionRow } => {
  const template: TemplateRow = {
    ...templateKey(name), listPk: templateListPk, listSk: name, name, incarnation, latestVersion: 1, createdAt: at.toISOString(), ...withoutComponents(content),
  };
  return { template, version: versionRow(template, 1, content) };
};

/** Row of the version that follows the newest of a template. */
export const nextVersion = (template: TemplateRow, content: TemplateContent, at: Date): TemplateVersionRow => ({
  ...versionRow(template, template.latestVersion + 1, content),
  updatedAt: at.toISOString(),
});

const versionRow = ({ name, incarnation, createdAt }: TemplateRow, version: number, content: TemplateContent): TemplateVersionRow => ({
  ...templateVersionKey({ name, version }), name, version, incarnation, components: content.components, ...withoutComponents(content), contentHash: contentHash(content), createdAt,
});
