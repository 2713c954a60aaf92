import type { Permissions } from './permission-scope.ts';
import { anything, deploymentDependencies, findVersionGroup, listCoreDevices, listDeployments } from './recurring-permissions.ts';

/** Rows of the functions that bring a template to cores, and of those that take a deleted or unused one down. */
export const deploymentPermissions = {
  ResolveTargets: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'reads the task, looks which targets are cores of this system, and records their number',
    },
    {
      actions: ['dynamodb:Query'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'finds the cores that desire an older version than the one that was published',
    },
    {
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: ({ tasks }) => [tasks('tasks/*')],
      reason: 'reads the targets of the task, and writes its items; those of an earlier run are read back',
    },
    { actions: ['iot:ListThingsInThingGroup'], resources: ({ iot }) => [iot('thinggroup/*')], reason: 'a task may name any thing group' },
    { actions: ['greengrass:GetCoreDevice'], resources: ({ coreDevices }) => [coreDevices], reason: 'tells which targets have connected once' },
    listCoreDevices,
  ],
  EnsureDeployment: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
      resources: ({ table }) => [table],
      reason: 'reads the task, its template and how its cores stand; the row of the version is the lock under which its deployment is made',
    },
    { actions: ['s3:GetObject'], resources: ({ tasks }) => [tasks('tasks/*')], reason: 'reads which cores the task is about' },
    { actions: ['iot:ListJobExecutionsForJob'], resources: ({ iot }) => [iot('job/*')], reason: 'finds cores on which the deployment has ended badly' },
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
    { actions: ['iot:DescribeJobExecution'], resources: ({ iot }) => [iot('job/*'), iot('thing/*')], reason: 'looks whether the deployment has ended on the core' },
    { actions: ['greengrass:GetCoreDevice'], resources: ({ coreDevices }) => [coreDevices], reason: 'looks whether the nucleus of a core knows subdeployments' },
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
  WithdrawCores: [
    {
      actions: ['dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'reads the items of the cancelled task, and writes each core as it was before, with its item and all counts, in one transaction',
    },
    {
      actions: ['iot:AddThingToThingGroup', 'iot:CancelJobExecution', 'iot:DescribeJobExecution', 'iot:ListThingGroupsForThing', 'iot:RemoveThingFromThingGroup'],
      resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*'), iot('job/*')],
      reason: 'cancels the executions of cores that have not begun, and moves them back to the groups they were in',
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
