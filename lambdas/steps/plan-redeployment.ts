import { PlanRedeployment } from '../../contracts/generated/step-contracts.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { redeployedCores, redeploymentBreakers, redeploymentNotes, redeploymentWindows } from '../adapters/redeployment-rows.ts';
import { ruleRows } from '../adapters/rule-rows.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { idempotencyRows, taskRows } from '../adapters/task-rows.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { thingGroupMembers } from '../adapters/thing-group-members.ts';
import { redeploymentBounds } from '../domain/redeployment/bounds.ts';
import { planned } from '../domain/redeployment/planning.ts';
import type { PlanningPorts, PlanningSettings } from '../domain/redeployment/planning-ports.ts';
import { taskMachines } from '../domain/tasks/task-execution.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Makes a deployment task of what was noted, unless nothing needs it any more or the breaker stops it. Safe to repeat: a
 * window makes one task.
 *
 * @throws StepFailure `Unavailable` while another window is being planned
 */
export const planRedeployment = (ports: PlanningPorts, settings: PlanningSettings): Step<'PlanRedeployment'> => {
  const plan = planned(ports, settings);
  return ({ plan: promised, executionArn }) => plan(promised, executionArn);
};

const wired = (): Step<'PlanRedeployment'> => {
  const { TABLE_NAME, TASKS_BUCKET, TASK_MACHINES, TASK_RETENTION_DAYS, REDEPLOYMENT_BOUNDS } = environment('PlanRedeployment');
  const rows = table(TABLE_NAME);
  return planRedeployment(
    {
      windows: redeploymentWindows(rows),
      notes: redeploymentNotes(rows),
      breakers: redeploymentBreakers(rows),
      cores: redeployedCores(rows),
      groups: thingGroupMembers(),
      directory: fleetDirectoryRows(rows),
      templates: templateRows(rows),
      rules: ruleRows(rows),
      tasks: taskRows(rows),
      keys: idempotencyRows(rows),
      files: taskFiles(TASKS_BUCKET),
      bounds: redeploymentBounds(REDEPLOYMENT_BOUNDS),
      clock: () => new Date(),
    },
    { machines: taskMachines(TASK_MACHINES), tasksBucket: TASKS_BUCKET, retentionDays: Number(TASK_RETENTION_DAYS) },
  );
};

export const handler = step(PlanRedeployment, wired());
