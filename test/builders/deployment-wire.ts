import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { CreateThingCommand, IoTClient, ListThingGroupsForThingCommand, RemoveThingFromThingGroupCommand } from '@aws-sdk/client-iot';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { DeploymentTaskRow } from '../../contracts/task-rows.ts';
import type { TemplateRow } from '../../contracts/template-rows.ts';
import { taskKey, taskListPk, taskListSk, taskStatusPk, table as keys, templateKey } from '../../contracts/table.ts';
import { coreStandings } from '../../lambdas/adapters/core-standings.ts';
import { cancellableExecutions } from '../../lambdas/adapters/cancellable-executions.ts';
import { cancellationRows } from '../../lambdas/adapters/cancellation-rows.ts';
import { deploymentExecutions } from '../../lambdas/adapters/deployment-executions.ts';
import { deploymentItemRows } from '../../lambdas/adapters/deployment-item-rows.ts';
import { endedExecutions } from '../../lambdas/adapters/ended-executions.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { greengrassDeployments } from '../../lambdas/adapters/greengrass-deployments.ts';
import { nuclei } from '../../lambdas/adapters/nuclei.ts';
import { subdeploymentRows } from '../../lambdas/adapters/subdeployment-rows.ts';
import { table } from '../../lambdas/adapters/table.ts';
import { taskRows } from '../../lambdas/adapters/task-rows.ts';
import { templateVersions } from '../../lambdas/adapters/template-versions.ts';
import { thingMemberships } from '../../lambdas/adapters/thing-memberships.ts';
import { versionDeploymentRows } from '../../lambdas/adapters/version-deployment-rows.ts';
import { versionGroups } from '../../lambdas/adapters/version-groups.ts';
import { versionGroupRows } from '../../lambdas/adapters/version-group-rows.ts';
import { withdrawnItemRows } from '../../lambdas/adapters/withdrawn-item-rows.ts';
import type { DeploymentItem } from '../../lambdas/domain/deployments/deployment-ports.ts';
import { firstVersion } from '../../lambdas/domain/templates/template-content.ts';
import type { TemplateContent } from '../../lambdas/domain/templates/template-ports.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { ensureDeployment } from '../../lambdas/steps/ensure-deployment.ts';
import { moveCore } from '../../lambdas/steps/move-core.ts';
import { recordNotTargeted } from '../../lambdas/steps/record-not-targeted.ts';
import { recordDesired } from '../../lambdas/steps/record-desired.ts';
import { recordTargeted } from '../../lambdas/steps/record-targeted.ts';
import { withdrawCores } from '../../lambdas/steps/withdraw-cores.ts';
import { dynamodbService } from '../../local/dynamodb/service.ts';
import { ensureTableFromTemplate } from '../../local/dynamodb/template.ts';
import { greengrassService } from '../../local/greengrass/service.ts';
import { iotService } from '../../local/iot/service.ts';
import { startWire } from '../../local/wire/server.ts';
import { aCoreRow, createdAt } from './task.ts';
import { aComponent } from './template.ts';

export const groupPrefix = 'cdf_ggv2_deploymentForTemplate_';
export const incarnation = 'incarnation-1';

/** A task of its own that deploys version 1 of template `line`. */
export const aDeploymentTask = (given: Partial<DeploymentTaskRow> = {}): DeploymentTaskRow => {
  const { taskId = 'task00001' } = given;
  return {
    ...taskKey(taskId),
    listPk: taskListPk('deploymentTask'),
    listSk: taskListSk(createdAt, taskId),
    statusPk: taskStatusPk('deploymentTask', 'InProgress'),
    taskId,
    kind: 'deploymentTask',
    taskStatus: 'InProgress',
    total: 1,
    executionArn: executionOf(taskId),
    stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:deploy-template',
    acceptedBy: 'arn:aws:states:us-east-1:111122223333:express:accept-task:1:1',
    createdAt,
    expiresAt: 4_000_000_000,
    templateName: 'line',
    templateVersion: 1,
    incarnation,
    renew: false,
    onUnregistered: 'fail',
    ...given,
  };
};

