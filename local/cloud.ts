import { resolve } from 'node:path';
import { memoryData, openData } from './data/data.ts';
import { claimFor } from './data/owner.ts';
import { deviceRoutes } from './devices/control.ts';
import { coreDevices } from './devices/core-devices.ts';
import { provisioningApi } from './devices/provisioning-api.ts';
import { dynamodbService } from './dynamodb/service.ts';
import { eventsService } from './events/service.ts';
import { isSigned, readApi } from './gateway/api.ts';
import type { Api } from './gateway/api.ts';
import { backplaneSession } from './gateway/backend-caller.ts';
import { servePages } from './gateway/pages.ts';
import type { Pages } from './gateway/pages.ts';
import { startGateway } from './gateway/server.ts';
import type { Gateway } from './gateway/server.ts';
import { greengrassService } from './greengrass/service.ts';
import type { GreengrassService } from './greengrass/service.ts';
import { apiCallers, signedByAdministrator } from './iam/api-callers.ts';
import { iamRoutes } from './iam/control.ts';
import { Iam } from './iam/iam.ts';
import { administrator } from './iam/identities.ts';
import type { Denial, IamMode } from './iam/iam.ts';
import { SHORTLY } from './iot/propagation.ts';
import { iotService } from './iot/service.ts';
import type { IotService } from './iot/service.ts';
import { kmsService } from './kms/service.ts';
import { lambda } from './lambda/service.ts';
import type { Lambda } from './lambda/service.ts';
import { s3Service } from './s3/service.ts';
import { sqsService } from './sqs/service.ts';
import { ssmService } from './ssm/service.ts';
import { readAssembly } from './stack/assembly.ts';
import type { RestApiDescription } from './stack/resource.ts';
import { createStack } from './stack/stack.ts';
import type { Stack } from './stack/stack.ts';
import { states } from './states/service.ts';
import { stsService } from './sts/service.ts';
import { startWire } from './wire/server.ts';
import type { CallerName } from './wire/origin.ts';
import { callContext } from './wire/service.ts';
import type { Wire } from './wire/server.ts';

export interface CloudOptions {
  /** Directory of the synthesized app. */
  assembly: string;
  /** Port of the API; 0 takes a free one. */
  apiPort: number;
  /** Port of the AWS endpoint; 0 takes a free one. */
  awsPort: number;
  /** Directory of built pages to serve beside the API; without it there are none. */
  pages?: string;
  /** Directory to keep state in; without it nothing is kept. */
  data?: string;
  /** What share of its time passes where AWS makes one wait: pauses of state machines, timeouts of jobs; all of it when not given. */
  pauseScale?: number;
  /** What becomes of calls that a role may not make: refused when not given. */
  iam?: IamMode;
  /** Values of template parameters that are not to have their defaults. */
  parameters?: Readonly<Record<string, string>>;
  /** Told of everything functions print. */
  onLog?: (functionName: string, text: string) => void;
}

/** The synthesized app, running on this machine. */
export interface RunningCloud {
  readonly cloud: Wire;
  /** `http://127.0.0.1:<port>`, where the stack's REST API is served without a stage in the path. */
  readonly apiUrl: string;
  /** Whether the API takes signed requests only. */
  readonly isSigned: boolean;
  /** Where executions can be watched, if pages are served. */
  readonly consoleUrl?: string;
  /** `http://127.0.0.1:<port>`, the endpoint of all AWS services. */
  readonly awsEndpoint: string;
  /** Absolute path of the directory that state is kept in, if it is. */
  readonly data?: string;
  readonly stack: Stack;
  /** The stack's outputs; URLs of the API are the local ones. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly lambda: Lambda;
  close(): Promise<void>;
}

/** A port that another process has. */
export class PortInUse extends Error {
  readonly port: number;

