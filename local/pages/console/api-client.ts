import type { Deployment, DeploymentTask, FleetSummary, Standing, Task, TaskCollection, Template, TemplateDiff } from './api-shapes.ts';
import type { RequestHeaders } from './request-signing.ts';
import type { TaskStatus } from './routes.ts';
import type { Cut } from './states-client.ts';

/** What the API gives in one answer at most. */
const largestPage = 1_000;

const patienceMs = 15_000;

/** The API did not do what it was asked; without a status nothing answered. */
export class ApiRefusal extends Error {
  /** As the AWS SDK marks its errors, so that both are told apart in the same way. */
  readonly $metadata: { httpStatusCode?: number };

  constructor(name: string, message: string, httpStatusCode?: number) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode };
  }
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** Cursors of a list, by the name of what was last on the page. */
interface Page {
  pagination?: { lastEvaluated?: Readonly<Record<string, string>> };
}

interface ErrorBody {
  code?: string;
  message?: string;
}

const search = (query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
};

const answerOf = async (url: string, signal: AbortSignal, signing: RequestHeaders | undefined): Promise<Response> => {
  try {
    return await fetch(url, { headers: { accept: 'application/json', ...(await signing?.(new URL(url))) }, signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]) });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new ApiRefusal('NoAnswer', 'the API does not answer');
  }
};

const getter = (base: string, signing: RequestHeaders | undefined) => async <Body>(path: string, query: Query, signal: AbortSignal): Promise<Body> => {
  const response = await answerOf(`${base}${path}${search(query)}`, signal, signing);
  if (response.ok) return (await response.json()) as Body;
  const { code, message } = (await response.json().catch(() => ({}))) as ErrorBody;
  throw new ApiRefusal(code ?? 'Refused', message ?? `the API answered ${response.status}`, response.status);
};

type Get = ReturnType<typeof getter>;

interface ListRequest<Body, Item> {
  path: string;
  query?: Query;
  /** Name of the list's cursor in answers, `taskId`; requests have it as `exclusiveStartTaskId`. */
  cursor: string;
  itemsOf(body: Body): Item[];
  limit: number;
}

/** Pages of a list, until there are no more or the limit is reached. */
const list = async <Body extends Page, Item>(get: Get, { path, query = {}, cursor, itemsOf, limit }: ListRequest<Body, Item>, signal: AbortSignal): Promise<Cut<Item>> => {
  const parameter = `exclusiveStart${cursor.charAt(0).toUpperCase()}${cursor.slice(1)}`;
  const items: Item[] = [];
  let next: string | undefined;
  do {
    const body: Body = await get<Body>(path, { ...query, count: Math.min(largestPage, limit - items.length), [parameter]: next }, signal);
    items.push(...itemsOf(body));
    next = body.pagination?.lastEvaluated?.[cursor];
  } while (next !== undefined && items.length < limit);
  return { items, hasMore: next !== undefined };
};

/**
 * The provisioning API as this page uses it: its public operations, read only. Every call fails with an `ApiRefusal`.
 *
 * @param base URL of the API
 * @param signing where the API takes signed requests only
 */
export const apiClient = (base: string, signing?: RequestHeaders) => {
  const get = getter(base.replace(/\/$/, ''), signing);
  return {
    deploymentTasks: ({ status, limit }: { status?: TaskStatus; limit: number }, signal: AbortSignal) =>
      list(get, { path: '/deploymentTasks', query: { status }, cursor: 'taskId', itemsOf: (body: Page & { deploymentTasks: DeploymentTask[] }) => body.deploymentTasks, limit }, signal),
    task: (collection: TaskCollection, id: string, signal: AbortSignal) => get<Task>(`/${collection}/${encodeURIComponent(id)}`, { count: 1 }, signal),
    deploymentTask: (id: string, signal: AbortSignal) => get<DeploymentTask>(`/deploymentTasks/${encodeURIComponent(id)}`, { count: 1 }, signal),
    coresOfDeploymentTask: ({ id, standing, limit }: { id: string; standing: Standing; limit: number }, signal: AbortSignal) =>
      list(get, {
        path: `/deploymentTasks/${encodeURIComponent(id)}/cores`, query: { deploymentStatus: standing }, cursor: 'thingName',
        itemsOf: (body: Page & { cores: Deployment[] }) => body.cores, limit,
      }, signal),
    versions: (name: string, limit: number, signal: AbortSignal) =>
      list(get, { path: `/templates/${encodeURIComponent(name)}/versions`, cursor: 'version', itemsOf: (body: Page & { templates: Template[] }) => body.templates, limit }, signal),
    diff: (name: string, from: number, to: number, signal: AbortSignal) => get<TemplateDiff>(`/templates/${encodeURIComponent(name)}/diff`, { from, to }, signal),
    fleet: (signal: AbortSignal) => get<FleetSummary>('/fleet/summary', {}, signal),
  };
};

export type ApiClient = ReturnType<typeof apiClient>;
