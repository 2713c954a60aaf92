import type { Course, Engine } from './engine.ts';
import { runDistributedMap } from './distributed-map.ts';
import { dataLimitExceeded, executionEnded, runtimeError, StatesError } from './errors.ts';
import { integrationFor } from './integrations/registry.ts';
import type { TaskHandler } from './interpreter.ts';
import { byteLength } from './json.ts';
import type { Json } from './json.ts';
import { limits } from './limits.ts';
import type { FailState, TaskState } from './lowering.ts';

const checkedText = (value: Json, { name, namesDataLimit }: TaskState): string => {
  const text = JSON.stringify(value ?? null);
  if (byteLength(text) > limits.payloadBytes) throw dataLimitExceeded(name, `${limits.payloadBytes} bytes`, namesDataLimit);
  return text;
};

const taskHandler = (state: TaskState, engine: Engine, course: Course): TaskHandler => {
  const { history, request } = course;
  const call = { cloud: engine.cloud, executionArn: request.arn, machineArn: request.machineArn };
  return async (input) => {
    if (!(await history.turn(state.name))) throw executionEnded();
    const integration = await integrationFor(state.resource);
    const parameters = checkedText(input, state);
    const { resourceType, resource } = integration;
    const task = history.taskScheduled(state.name, { resourceType, resource, region: engine.cloud.region }, parameters, state.timeoutSeconds);
    try {
      const output = await integration.run(input, call);
      const text = checkedText(output, state);
      history.taskSucceeded(state.name, task, text);
      return output;
    } catch (error) {
      const failure = error instanceof Error ? error : runtimeError(String(error));
      history.taskFailed(state.name, task, failure);
      throw failure;
    }
  };
};

const failHandler = ({ name, error, cause }: FailState, course: Course): TaskHandler => {
  const filled = async (part: FailState['error'], input: Json): Promise<string> => {
    const value = part ? await part(input, course.context) : '';
    if (typeof value !== 'string') throw runtimeError(`the error or cause of Fail state '${name}' is ${JSON.stringify(value)}, not a string`);
    return value;
  };
  return async (input) => {
    if (!(await course.history.turn(name))) throw executionEnded();
    throw new StatesError(await filled(error, input), await filled(cause, input));
  };
};

/** The Task handlers of one execution, by state name: closures, because the interpreter passes nothing but the input. */
export const handlersFor = (engine: Engine, course: Course): Record<string, TaskHandler> => {
  const { tasks, maps, fails } = course.request.definition;
  const handlers: Record<string, TaskHandler> = {};
  for (const state of tasks) handlers[state.name] = taskHandler(state, engine, course);
  for (const state of fails) handlers[state.name] = failHandler(state, course);
  for (const state of maps) {
    handlers[state.name] = async (input) => {
      if (!(await course.history.turn(state.name))) throw executionEnded();
      return runDistributedMap({ engine, course, state }, input);
    };
  }
  return handlers;
};
