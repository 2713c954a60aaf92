import { artifactsPrefix } from '../contracts/artifacts.ts';
import type { FunctionName } from './function-contracts.ts';

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
  readonly caKeyParameters: string;
  /** KMS keys of the CA key parameters; empty where SSM's own key encrypts them, which asks no right. */
  readonly caKeyEncryptionKeys: readonly string[];
  /** State machines of tasks, their executions and their Map Runs. */
  readonly taskMachines: readonly string[];
  readonly taskExecutions: readonly string[];
  readonly taskMapRuns: readonly string[];
}

/** One row: what a function may do, on what, and why it must. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: (scope: PermissionScope) => readonly string[];
  readonly reason: string;
}

const anything = (): readonly string[] => ['*'];
const things = ({ iot }: PermissionScope): string[] => [iot('thing/*')];
const certificates = ({ iot }: PermissionScope): string[] => [iot('cert/*')];

const readProvisioningTemplates: Permission = {
  actions: ['s3:GetObject'],
  resources: ({ tasks }) => [tasks('templates/*')],
  reason: 'the item names its provisioning template',
};
const tellMissingTaskObjects: Permission = {
  actions: ['s3:ListBucket'],
  resources: ({ tasksBucket }) => [tasksBucket],
  reason: 'without it S3 answers AccessDenied for an object that does not exist',
};
const tellMissingArtifacts: Permission = { ...tellMissingTaskObjects, resources: ({ artifactsBucket }) => [artifactsBucket] };
const encryptArtifacts: Permission = {
  actions: ['kms:GenerateDataKey'],
  resources: ({ artifactsKey }) => [artifactsKey],
  reason: 'S3 encrypts the artifacts with it',
};
/** HEAD is authorised as s3:GetObject, and needs no KMS key. */
const lookAtArtifacts: Permission = {
  actions: ['s3:GetObject'],
  resources: ({ artifacts }) => [artifacts(`${artifactsPrefix}*`)],
  reason: 'tells whether artifacts of the core exist; without the KMS key it can read none',
};
const decryptArtifacts: Permission = { ...encryptArtifacts, actions: ['kms:Decrypt'] };
const readTaskNames: Permission = {
  actions: ['s3:GetObject'],
  resources: ({ tasks }) => [tasks('tasks/*')],
  reason: 'an item without a row is known by name from the pages of names',
};
const describeMapRuns: Permission = {
  actions: ['states:DescribeMapRun'],
  resources: ({ taskMapRuns }) => taskMapRuns,
  reason: 'counts of items come from the Map Run, whose id AWS makes up',
};
const describeCaCertificates: Permission = {
  actions: ['iot:DescribeCACertificate'],
  resources: ({ iot }) => [iot('cacert/*')],
  reason: 'a request names any CA by its id',
};
const settleTasks: Permission = {
  actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
  resources: ({ table }) => [table],
  reason: 'settles items that have no final row and closes the task',
};
const settleItem: Permission = {
  actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
  resources: ({ table }) => [table],
  reason: 'settles the item and records the core in one transaction',
};

/**
 * What iot:RegisterThing does in its caller's name, as the managed policy AWSIoTThingsRegistration lists it (read
 * 2026-11-23), less the signing of certificates: ours are made before. Resources as the IoT developer guide gives them.
 */
