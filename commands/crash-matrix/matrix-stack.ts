/** A local stack whose runs are disturbed, with what it is looked at by. */
import { ConditionalCheckFailedException, DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, ExecutionDoesNotExist, ListExecutionsCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { defaultMediaType } from '../../contracts/media-types.ts';
import type { PrimaryKey } from '../../contracts/table.ts';
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

  let came = { asArmed: 0, is: false };

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
      came = { asArmed: times, is: false };
    },
    disarm: async (): Promise<void> => {
      const left = await stack.control<{ times: number }[]>('GET', '/faults');
      came.is ||= !left.some(({ times }) => times === came.asArmed);
      await stack.control('DELETE', '/faults');
    },
    /** Whether the fault that was armed last, and is disarmed, has befallen a call. */
    hasCome: (): boolean => came.is,
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
    /** Lets a row have been made, or changed, some time ago. */
    age: async ({ pk, sk }: PrimaryKey, member: 'createdAt' | 'updatedAt', minutes: number): Promise<void> => {
      await clients.dynamodb.send(new UpdateItemCommand({
        TableName: output('TableName'), Key: { pk: { S: pk }, sk: { S: sk } }, UpdateExpression: 'SET #member = :then', ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#member': member }, ExpressionAttributeValues: { ':then': { S: new Date(Date.now() - minutes * 60_000).toISOString() } },
      })).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
    /** Ends the connections of its clients. */
    letGo: (): void => Object.values(clients).forEach((client) => client.destroy()),
  };
};

export type MatrixStack = ReturnType<typeof matrixStack>;
