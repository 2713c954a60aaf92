import {
  DescribeExecutionCommand, DescribeMapRunCommand, DescribeStateMachineForExecutionCommand, GetExecutionHistoryCommand, ListExecutionsCommand,
  ListMapRunsCommand, ListStateMachinesCommand, SFNClient,
} from '@aws-sdk/client-sfn';
import type { DescribeExecutionOutput, DescribeMapRunOutput, ExecutionListItem, HistoryEvent, StateMachineListItem } from '@aws-sdk/client-sfn';
import { labelOf } from './arn.ts';
import type { ConsoleConfig } from './config.ts';
import { childDefinition } from './definition.ts';
import type { Definition } from './definition.ts';
import { withNewer } from './history.ts';
import type { Status } from './routes.ts';

/** What the API gives in one answer at most. */
const largestPage = 1_000;

/** Events that one look at a known history asks for; there are seldom more new ones. */
const newestPage = 20;

/** A list cut at a limit. */
export interface Cut<T> {
  items: T[];
  hasMore: boolean;
}

export interface ExecutionFilter {
  /** ARN of a state machine, or of a Map Run. */
  of: { stateMachineArn: string } | { mapRunArn: string };
  status?: Status;
  limit: number;
}

const machines = (sfn: SFNClient) => async (abortSignal: AbortSignal): Promise<StateMachineListItem[]> => {
  const all: StateMachineListItem[] = [];
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(new ListStateMachinesCommand({ nextToken, maxResults: largestPage }), { abortSignal });
    all.push(...(page.stateMachines ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return all.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''));
};

const executions = (sfn: SFNClient) => async ({ of, status, limit }: ExecutionFilter, abortSignal: AbortSignal): Promise<Cut<ExecutionListItem>> => {
  const items: ExecutionListItem[] = [];
  let nextToken: string | undefined;
  do {
    const maxResults = Math.min(largestPage, limit - items.length);
    const page = await sfn.send(new ListExecutionsCommand({ ...of, statusFilter: status, maxResults, nextToken }), { abortSignal });
    items.push(...(page.executions ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined && items.length < limit);
  return { items, hasMore: nextToken !== undefined };
};

/** ARNs of an execution's Map Runs; more than a page of them is more than anybody looks at. */
const mapRunsOf = (sfn: SFNClient) => async (executionArn: string, abortSignal: AbortSignal): Promise<string[]> => {
  const { mapRuns = [] } = await sfn.send(new ListMapRunsCommand({ executionArn }), { abortSignal });
  return mapRuns.flatMap(({ mapRunArn }) => mapRunArn ?? []);
};

/** The whole history at first, later only what is newer than what is known: newest first, until a known event comes. */
const history = (sfn: SFNClient) => async (executionArn: string, known: readonly HistoryEvent[], abortSignal: AbortSignal): Promise<readonly HistoryEvent[]> => {
  const last = known.at(-1)?.id ?? 0;
  const isFirst = last === 0;
  const newer: HistoryEvent[] = [];
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(
      new GetExecutionHistoryCommand({ executionArn, nextToken, reverseOrder: !isFirst, maxResults: isFirst ? largestPage : newestPage, includeExecutionData: true }),
      { abortSignal },
    );
    newer.push(...(page.events ?? []));
    nextToken = page.nextToken;
  } while (nextToken !== undefined && (isFirst || (newer.at(-1)?.id ?? 0) > last + 1));
  return withNewer(known, newer);
};

/** What the execution runs, as it was when it started. */
const definition = (sfn: SFNClient) => async (executionArn: string, abortSignal: AbortSignal): Promise<Definition> => {
  const machine = await sfn.send(new DescribeStateMachineForExecutionCommand({ executionArn }), { abortSignal });
  const whole = JSON.parse(machine.definition ?? '{}') as Definition;
  const label = machine.label ?? labelOf(executionArn);
  return label === undefined ? whole : childDefinition(whole, label);
};

/** Step Functions as this page uses it. Every call fails with the SDK's own errors. */
export const statesClient = ({ endpoint, region, credentials }: ConsoleConfig) => {
  // the page itself tries again, and tells so
  const sfn = new SFNClient({ endpoint, region, credentials, maxAttempts: 1, requestHandler: { requestTimeout: 15_000 } });
  return {
    machines: machines(sfn),
    executions: executions(sfn),
    history: history(sfn),
    definition: definition(sfn),
    mapRunsOf: mapRunsOf(sfn),
    execution: (executionArn: string, abortSignal: AbortSignal): Promise<DescribeExecutionOutput> =>
      sfn.send(new DescribeExecutionCommand({ executionArn }), { abortSignal }),
    mapRun: (mapRunArn: string, abortSignal: AbortSignal): Promise<DescribeMapRunOutput> => sfn.send(new DescribeMapRunCommand({ mapRunArn }), { abortSignal }),
  };
};

export type StatesClient = ReturnType<typeof statesClient>;
