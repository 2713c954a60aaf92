import { ExecutionError, StateMachine } from 'aws-local-stepfunctions';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as validators from '../../contracts/generated/steps-validators.js';
import type { Definition, Rule, State } from './definitions.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An error as a Task state sees it. */
export class Failing {
  readonly error: string;
  readonly cause: string;
  constructor(error: string, cause: string) {
    this.error = error;
    this.cause = cause;
  }
}

export const fails = (error: string, cause = ''): Failing => new Failing(error, cause);

/** What a Task does: one outcome for each attempt, the last one for all further ones. */
export type Outcomes = Readonly<Record<string, readonly unknown[]>>;

/** The way an execution took. */
export interface Path {
  /** States in the order in which they were entered. */
  readonly visited: readonly string[];
  /** Nothing where it succeeded. */
  readonly failure?: { readonly error: string; readonly cause: unknown };
  readonly output?: unknown;
  /** What each Task was given, attempt by attempt. */
  readonly inputs: Readonly<Record<string, readonly unknown[]>>;
}

/** Paths taken so far, against those there are. */
export interface Coverage {
  readonly taken: Set<string>;
  readonly all: readonly string[];
}

const choiceBranch = (state: string, next: string): string => `choice ${state} -> ${next}`;
const rule = (kind: 'retry' | 'catch', state: string, { ErrorEquals }: Pick<Rule, 'ErrorEquals'>): string => `${kind} ${state}: ${ErrorEquals.join(' ')}`;

/** Everything in a definition that some path must visit. */
const placesOf = ({ States }: Definition): string[] =>
  Object.entries(States).flatMap(([name, { Choices = [], Default, Retry = [], Catch = [] }]) => [
    `state ${name}`,
    ...[...Choices.map(({ Next }) => Next), ...(Default === undefined ? [] : [Default])].map((next) => choiceBranch(name, next)),
    ...Retry.map((retrier) => rule('retry', name, retrier)),
    ...Catch.map((catcher) => rule('catch', name, catcher)),
  ]);

export const coverageOf = (...definitions: readonly Definition[]): Coverage => ({ taken: new Set(), all: definitions.flatMap(placesOf) });

/** The child of a Map state of a definition. */
export const childOf = ({ States }: Definition, map: string): Definition => {
  const child = States[map]?.ItemProcessor;
  if (child === undefined) throw new Error(`${map} is not a Map`);
  return child;
};

/** What a Map makes of one of its items, by its ItemSelector. */
export const selected = async ({ States }: Definition, map: string, item: object): Promise<unknown> => {
  const selector = States[map]?.['ItemSelector'];
  const select = { StartAt: 'Select', States: { Select: { Type: 'Pass', Parameters: JSON.parse(JSON.stringify(selector).replaceAll('$$.Map.Item.Value', '$')) as object, End: true } } };
  return (await walk(select as unknown as Definition, { input: item, outcomes: {}, coverage: coverageOf() })).output;
};

/** A Map is walked as a Task: what becomes of its items is another walk. */
const walkable = (state: State): object => {
  if (state.Type !== 'Map') return state;
  const { ResultSelector, ResultPath, Catch, Next } = state;
  return { Type: 'Task', Resource: 'arn:aws:states:::map', ResultSelector, ResultPath, Catch, Next };
};

/** A mistake of the test or of the contract: no Retry or Catch may take it for an outcome. */
const mistake = (message: string): Error => Object.assign(new Error(message), { name: 'Mistake', isRetryable: false, isCatchable: false });

/** What goes in and out of a Lambda that is invoked through the Lambda API. */
const payloadOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'Payload' in value ? value.Payload : value);

/** Where the contract knows a step, the state machine must hand it what the contract says, and the outcome must be one. */
const assertFits = (schema: string, value: unknown): void => {
  const validator = (validators as unknown as Record<string, ((value: unknown) => boolean) & { errors?: unknown }>)[schema];
  if (validator !== undefined && !validator(payloadOf(value))) throw mistake(`${schema} does not fit: ${JSON.stringify(validator.errors)}`);
};

const handler = (name: string, outcomes: readonly unknown[], given: unknown[]) => (input: unknown) => {
  assertFits(`${name}Input`, input);
  const outcome = outcomes[Math.min(given.length, outcomes.length - 1)];
  given.push(input);
  if (outcome instanceof Failing) throw Object.assign(new Error(outcome.cause), { name: outcome.error });
  assertFits(`${name}Output`, outcome);
  return outcome as Json;
};

/**
 * Runs a definition with substituted Tasks and no waits between attempts.
 *
 * @throws Error where a Task is reached that has no outcomes, or what it takes or gives is not what its contract says
 */
export const walk = async (definition: Definition, { input, outcomes, coverage }: { readonly input: unknown; readonly outcomes: Outcomes; readonly coverage: Coverage }): Promise<Path> => {
  const States = Object.fromEntries(Object.entries(definition.States).map(([name, state]) => [name, walkable(state)]));
  const tasks = Object.entries(States).filter(([, state]) => (state as State).Type === 'Task').map(([name]) => name);
  const inputs = Object.fromEntries(tasks.map((name) => [name, [] as unknown[]]));
  const unexpected = (name: string) => () => { throw mistake(`${name} was reached, but has no outcomes`); };
  const run = new StateMachine({ StartAt: definition.StartAt, States } as unknown as StateMachineDefinition, { validationOptions: { noValidate: true } }).run(input as Json, {
    context: { Execution: { Id: 'execution-arn' } } as never,
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(tasks.map((name) => [name, outcomes[name] === undefined ? unexpected(name) : handler(name, outcomes[name], inputs[name] ?? [])])),
      retryIntervalOverrides: Object.fromEntries(tasks.map((name) => [name, 0])),
      waitTimeOverrides: Object.fromEntries(Object.entries(States).filter(([, state]) => (state as State).Type === 'Wait').map(([name]) => [name, 0])),
    },
  });
  const ended = run.result.then((output) => ({ output }), failureOf);
  const visited: string[] = [];
  for await (const event of run.eventLogs) {
    if (event.type === 'StateEntered') visited.push(event.state.name);
    if (event.type === 'StateRetried') coverage.taken.add(rule('retry', event.state.name, event.retry.retrier));
    if (event.type === 'StateCaught') coverage.taken.add(rule('catch', event.state.name, event.catch.catcher));
  }
  for (const [position, name] of visited.entries()) {
    coverage.taken.add(`state ${name}`);
    if (definition.States[name]?.Type === 'Choice') coverage.taken.add(choiceBranch(name, visited[position + 1] ?? ''));
  }
  return { visited, inputs, ...(await ended) };
};

const failureOf = (error: unknown): { failure: { error: string; cause: unknown } } => {
  const cause = error instanceof ExecutionError ? error.cause : error;
  if (!(error instanceof ExecutionError) || !(cause instanceof Error) || cause.name === 'Mistake') throw cause;
  return { failure: { error: cause.name, cause: cause.message } };
};
