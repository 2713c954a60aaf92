import type { Engine } from './engine.ts';
import type { Execution } from './execution.ts';
import { runDistributedMap } from './distributed-map.ts';
import { dataLimitExceeded, executionEnded, runtimeError, StatesError } from './errors.ts';
import { integrationFor } from './integrations/registry.ts';
import type { TaskHandler } from './interpreter.ts';
import { byteLength } from './json.ts';
import type { Json } from './json.ts';
import { limits, longestTimeoutSeconds } from './limits.ts';
import type { FailState, TaskState, WaitState } from './lowering.ts';

const checkedText = (value: Json, { name, namesDataLimit }: TaskState): string => {
  const text = JSON.stringify(value ?? null);
  if (byteLength(text) > limits.payloadBytes) throw dataLimitExceeded(name, `${limits.payloadBytes} bytes`, namesDataLimit);
  return text;
};

const taskHandler = (state: TaskState, engine: Engine, execution: Execution): TaskHandler => {
  const { history, request } = execution;
  const call = { cloud: engine.cloud, executionArn: request.arn, machineArn: request.machineArn, caller: execution.caller };
  return async (input) => {
    const attempt = await history.turn(state.name);
    if (!attempt) throw executionEnded();
    const integration = await integrationFor(state.resource);
    const parameters = checkedText(input, state);
    const { resourceType, resource } = integration;
    const identity = { resourceType, resource, region: engine.cloud.region };
    const task = history.taskScheduled(state.name, attempt, identity, { parameters, timeoutInSeconds: state.timeoutSeconds });
    try {
      const output = await integration.run(input, call);
      const text = checkedText(output, state);
      history.taskSucceeded(task, text);
      return output;
    } catch (error) {
      const failure = error instanceof Error ? error : runtimeError(String(error));
      history.taskFailed(task, failure);
      throw failure;
    }
  };
};

const failHandler = ({ name, error, cause }: FailState, execution: Execution): TaskHandler => {
  const filled = async (part: FailState['error'], input: Json): Promise<string> => {
    const value = part ? await part(input, execution.context) : '';
    if (typeof value !== 'string') throw runtimeError(`the error or cause of Fail state '${name}' is ${JSON.stringify(value)}, not a string`);
    return value;
  };
  return async (input) => {
    if (!(await execution.history.turn(name))) throw executionEnded();
    throw new StatesError(await filled(error, input), await filled(cause, input));
  };
};

/** States language: SecondsPath, and the most that Seconds may be. */
const mostSeconds = 99_999_999;

const waitHandler = ({ name, seconds, share }: WaitState, execution: Execution): TaskHandler => async (input) => {
  if (!(await execution.history.turn(name))) throw executionEnded();
  const asked = await seconds(input, execution.context);
  if (typeof asked !== 'number' || !Number.isInteger(asked) || asked < 0 || asked > mostSeconds) {
    throw runtimeError(`the SecondsPath of Wait state '${name}' leads to ${JSON.stringify(asked)}; it must be a whole number from 0 to ${mostSeconds}`);
  }
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, Math.min(asked * share, longestTimeoutSeconds) * 1000).unref();
    execution.onEnd(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  return input;
};

/** The Task handlers of one execution, by state name: closures, because the interpreter passes nothing but the input. */
export const handlersFor = (engine: Engine, execution: Execution): Record<string, TaskHandler> => {
  const { tasks, maps, fails, waits } = execution.request.definition;
  const handlers: Record<string, TaskHandler> = {};
  for (const state of tasks) handlers[state.name] = taskHandler(state, engine, execution);
  for (const state of fails) handlers[state.name] = failHandler(state, execution);
  for (const state of waits) handlers[state.name] = waitHandler(state, execution);
  for (const state of maps) {
    handlers[state.name] = async (input) => {
      const attempt = await execution.history.turn(state.name);
      if (!attempt) throw executionEnded();
      return runDistributedMap({ engine, execution, state, attempt }, input);
    };
  }
  return handlers;
};
