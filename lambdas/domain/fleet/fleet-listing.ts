import type { CoreRow, Standing } from '../../../contracts/core-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { FleetDirectory, VersionCount } from './fleet-directory.ts';
import { failedStandings, standings } from './standing.ts';

/** Which cores are asked for; what is absent is not asked. */
export interface CoreFilter {
  readonly templateName?: string | undefined;
  readonly templateVersion?: number | undefined;
  readonly failedOnly?: boolean | undefined;
  readonly driftedOnly?: boolean | undefined;
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

/** What was found in one go. */
export interface FoundCores {
  readonly found: readonly ListedCore[];
  /** Where the search stopped ahead of the list's end, and of `limit`. */
  readonly stoppedAt?: FleetPosition;
}

/** Drifted cores are looked for among all of their version: so many at a time, and in one go. */
const searchedAtOnce = 1000;
const mostSearched = 10_000;

/**
 * Cores by template, version, standing and name: about `limit`, unless there are fewer or the search stops ahead. Only the
 * parts that hold cores are read: the counters tell which. A core that changes its standing between two pages may be missed,
 * or come twice.
 */
export const filteredCores = async (fleet: FleetDirectory, filter: CoreFilter, { after, limit }: { readonly after?: FleetPosition | undefined; readonly limit: number }): Promise<FoundCores> => {
  const found: ListedCore[] = [];
  const isSearch = filter.driftedOnly === true;
  let searched = 0;
  for (const { template, standing } of await parts(fleet, filter)) {
    const order = after === undefined ? 1 : compared({ template, standing }, after);
    if (order < 0) continue;
    let from = order === 0 ? after?.name : undefined;
    for (let isLast = false; !isLast; ) {
      const size = isSearch ? searchedAtOnce : limit - found.length;
      const cores = await fleet.standing(template, standing, { after: from, limit: size });
      const listed = cores.map((core) => ({ core, position: { template, standing, name: core.name } }));
      found.push(...listed.filter(({ core }) => !isSearch || core.drift !== undefined));
      if (found.length >= limit) return { found };
      searched += cores.length;
      const last = listed.at(-1);
      if (last !== undefined && searched >= mostSearched) return { found, stoppedAt: last.position };
      from = last?.position.name;
      isLast = cores.length < size;
    }
  }
  return { found };
};

type Part = Pick<FleetPosition, 'template' | 'standing'>;

/** In the order of the list. */
const parts = async (fleet: FleetDirectory, { templateName, templateVersion, failedOnly = false, driftedOnly = false, deploymentStatus: asked }: CoreFilter): Promise<Part[]> => {
  const wanted = standings.filter((standing) => (asked ?? standing) === standing && (!failedOnly || failedStandings.includes(standing)));
  const isAsked = ({ template: { name, version }, counts }: VersionCount): boolean =>
    (templateName ?? name) === name && (templateVersion ?? version) === version && (!driftedOnly || (counts['drifted'] ?? 0) > 0);
  const versions = (await fleet.counts()).filter(isAsked);
  return versions.flatMap(({ template, counts }) => wanted.filter((standing) => (counts[standing] ?? 0) > 0).map((standing) => ({ template, standing }))).sort(compared);
};

const compared = (a: Part, b: Part): number => {
  if (a.template.name !== b.template.name) return a.template.name < b.template.name ? -1 : 1;
  return a.template.version - b.template.version || standings.indexOf(a.standing) - standings.indexOf(b.standing);
};