  constructor(port: number, flag: string) {
    super(`port ${port} is in use; end what uses it, or choose another with ${flag} <port> (0 = any free port)`);
    this.name = 'PortInUse';
    this.port = port;
  }
}

const onPort = async <T>(port: number, flag: string, start: () => Promise<T>): Promise<T> => {
  try {
    return await start();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortInUse(port, flag) : error;
  }
};

/** A function's session has the function's name. */
const callerNames = ({ identities }: Iam): CallerName => ({ accessKeyId, caller }) => {
  if (caller) return 'roleArn' in caller ? caller.session : undefined;
  return identities.byAccessKey(accessKeyId)?.name.split('/').at(-1);
};

interface Services {
  lambda: Lambda;
  /** Goes on with what an earlier run left unfinished. */
  resume(): void;
  iot: IotService;
  greengrass: GreengrassService;
  close(): Promise<void>;
}

const registerServices = (wire: Wire, iam: Iam, { onLog, data, pauseScale = 1 }: CloudOptions): Services => {
  const functions = lambda(wire, onLog);
  const machines = states(wire, { directory: data, pauseScale });
  const events = eventsService(wire);
  const dynamodb = dynamodbService(wire);
  const s3 = s3Service(wire);
  const iot = iotService(wire, { propagation: SHORTLY, timeoutMinuteMs: pauseScale * 60_000 });
  const greengrass = greengrassService(wire, iot);
  const sqs = sqsService(wire);
  const services = [
    iot, greengrass, dynamodb, s3, machines.service, functions.service, events, ssmService(wire), sqs,
    kmsService(wire), stsService((accessKeyId) => iam.identities.byAccessKey(accessKeyId)?.name),
  ];
  services.forEach((service) => wire.register(service));
  wire.endSandboxesBy((traceId, how) => functions.functions.interrupt(traceId, how));
  for (const [route, handler] of Object.entries({ ...events.control, ...dynamodb.control, ...s3.control, ...iot.control, ...greengrass.control, ...sqs.control, ...machines.control, ...iamRoutes(iam) })) wire.control(route, handler);
  wire.control('POST /_local/functions/chill', async (body) => functions.functions.chill((body as { function?: string }).function ?? ''));
  wire.control('GET /_local/logs', async (query) => functions.logs.read((query as { function?: string } | undefined)?.function));
  return {
    lambda: functions,
    iot,
    greengrass,
    resume() {
      machines.resume();
      functions.resume();
      events.resume();
    },
    async close() {
      iot.close();
      events.close();
      machines.close();
      dynamodb.close();
      await functions.close();
    },
  };
};

const onlyApi = ({ apis, name }: Stack): RestApiDescription => {
  const [api] = apis;
  if (!api || apis.length > 1) throw new Error(`stack ${name} must have one REST API, found ${apis.length}`);
  return api;
};

/** Whose call is refused, or would be, is told once for each action and resource. */
const tellDenial = ({ principal, action, resource, reason }: Denial): void => {
  process.stderr.write(`${principal} may not perform ${action} on ${resource} ${reason}\n`);
};

const iamOf = ({ iam: mode = 'enforce' }: CloudOptions): Iam => {
  const { region, account } = callContext();
  return new Iam({ region, account, mode, onDenial: mode === 'report' ? tellDenial : undefined });
};

/** A fault of the gateway is a defect, and clients see no more than a 500. */
const tellFault = (error: unknown): void => {
  process.stderr.write(`the local gateway failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

/** What the console has to know; a deployment would put such a file beside it. */
const consoleFacts = ({ endpoint, region }: Wire, name: string, signed: boolean) => ({
  name,
  region,
  endpoint,
  credentials: administrator,
  api: '/',
  signed,
  cure: 'Start the stack again with npm start.',
  links: [{ title: 'API', href: '/docs/' }],
});

const pagesOf = (wire: Wire, { name }: Stack, api: Api, directory: string | undefined): Pages | undefined =>
  directory === undefined ? undefined : servePages({ directory, connectTo: [wire.endpoint], facts: { '/console/config.json': () => consoleFacts(wire, name, isSigned(api)) } });

const serve = async (wire: Wire, stack: Stack, { apiPort, iam, pages }: { apiPort: number; iam: Iam; pages?: string }): Promise<Gateway> => {
  const description = onlyApi(stack);
  const api = readApi({ id: description.id, stage: description.stage ?? 'local', body: description.body });
  const roles = new Set(api.resources.flatMap(({ methods }) => [...methods.values()].flatMap(({ credentials }) => credentials ?? [])));
  for (const role of roles) iam.identities.assume(role, backplaneSession, { service: 'apigateway.amazonaws.com' });
  for (const [type, response] of description.gatewayResponses) api.gatewayResponses.set(type, response);
  return onPort(apiPort, '--port', () => startGateway({ cloud: wire, api, port: apiPort, onFault: tellFault, callers: apiCallers(iam, wire.account), pages: pagesOf(wire, stack, api, pages) }));
};

/** Whether the API of a synthesized app takes signed requests only, told before anything of the app is made. */
export const takesSignedOnly = (assembly: string): boolean =>
  Object.entries(readAssembly(assembly).template.Resources).some(([id, { Type, Properties }]) =>
    Type === 'AWS::ApiGateway::RestApi' && isSigned(readApi({ id, stage: '', body: Properties?.Body })));

/** `https://<id>.execute-api.<region>.amazonaws.com/<stage>/` is where the API would be on AWS. */
const withLocalUrl = (outputs: Stack['outputs'], apiId: string, url: string): Record<string, string> => {
  const remote = new RegExp(`https://${apiId}\\.execute-api\\.[\\w-]+\\.amazonaws\\.com(/[\\w-]+)?`, 'g');
  return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, value.replace(remote, url)]));
};

