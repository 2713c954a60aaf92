import type { Permissions } from './permission-scope.ts';
import { announceDeployments, announceDrift, deploymentDependencies, listCoreDevices } from './recurring-permissions.ts';

/** Rows of the functions that hold the table to what the cores run. */
export const fleetPermissions = {
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
  SweepDrift: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'reads what cores desire, and writes how they differ from it with all counts',
    },
    announceDrift,
    {
      actions: ['iot:ListThingGroupsForThing', 'iot:ListThingsInThingGroup'],
      resources: ({ iot }) => [iot('thing/*'), iot('thinggroup/*')],
      reason: 'holds the members of version groups against the cores that desire the versions',
    },
    listCoreDevices,
    { actions: ['greengrass:ListInstalledComponents'], resources: ({ coreDevices }) => [coreDevices], reason: 'holds what is installed on any core against what it desires' },
  ],
  RecountFleet: [
    {
      actions: ['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'counts every core anew, and mends counters that say otherwise',
    },
  ],
} as const satisfies Permissions;
