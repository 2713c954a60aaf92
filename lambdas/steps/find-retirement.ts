import { FindRetirement } from '../../contracts/generated/step-contracts.ts';
import { deletedTemplates } from '../adapters/deleted-templates.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { openDeployments } from '../adapters/open-deployments.ts';
import { retiringDeployments } from '../adapters/retiring-deployments.ts';
import { retiringSubdeployments } from '../adapters/retiring-subdeployments.ts';
import { table } from '../adapters/table.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { desiringCores } from '../domain/retirement/desiring-cores.ts';
import { findRetirement as retirementOf } from '../domain/retirement/find-retirement.ts';
import type { FindingPorts } from '../domain/retirement/find-retirement.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** Finds of one execution, whose history holds 25,000 events; the next one goes on. */
const findsOfExecution = 300;

/** Finds what to take apart next, and leases it to this execution. Safe to repeat. */
export const findRetirement =
  (ports: FindingPorts, { unusedDays }: { readonly unusedDays: number }): Step<'FindRetirement'> =>
  async ({ found, executionArn }) => {
    if (found >= findsOfExecution) return { found, what: 'nothing' };
    return { found: found + 1, ...(await retirementOf(ports)({ holder: executionArn, unusedDays })) };
  };

const wired = (): Step<'FindRetirement'> => {
  const { TABLE_NAME, UNUSED_DEPLOYMENT_DAYS } = environment('FindRetirement');
  const rows = table(TABLE_NAME);
  return findRetirement(
    {
      templates: deletedTemplates(rows), deployments: retiringDeployments(rows), subdeployments: retiringSubdeployments(rows), cores: desiringCores(fleetDirectoryRows(rows)), tasks: openDeployments(taskRows(rows)), clock: () => new Date(),
    },
    { unusedDays: Number(UNUSED_DEPLOYMENT_DAYS) },
  );
};

export const handler = step(FindRetirement, wired());
