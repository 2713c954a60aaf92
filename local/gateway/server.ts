import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cloud } from '../wire/service.ts';
import type { ApiAnswer } from './answer.ts';
import { authorised } from './authorisation.ts';
import type { ApiCallers } from './authorisation.ts';
import { isSigned } from './api.ts';
import type { Api } from './api.ts';
import { requestContext } from './context.ts';
import { failureAnswer } from './gateway-responses.ts';
import type { FailureType, FailureWords } from './gateway-responses.ts';
import { checkIntegration, integrate } from './integrations.ts';
import { limits } from './limits.ts';
import type { Pages } from './pages.ts';
import { headerBytes, readBody, requestHead } from './request.ts';
import type { ApiRequest } from './request.ts';
import { router } from './router.ts';

export interface GatewayOptions {
  cloud: Cloud;
  api: Api;
  /** 0 takes a free port. */
  port: number;
  /** Told of faults of the gateway itself, which clients see as a 500. */
  onFault?: (error: unknown) => void;
  /** Who may call methods that demand a signature: nobody when not given. */
  callers?: ApiCallers;
  /** Served before the API's own paths. */
  pages?: Pages;
}

export interface Gateway {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Whether a method of the API demands a signature. */
  isSigned: boolean;
  close(): Promise<void>;
}

const timeout = (milliseconds: number): { expired: Promise<FailureType>; cancel: () => void } => {
  const { promise: expired, resolve } = Promise.withResolvers<FailureType>();
  const timer = setTimeout(() => resolve('INTEGRATION_TIMEOUT'), milliseconds);
  return { expired, cancel: () => clearTimeout(timer) };
};

const nobody: ApiCallers = { secretOf: () => undefined, arnOf: () => '', demand: () => undefined };

/** Answers one request, whatever comes. */
const answering = ({ cloud, api, onFault, callers = nobody }: GatewayOptions) => {
  const route = router(api.resources);
  return async (head: Omit<ApiRequest, 'body'>, message: IncomingMessage): Promise<ApiAnswer> => {
    const match = route(head.method, head.path);
    const context = requestContext(api, cloud.account, head, match?.resource.path ?? head.path);
    const failure = (type: FailureType, words?: FailureWords): ApiAnswer => failureAnswer(api.gatewayResponses, type, { context: { ...context }, request: head, words });
    const body = await readBody(message, limits.bodyBytes);
    if (headerBytes(head) > limits.headerBytes) return failure('HEADERS_TOO_LARGE');
    if (!match?.integration) return failure('MISSING_AUTHENTICATION_TOKEN');
    if (!body) return failure('REQUEST_TOO_LARGE');
    const { integration } = match;
    const request = { ...head, body };
    if (match.isSigned) {
      const caller = await authorised({ cloud, api, callers }, request);
      if ('errorType' in caller) return failure(caller.type, caller);
      Object.assign(context.identity, caller);
    }
    const rendering = { context, request, pathParameters: match.parameters, body: body.toString('utf8') };
    const { expired, cancel } = timeout(Math.min(integration.timeoutMilliseconds ?? limits.integrationMilliseconds, limits.integrationMilliseconds));
    try {
      const answer = await Promise.race([integrate({ cloud, api, integration, rendering }), expired]);
      return typeof answer === 'string' ? failure(answer) : answer;
    } catch (error) {
      onFault?.(error);
      return failure('API_CONFIGURATION_ERROR');
    } finally {
      cancel();
    }
  };
};

const send = (response: ServerResponse, request: Omit<ApiRequest, 'body'>, answer: ApiAnswer): void => {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  const own = [['x-amzn-requestid', request.requestId], ['x-amz-apigw-id', request.extendedRequestId], ['content-length', String(body.length)]];
  response.writeHead(answer.status, [...own.flat(), ...answer.headers.flat()]);
  response.end(request.method === 'HEAD' ? undefined : body);
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Serves a REST API on 127.0.0.1, at `/` (no stage in the path).
 *
 * @throws Error for an integration that the local gateway does not have; `EADDRINUSE` when the port is taken
 */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  for (const { path, methods } of options.api.resources) {
    for (const [method, integration] of methods) checkIntegration(`${method} ${path}`, integration);
  }
  const answer = answering(options);
  const server = createServer((message, response) => {
    if (options.pages?.(message, response)) return;
    const head = requestHead(message, options.cloud.clock());
    answer(head, message).then(
      (result) => send(response, head, result),
      () => response.destroy(),
    );
  });
  server.keepAliveTimeout = 120_000;
  const port = await listening(server, options.port);
  return { url: `http://127.0.0.1:${port}`, isSigned: isSigned(options.api), close: () => closed(server) };
};
