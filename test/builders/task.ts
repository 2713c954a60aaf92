import { bodyCode } from '../../contracts/body-code.ts';
import { noTemplate } from '../../contracts/core-rows.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { CoreTaskRow, DeploymentItemRow, DeploymentTaskRow, DeviceTaskRow, ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow } from '../../contracts/thing-rows.ts';
import type { TemplateRow } from '../../contracts/template-rows.ts';
import { coreDeploymentListPk, coreDevicesPk, coreKey, coreListPk, coreListSk, coreStandingPk, deviceKey, deviceListPk, deviceListSk, itemKey, taskKey, taskListPk, taskListSk, taskStatusPk, templateKey, templateListPk } from '../../contracts/table.ts';
import type { CoreToCreate } from '../../lambdas/domain/requests/core-task-request.ts';
import type { DeviceToCreate } from '../../lambdas/domain/requests/device-task-request.ts';
import type { TaskMachines } from '../../lambdas/domain/tasks/task-execution.ts';

export const machineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:create-cores';
export const caId = 'c'.repeat(64);
export const createdAt = '2026-01-02T03:04:05.678Z';

/** A core of a request whose template needs a CA and a name. */
export const aCoreToCreate = (given: Partial<CoreToCreate> = {}): CoreToCreate => {
  const name = given.name ?? 'edge-1';
  return { name, provisioningTemplate: 'own-ca', provisioningParameters: { ThingName: name }, cdfProvisioningParameters: { caId }, configFileGenerator: 'MANUAL_INSTALL', ...given };
};

export const aRequest = (cores: readonly unknown[] = [aCoreToCreate()], given: object = {}): Record<string, unknown> => ({ type: 'Create', coreVersion: '2.12.6', cores, ...given });

/** A client device of a request whose template needs a CA and a name. */
export const aDeviceToCreate = (given: Partial<DeviceToCreate> = {}): DeviceToCreate => {
  const name = given.name ?? 'sensor-1';
  return { name, provisioningTemplate: 'own-ca', provisioningParameters: { ThingName: name }, cdfProvisioningParameters: { caId }, ...given };
};

export const aDeviceRequest = (devices: readonly unknown[] = [aDeviceToCreate()], given: object = {}): Record<string, unknown> => ({ type: 'Create', devices, ...given });

/** A request body as API Gateway passes it on. */
export const coded = (body: string): string => bodyCode.reduce((text, [character, code]) => text.replaceAll(character, code), body);

/** An open task; a status closes it with the counts given. */
export const aTask = (given: Partial<CoreTaskRow> = {}): CoreTaskRow => {
  const { taskId = 'task00001', taskStatus = 'InProgress', createdAt: at = createdAt } = given;
  return {
    ...taskKey(taskId),
    listPk: taskListPk('coreTask'),
    listSk: taskListSk(at, taskId),
    statusPk: taskStatusPk('coreTask', taskStatus),
    taskId,
    kind: 'coreTask',
    type: 'Create',
    coreVersion: '2.12.6',
    taskStatus,
    total: 3,
    executionArn: `${machineArn.replace('stateMachine', 'execution')}:${taskId}`,
    stateMachineArn: machineArn,
    acceptedBy: 'arn:aws:states:us-east-1:111122223333:express:accept-task:1:1',
    createdAt: at,
    expiresAt: 4_000_000_000,
    ...given,
  };
};

export const deployMachineArn = machineArn.replace('create-cores', 'deploy-template');
export const createDevicesArn = machineArn.replace('create-cores', 'create-devices');
export const deleteDevicesArn = machineArn.replace('create-cores', 'delete-devices');
export const withdrawMachineArn = machineArn.replace('create-cores', 'withdraw-deployment');
export const deleteCoresArn = machineArn.replace('create-cores', 'delete-cores');

export const someMachines: TaskMachines = {
  'create-cores': { stateMachineArn: machineArn, maxConcurrency: 10 },
  'delete-cores': { stateMachineArn: deleteCoresArn, maxConcurrency: 11 },
  'deploy-template': { stateMachineArn: deployMachineArn, maxConcurrency: 20 },
  'create-devices': { stateMachineArn: createDevicesArn, maxConcurrency: 12 },
  'delete-devices': { stateMachineArn: deleteDevicesArn, maxConcurrency: 13 },
  'withdraw-deployment': { stateMachineArn: withdrawMachineArn, maxConcurrency: 14 },
};

