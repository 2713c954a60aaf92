/** A stack lent by the pool, with the clients that tests drive and look at it with. */
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { IoTClient, paginateListCertificates, paginateListPolicies, paginateListThings, paginateListThingGroups } from '@aws-sdk/client-iot';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { DeleteObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SSMClient } from '@aws-sdk/client-ssm';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { localStack, type LocalStack, type StackFacts } from '../../commands/local-stack.ts';
import { certsKey, provisioningTemplatesPrefix } from '../../contracts/artifacts.ts';
import { succeeded } from '../../contracts/client.ts';
import { apiClient, type Api, type CoreToCreate, type DeviceToCreate } from './api.ts';
import { poolVariable } from './stack-pool.ts';

export interface Fault {
  service: string;
  operation: string;
  match?: Record<string, unknown>;
  error: { name: string; statusCode?: number; message?: string };
  times?: number;
  /** `after`: the effect happens and the answer is lost. */
  when?: 'before' | 'after';
}

/** What a core is made of in AWS IoT. */
export interface Identities {
  things: string[];
  certificates: string[];
}

/** What lies around in the account; a refused request must not change it. */
export interface Inventory extends Identities {
  policies: string[];
  thingGroups: string[];
  rows: string[];
  objects: string[];
}

const collected = async <Page, Item>(pages: AsyncIterable<Page>, itemsOf: (page: Page) => readonly Item[] | undefined): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const page of pages) items.push(...(itemsOf(page) ?? []));
  return items;
};

