import type { LoggingConfiguration, Tag, TracingConfiguration } from '@aws-sdk/client-sfn';
import type { Definition } from './lowering.ts';

/** A state machine as created or updated. */
export interface MachineDescription {
  arn: string;
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  roleArn: string;
  /** The text as given, which DescribeStateMachine gives back. */
  definitionText: string;
  loggingConfiguration?: LoggingConfiguration;
  tracingConfiguration?: TracingConfiguration;
  tags?: Tag[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** When this definition came into force. */
  updatedAt: number;
  /** Tells definitions of one machine apart: executions go on with the one that they were started with. */
  revision: string;
  /** One of the stack's is gone when the stack no longer has it, one of a caller's stays. */
  isOfStack: boolean;
}

/** One that can be run. */
export interface Machine extends MachineDescription {
  definition: Definition;
}

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** What an execution ended with, beside its status. Texts are JSON, as the API shows them. */
export interface Ending {
  status: Exclude<ExecutionStatus, 'RUNNING'>;
  output?: string;
  error?: string;
  cause?: string;
}

/** The part of an execution that stays in memory for ever; replaced as a whole when the execution ends. */
export interface ExecutionSummary {
  arn: string;
  name: string;
  /** A child's is `<machine>/<label>`. */
  machineArn: string;
  /** Of the machine's definition. */
  revision: string;
  mapRunArn?: string;
  /** Of a child: which of the Map Run's items, or of their batches, it is for. */
  index?: number;
  status: ExecutionStatus;
  /** Milliseconds since the epoch. */
  startedAt: number;
  stoppedAt?: number;
  type: 'STANDARD' | 'EXPRESS';
  traceHeader?: string;
}

/** A history event, without what the API can derive. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  /** Milliseconds since the epoch. */
  timestamp: number;
  type: string;
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
