/** The API as a client sees it. Every answer is held against the contract, whatever a test looks at. */
import { setTimeout as delay } from 'node:timers/promises';
import type { components } from '../../contracts/generated/openapi.ts';
import { deviations } from '../../commands/answer-contract.ts';

type Schemas = components['schemas'];
export type Task = Schemas['CoreTask'];
export type TaskItem = Schemas['CoreTaskItem'];
export type Core = Schemas['Core'];
export type ErrorBody = Schemas['Error'];
export type CoreToCreate = Schemas['CoreToCreate'];
export type CoreTaskRequest = Schemas['CoreTaskRequest'];

export const vendorType = 'application/vnd.aws-cdf-v1.0+json';

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

/** A client of the API at `url`. */
export const apiClient = (url: string) => {
  const request = async <Body = unknown>(method: string, path: string, { body, headers = {} }: RequestOptions = {}): Promise<Response<Body>> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { accept: vendorType, ...(body !== undefined && { 'content-type': vendorType }), ...headers },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = { method, path, status: response.status, headers: response.headers, text };
    const deviating = method === 'OPTIONS' ? [] : deviations(answer);
    if (deviating.length > 0) throw new Error(`${method} ${path} answered ${response.status}, against the contract: ${deviating.join('; ')}\n${text}`);
    return { status: response.status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };

  const task = async (taskId: string): Promise<Task> => {
    const { status, body } = await request<Task>('GET', `/coreTasks/${taskId}`);
    if (status !== 200) throw new Error(`GET /coreTasks/${taskId} answered ${status}: ${JSON.stringify(body)}`);
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

  const start = async (cores: readonly CoreToCreate[], more: Partial<CoreTaskRequest> = {}): Promise<string> => {
    const answer = await request('POST', '/coreTasks', { body: { type: 'Create', coreVersion: '2.12.6', cores, ...more } });
    if (answer.status !== 202) throw new Error(`POST /coreTasks answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.headers.get('x-taskid') ?? '';
  };

  const settled = (taskId: string): Promise<Task> =>
    until(`the end of task ${taskId}`, () => task(taskId), ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure');

  return {
    url,
    request,
    task,
    until,
    start,
    settled,
    /** Starts a task and waits for its end. */
    provision: async (cores: readonly CoreToCreate[], more: Partial<CoreTaskRequest> = {}): Promise<Task> => settled(await start(cores, more)),
    core: async (name: string): Promise<Core> => (await request<Core>('GET', `/cores/${encodeURIComponent(name)}`)).body,
  };
};

export type Api = ReturnType<typeof apiClient>;
