import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateThingCommand, IoTClient } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiExamples } from '../../contracts/api-examples.ts';
import type { ApiExample, ExampleRequest } from '../../contracts/api-examples.ts';
import { coreKey, redeploymentRuleKey } from '../../contracts/table.ts';
import { localAssembly } from '../../commands/assembly.ts';
import { startLocalStack, type OwnStack } from '../../commands/local-stack.ts';
import { apiClient, type Api, type Response } from './api.ts';
import { likeness, type Likeness } from './example-likeness.ts';
import type { Fault } from './stack.ts';

/** A request that gets an answer for which no document can ask, and the faults of services that it takes. */
interface Provocation {
  readonly request: ExampleRequest & { readonly method?: string };
  readonly faults?: readonly Fault[];
}

const post = (change: Partial<Provocation['request']> = {}): Provocation['request'] =>
  ({ method: 'POST', path: '/coreTasks', headers: {}, body: { type: 'Create', coreVersion: '2.12.6', cores: [{ name: 'press-7', provisioningTemplate: 'greengrass-core' }] }, ...change });
const get = (path: string, headers: Record<string, string> = {}): Provocation['request'] => ({ path, headers });
const tableFails = (error: Fault['error'], ...operations: string[]): Fault[] => operations.map((operation) => ({ service: 'dynamodb', operation, error, times: 50 }));
const outage = { name: 'InternalServerError', statusCode: 500 };
const denial = { name: 'AccessDeniedException', statusCode: 400 };
/** What has expired S3 does not have. */
const noArtifact: Fault = { service: 's3', operation: 'HeadObject', error: { name: 'NotFound', statusCode: 404 }, times: 2 };

const provocations: Readonly<Record<string, Provocation>> = {
  malformedJson: { request: post({ body: '{"type": "Create", "cores": ' }) },
  payloadTooLarge: { request: post({ body: { type: 'Create', coreVersion: '2.12.6', cores: [{ name: 'x'.repeat(300_000), provisioningTemplate: 'greengrass-core' }] } }) },
  templateTooLarge: { request: { method: 'POST', path: '/templates', headers: {}, body: { name: 'x'.repeat(300_000), components: [] } } },
  ruleTooLarge: { request: { method: 'POST', path: '/redeploymentRules', headers: {}, body: { name: 'x'.repeat(300_000), template: 'line', targets: {} } } },
  busyRule: { request: { method: 'PUT', path: '/redeploymentRules/new-artifact', headers: {}, body: { schedule: 'rate(1 day)', template: 'press-line', targets: { thingNames: ['press-1'] } } } },
  notChecked: { request: post(), faults: tableFails(denial, 'GetItem', 'TransactWriteItems') },
  notCheckedNow: { request: post(), faults: tableFails(outage, 'GetItem', 'TransactWriteItems') },
  tooManyRequests: { request: post(), faults: [{ service: 'states', operation: 'StartSyncExecution', error: { name: 'ThrottlingException', statusCode: 400 }, times: 50 }] },
  artifactsAbsent: { request: { method: 'POST', path: '/cores/press-1/artifacts/download', headers: {} }, faults: [noArtifact] },
  artifactsExpired: { request: { method: 'POST', path: '/cores/press-2/artifacts/download', headers: {} }, faults: [noArtifact] },
  wrongQuery: { request: get('/cores?count=5000') },
  unknownParameter: { request: get('/cores/press-1?expand=1') },
  unsupportedMediaType: { request: get('/cores', { accept: 'application/xml' }) },
  internal: { request: get('/coreTasks/no-such-1'), faults: tableFails(denial, 'GetItem') },
  unavailable: { request: get('/coreTasks/no-such-1'), faults: tableFails(outage, 'GetItem') },
  slowRemoval: { request: { method: 'DELETE', path: '/devices/gauge-1', headers: {} }, faults: [{ service: 'iot', operation: 'DetachThingPrincipal', error: outage, times: 50 }] },
};

/** A task that waits: nothing could start it yet. */
const unstarted = async (stack: OwnStack, start: () => Promise<string>): Promise<string> => {
  await stack.control('POST', '/faults', { service: 'states', operation: 'StartExecution', error: outage, times: 50 });
  const taskId = await start();
  await stack.control('DELETE', '/faults');
  return taskId;
};

/** What the examples speak of and no request of theirs makes. */
const before: Readonly<Record<string, (stack: OwnStack, api: Api, likely: Likeness) => Promise<unknown>>> = {
  takenName: ({ awsEndpoint: endpoint, region }) =>
    new IoTClient({ endpoint, region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } }).send(new CreateThingCommand({ thingName: 'mixer-1' })),
  clientDevices: ({ control }) => control('POST', '/devices/power-on', { cores: ['press-1'] }),
  canceledCoreTask: async (stack, api, likely) => likely.differences({ 'x-taskid': 's1Op_5tKe' }, { 'x-taskid': await unstarted(stack, () => api.start([{ name: 'press-8', provisioningTemplate: 'greengrass-core' }])) }),
  canceledDeviceTask: async (stack, api, likely) => likely.differences({ 'x-taskid': 'n7Ha_2vRu' }, { 'x-taskid': await unstarted(stack, () => api.startDevices('press-1', [{ name: 'gauge-2', provisioningTemplate: 'greengrass-client-device' }])) }),
  artifactsAbsent: ({ awsEndpoint: endpoint, region, outputs }) =>
    new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } }).send(new UpdateItemCommand({
      TableName: outputs['TableName'], Key: { pk: { S: coreKey('press-1').pk }, sk: { S: coreKey('press-1').sk } }, UpdateExpression: 'REMOVE certs, config',
    })),
  busyRule: async ({ awsEndpoint: endpoint, region, outputs }, api) => {
    await api.request('POST', '/redeploymentRules', { body: { name: 'new-artifact', schedule: 'rate(1 day)', template: 'press-line', targets: { thingNames: ['press-1'] } } });
    await new DynamoDBClient({ endpoint, region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } }).send(new UpdateItemCommand({
      TableName: outputs['TableName'],
      Key: { pk: { S: redeploymentRuleKey('new-artifact').pk }, sk: { S: redeploymentRuleKey('new-artifact').sk } },
      UpdateExpression: 'SET lease = :lease',
      ExpressionAttributeValues: { ':lease': { M: { holder: { S: 'another request' }, until: { S: new Date(Date.now() + 60_000).toISOString() } } } },
    }));
  },
  slowRemoval: (_, api) => api.addDevices('press-1', [{ name: 'gauge-1', provisioningTemplate: 'greengrass-client-device' }]),
};

