import type { DeploymentPolicies } from '@aws-sdk/client-greengrassv2';
import { isGroupDeployment } from './deployment-status.ts';
import type { Greengrass } from './context.ts';
import type { DeploymentRecord } from './state.ts';

/** What Greengrass does where a deployment says nothing (API reference, CreateDeployment). */
export const withDefaults = ({ failureHandlingPolicy, componentUpdatePolicy, configurationValidationPolicy }: DeploymentPolicies = {}) => ({
  failureHandlingPolicy: failureHandlingPolicy ?? 'ROLLBACK',
  componentUpdatePolicy: { timeoutInSeconds: 60, action: 'NOTIFY_COMPONENTS', ...componentUpdatePolicy },
  configurationValidationPolicy: { timeoutInSeconds: 30, ...configurationValidationPolicy },
}) as const;

const mergeOf = (merge: string | undefined): { merge?: unknown } => (merge === undefined ? {} : { merge: JSON.parse(merge) as unknown });

/** What a core is given, in the nucleus's own words: JSON. */
export const deploymentDocument = (greengrass: Pick<Greengrass, 'cloud'>, deployment: DeploymentRecord): string => {
  const { deploymentId, deploymentName, targetArn, revision, parentTargetArn, creationTimestamp } = deployment;
  const { failureHandlingPolicy, componentUpdatePolicy, configurationValidationPolicy } = withDefaults(deployment.deploymentPolicies);
  const { region, account } = greengrass.cloud;
  const target = targetArn.slice(targetArn.lastIndexOf(':') + 1);
  return JSON.stringify({
    deploymentId,
    deploymentName,
    configurationArn: `arn:aws:greengrass:${region}:${account}:configuration:${target}:${revision}`,
    creationTimestamp: creationTimestamp.getTime(),
    failureHandlingPolicy,
    componentUpdatePolicy: { timeout: componentUpdatePolicy.timeoutInSeconds, action: componentUpdatePolicy.action },
    configurationValidationPolicy,
    ...(isGroupDeployment(greengrass, deployment) && { onBehalfOf: parentTargetArn ?? targetArn, parentGroupName: parentTargetArn?.split('/')[1] }),
    components: Object.fromEntries(Object.entries(deployment.components).map(([name, { componentVersion, configurationUpdate, runWith }]) => [
      name,
      { version: componentVersion, runWith, ...(configurationUpdate && { configurationUpdate: { ...configurationUpdate, ...mergeOf(configurationUpdate.merge) } }) },
    ])),
  });
};
