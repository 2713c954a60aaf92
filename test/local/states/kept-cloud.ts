import type { CreateStateMachineCommandInput, DescribeExecutionCommandOutput, DescribeMapRunCommandOutput, GetExecutionHistoryCommandOutput, HistoryEvent, ListExecutionsCommandOutput, ListMapRunsCommandOutput } from '@aws-sdk/client-sfn';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Data } from '../../../local/data/data.ts';
import { eventsService } from '../../../local/events/service.ts';
import { lambda } from '../../../local/lambda/service.ts';
import { s3Service } from '../../../local/s3/service.ts';
import { states } from '../../../local/states/service.ts';
import { startWire } from '../../../local/wire/server.ts';
import type { Service } from '../../../local/wire/service.ts';
import { functionsDirectory, roleArn } from '../fixtures/running.ts';

export const machineArn = 'arn:aws:states:us-east-1:111122223333:stateMachine:kept';

const patience = 15_000;

export interface KeptCloudOptions {
  data: Data;
  clock?: () => Date;
  /** Turns of the event loop that EventBridge takes for a call, as a service elsewhere would. */
  turns?: number;
  /** Handlers of the fixture bundle by the names of the functions that run them. */
  functions?: Record<string, string>;
}

/** Step Functions, and what its machines call, on kept state: as an earlier process left it, where there was one. */
export const startKeptCloud = async ({ data, clock, turns = 0, functions: handlers = {} }: KeptCloudOptions) => {
  const wire = await startWire({ port: 0, data, clock });
  const functions = lambda(wire);
  const machines = states(wire, { directory: 'kept' });
  const events = eventsService(wire);
  const call: Service['call'] = async (...args) => {
    for (let turn = 0; turn < turns; turn += 1) await nextTurn();
    return events.call(...args);
  };
  for (const service of [functions.service, machines.service, { ...events, call }, s3Service(wire)]) wire.register(service);
  for (const [name, handler] of Object.entries(handlers)) {
    functions.functions.create({ name, codeDirectory: functionsDirectory, handler: `index.${handler}`, runtime: 'nodejs24.x', roleArn, timeoutSeconds: 60 });
  }
  const ask = <Answer>(operation: string, input: object): Promise<Answer> => wire.service('states').call(operation, input) as Promise<Answer>;
  const describe = (executionArn: string) => ask<DescribeExecutionCommandOutput>('DescribeExecution', { executionArn });

  return {
    wire,
    machines,
    call: ask,
    describe,
    /** As the stack makes them. */
    createMachine: (given: Record<string, object>, more: Partial<CreateStateMachineCommandInput> & { TimeoutSeconds?: number } = {}) => {
      const { TimeoutSeconds, ...rest } = more;
      const definition = JSON.stringify({ StartAt: Object.keys(given)[0], TimeoutSeconds, States: given });
      return ask<{ stateMachineArn: string; creationDate: Date }>('CreateStateMachine', { name: 'kept', roleArn, definition, ...rest });
    },
    start: async (input: unknown, name = 'task-1', stateMachineArn = machineArn) =>
      (await ask<{ executionArn: string }>('StartExecution', { stateMachineArn, name, input: JSON.stringify(input) })).executionArn,
    ended: async (executionArn: string) => {
      const end = Date.now() + patience;
      for (;;) {
        const description = await describe(executionArn);
        if (description.status !== 'RUNNING') return description;
        if (Date.now() > end) throw new Error(`${executionArn} did not end within ${patience / 1000} s`);
        await nextTurn();
      }
    },
    history: async (executionArn: string): Promise<HistoryEvent[]> => (await ask<GetExecutionHistoryCommandOutput>('GetExecutionHistory', { executionArn, maxResults: 1000 })).events ?? [],
    mapRuns: async (executionArn: string) => {
      const { mapRuns = [] } = await ask<ListMapRunsCommandOutput>('ListMapRuns', { executionArn });
      return Promise.all(mapRuns.map(({ mapRunArn }) => ask<DescribeMapRunCommandOutput>('DescribeMapRun', { mapRunArn })));
    },
    children: async (mapRunArn: string | undefined) => (await ask<ListExecutionsCommandOutput>('ListExecutions', { mapRunArn, maxResults: 1000 })).executions ?? [],
    /** Status changes that EventBridge was told of, `FAILED <execution name>`. */
    told: async (): Promise<string[]> => {
      const told = (await events.control['GET /_local/events']?.({ source: 'aws.states' })) as Array<{ detail: { status: string; name: string } }>;
      return told.map(({ detail }) => `${detail.status} ${detail.name}`);
    },
    invocations: () => wire.calls()['lambda.Invoke'] ?? 0,
    close: async () => {
      events.close();
      machines.close();
      await functions.close();
      await wire.close();
    },
  };
};

export type KeptCloud = Awaited<ReturnType<typeof startKeptCloud>>;
