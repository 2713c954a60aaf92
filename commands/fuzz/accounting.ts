/** Holds what there is in the account against what was accepted: a refused request leaves nothing behind. */
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { IoTClient, paginateListThings } from '@aws-sdk/client-iot';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { orphanKinds, type OrphanReport, type Recount } from '../../contracts/function-answers.ts';
import { table, taskKey } from '../../contracts/table.ts';
import type { Answer } from '../answer-contract.ts';
import type { OwnStack } from '../local-stack.ts';
import type { FuzzRequest } from './requests.ts';
import type { Seeded } from './seeded.ts';

/** What accepted requests speak of. */
export interface Accepted {
  readonly taskIds: Set<string>;
  /** Of cores, client devices, templates and rules. */
  readonly names: Set<string>;
  /** Requests that may be remembered by a key. */
  keys: number;
}

export const nothingAccepted = ({ coreName, deviceName, templateName, ruleName, coreTaskId, deviceTaskId, deploymentTaskId }: Seeded): Accepted => ({
  taskIds: new Set([coreTaskId, deviceTaskId, deploymentTaskId]), names: new Set([coreName, deviceName, templateName, ruleName]), keys: 0,
});

interface NamedBody {
  readonly name?: string;
  readonly cores?: readonly { readonly name: string }[];
  readonly devices?: readonly { readonly name: string }[];
}

/** What a body names; there are operations that take none, and read none. */
const named = (body: string | undefined): NamedBody => {
  try {
    return (JSON.parse(body ?? '{}') ?? {}) as NamedBody;
  } catch {
    return {};
  }
};

/** Notes what an answer accepted; what reads or is refused changes nothing. */
export const note = (accepted: Accepted, { method, path, headers, body }: FuzzRequest, { status, headers: answered }: Answer): void => {
  if (method === 'GET' || status >= 300) return;
  const taskId = answered.get('x-taskid');
  if (taskId !== null) accepted.taskIds.add(taskId);
  if (headers['idempotency-key'] !== undefined) accepted.keys += 1;
  // A path names what it changes.
  for (const segment of path.split('?')[0]?.split('/') ?? []) if (!segment.includes('%')) accepted.names.add(segment);
  const { name, cores = [], devices = [] } = named(body);
  for (const one of [name, ...cores.map((core) => core.name), ...devices.map((device) => device.name)]) if (one !== undefined) accepted.names.add(one);
};

/** Rows that are there by themselves. */
const standing = /^(FLEET|SWEEP|REDEPLOYMENT|REDEPLOYMENTS|IDEMPOTENCY)(#|$)/;

const isAccounted = (pk: string, sk: string, { taskIds, names }: Accepted): boolean => {
  const [kind = '', ...rest] = pk.split('#');
  const name = rest.join('#');
  if (standing.test(pk) || (pk === 'RULES' && sk === 'COUNT')) return true;
  if (kind === 'TASK') return taskIds.has(name);
  return names.has(pk === 'RULES' ? sk.slice(sk.indexOf('#') + 1) : name);
};

/** Tasks that redeploy by themselves follow from what was accepted: a rule fires while requests are sent. */
const isTriggered = (row: object): boolean => 'triggeredBy' in row;

/** Looks into the account of a stack. */
export const accountant = ({ awsEndpoint: endpoint, region, outputs, control }: OwnStack) => {
  const settings = { endpoint, region, credentials: { accessKeyId: 'FUZZ', secretAccessKey: 'local' }, requestHandler: { requestTimeout: 300_000 } };
  const [tables, things, objects, functions] = [new DynamoDBClient(settings), new IoTClient(settings), new S3Client({ ...settings, forcePathStyle: true }), new LambdaClient(settings)];

  const invoke = async <Report>(name: string, request: object): Promise<Report> => {
    const { Payload } = await functions.send(new InvokeCommand({ FunctionName: `greengrass2-provisioning-local-${name}`, Payload: JSON.stringify(request) }));
    return JSON.parse(Buffer.from(Payload ?? []).toString()) as Report;
  };

  const rows = async (accepted: Accepted): Promise<{ problems: string[]; triggered: ReadonlySet<string> }> => {
    const found: string[] = [];
    const triggered = new Set<string>();
    let keys = 0;
    for await (const { Items = [] } of paginateScan({ client: tables }, { TableName: outputs['TableName'] })) {
      for (const item of Items) {
        const [pk, sk] = [item[table.partitionKey]?.S ?? '', item[table.sortKey]?.S ?? ''];
        if (pk.startsWith('IDEMPOTENCY#')) keys += 1;
        if (isTriggered(item)) triggered.add(pk);
        if (!isAccounted(pk, sk, accepted)) found.push(`${pk} ${sk}`);
      }
    }
    const unknown = found.filter((row) => !triggered.has(row.slice(0, row.lastIndexOf(' ')))).map((row) => `the table has ${row}, which nothing accepted asked for`);
    return { triggered, problems: [...unknown, ...(keys > accepted.keys ? [`the table remembers ${keys} idempotency keys, ${accepted.keys} were accepted`] : [])] };
  };

  const thingsLeft = async ({ names }: Accepted): Promise<string[]> => {
    const left: string[] = [];
    for await (const { things: page = [] } of paginateListThings({ client: things }, {})) left.push(...page.flatMap(({ thingName = '' }) => (names.has(thingName) ? [] : [`there is a thing ${thingName}, which nothing accepted asked for`])));
    return left;
  };

  const objectsLeft = async ({ taskIds }: Accepted, triggered: ReadonlySet<string>): Promise<string[]> => {
    const left: string[] = [];
    const isOfTask = (id: string): boolean => taskIds.has(id) || triggered.has(taskKey(id).pk);
    for await (const { Contents = [] } of paginateListObjectsV2({ client: objects }, { Bucket: outputs['TasksBucket'], Prefix: 'tasks/' })) {
      left.push(...Contents.flatMap(({ Key = '' }) => (isOfTask(Key.split('/')[1] ?? '') ? [] : [Key])));
    }
    return left.map((key) => `the tasks bucket has ${key}, which nothing accepted asked for`);
  };

  const orphans = async (): Promise<string[]> => {
    const { kinds } = await invoke<OrphanReport>('FindOrphans', { minAgeMinutes: 0 });
    return orphanKinds.flatMap((kind) => kinds[kind].orphans.first.map(({ name, why }) => `orphan of ${kind}: ${name} (${why})`));
  };

  const counters = async (): Promise<string[]> => (await invoke<Recount>('RecountFleet', { fix: false })).differences.map((difference) => `counters differ: ${JSON.stringify(difference)}`);

  return {
    /** Everything that is there and should not be, in words; the stack is at rest. */
    differences: async (accepted: Accepted): Promise<string[]> => {
      await control('POST', '/events/settle');
      const { problems, triggered } = await rows(accepted);
      return [...problems, ...(await thingsLeft(accepted)), ...(await objectsLeft(accepted, triggered)), ...(await orphans()), ...(await counters())];
    },
    close: (): void => [tables, things, objects, functions].forEach((client) => client.destroy()),
  };
};
