import type {
  ComponentDeploymentSpecification, CreateDeploymentCommandInput, DeploymentIoTJobConfiguration, DeploymentPolicies,
} from '@aws-sdk/client-greengrassv2';
import type { Checked } from '../wire/service.ts';
import { readTargetArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { invalidField, notFound } from './errors.ts';
import { LIMITS } from './limits.ts';
import { checkTags } from './tag-limits.ts';

const checkRange = (name: string, value: number | undefined, { least, most }: { least: number; most: number }): void => {
  if (value !== undefined && !(value >= least && value <= most)) throw invalidField(`${name} is ${value}; allowed are ${least} to ${most}`, [name]);
};

const checkOneOf = (name: string, value: string | undefined, allowed: readonly string[]): void => {
  if (value !== undefined && !allowed.includes(value)) throw invalidField(`${name} is '${value}'; allowed are ${allowed.join(', ')}`, [name]);
};

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

const checkComponent = (name: string, { componentVersion, configurationUpdate }: ComponentDeploymentSpecification): void => {
  const member = `components.${name}`;
  if (name.length < 1 || name.length > LIMITS.componentNameCharacters) throw invalidField(`component name '${name}' does not have 1 to ${LIMITS.componentNameCharacters} characters`, ['components']);
  const length = componentVersion?.length ?? 0;
  if (length < 1 || length > LIMITS.componentVersionCharacters) throw invalidField(`componentVersion of ${name} does not have 1 to ${LIMITS.componentVersionCharacters} characters`, [`${member}.componentVersion`]);
  const { merge, reset = [] } = configurationUpdate ?? {};
  if (merge !== undefined && (merge.length > LIMITS.configurationCharacters || !isJsonObject(merge))) {
    throw invalidField(`configurationUpdate.merge of ${name} is not a JSON object in at most ${LIMITS.configurationCharacters} characters`, [`${member}.configurationUpdate.merge`]);
  }
  const pointer = reset.find((path) => path.length > LIMITS.configurationPathCharacters || (path !== '' && !path.startsWith('/')));
  if (pointer !== undefined) throw invalidField(`configurationUpdate.reset of ${name} holds '${pointer}', which is no JSON pointer`, [`${member}.configurationUpdate.reset`]);
};

const checkJob = ({ jobExecutionsRolloutConfig, abortConfig, timeoutConfig }: DeploymentIoTJobConfiguration): void => {
  const { maximumPerMinute, exponentialRate } = jobExecutionsRolloutConfig ?? {};
  if (maximumPerMinute !== undefined && exponentialRate) throw invalidField('maximumPerMinute and exponentialRate exclude each other', ['jobExecutionsRolloutConfig']);
  checkRange('maximumPerMinute', maximumPerMinute, LIMITS.executionsPerMinute);
  checkRange('baseRatePerMinute', exponentialRate?.baseRatePerMinute, LIMITS.executionsPerMinute);
  checkRange('incrementFactor', exponentialRate?.incrementFactor, LIMITS.incrementFactor);
  checkRange('inProgressTimeoutInMinutes', timeoutConfig?.inProgressTimeoutInMinutes, LIMITS.timeoutMinutes);
  if (abortConfig && (abortConfig.criteriaList?.length ?? 0) === 0) throw invalidField('criteriaList is empty', ['abortConfig']);
  for (const { failureType, action, thresholdPercentage, minNumberOfExecutedThings } of abortConfig?.criteriaList ?? []) {
    checkOneOf('failureType', failureType, LIMITS.failureTypes);
    checkOneOf('action', action, ['CANCEL']);
    checkRange('thresholdPercentage', thresholdPercentage, LIMITS.thresholdPercentage);
    checkRange('minNumberOfExecutedThings', minNumberOfExecutedThings, { least: 1, most: Infinity });
  }
};

const checkPolicies = ({ failureHandlingPolicy, componentUpdatePolicy, configurationValidationPolicy }: DeploymentPolicies): void => {
  checkOneOf('failureHandlingPolicy', failureHandlingPolicy, LIMITS.failureHandlingPolicies);
  checkOneOf('componentUpdatePolicy.action', componentUpdatePolicy?.action, LIMITS.componentUpdateActions);
  checkRange('componentUpdatePolicy.timeoutInSeconds', componentUpdatePolicy?.timeoutInSeconds, { least: 1, most: 2 ** 31 - 1 });
  checkRange('configurationValidationPolicy.timeoutInSeconds', configurationValidationPolicy?.timeoutInSeconds, { least: 1, most: 2 ** 31 - 1 });
};

/** @returns whether it is one thing or a group of them. @throws AwsError `ValidationException`, `ResourceNotFoundException` */
const checkTarget = (greengrass: Greengrass, member: string, arn: string): 'thing' | 'thinggroup' => {
  const { fleet } = greengrass;
  const target = readTargetArn(greengrass, arn);
  if (!target) throw invalidField(`${member} '${arn}' is not the ARN of a thing or thing group of this account and region`, [member]);
  const { kind, name } = target;
  if (kind === 'thinggroup' && name.includes(':')) throw invalidField(`thing group ${name} cannot be deployed to: its name has a colon`, [member]);
  const exists = kind === 'thing' ? fleet.hasThing(name) : fleet.hasGroup(name);
  if (!exists) throw notFound(kind === 'thing' ? 'Thing' : 'ThingGroup', arn);
  return kind;
};

const checkSubdeployment = (greengrass: Greengrass, targetArn: string, parentTargetArn: string): void => {
  const kinds = [checkTarget(greengrass, 'targetArn', targetArn), checkTarget(greengrass, 'parentTargetArn', parentTargetArn)];
  if (kinds.includes('thing')) throw invalidField('a subdeployment and its parent target thing groups', ['targetArn', 'parentTargetArn']);
  if (targetArn === parentTargetArn) throw invalidField('a subdeployment cannot be its own parent', ['parentTargetArn']);
  const { latest, parentTargetArn: former } = greengrass.state.targets.get(targetArn) ?? {};
  if (former !== undefined && former !== parentTargetArn) {
    throw invalidField(`${targetArn} is a target of subdeployments of ${former}, and of no other parent`, ['parentTargetArn']);
  }
  if (former === undefined && latest !== undefined) throw invalidField(`${targetArn} has a deployment that is no subdeployment`, ['parentTargetArn']);
  if (greengrass.state.targets.get(parentTargetArn)?.latest === undefined) throw invalidField(`${parentTargetArn} has no deployment`, ['parentTargetArn']);
};

/** @throws AwsError as CreateDeployment answers a request it cannot take */
export const checkDeployment = (greengrass: Greengrass, input: Checked<CreateDeploymentCommandInput>): void => {
  const { targetArn, parentTargetArn, deploymentName, components = {}, iotJobConfiguration, deploymentPolicies, tags = {} } = input;
  const most = LIMITS.deploymentNameCharacters;
  if (deploymentName !== undefined && (deploymentName.length < 1 || deploymentName.length > most)) throw invalidField(`deploymentName does not have 1 to ${most} characters`, ['deploymentName']);
  for (const [name, component] of Object.entries(components)) checkComponent(name, component);
  const bytes = Buffer.byteLength(JSON.stringify(components));
  if (bytes > LIMITS.deploymentBytes) throw invalidField(`the deployment has ${bytes} bytes; at most ${LIMITS.deploymentBytes} are allowed`, ['components']);
  if (iotJobConfiguration) checkJob(iotJobConfiguration);
  if (deploymentPolicies) checkPolicies(deploymentPolicies);
  checkTags(tags);
  checkTarget(greengrass, 'targetArn', targetArn);
  if (parentTargetArn !== undefined) checkSubdeployment(greengrass, targetArn, parentTargetArn);
  else if (greengrass.state.targets.get(targetArn)?.parentTargetArn !== undefined) {
    throw invalidField(`${targetArn} is a target of subdeployments; name its parent in parentTargetArn`, ['parentTargetArn']);
  }
};
