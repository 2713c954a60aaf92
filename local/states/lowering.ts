import { apiError } from './errors.ts';
import { compile, template } from './interpreter.ts';
import type { Program, Template } from './interpreter.ts';
import { isObject, without } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { mapLabel } from './labels.ts';
import { longestTimeoutSeconds } from './limits.ts';
import { pathTemplate } from './path-template.ts';
import { shareField } from './pauses.ts';
import { plainPath } from './reference-path.ts';
import { lowerPass, lowerRule, withoutTaskFailed, withRunPaths } from './rewrites.ts';

/** A Task as the author wrote it. */
export interface TaskState {
  name: string;
  resource: string;
  timeoutSeconds?: number;
  /** Whether Retry or Catch names `States.DataLimitExceeded`, which `States.ALL` does not match. */
  namesDataLimit: { retried: boolean; caught: boolean };
}

/** A Map state in DISTRIBUTED mode. Paths and templates are compiled; they are filled in with the Map state's input. */
export interface DistributedMapState {
  name: string;
  label: string;
  children: Definition;
  childType: 'STANDARD' | 'EXPRESS';
  itemsPath?: Template;
  itemReader?: { resource: string; parameters: Template; inputType: string; maxItems?: Template };
  itemSelector?: Template;
  itemBatcher?: { maxItems: Template; batchInput?: Template };
  maxConcurrency: Template;
  toleratedFailureCount?: Template;
  toleratedFailurePercentage?: Template;
  resultWriter?: { resource: string; parameters: Template };
}

/** A Fail state: its error and cause may be paths or intrinsic functions. */
export interface FailState {
  name: string;
  error?: Template;
  cause?: Template;
}

/** A Wait state that is told its seconds by a path. */
export interface WaitState {
  name: string;
  seconds: Template;
  /** What share of them it takes. */
  share: number;
}

/** What a state is, and where in its definition. */
export interface StatePlace {
  /** As written; the program runs some kinds as Tasks. */
  kind: string;
  /** Nothing follows it, unless a catcher does. */
  isLast: boolean;
  /** A Map whose items are executions of their own. */
  isDistributed: boolean;
  /** The Parallel or inline Map state around it, and in which of a Parallel's branches it is. */
  inside?: { name: string; branch?: number };
  /** Of an inline Map: the number of its items, where its fields tell it at a glance. */
  itemCount?(input: Json): number | undefined;
}

/** Whether other states of the same execution run inside of it. */
export const holdsStates = ({ kind, isDistributed }: StatePlace): boolean => kind === 'Parallel' || (kind === 'Map' && !isDistributed);

/** A definition ready to run: the interpreter's program, and what its Task handlers have to do. */
export interface Definition {
  program: Program;
  timeoutSeconds?: number;
  /** By state name. */
  places: ReadonlyMap<string, StatePlace>;
  tasks: readonly TaskState[];
  maps: readonly DistributedMapState[];
  fails: readonly FailState[];
  waits: readonly WaitState[];
}

interface Collected {
  places: Map<string, StatePlace>;
  tasks: TaskState[];
  maps: DistributedMapState[];
  fails: FailState[];
  waits: WaitState[];
}

const names = (rules: Json | undefined, error: string): boolean =>
  Array.isArray(rules) && rules.some((rule) => isObject(rule) && Array.isArray(rule.ErrorEquals) && rule.ErrorEquals.includes(error));

const lowerTask = (name: string, state: JsonObject, into: Collected): JsonObject => {
  const resource = String(state.Resource);
  into.tasks.push({
    name,
    resource,
    timeoutSeconds: typeof state.TimeoutSeconds === 'number' ? state.TimeoutSeconds : undefined,
    namesDataLimit: {
      retried: names(state.Retry, 'States.DataLimitExceeded'),
      caught: names(state.Catch, 'States.DataLimitExceeded'),
    },
  });
  if (state.TimeoutSecondsPath !== undefined) return state;
  const seconds = typeof state.TimeoutSeconds === 'number' ? state.TimeoutSeconds : longestTimeoutSeconds;
  return { ...state, TimeoutSeconds: Math.min(seconds, longestTimeoutSeconds) };
};