/** An open task that creates three client devices of `edge-1`. */
export const aDeviceTask = (given: Partial<DeviceTaskRow> = {}): DeviceTaskRow => {
  const { taskId = 'devices01', taskStatus = 'InProgress', createdAt: at = createdAt, type = 'Create' } = given;
  const stateMachineArn = type === 'Create' ? createDevicesArn : deleteDevicesArn;
  return {
    ...taskKey(taskId),
    listPk: taskListPk('deviceTask'),
    listSk: taskListSk(at, taskId),
    statusPk: taskStatusPk('deviceTask', taskStatus),
    taskId,
    kind: 'deviceTask',
    type,
    coreName: 'edge-1',
    taskStatus,
    total: 3,
    executionArn: `${stateMachineArn.replace('stateMachine', 'execution')}:${taskId}`,
    stateMachineArn,
    acceptedBy: 'arn:aws:states:us-east-1:111122223333:express:accept-task:1:1',
    createdAt: at,
    expiresAt: 4_000_000_000,
    ...given,
  };
};

/** A client device that is whole, and associated with `edge-1` unless it is said to belong to none. */
export const aDeviceRow = ({ coreName = 'edge-1', ...given }: Partial<DeviceRow> & { readonly coreName?: string | undefined } = {}, belongs = true): DeviceRow => {
  const { name = 'sensor-1' } = given;
  return {
    ...deviceKey(name),
    listPk: deviceListPk,
    listSk: deviceListSk(name),
    ...(belongs && { coreName, statusPk: coreDevicesPk(coreName) }),
    name,
    association: belongs ? 'Associated' : 'None',
    provisioningStatus: 'Success',
    provisioningTemplate: 'own-ca',
    lastTaskId: 'devices01',
    createdAt,
    updatedAt: createdAt,
    ...given,
  };
};

/** An open deployment task, its targets resolved to three cores. */
export const aDeploymentTask = (given: Partial<DeploymentTaskRow> = {}): DeploymentTaskRow => {
  const { taskId = 'deploy001', taskStatus = 'InProgress', createdAt: at = createdAt } = given;
  return {
    ...taskKey(taskId),
    listPk: taskListPk('deploymentTask'),
    listSk: taskListSk(at, taskId),
    statusPk: taskStatusPk('deploymentTask', taskStatus),
    taskId,
    kind: 'deploymentTask',
    templateName: 'press-line',
    templateVersion: 2,
    incarnation: 'incarnation-1',
    renew: false,
    onUnregistered: 'fail',
    taskStatus,
    total: 3,
    resolvedAt: at,
    skipped: 0,
    executionArn: `${deployMachineArn.replace('stateMachine', 'execution')}:${taskId}`,
    stateMachineArn: deployMachineArn,
    acceptedBy: 'arn:aws:states:us-east-1:111122223333:express:accept-task:1:1',
    createdAt: at,
    expiresAt: 4_000_000_000,
    ...given,
  };
};

/** One of which nobody knows yet what its targets are. */
export const anUnresolvedTask = (given: Partial<DeploymentTaskRow> = {}): DeploymentTaskRow => {
  const { resolvedAt, skipped, ...task } = aDeploymentTask({ total: 0, ...given });
  return task;
};

/** An item of a deployment task whose core was targeted. */
export const aDeploymentItem = (given: Partial<DeploymentItemRow> & { index: number }): DeploymentItemRow => {
  const { taskId = 'deploy001', index, name = `edge-${index}`, createdAt: at = createdAt } = given;
  return {
    ...itemKey(taskId, index),
    listPk: coreDeploymentListPk(name),
    listSk: taskListSk(at, taskId),
    taskId,
    name,
    templateName: 'press-line',
    templateVersion: 2,
    taskStatus: 'Success',
    deploymentStatus: 'QUEUED',
    asOf: at,
    createdAt: at,
    expiresAt: 4_000_000_000,
    ...given,
  };
};

export const aTemplate = (given: Partial<TemplateRow> = {}): TemplateRow => {
  const { name = 'press-line' } = given;
  return { ...templateKey(name), listPk: templateListPk, listSk: name, name, incarnation: 'incarnation-1', latestVersion: 2, createdAt, ...given };
};

export const anItem = (given: Partial<ItemRow> & { index: number }): ItemRow => {
  const { taskId = 'task00001', index } = given;
  return { ...itemKey(taskId, index), taskId, name: `edge-${index}`, taskStatus: 'Success', createdAt, expiresAt: 4_000_000_000, ...given };
};

export const aCoreRow = (given: Partial<CoreRow> = {}): CoreRow => {
  const { name = 'edge-1' } = given;
  return {
    ...coreKey(name),
    listPk: coreListPk,
    listSk: coreListSk(name),
    name,
    provisioningStatus: 'Success',
    provisioningTemplate: 'own-ca',
    coreVersion: '2.12.6',
    desiredTemplateName: 'None',
    desiredTemplateVersion: 0,
    reportedTemplateName: 'None',
    reportedTemplateVersion: 0,
    deploymentStatus: 'None',
    revision: 0,
    statusPk: coreStandingPk(noTemplate, 'None'),
    lastTaskId: 'task00001',
    createdAt,
    updatedAt: createdAt,
    ...given,
  };
};
