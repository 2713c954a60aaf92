import type { CoreRow, DeploymentStatus, DeviceFailure, Standing } from '../../../contracts/core-rows.ts';

/** Every standing, in the order in which lists show them. */
export const standings: readonly Standing[] = [
  'NotStarted', 'FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED', 'QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'None',
];

/** Standings that `failedOnly` shows. */
export const failedStandings: readonly Standing[] = ['NotStarted', 'FAILED', 'REJECTED', 'TIMED_OUT'];

const unsettled: readonly DeploymentStatus[] = ['QUEUED', 'IN_PROGRESS'];
export const isUnderWay = (status: DeploymentStatus): boolean => unsettled.includes(status);
/** Whether the device has ended its deployment, well or not. */
export const isSettled = (status: DeploymentStatus): boolean => status !== 'None' && !isUnderWay(status);

/** How a deployment stands: what no device has reported of, and has failed all the same, was not started. */
export const standingWith = (status: DeploymentStatus, failure: DeviceFailure | undefined): Standing => (status === 'None' && failure !== undefined ? 'NotStarted' : status);

/** How a core stands with the version it desires. */
export const standingOf = ({ deploymentStatus, deployment }: Pick<CoreRow, 'deploymentStatus' | 'deployment'>): Standing => standingWith(deploymentStatus, deployment?.failure);
