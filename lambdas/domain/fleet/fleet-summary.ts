import type { components } from '../../../contracts/generated/openapi.ts';
import { noTemplate } from '../../../contracts/core-rows.ts';
import type { Standing } from '../../../contracts/core-rows.ts';
import type { TemplateRow } from '../../../contracts/template-rows.ts';
import type { VersionCount } from './fleet-directory.ts';
import type { Counts } from './counts.ts';
import { failureCodePrefix } from './fleet-writes.ts';
import { failedStandings } from './standing.ts';

type Schemas = components['schemas'];

/** Which standings each number of the summary counts. Every standing is in exactly one, so that they sum to `desiredInUse`. */
const buckets = {
  lastDeploymentSuccess: ['SUCCEEDED'],
  lastDeploymentFailed: failedStandings,
  lastDeploymentInProgress: ['IN_PROGRESS'],
  lastDeploymentQueued: ['QUEUED'],
  lastDeploymentCanceled: ['CANCELED', 'REMOVED'],
  lastDeploymentNone: ['None'],
} as const satisfies Record<string, readonly Standing[]>;

/**
 * The fleet in numbers: every version that a core desires or reports, and the latest one of every template.
 *
 * @param templates those that exist
 * @param asOf when the counters were read
 */
export const fleetSummary = (counted: readonly VersionCount[], templates: readonly Pick<TemplateRow, 'name' | 'latestVersion'>[], asOf: Date): Schemas['FleetSummary'] => {
  const summary = new Map<string, Schemas['FleetTemplate']>(templates.map(({ name, latestVersion }) => [name, { latestVersion, versions: { [latestVersion]: versionSummary({}) } }]));
  for (const { template: { name, version }, counts } of counted) {
    const template = summary.get(name) ?? { latestVersion: noTemplate.version, versions: {} };
    template.versions[version] = versionSummary(counts);
    summary.set(name, template);
  }
  return { templates: Object.fromEntries([...summary].sort(([a], [b]) => (a < b ? -1 : 1))), asOf: asOf.toISOString() };
};

const versionSummary = (counts: Counts): Schemas['FleetVersion'] => {
  const codes = Object.entries(counts).filter(([member]) => member.startsWith(failureCodePrefix)).map(([member, count]) => [member.slice(failureCodePrefix.length), count] as const);
  const bucket = (standings: readonly Standing[]): number => standings.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0);
  const numbers = Object.fromEntries(Object.entries(buckets).map(([name, standings]) => [name, bucket(standings)])) as Record<keyof typeof buckets, number>;
  return {
    desiredInUse: counts['desired'] ?? 0,
    reportedInUse: counts['reported'] ?? 0,
    ...numbers,
    drifted: counts['drifted'] ?? 0,
    failures: Object.fromEntries(codes.sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))),
  };
};