const registerThingDependencies: readonly Permission[] = [
  {
    actions: [
      'iot:AddThingToBillingGroup', 'iot:AddThingToThingGroup', 'iot:CreateThing', 'iot:DescribeBillingGroup', 'iot:DescribeThing',
      'iot:DescribeThingGroup', 'iot:DescribeThingType', 'iot:ListThingGroupsForThing', 'iot:ListThingPrincipals', 'iot:RemoveThingFromBillingGroup',
      'iot:RemoveThingFromThingGroup', 'iot:UpdateThing', 'iot:UpdateThingGroupsForThing',
    ],
    resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*'), iot('thingtype/*'), iot('billinggroup/*')],
    reason: 'a provisioning template may name any thing, group and type',
  },
  {
    actions: [
      'iot:AttachPolicy', 'iot:AttachPrincipalPolicy', 'iot:DescribeCertificate', 'iot:DetachPolicy', 'iot:ListAttachedPolicies',
      'iot:ListPrincipalPolicies', 'iot:ListPrincipalThings', 'iot:UpdateCertificate',
    ],
    resources: certificates,
    reason: 'the certificate is known only once it is made',
  },
  {
    actions: ['iot:CreatePolicy', 'iot:GetPolicy', 'iot:ListPolicyPrincipals', 'iot:ListTargetsForPolicy'],
    resources: ({ iot }) => [iot('policy/*')],
    reason: 'a provisioning template may name or contain any policy',
  },
  {
    actions: ['iot:AttachThingPrincipal', 'iot:DetachThingPrincipal', 'iot:RegisterCertificate', 'iot:RegisterThing'],
    resources: anything,
    reason: 'IoT has no resource for registering; for attaching to a thing its guides disagree on one',
  },
];

/** What Greengrass asks of IoT in its caller's name to tell of a core device (service authorization reference, read 2026-11-23). */
const coreDeviceDependencies: Permission = {
  actions: ['iot:DescribeJob', 'iot:DescribeJobExecution', 'iot:DescribeThing', 'iot:DescribeThingGroup', 'iot:GetThingShadow'],
  resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*'), iot('job/*')],
  reason: 'greengrass:ListEffectiveDeployments reads the jobs of the core and of its groups',
};

/** What each function may do: the whole of it, apart from its own log group, X-Ray and the dead-letter queue. */
export const permissions: Readonly<Record<FunctionName, readonly Permission[]>> = {
  AcceptTask: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
      resources: ({ table }) => [table],
      reason: 'writes the task and the key that made it in one transaction, and reads both back',
    },
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: ({ tasks }) => [tasks('tasks/*')],
      reason: 'writes the items of a task, and takes them away where the task is not accepted',
    },
    readProvisioningTemplates,
    { ...tellMissingTaskObjects, reason: `${tellMissingTaskObjects.reason}, and none could tell which provisioning templates there are` },
    describeCaCertificates,
  ],
  CreateCertificate: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'reads the core and writes the item as InProgress',
    },
    readProvisioningTemplates,
    tellMissingTaskObjects,
    {
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: ({ artifacts }) => [artifacts(`${artifactsPrefix}*`)],
      reason: "reads and writes the core's key bundle",
    },
    tellMissingArtifacts,
    encryptArtifacts,
    decryptArtifacts,
    { actions: ['iot:DescribeThing'], resources: things, reason: 'a thing of the name may exist already' },
    describeCaCertificates,
    { actions: ['ssm:GetParameter'], resources: ({ caKeyParameters }) => [caKeyParameters], reason: 'the parameter is named after the CA' },
    { actions: ['kms:Decrypt'], resources: ({ caKeyEncryptionKeys }) => caKeyEncryptionKeys, reason: 'the parameters with CA keys are encrypted with it' },
    {
      actions: ['iot:DeleteCertificate', 'iot:DescribeCertificate', 'iot:UpdateCertificate'],
      resources: certificates,
      reason: 'activates the certificate it made, and deletes one that lost a race',
    },
    { actions: ['iot:CreateCertificateFromCsr', 'iot:ListCertificates'], resources: anything, reason: 'IoT has no resource for these actions' },
  ],
  RegisterThing: [readProvisioningTemplates, tellMissingTaskObjects, describeCaCertificates, ...registerThingDependencies],
  AttachPolicies: [
    readProvisioningTemplates,
    tellMissingTaskObjects,
    { actions: ['iot:AttachPolicy'], resources: certificates, reason: 'the certificate is known only once it is made' },
    {
      actions: ['iot:CreatePolicy', 'iot:GetPolicy'],
      resources: ({ iot }) => [iot('policy/*')],
      reason: 'a provisioning template may contain policies of any name',
    },
  ],
  RecordCore: [
    settleItem,
    { actions: ['s3:PutObject'], resources: ({ artifacts }) => [artifacts(`${artifactsPrefix}*`)], reason: "writes the core's installer config" },
    encryptArtifacts,
  ],
  RecordCoreFailure: [
    settleItem,
    lookAtArtifacts,
    tellMissingArtifacts,
    { actions: ['iot:DescribeThing'], resources: things, reason: 'tells whether the thing of the core exists' },
    {
      actions: ['iot:DescribeCertificate', 'iot:ListAttachedPolicies'],
      resources: certificates,
      reason: 'tells whether the certificate of the core exists, and its policies',
    },
    { actions: ['iot:ListCertificates'], resources: anything, reason: 'IoT has no resource for this action' },
  ],
  CloseTask: [settleTasks, readTaskNames, describeMapRuns],
  MANUAL_INSTALL: [{ actions: ['iot:DescribeEndpoint'], resources: anything, reason: 'IoT has no resource for this action' }],
  ReadApi: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:Query'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'reads single rows by key and lists by the indexes',
    },
    readTaskNames,
    describeMapRuns,
    { actions: ['states:ListMapRuns'], resources: ({ taskExecutions }) => taskExecutions, reason: 'the Map Run of a running task is found by its execution' },
    {
      actions: ['greengrass:GetCoreDevice', 'greengrass:ListEffectiveDeployments', 'greengrass:ListInstalledComponents'],
      resources: ({ coreDevices }) => [coreDevices],
      reason: 'tells what Greengrass knows of any core',
    },
    coreDeviceDependencies,
  ],
  CloseAbandonedTask: [settleTasks, readTaskNames],
  SweepTasks: [
    { ...settleTasks, resources: ({ table }) => [table, `${table}/index/*`] },
    readTaskNames,
    { actions: ['states:DescribeExecution'], resources: ({ taskExecutions }) => taskExecutions, reason: 'an open task whose execution has ended is closed' },
    { actions: ['states:StartExecution'], resources: ({ taskMachines }) => taskMachines, reason: 'a waiting task without an execution is started' },
  ],
  ShipTemplates: [
    {
      actions: ['s3:PutObject', 's3:DeleteObject'],
      resources: ({ tasks }) => [tasks('templates/*')],
      reason: 'writes the shipped provisioning templates beside those of the operators',
    },
  ],
};
