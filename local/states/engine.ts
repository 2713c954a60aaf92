import type { Cloud } from '../wire/service.ts';
import { StatesError } from './errors.ts';
import { handlersFor } from './handlers.ts';
import { HistoryRecorder } from './history.ts';
import { byteLength } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { limits, longestTimeoutSeconds } from './limits.ts';
import type { Definition } from './lowering.ts';
import type { Ending, ExecutionRecord, ExecutionSummary, Machine } from './machine.ts';
import type { StatusEvents } from './status-events.ts';
import type { LiveExecution, Store } from './store.ts';

/** What an execution is started with; a child of a Map Run brings the Map's inner definition and its own ARNs. */
export interface StartRequest {
  machine: Machine;
  definition: Definition;
  machineArn: string;
  machineName: string;
  type: 'STANDARD' | 'EXPRESS';
  arn: string;
  name: string;
  input: Json;
  inputText: string;
  mapRunArn?: string;
}

/** An execution under way, as handlers see it. */
export interface Course {
  request: StartRequest;
  history: HistoryRecorder;
  context: JsonObject;
  hasEnded(): boolean;
  /** Called once when it ends, however it ends. */
  onEnd(listener: () => void): void;
}

export interface Started {
  execution: LiveExecution;
  /** Never rejects. */
  ending: Promise<Ending>;
}

const contextOf = ({ arn, name, input, machine, machineArn, machineName }: StartRequest, startedAt: number): JsonObject => {
  const Execution = { Id: arn, Input: input, Name: name, RoleArn: machine.roleArn, StartTime: new Date(startedAt).toISOString(), RedriveCount: 0 };
  const StateMachine = { Id: machineArn, Name: machineName };
  return { Execution, StateMachine, Run: { Execution, StateMachine } };
};

const failed = (error: StatesError): Ending => ({
  status: 'FAILED',
  error: error.name ? error.name.slice(0, limits.errorLength) : undefined,
  cause: error.message ? error.message.slice(0, limits.causeLength) : undefined,
});

const timeoutSeconds = ({ definition, type }: StartRequest): number => {
  const asked = Math.min(definition.timeoutSeconds ?? longestTimeoutSeconds, longestTimeoutSeconds);
  return type === 'EXPRESS' ? Math.min(asked, limits.expressSeconds) : asked;
};

/** Runs executions: starts them, watches their limits, and settles each exactly once. */
export class Engine {
  readonly cloud: Cloud;
  readonly store: Store;
  readonly #statusEvents: StatusEvents;

  constructor(cloud: Cloud, store: Store, statusEvents: StatusEvents) {
    this.cloud = cloud;
    this.store = store;
    this.#statusEvents = statusEvents;
  }

  start(request: StartRequest): Started {
    const startedAt = this.cloud.clock().getTime();
    const { arn, name, machineArn, mapRunArn, type, inputText } = request;
    const summary: ExecutionSummary = { arn, name, machineArn, mapRunArn, type, status: 'RUNNING', startedAt };
    const { promise: ending, resolve } = Promise.withResolvers<Ending>();
    const course = this.#course(request, startedAt, (limit) => end(failed(limit)));
    const record: ExecutionRecord = { input: inputText, events: course.history.events };
    const execution: LiveExecution = {
      summary, record, stop: (error, cause) => end({ status: 'ABORTED', error, cause }),
    };
    this.store.add(execution);
    if (type === 'STANDARD') this.#statusEvents.emit(summary, record);

    course.history.started(inputText, request.machine.roleArn);
    const run = request.definition.program.run(request.input, {
      context: course.context,
      handlers: handlersFor(this, course),
      onTransition: (transition) => course.history.transition(transition),
    });
    const timer = setTimeout(() => end({ status: 'TIMED_OUT', error: 'States.Timeout' }), timeoutSeconds(request) * 1000);

    const end = (outcome: Ending): void => {
      if (summary.status !== 'RUNNING') return;
      clearTimeout(timer);
      summary.status = outcome.status;
      summary.stoppedAt = this.cloud.clock().getTime();
      Object.assign(record, { output: outcome.output, error: outcome.error, cause: outcome.cause });
      course.history.finished(outcome);
      course.end();
      run.abort();
      this.store.settle(execution);
      if (type === 'STANDARD') this.#statusEvents.emit(summary, record);
      resolve(outcome);
    };
    run.result.then(
      (output) => end(this.#succeeded(output)),
      (error: unknown) => end(failed(error as StatesError)),
    );
    return { execution, ending };
  }

  #succeeded(output: Json): Ending {
    const text = JSON.stringify(output ?? null);
    if (byteLength(text) <= limits.payloadBytes) return { status: 'SUCCEEDED', output: text };
    return failed(new StatesError('States.DataLimitExceeded', 'The execution output exceeds the maximum number of bytes service limit.'));
  }

  #course(request: StartRequest, startedAt: number, onLimit: (limit: StatesError) => void): Course & { end(): void } {
    let ended = false;
    const listeners: Array<() => void> = [];
    const history = new HistoryRecorder({
      kinds: request.definition.kinds,
      now: () => this.cloud.clock().getTime(),
      onLimit: (error, cause) => onLimit(new StatesError(error, cause)),
      keep: request.type === 'STANDARD',
    });
    return {
      request, history,
      context: contextOf(request, startedAt),
      hasEnded: () => ended,
      onEnd: (listener) => void listeners.push(listener),
      end: () => {
        ended = true;
        listeners.splice(0).forEach((listener) => listener());
      },
    };
  }
}
