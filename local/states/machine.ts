import type { Definition } from './lowering.ts';

/** A state machine as created; immutable. */
export interface Machine {
  arn: string;
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  roleArn: string;
  /** The text as given, which DescribeStateMachine gives back. */
  definitionText: string;
  definition: Definition;
  createdAt: Date;
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What an execution ended with, beside its status. Texts are JSON, as the API shows them. */
export interface Ending {
  status: Exclude<ExecutionStatus, 'RUNNING'>;
  output?: string;
  error?: string;
  cause?: string;
}

/** The part of an execution that stays in memory for ever. */
export interface ExecutionSummary {
  arn: string;
  name: string;
  /** A child's is `<machine>/<label>`. */
  machineArn: string;
  mapRunArn?: string;
  status: ExecutionStatus;
  /** Milliseconds since the epoch. */
  startedAt: number;
  stoppedAt?: number;
  type: 'STANDARD' | 'EXPRESS';
}

/** A history event, without what the API can derive. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  /** Milliseconds since the epoch. */
  timestamp: number;
  type: string;
  /** Member of the API's event that carries the details, e.g. `stateEnteredEventDetails`. */
  detailsMember?: string;
  details?: Readonly<Record<string, unknown>>;
}

/** The part that may be paged to disk once the execution has ended. */
export interface ExecutionRecord {
  input: string;
  output?: string;
  error?: string;
  cause?: string;
  events: readonly HistoryEvent[];
}
