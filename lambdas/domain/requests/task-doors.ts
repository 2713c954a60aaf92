import type { components } from '../../../contracts/generated/steps.ts';
import type { TaskKind } from '../../../contracts/table.ts';
import { coreTaskOrder } from '../tasks/core-task.ts';
import { deploymentTaskOrder } from '../tasks/deployment-task.ts';
import type { TaskOrder } from '../tasks/task-order.ts';
import type { Templates } from '../templates/template-ports.ts';
import { refuseFor } from './answer.ts';
import { readCoreTaskRequest } from './core-task-request.ts';
import { readDeploymentTaskRequest } from './deployment-task-request.ts';
import { deviceRemoval, deviceTask } from './device-doors.ts';
import type { DeviceDoorPorts } from './device-doors.ts';
import type { Query } from './query-parameters.ts';
import { creationProblems } from './request-rules.ts';
import type { RequestSettings } from './request-rules.ts';
import { duplicateProblems } from './thing-task-request.ts';

/** A request that makes a task, by its operation in `contracts/openapi.yaml`. */
export type TaskOperation = components['schemas']['AcceptTaskInput']['request']['operation'];

/** What a client has sent. */
export interface SentRequest {
  readonly body: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
}

/** How a task is asked for. */
export interface TaskDoor {
  readonly kind: TaskKind;
  /**
   * Reads a request and checks all of it.
   *
   * @returns nothing where there is nothing left to do
   * @throws Refusal with everything that is wrong
   */
  order(sent: SentRequest): Promise<TaskOrder | undefined>;
}

export interface DoorPorts extends DeviceDoorPorts {
  readonly templates: Pick<Templates, 'find'>;
}

/** The door of each operation. */
export const taskDoors = (ports: DoorPorts, settings: RequestSettings): Readonly<Record<TaskOperation, TaskDoor>> => ({
  createCoreTask: {
    kind: 'coreTask',
    order: async ({ body }) => {
      const read = readCoreTaskRequest(body);
      refuseFor(read.request.type === 'Delete' ? [...read.problems, ...duplicateProblems(read)] : await creationProblems(read, ports.lookups, settings));
      return coreTaskOrder(read.request, settings.generators);
    },
  },
  createDeploymentTask: {
    kind: 'deploymentTask',
    order: async ({ body }) => {
      const { request, problems } = readDeploymentTaskRequest(body);
      refuseFor(problems);
      return deploymentTaskOrder(request, ports.templates);
    },
  },
  createDeviceTask: { kind: 'deviceTask', order: ({ body, path: { coreName = '' } }) => deviceTask(ports, settings, { coreName, body }) },
  deleteDevice: { kind: 'deviceTask', order: ({ path: { deviceName = '' }, query }) => deviceRemoval(ports, deviceName, query) },
});
