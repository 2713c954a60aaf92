import { generators } from '../contracts/functions.ts';
import type { Configuration } from './configuration.ts';
import { functionNoun } from './function-contracts.ts';
import type { EnvironmentValues } from './function-contracts.ts';
import { ownName } from './names.ts';
import { shippedTemplateNames } from './provisioning-templates.ts';

/** What the environment of functions tells of the stack around them. */
export interface Surroundings {
  readonly tableName: string;
  readonly tasksBucket: string;
  readonly artifactsBucket: string;
  /** JSON of `taskMachineSettings`. */
  readonly taskMachines: string;
  /** ARN of the executions that delete policies, ahead of their names. */
  readonly policyDeletionsArn: string;
  /** Names of the IoT policies of the stack. */
  readonly ownPolicies: readonly string[];
  readonly retireDeploymentsArn: string;
  /** Role of the EventBridge rules that are made at run time, and beginning of their names. */
  readonly ruleRoleArn: string;
  readonly ruleNamePrefix: string;
  readonly deadLettersArn: string;
  readonly redeployArn: string;
  readonly roleAlias: string;
  readonly eventBusName: string;
  /** ARN of the account's Greengrass components, ahead of a component's name. */
  readonly componentsArn: string;
  /** What an execution's ARN is appended to, to make a link. */
  readonly executionLinkPrefix: string;
}

/** Function name, or ARN, of every installer config generator, by alias. */
export const configGenerators = ({ environment, configGenerators: others }: Configuration): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.keys(generators).map((alias) => [alias, ownName(environment, functionNoun(alias))])),
  ...others,
});

/** Every variable of the functions' contract. What is not set is the empty string. */
export const environmentValues = (configuration: Configuration, surroundings: Surroundings): EnvironmentValues => ({
  TABLE_NAME: surroundings.tableName,
  TASKS_BUCKET: surroundings.tasksBucket,
  ARTIFACTS_BUCKET: surroundings.artifactsBucket,
  TASK_MACHINES: surroundings.taskMachines,
  POLICY_DELETIONS_ARN: surroundings.policyDeletionsArn,
  OWN_POLICIES: JSON.stringify(surroundings.ownPolicies),
  CONFIG_GENERATORS: JSON.stringify(configGenerators(configuration)),
  DEPLOYMENT_GROUP_PREFIX: configuration.deploymentGroupPrefix,
  TASK_RETENTION_DAYS: String(configuration.taskRetentionDays),
  CERTIFICATE_EXPIRY_DAYS: String(configuration.certificateExpiryDays),
  BUNDLE_RETENTION_DAYS: String(configuration.bundleRetentionDays),
  DOWNLOAD_RECORD_DAYS: String(configuration.downloadRecordDays),
  SHIPPED_TEMPLATES: JSON.stringify(shippedTemplateNames),
  THING_NAME_PREFIX: configuration.thingNamePrefix,
  ENVIRONMENT_NAME: configuration.environment,
  ROLE_ALIAS: surroundings.roleAlias,
  EVENT_BUS_NAME: surroundings.eventBusName,
  COMPONENTS_ARN: surroundings.componentsArn,
  RETIRE_DEPLOYMENTS_STATE_MACHINE_ARN: surroundings.retireDeploymentsArn,
  REDEPLOY_STATE_MACHINE_ARN: surroundings.redeployArn,
  REDEPLOYMENT_BOUNDS: JSON.stringify({
    attempts: configuration.redeploymentAttempts,
    backoffSeconds: configuration.redeploymentBackoffSeconds,
    breakerShare: configuration.redeploymentBreakerShare,
    breakerMinimum: configuration.redeploymentBreakerMinimum,
    breakerMinutes: configuration.redeploymentBreakerMinutes,
  }),
  RULE_ROLE_ARN: surroundings.ruleRoleArn,
  RULE_NAME_PREFIX: surroundings.ruleNamePrefix,
  DEAD_LETTERS_ARN: surroundings.deadLettersArn,
  REDEPLOYMENT_RULES: String(configuration.redeploymentRules),
  UNUSED_DEPLOYMENT_DAYS: String(configuration.unusedDeploymentDays),
  DEVICE_ROOT_PATH: configuration.deviceRootPath,
  DEVICE_ROOT_CA_PATH: configuration.deviceRootCaPath,
  DEVICE_CERTIFICATE_FILE_PATH: configuration.deviceCertificateFilePath,
  DEVICE_PRIVATE_KEY_PATH: configuration.devicePrivateKeyPath,
  MQTT_PORT: String(configuration.mqttPort ?? ''),
  GG_DATA_PLANE_PORT: String(configuration.greengrassDataPlanePort ?? ''),
  CORS_ORIGIN: configuration.corsOrigin ?? '',
  EXECUTION_LINK_PREFIX: surroundings.executionLinkPrefix,
});
