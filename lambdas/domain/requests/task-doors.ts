import type { components } from '../../../contracts/generated/steps.ts';
import type { TaskKind } from '../../../contracts/table.ts';
import { coreTaskOrder } from '../tasks/core-task.ts';
import { deploymentTaskOrder } from '../tasks/deployment-task.ts';
import type { TaskOrder } from '../tasks/task-order.ts';
import type { RetryPorts } from '../tasks/task-retry.ts';
import type { Templates } from '../templates/template-ports.ts';
import { refuseFor, undoneBy } from './answer.ts';
import { readCoreTaskRequest } from './core-task-request.ts';
import { readDeploymentTaskRequest } from './deployment-task-request.ts';
import type { RequestSettings } from './creation-rules.ts';
import { deviceRemoval } from './device-removal-door.ts';
import type { DeviceRemovalPorts } from './device-removal-door.ts';
import { deviceTask } from './device-task-door.ts';
import type { DeviceTaskPorts } from './device-task-door.ts';
import type { Query } from './query-parameters.ts';
import { taskRetry } from './retry-door.ts';
import { thingTaskProblems } from './thing-task-problems.ts';

/** A request that makes a task, by its operation in `contracts/openapi.yaml`. */
export type TaskOperation = components['schemas']['AcceptTaskInput']['request']['operation'];

/** What a client has sent. */
export interface SentRequest {
  readonly body: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Query;
  /** ARN of the accepting execution. */
  readonly acceptedBy: string;
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

export interface DoorPorts extends DeviceTaskPorts, DeviceRemovalPorts, RetryPorts {
  readonly templates: Pick<Templates, 'find'>;
}

const retryDoor = (kind: TaskKind, ports: RetryPorts): TaskDoor => ({
  kind, order: ({ body, path: { taskId = '' }, acceptedBy }) => taskRetry(ports, { kind, taskId, body, acceptedBy }),
});

/** The door of each operation. */
export const taskDoors = (ports: DoorPorts, settings: RequestSettings): Readonly<Record<TaskOperation, TaskDoor>> => ({
  createCoreTask: {
    kind: 'coreTask',
    order: async ({ body }) => {
      const read = readCoreTaskRequest(body);
      refuseFor(await thingTaskProblems(read, ports.lookups, settings), undoneBy(read.request.type));
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
  retryCoreTask: retryDoor('coreTask', ports),
  retryDeploymentTask: retryDoor('deploymentTask', ports),
  retryDeviceTask: retryDoor('deviceTask', ports),
  deleteDevice: { kind: 'deviceTask', order: ({ path: { deviceName = '' }, query }) => deviceRemoval(ports, deviceName, query) },
});
