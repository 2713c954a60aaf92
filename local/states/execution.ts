import type { Caller } from '../wire/service.ts';
import type { FormerMapRun, OpenState } from './continuation.ts';
import type { Engine } from './engine.ts';
import { StatesError } from './errors.ts';
import { handlersFor } from './handlers.ts';
import { HistoryRecorder } from './history.ts';
import type { Run } from './interpreter.ts';
import { byteLength } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { limits, longestTimeoutSeconds } from './limits.ts';
import type { Definition } from './lowering.ts';
import type { Ending, ExecutionRecord, ExecutionSummary, HistoryEvent, MachineDescription } from './machine.ts';
import type { LiveExecution } from './store.ts';

/** What an execution is started with; a child of a Map Run brings the Map's inner definition and its own ARNs. */
export interface StartRequest {
  machine: MachineDescription;
  definition: Definition;
  machineArn: string;
  machineName: string;
  type: 'STANDARD' | 'EXPRESS';
  arn: string;
  name: string;
  input: Json;
  inputText: string;
  mapRunArn?: string;
  index?: number;
  traceHeader?: string;
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

const succeeded = (output: Json): Ending => {
  const text = JSON.stringify(output ?? null);
  if (byteLength(text) <= limits.payloadBytes) return { status: 'SUCCEEDED', output: text };
  return failed(new StatesError('States.DataLimitExceeded', 'The execution output exceeds the maximum number of bytes service limit.'));
};

const timeoutSeconds = ({ definition, type }: StartRequest): number => {
  const asked = Math.min(definition.timeoutSeconds ?? longestTimeoutSeconds, longestTimeoutSeconds);
  return type === 'EXPRESS' ? Math.min(asked, limits.expressSeconds) : asked;
};

/** One execution under way: watches its limits, and settles it exactly once. */
export class Execution implements LiveExecution {
  readonly request: StartRequest;
  readonly summary: ExecutionSummary;
  readonly record: ExecutionRecord;
  readonly context: JsonObject;
  readonly history: HistoryRecorder;
  /** The machine's role, in whose name everything is called. */
  readonly caller: Caller;
  /** Never rejects. */
  readonly ending: Promise<Ending>;
  readonly #engine: Engine;
  readonly #resolve: (ending: Ending) => void;
  readonly #listeners: Array<() => void> = [];
  #run: Run | undefined;
  #timer: NodeJS.Timeout | undefined;
  #former: OpenState | undefined;
  #isOver = false;
  #isHalted = false;

  /** @param events what is in its history already */
  constructor(engine: Engine, request: StartRequest, summary: ExecutionSummary, events: HistoryEvent[]) {
    const { promise, resolve } = Promise.withResolvers<Ending>();
    this.#engine = engine;
    this.request = request;
    this.caller = { roleArn: request.machine.roleArn, session: request.name, takenBy: { service: 'states.amazonaws.com', sourceArn: request.machine.arn } };
    this.summary = summary;
    this.record = { input: request.inputText, events };
    this.context = contextOf(request, summary.startedAt);
    this.ending = promise;
    this.#resolve = resolve;
    this.history = new HistoryRecorder({
      places: request.definition.places,
      events,
      now: () => engine.cloud.clock().getTime(),
      onLimit: (error, cause) => this.#end(failed(new StatesError(error, cause))),
      onEvent: () => engine.store.journal?.touch(summary.arn),
      keep: request.type === 'STANDARD',
    });
  }

  /** Runs it from its start. */
  begin(): void {
    this.#go(this.request.input);
  }

  /** Runs it from the state in which another process left it. */
  goOn(state: OpenState): void {
    this.#former = state;
    this.history.goOn(state);
    this.#go(state.input, state.name);
  }

  /** The Map Run that the Map state was left with; for the first arrival at it only. */
  takeFormerMapRun(state: string): FormerMapRun | undefined {
    if (this.#former?.name !== state) return undefined;
    const { mapRun } = this.#former;
    this.#former = undefined;
    return mapRun;
  }

  hasEnded(): boolean {
    return this.#isOver;
  }

  /** Whether another process goes on with it, so that nothing may come of it here any more. */
  isHalted(): boolean {
    return this.#isHalted;
  }

  /** Called once when it ends, however it ends; at once when it has ended. */
  onEnd(listener: () => void): void {
    if (this.#isOver) listener();
    else this.#listeners.push(listener);
  }

  stop(error?: string, cause?: string): void {
    this.#end({ status: 'ABORTED', error, cause });
  }

  timeOut(): void {
    this.#end({ status: 'TIMED_OUT', error: this.request.type === 'EXPRESS' ? 'States.Timeout' : undefined });
  }

  halt(): void {
    this.#isOver = this.#isHalted = true;
    clearTimeout(this.#timer);
    this.history.freeze();
    this.#run?.abort();
    this.#resolve({ status: 'ABORTED' });
  }

  #go(input: Json, startAt?: string): void {
    const { definition } = this.request;
    const left = this.summary.startedAt + timeoutSeconds(this.request) * 1000 - this.#engine.cloud.clock().getTime();
    if (left <= 0) return this.timeOut();
    this.#timer = setTimeout(() => this.timeOut(), left).unref();
    this.#run = definition.program.run(input, {
      context: this.context,
      handlers: handlersFor(this.#engine, this),
      startAt,
      onTransition: (transition) => this.history.transition(transition),
    });
    this.#run.result.then(
      (output) => this.#end(succeeded(output)),
      (error: unknown) => this.#end(failed(error as StatesError)),
    );
  }

  #end(outcome: Ending): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.history.finished(outcome);
    this.#listeners.splice(0).forEach((listener) => listener());
    this.#run?.abort();
    this.#engine.settle(this.summary, this.record, outcome);
    this.#resolve(outcome);
  }
}
