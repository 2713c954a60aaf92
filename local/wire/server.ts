import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryData } from '../data/data.ts';
import type { Data } from '../data/data.ts';
import { CONTROL_PREFIX, controlRoutes, jsonAnswer } from './control.ts';
import type { ControlHandler, ControlRoutes } from './control.ts';
import { corsHeaders, preflightAnswer } from './cors.ts';
import type { Fault } from './faults.ts';
import { interceptions } from './interceptions.ts';
import type { Interceptions, Origin } from './interceptions.ts';
import { originInProcess, originOfRequest } from './origin.ts';
import type { CallerName, Interruptions } from './origin.ts';
import { AwsError, callContext, NoAnswer, noAuthority } from './service.ts';
import type { Authority, AuthorisedCall, CallContext, Cloud, Guard, Service, WireRequest, WireResponse } from './service.ts';
import { signingScope } from './sigv4-scope.ts';

export interface WireOptions {
  /** 0 takes a free port. */
  port: number;
  region?: string;
  account?: string;
  services?: readonly Service[];
  control?: ControlRoutes;
  clock?: () => Date;
  /** Asked before each call; every call may be made when not given. */
  authority?: Authority;
  /** Names callers for the record of calls and for faults; nobody has a name when not given. */
  callerName?: CallerName;
  /** In memory when not given; whoever gives it closes it. */
  data?: Data;
}

/** The one HTTP endpoint behind which all local AWS services live; as a {@link Cloud} it is what they get to know of each other. */
export interface Wire extends Cloud {
  readonly port: number;
  register(service: Service): void;
  control(route: string, handler: ControlHandler): void;
  /** Counts by `service.operation`, e.g. `iot.RegisterThing`. */
  calls(): Record<string, number>;
  /** Arms a fault as `POST /_local/faults` does. */
  fault(fault: Pick<Fault, 'service' | 'operation' | 'error'> & Partial<Fault>): void;
  /** Tells how faults end the sandboxes of functions, which none does before. */
  endSandboxesBy(end: Interruptions['endSandbox']): void;
  close(): Promise<void>;
}

/** By its events: to iterate over a message costs several times as much, for each request. */
const readBody = (message: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    message.on('error', reject);
  });

const flatHeaders = (headers: IncomingHttpHeaders): Record<string, string> => {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
};

const splitUrl = (url: string): [path: string, query: URLSearchParams] => {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, new URLSearchParams()] : [url.slice(0, mark), new URLSearchParams(url.slice(mark + 1))];
};

const noSuchService = (scope: string, services: ReadonlyMap<string, Service>): string =>
  `service '${scope}' is not implemented locally; there are ${[...services.keys()].sort().join(', ')}`;

/** For requests that reach no service, in the form every JSON SDK reads. */
const refusal = (error: AwsError): WireResponse =>
  jsonAnswer(error.statusCode, { __type: error.name, message: error.message }, { 'x-amzn-errortype': error.name });

/** What has no answer gets none: the connection ends. */
const toAwsError = (error: unknown): AwsError => {
  if (error instanceof NoAnswer) throw error;
  return error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500);
};

interface Guarding {
  intercepted: Interceptions;
  callerName: CallerName;
  interruptions: Interruptions;
  authority: Authority;
  look: AuthorisedCall['look'];
  cloud: Pick<Cloud, 'region' | 'account'>;
}

/** Its answer, or its connection is cut before there is one. */
const unlessCut = (service: Service, request: WireRequest, guardFor: (cut: (isLate: boolean) => void) => Guard): Promise<WireResponse> =>
  new Promise((resolve, reject) => {
    service.handle(request, guardFor((isLate) => reject(new NoAnswer(isLate)))).then(resolve, reject);
  });

/** The service as others see it: counted, subject to faults, asking who calls, and called with a whole context. */
const guarded = (service: Service, { intercepted, callerName, interruptions, authority, look, cloud }: Guarding): Service => {
  const { scope } = service;
  const guardOf = ({ accessKeyId, caller }: Pick<CallContext, 'accessKeyId' | 'caller'>, origin: Origin): Guard => {
    const guard = intercepted.guardFor(scope, origin);
    return (operation, input, run) => guard(operation, input, () => authority.authorise({ scope, operation, input, accessKeyId, caller, look }, run));
  };
  return {
    scope,
    operations: service.operations,
    handle: (request) => {
      const { accessKeyId, caller, headers: { 'x-amzn-trace-id': traceId } } = request;
      return unlessCut(service, request, (cut) => guardOf(request, originOfRequest({ accessKeyId, caller, traceId, cut }, callerName, interruptions)));
    },
    call: (operation, input, given = {}) => {
      const context = callContext({ region: cloud.region, account: cloud.account, ...given });
      return guardOf(context, originInProcess(context, callerName, interruptions))(operation, input, () => service.call(operation, input, context));
    },
  };
};

