import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import { StepFailure } from '../failure.ts';
import { isInForce } from '../lease.ts';
import type { DeploymentItem, DeploymentItems } from './deployment-ports.ts';

/**
 * A core is moved by one task at a time, since it may never be in two version groups. Its turn is what the task's item says:
 * under way, and not for longer than this. More than a step that moves may run, so that whoever lost the turn moves nothing.
 */
export const turnSeconds = 40;
/** Seconds that a turn must still last where a step begins to move; more than the function may run. */
export const moveSeconds = 25;

const endOfTurn = ({ createdAt, updatedAt = createdAt }: Pick<DeploymentItemRow, 'createdAt' | 'updatedAt'>): number => Date.parse(updatedAt) + turnSeconds * 1000;

interface TurnPorts {
  readonly items: Pick<DeploymentItems, 'find' | 'supersede'>;
  readonly clock: () => Date;
}

/**
 * Passes once no other task is moving the core to other groups, nor a cancelled one taking it back. A task that has stopped loses its turn.
 *
 * @param after the core as it is to be
 * @throws StepFailure `CORE_BUSY`
 */
export const takeTurn =
  (ports: TurnPorts) =>
  async (core: CoreRow, item: Pick<DeploymentItem, 'taskId' | 'index'>, { deployment: wanted }: CoreRow): Promise<void> => {
    const { deployment: former } = core;
    const isOwn = former?.taskId === item.taskId && former.index === item.index;
    const isPlaced = former?.groupName === wanted?.groupName && former?.retry?.groupName === wanted?.retry?.groupName;
    if (!isOwn && (!isPlaced || former?.withdrawingSince !== undefined)) await endTurns(ports)(core);
  };

/**
 * The same for whoever is to delete the core, after which nobody moves it.
 *
 * @throws StepFailure `CORE_BUSY`
 */
export const endTurns =
  ({ items, clock }: TurnPorts) =>
  async ({ name, deployment: former }: CoreRow): Promise<void> => {
    if (former === undefined) return;
    const mover = await items.find(former.taskId, former.index);
    if (mover?.taskStatus !== 'InProgress') return;
    const at = clock();
    const isOver = !isInForce(endOfTurn(mover), turnSeconds, at);
    if (isOver && (await items.supersede(mover, at))) return;
    throw new StepFailure('Unavailable', 'CORE_BUSY', `core ${JSON.stringify(name)} is being moved to version ${mover.templateVersion} of template ${JSON.stringify(mover.templateName)} by task ${mover.taskId}`);
  };

/**
 * Makes sure that it is this execution's turn, and for long enough.
 *
 * @throws StepFailure `SUPERSEDED`, or the code that the item was settled with by others
 */
export const keepTurn =
  ({ items, clock }: { readonly items: Pick<DeploymentItems, 'find' | 'prolong'>; readonly clock: () => Date }) =>
  async ({ taskId, index, name }: DeploymentItem, executionArn: string): Promise<void> => {
    const row = await items.find(taskId, index);
    if (row === undefined) return;
    const at = clock();
    const isTurn = row.taskStatus === 'InProgress' && row.executionArn === executionArn;
    const isLong = isInForce(endOfTurn(row), turnSeconds, at) && endOfTurn(row) - at.getTime() >= moveSeconds * 1000;
    if (isTurn && (isLong || (await items.prolong(row, executionArn, at)))) return;
    throw new StepFailure('Conflict', row.code ?? 'SUPERSEDED', `core ${JSON.stringify(name)} is not moved any more: its item was settled by others${row.statusMessage === undefined ? '' : `, ${row.statusMessage}`}`);
  };
