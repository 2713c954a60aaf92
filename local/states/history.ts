import { byteLength } from './json.ts';
import type { Json } from './json.ts';
import type { Transition } from './interpreter.ts';
import { limits } from './limits.ts';
import type { Ending, HistoryEvent } from './machine.ts';

/** A Task attempt that is under way; the integration's outcome closes it. */
export interface OpenTask {
  readonly identity: TaskIdentity;
  closed: boolean;
}

/** Recorded enterings of a state that no handler call has claimed yet, or handler calls that wait for theirs. */
interface Turn {
  unclaimed: number;
  waiting: Array<(recorded: boolean) => void>;
}

/** Which integration a Task calls; a function as Resource has its ARN as `resource`. */
interface TaskIdentity {
  resourceType: string;
  resource: string;
  region: string;
}

const isFunction = ({ resourceType, resource }: TaskIdentity): boolean => resourceType === 'lambda' && resource.startsWith('arn:');

const entered: Readonly<Record<string, string>> = {
  Task: 'TaskStateEntered', Pass: 'PassStateEntered', Choice: 'ChoiceStateEntered', Wait: 'WaitStateEntered',
  Map: 'MapStateEntered', Parallel: 'ParallelStateEntered', Succeed: 'SucceedStateEntered', Fail: 'FailStateEntered',
};

const exited: Readonly<Record<string, string>> = {
  Task: 'TaskStateExited', Pass: 'PassStateExited', Choice: 'ChoiceStateExited', Wait: 'WaitStateExited',
  Map: 'MapStateExited', Parallel: 'ParallelStateExited', Succeed: 'SucceedStateExited',
};

const endings: Readonly<Record<Ending['status'], { type: string; member: string }>> = {
  SUCCEEDED: { type: 'ExecutionSucceeded', member: 'executionSucceededEventDetails' },
  FAILED: { type: 'ExecutionFailed', member: 'executionFailedEventDetails' },
  TIMED_OUT: { type: 'ExecutionTimedOut', member: 'executionTimedOutEventDetails' },
  ABORTED: { type: 'ExecutionAborted', member: 'executionAbortedEventDetails' },
};

const whole = { included: true, truncated: false };

/** Raised by the recorder when a state or the history outgrows a limit; ends the execution. */
export type LimitListener = (error: 'States.DataLimitExceeded' | 'States.Runtime', cause: string) => void;

/**
 * Records the history of one execution in AWS's event types. Everything about how events are numbered and worded is in
 * this file. The interpreter's transitions arrive a few microtasks after the fact, those of tasks at once:
 * {@link HistoryRecorder.turn} puts them into order.
 */
export class HistoryRecorder {
  readonly events: HistoryEvent[] = [];
  readonly #kinds: ReadonlyMap<string, string>;
  readonly #now: () => number;
  readonly #onLimit: LimitListener;
  readonly #keep: boolean;
  readonly #turns = new Map<string, Turn>();
  readonly #openTasks = new Map<string, OpenTask[]>();
  #count = 0;
  #lastValue: Json | undefined;
  #lastText = '';
  #previous = 0;
  #ended = false;

  /** @param keep false for EXPRESS executions, which have limits but no history */
  constructor({ kinds, now, onLimit, keep }: { kinds: ReadonlyMap<string, string>; now: () => number; onLimit: LimitListener; keep: boolean }) {
    this.#kinds = kinds;
    this.#now = now;
    this.#onLimit = onLimit;
    this.#keep = keep;
  }

  started(input: string, roleArn: string): void {
    this.#add('ExecutionStarted', 'executionStartedEventDetails', { input, inputDetails: whole, roleArn });
  }