/** What must have come of a task before anything is asked about it. */
const afterwards: Readonly<Record<string, (api: Api, taskId: string) => Promise<unknown>>> = {
  awsCertificates: (api, taskId) => api.settled(taskId),
  ownCa: (api, taskId) => api.settled(taskId),
  takenName: (api, taskId) => api.settled(taskId),
  deletion: (api, taskId) => api.settled(taskId),
  clientDevices: (api, taskId) => api.settledDevices(taskId),
  deviceOfOwnCa: (api, taskId) => api.settledDevices(taskId),
  deviceDeletion: (api, taskId) => api.settledDevices(taskId),
  deployment: (api, taskId) => api.reported(taskId),
  unregisteredCore: (api, taskId) => api.settledDeployment(taskId),
  deferredDeployment: (api, taskId) => api.settledDeployment(taskId),
  takenDeviceName: (api, taskId) => api.settledDevices(taskId),
};

/** Longest that the first task of a stack takes on a busy machine. */
const coldStartMs = 60_000;

const caIdShown = (JSON.stringify(apiExamples).match(/"caId":"(\w+)"/) ?? [])[1] ?? '';

/** What is asked about must have been made, and not be gone, nor be changed: so deletions come last, and retries, and what is told of them; then cancellations. */
const order: readonly string[] = ['POST', 'PUT', 'GET', 'DELETE'];
const last: readonly string[] = ['deletion', 'deletedCore', 'deviceDeletion', 'deletedDevice', 'takenDeviceName'];
const canceled: readonly string[] = ['canceledCoreTask', 'canceledDeviceTask', 'canceledDeploymentTask', 'deletedDeploymentTask'];
const turnOf = ({ name, operationId, method }: ApiExample): number => {
  if (canceled.includes(name)) return order.length + 1;
  return last.includes(name) || operationId.startsWith('retry') ? order.length : order.indexOf(method);
};
const asked = apiExamples.filter(({ request }) => request !== undefined).toSorted((one, other) => turnOf(one) - turnOf(other));
const provoked = [...new Map(apiExamples.filter(({ request }) => request === undefined).map((example) => [example.name, example])).values()];

describe('an example of the API document', () => {
  let stack: OwnStack;
  let api: Api;
  let likely: Likeness;
  // a stack of its own: the lists of the document show every core and task there is
  beforeAll(async () => {
    stack = await startLocalStack({ assembly: localAssembly });
    api = apiClient(stack.apiUrl);
    likely = likeness({ [caIdShown]: stack.caId, '198.51.100.17': '127.0.0.1', 'greengrass2-provisioning-dev-tasks': stack.outputs['TasksBucket'] ?? '', 'greengrass2-provisioning-dev-': 'greengrass2-provisioning-local-' });
  });
  afterAll(() => stack.stop());

  const expectLike = ({ status, answer }: ApiExample, actual: Response<unknown>): void => {
    expect(`${actual.status} ${JSON.stringify(actual.body)}`).toMatch(new RegExp(`^${status} `));
    const headers = Object.fromEntries(Object.keys(answer.headers).map((name) => [name, actual.headers.get(name)]));
    expect([...likely.differences(answer.headers, headers), ...likely.differences(answer.body, actual.body)]).toEqual([]);
  };

  const send = ({ method, request }: ApiExample): Promise<Response<unknown>> => {
    const { path = '', headers, body } = request ?? {};
    return api.request(method, likely.live(path), { headers, body: body === undefined ? undefined : likely.live(JSON.stringify(body)) });
  };

  it.each(asked.map((example) => [example.operationId, example.name, example] as const))('is a request that gets its answer: %s %s', async (_operationId, name, example) => {
    await before[name]?.(stack, api, likely);

    const answer = await send(example);
    if (answer.status === 202) await afterwards[name]?.(api, answer.headers.get('x-taskid') ?? '');

    expectLike(example, answer);
  }, coldStartMs);

  it.each(provoked.map((example) => [example.name, example] as const))('is the answer to its cause: %s', async (name, example) => {
    const provocation = provocations[name];
    if (provocation === undefined) throw new Error(`no request of the document gets the answer ${name}, and nothing here provokes it`);
    await before[name]?.(stack, api, likely);
    for (const fault of provocation.faults ?? []) await stack.control('POST', '/faults', fault);

    const { method = 'GET', path, headers, body } = provocation.request;
    const answer = await api.request(method, path, { headers, body });
    await stack.control('DELETE', '/faults');

    expectLike(example, answer);
  });
});
