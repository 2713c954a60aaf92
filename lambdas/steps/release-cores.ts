import { ReleaseCores } from '../../contracts/generated/step-contracts.ts';
import { deletedTemplates } from '../adapters/deleted-templates.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { table } from '../adapters/table.ts';
import { desiringCores } from '../domain/retirement/desiring-cores.ts';
import { releaseCores as releasing } from '../domain/retirement/release-cores.ts';
import type { ReleasingPorts } from '../domain/retirement/release-cores.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** Leaves some hundreds of the cores of a deleted template without one. Safe to repeat. */
export const releaseCores =
  (ports: ReleasingPorts): Step<'ReleaseCores'> =>
  async ({ template }) => ({ released: await releasing(ports)(template) });

const wired = (): Step<'ReleaseCores'> => {
  const rows = table(environment('ReleaseCores').TABLE_NAME);
  return releaseCores({ templates: deletedTemplates(rows), cores: desiringCores(fleetDirectoryRows(rows)), fleet: fleetRows(rows), clock: () => new Date() });
};

export const handler = step(ReleaseCores, wired());
