import type { components as schemas } from '../../../contracts/generated/openapi.ts';
import type { TemplateRow, TemplateVersionRow } from '../../../contracts/template-rows.ts';

export type TemplateView = schemas['schemas']['Template'];
export type TemplateSummary = schemas['schemas']['TemplateSummary'];

/** Path of a template. */
export const templatePath = (name: string): string => `/templates/${encodeURIComponent(name)}`;

/** One version as the API tells it. */
export const templateView = ({ name, version, components, jobConfig, deploymentPolicies, createdAt, updatedAt }: TemplateVersionRow): TemplateView => ({
  name, version, components: [...components], ...(jobConfig && { jobConfig }), ...(deploymentPolicies && { deploymentPolicies }), createdAt, updatedAt: updatedAt ?? null,
});

/** A template in a list: its newest version, without components. */
export const templateSummary = ({ name, latestVersion, jobConfig, deploymentPolicies, createdAt, updatedAt }: TemplateRow): TemplateSummary => ({
  name, version: latestVersion, ...(jobConfig && { jobConfig }), ...(deploymentPolicies && { deploymentPolicies }), createdAt, updatedAt: updatedAt ?? null,
});
