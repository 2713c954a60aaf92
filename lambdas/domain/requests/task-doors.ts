import type { components } from '../../../contracts/generated/steps.ts';
import type { TaskKind } from '../../../contracts/table.ts';
import { coreTaskOrder } from '../tasks/core-task.ts';
import { deploymentTaskOrder } from '../tasks/deployment-task.ts';
import type { TaskOrder } from '../tasks/task-order.ts';
import type { Templates } from '../templates/template-ports.ts';
import { refuseFor } from './answer.ts';
import { readCoreTaskRequest } from './core-task-request.ts';
import { readDeploymentTaskRequest } from './deployment-task-request.ts';
import { requestProblems } from './request-rules.ts';
import type { RequestLookups, RequestSettings } from './request-rules.ts';

/** A POST that makes a task, by its operation in `contracts/openapi.yaml`. */
export type TaskOperation = components['schemas']['AcceptTaskInput']['request']['operation'];

/** How a task is asked for. */
export interface TaskDoor {
  readonly kind: TaskKind;
  /**
   * Reads a request body and checks all of it.
   *
   * @throws Refusal with everything that is wrong
   */
  order(body: string): Promise<TaskOrder>;
}

export interface DoorPorts {
  readonly lookups: RequestLookups;
  readonly templates: Pick<Templates, 'find'>;
}

/** The door of each operation. */
export const taskDoors = ({ lookups, templates }: DoorPorts, settings: RequestSettings): Readonly<Record<TaskOperation, TaskDoor>> => ({
  createCoreTask: {
    kind: 'coreTask',
    order: async (body) => {
      const read = readCoreTaskRequest(body);
      refuseFor(await requestProblems(read, lookups, settings));
      return coreTaskOrder(read.request, settings.generators);
    },
  },
  createDeploymentTask: {
    kind: 'deploymentTask',
    order: async (body) => {
      const { request, problems } = readDeploymentTaskRequest(body);
      refuseFor(problems);
      return deploymentTaskOrder(request, templates);
    },
  },
});
