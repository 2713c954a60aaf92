import type { Permissions } from './permission-scope.ts';

/** Rows of the functions that redeploy by themselves. */
export const redeploymentPermissions = {
  NoteTrigger: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'looks whether the core still stands as the event says, notes it with its memory in one transaction, and opens the window',
    },
  ],
  PlanRedeployment: [
    {
      actions: ['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'reads what was noted and how the cores stand, holds the breaker, records the task while its template stands, and clears the notes',
    },
    {
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: ({ tasks }) => [tasks('tasks/*')],
      reason: 'writes the targets of the task, reads those of an earlier run, and takes them away where the template is gone',
    },
    { actions: ['iot:ListThingsInThingGroup'], resources: ({ iot }) => [iot('thinggroup/*')], reason: 'a rule of the operator may name any thing group' },
  ],
  SweepRedeployments: [
    {
      actions: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table, `${table}/index/*`],
      reason: 'finds windows and published versions that nobody looks after',
    },
    { actions: ['states:StartExecution'], resources: ({ redeploymentMachine }) => [redeploymentMachine], reason: 'plans what an ended execution has left' },
  ],
} as const satisfies Permissions;