export const executionOf = (taskId: string): string => `arn:aws:states:us-east-1:111122223333:execution:deploy-template:${taskId}`;
export const childOf = (taskId: string, index = 0): string => `arn:aws:states:us-east-1:111122223333:execution:deploy-template/cores:${taskId}-${index}`;

export const aDeploymentItem = (given: Partial<DeploymentItem> = {}): DeploymentItem => ({ taskId: 'task00001', index: 0, name: 'edge-1', registered: true, expiresAt: 4_000_000_000, ...given });

/**
 * The steps of deployment tasks over the local table, IoT and Greengrass, through clients that repeat no call by themselves.
 *
 * @param reading what the functions take for the time; AWS has the right one
 */
export const deploymentWire = async ({ reading = (now) => now }: { readonly reading?: (now: Date) => Date } = {}) => {
  let now = new Date('2026-01-02T03:04:05.000Z');
  const clock = (): Date => now;
  const read = (): Date => reading(now);
  const wire = await startWire({ port: 0, clock });
  const engine = dynamodbService(wire);
  const iotLocal = iotService(wire);
  for (const service of [engine, iotLocal, greengrassService(wire, iotLocal)]) wire.register(service);
  await ensureTableFromTemplate(engine, {
    TableName: 'provisioning',
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [{ AttributeName: keys.partitionKey, KeyType: 'HASH' }, { AttributeName: keys.sortKey, KeyType: 'RANGE' }],
  });
  const settings = { endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } };
  const clients = { dynamodb: new DynamoDBClient(settings), iot: new IoTClient(settings), greengrass: new GreengrassV2Client(settings) };
  const rows = table('provisioning', clients.dynamodb);
  const moves: string[] = [];
  const reports: { readonly what: object; readonly error: unknown }[] = [];
  const targets = new Map<string, readonly DeploymentItem[]>();
  clients.iot.middlewareStack.add((next, { commandName }) => async (call) => {
    const { thingName, thingGroupName } = call.input as { thingName?: string; thingGroupName?: string };
    if (/ThingToThingGroup|ThingFromThingGroup/.test(commandName ?? '')) moves.push(`${commandName?.startsWith('Add') ? '+' : '-'} ${thingName} ${thingGroupName}`);
    return next(call);
  }, { step: 'initialize' });

  /** Cold functions of one environment: nothing is kept in memory from an earlier one. */
  const stepsOf = (environmentName = 'test') => {
    const items = deploymentItemRows(rows);
    const deployments = versionDeploymentRows(rows, groupPrefix);
    const fleet = fleetRows(rows, read);
    return {
      ensureDeployment: ensureDeployment({
        tasks: taskRows(rows, read), templates: templateVersions(rows), deployments, groups: versionGroups(environmentName, clients.iot),
        greengrass: greengrassDeployments(clients.greengrass, clients.iot),
        subdeployments: subdeploymentRows(rows), ended: endedExecutions(clients.iot), standings: coreStandings(rows),
        targets: { of: async (taskId) => (targets.get(taskId) ?? [aDeploymentItem({ taskId })]).map(({ name }) => name) }, clock: read,
      }, { environmentName, groupPrefix }),
      recordDesired: recordDesired({ cancellations: cancellationRows(rows), fleet, items, executions: deploymentExecutions(clients.iot), nuclei: nuclei(clients.greengrass), clock: read }),
      moveCore: moveCore({ items, deployments, memberships: thingMemberships(clients.iot), executions: deploymentExecutions(clients.iot), clock: read }),
      recordTargeted: recordTargeted({ items, clock: read }),
      withdrawCores: withdrawCores({
        tasks: taskRows(rows, read), fleet, items: withdrawnItemRows(rows), templates: templateVersions(rows), deployments, groups: versionGroupRows(rows, groupPrefix),
        memberships: thingMemberships(clients.iot), executions: cancellableExecutions(clients.iot), clock: read, report: (what, error) => void reports.push({ what, error }),
      }),
      recordNotTargeted: recordNotTargeted({ items, fleet, clock: read }),
    };
  };
  const steps = stepsOf();

  /** Ensures the deployment of a task as its execution does. */
  const ensure = (taskId = 'task00001', by = steps) => by.ensureDeployment({ taskId, executionArn: executionOf(taskId) });

  return {
    wire,
    rows,
    ...clients,
    /** Jobs as devices work on them. */
    jobs: iotLocal.jobs,
    stepsOf,
    steps,
    ensure,
    /** Everything a child execution does with a core, one step after the other. */
    target: async (item: DeploymentItem, { deployment, onUnregistered }: StepOutput<'EnsureDeployment'>, by = steps) => {
      const executionArn = childOf(item.taskId, item.index);
      const desired = await by.recordDesired({ item, deployment, onUnregistered, executionArn });
      const moved = await by.moveCore({ item, deployment, desired, executionArn });
      const recorded = await by.recordTargeted({ core: { coreName: item.name, item, deployment, desired, moved }, executionArn });
      return { desired, moved, recorded };
    },
    template: async ({ name = 'line', versions = 1, ...content }: Partial<TemplateContent> & { name?: string; versions?: number } = {}) => {
      const { template, version } = firstVersion({ components: [aComponent()], ...content }, { name, incarnation, at: new Date(createdAt) });
      await rows.put({ put: { ...template, latestVersion: versions } });
      for (let number = 1; number <= versions; number += 1) {
        await rows.put({ put: { ...version, version: number, sk: version.sk.replace(/\d+$/, String(number).padStart(9, '0')) } });
      }
    },
    deletedTemplate: async (name = 'line') => {
      await rows.update({ key: templateKey(name), set: { deletedAt: clock().toISOString() } satisfies Partial<TemplateRow> });
    },
    /** A task over `items`, else over core `edge-1`. */
    task: async ({ items, ...given }: Partial<DeploymentTaskRow> & { readonly items?: readonly DeploymentItem[] } = {}) => {
      const task = aDeploymentTask(given);
      if (items !== undefined) targets.set(task.taskId, items);
      await rows.put({ put: task });
      return task;
    },
    core: async (name: string) => {
      await clients.iot.send(new CreateThingCommand({ thingName: name }));
      await rows.put({ put: aCoreRow({ name }) });
    },
    groupsOf: async (thingName: string) => ((await clients.iot.send(new ListThingGroupsForThingCommand({ thingName }))).thingGroups ?? []).map(({ groupName }) => groupName),
    /** Somebody takes a thing out of a group by hand. */
    leave: (thingName: string, thingGroupName: string) => clients.iot.send(new RemoveThingFromThingGroupCommand({ thingName, thingGroupName })),
    /** Has something happen right before the next call of an operation is sent. */
    before: (service: 'dynamodb' | 'greengrass' | 'iot', operation: string, happening: () => Promise<unknown>) => {
      const once = { happening: happening as (() => Promise<unknown>) | undefined };
      const client: Pick<IoTClient, 'middlewareStack'> = clients[service] as never;
      client.middlewareStack.add((next, { commandName }) => async (call) => {
        const { happening: pending } = once;
        if (commandName === `${operation}Command` && pending !== undefined) {
          once.happening = undefined;
          await pending();
        }
        return next(call);
      }, { step: 'initialize' });
    },
    /** Joins (`+`) and leaves (`-`) of thing groups, in the order of their calls. */
    moves,
    /** What WithdrawCores told people of. */
    reports,
    /** Calls since the last time it was asked, by `service.Operation`. */
    calls: countsOf(() => wire.calls()),
    /** Lets the next call of an operation fail before its effect or after it. */
    fail: (service: string, operation: string, when: 'before' | 'after' = 'before', error = { name: 'InternalFailureException', statusCode: 500 }) =>
      wire.fault({ service, operation, when, error: { message: 'injected', ...error } }),
    clock,
    pass: (seconds: number) => { now = new Date(now.getTime() + seconds * 1000); },
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      engine.close();
      await wire.close();
    },
  };
};

export type DeploymentWire = Awaited<ReturnType<typeof deploymentWire>>;

const countsOf = (calls: () => Readonly<Record<string, number>>) => {
  let before: Readonly<Record<string, number>> = {};
  return (): Record<string, number> => {
    const now = calls();
    const since = Object.fromEntries(Object.entries(now).flatMap(([call, count]) => (count === before[call] ? [] : [[call, count - (before[call] ?? 0)]])));
    before = { ...now };
    return since;
  };
};
