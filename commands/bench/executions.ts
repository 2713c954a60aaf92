/** What executions of the stack's state machines did, from the Step Functions API. */
import {
  DescribeExecutionCommand, paginateGetExecutionHistory, paginateListExecutions, paginateListMapRuns, type SFNClient,
} from '@aws-sdk/client-sfn';
import { setTimeout as delay } from 'node:timers/promises';

const pollMilliseconds = 200;

/** ARN of the machine's execution of that name. */
export const executionArn = (stateMachineArn: string, name: string): string => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/**
 * Waits until an execution has ended. Tasks are followed so, and not by reading them, where calls are counted: this
 * makes calls of one name that nothing else in the stack makes.
 *
 * @throws Error where the execution did not succeed
 */
export const untilEnded = async (client: SFNClient, arn: string): Promise<void> => {
  for (;;) {
    const { status, error = '', cause = '' } = await client.send(new DescribeExecutionCommand({ executionArn: arn }));
    if (status === 'SUCCEEDED') return;
    if (status !== 'RUNNING') throw new Error(`${arn} ended as ${status}: ${error} ${cause}`);
    await delay(pollMilliseconds);
  }
};

/** ARNs of the child executions of an execution's Map Runs. */
export const childrenOf = async (client: SFNClient, arn: string): Promise<string[]> => {
  const children: string[] = [];
  for await (const { mapRuns = [] } of paginateListMapRuns({ client }, { executionArn: arn })) {
    for (const { mapRunArn } of mapRuns) {
      for await (const { executions = [] } of paginateListExecutions({ client, pageSize: 1_000 }, { mapRunArn })) {
        children.push(...executions.flatMap(({ executionArn: child }) => child ?? []));
      }
    }
  }
  return children;
};

/** An event of an execution's history, as far as it is counted. */
export interface HistoryEvent {
  readonly type?: string | undefined;
  readonly taskScheduledEventDetails?: { readonly resourceType?: string | undefined; readonly resource?: string | undefined } | undefined;
}

export const historyOf = async (client: SFNClient, arn: string): Promise<HistoryEvent[]> => {
  const events: HistoryEvent[] = [];
  for await (const page of paginateGetExecutionHistory({ client, pageSize: 1_000 }, { executionArn: arn, includeExecutionData: false })) events.push(...(page.events ?? []));
  return events;
};

/** What one execution did. */
export interface Course {
  /** State transitions as a STANDARD execution is billed for them: every state entered, and every retry. */
  readonly transitions: number;
  readonly lambdaInvocations: number;
  /** Calls that states made by themselves, by `<service>:<action>`. */
  readonly integrations: Readonly<Record<string, number>>;
}

const isTaskEntered = (type: string): boolean => type === 'TaskStateEntered';
const isScheduled = (type: string): boolean => type === 'TaskScheduled' || type === 'LambdaFunctionScheduled' || type === 'ActivityScheduled';

/** A Task state is entered once and scheduled again for each retry. */
export const courseOf = (events: readonly HistoryEvent[]): Course => {
  const types = events.map(({ type = '' }) => type);
  const count = (holds: (type: string) => boolean): number => types.filter(holds).length;
  const integrations: Record<string, number> = {};
  for (const { taskScheduledEventDetails: task } of events) {
    if (task === undefined) continue;
    const name = `${task.resourceType ?? ''}:${task.resource ?? ''}`;
    integrations[name] = (integrations[name] ?? 0) + 1;
  }
  return {
    transitions: count((type) => type.endsWith('StateEntered')) + Math.max(0, count(isScheduled) - count(isTaskEntered)),
    lambdaInvocations: count((type) => type === 'LambdaFunctionScheduled') + (integrations['lambda:invoke'] ?? 0),
    integrations,
  };
};

/** What executions did, each counted so many times. */
export const sumOf = (courses: readonly Course[], times = 1): Course => {
  const sum = (part: (course: Course) => number): number => courses.reduce((total, course) => total + part(course) * times, 0);
  const names = new Set(courses.flatMap(({ integrations }) => Object.keys(integrations)));
  return {
    transitions: sum(({ transitions }) => transitions),
    lambdaInvocations: sum(({ lambdaInvocations }) => lambdaInvocations),
    integrations: Object.fromEntries([...names].map((name) => [name, sum(({ integrations }) => integrations[name] ?? 0)])),
  };
};

/** Up to `count` of the entries, evenly spread over all of them. */
export const spread = <Entry>(entries: readonly Entry[], count: number): Entry[] => {
  const taken = Math.min(count, entries.length);
  return Array.from({ length: taken }, (_, index) => entries[Math.floor((index * entries.length) / taken)] as Entry);
};