const send = (response: ServerResponse, method: string | undefined, requestId: string, { status, headers, body }: WireResponse): void => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // a HEAD answer states the length of the body it does not carry, which the service knows
  const length = method === 'HEAD' ? {} : { 'content-length': String(bytes.length) };
  response.writeHead(status, { 'x-amzn-requestid': requestId, ...length, ...headers });
  response.end(method === 'HEAD' ? undefined : bytes);
};

interface Front {
  services: ReadonlyMap<string, Service>;
  control: ReturnType<typeof controlRoutes>;
  account: string;
}

const answer = async ({ services, control, account }: Front, message: IncomingMessage, requestId: string): Promise<WireResponse> => {
  const { method = 'GET', url = '/', headers } = message;
  const body = await readBody(message);
  if (url.startsWith(CONTROL_PREFIX)) return control.answer(method, new URL(url, 'http://wire'), body);
  const [path, query] = splitUrl(url);
  const scope = signingScope(headers, query);
  if (!scope) throw new AwsError('MissingAuthenticationToken', 'the request is not signed, so its service cannot be told', 403);
  const service = services.get(scope.service);
  if (!service) throw new AwsError('UnknownService', noSuchService(scope.service, services));
  return service.handle({ method, path, query, headers: flatHeaders(headers), body, account, requestId, ...scope });
};

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    if (!server.listening) return resolve();
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

/**
 * Opens the endpoint on 127.0.0.1.
 *
 * @throws Error `EADDRINUSE` when the port is taken
 */
export const startWire = async (options: WireOptions): Promise<Wire> => {
  const { region, account } = callContext(options);
  const { authority = noAuthority, callerName = () => undefined } = options;
  const intercepted = interceptions();
  const services = new Map<string, Service>();
  const control = controlRoutes(intercepted, options.control);
  const unguarded = new Map<string, Service>();
  const look: AuthorisedCall['look'] = (scope, operation, input) =>
    Promise.resolve(unguarded.get(scope)?.call(operation, input, { region, account })).then((answer) => (answer ?? {}) as Record<string, unknown>, () => undefined);
  const interruptions: Interruptions = {
    endSandbox: () => false,
    stopExecution: async (executionArn) => { await unguarded.get('states')?.call('StopExecution', { executionArn, error: 'Stopped', cause: 'fault injected' }, { region, account }); },
  };
  const register = (service: Service): void => {
    unguarded.set(service.scope, service);
    services.set(service.scope, guarded(service, { intercepted, callerName, interruptions, authority, look, cloud: { region, account } }));
  };
  options.services?.forEach(register);

  const server = createServer((message, response) => {
    const requestId = randomUUID();
    Promise.resolve(preflightAnswer(message) ?? answer({ services, control, account }, message, requestId))
      .catch((error: unknown) => refusal(toAwsError(error)))
      .then((result) => send(response, message.method, requestId, { ...result, headers: { ...result.headers, ...corsHeaders(message) } }))
      .catch(() => message.socket.resetAndDestroy());
  });
  // SDK agents keep sockets open; a server that hangs up first makes them fail with ECONNRESET
  server.keepAliveTimeout = 120_000;
  server.requestTimeout = 0;
  const port = await listening(server, options.port);

  return {
    region,
    account,
    port,
    endpoint: `http://127.0.0.1:${port}`,
    clock: options.clock ?? (() => new Date()),
    data: options.data ?? memoryData(),
    service: (scope) => {
      const service = services.get(scope);
      if (!service) throw new Error(noSuchService(scope, services));
      return service;
    },
    demand: (scope, caller, need) => authority.demand(scope, caller, need),
    register,
    control: control.add,
    calls: intercepted.calls,
    fault: (fault) => { intercepted.arm(fault); },
    endSandboxesBy: (end) => { interruptions.endSandbox = end; },
    close: () => closed(server),
  };
};
