/** The work that is measured: tasks of full cores, sent as a client sends them. */
import type { components } from '../../contracts/generated/openapi.ts';
import { bodyLimitCores, templates } from './scenario.ts';
import type { Scenario } from './scenario.ts';

type CoreTaskRequest = components['schemas']['CoreTaskRequest'];
export type CoreTask = components['schemas']['CoreTask'];

/**
 * Makes the requests of one bench; every core it ever names is another one.
 *
 * @param caId the CA that signs where AWS does not
 */
export const coreRequests = (certificates: Scenario['certificates'], caId: string) => {
  let made = 0;
  const core = (): CoreTaskRequest['cores'][number] => {
    const name = `bench-core-${(made += 1)}`;
    return {
      name,
      provisioningTemplate: templates[certificates],
      provisioningParameters: { ThingName: name },
      cdfProvisioningParameters: { ...(certificates === 'own-ca' && { caId }), certInfo: { commonName: name, organization: 'bench', country: 'US' } },
      configFileGenerator: 'MANUAL_INSTALL',
    };
  };
  return (cores: number): CoreTaskRequest => ({ coreVersion: '2.12.6', type: 'Create', cores: Array.from({ length: cores }, core) });
};

/** Sizes of the fewest equal requests that hold so many cores. */
export const requestSizes = (cores: number): number[] => {
  const requests = Math.ceil(cores / bodyLimitCores);
  return Array.from({ length: requests }, (_, index) => Math.floor(cores / requests) + (index < cores % requests ? 1 : 0));
};

export interface Timed<Value> {
  readonly value: Value;
  readonly milliseconds: number;
}

export const timed = async <Value>(work: () => Promise<Value>): Promise<Timed<Value>> => {
  const started = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - started };
};

/**
 * Posts a task.
 *
 * @returns its id
 * @throws Error with the API's answer where it is not a 202
 */
export const postTask = async (apiUrl: string, request: CoreTaskRequest): Promise<string> => {
  const answer = await fetch(`${apiUrl}/coreTasks`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
  const text = await answer.text();
  const taskId = answer.headers.get('x-taskid');
  if (answer.status !== 202 || taskId === null) throw new Error(`POST /coreTasks answered ${answer.status}: ${text}`);
  return taskId;
};

/** @throws Error with the API's answer where it is not a 200 */
export const readTask = async (apiUrl: string, taskId: string): Promise<CoreTask> => {
  const answer = await fetch(`${apiUrl}/coreTasks/${taskId}`);
  if (answer.status !== 200) throw new Error(`GET /coreTasks/${taskId} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as CoreTask;
};

/** @throws Error that tells of the first core that failed: figures of work that was not done are worth nothing */
export const assertSucceeded = ({ id, taskStatus, progress, cores }: CoreTask): void => {
  if (taskStatus === 'Success' && progress.succeeded === progress.total) return;
  const failed = cores.find((core) => core.taskStatus === 'Failure');
  throw new Error(`task ${id} ended as ${taskStatus} with ${progress.succeeded} of ${progress.total} cores${failed === undefined ? '' : `; ${failed.name} failed: ${failed.statusMessage ?? failed.code ?? ''}`}`);
};
