import type { CoreRow, Standing } from '../../../contracts/rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { FleetDirectory } from './fleet-directory.ts';
import { failedStandings, standings } from './standing.ts';

/** Which cores are asked for; what is absent is not asked. */
export interface CoreFilter {
  readonly templateName?: string | undefined;
  readonly templateVersion?: number | undefined;
  readonly failedOnly?: boolean | undefined;
  readonly deploymentStatus?: Standing | undefined;
}

/** A core's place among those that desire one version and stand alike with it. */
export interface FleetPosition {
  readonly template: TemplateVersion;
  readonly standing: Standing;
  readonly name: string;
}

/** A core of a filtered list, with its place in it. */
export interface ListedCore {
  readonly core: CoreRow;
  readonly position: FleetPosition;
}

/**
 * Up to `limit` cores, by template, version, standing and name. Only the parts that hold cores are read: the counters tell
 * which. A core that changes its standing between two pages may be missed, or come twice.
 */
export const filteredCores = async (fleet: FleetDirectory, filter: CoreFilter, { after, limit }: { readonly after?: FleetPosition | undefined; readonly limit: number }): Promise<ListedCore[]> => {
  const found: ListedCore[] = [];
  for (const { template, standing } of await parts(fleet, filter)) {
    const order = after === undefined ? 1 : compared({ template, standing }, after);
    if (order < 0) continue;
    const from = order === 0 ? after?.name : undefined;
    const cores = await fleet.standing(template, standing, { after: from, limit: limit - found.length });
    found.push(...cores.map((core) => ({ core, position: { template, standing, name: core.name } })));
    if (found.length >= limit) break;
  }
  return found;
};

type Part = Pick<FleetPosition, 'template' | 'standing'>;

/** In the order of the list. */
const parts = async (fleet: FleetDirectory, { templateName, templateVersion, failedOnly = false, deploymentStatus: asked }: CoreFilter): Promise<Part[]> => {
  const wanted = standings.filter((standing) => (asked ?? standing) === standing && (!failedOnly || failedStandings.includes(standing)));
  const versions = (await fleet.counts()).filter(({ template: { name, version } }) => (templateName ?? name) === name && (templateVersion ?? version) === version);
  return versions.flatMap(({ template, counts }) => wanted.filter((standing) => (counts[standing] ?? 0) > 0).map((standing) => ({ template, standing }))).sort(compared);
};

const compared = (a: Part, b: Part): number => {
  if (a.template.name !== b.template.name) return a.template.name < b.template.name ? -1 : 1;
  return a.template.version - b.template.version || standings.indexOf(a.standing) - standings.indexOf(b.standing);
};
