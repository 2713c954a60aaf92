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
  readonly deployments: string;
  /** Greengrass components of the account, and public ones. */
  readonly components: readonly string[];
  readonly eventBus: string;
  readonly deviceReports: string;
  readonly caKeyParameters: string;
  /** KMS keys of the CA key parameters; empty where SSM's own key encrypts them, which asks no right. */
  readonly caKeyEncryptionKeys: readonly string[];
  readonly retirementMachine: string;
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

/**
 * What Greengrass does in IoT in its caller's name to make, cancel and tell of deployments, as of 2026-11-23. A deployment to
 * things uses their shadows, one to a thing group a job: it asks for the rights to both. Cancelling is from the service
 * authorization reference, creating from published policies, telling is assumed from what the operations return.
 */
export const deploymentDependencies = {
  tell: {
    actions: ['iot:DescribeJob', 'iot:DescribeThing', 'iot:DescribeThingGroup', 'iot:GetThingShadow'],
    resources: ({ iot }) => [iot('job/*'), iot('thing/*'), iot('thinggroup/*')],
    reason: 'greengrass:GetDeployment and greengrass:ListDeployments read the job of a deployment and its target',
  },
  change: {
    actions: ['iot:CancelJob', 'iot:CreateJob', 'iot:DeleteThingShadow', 'iot:UpdateJob', 'iot:UpdateThingShadow'],
    resources: ({ iot }) => [iot('job/*'), iot('thing/*'), iot('thinggroup/*')],
    reason: 'greengrass:CreateDeployment replaces the job of the former deployment by one for the thing group',
  },
} as const satisfies Record<string, Permission>;

const findVersionGroup: Permission = {
  actions: ['iot:DescribeThingGroup', 'iot:ListTagsForResource'],
  resources: ({ iot }) => [iot('thinggroup/*')],
  reason: 'looks whether the version group is there, and whose it is',
};
const listDeployments: Permission = { actions: ['greengrass:ListDeployments'], resources: anything, reason: 'Greengrass has no resource for this action' };

const announceDeployments: Permission = {
  actions: ['events:PutEvents'],
  resources: ({ eventBus }) => [eventBus],
  reason: 'tells the bus how the deployment of a core ended',
};

