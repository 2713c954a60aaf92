/** The API as a client sees it. Every answer is held against the contract, whatever a test looks at. */
import { setTimeout as delay } from 'node:timers/promises';
import { provisioningClient, succeeded } from '../../contracts/client.ts';
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

const assertProgress = (task: Task): void => {
  const { total, waiting, inProgress, succeeded, failed } = task.progress;
  if (waiting + inProgress + succeeded + failed !== total) throw new Error(`progress does not sum to its total: ${JSON.stringify(task.progress)}`);
};

const assertContract = (answer: Answer): void => {
  const deviating = deviations(answer);
  if (deviating.length > 0) throw new Error(`${answer.method} ${answer.path} answered ${answer.status}, against the contract: ${deviating.join('; ')}\n${answer.text}`);
};

/** A client of the API at `url`. */
export const apiClient = (url: string) => {
  const client = provisioningClient(url);
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
    const end = Date.now() + withinMs;
    for (;;) {
      const seen = await look();
      if (holds(seen)) return seen;
      if (Date.now() > end) throw new Error(`${what} did not happen within ${withinMs / 1000} s; last seen: ${JSON.stringify(seen, null, 2)}`);
      await delay(50);
    }
  };

  const start = async (cores: CoreToCreate[], more: Partial<CoreTaskRequest> = {}): Promise<string> => {
    const { response, error } = await client.POST('/coreTasks', { body: { type: 'Create', coreVersion: '2.12.6', cores, ...more } });
    if (response.status !== 202) throw new Error(`POST /coreTasks answered ${response.status}: ${JSON.stringify(error)}`);
    return response.headers.get('x-taskid') ?? '';
  };

  const settled = (taskId: string): Promise<Task> =>
    until(`the end of task ${taskId}`, () => task(taskId), ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure');

  return {
    GET: client.GET,
    POST: client.POST,
    request,
    task,
    until,
    start,
    settled,
    /** Starts a task and waits for its end. */
    provision: async (cores: CoreToCreate[], more: Partial<CoreTaskRequest> = {}): Promise<Task> => settled(await start(cores, more)),
    core: (coreName: string): Promise<Core> => succeeded(client.GET('/cores/{coreName}', { params: { path: { coreName } } })),
  };
};

export type Api = ReturnType<typeof apiClient>;
