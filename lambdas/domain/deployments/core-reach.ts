import type { CoreRow } from '../../../contracts/core-rows.ts';
import { StepFailure } from '../failure.ts';
import { needsRun } from '../fleet/core-transitions.ts';
import type { Target } from '../fleet/core-transitions.ts';
import type { DeploymentExecutions, Nuclei, Nucleus, VersionDeployment } from './deployment-ports.ts';

export interface ReachPorts {
  readonly executions: DeploymentExecutions;
  readonly nuclei: Nuclei;
}

/** Statuses of an execution that AWS IoT Jobs runs no more; one that was REMOVED runs again once its thing is back in the group. */
const isOver = (status: string | undefined): boolean => status !== undefined && ['SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED'].includes(status);

/**
 * The deployment that reaches a core: that of the version, or the task's subdeployment where the core's execution of the version's
 * job has ended. One call of IoT at most, and of Greengrass where it has.
 *
 * @throws StepFailure `SUBDEPLOYMENT_NOT_SUPPORTED`
 */
export const reachingDeployment =
  ({ executions, nuclei }: ReachPorts) =>
  async (core: CoreRow, { deploymentId, jobId, groupName, retry }: VersionDeployment): Promise<Target['deployment']> => {
    const ofVersion = { deploymentId, jobId, groupName };
    if (retry === undefined || !needsRun(core, deploymentId) || !isOver(await executions.statusOf(jobId, core.name))) return ofVersion;
    const nucleus = (await nuclei.find(core.name)) ?? { version: core.coreVersion };
    if (!runsSubdeployments(nucleus)) throw notSupported(core.name, nucleus);
    return { deploymentId: retry.deploymentId, jobId: retry.jobId, groupName, retry: { groupName: retry.groupName, of: deploymentId } };
  };

/** First nucleus with subdeployments (developer guide, "Create subdeployments"); of nucleus lite the guide tells none. */
const first = [2, 9, 0] as const;

export const runsSubdeployments = ({ version = '', runtime }: Nucleus): boolean => {
  if (runtime === 'aws_nucleus_lite') return false;
  const numbers = version.split('.').map(Number);
  const difference = first.map((least, position) => (numbers[position] ?? 0) - least).find((part) => part !== 0) ?? 0;
  return difference >= 0;
};

const notSupported = (name: string, { version = 'of an unknown version', runtime }: Nucleus): StepFailure => {
  const nucleus = runtime === 'aws_nucleus_lite' ? `nucleus lite ${version}` : `nucleus ${version}`;
  return new StepFailure('Conflict', 'SUBDEPLOYMENT_NOT_SUPPORTED', `core ${JSON.stringify(name)} has run this deployment before, and its ${nucleus} does not run it again`);
};
