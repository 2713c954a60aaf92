import { decodedBody } from '../../contracts/body-code.ts';
import { AcceptTask } from '../../contracts/generated/step-contracts.ts';
import { defaultMediaType } from '../../contracts/media-types.ts';
import type { TaskRow } from '../../contracts/task-rows.ts';
import { caCertificates } from '../adapters/ca-certificates.ts';
import { coreRowsRead } from '../adapters/core-rows-read.ts';
import { deviceRowsRead } from '../adapters/device-rows-read.ts';
import { failedItemRows } from '../adapters/failed-item-rows.ts';
import { lastTargeted } from '../adapters/last-targeted.ts';
import { nameRows } from '../adapters/name-rows.ts';
import { provisioningTemplateNames, provisioningTemplateTexts } from '../adapters/provisioning-templates.ts';
import { registeredDevices } from '../adapters/registered-devices.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { idempotencyRows, taskRows } from '../adapters/task-rows.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { Refusal, errorBody, refuseFor } from '../domain/requests/answer.ts';
import { idempotencyKeyProblems, keyHash } from '../domain/requests/idempotency.ts';
import { acceptedMediaType } from '../domain/requests/media-type.ts';
import { decodedParameter } from '../domain/requests/path-parameter.ts';
import { requestLookups } from '../domain/requests/request-lookups.ts';
import type { RequestSettings } from '../domain/requests/creation-rules.ts';
import { taskDoors } from '../domain/requests/task-doors.ts';
import type { DoorPorts, TaskDoor } from '../domain/requests/task-doors.ts';
import type { ConfigGenerators } from '../domain/tasks/core-task.ts';
import { recordTask, taskOfKey } from '../domain/tasks/task-acceptance.ts';
import type { AcceptancePorts, AcceptanceSettings } from '../domain/tasks/task-acceptance.ts';
import { machineOf, taskMachines, taskStart } from '../domain/tasks/task-execution.ts';
import type { TaskMachines, TaskStart } from '../domain/tasks/task-execution.ts';
import { taskPath } from '../domain/tasks/task-kinds.ts';
import type { DeletionItem } from '../domain/tasks/task-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step, StepInput } from '../runtime/step.ts';

export type AcceptTaskPorts = AcceptancePorts & DoorPorts;
export interface AcceptTaskSettings extends AcceptanceSettings, RequestSettings {
  readonly machines: TaskMachines;
}

/**
 * Answers one request that makes a task: checks it as a whole, and records a task for it that is ready to be started. A
 * refusal is an answer too and leaves nothing behind, and so is that nothing is left to do. Safe to repeat: one accepting
 * execution makes one task.
 */
export const acceptTask = (ports: AcceptTaskPorts, settings: AcceptTaskSettings): Step<'AcceptTask'> => {
  const doors = taskDoors(ports, settings);
  return async (input) => {
    const { accept, operation, requestId } = input.request;
    const contentType = acceptedMediaType(accept) ?? defaultMediaType;
    const door = doors[operation];
    try {
      const accepted = await acceptedTask({ ports, settings, door }, input);
      if (accepted === undefined) return { answer: { statusCode: 204, contentType, body: '', location: '', taskId: '' } };
      const { task, item } = accepted;
      return {
        answer: { statusCode: 202, contentType, body: acceptedBody(task), location: taskPath(door.kind, task.taskId), taskId: task.taskId },
        start: startOf(task, settings),
        ...(item !== undefined && { item }),
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { answer: { statusCode: error.status, contentType, body: JSON.stringify(errorBody(error, requestId)), location: '', taskId: '' } };
    }
  };
};

interface Acceptor {
  readonly ports: AcceptTaskPorts;
  readonly settings: AcceptTaskSettings;
  readonly door: TaskDoor;
}

interface AcceptedTask {
  readonly task: TaskRow;
  readonly item?: DeletionItem;
}

/** Nothing where there is nothing to do. */
const acceptedTask = async ({ ports, settings, door }: Acceptor, { request, executionId }: StepInput<'AcceptTask'>): Promise<AcceptedTask | undefined> => {
  const { operation, accept, idempotencyKey } = request;
  const body = decodedBody(request.body);
  if (acceptedMediaType(accept) === undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', `no answer can be given as ${JSON.stringify(accept)}`);
  refuseFor(idempotencyKeyProblems(idempotencyKey));

  const path = Object.fromEntries(Object.entries(request.path ?? {}).map(([name, value]) => [name, decodedParameter(value)]));
  const hash = keyHash(operation, Object.values(path), idempotencyKey);
  const former = await taskOfKey(ports, hash, body);
  if (former !== undefined) return { task: former };

  const query = Object.fromEntries(Object.entries(request.query ?? {}).map(([name, value]) => [name, [value]]));
  const order = await door.order({ body, path, query, acceptedBy: executionId });
  if (order === undefined) return undefined;
  const task = await recordTask(ports, settings, { order, machine: settings.machines[order.machine], body, keyHash: hash, acceptedBy: executionId });
  return { task, ...(order.item !== undefined && { item: order.item(task.taskId) }) };
};

/** A retry tells which failures it takes over; any other acceptance needs no words. */
const acceptedBody = ({ taskId, retry }: TaskRow): string => (retry === undefined ? '' : JSON.stringify({ id: taskId, ...retry }));

const startOf = (task: TaskRow, { machines, tasksBucket }: AcceptTaskSettings): TaskStart => {
  const machine = machineOf(machines, task);
  if (machine === undefined) throw new Error(`task ${task.taskId} is of state machine ${task.stateMachineArn}, which is not among TASK_MACHINES`);
  return taskStart(task.taskId, { ...machine, tasksBucket });
};

/** A caller waits, and the machine tries again. */
const doorAttempts = 2;

const wired = (): Step<'AcceptTask'> => {
  const { TABLE_NAME, TASKS_BUCKET, ...variables } = environment('AcceptTask');
  const rows = table(TABLE_NAME);
  const retentionDays = Number(variables.TASK_RETENTION_DAYS);
  return acceptTask(
    {
      tasks: taskRows(rows),
      keys: idempotencyRows(rows),
      files: taskFiles(TASKS_BUCKET),
      lookups: requestLookups({
        templateText: provisioningTemplateTexts(TASKS_BUCKET),
        templateNames: provisioningTemplateNames(TASKS_BUCKET),
        caCertificates: caCertificates(),
      }),
      templates: templateRows(rows),
      cores: coreRowsRead(rows),
      registered: registeredDevices(doorAttempts),
      devices: deviceRowsRead(rows),
      names: nameRows(rows, retentionDays),
      failedItems: failedItemRows(rows),
      lastTargeted: lastTargeted(rows),
      clock: () => new Date(),
    },
    {
      machines: taskMachines(variables.TASK_MACHINES),
      tasksBucket: TASKS_BUCKET,
      retentionDays,
      generators: JSON.parse(variables.CONFIG_GENERATORS) as ConfigGenerators,
      shippedTemplates: JSON.parse(variables.SHIPPED_TEMPLATES) as string[],
      thingNamePrefix: variables.THING_NAME_PREFIX,
    },
  );
};

export const handler = step(AcceptTask, wired());
