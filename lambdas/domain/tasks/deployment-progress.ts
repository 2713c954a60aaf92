import type { Standing } from '../../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import { standings, standingWith } from '../fleet/standing.ts';
import type { StandingCounts } from './task-ports.ts';

/** Numbers of a task's cores by how their deployment stands; every standing is there. */
export type DeploymentStatusCounts = Readonly<Record<Standing, number>>;

/**
 * The deployments of a task in numbers that sum to its total. A core that has not begun stands as `None`; it is not
 * counted anywhere, so it is what the others leave.
 */
export const deploymentStatusCounts = (total: number, counts: StandingCounts): DeploymentStatusCounts => {
  let left = total;
  const entries = standings.filter((standing) => standing !== 'None').map((standing) => {
    const count = Math.min(counts[standing] ?? 0, left);
    left -= count;
    return [standing, count] as const;
  });
  return { ...(Object.fromEntries(entries) as Record<Exclude<Standing, 'None'>, number>), None: left };
};

/** How one item of a task stands. */
export const standingOfItem = ({ deploymentStatus, deviceFailure }: Pick<DeploymentItemRow, 'deploymentStatus' | 'deviceFailure'>): Standing =>
  standingWith(deploymentStatus, deviceFailure);
