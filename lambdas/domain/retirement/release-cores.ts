import type { CoreRow } from '../../../contracts/core-rows.ts';
import { bounded } from '../bounded.ts';
import { released } from '../fleet/core-transitions.ts';
import { changing } from '../fleet/fleet-ports.ts';
import type { Fleet } from '../fleet/fleet-ports.ts';
import { isDeleted } from './find-retirement.ts';
import type { DeletedTemplates, DesiringCores, RetiredTemplate } from './retirement-ports.ts';

export interface ReleasingPorts {
  readonly templates: Pick<DeletedTemplates, 'find'>;
  readonly cores: DesiringCores;
  readonly fleet: Fleet;
  readonly clock: () => Date;
}

/** Cores that one run releases at most, and at a time. */
const coresOfRun = 500;
const concurrency = 8;

/**
 * Leaves cores of a deleted template without one. Safe to repeat, and to be repeated until no core is left: a run releases
 * some hundreds.
 *
 * @returns how many cores it released
 */
export const releaseCores =
  ({ templates, cores, fleet, clock }: ReleasingPorts) =>
  async (template: RetiredTemplate): Promise<number> => {
    if (!isDeleted(await templates.find(template))) return 0;
    const versions = [...(await cores.counts(template.name)).keys()];
    const names: string[] = [];
    for (const version of versions) {
      if (names.length < coresOfRun) names.push(...(await cores.names({ name: template.name, version }, coresOfRun - names.length)));
    }
    const without = (core: CoreRow): CoreRow => (core.desiredTemplateName === template.name ? released(core, clock()) : core);
    const changes = await bounded(concurrency, names, (name) => changing(fleet, name, without));
    return changes.filter((change) => change !== undefined && change.after !== change.before).length;
  };