const lowerFail = (name: string, state: JsonObject, into: Collected): JsonObject => {
  into.fails.push({ name, error: pathTemplate(state.ErrorPath, state.Error), cause: pathTemplate(state.CausePath, state.Cause) });
  return { Type: 'Task', Resource: 'local:fail', TimeoutSeconds: longestTimeoutSeconds, End: true };
};

const lowerWait = (name: string, { SecondsPath, [shareField]: share = 1, ...state }: JsonObject, into: Collected): JsonObject => {
  const seconds = pathTemplate(SecondsPath, undefined);
  if (!seconds) return state;
  into.waits.push({ name, seconds, share: Number(share) });
  return { ...state, Type: 'Task', Resource: 'local:wait', TimeoutSeconds: longestTimeoutSeconds };
};

const batcherOf = (name: string, batcher: Json | undefined): DistributedMapState['itemBatcher'] => {
  if (!isObject(batcher)) return undefined;
  const { MaxItemsPerBatch, MaxItemsPerBatchPath, BatchInput } = batcher;
  const maxItems = pathTemplate(MaxItemsPerBatchPath, MaxItemsPerBatch);
  const isBySize = 'MaxInputBytesPerBatch' in batcher || 'MaxInputBytesPerBatchPath' in batcher;
  if (isBySize || !maxItems) throw apiError.invalidDefinition(`NOT_SUPPORTED_LOCALLY: the ItemBatcher of '${name}' goes by bytes; give it MaxItemsPerBatch or MaxItemsPerBatchPath alone`);
  return { maxItems, batchInput: BatchInput === undefined ? undefined : template(BatchInput) };
};

const readerOf = (reader: Json | undefined): DistributedMapState['itemReader'] => {
  if (!isObject(reader)) return undefined;
  const config = isObject(reader.ReaderConfig) ? reader.ReaderConfig : {};
  return {
    resource: String(reader.Resource),
    parameters: template(reader.Parameters ?? {}),
    inputType: typeof config.InputType === 'string' ? config.InputType : 'JSON',
    maxItems: pathTemplate(config.MaxItemsPath, config.MaxItems),
  };
};

const writerOf = (writer: Json | undefined): DistributedMapState['resultWriter'] => {
  if (!isObject(writer)) return undefined;
  if (writer.WriterConfig !== undefined) throw apiError.invalidDefinition('NOT_SUPPORTED_LOCALLY: WriterConfig of a ResultWriter');
  return { resource: String(writer.Resource), parameters: template(writer.Parameters ?? {}) };
};

const lowerDistributedMap = (name: string, state: JsonObject, processor: JsonObject, into: Collected): JsonObject => {
  const { ProcessorConfig, ...child } = processor;
  const config = isObject(ProcessorConfig) ? ProcessorConfig : {};
  const selector = state.ItemSelector ?? state.Parameters;
  into.maps.push({
    name,
    label: mapLabel(name, state),
    children: lower(child),
    childType: config.ExecutionType === 'EXPRESS' ? 'EXPRESS' : 'STANDARD',
    itemsPath: pathTemplate(state.ItemsPath, undefined),
    itemReader: readerOf(state.ItemReader),
    itemSelector: selector === undefined ? undefined : template(selector),
    itemBatcher: batcherOf(name, state.ItemBatcher),
    maxConcurrency: pathTemplate(state.MaxConcurrencyPath, state.MaxConcurrency ?? 0) as Template,
    toleratedFailureCount: pathTemplate(state.ToleratedFailureCountPath, state.ToleratedFailureCount),
    toleratedFailurePercentage: pathTemplate(state.ToleratedFailurePercentagePath, state.ToleratedFailurePercentage),
    resultWriter: writerOf(state.ResultWriter),
  });
  const kept = ['InputPath', 'ResultSelector', 'ResultPath', 'OutputPath', 'Next', 'End'].filter((field) => field in state);
  const lowered: JsonObject = Object.fromEntries(kept.map((field) => [field, state[field] as Json]));
  for (const rules of ['Retry', 'Catch']) {
    const own = withoutTaskFailed(state[rules]);
    if (own !== undefined) lowered[rules] = own;
  }
  return { Type: 'Task', Resource: 'local:distributedMap', TimeoutSeconds: longestTimeoutSeconds, ...lowered };
};

