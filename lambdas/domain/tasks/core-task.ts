import type { CoreDeletionRequest, CoreTaskRequest } from '../requests/core-task-request.ts';
import { itemsObject, namesObjects } from './task-order.ts';
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
    objects: (taskId) => {
      const items = coreItems(taskId, request, generators);
      return [itemsObject(taskId, items), ...namesObjects(taskId, items)];
    },
  };
};

const deletionOrder = ({ type, options, cores }: CoreDeletionRequest): TaskOrder => ({
  machine: 'delete-cores',
  row: { kind: 'coreTask', type, options, total: cores.length },
  objects: (taskId) => {
    const { deprovisionCores: deprovision = false, deprovisionClientDevices = false } = options;
    const items = cores.map(({ name }, index): DeletionItem => ({ taskId, index, name, kind: 'core', deprovision, deprovisionClientDevices }));
    return [itemsObject(taskId, items), ...namesObjects(taskId, items)];
  },
});

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
