import { redeploymentExecutions } from '../adapters/redeployment-executions.ts';
import { redeploymentBreakers, redeploymentWindows } from '../adapters/redeployment-rows.ts';
import { table } from '../adapters/table.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { sweepRedeployments } from '../domain/redeployment/redeployment-sweep.ts';
import type { RedeploymentSweepPorts } from '../domain/redeployment/redeployment-sweep.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { asError, logger } from '../runtime/logger.ts';

const wired = () => {
  const { TABLE_NAME, REDEPLOY_STATE_MACHINE_ARN } = environment('SweepRedeployments');
  const rows = table(TABLE_NAME);
  const ports: RedeploymentSweepPorts = {
    windows: redeploymentWindows(rows),
    breakers: redeploymentBreakers(rows),
    templates: templateRows(rows),
    start: redeploymentExecutions(REDEPLOY_STATE_MACHINE_ARN),
    clock: () => new Date(),
    report: (what, error) => logger.error('a redeployment could not be looked after', { what, error: asError(error) }),
  };
  return async () => {
    const counts = await sweepRedeployments(ports);
    logger.info('redeployments were looked after', { ...counts });
    return counts;
  };
};

export const handler = event(wired());
