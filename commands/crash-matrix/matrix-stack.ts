/** A local stack whose runs are disturbed, with what it is looked at by. */
import { ConditionalCheckFailedException, DynamoDBClient, GetItemCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, ExecutionDoesNotExist, ListExecutionsCommand, ListStateMachinesCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { defaultMediaType } from '../../contracts/media-types.ts';
import { templateKey, type PrimaryKey } from '../../contracts/table.ts';
import { localContext } from '../assembly.ts';
import type { LocalStack, StackFacts } from '../local-stack.ts';
import type { TracedCall } from './points.ts';

/** An answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly taskId: string;
  readonly body: unknown;
}

const prefix = `greengrass2-provisioning-${localContext['environment']}-`;
/** API Gateway's session in its role. */
const backplane = 'BackplaneAssumeRoleSession';
/** Read for the matrix itself, or all the time. */
const notOfTasks = new Set(['ReadApi', 'ConsumeReports']);

const nounOf = (name: string): string => (name === backplane ? 'api' : name.replace(prefix, ''));
export const callerNameOf = (noun: string): string => (noun === 'api' ? backplane : `${prefix}${noun}`);

const keyOf = ({ pk, sk }: PrimaryKey) => ({ pk: { S: pk }, sk: { S: sk } });

const clientsOf = ({ awsEndpoint: endpoint, region }: StackFacts) => {
  const options = { endpoint, region, credentials: { accessKeyId: 'MATRIX', secretAccessKey: 'local' }, maxAttempts: 1 };
  return {
    iot: new IoTClient(options), greengrass: new GreengrassV2Client(options), s3: new S3Client({ ...options, forcePathStyle: true }), dynamodb: new DynamoDBClient(options),
    states: new SFNClient(options), lambda: new LambdaClient(options),
  };
};

/** @param stack that nobody else uses meanwhile */
export const matrixStack = <Stack extends LocalStack & StackFacts>(stack: Stack) => {
  const clients = clientsOf(stack);
  const output = (name: string): string => {
    const value = stack.outputs[name];
    if (value === undefined) throw new Error(`the stack has no output ${name}; it has ${Object.keys(stack.outputs).join(', ')}`);
    return value;
  };

  const request = async (method: string, path: string, { body, key }: { body?: object; key?: string } = {}): Promise<ApiAnswer> => {
    const response = await fetch(`${stack.apiUrl}${path}`, {
      method,
      headers: { accept: defaultMediaType, ...(body && { 'content-type': defaultMediaType }), ...(key !== undefined && { 'idempotency-key': key }) },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, taskId: response.headers.get('x-taskid') ?? '', body: text === '' ? undefined : JSON.parse(text) as unknown };
  };

  const machineArns = clients.states.send(new ListStateMachinesCommand({ maxResults: 100 })).then(({ stateMachines = [] }) =>
    new Map(stateMachines.map(({ name = '', stateMachineArn = '' }) => [nounOf(name), stateMachineArn])));
  machineArns.catch(() => undefined);
  const machineArn = async (noun: string): Promise<string> => {
    const arn = (await machineArns).get(noun);
    if (arn === undefined) throw new Error(`the stack has no state machine ${noun}`);
    return arn;
  };

  let armed = { times: 0, hasCome: false };

  return {
    ...stack,
    ...clients,
    names: { table: output('TableName'), artifactsBucket: output('ArtifactsBucket'), tasksBucket: output('TasksBucket') },
    request,
    /** Invokes a function as its schedule, or an operator, does. */
    invoke: async <Answer>(noun: string, payload: object = {}): Promise<Answer> => {
      const { Payload, FunctionError } = await clients.lambda.send(new InvokeCommand({ FunctionName: callerNameOf(noun), Payload: JSON.stringify(payload) }));
      const text = Buffer.from(Payload ?? []).toString();
      if (FunctionError !== undefined) throw new Error(`function ${noun} failed: ${text}`);
      return JSON.parse(text) as Answer;
    },
    /** Ends idle sandboxes of a function. */
    chill: (noun: string) => stack.control('POST', '/functions/chill', { function: callerNameOf(noun) }),
    arm: async (fault: object): Promise<void> => {
      const { times } = await stack.control<{ times: number }>('POST', '/faults', fault);
      armed = { times: armed.times + times, hasCome: false };
    },
    disarm: async (): Promise<void> => {
      const left = await stack.control<{ times: number }[]>('GET', '/faults');
      armed = { times: 0, hasCome: armed.hasCome || left.reduce((sum, { times }) => sum + times, 0) < armed.times };
      await stack.control('DELETE', '/faults');
    },
    /** Whether any of the faults that were armed last, and are disarmed, has befallen a call. */
    hasCome: (): boolean => armed.hasCome,
    record: () => stack.control('POST', '/calls/recording'),
    recorded: async (): Promise<TracedCall[]> =>
      (await stack.control<TracedCall[]>('DELETE', '/calls/recording')).map((call) => ({ ...call, caller: nounOf(call.caller) })).filter(({ caller }) => !notOfTasks.has(caller)),
    settleEvents: () => stack.control('POST', '/events/settle'),
    /** Status of the execution that does a task; undefined if there is none. */
    executionStatus: async (machine: string, name: string): Promise<string | undefined> => {
      const executionArn = `${(await machineArn(machine)).replace(':stateMachine:', ':execution:')}:${name}`;
      const seen = await clients.states.send(new DescribeExecutionCommand({ executionArn })).catch((error: unknown) => {
        if (error instanceof ExecutionDoesNotExist) return undefined;
        throw error;
      });
      return seen?.status;
    },
    isRunning: async (machine: string): Promise<boolean> => {
      const { executions = [] } = await clients.states.send(new ListExecutionsCommand({ stateMachineArn: await machineArn(machine), statusFilter: 'RUNNING', maxResults: 1 }));
      return executions.length > 0;
    },
    /** Starts an execution as its schedule does. */
    start: async (machine: string, name: string, input: object): Promise<void> => {
      await clients.states.send(new StartExecutionCommand({ stateMachineArn: await machineArn(machine), name, input: JSON.stringify(input) }));
    },
    /** Whether the table holds a template, or what is left of it. */
    hasTemplate: async (name: string): Promise<boolean> => {
      const { Item } = await clients.dynamodb.send(new GetItemCommand({ TableName: output('TableName'), Key: keyOf(templateKey(name)), ConsistentRead: true }));
      return Item !== undefined;
    },
    /** Ends the leases of whoever takes deployments of a template down. */
    releaseDeployments: async (name: string): Promise<void> => {
      const { Items = [] } = await clients.dynamodb.send(new ScanCommand({
        TableName: output('TableName'), FilterExpression: 'attribute_exists(lease) AND templateName = :name', ExpressionAttributeValues: { ':name': { S: name } },
      }));
      for (const { pk = { S: '' }, sk = { S: '' } } of Items) await clients.dynamodb.send(new UpdateItemCommand({ TableName: output('TableName'), Key: { pk, sk }, UpdateExpression: 'REMOVE lease' }));
    },
    /** Lets a row have been made, changed or published some time ago. Answers whether there is one that was. */
    age: async (key: PrimaryKey, member: 'createdAt' | 'updatedAt' | 'publishing.at', minutes: number): Promise<boolean> => {
      const path = member.split('.').map((part) => `#${part}`).join('.');
      return clients.dynamodb.send(new UpdateItemCommand({
        TableName: output('TableName'), Key: keyOf(key), UpdateExpression: `SET ${path} = :then`, ConditionExpression: `attribute_exists(${path})`,
        ExpressionAttributeNames: Object.fromEntries(member.split('.').map((part) => [`#${part}`, part])), ExpressionAttributeValues: { ':then': { S: new Date(Date.now() - minutes * 60_000).toISOString() } },
      })).then(() => true, (error: unknown) => {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      });
    },
    /** Ends the connections of its clients. */
    letGo: (): void => Object.values(clients).forEach((client) => client.destroy()),
  };
};

export type MatrixStack = ReturnType<typeof matrixStack>;
