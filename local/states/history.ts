import type { OpenState } from './continuation.ts';
import { EventLog } from './event-log.ts';
import type { Details, Thread } from './event-log.ts';
import { endingType, enteredType, exitedType } from './event-types.ts';
import type { Transition } from './interpreter.ts';
import { byteLength } from './json.ts';
import type { Json } from './json.ts';
import { limits } from './limits.ts';
import type { StatePlace } from './lowering.ts';
import type { Ending, HistoryEvent } from './machine.ts';
import { Nesting } from './nesting.ts';
import { Turns } from './turns.ts';

/** One arrival at a state, or one more attempt at it, as its handler gets it. */
export type Attempt = Thread;

/** Which integration a Task calls; a function as Resource has its ARN as `resource`. */
export interface TaskIdentity {
  resourceType: string;
  resource: string;
  region: string;
}

/** A Task attempt that is under way; the integration's outcome closes it. */
export interface OpenTask {
  readonly state: string;
  readonly identity: TaskIdentity;
  readonly attempt: Attempt;
}

/** Raised when a state or the history outgrows a limit; ends the execution. */
export type LimitListener = (error: 'States.DataLimitExceeded' | 'States.Runtime', cause: string) => void;

export interface RecorderOptions {
  places: ReadonlyMap<string, StatePlace>;
  /** Where events go; those that are there happened before. */
  events: HistoryEvent[];
  now: () => number;
  onLimit: LimitListener;
  /** Called after each event. */
  onEvent?: () => void;
  /** False for EXPRESS executions, which have limits but no history. */
  keep: boolean;
}

const isFunction = ({ resourceType, resource }: TaskIdentity): boolean => resourceType === 'lambda' && resource.startsWith('arn:');

const whole = { truncated: false };

/**
 * Records the history of one execution in AWS's event types. The interpreter's transitions arrive a few microtasks after
 * the fact, those of tasks at once: {@link HistoryRecorder.turn} puts them into order.
 */
export class HistoryRecorder {
  readonly #places: ReadonlyMap<string, StatePlace>;
  readonly #onLimit: LimitListener;
  readonly #log: EventLog;
  readonly #nesting: Nesting;
  readonly #turns = new Turns();
  readonly #openTasks = new Set<OpenTask>();
  readonly #openMapRuns = new Set<Attempt>();
  #lastValue: Json | undefined;
  #lastText = '';
  /** The state that is gone on with: that it was entered is recorded already. */
  #reentered: string | undefined;
  #hasEnded = false;

  constructor({ places, events, now, onLimit, onEvent, keep }: RecorderOptions) {
    this.#places = places;
    this.#onLimit = onLimit;
    this.#log = new EventLog({ events, now, onEvent, keep, onFull: (cause) => !this.#hasEnded && onLimit('States.Runtime', cause) });
    this.#nesting = new Nesting(this.#log, places);
  }

  started(input: string, roleArn: string): void {
    this.#log.add('ExecutionStarted', 0, { input, inputDetails: whole, roleArn });
  }

  /** Takes up the history where another process left it. */
  goOn({ name, mapRun, interruption }: OpenState): void {
    const { main } = this.#nesting;
    main.last = this.#log.length;
    this.#reentered = name;
    if (interruption) this.#log.next(main, interruption.type, interruption.details);
    if (!mapRun) return;
    this.#nesting.resume(name, main, main.last);
    if (!mapRun.hasEnded) this.#openMapRuns.add(main);
  }

  /** From now on nothing is recorded: another process takes it up. */
  freeze(): void {
    this.#hasEnded = true;
    this.#turns.end();
  }

