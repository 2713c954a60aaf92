/** What a worker is started with. */
export interface WorkerSetup {
  /** Absolute path of the unpacked asset. */
  codeDirectory: string;
  /** `index.handler` */
  handler: string;
  functionName: string;
  memoryMb: number;
}

/** To the worker: one event, as JSON text. */
export interface InvokeMessage {
  requestId: string;
  event: string;
  /** Milliseconds since the epoch at which the invocation times out. */
  deadline: number;
  traceId: string;
  clientContext?: string;
  invokedArn: string;
}

/** What a function throws, as Lambda's runtime interface reports it. */
export interface FunctionErrorPayload {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

/** From the worker. `ready` comes once, when the code is loaded; `result` and `failure` end an invocation, `log` may come at any time. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'result'; text: string }
  /** `unusable`: the code could not be loaded, no further event may go to this worker. */
  | { kind: 'failure'; error: FunctionErrorPayload; unusable?: true }
  | { kind: 'log'; text: string };
