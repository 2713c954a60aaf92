import { decodedBody } from '../../contracts/body-code.ts';
import { AcceptTask } from '../../contracts/generated/step-contracts.ts';
import { defaultMediaType } from '../../contracts/media-types.ts';
import type { TaskKind } from '../../contracts/table.ts';
import { caCertificates } from '../adapters/ca-certificates.ts';
import { provisioningTemplateNames, provisioningTemplateTexts } from '../adapters/provisioning-templates.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { idempotencyRows, taskRows } from '../adapters/task-rows.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { Refusal, errorBody, refuseFor } from '../domain/requests/answer.ts';
import { idempotencyKeyProblems, keyHash } from '../domain/requests/idempotency.ts';
import { acceptedMediaType } from '../domain/requests/media-type.ts';
import { requestLookups } from '../domain/requests/request-lookups.ts';
import type { RequestSettings } from '../domain/requests/request-rules.ts';
import { taskDoors } from '../domain/requests/task-doors.ts';
import type { DoorPorts, TaskDoor } from '../domain/requests/task-doors.ts';
import type { ConfigGenerators } from '../domain/tasks/core-task.ts';
import { recordTask, taskOfKey } from '../domain/tasks/task-acceptance.ts';
import type { AcceptancePorts, AcceptanceSettings } from '../domain/tasks/task-acceptance.ts';
import { taskStart } from '../domain/tasks/task-execution.ts';
import type { TaskMachine } from '../domain/tasks/task-execution.ts';
import { taskPath } from '../domain/tasks/task-kinds.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step, StepInput } from '../runtime/step.ts';

export type AcceptTaskPorts = AcceptancePorts & DoorPorts;
export interface AcceptTaskSettings extends AcceptanceSettings, RequestSettings {
  /** The state machine of each kind of task. */
  readonly machines: Readonly<Record<TaskKind, TaskMachine>>;
}

/**
 * Answers one POST: checks it as a whole, and records a task for it that is ready to be started. A refusal is an
 * answer too and leaves nothing behind. Safe to repeat: one accepting execution makes one task.
 */
export const acceptTask = (ports: AcceptTaskPorts, settings: AcceptTaskSettings): Step<'AcceptTask'> => {
  const doors = taskDoors(ports, settings);
  return async (input) => {
    const { accept, operation, requestId } = input.request;
    const contentType = acceptedMediaType(accept) ?? defaultMediaType;
    const door = doors[operation];
    const machine = settings.machines[door.kind];
    try {
      const taskId = await acceptedTask({ ports, settings, door, machine }, input);
      return {
        answer: { statusCode: 202, contentType, body: '', location: taskPath(door.kind, taskId), taskId },
        start: taskStart(taskId, { ...machine, tasksBucket: settings.tasksBucket }),
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
  readonly machine: TaskMachine;
}

const acceptedTask = async ({ ports, settings, door, machine }: Acceptor, { request, executionId }: StepInput<'AcceptTask'>): Promise<string> => {
  const { operation, accept, idempotencyKey } = request;
  const body = decodedBody(request.body);
  if (acceptedMediaType(accept) === undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', `no answer can be given as ${JSON.stringify(accept)}`);
  refuseFor(idempotencyKeyProblems(idempotencyKey));

  const hash = keyHash(operation, idempotencyKey);
  const former = await taskOfKey(ports.keys, hash, body);
  if (former !== undefined) return former;

  return recordTask(ports, settings, { order: await door.order(body), machine, body, keyHash: hash, acceptedBy: executionId });
};

const wired = (): Step<'AcceptTask'> => {
  const { TABLE_NAME, TASKS_BUCKET, ...variables } = environment('AcceptTask');
  const rows = table(TABLE_NAME);
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
      clock: () => new Date(),
    },
    {
      machines: {
        coreTask: { stateMachineArn: variables.CREATE_CORES_STATE_MACHINE_ARN, maxConcurrency: Number(variables.MAX_CONCURRENCY) },
        deploymentTask: { stateMachineArn: variables.DEPLOY_TEMPLATE_STATE_MACHINE_ARN, maxConcurrency: Number(variables.DEPLOYMENT_CONCURRENCY) },
      },
      tasksBucket: TASKS_BUCKET,
      retentionDays: Number(variables.TASK_RETENTION_DAYS),
      generators: JSON.parse(variables.CONFIG_GENERATORS) as ConfigGenerators,
      shippedTemplates: JSON.parse(variables.SHIPPED_TEMPLATES) as string[],
      thingNamePrefix: variables.THING_NAME_PREFIX,
    },
  );
};

export const handler = step(AcceptTask, wired());