/** What each function may do: the whole of it, apart from its own log group, X-Ray and the dead-letter queue. */
export const permissions: Readonly<Record<FunctionName, readonly Permission[]>> = {
  AcceptTask: [
    {
      actions: ['dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:PutItem'],
      resources: ({ table }) => [table],
      reason: 'writes the task and the key that made it in one transaction, while its template stands, and reads them back',
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
  ResolveTargets: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'reads the task, looks which targets are cores of this system, and records their number',
    },
    {
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: ({ tasks }) => [tasks('tasks/*')],
      reason: 'reads the targets of the task, and writes its items; those of an earlier run are read back',
    },
    { actions: ['iot:ListThingsInThingGroup'], resources: ({ iot }) => [iot('thinggroup/*')], reason: 'a task may name any thing group' },
    { actions: ['greengrass:GetCoreDevice'], resources: ({ coreDevices }) => [coreDevices], reason: 'tells which targets have connected once' },
    { actions: ['greengrass:ListCoreDevices'], resources: anything, reason: 'Greengrass has no resource for this action' },
  ],
  EnsureDeployment: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
      resources: ({ table }) => [table],
      reason: 'reads the task and its template; the row of the version is the lock under which its deployment is made',
    },
    {
      actions: ['iot:CreateThingGroup', 'iot:DescribeThingGroup', 'iot:ListTagsForResource', 'iot:TagResource'],
      resources: ({ iot }) => [iot('thinggroup/*'), iot('job/*')],
      reason: 'makes the version group, looks whose it is, and tags the job with its task; group names begin as configured, or as another environment did',
    },
    {
      actions: ['greengrass:GetDeployment', 'greengrass:TagResource'],
      resources: ({ deployments }) => [deployments],
      reason: 'a deployment is known by its id once it is made, and is tagged as it is made',
    },
    { actions: ['greengrass:CreateDeployment', 'greengrass:ListDeployments'], resources: anything, reason: 'Greengrass has no resource for these actions' },
    deploymentDependencies.tell,
    deploymentDependencies.change,
  ],
  RecordDesired: [
    {
      actions: ['dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'records what the core is to run, with its item and all counts, in one transaction',
    },
  ],
  MoveCore: [
    { actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], resources: ({ table }) => [table], reason: 'looks which thing groups are version groups, and whose turn it is' },
    {
      actions: ['iot:AddThingToThingGroup', 'iot:DescribeJobExecution', 'iot:ListThingGroupsForThing', 'iot:RemoveThingFromThingGroup'],
      resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*'), iot('job/*')],
      reason: 'moves any core from one version group to another',
    },
  ],
  RecordTargeted: [{ actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], resources: ({ table }) => [table], reason: 'settles the item of a core in a deployment task' }],
  RecordNotTargeted: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'settles the item, and counts its core as one that was not started',
    },
  ],
  FindRetirement: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'lists templates, deployments and open tasks, and leases what it finds',
    },
  ],
  ReleaseCores: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'lists the cores that desire the template, and changes each with its counters in one transaction',
    },
  ],
  CancelDeployments: [
    findVersionGroup,
    listDeployments,
    { actions: ['greengrass:CancelDeployment'], resources: ({ deployments }) => [deployments], reason: 'Greengrass makes up the ids of deployments' },
    deploymentDependencies.tell,
    deploymentDependencies.change,
  ],
  DeleteDeployments: [
    findVersionGroup,
    listDeployments,
    { actions: ['greengrass:DeleteDeployment'], resources: ({ deployments }) => [deployments], reason: 'Greengrass makes up the ids of deployments' },
    deploymentDependencies.tell,
    { actions: ['iot:DeleteJob'], resources: ({ iot }) => [iot('job/*')], reason: 'greengrass:DeleteDeployment deletes the job of the deployment' },
  ],
  DeleteVersionGroup: [
    findVersionGroup,
    { actions: ['iot:DeleteThingGroup'], resources: ({ iot }) => [iot('thinggroup/*')], reason: 'group names begin as configured, or as another environment did; the tag tells ours' },
    { actions: ['dynamodb:DeleteItem'], resources: ({ table }) => [table], reason: 'forgets the deployment that is taken down' },
  ],
  RemoveTemplate: [
    {
      actions: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      resources: ({ table }) => [table],
      reason: 'removes the versions of a deleted template, then the template',
    },
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
  TemplatesApi: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'reads and lists templates, and writes a version together with the template it is the newest of',
    },
    { actions: ['states:StartExecution'], resources: ({ retirementMachine }) => [retirementMachine], reason: 'a deleted template is taken apart' },
    { actions: ['greengrass:DescribeComponent'], resources: ({ components }) => components, reason: 'a template may name any component, and each must exist' },
  ],
  CloseAbandonedTask: [settleTasks, readTaskNames],
  SweepTasks: [
    { ...settleTasks, resources: ({ table }) => [table, `${table}/index/*`] },
    readTaskNames,
    { actions: ['states:DescribeExecution'], resources: ({ taskExecutions }) => taskExecutions, reason: 'an open task whose execution has ended is closed' },
    { actions: ['states:StartExecution'], resources: ({ taskMachines }) => taskMachines, reason: 'a waiting task without an execution is started' },
  ],
  ConsumeReports: [
    { actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], resources: ({ table }) => [table], reason: 'writes what a device said, with its item and all counts, in one transaction' },
    { actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], resources: ({ deviceReports }) => [deviceReports], reason: 'Lambda polls the queue in the name of the function' },
    announceDeployments,
  ],
  SweepDeployments: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'finds cores that are not settled, and corrects them with their items and all counts',
    },
    announceDeployments,
    {
      actions: ['iot:AddThingToThingGroup', 'iot:DescribeJobExecution', 'iot:ListJobExecutionsForJob', 'iot:ListThingGroupsForThing', 'iot:RemoveThingFromThingGroup'],
      resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*'), iot('job/*')],
      reason: 'reads the executions of deployments, and puts any core into its version group again',
    },
    { actions: ['greengrass:GetDeployment'], resources: ({ deployments }) => [deployments], reason: 'a deployment may have been cancelled meanwhile' },
    deploymentDependencies.tell,
  ],
  RecountFleet: [
    {
      actions: ['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'counts every core anew, and mends counters that say otherwise',
    },
  ],
  ShipTemplates: [
    {
      actions: ['s3:PutObject', 's3:DeleteObject'],
      resources: ({ tasks }) => [tasks('templates/*')],
      reason: 'writes the shipped provisioning templates beside those of the operators',
    },
  ],
};
