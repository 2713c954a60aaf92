import type { Permissions } from './permission-scope.ts';
import { anything, deploymentDependencies, findVersionGroup, listDeployments } from './recurring-permissions.ts';

/** Rows of the functions that bring a template to cores, and of those that take a deleted or unused one down. */
export const deploymentPermissions = {
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
    deploymentDependencies.cancel,
    deploymentDependencies.create,
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
    deploymentDependencies.cancel,
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
} as const satisfies Permissions;
