import type { Cloud } from '../wire/service.ts';
import { problemsOf } from './definition-check.ts';
import { apiError } from './errors.ts';
import { integrationFor } from './integrations/registry.ts';
import { byteLength, isObject } from './json.ts';
import type { JsonObject } from './json.ts';
import { limits } from './limits.ts';
import { lowerDefinition } from './lowering.ts';
import type { Definition } from './lowering.ts';
import type { Machine } from './machine.ts';
import type { Store } from './store.ts';

export interface NewMachine {
  name: string;
  /** States language, JSON text, substitutions already made. */
  definition: string;
  type?: 'STANDARD' | 'EXPRESS';
  roleArn: string;
}

const parsed = (text: string): JsonObject => {
  if (byteLength(text) > limits.definitionBytes) throw apiError.invalidDefinition(`the definition exceeds ${limits.definitionBytes} bytes`);
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch (error) {
    throw apiError.invalidDefinition(`INVALID_JSON_DESCRIPTION: ${(error as Error).message}`);
  }
  throw apiError.invalidDefinition('INVALID_JSON_DESCRIPTION: the definition is not an object');
};

const checked = (definition: JsonObject): JsonObject => {
  if (JSON.stringify(definition).includes('"QueryLanguage":"JSONata"')) {
    throw apiError.invalidDefinition('NOT_SUPPORTED_LOCALLY: QueryLanguage JSONata; the local interpreter runs JSONPath');
  }
  const problems = problemsOf(definition);
  if (problems.length > 0) throw apiError.invalidDefinition(`SCHEMA_VALIDATION_FAILED: ${problems.join('; ')}`);
  return definition;
};

const resourcesOf = (definition: Definition): string[] => [
  ...definition.tasks.map((task) => task.resource),
  ...definition.maps.flatMap((map) => resourcesOf(map.children)),
];

/**
 * Creates a state machine.
 *
 * @throws AwsError `InvalidName`, `InvalidDefinition`, `StateMachineAlreadyExists` when it exists with another definition or type
 */
export const createMachine = async (store: Store, cloud: Cloud, given: NewMachine): Promise<Machine> => {
  const { name, definition: definitionText, type = 'STANDARD', roleArn } = given;
  if (!isLegalName(name)) throw apiError.invalidName(name);
  const arn = `arn:aws:states:${cloud.region}:${cloud.account}:stateMachine:${name}`;
  const existing = store.machines.get(arn);
  if (existing) {
    if (existing.definitionText === definitionText && existing.type === type) return existing;
    throw apiError.machineExists(arn);
  }
  const definition = lowerDefinition(checked(parsed(definitionText)));
  await Promise.all([...new Set(resourcesOf(definition))].map(integrationFor));
  const machine: Machine = { arn, name, type, roleArn, definitionText, definition, createdAt: cloud.clock() };
  store.machines.set(arn, machine);
  return machine;
};

/** Names of machines and executions: 1 to 80 characters, none of white space, brackets, wildcards or special characters. */
export const isLegalName = (name: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  name.length >= 1 && name.length <= limits.executionNameLength && !/[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/.test(name);
