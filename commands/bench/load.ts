/** The tasks that a stack is loaded with, sent as a client sends them. */
import type { components } from '../../contracts/generated/openapi.ts';
import { templates } from './scenario.ts';
import type { CoresScenario } from './scenario.ts';

type Schemas = components['schemas'];
export type CoreTask = Schemas['CoreTask'];
export type DeploymentTask = Schemas['DeploymentTask'];
export type Task = CoreTask | DeploymentTask;

/** A request that makes a task. */
export type TaskRequest =
  | { readonly path: 'coreTasks'; readonly body: Schemas['CoreTaskRequest'] }
  | { readonly path: 'deploymentTasks'; readonly body: Schemas['DeploymentTaskRequest'] };

/** A task that was made. */
export interface TaskReference {
  readonly path: TaskRequest['path'];
  readonly id: string;
}

/**
 * Makes requests of so many cores; every core it ever names is another one.
 *
 * @param caId the CA that signs where AWS does not
 */
export const coreRequests = (certificates: CoresScenario['certificates'], caId: string) => {
  let made = 0;
  const core = (): Schemas['CoreTaskRequest']['cores'][number] => {
    const name = `bench-core-${(made += 1)}`;
    return {
      name,
      provisioningTemplate: templates[certificates],
      provisioningParameters: { ThingName: name },
      cdfProvisioningParameters: { ...(certificates === 'own-ca' && { caId }), certInfo: { commonName: name, organization: 'bench', country: 'US' } },
      configFileGenerator: 'MANUAL_INSTALL',
    };
  };
  return (cores: number): TaskRequest & { readonly path: 'coreTasks' } => ({
    path: 'coreTasks', body: { coreVersion: '2.12.6', type: 'Create', cores: Array.from({ length: cores }, core) },
  });
};

/** Makes the request that deploys a version of a template to cores. */
export const deploymentRequest = (template: { readonly name: string; readonly version: number }, thingNames: readonly string[]): TaskRequest => ({
  path: 'deploymentTasks', body: { template, targets: { thingNames: [...thingNames] } },
});

/** Sizes of the fewest equal requests that hold so many cores, `most` in each. */
export const requestSizes = (cores: number, most: number): number[] => {
  const requests = Math.ceil(cores / most);
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

/** @throws Error with the API's answer where it is not a 202 */
export const postTask = async (apiUrl: string, { path, body }: TaskRequest): Promise<TaskReference> => {
  const answer = await fetch(`${apiUrl}/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await answer.text();
  const id = answer.headers.get('x-taskid');
  if (answer.status !== 202 || id === null) throw new Error(`POST /${path} answered ${answer.status}: ${text}`);
  return { path, id };
};

/** @throws Error with the API's answer where it is not a 200 */
export const readTask = async (apiUrl: string, { path, id }: TaskReference): Promise<Task> => {
  const answer = await fetch(`${apiUrl}/${path}/${id}`);
  if (answer.status !== 200) throw new Error(`GET /${path}/${id} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Task;
};

/**
 * Makes the next version of a template, which differs from the one before in its configuration; the first one makes the template.
 *
 * @throws Error with the API's answer where it is not a 201 or 204
 */
export const writeTemplateVersion = async (apiUrl: string, name: string, version: number): Promise<void> => {
  const body = { name, components: [{ key: 'aws.greengrass.LogManager', version: '2.3.7', configurationUpdate: { merge: JSON.stringify({ periodicUploadIntervalSec: 300 + version }) } }] };
  const [method, path] = version === 1 ? ['POST', '/templates'] : ['PUT', `/templates/${name}`];
  const answer = await fetch(`${apiUrl}${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
};

const coresOf = (task: Task): readonly { readonly name: string; readonly taskStatus: string; readonly why: string }[] =>
  'cores' in task
    ? task.cores.map(({ name, taskStatus, statusMessage, code }) => ({ name, taskStatus, why: statusMessage ?? code ?? '' }))
    : task.deployments.map(({ coreName, taskStatus, statusMessage, cause, code }) => ({ name: coreName, taskStatus, why: statusMessage ?? cause ?? code ?? '' }));

/** Name of a task's first core. */
export const firstCoreOf = (task: Task): string => coresOf(task)[0]?.name ?? '';

export const isSettled = ({ taskStatus }: Task): boolean => taskStatus === 'Success' || taskStatus === 'Failure';

/** @throws Error that tells of the first core that failed: figures of work that was not done are worth nothing */
export const assertSucceeded = (task: Task): void => {
  const { id, taskStatus, progress } = task;
  if (taskStatus === 'Success' && progress.succeeded === progress.total) return;
  const failed = coresOf(task).find((core) => core.taskStatus === 'Failure');
  throw new Error(`task ${id} ended as ${taskStatus} with ${progress.succeeded} of ${progress.total} cores${failed === undefined ? '' : `; ${failed.name} failed: ${failed.why}`}`);
};

/** @throws Error where a device reported anything but success, or nothing */
export const assertReported = ({ id, progress, deploymentStatus }: DeploymentTask): void => {
  if (deploymentStatus.SUCCEEDED === progress.total) return;
  const standings = Object.entries(deploymentStatus).filter(([, cores]) => cores > 0).map(([standing, cores]) => `${cores} ${standing}`);
  throw new Error(`of ${progress.total} cores of task ${id} the devices reported: ${standings.join(', ')}`);
};
