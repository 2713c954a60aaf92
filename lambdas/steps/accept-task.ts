import { decodedBody } from '../../contracts/body-code.ts';
import { AcceptTask } from '../../contracts/generated/step-contracts.ts';
import { defaultMediaType } from '../../contracts/media-types.ts';
import { caCertificates } from '../adapters/ca-certificates.ts';
import { provisioningTemplateNames, provisioningTemplateTexts } from '../adapters/provisioning-templates.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { idempotencyRows, taskRows } from '../adapters/task-rows.ts';
import { Refusal, errorBody, refuseFor } from '../domain/requests/answer.ts';
import { readCoreTaskRequest } from '../domain/requests/core-task-request.ts';
import { coreTaskPath } from '../domain/tasks/core-task-view.ts';
import type { ConfigGenerators } from '../domain/tasks/core-task.ts';
import { idempotencyKeyProblems, keyHash } from '../domain/requests/idempotency.ts';
import { acceptedMediaType } from '../domain/requests/media-type.ts';
import { requestLookups } from '../domain/requests/request-lookups.ts';
import { requestProblems } from '../domain/requests/request-rules.ts';
import type { RequestLookups, RequestSettings } from '../domain/requests/request-rules.ts';
import { recordTask, taskOfKey } from '../domain/tasks/task-acceptance.ts';
import type { AcceptancePorts, AcceptanceSettings } from '../domain/tasks/task-acceptance.ts';
import { taskStart } from '../domain/tasks/task-execution.ts';
import type { TaskExecutionSettings } from '../domain/tasks/task-execution.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step, StepInput } from '../runtime/step.ts';

export type AcceptTaskPorts = AcceptancePorts & { readonly lookups: RequestLookups };
export type AcceptTaskSettings = AcceptanceSettings & RequestSettings & TaskExecutionSettings;

/**
 * Answers one POST: checks it as a whole, and records a task for it that is ready to be started. A refusal is an
 * answer too and leaves nothing behind. Safe to repeat: one accepting execution makes one task.
 */
export const acceptTask =
  (ports: AcceptTaskPorts, settings: AcceptTaskSettings): Step<'AcceptTask'> =>
  async (input) => {
    const { accept, requestId } = input.request;
    const contentType = acceptedMediaType(accept) ?? defaultMediaType;
    try {
      const taskId = await acceptedTask(ports, settings, input);
      return { answer: { statusCode: 202, contentType, body: '', location: coreTaskPath(taskId), taskId }, start: taskStart(taskId, settings) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { answer: { statusCode: error.status, contentType, body: JSON.stringify(errorBody(error, requestId)), location: '', taskId: '' } };
    }
  };

const acceptedTask = async (ports: AcceptTaskPorts, settings: AcceptTaskSettings, { request, executionId }: StepInput<'AcceptTask'>): Promise<string> => {
  const { operation, accept, idempotencyKey } = request;
  const body = decodedBody(request.body);
  if (acceptedMediaType(accept) === undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', `no answer can be given as ${JSON.stringify(accept)}`);
  refuseFor(idempotencyKeyProblems(idempotencyKey));

  const hash = keyHash(operation, idempotencyKey);
  const former = await taskOfKey(ports.keys, hash, body);
  if (former !== undefined) return former;

  const read = readCoreTaskRequest(body);
  refuseFor(await requestProblems(read, ports.lookups, settings));
  return recordTask(ports, settings, { request: read.request, body, keyHash: hash, acceptedBy: executionId });
};

const wired = (): Step<'AcceptTask'> => {
  const { TABLE_NAME, TASKS_BUCKET, CREATE_CORES_STATE_MACHINE_ARN, ...variables } = environment('AcceptTask');
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
      clock: () => new Date(),
    },
    {
      stateMachineArn: CREATE_CORES_STATE_MACHINE_ARN,
      tasksBucket: TASKS_BUCKET,
      maxConcurrency: Number(variables.MAX_CONCURRENCY),
      retentionDays: Number(variables.TASK_RETENTION_DAYS),
      generators: JSON.parse(variables.CONFIG_GENERATORS) as ConfigGenerators,
      shippedTemplates: JSON.parse(variables.SHIPPED_TEMPLATES) as string[],
      thingNamePrefix: variables.THING_NAME_PREFIX,
    },
  );
};

export const handler = step(AcceptTask, wired());
