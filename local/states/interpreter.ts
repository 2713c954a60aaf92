import { ExecutionAbortedError, ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { StatesError } from './errors.ts';
import type { Json, JsonObject } from './json.ts';

/** One nested or top-level step of an execution, in the order in which it happened. */
export interface Transition {
  type:
    | 'StateEntered' | 'StateExited' | 'StateFailed' | 'StateRetried' | 'StateCaught'
    | 'MapIterationStarted' | 'MapIterationSucceeded' | 'MapIterationFailed'
    | 'ParallelBranchStarted' | 'ParallelBranchSucceeded' | 'ParallelBranchFailed';
  /** Milliseconds since the epoch. */
  timestamp: number;
  /** The state, or the Map or Parallel state of an iteration or a branch. */
  name: string;
  input?: Json;
  output?: Json;
  /** Iteration of the innermost inline Map. */
  index?: number;
  error?: string;
  cause?: string;
}

/** What a Task state does, given its input after InputPath and Parameters. */
export type TaskHandler = (input: Json) => Promise<Json>;

export interface RunOptions {
  context: JsonObject;
  /** By state name; the interpreter passes nothing but the input, so they are closures of one execution. */
  handlers: Readonly<Record<string, TaskHandler>>;
  /** Another state to begin at than the definition's own; a top-level one. */
  startAt?: string;
  onTransition?: (transition: Transition) => void;
}

export interface Run {
  /** @throws StatesError the error that ended the execution; named `Aborted` after {@link Run.abort} */
  readonly result: Promise<Json>;
  /** Ends waits and retry pauses at once; a state under way goes on until it notices. */
  abort(): void;
}

/** A compiled definition, run as often as wanted. */
export interface Program {
  run(input: Json, options: RunOptions): Run;
}

interface LibraryEvent {
  type: string;
  timestamp: number;
  state?: { name: string; input: Json; output?: Json };
  parentState?: { name: string; input: Json };
  index?: number;
  Error?: string;
  Cause?: unknown;
}

const toTransition = (event: LibraryEvent): Transition | undefined => {
  const subject = event.state ?? event.parentState;
  if (!subject) return undefined;
  return {
    type: event.type as Transition['type'],
    timestamp: event.timestamp,
    name: subject.name,
    input: subject.input,
    output: event.state?.output,
    index: event.index,
    error: event.Error,
    cause: typeof event.Cause === 'string' ? event.Cause : undefined,
  };
};

const forward = async (events: AsyncGenerator<unknown>, onTransition: (transition: Transition) => void): Promise<void> => {
  for await (const event of events) {
    const transition = toTransition(event as LibraryEvent);
    if (transition) onTransition(transition);
  }
};

const toStatesError = (failure: unknown): StatesError => {
  if (failure instanceof ExecutionAbortedError) return new StatesError('Aborted', '');
  const error = failure instanceof ExecutionError ? failure.cause : failure;
  if (error instanceof StatesError) return error;
  if (!(error instanceof Error)) return new StatesError('States.Runtime', String(error));
  // The library's own errors are named as AWS names them and repeat the name where AWS gives no cause.
  if (error.name.startsWith('States.')) return new StatesError(error.name, error.message === error.name ? '' : error.message);
  return new StatesError('States.Runtime', error.message);
};

/**
 * Compiles a lowered definition (see lowering.ts). The only file that knows which interpreter runs the states language:
 * aws-local-stepfunctions 3, JSONPath.
 */
export const compile = (definition: JsonObject): Program => {
  const machineOf = (its: JsonObject): StateMachine => new StateMachine(its as unknown as StateMachineDefinition, { validationOptions: { noValidate: true } });
  const whole = machineOf(definition);
  return {
    run(input, { context, handlers, startAt, onTransition }) {
      const machine = startAt === undefined ? whole : machineOf({ ...definition, StartAt: startAt });
      const run = machine.run(input, { context, overrides: { taskResourceLocalHandlers: { ...handlers } } });
      const forwarded = onTransition ? forward(run.eventLogs, onTransition) : undefined;
      const outcome = async (): Promise<Json> => {
        try {
          return (await run.result) as Json;
        } catch (failure) {
          throw toStatesError(failure);
        } finally {
          await forwarded;
        }
      };
      return { result: outcome(), abort: run.abort };
    },
  };
};

/** A payload template (`{"name.$": "$.core.name"}`), compiled once and filled in as often as wanted. */
export type Template = (input: Json, context: JsonObject) => Promise<Json>;

/** Compiles a payload template with paths and intrinsic functions, evaluated exactly as a state would. */
export const template = (parameters: Json): Template => {
  const program = compile({ StartAt: 'Fill', States: { Fill: { Type: 'Pass', Parameters: parameters, End: true } } });
  return (input, context) => program.run(input, { context, handlers: {} }).result;
};
