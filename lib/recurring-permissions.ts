import { artifactsPrefix } from '../contracts/artifacts.ts';
import type { Permission, PermissionScope } from './permission-scope.ts';

/** For actions that have no resource to name, and for no other. */
export const anything = (): readonly string[] => ['*'];
export const things = ({ iot }: PermissionScope): string[] => [iot('thing/*')];
export const certificates = ({ iot }: PermissionScope): string[] => [iot('cert/*')];

export const readProvisioningTemplates: Permission = {
  actions: ['s3:GetObject'],
  resources: ({ tasks }) => [tasks('templates/*')],
  reason: 'the item names its provisioning template',
};
export const tellMissingTaskObjects: Permission = {
  actions: ['s3:ListBucket'],
  resources: ({ tasksBucket }) => [tasksBucket],
  reason: 'without it S3 answers AccessDenied for an object that does not exist',
};
export const tellMissingArtifacts: Permission = { ...tellMissingTaskObjects, resources: ({ artifactsBucket }) => [artifactsBucket] };
export const readArtifacts: Permission = {
  // HEAD is authorised as s3:GetObject, and needs no KMS key.
  actions: ['s3:GetObject'],
  resources: ({ artifacts }) => [artifacts(`${artifactsPrefix}*`)],
  reason: 'tells whether artifacts exist; without the KMS key it can read none',
};
export const encryptArtifacts: Permission = {
  actions: ['kms:GenerateDataKey'],
  resources: ({ artifactsKey }) => [artifactsKey],
  reason: 'S3 encrypts the artifacts with it',
};
export const readTaskNames: Permission = {
  actions: ['s3:GetObject'],
  resources: ({ tasks }) => [tasks('tasks/*')],
  reason: 'an item without a row is known by name from the pages of names',
};
export const describeMapRuns: Permission = {
  actions: ['states:DescribeMapRun'],
  resources: ({ taskMapRuns }) => taskMapRuns,
  reason: 'counts of items come from the Map Run, whose id AWS makes up',
};
export const describeCaCertificates: Permission = {
  actions: ['iot:DescribeCACertificate'],
  resources: ({ iot }) => [iot('cacert/*')],
  reason: 'a request names any CA by its id',
};
export const settleTasks: Permission = {
  actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
  resources: ({ table }) => [table],
  reason: 'settles items that have no final row and closes the task',
};
export const settleItem: Permission = {
  actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
  resources: ({ table }) => [table],
  reason: 'settles the item and records the core in one transaction',
};

/**
 * Lists about one thing, certificate or policy. The IoT developer guide gives these actions a resource, the service authorization
 * reference gives them none, which means that no other resource than all would do: `*` is right by both.
 */
export const listsAboutOne = (...actions: readonly string[]): Permission => ({
  actions, resources: anything, reason: 'IoT may have no resource for lists about one thing, certificate or policy: its guides disagree',
});

/** A role that is handed to one service, and to no other. */
export const passRole = (role: (scope: PermissionScope) => string, service: string, reason: string): Permission => ({
  actions: ['iam:PassRole'], resources: (scope) => [role(scope)], conditions: { StringEquals: { 'iam:PassedToService': service } }, reason,
});

/** For functions that record a failure. */
export const tellPartsOfThings: readonly Permission[] = [
  { actions: ['iot:DescribeThing'], resources: things, reason: 'tells whether the thing exists' },
  {
    actions: ['iot:DescribeCertificate'],
    resources: certificates,
    reason: 'tells whether the certificate of the thing exists',
  },
  listsAboutOne('iot:ListAttachedPolicies'),
  { actions: ['iot:ListCertificates'], resources: anything, reason: 'IoT has no resource for this action' },
];

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
  cancel: {
    actions: ['iot:CancelJob', 'iot:DeleteThingShadow', 'iot:UpdateJob', 'iot:UpdateThingShadow'],
    resources: ({ iot }) => [iot('job/*'), iot('thing/*'), iot('thinggroup/*')],
    reason: 'greengrass:CancelDeployment cancels the job of the deployment, and greengrass:CreateDeployment that of the former one',
  },
  create: {
    actions: ['iot:CreateJob'],
    resources: ({ iot }) => [iot('job/*'), iot('thing/*'), iot('thinggroup/*')],
    reason: 'greengrass:CreateDeployment makes a job for the thing group',
  },
} as const satisfies Record<string, Permission>;

export const findVersionGroup: Permission = {
  actions: ['iot:DescribeThingGroup', 'iot:ListTagsForResource'],
  resources: ({ iot }) => [iot('thinggroup/*')],
  reason: 'looks whether the version group is there, and whose it is',
};
export const listDeployments: Permission = { actions: ['greengrass:ListDeployments'], resources: anything, reason: 'Greengrass has no resource for this action' };
export const listRules: Permission = { actions: ['events:ListRules'], resources: anything, reason: 'EventBridge has no resource for this action' };
export const announceDeployments: Permission = {
  actions: ['events:PutEvents'],
  resources: ({ eventBus }) => [eventBus],
  reason: 'tells the bus how the deployment of a core ended',
};
export const announceDrift: Permission = { ...announceDeployments, reason: 'tells the bus which cores drifted' };
export const listCoreDevices: Permission = { actions: ['greengrass:ListCoreDevices'], resources: anything, reason: 'Greengrass has no resource for this action' };
