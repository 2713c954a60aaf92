import type { JobExecution } from '../iot/jobs/job.ts';
import { componentVersionOf } from './components.ts';
import { targetArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { noteDeployed } from './core-devices.ts';
import { withDefaults } from './deployment-document.ts';
import { statusOf } from './deployment-status.ts';
import type { CoreDeployment, DeviceDeployment, DeviceDeployments } from './device-deployments.ts';
import { tellEffectiveDeployment } from './effective-deployments.ts';
import { detailsOf } from './execution-details.ts';
import type { DeploymentRecord } from './state.ts';

const asGiven = ({ deploymentId, targetArn: target, parentTargetArn, components, deploymentPolicies, creationTimestamp }: DeploymentRecord): CoreDeployment => ({
  deploymentId, targetArn: target, parentTargetArn, components, deploymentPolicies: withDefaults(deploymentPolicies), createdAt: creationTimestamp,
});

const deploymentOf = ({ state, jobs }: Greengrass, jobId: string): DeploymentRecord | undefined =>
  state.deployments.get(jobs.store.jobs.get(jobId)?.deploymentId ?? '');

const pending = (greengrass: Greengrass, thingName: string, takes: (deployment: DeviceDeployment) => boolean): DeviceDeployment | undefined => {
  for (const { jobId, executionNumber } of greengrass.jobs.pendingOf(thingName)) {
    const deployment = deploymentOf(greengrass, jobId);
    const given = deployment && { ...asGiven(deployment), jobId, executionNumber };
    if (given && takes(given)) return given;
  }
  return undefined;
};

const targetsOf = (greengrass: Greengrass, thingName: string): string[] => [
  targetArn(greengrass, 'thing', thingName),
  ...greengrass.fleet.groupsOf(thingName).map((name) => targetArn(greengrass, 'thinggroup', name)),
];

const deploymentsOf = (greengrass: Greengrass, thingName: string): CoreDeployment[] => {
  const { state } = greengrass;
  const latest = targetsOf(greengrass, thingName).flatMap((arn) => state.deployments.get(state.targets.get(arn)?.latest ?? '') ?? [])
    .filter((deployment) => statusOf(greengrass, deployment) !== 'CANCELED');
  const replaced = latest.map(({ parentTargetArn }) => parentTargetArn);
  return latest.filter((deployment) => !replaced.includes(deployment.targetArn))
    .sort((a, b) => a.creationTimestamp.getTime() - b.creationTimestamp.getTime()).map(asGiven);
};

/** Follows the executions of deployments: tells cores of what is new for them, and the bus of what has become of it. */
const follow = (greengrass: Greengrass, listeners: ReadonlySet<(thingName: string) => void>) => (execution: JobExecution): void => {
  const { status, thingName, jobId } = execution;
  if (status !== 'IN_PROGRESS') listeners.forEach((listener) => listener(thingName));
  const deployment = deploymentOf(greengrass, jobId);
  if (!deployment) return;
  if (status === 'SUCCEEDED') noteDeployed(greengrass, thingName, deployment.targetArn);
  tellEffectiveDeployment(greengrass, execution, deployment);
};

/** The side of Greengrass that cores speak with. */
export const coreDeployments = (greengrass: Greengrass): DeviceDeployments => {
  const { jobs } = greengrass;
  const listeners = new Set<(thingName: string) => void>();
  jobs.onExecution(follow(greengrass, listeners));
  greengrass.fleet.onChange(({ kind, thingName }) => { if (kind === 'joined') listeners.forEach((listener) => listener(thingName)); });
  return {
    pendingDeployment: (thingName, takes = () => true) => pending(greengrass, thingName, takes),
    startDeployment: (thingName, jobId) => jobs.start(jobId, thingName),
    reportDeployment: (thingName, report) =>
      jobs.finish(report.jobId, thingName, { status: report.status, executionNumber: report.executionNumber, details: detailsOf(report) }),
    deploymentsOf: (thingName) => deploymentsOf(greengrass, thingName),
    targetsOf: (thingName) => targetsOf(greengrass, thingName),
    hasComponent: (componentName, componentVersion) => componentVersionOf(greengrass, componentName, componentVersion) !== undefined,
    onPending: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
