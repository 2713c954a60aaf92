/** The stack that a bench loads, with the clients it is asked by. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { LocalStack, OwnStack, StackFacts } from '../local-stack.ts';
import { executionArn, untilEnded } from './executions.ts';
import { coreRequests } from './load.ts';
import type { TaskReference } from './load.ts';
import type { CoresScenario } from './scenario.ts';

/** A stack that may be loaded; without a process of its own it is only counted what it does. */
export type LoadedStack = LocalStack & StackFacts & Partial<Pick<OwnStack, 'pid'>>;

export interface BenchStack {
  readonly stack: LoadedStack;
  readonly states: SFNClient;
  readonly table: DynamoDBClient;
  readonly functions: LambdaClient;
  readonly queues: SQSClient;
  /** Makes a request that provisions so many cores. */
  readonly request: ReturnType<typeof coreRequests>;
  /** ARN of the execution that does a task. */
  executionOf(task: TaskReference): string;
  /** Waits for it without reading the task. */
  untilSettled(task: TaskReference): Promise<void>;
  /** Ends the connections of the clients. */
  close(): void;
}

/** Output of the stack that names the machine of each kind of task. */
const machineOutputs: Readonly<Record<TaskReference['path'], string>> = { coreTasks: 'CreateCoresStateMachineArn', deploymentTasks: 'DeployTemplateStateMachineArn' };

export const benchStack = (stack: LoadedStack, { certificates }: Pick<CoresScenario, 'certificates'>): BenchStack => {
  const options = { endpoint: stack.awsUrl, region: stack.region, credentials: { accessKeyId: 'BENCH', secretAccessKey: 'local' } };
  const [states, table, functions, queues] = [new SFNClient(options), new DynamoDBClient(options), new LambdaClient(options), new SQSClient(options)];
  const executionOf = ({ path, id }: TaskReference): string => {
    const machine = stack.outputs[machineOutputs[path]];
    if (machine === undefined) throw new Error(`the stack has no output ${machineOutputs[path]}`);
    return executionArn(machine, id);
  };
  return {
    stack,
    states,
    table,
    functions,
    queues,
    request: coreRequests(certificates, stack.caId),
    executionOf,
    untilSettled: (task) => untilEnded(states, executionOf(task)),
    close: () => [states, table, functions, queues].forEach((client) => client.destroy()),
  };
};