  /** Records how the execution ended and lets every waiting handler go. */
  finished(ending: Ending): void {
    this.#ended = true;
    const { type, member } = endings[ending.status];
    const details =
      ending.status === 'SUCCEEDED' ? { output: ending.output, outputDetails: whole } : { error: ending.error, cause: ending.cause };
    this.#add(type, member, details);
    for (const turn of this.#turns.values()) turn.waiting.splice(0).forEach((go) => go(false));
  }

  /** What the interpreter reported. */
  transition(transition: Transition): void {
    if (this.#ended) return;
    switch (transition.type) {
      case 'StateEntered':
        this.#stateEntered(transition);
        return this.#pass(transition.name);
      case 'StateRetried':
        return this.#pass(transition.name);
      case 'StateExited':
        return this.#stateExited(transition);
      case 'StateFailed':
        return this.#stateFailed(transition);
      case 'MapIterationStarted':
      case 'MapIterationSucceeded':
      case 'MapIterationFailed':
        this.#add(transition.type, `${lowerFirst(transition.type)}EventDetails`, { name: transition.name, index: transition.index });
        return;
      default:
        return;
    }
  }

  /**
   * Waits until the entering (or the retry) that led to this call of the state's handler has been recorded.
   *
   * False when none is coming: transitions travel by microtasks only, so one that is not there by the next turn of the
   * event loop belongs to a branch that was cancelled while it waited for a retry.
   */
  async turn(stateName: string): Promise<boolean> {
    if (this.#ended) return false;
    const turn = this.#turnOf(stateName);
    if (turn.unclaimed > 0) {
      turn.unclaimed -= 1;
      return true;
    }
    return new Promise((resolve) => {
      turn.waiting.push(resolve);
      setImmediate(() => {
        const place = turn.waiting.indexOf(resolve);
        if (place < 0) return;
        turn.waiting.splice(place, 1);
        resolve(false);
      });
    });
  }

  taskScheduled(stateName: string, identity: TaskIdentity, parameters: string, timeoutInSeconds?: number): OpenTask {
    const { resourceType, resource, region } = identity;
    const task = { identity, closed: false };
    if (isFunction(identity)) {
      this.#add('LambdaFunctionScheduled', 'lambdaFunctionScheduledEventDetails', { resource, input: parameters, inputDetails: whole, timeoutInSeconds });
      this.#add('LambdaFunctionStarted');
    } else {
      this.#add('TaskScheduled', 'taskScheduledEventDetails', { resourceType, resource, region, parameters, timeoutInSeconds });
      this.#add('TaskStarted', 'taskStartedEventDetails', { resourceType, resource });
    }
    const open = this.#openTasks.get(stateName);
    if (open) open.push(task);
    else this.#openTasks.set(stateName, [task]);
    return task;
  }

  taskSucceeded(stateName: string, task: OpenTask, output: string): void {
    this.#taskEnded(stateName, task, 'Succeeded', { output, outputDetails: whole });
  }

  taskFailed(stateName: string, task: OpenTask, error: Error): void {
    this.#taskEnded(stateName, task, 'Failed', { error: error.name, cause: error.message });
  }

  mapRunStarted(mapRunArn: string): void {
    this.#add('MapStateStarted', 'mapStateStartedEventDetails', {});
    this.#add('MapRunStarted', 'mapRunStartedEventDetails', { mapRunArn });
  }

  mapRunEnded(failure?: Error): void {
    if (failure) this.#add('MapRunFailed', 'mapRunFailedEventDetails', { error: failure.name, cause: failure.message });
    else this.#add('MapRunSucceeded');
  }

  #stateEntered({ name, input }: Transition): void {
    const kind = this.#kinds.get(name) ?? 'Task';
    this.#add(entered[kind] ?? 'TaskStateEntered', 'stateEnteredEventDetails', { name, input: this.#text(input), inputDetails: whole });
  }

  #stateExited({ name, output }: Transition): void {
    const text = this.#text(output);
    if (byteLength(text) > limits.payloadBytes) {
      this.#onLimit(
        'States.DataLimitExceeded',
        `The state/task '${name}' returned a result with a size exceeding the maximum number of bytes service limit.`,
      );
      return;
    }
    const kind = this.#kinds.get(name) ?? 'Task';
    this.#add(exited[kind] ?? 'TaskStateExited', 'stateExitedEventDetails', { name, output: text, outputDetails: whole });
  }

  #stateFailed({ name, error, cause }: Transition): void {
    if (error !== 'States.Timeout') return;
    const task = this.#openTasks.get(name)?.[0];
    if (task) this.#taskEnded(name, task, 'TimedOut', { error, cause: cause === error ? undefined : cause });
  }

  #taskEnded(stateName: string, task: OpenTask, how: 'Succeeded' | 'Failed' | 'TimedOut', details: Readonly<Record<string, unknown>>): void {
    if (!this.#close(stateName, task)) return;
    const { resourceType, resource } = task.identity;
    if (isFunction(task.identity)) this.#add(`LambdaFunction${how}`, `lambdaFunction${how}EventDetails`, details);
    else this.#add(`Task${how}`, `task${how}EventDetails`, { resourceType, resource, ...details });
  }

  #close(stateName: string, task: OpenTask): boolean {
    if (task.closed || this.#ended) return false;
    task.closed = true;
    const open = this.#openTasks.get(stateName) ?? [];
    open.splice(open.indexOf(task), 1);
    return true;
  }

  #turnOf(stateName: string): Turn {
    const known = this.#turns.get(stateName);
    if (known) return known;
    const turn: Turn = { unclaimed: 0, waiting: [] };
    this.#turns.set(stateName, turn);
    return turn;
  }

  #pass(stateName: string): void {
    const turn = this.#turnOf(stateName);
    const go = turn.waiting.shift();
    if (go) go(true);
    else turn.unclaimed += 1;
  }

  /** A state's output is the next one's input, the same object: one text serves both. */
  #text(value: Json | undefined): string {
    if (value === this.#lastValue && typeof value === 'object' && value !== null) return this.#lastText;
    this.#lastValue = value;
    this.#lastText = JSON.stringify(value ?? null);
    return this.#lastText;
  }

  #add(type: string, detailsMember?: string, details?: Readonly<Record<string, unknown>>): number {
    this.#count += 1;
    const id = this.#count;
    if (this.#keep) this.events.push({ id, previousEventId: this.#previous, timestamp: this.#now(), type, detailsMember, details });
    this.#previous = id;
    // EXPRESS executions have no such limit on AWS; here a loop of states without a task would otherwise never let go
    if (id === limits.historyEvents - 1 && !this.#ended) {
      this.#onLimit('States.Runtime', `The execution reached the maximum number of history events (${limits.historyEvents}).`);
    }
    return id;
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
