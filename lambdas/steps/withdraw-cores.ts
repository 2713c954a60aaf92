import { WithdrawCores } from '../../contracts/generated/step-contracts.ts';
import { cancellableExecutions } from '../adapters/cancellable-executions.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { table } from '../adapters/table.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { templateVersions } from '../adapters/template-versions.ts';
import { thingMemberships } from '../adapters/thing-memberships.ts';
import { versionDeploymentRows } from '../adapters/version-deployment-rows.ts';
import { versionGroupRows } from '../adapters/version-group-rows.ts';
import { withdrawnItemRows } from '../adapters/withdrawn-item-rows.ts';
import { withdrawalRound } from '../domain/withdrawal/withdrawal-round.ts';
import type { WithdrawalPorts } from '../domain/withdrawal/withdrawal-ports.ts';
import { environment } from '../runtime/environment.ts';
import { asError, logger } from '../runtime/logger.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** One round of taking the cores of a cancelled deployment task back: see `withdrawalRound`. Safe to repeat. */
export const withdrawCores =
  (ports: WithdrawalPorts): Step<'WithdrawCores'> =>
  ({ taskId, executionArn, former }) =>
    withdrawalRound(ports)(taskId, executionArn, former);

const wired = (): Step<'WithdrawCores'> => {
  const { TABLE_NAME, DEPLOYMENT_GROUP_PREFIX } = environment('WithdrawCores');
  const rows = table(TABLE_NAME);
  return withdrawCores({
    tasks: taskRows(rows),
    fleet: fleetRows(rows),
    items: withdrawnItemRows(rows),
    templates: templateVersions(rows),
    deployments: versionDeploymentRows(rows, DEPLOYMENT_GROUP_PREFIX),
    groups: versionGroupRows(rows, DEPLOYMENT_GROUP_PREFIX),
    memberships: thingMemberships(),
    executions: cancellableExecutions(),
    clock: () => new Date(),
    report: (what, error) => logger.error('a core could not be taken back', { ...what, error: asError(error) }),
  });
};

export const handler = step(WithdrawCores, wired());