const isDistributed = ({ ItemProcessor: processor }: JsonObject): boolean =>
  isObject(processor) && isObject(processor.ProcessorConfig) && processor.ProcessorConfig.Mode === 'DISTRIBUTED';

const lowerMap = (name: string, state: JsonObject, into: Collected): JsonObject => {
  const processor = state.ItemProcessor ?? state.Iterator;
  if (!isObject(processor)) throw apiError.invalidDefinition(`SCHEMA_VALIDATION_FAILED: Map state '${name}' has no ItemProcessor`);
  if (isDistributed(state)) return lowerDistributedMap(name, state, processor, into);
  return { ...without(state, 'Iterator'), ItemProcessor: lowerStates(processor, into, { name }) };
};

const lowerKind = (name: string, state: JsonObject, into: Collected): JsonObject => {
  switch (state.Type) {
    case 'Task':
      return lowerTask(name, state, into);
    case 'Fail':
      return lowerFail(name, state, into);
    case 'Wait':
      return lowerWait(name, state, into);
    case 'Pass':
      return lowerPass(state);
    case 'Map':
      return lowerMap(name, state, into);
    case 'Choice':
      return { ...state, Choices: (state.Choices as Json[]).map(lowerRule) };
    case 'Parallel':
      return { ...state, Branches: (state.Branches as JsonObject[]).map((states, branch) => lowerStates(states, into, { name, branch })) };
    default:
      return state;
  }
};

const itemCounter = (state: JsonObject): StatePlace['itemCount'] => {
  if (state.Type !== 'Map' || 'InputPath' in state) return undefined;
  const read = plainPath(typeof state.ItemsPath === 'string' ? state.ItemsPath : '$');
  return (input) => {
    const items = read?.(input);
    return Array.isArray(items) ? items.length : undefined;
  };
};

const lowerState = (name: string, state: JsonObject, into: Collected, inside: StatePlace['inside']): JsonObject => {
  const kind = String(state.Type);
  const isLast = state.End === true || kind === 'Succeed';
  into.places.set(name, { kind, isLast, isDistributed: isDistributed(state), inside, itemCount: itemCounter(state) });
  const lowered = lowerKind(name, state, into);
  // the default, which the interpreter takes for a field of that name
  return lowered.ResultPath === '$' ? without(lowered, 'ResultPath') : lowered;
};

const lowerStates = (machine: JsonObject, into: Collected, inside?: StatePlace['inside']): JsonObject => {
  const states = isObject(machine.States) ? machine.States : {};
  return {
    ...without(machine, 'TimeoutSeconds'),
    States: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, lowerState(name, state as JsonObject, into, inside)])),
  };
};

const lower = (definition: JsonObject): Definition => {
  const collected: Collected = { places: new Map(), tasks: [], maps: [], fails: [], waits: [] };
  const lowered = lowerStates(definition, collected);
  const timeoutSeconds = typeof definition.TimeoutSeconds === 'number' ? definition.TimeoutSeconds : undefined;
  return { program: compile(lowered), timeoutSeconds, ...collected };
};

/**
 * Turns a states language definition into one on which the interpreter agrees with AWS: distributed Maps, Fail states and
 * Waits that a path tells their time become Tasks with a handler of ours, timeouts of executions are taken over, and the forms that it reads
 * otherwise than AWS are rewritten to forms that it reads alike.
 *
 * @throws AwsError `InvalidDefinition` for what this runtime cannot run
 */
export const lowerDefinition = (definition: JsonObject): Definition => lower(withRunPaths(definition) as JsonObject);
