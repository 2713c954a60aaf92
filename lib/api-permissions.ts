import type { Permission, Permissions } from './permission-scope.ts';
import {
  announceDeployments, describeCaCertificates, describeMapRuns, encryptArtifacts, readArtifacts, readProvisioningTemplates, readTaskNames, settleTasks, tellMissingArtifacts, tellMissingTaskObjects,
} from './recurring-permissions.ts';

/** What Greengrass asks of IoT in its caller's name to tell of a core device (service authorization reference, read 2026-11-23). */
const coreDeviceDependencies: Permission = {
  actions: ['iot:DescribeJob', 'iot:DescribeJobExecution', 'iot:DescribeThing', 'iot:DescribeThingGroup', 'iot:GetThingShadow'],
  resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*'), iot('job/*')],
  reason: 'greengrass:ListEffectiveDeployments reads the jobs of the core and of its groups',
};

/** Rows of the functions that answer the API, and of those that see the tasks it accepts to their end. */
export const apiPermissions = {
  AcceptTask: [
    {
      actions: ['dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'writes the task and the key that made it in one transaction, with which a retried task is told of its retry, while its template stands, and reads them back',
    },
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:Query'],
      resources: ({ table }) => [table],
      reason: 'a retry takes the failed items of a task, and of a deployment those whose core has not moved on since',
    },
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: ({ tasks }) => [tasks('tasks/*')],
      reason: 'writes the items of a task, and takes them away where the task is not accepted',
    },
    readProvisioningTemplates,
    { ...tellMissingTaskObjects, reason: `${tellMissingTaskObjects.reason}, and none could tell which provisioning templates there are` },
    describeCaCertificates,
    {
      actions: ['greengrass:GetCoreDevice'],
      resources: ({ coreDevices }) => [coreDevices],
      reason: 'client devices are associated with a core that Greengrass knows',
    },
  ],
  CancelTask: [
    { actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'], resources: ({ table }) => [table], reason: 'reads the task, and marks it as cancelled' },
  ],
  CloseTask: [settleTasks, readTaskNames, describeMapRuns],
  CloseAbandonedTask: [settleTasks, readTaskNames],
  SweepTasks: [
    { ...settleTasks, resources: ({ table }) => [table, `${table}/index/*`] },
    readTaskNames,
    { actions: ['states:DescribeExecution'], resources: ({ taskExecutions }) => taskExecutions, reason: 'an open task whose execution has ended is closed' },
    { actions: ['states:StartExecution'], resources: ({ taskMachines }) => taskMachines, reason: 'a waiting task without an execution is started' },
  ],
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
  ArtifactsApi: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem'],
      resources: ({ table }) => [table],
      reason: 'reads the core or client device, and records who is given its artifacts',
    },
    { ...readArtifacts, reason: 'looks what there is; whoever has a URL that it signed reads by its rights' },
    tellMissingArtifacts,
    { ...encryptArtifacts, actions: ['kms:Decrypt'], reason: 'what is read by a URL is decrypted for the one who signed it' },
  ],
  TemplatesApi: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'reads and lists templates, and writes a version together with the template it is the newest of',
    },
    { ...announceDeployments, reason: 'tells the bus of a version that is to be deployed by itself' },
    { actions: ['states:StartExecution'], resources: ({ retirementMachine }) => [retirementMachine], reason: 'a deleted template is taken apart' },
    { actions: ['greengrass:DescribeComponent'], resources: ({ components }) => components, reason: 'a template may name any component, and each must exist' },
  ],
} as const satisfies Permissions;
