import { noTemplate } from '../../../contracts/core-rows.ts';
import type { Standing } from '../../../contracts/core-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { FleetDirectory } from '../fleet/fleet-directory.ts';
import { standings } from '../fleet/standing.ts';
import type { DesiringCores } from './retirement-ports.ts';

/** Cores of a fleet by the template they desire. Those without one desire none. */
export const desiringCores = (fleet: FleetDirectory): DesiringCores => ({
  counts: async (templateName) => {
    const counted = await fleet.counts(templateName);
    return new Map(counted.flatMap(({ template: { version }, counts: { desired = 0 } }) => (desired > 0 && version !== noTemplate.version ? [[version, desired] as const] : [])));
  },
  names: async (template, limit) => {
    const names: string[] = [];
    for (const standing of standings) {
      if (names.length >= limit) break;
      names.push(...(await fleet.standing(template, standing, { limit: limit - names.length })).map(({ name }) => name));
    }
    return names;
  },
  waitsFor: async (template, deploymentId) => {
    const counted = (await fleet.counts(template.name)).find(({ template: { version } }) => version === template.version)?.counts ?? {};
    for (const standing of unsettled) {
      const expected = counted[standing] ?? 0;
      if (expected > 0 && (await isNamed(fleet, { template, standing, expected }, deploymentId))) return true;
    }
    return false;
  },
});

/** Standings of cores whose devices may be at a deployment. */
const unsettled: readonly Standing[] = ['QUEUED', 'IN_PROGRESS', 'NotStarted'];
const coresAtOnce = 1000;

/** The list of cores may be a moment behind the counters: where it tells of fewer, one that it misses may wait. */
const isNamed = async (fleet: FleetDirectory, { template, standing, expected }: { readonly template: TemplateVersion; readonly standing: Standing; readonly expected: number }, deploymentId: string): Promise<boolean> => {
  let listed = 0;
  let after: string | undefined;
  do {
    const page = await fleet.standing(template, standing, { after, limit: coresAtOnce });
    if (page.some(({ deployment }) => deployment?.deploymentId === deploymentId)) return true;
    listed += page.length;
    after = page.length === coresAtOnce ? page.at(-1)?.name : undefined;
  } while (after !== undefined);
  return listed < expected;
};
