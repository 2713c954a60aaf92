/**
 * A typed client of the API: paths, parameters, bodies and answers are those of `contracts/openapi.yaml`.
 *
 *     const client = provisioningClient('http://127.0.0.1:3014');
 *     const { data: task, error, response } = await client.GET('/coreTasks/{taskId}', { params: { path: { taskId } } });
 */
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated/openapi.ts';
import { defaultMediaType, type MediaType } from './media-types.ts';

type Schemas = components['schemas'];

export interface ProvisioningClientOptions {
  readonly mediaType?: MediaType;
  /** Sends each request; for an API that asks who is calling, one that signs it first. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** `GET`, `POST`, `PUT` and `DELETE` take a path of the document; each answer has `data` or `error`, and the `response` they came with. */
export type ProvisioningClient = Client<paths>;

/** A client of the API at `url`, the path of a stage included. */
export const provisioningClient = (url: string, { mediaType = defaultMediaType, fetch }: ProvisioningClientOptions = {}): ProvisioningClient => {
  const client = createClient<paths>({ baseUrl: url, headers: { accept: mediaType, 'content-type': mediaType }, ...(fetch && { fetch }) });
  client.use({ onRequest: ({ request }) => (request.body === null ? request.headers.delete('content-type') : undefined) });
  return client;
};

/** A request was not answered with a success. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly status: number;
  /** Undefined where something between client and API answered, in its own form. */
  readonly problem: Schemas['Error'] | undefined;

  constructor(status: number, problem: Schemas['Error'] | undefined) {
    super(problem === undefined ? `the request was answered with ${status}` : [problem.message, ...problem.details.map(({ field, problem: what }) => `${field} ${what}`)].join('\n'));
    this.status = status;
    this.problem = problem;
  }
}

type Answer<Data> = { data: Data; error?: never; response: Response } | { data?: never; error: Schemas['Error']; response: Response };

/**
 * The body of a success, for callers who have no other use for an error.
 *
 * @throws RequestRefused with the error of the answer
 */
export const succeeded = async <Data>(call: Promise<Answer<Data>>): Promise<Data> => {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  throw new RequestRefused(response.status, typeof error === 'object' ? error : undefined);
};
