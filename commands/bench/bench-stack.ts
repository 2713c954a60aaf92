/** The stack that a bench loads, with the clients it is asked by. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { LocalStack, OwnStack, StackFacts } from '../local-stack.ts';
import { executionArn, machineArn, untilEnded } from './executions.ts';
import { coreRequests } from './load.ts';
import type { Scenario } from './scenario.ts';

/** A stack that may be loaded; without a process of its own it is only counted what it does. */
export type LoadedStack = LocalStack & StackFacts & Partial<Pick<OwnStack, 'pid'>>;

export interface BenchStack {
  readonly stack: LoadedStack;
  readonly states: SFNClient;
  readonly table: DynamoDBClient;
  readonly functions: LambdaClient;
  /** Makes a request of so many cores. */
  readonly request: ReturnType<typeof coreRequests>;
  /** ARN of the execution that does a task. */
  executionOf(taskId: string): string;
  /** Waits for it without reading the task. */
  untilSettled(taskId: string): Promise<void>;
  /** Ends the connections of the clients. */
  close(): void;
}

export const benchStack = async (stack: LoadedStack, { certificates }: Pick<Scenario, 'certificates'>): Promise<BenchStack> => {
  const options = { endpoint: stack.awsUrl, region: stack.region, credentials: { accessKeyId: 'BENCH', secretAccessKey: 'local' } };
  const states = new SFNClient(options);
  const [table, functions] = [new DynamoDBClient(options), new LambdaClient(options)];
  const createCores = await machineArn(states, '-create-cores');
  const executionOf = (taskId: string): string => executionArn(createCores, taskId);
  return {
    stack,
    states,
    table,
    functions,
    request: coreRequests(certificates, stack.caId),
    executionOf,
    untilSettled: (taskId) => untilEnded(states, executionOf(taskId)),
    close: () => [states, table, functions].forEach((client) => client.destroy()),
  };
};
