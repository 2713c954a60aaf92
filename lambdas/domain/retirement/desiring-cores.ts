import { noTemplate } from '../../../contracts/rows.ts';
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
});
