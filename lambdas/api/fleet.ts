import type { TemplateRow } from '../../contracts/template-rows.ts';
import type { FleetDirectory } from '../domain/fleet/fleet-directory.ts';
import { fleetSummary } from '../domain/fleet/fleet-summary.ts';
import { readQuery, templateName as nameOfTemplate } from '../domain/requests/query-parameters.ts';
import type { Route } from '../runtime/http.ts';

export interface FleetPorts {
  readonly fleet: FleetDirectory;
  readonly templates: {
    /** Up to `limit` templates by name, after the one named. */
    byName(page: { readonly after?: string | undefined; readonly limit: number }): Promise<readonly Pick<TemplateRow, 'name' | 'latestVersion'>[]>;
  };
  readonly clock: () => Date;
}

const templatesAtOnce = 1000;

/** `getFleetSummary`: read from the counters, whatever the number of cores. */
export const getFleetSummary =
  ({ fleet, templates, clock }: FleetPorts): Route =>
  async ({ query }) => {
    const { templateName } = readQuery(query, { templateName: nameOfTemplate });
    const asOf = clock();
    const [counted, existing] = await Promise.all([fleet.counts(templateName), allTemplates(templates)]);
    return fleetSummary(counted, existing.filter(({ name }) => (templateName ?? name) === name), asOf);
  };

const allTemplates = async (templates: FleetPorts['templates']): Promise<Pick<TemplateRow, 'name' | 'latestVersion'>[]> => {
  const found: Pick<TemplateRow, 'name' | 'latestVersion'>[] = [];
  let page: readonly Pick<TemplateRow, 'name' | 'latestVersion'>[];
  do {
    page = await templates.byName({ after: found.at(-1)?.name, limit: templatesAtOnce });
    found.push(...page);
  } while (page.length === templatesAtOnce);
  return found;
};