/** Lets go of what was started, latest first; a part that fails to end does not keep the others. */
const endAll = async (endings: ReadonlyArray<() => unknown>): Promise<void> => {
  for (const end of [...endings].reverse()) await Promise.resolve().then(end).catch(() => undefined);
};

/**
 * Runs the synthesized app on this machine: the AWS endpoint, every resource of the stack, the API, simulated devices.
 *
 * @throws PortInUse, DataError, or Error naming the resource that could not be created
 */
export const startCloud = async (given: CloudOptions): Promise<RunningCloud> => {
  const options = { ...given, ...(given.data !== undefined && { data: resolve(given.data) }) };
  const assembly = readAssembly(options.assembly);
  const data = options.data === undefined ? memoryData() : openData(options.data);
  const endings: Array<() => unknown> = [() => data.close()];
  try {
    const iam = iamOf(options);
    const wire = await onPort(options.awsPort, '--aws-port', () => startWire({ port: options.awsPort, data, authority: iam, callerName: callerNames(iam) }));
    endings.push(() => wire.close());
    claimFor(data, { stack: assembly.stackName, account: wire.account, region: wire.region }, options.data ?? 'memory');
    const services = registerServices(wire, iam, options);
    endings.push(() => services.close());
    const stack = await createStack({ cloud: wire, lambda: services.lambda, iam, assembly, parameters: options.parameters });
    endings.push(() => stack.close());
    const gateway = await serve(wire, stack, { apiPort: options.apiPort, iam, pages: options.pages });
    endings.push(() => gateway.close());
    const devices = coreDevices({ cloud: wire, api: provisioningApi(() => gateway.url, gateway.isSigned ? signedByAdministrator(wire.region) : undefined), greengrass: services.greengrass, connections: services.iot.connections });
    endings.push(() => devices.close());
    for (const [route, handler] of Object.entries(deviceRoutes(devices))) wire.control(route, handler);
    services.resume();
    devices.resume();
    return {
      cloud: wire, data: options.data, stack, lambda: services.lambda,
      apiUrl: gateway.url, isSigned: gateway.isSigned, consoleUrl: options.pages === undefined ? undefined : `${gateway.url}/console/`, awsEndpoint: wire.endpoint,
      outputs: withLocalUrl(stack.outputs, onlyApi(stack).id, gateway.url),
      close: () => endAll(endings),
    };
  } catch (error) {
    await endAll(endings);
    throw error;
  }
};
