import type { CoreDeletionRequest, CoreTaskRequest } from '../requests/core-task-request.ts';
import { itemObjects } from './task-order.ts';
import type { TaskOrder } from './task-order.ts';
import type { CoreItem, DeletionItem } from './task-ports.ts';

/** Registered installer config generators: name of the function by alias. */
export type ConfigGenerators = Readonly<Record<string, string>>;

/** The task that a checked request makes. */
export const coreTaskOrder = (request: CoreTaskRequest | CoreDeletionRequest, generators: ConfigGenerators): TaskOrder =>
  request.type === 'Create' ? creationOrder(request, generators) : deletionOrder(request);

const creationOrder = (request: CoreTaskRequest, generators: ConfigGenerators): TaskOrder => {
  const { type, coreVersion, options, cores } = request;
  return {
    machine: 'create-cores',
    row: { kind: 'coreTask', type, coreVersion, ...(options !== undefined && { options }), total: cores.length },
    objects: itemObjects((taskId) => coreItems(taskId, request, generators)),
  };
};

const deletionOrder = (request: CoreDeletionRequest): TaskOrder => {
  const { type, options, cores } = request;
  return {
    machine: 'delete-cores',
    row: { kind: 'coreTask', type, options, total: cores.length },
    objects: itemObjects((taskId) => deletionItems(taskId, request)),
  };
};

const deletionItems = (taskId: string, { cores, options }: CoreDeletionRequest): DeletionItem[] => {
  const { deprovisionCores: deprovision = false, deprovisionClientDevices = false } = options;
  return cores.map(({ name }, index) => ({ taskId, index, name, kind: 'core', deprovision, deprovisionClientDevices }));
};

/** The items of a Create task, one for each core, with everything a core's execution needs. */
const coreItems = (taskId: string, { coreVersion, cores }: CoreTaskRequest, generators: ConfigGenerators): CoreItem[] =>
  cores.map(({ name, provisioningTemplate, provisioningParameters = {}, cdfProvisioningParameters = {}, configFileGenerator: alias, adopt = false }, index) => {
    const functionName = alias === undefined ? undefined : generators[alias];
    return {
      taskId,
      index,
      name,
      coreVersion,
      provisioningTemplate,
      provisioningParameters,
      cdfProvisioningParameters,
      ...(alias !== undefined && functionName !== undefined && { configGenerator: { alias, functionName } }),
      adopt,
    };
  });
