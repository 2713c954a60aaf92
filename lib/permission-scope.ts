import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Buckets } from './buckets.ts';
import type { FunctionName } from './function-contracts.ts';
import type { Table } from './table.ts';

/** ARNs that permissions are granted on. */
export interface PermissionScope {
  readonly table: string;
  /** ARN of an object, or of objects by pattern, in the artifacts bucket. */
  readonly artifacts: (key: string) => string;
  readonly artifactsBucket: string;
  readonly artifactsKey: string;
  readonly tasks: (key: string) => string;
  readonly tasksBucket: string;
  /** ARN of an IoT resource such as `thing/*`. */
  readonly iot: (resource: string) => string;
  readonly coreDevices: string;
  readonly deployments: string;
  /** Greengrass components of the account, and public ones. */
  readonly components: readonly string[];
  readonly eventBus: string;
  readonly deviceReports: string;
  readonly caKeyParameters: string;
  /** KMS keys of the CA key parameters; empty where SSM's own key encrypts them, which asks no right. */
  readonly caKeyEncryptionKeys: readonly string[];
  readonly retirementMachine: string;
  readonly redeploymentMachine: string;
  readonly greengrassServiceRole: string;
  /** EventBridge rules that are made at run time, and the role that they have. */
  readonly operatorRules: string;
  readonly ruleRole: string;
  /** State machines of tasks, their executions and their Map Runs. */
  readonly taskMachines: readonly string[];
  readonly taskExecutions: readonly string[];
  readonly taskMapRuns: readonly string[];
}

/** One row: what a function may do, on what, and why it must. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: (scope: PermissionScope) => readonly string[];
  /** By operator and condition key. */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly reason: string;
}

/** Rows of the functions of one subject; `permissions.ts` joins the subjects to the whole table. */
export type Permissions = Readonly<Partial<Record<FunctionName, readonly Permission[]>>>;

export interface PermissionScopeProps {
  readonly table: Table;
  readonly buckets: Buckets;
  /** Names of the state machines of tasks. A function may not refer to a machine that refers to it. */
  readonly taskMachineNames: readonly string[];
  readonly retirementMachineName: string;
  readonly redeploymentMachineName: string;
  readonly greengrassServiceRoleArn: string;
  /** Beginning of the names of the EventBridge rules that are made at run time. */
  readonly ruleNamePrefix: string;
  readonly ruleRoleArn: string;
  readonly caKeyEncryptionKeyArn: string | undefined;
  readonly eventBusName: string;
  /** Its name. */
  readonly deviceReportsQueue: string;
}

/** The ARNs of this stack, and of this account and region, that the permission table speaks of. */
export const permissionScope = (scope: Construct, props: PermissionScopeProps): PermissionScope => {
  const { table, buckets } = props;
  const arn = (service: string, resource: string) => Stack.of(scope).formatArn({ service, resource });
  const ofMachines = (toResources: (name: string) => readonly string[]) => props.taskMachineNames.flatMap(toResources).map((resource) => arn('states', resource));
  return {
    table: table.table.tableArn,
    artifacts: (key) => buckets.artifacts.arnForObjects(key),
    artifactsBucket: buckets.artifacts.bucketArn,
    artifactsKey: buckets.artifactsKey.keyArn,
    tasks: (key) => buckets.tasks.arnForObjects(key),
    tasksBucket: buckets.tasks.bucketArn,
    iot: (resource) => arn('iot', resource),
    coreDevices: arn('greengrass', 'coreDevices:*'),
    deployments: arn('greengrass', 'deployments:*'),
    components: [arn('greengrass', 'components:*'), publicComponents(scope)],
    deviceReports: arn('sqs', props.deviceReportsQueue),
    eventBus: arn('events', `event-bus/${props.eventBusName}`),
    caKeyParameters: arn('ssm', 'parameter/cdf-ca-key-*'),
    caKeyEncryptionKeys: props.caKeyEncryptionKeyArn === undefined ? [] : [props.caKeyEncryptionKeyArn],
    retirementMachine: arn('states', `stateMachine:${props.retirementMachineName}`),
    redeploymentMachine: arn('states', `stateMachine:${props.redeploymentMachineName}`),
    greengrassServiceRole: props.greengrassServiceRoleArn,
    operatorRules: arn('events', `rule/${props.ruleNamePrefix}*`),
    ruleRole: props.ruleRoleArn,
    taskMachines: ofMachines((name) => [`stateMachine:${name}`]),
    taskExecutions: ofMachines((name) => [`execution:${name}:*`]),
    taskMapRuns: ofMachines((name) => [`mapRun:${name}/*`]),
  };
};

/** Components that AWS provides have no account. */
const publicComponents = (scope: Construct): string => Stack.of(scope).formatArn({ service: 'greengrass', account: 'aws', resource: 'components:*' });
