import type { components as schemas } from '../../../contracts/generated/openapi.ts';
import type { TemplateRow, TemplateVersionRow } from '../../../contracts/template-rows.ts';
import { effectiveAutomation } from './template-automation.ts';

export type TemplateView = schemas['schemas']['Template'];
export type TemplateSummary = schemas['schemas']['TemplateSummary'];

/** Path of a template. */
export const templatePath = (name: string): string => `/templates/${encodeURIComponent(name)}`;

/** One version as the API tells it. With its template it tells what is done by itself, too. */
export const templateView = ({ name, version, components, jobConfig, deploymentPolicies, createdAt, updatedAt }: TemplateVersionRow, template?: TemplateRow): TemplateView => ({
  name, version, components: [...components], ...(jobConfig && { jobConfig }), ...(deploymentPolicies && { deploymentPolicies }), ...(template && effectiveAutomation(template)), createdAt, updatedAt: updatedAt ?? null,
});

/** A template in a list: its newest version, without components. */
export const templateSummary = (template: TemplateRow): TemplateSummary => {
  const { name, latestVersion, jobConfig, deploymentPolicies, createdAt, updatedAt } = template;
  return {
    name, version: latestVersion, ...(jobConfig && { jobConfig }), ...(deploymentPolicies && { deploymentPolicies }), ...effectiveAutomation(template), createdAt, updatedAt: updatedAt ?? null,
  };
};
