/** The API as a client sees it. Every answer is held against the contract, whatever a test looks at. */
import { setTimeout as delay } from 'node:timers/promises';
import { provisioningClient, succeeded, type ProvisioningClientOptions } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import { defaultMediaType } from '../../contracts/media-types.ts';
import { deviations, type Answer } from '../../commands/answer-contract.ts';

type Schemas = components['schemas'];
export type Task = Schemas['CoreTask'];
export type TaskItem = Schemas['CoreTaskItem'];
export type Core = Schemas['Core'];
export type ErrorBody = Schemas['Error'];
export type CoreToCreate = Schemas['CoreToCreate'];
export type CoreTaskRequest = Schemas['CoreTaskRequest'];
export type CoreDeletionOptions = Schemas['CoreDeletionRequest']['options'];
export type DeviceTask = Schemas['DeviceTask'];
export type DeviceToCreate = Schemas['DeviceToCreate'];
export type ClientDevice = Schemas['ClientDevice'];
export type DeploymentTask = Schemas['DeploymentTask'];
export type DeploymentTaskRequest = Schemas['DeploymentTaskRequest'];

export interface Response<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface RequestOptions {
  /** Sent as JSON, a text as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Within this a task of a few cores has settled, retries of its steps included. */
const settledWithinMs = 40_000;

const assertProgress = (task: Pick<Task, 'progress'>): void => {
  const { total, waiting, inProgress, succeeded, failed } = task.progress;
  if (waiting + inProgress + succeeded + failed !== total) throw new Error(`progress does not sum to its total: ${JSON.stringify(task.progress)}`);
};

const assertRollUp = ({ deploymentStatus, progress: { total } }: DeploymentTask): void => {
  const sum = Object.values(deploymentStatus).reduce((counted, count) => counted + count, 0);
  if (sum !== total) throw new Error(`deploymentStatus does not sum to ${total}: ${JSON.stringify(deploymentStatus)}`);
};

const isClosed = ({ taskStatus }: Pick<Task, 'taskStatus'>): boolean => taskStatus === 'Success' || taskStatus === 'Failure';

const assertContract = (answer: Answer): void => {
  const deviating = deviations(answer);
  if (deviating.length > 0) throw new Error(`${answer.method} ${answer.path} answered ${answer.status}, against the contract: ${deviating.join('; ')}\n${answer.text}`);
};

/** A client of the API at `url`. */
export const apiClient = (url: string, options: ProvisioningClientOptions = {}) => {
  const client = provisioningClient(url, options);
  client.use({
    onResponse: async ({ request: { method, url: sent }, response }) =>
      assertContract({ method, path: sent.slice(url.length), status: response.status, headers: response.headers, text: await response.clone().text() }),
  });

  /** Sends what the typed client refuses to say: wrong bodies, unknown paths. */
  const request = async <Body = unknown>(method: string, path: string, { body, headers = {} }: RequestOptions = {}): Promise<Response<Body>> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { accept: defaultMediaType, ...(body !== undefined && { 'content-type': defaultMediaType }), ...headers },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    if (method !== 'OPTIONS') assertContract({ method, path, status: response.status, headers: response.headers, text });
    return { status: response.status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };

  const task = async (taskId: string): Promise<Task> => {
    const body = await succeeded(client.GET('/coreTasks/{taskId}', { params: { path: { taskId } } }));
    assertProgress(body);
    return body;
  };

  /** Polls until `holds`, which tests of asynchronous work cannot do without. */
  const until = async <T>(what: string, look: () => Promise<T>, holds: (seen: T) => boolean, withinMs = settledWithinMs): Promise<T> => {
    const started = performance.now();
    for (;;) {
      const began = performance.now();
      const seen = await look();
      if (holds(seen)) return seen;
      const now = performance.now();
      if (now - started > withinMs) throw new Error(`${what} did not happen within ${withinMs / 1000} s; last seen: ${JSON.stringify(seen, null, 2)}`);
      // What takes long to read, or to happen, is looked for seldom: looking must not be what keeps the machine busy.
      await delay(Math.max(50, Math.min(500, 2 * (now - began)), Math.min(500, (now - started) / 16)));
    }
  };

  const taskIdOf = async (sent: Promise<{ response: globalThis.Response; error?: unknown }>): Promise<string> => {
    const { response, error } = await sent;
    if (response.status !== 202) throw new Error(`${response.url} answered ${response.status}: ${JSON.stringify(error)}`);
    return response.headers.get('x-taskid') ?? '';
  };

  const start = (cores: CoreToCreate[], more: Partial<CoreTaskRequest> = {}): Promise<string> =>
    taskIdOf(client.POST('/coreTasks', { body: { type: 'Create', coreVersion: '2.12.6', cores, ...more } }));

  const settled = (taskId: string, withinMs?: number): Promise<Task> => until(`the end of task ${taskId}`, () => task(taskId), isClosed, withinMs);

  const startDeletion = (names: readonly string[], options: CoreDeletionOptions = { deprovisionCores: true, deprovisionClientDevices: true }): Promise<string> =>
    taskIdOf(client.POST('/coreTasks', { body: { type: 'Delete', options, cores: names.map((name) => ({ name })) } }));

  const deviceTask = async (taskId: string): Promise<DeviceTask> => {
    const body = await succeeded(client.GET('/deviceTasks/{taskId}', { params: { path: { taskId } } }));
    assertProgress(body);
    return body;
  };

  const settledDevices = (taskId: string, withinMs?: number): Promise<DeviceTask> => until(`the end of device task ${taskId}`, () => deviceTask(taskId), isClosed, withinMs);

  const startDevices = (coreName: string, devices: DeviceToCreate[]): Promise<string> =>
    taskIdOf(client.POST('/cores/{coreName}/deviceTasks', { params: { path: { coreName } }, body: { type: 'Create', devices } }));

  const startDeviceDeletion = (coreName: string, names: readonly string[], deprovisionClientDevices = true): Promise<string> =>
    taskIdOf(client.POST('/cores/{coreName}/deviceTasks', { params: { path: { coreName } }, body: { type: 'Delete', options: { deprovisionClientDevices }, devices: names.map((name) => ({ name })) } }));

  const deploymentTask = async (taskId: string): Promise<DeploymentTask> => {
    const body = await succeeded(client.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
    assertProgress(body);
    assertRollUp(body);
    return body;
  };

  const startDeployment = (body: DeploymentTaskRequest): Promise<string> => taskIdOf(client.POST('/deploymentTasks', { body }));

  const settledDeployment = (taskId: string): Promise<DeploymentTask> => until(`the end of deployment task ${taskId}`, () => deploymentTask(taskId), isClosed);

  return {
    GET: client.GET,
    POST: client.POST,
    PUT: client.PUT,
    DELETE: client.DELETE,
    request,
    task,
    until,
    start,
    settled,
    /** Starts a task and waits for its end. */
    provision: async (cores: CoreToCreate[], more: Partial<CoreTaskRequest> = {}): Promise<Task> => settled(await start(cores, more)),
    startDeletion,
    /** Starts a task that deletes cores and waits for its end. */
    remove: async (names: readonly string[], options?: CoreDeletionOptions, withinMs?: number): Promise<Task> => settled(await startDeletion(names, options), withinMs),
    deviceTask,
    settledDevices,
    startDevices,
    startDeviceDeletion,
    /** Starts a task that provisions client devices of a core and waits for its end. */
    addDevices: async (coreName: string, devices: DeviceToCreate[], withinMs?: number): Promise<DeviceTask> => settledDevices(await startDevices(coreName, devices), withinMs),
    /** Starts a task that deletes client devices and waits for its end. */
    removeDevices: async (coreName: string, names: readonly string[], deprovision?: boolean): Promise<DeviceTask> => settledDevices(await startDeviceDeletion(coreName, names, deprovision)),
    device: (deviceName: string): Promise<ClientDevice> => succeeded(client.GET('/devices/{deviceName}', { params: { path: { deviceName } } })),
    deploymentTask,
    startDeployment,
    settledDeployment,
    /** Starts a deployment task and waits until every core has been targeted, or could not be. */
    deploy: async (body: DeploymentTaskRequest): Promise<DeploymentTask> => settledDeployment(await startDeployment(body)),
    /** Waits until the devices of a task have ended their deployments. */
    reported: (taskId: string): Promise<DeploymentTask> =>
      until(`the last report of deployment task ${taskId}`, () => deploymentTask(taskId), (seen) => isClosed(seen) && seen.deploymentStatus.QUEUED + seen.deploymentStatus.IN_PROGRESS === 0),
    core: (coreName: string): Promise<Core> => succeeded(client.GET('/cores/{coreName}', { params: { path: { coreName } } })),
  };
};

export type Api = ReturnType<typeof apiClient>;
