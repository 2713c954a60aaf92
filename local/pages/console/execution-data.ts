import type { DescribeExecutionOutput, DescribeMapRunOutput, HistoryEvent } from '@aws-sdk/client-sfn';
import type { Definition } from './definition.ts';
import { detailsOf } from './history.ts';
import type { StatesClient } from './states-client.ts';

/** Everything that the page of one execution shows. */
export interface ExecutionData {
  execution: DescribeExecutionOutput;
  definition: Definition;
  events: readonly HistoryEvent[];
  /** Of its distributed Maps, by ARN. */
  mapRuns: ReadonlyMap<string, DescribeMapRunOutput>;
  /** The Map Run that this execution is a child of. */
  parent?: DescribeMapRunOutput;
}

const mapRunArns = (events: readonly HistoryEvent[]): string[] => [...new Set(events.flatMap((event) => detailsOf(event).mapRunArn ?? []))];

const readMapRuns = async (client: StatesClient, events: readonly HistoryEvent[], known: ExecutionData['mapRuns'], signal: AbortSignal): Promise<ExecutionData['mapRuns']> => {
  const read = async (arn: string): Promise<[string, DescribeMapRunOutput]> => {
    const before = known.get(arn);
    return [arn, before && before.status !== 'RUNNING' ? before : await client.mapRun(arn, signal)];
  };
  return new Map(await Promise.all(mapRunArns(events).map(read)));
};

/** Reads an execution; later only what may have changed since. */
export const loadExecution = (client: StatesClient, arn: string) => async (signal: AbortSignal, previous: ExecutionData | undefined): Promise<ExecutionData> => {
  if (previous && previous.execution.status !== 'RUNNING') return previous;
  // before the history: an execution that has ended has a whole one
  const execution = await client.execution(arn, signal);
  const [definition, events, parent] = await Promise.all([
    previous?.definition ?? client.definition(arn, signal),
    client.history(arn, previous?.events ?? [], signal),
    previous?.parent ?? (execution.mapRunArn === undefined ? undefined : client.mapRun(execution.mapRunArn, signal)),
  ]);
  return { execution, definition, events, parent, mapRuns: await readMapRuns(client, events, previous?.mapRuns ?? new Map(), signal) };
};

/** A long history costs more to look at, and is looked at less often. */
export const executionPause = ({ execution, events }: ExecutionData): number | undefined => {
  if (execution.status !== 'RUNNING') return undefined;
  return events.length > 1_000 ? 3_000 : 1_000;
};
