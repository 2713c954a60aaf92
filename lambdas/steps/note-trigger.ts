import { NoteTrigger } from '../../contracts/generated/step-contracts.ts';
import { redeployedCores, redeploymentNotes, redeploymentWindows } from '../adapters/redeployment-rows.ts';
import { ruleRows } from '../adapters/rule-rows.ts';
import { table } from '../adapters/table.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { redeploymentBounds } from '../domain/redeployment/bounds.ts';
import { noted } from '../domain/redeployment/noting.ts';
import type { NotingPorts } from '../domain/redeployment/noting.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Notes an event that may ask for a redeployment, and tells whether this execution plans what it noted. Safe to repeat; a
 * doubled event changes nothing.
 */
export const noteTrigger =
  (ports: NotingPorts): Step<'NoteTrigger'> =>
  ({ trigger, executionArn }) =>
    noted(ports, trigger, executionArn);

const wired = (): Step<'NoteTrigger'> => {
  const { TABLE_NAME, REDEPLOYMENT_BOUNDS } = environment('NoteTrigger');
  const rows = table(TABLE_NAME);
  return noteTrigger({
    windows: redeploymentWindows(rows),
    notes: redeploymentNotes(rows),
    cores: redeployedCores(rows),
    templates: templateRows(rows),
    tasks: taskRows(rows),
    rules: ruleRows(rows),
    bounds: redeploymentBounds(REDEPLOYMENT_BOUNDS),
    clock: () => new Date(),
  });
};

export const handler = step(NoteTrigger, wired());