const clientsOf = ({ awsEndpoint, region }: StackFacts) => {
  const options = { endpoint: awsEndpoint, region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' }, maxAttempts: 1 };
  return {
    iot: new IoTClient(options),
    s3: new S3Client({ ...options, forcePathStyle: true }),
    dynamodb: new DynamoDBClient(options),
    states: new SFNClient(options),
    lambda: new LambdaClient(options),
    ssm: new SSMClient(options),
  };
};

/** What came and what went between two inventories, in words; nothing where they are the same. */
export const changes = (before: Inventory, after: Inventory): string[] =>
  (Object.keys(before) as (keyof Inventory)[]).flatMap((kind) => {
    const [were, are] = [new Set(before[kind]), new Set(after[kind])];
    const came = after[kind].filter((name) => !were.has(name)).map((name) => `+ ${kind} ${name}`);
    return [...came, ...before[kind].filter((name) => !are.has(name)).map((name) => `- ${kind} ${name}`)];
  });

const lookingAt = ({ iot, s3, dynamodb }: ReturnType<typeof clientsOf>, { table, buckets }: { table: string; buckets: readonly string[] }) => {
  const identities = async (): Promise<Identities> => ({
    things: await collected(paginateListThings({ client: iot }, {}), ({ things }) => things?.flatMap(({ thingName }) => thingName ?? [])),
    certificates: await collected(paginateListCertificates({ client: iot, pageSize: 250 }, {}), ({ certificates }) => certificates?.flatMap(({ certificateId }) => certificateId ?? [])),
  });
  const inventory = async (): Promise<Inventory> => ({
    ...(await identities()),
    policies: await collected(paginateListPolicies({ client: iot }, {}), ({ policies }) => policies?.flatMap(({ policyName }) => policyName ?? [])),
    thingGroups: await collected(paginateListThingGroups({ client: iot }, {}), ({ thingGroups }) => thingGroups?.flatMap(({ groupName }) => groupName ?? [])),
    rows: await collected(paginateScan({ client: dynamodb }, { TableName: table }), ({ Items }) => Items?.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`)),
    objects: (await Promise.all(buckets.map((Bucket) => collected(paginateListObjectsV2({ client: s3 }, { Bucket }), ({ Contents }) => Contents?.map(({ Key }) => `${Bucket}/${Key}`))))).flat(),
  });
  return { identities, inventory };
};

const outputOf = (stack: StackFacts, name: string): string => {
  const value = stack.outputs[name];
  if (value === undefined) throw new Error(`the stack has no output ${name}; it has ${Object.keys(stack.outputs).join(', ')}`);
  return value;
};

interface LentStack extends LocalStack, StackFacts {
  giveBack(): void;
}

const borrowed = async (): Promise<LentStack> => {
  const port = process.env[poolVariable];
  if (port === undefined) throw new Error(`${poolVariable} is not set: Jest's configuration must name stack-pool.ts as its globalSetup`);
  const socket = connect(Number(port), '127.0.0.1');
  const [line] = (await once(createInterface(socket), 'line')) as [string];
  const facts = JSON.parse(line) as StackFacts & { error?: string };
  if (facts.error !== undefined) throw new Error(facts.error);
  return { ...facts, ...localStack(facts.apiUrl, facts.awsEndpoint), giveBack: () => socket.destroy() };
};

/** A stack with what tests drive and look at it with. */
export const equipped = <Stack extends LocalStack & StackFacts>(stack: Stack) => {
  const clients = clientsOf(stack);
  const names = { table: outputOf(stack, 'TableName'), tasksBucket: outputOf(stack, 'TasksBucket'), artifactsBucket: outputOf(stack, 'ArtifactsBucket') };
  return {
    ...stack,
    ...clients,
    api: apiClient(stack.apiUrl),
    names,
    ...lookingAt(clients, { table: names.table, buckets: [names.tasksBucket, names.artifactsBucket] }),
    /** Arms a fault; see the runtime's `/_local/faults`. */
    fault: (fault: Fault): Promise<unknown> => stack.control('POST', '/faults', fault),
    /** Lets a core wait: its bundle is written at the fourth attempt, after a retry of the state. `for ever`: never. */
    holdBack: ({ name }: Pick<CoreToCreate, 'name'>, howLong: 'a while' | 'for ever' = 'a while'): Promise<unknown> =>
      stack.control('POST', '/faults', {
        service: 's3', operation: 'PutObject', match: { Key: certsKey(name) }, error: { name: 'InternalError', statusCode: 500 }, times: howLong === 'a while' ? 4 : 500,
      } satisfies Fault),
    /** Stops a core at the writing of its bundle, within the attempt, until the faults are cleared. */
    stopShort: ({ name }: Pick<CoreToCreate, 'name'>): Promise<unknown> =>
      stack.control('POST', '/faults', { service: 's3', operation: 'PutObject', match: { Key: certsKey(name) }, hold: true }),
    clearFaults: (): Promise<unknown> => stack.control('DELETE', '/faults'),
    /** Ends the connections of its clients. */
    letGo: (): void => Object.values(clients).forEach((client) => client.destroy()),
  };
};

/** What a test file started comes to its end before the next one gets the stack. */
const quiet = async (api: Api, stack: LocalStack): Promise<void> => {
  await stack.control('DELETE', '/faults');
  for (const status of ['Waiting', 'InProgress'] as const) {
    const open = async () => {
      const query = { params: { query: { status } } };
      const [cores, devices, deployments] = await Promise.all([
        succeeded(api.GET('/coreTasks', query)), succeeded(api.GET('/deviceTasks', query)), succeeded(api.GET('/deploymentTasks', query)),
      ]);
      return [...cores.tasks, ...devices.tasks, ...deployments.deploymentTasks];
    };
    await api.until(`the end of every task that is ${status}`, open, (tasks) => tasks.length === 0);
  }
  await stack.control('POST', '/events/settle');
};

interface Denial {
  principal: string;
  action: string;
  resource: string;
}

/** What a test file did, it did by rights: a right that a role lacks fails the file that needed it. */
const lawful = async (stack: LocalStack): Promise<void> => {
  const denials = await stack.control<Denial[]>('GET', '/iam/denials');
  await stack.control('DELETE', '/iam/denials');
  const told = denials.map(({ principal, action, resource }) => `${principal} was refused ${action} on ${resource}`);
  if (told.length > 0) throw new Error(told.join('\n'));
};

/** What provisioning templates a test file put beside the ones it found: the next would find them, some of them broken on purpose. */
const provisioningTemplatesOf = async ({ s3, names: { tasksBucket: Bucket } }: ReturnType<typeof equipped>) => {
  const keys = (): Promise<string[]> => collected(paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: provisioningTemplatesPrefix }), ({ Contents }) => Contents?.flatMap(({ Key }) => Key ?? []));
  const found = new Set(await keys());
  return {
    removeOwn: async (): Promise<void> => {
      const own = (await keys()).filter((key) => !found.has(key));
      await Promise.all(own.map((Key) => s3.send(new DeleteObjectCommand({ Bucket, Key }))));
    },
  };
};

/** Gets a stack for a test file. Others may have used it before; nobody else does until `giveBack`. */
export const borrowStack = async () => {
  const stack = equipped(await borrowed());
  const provisioningTemplates = await provisioningTemplatesOf(stack);
  const prefix = `edge-${randomBytes(3).toString('hex')}`;
  let [cores, devices] = [0, 0];
  return {
    ...stack,
    /** A name that no other test file has used on this stack. */
    ownName: (noun: string): string => `${prefix}-${noun}`,
    /** A core of a name of its own, under the demo CA and the shipped template, unless told otherwise. */
    aCore: ({ name = `${prefix}-${(cores += 1)}`, ...change }: Partial<CoreToCreate> = {}): CoreToCreate => ({
      name,
      provisioningTemplate: 'greengrass-core-own-ca',
      provisioningParameters: { ThingName: name },
      cdfProvisioningParameters: { caId: stack.caId, certInfo: { country: 'US' } },
      configFileGenerator: 'MANUAL_INSTALL',
      ...change,
    }),
    /** A core whose certificate AWS IoT signs. */
    anAwsCore: ({ name = `${prefix}-${(cores += 1)}`, ...change }: Partial<CoreToCreate> = {}): CoreToCreate => ({
      name,
      provisioningTemplate: 'greengrass-core',
      provisioningParameters: { ThingName: name },
      configFileGenerator: 'MANUAL_INSTALL',
      ...change,
    }),
    /** A client device of a name of its own, whose certificate AWS IoT signs. */
    aDevice: ({ name = `${prefix}-device-${(devices += 1)}`, ...change }: Partial<DeviceToCreate> = {}): DeviceToCreate => ({ name, provisioningTemplate: 'greengrass-client-device', ...change }),
    giveBack: async (): Promise<void> => {
      await quiet(stack.api, stack);
      await provisioningTemplates.removeOwn();
      stack.letGo();
      await lawful(stack).finally(() => stack.giveBack());
    },
  };
};

export type SystemStack = Awaited<ReturnType<typeof borrowStack>>;