  /** Records how the execution ended and lets every waiting handler go. */
  finished({ status, output, error, cause }: Ending): void {
    for (const attempt of this.#openMapRuns) this.#log.next(attempt, 'MapRunAborted');
    if (status === 'FAILED') this.#nesting.recordFailures();
    this.#hasEnded = true;
    // what ends an execution from outside follows no event of it
    const previous = status === 'SUCCEEDED' || status === 'FAILED' ? this.#nesting.main.last : 0;
    this.#log.add(endingType[status], previous, status === 'SUCCEEDED' ? { output, outputDetails: whole } : { error, cause });
    this.#turns.end();
  }

  /** What the interpreter reported. */
  transition(transition: Transition): void {
    if (this.#hasEnded) return;
    switch (transition.type) {
      case 'StateEntered':
        return this.#stateEntered(transition);
      case 'StateRetried':
        return this.#stateRetried(transition);
      case 'StateExited':
        return this.#stateExited(transition);
      case 'StateFailed':
        return this.#stateFailed(transition);
      case 'StateCaught':
        return this.#nesting.caught(transition.name, transition.index);
      case 'ParallelBranchFailed':
        return this.#nesting.branchFailed(transition.name);
      case 'MapIterationStarted':
        return this.#nesting.iterationStarted(transition.name, transition.index ?? 0);
      case 'MapIterationFailed':
        return this.#nesting.iterationFailed(transition.name, transition.index ?? 0);
      default:
        return;
    }
  }

  /** Waits for the turn of this call of a state's handler; undefined when the execution has gone on without it. */
  turn(state: string): Promise<Attempt | undefined> {
    return this.#turns.claim(state);
  }

  taskScheduled(state: string, attempt: Attempt, identity: TaskIdentity, { parameters, timeoutInSeconds }: { parameters: string; timeoutInSeconds?: number }): OpenTask {
    const { resourceType, resource, region } = identity;
    if (isFunction(identity)) {
      this.#log.next(attempt, 'LambdaFunctionScheduled', { resource, input: parameters, inputDetails: whole, timeoutInSeconds });
      this.#log.next(attempt, 'LambdaFunctionStarted');
    } else {
      this.#log.next(attempt, 'TaskScheduled', { resourceType, resource, region, parameters, timeoutInSeconds });
      this.#log.next(attempt, 'TaskStarted', { resourceType, resource });
    }
    const task = { state, identity, attempt };
    this.#openTasks.add(task);
    return task;
  }

  taskSucceeded(task: OpenTask, output: string): void {
    this.#taskEnded(task, 'Succeeded', { output, outputDetails: whole });
  }

  taskFailed(task: OpenTask, { name, message }: Error): void {
    this.#taskEnded(task, 'Failed', { error: name, cause: message });
  }

  /** @param length number of items where the Map has them in its input, 0 where it reads them */
  mapRunStarted(state: string, attempt: Attempt, { mapRunArn, length }: { mapRunArn: string; length: number }): void {
    this.#nesting.start(state, attempt, { length });
    this.#log.next(attempt, 'MapRunStarted', { mapRunArn });
    this.#openMapRuns.add(attempt);
  }

  mapRunEnded(attempt: Attempt, failure?: Error): void {
    if (this.#hasEnded) return;
    this.#openMapRuns.delete(attempt);
    if (failure) this.#log.next(attempt, 'MapRunFailed', { error: failure.name, cause: failure.message });
    else this.#log.next(attempt, 'MapRunSucceeded');
  }

  #stateEntered({ name, input, index }: Transition): void {
    const place = this.#places.get(name);
    const thread = this.#nesting.threadOf(name, index);
    if (this.#reentered === name) {
      this.#reentered = undefined;
      this.#nesting.entered(name, thread, input);
      return this.#turns.pass(name, thread);
    }
    this.#log.next(thread, enteredType(place?.kind ?? 'Task'), { name, input: this.#text(input), inputDetails: whole });
    this.#nesting.entered(name, thread, input);
    this.#turns.pass(name, thread);
  }

  #stateRetried({ name, input, index }: Transition): void {
    const thread = this.#nesting.threadOf(name, index);
    this.#nesting.entered(name, thread, input);
    this.#turns.pass(name, thread);
  }

  #stateExited({ name, output, index }: Transition): void {
    const text = this.#text(output);
    if (byteLength(text) > limits.payloadBytes) {
      this.#onLimit(
        'States.DataLimitExceeded',
        `The state/task '${name}' returned a result with a size exceeding the maximum number of bytes service limit.`,
      );
      return;
    }
    const thread = this.#nesting.threadOf(name, index);
    const type = exitedType(this.#places.get(name)?.kind ?? 'Task');
    this.#nesting.leaving(name);
    if (type) this.#log.next(thread, type, { name, output: text, outputDetails: whole });
    this.#nesting.left(name, thread, index);
  }

  #stateFailed({ name, error, cause, index }: Transition): void {
    const thread = this.#nesting.threadOf(name, index);
    if (error === 'States.Timeout') {
      const late = [...this.#openTasks].find(({ state, attempt }) => state === name && attempt === thread);
      if (late) this.#taskEnded(late, 'TimedOut', { error, cause: cause === error ? undefined : cause });
    }
    this.#nesting.failed(name, thread);
  }

  /** Once only: the outcome of a call that was given up earlier, or whose branch was, is no history. */
  #taskEnded(task: OpenTask, how: 'Succeeded' | 'Failed' | 'TimedOut', details: Details): void {
    if (!this.#openTasks.delete(task) || task.attempt.isOver || this.#hasEnded) return;
    const { resourceType, resource } = task.identity;
    if (isFunction(task.identity)) this.#log.next(task.attempt, `LambdaFunction${how}`, details);
    else this.#log.next(task.attempt, `Task${how}`, { resourceType, resource, ...details });
  }

  /** A state's output is the next one's input, the same object: one text serves both. */
  #text(value: Json | undefined): string {
    if (value === this.#lastValue && typeof value === 'object' && value !== null) return this.#lastText;
    this.#lastValue = value;
    this.#lastText = JSON.stringify(value ?? null);
    return this.#lastText;
  }
}
