import type { components } from '../../../contracts/generated/steps.ts';
import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import { bounded } from '../bounded.ts';
import { withdrawnCore } from './core-withdrawing.ts';
import type { WithdrawalPorts } from './withdrawal-ports.ts';

export type WithdrawalProgress = components['schemas']['WithdrawCoresOutput'];

/** Items of one round. */
const coresPerRound = 100;
/** Cores worked on at a time; the quotas of IoT are low. */
const concurrency = 5;
/** A round that lasts so long begins with no further core; less than the function may run, and than retries of one core take. */
const roundSeconds = 200;

/** Cores that the task has targeted, and that nobody has said of what cancelling it did with them. */
const isOpen = ({ taskStatus, withdrawal }: DeploymentItemRow): boolean => withdrawal === undefined && (taskStatus === 'Success' || taskStatus === 'InProgress');

/**
 * One round of taking the cores of a cancelled task back. A core that fails keeps no other from its turn. Safe to repeat: what is
 * done with is left alone.
 *
 * @throws whatever kept a core, after all others had their turn
 */
export const withdrawalRound =
  (ports: WithdrawalPorts) =>
  async (taskId: string, executionArn: string, { next: from }: WithdrawalProgress): Promise<WithdrawalProgress> => {
    const begun = ports.clock().getTime();
    const task = await ports.tasks.find(taskId);
    if (task?.cancellation === undefined) return { next: from, more: false };
    const end = Math.min(from + coresPerRound, task.total);
    const rows = end > from ? await ports.items.rows(taskId, from, end - from) : [];
    const failures: unknown[] = [];
    const left: number[] = [];
    await bounded(concurrency, rows.filter(isOpen), async (item) => {
      if ((ports.clock().getTime() - begun) / 1000 > roundSeconds) return void left.push(item.index);
      await withdrawnCore(ports)(item, executionArn).catch((error: unknown) => failures.push(error));
    });
    if (failures.length > 0) throw failures[0];
    const next = Math.min(end, ...left);
    return { next, more: next < task.total };
  };
