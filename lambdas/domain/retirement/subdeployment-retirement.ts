import type { SubdeploymentRow } from '../../../contracts/template-rows.ts';
import type { DesiringCores, OpenDeployments, RetiredDeployment, RetiringSubdeployments } from './retirement-ports.ts';

export interface SubdeploymentPorts {
  readonly subdeployments: RetiringSubdeployments;
  readonly cores: Pick<DesiringCores, 'waitsFor'>;
  readonly tasks: OpenDeployments;
  readonly clock: () => Date;
}

/** Longest that the job of a deployment may be under way on a core (`inProgressTimeoutInMinutes`): whoever has not come by then is told to be without. */
const longestMilliseconds = 7 * 86_400_000;

/**
 * Whether nobody needs a subdeployment any more: its task has ended, and none of its cores waits for it. It is one of few that a
 * version may have at a time, and holds one of the ten groups of each of its cores.
 */
export const isOver = async ({ cores, tasks, clock }: SubdeploymentPorts, row: SubdeploymentRow): Promise<boolean> => {
  if (row.state === 'Retiring') return true;
  if ((await tasks.of(row.templateName)).includes(row.taskId)) return false;
  if (clock().getTime() - Date.parse(row.createdAt) > longestMilliseconds) return true;
  return row.deploymentId === undefined || !(await cores.waitsFor({ name: row.templateName, version: row.templateVersion }, row.deploymentId));
};

/** As the steps get it that take it down. */
export const retiredSubdeployment = ({ taskId, templateName, templateVersion, jobConfigHash, incarnation, groupName }: SubdeploymentRow): RetiredDeployment => ({
  templateName, templateVersion, jobConfigHash, incarnation, groupName, retryOfTask: taskId,
});
