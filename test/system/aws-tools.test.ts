import { DescribeExecutionCommand, GetExecutionHistoryCommand, ListStateMachinesCommand, paginateListExecutions } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { Task, TaskItem } from './api.ts';
import { awsCli, boto3, type Tool } from './aws-tools/tool.ts';
import { borrowStack, type SystemStack } from './stack.ts';

interface Paged {
  NextToken?: string;
}

interface Execution {
  executionArn: string;
  status: string;
}

interface Looked<Item> {
  sizes: number[];
  items: Item[];
}

const cores = 5;
/** A tool starts within seconds, and a test calls it some times. */
const patience = 120_000;

const inProgram = join(import.meta.dirname, 'aws-tools', 'look.py');

/** Runs where the tool is, and is counted as skipped, with the reason, where it is not. */
const withTool = (tool: Tool, promise: string, test: () => Promise<void>): void => {
  if (tool.missing === undefined) it(promise, test, patience);
  else it.skip(`${promise} (${tool.missing})`, test);
};

const arnIn = (link: string | undefined): string => decodeURIComponent(/arn(:|%3A).*$/.exec(link ?? '')?.[0] ?? '');

describe('what ran is there for everyone to look at', () => {
  let stack: SystemStack;
  let task: Task;
  let items: TaskItem[];
  let executionArn: string;
  let machineArn: string;
  let expressArn: string;

  beforeAll(async () => {
    stack = await borrowStack();
    await stack.fault({ service: 'iot', operation: 'RegisterThing', error: { name: 'UnauthorizedException', statusCode: 401 } });
    task = await stack.api.provision(Array.from({ length: cores }, () => stack.anAwsCore()));
    items = task.cores;
    executionArn = arnIn(task.links.execution);
    const { stateMachines = [] } = await stack.states.send(new ListStateMachinesCommand({}));
    machineArn = stateMachines.find(({ type }) => type === 'STANDARD')?.stateMachineArn ?? '';
    expressArn = stateMachines.find(({ type }) => type === 'EXPRESS')?.stateMachineArn ?? '';
  }, patience);
  afterAll(() => stack.giveBack());

  it('behind every link of a task and of its items is an execution with a history', async () => {
    const links = [task.links.execution, ...items.map(({ links: its }) => its.execution)];
    expect(links).toHaveLength(cores + 1);

    for (const link of links) {
      const { status } = await stack.states.send(new DescribeExecutionCommand({ executionArn: arnIn(link) }));
      const { events = [] } = await stack.states.send(new GetExecutionHistoryCommand({ executionArn: arnIn(link) }));
      expect({ link, status, ends: events.at(-1)?.type }).toEqual({ link, status: expect.stringMatching(/^(SUCCEEDED|FAILED)$/), ends: expect.stringMatching(/^Execution(Succeeded|Failed)$/) });
    }
  });

  describe('aws stepfunctions', () => {
    const aws = <Answer>(command: string, ...args: string[]): Promise<Answer> => awsCli.json(stack, 'stepfunctions', command, '--endpoint-url', stack.awsEndpoint, '--output', 'json', ...args);

    /** What `--max-items` cuts off is reached by `--starting-token`. */
    const inPortions = async <Answer extends Paged>([pageSize, portion]: [number, number], command: string, ...args: string[]): Promise<Answer[]> => {
      const answers: Answer[] = [];
      let token: string | undefined;
      do {
        const answer: Answer = await aws(command, '--page-size', String(pageSize), '--max-items', String(portion), ...(token === undefined ? [] : ['--starting-token', token]), ...args);
        answers.push(answer);
        token = answer.NextToken;
      } while (token !== undefined);
      return answers;
    };

    withTool(awsCli, 'lists and describes machines, portion by portion', async () => {
      const portions = await inPortions<Paged & { stateMachines: Array<{ stateMachineArn: string }> }>([1, 1], 'list-state-machines');
      const machine = await aws<{ name: string; definition: string }>('describe-state-machine', '--state-machine-arn', machineArn);

      expect(portions.map(({ stateMachines }) => stateMachines.length)).toEqual(portions.map(() => 1));
      expect(portions.flatMap(({ stateMachines }) => stateMachines.map(({ stateMachineArn }) => stateMachineArn))).toEqual(expect.arrayContaining([machineArn, expressArn]));
      expect(JSON.parse(machine.definition)).toMatchObject({ StartAt: 'BeginTask' });
    });

    withTool(awsCli, 'starts an execution, and finds it by its name and status', async () => {
      const name = stack.ownName('by-hand');
      const started = await aws<Execution>('start-execution', '--state-machine-arn', machineArn, '--name', name, '--input', '{"taskId":"nobody"}');
      const settled = () => aws<Execution & { name: string }>('describe-execution', '--execution-arn', started.executionArn);
      const described = await stack.api.until('the end of the execution', settled, ({ status }) => status !== 'RUNNING');
      const { executions } = await aws<{ executions: Execution[] }>('list-executions', '--state-machine-arn', machineArn, '--status-filter', described.status, '--max-items', '1');

      expect(described).toMatchObject({ name, status: 'SUCCEEDED' });
      expect(executions[0]?.executionArn).toBe(started.executionArn);
    });

    withTool(awsCli, 'follows a task from its execution over the Map Run to an item’s history', async () => {
      const { mapRuns } = await aws<{ mapRuns: Array<{ mapRunArn: string }> }>('list-map-runs', '--execution-arn', executionArn);
      const mapRunArn = mapRuns[0]?.mapRunArn ?? '';
      const mapRun = await aws<object>('describe-map-run', '--map-run-arn', mapRunArn);
      const portions = await inPortions<Paged & { executions: Execution[] }>([2, 3], 'list-executions', '--map-run-arn', mapRunArn);
      const failed = portions.flatMap(({ executions }) => executions).find(({ status }) => status === 'FAILED');
      const histories = await inPortions<Paged & { events: Array<{ id: number; type: string }> }>([10, 25], 'get-execution-history', '--execution-arn', failed?.executionArn ?? '');

      expect(mapRun).toMatchObject({ status: 'SUCCEEDED', itemCounts: { total: cores, succeeded: cores - 1, failed: 1 } });
      expect(portions.map(({ executions }) => executions.length)).toEqual([3, 2]);
      const events = histories.flatMap((history) => history.events);
      expect(events.map(({ id }) => id)).toEqual(events.map((_event, index) => index + 1));
      expect(events.at(-1)?.type).toBe('ExecutionFailed');
    });
  });

  describe('boto3', () => {
    withTool(boto3, 'lists, describes, starts and pages through all of it', async () => {
      const seen = await boto3.json<{
        machines: Looked<{ stateMachineArn: string }>;
        machine: object;
        executions: Looked<Execution>;
        execution: object;
        history: Looked<{ id: number; type: string }>;
        reversed: Looked<{ id: number; type: string }>;
        mapRuns: Looked<{ mapRunArn: string }>;
        mapRun: object;
        children: Looked<Execution>;
        childMachine: { definition: string };
        started: Execution;
        sync: object;
        refusal: object;
      }>(stack, inProgram, stack.awsEndpoint, machineArn, executionArn, expressArn);

      expect(seen.machines.items.map(({ stateMachineArn }) => stateMachineArn)).toEqual(expect.arrayContaining([machineArn, expressArn]));
      expect(seen.machine).toMatchObject({ stateMachineArn: machineArn, status: 'ACTIVE' });
      expect(seen.executions.items.map((its) => its.executionArn)).toContain(executionArn);
      expect(seen.execution).toMatchObject({ executionArn, status: 'SUCCEEDED' });
      expect(seen.history.items.map(({ id }) => id)).toEqual(seen.history.items.map((_event, index) => index + 1));
      expect(seen.history.sizes.slice(0, -1)).toEqual(seen.history.sizes.slice(0, -1).map(() => 3));
      expect(seen.reversed.items.at(-1)?.type).toBe('ExecutionStarted');
      expect(seen.mapRuns.items).toHaveLength(1);
      expect(seen.mapRun).toMatchObject({ executionArn, itemCounts: { total: cores }, executionCounts: { total: cores } });
      expect(seen.children.sizes).toEqual([2, 2, 1]);
      expect(JSON.parse(seen.childMachine.definition)).toMatchObject({ StartAt: 'CreateCertificate', ProcessorConfig: { Mode: 'DISTRIBUTED' } });
      expect(seen.childMachine).toMatchObject({ mapRunArn: seen.mapRuns.items[0]?.mapRunArn, label: 'cores' });
      expect(seen.sync).toMatchObject({ status: 'FAILED', error: expect.any(String), billingDetails: { billedMemoryUsedInMB: 64 } });
      expect(seen.refusal).toMatchObject({ Code: 'ExecutionDoesNotExist' });
      const startedArns: Array<string | undefined> = [];
      for await (const { executions = [] } of paginateListExecutions({ client: stack.states }, { stateMachineArn: machineArn })) startedArns.push(...executions.map((its) => its.executionArn));
      expect(startedArns).toContain(seen.started.executionArn);
    });
  });
});
