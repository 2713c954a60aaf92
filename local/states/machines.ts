import { createHash } from 'node:crypto';
import type { CreateStateMachineCommandInput } from '@aws-sdk/client-sfn';
import type { Checked, Cloud } from '../wire/service.ts';
import { problemsOf } from './definition-check.ts';
import { apiError } from './errors.ts';
import { integrationFor } from './integrations/registry.ts';
import { byteLength, isObject } from './json.ts';
import type { JsonObject } from './json.ts';
import { limits } from './limits.ts';
import { lowerDefinition } from './lowering.ts';
import type { Definition } from './lowering.ts';
import type { Machine, MachineDescription } from './machine.ts';
import { withPauses } from './pauses.ts';
import type { Store } from './store.ts';

/** Its definition is States language as JSON text, substitutions already made. */
export type NewMachine = Pick<
  Checked<CreateStateMachineCommandInput>,
  'name' | 'definition' | 'type' | 'roleArn' | 'loggingConfiguration' | 'tracingConfiguration' | 'tags'
>;

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

/**
 * Makes a machine ready to run.
 *
 * @param pauseScale see {@link withPauses}
 * @throws AwsError `InvalidDefinition`
 */
export const runnable = (description: MachineDescription, pauseScale: number): Machine => ({
  ...description,
  definition: lowerDefinition(withPauses(checked(parsed(description.definitionText)), pauseScale)),
});

const resourcesOf = (definition: Definition): string[] => [
  ...definition.tasks.map((task) => task.resource),
  ...definition.maps.flatMap((map) => resourcesOf(map.children)),
];

const describe = ({ name, definition, type = 'STANDARD', ...given }: NewMachine, { region, account, clock }: Cloud, isOfStack: boolean): MachineDescription => {
  const { roleArn, loggingConfiguration, tracingConfiguration, tags } = given;
  return {
    arn: `arn:aws:states:${region}:${account}:stateMachine:${name}`,
    name, type, roleArn, loggingConfiguration, tracingConfiguration, tags, isOfStack,
    definitionText: definition,
    revision: createHash('sha256').update(definition).digest('hex').slice(0, 16),
    createdAt: clock().getTime(),
    updatedAt: clock().getTime(),
  };
};

/**
 * Creates a state machine, or brings one of an earlier process up to date.
 *
 * @param isOfStack whether the stack makes it, or a caller of the API
 * @throws AwsError `InvalidName`, `InvalidDefinition`, `StateMachineAlreadyExists` when it exists with another definition or type
 */
export const createMachine = async (store: Store, cloud: Cloud, given: NewMachine, isOfStack: boolean): Promise<Machine> => {
  if (!isLegalName(given.name)) throw apiError.invalidName(given.name);
  const description = describe(given, cloud, isOfStack);
  const existing = store.machines.get(description.arn);
  if (existing) {
    if (existing.definitionText === description.definitionText && existing.type === description.type) return existing;
    throw apiError.machineExists(description.arn);
  }
  const machine = runnable(description, store.pauseScale);
  await Promise.all([...new Set(resourcesOf(machine.definition))].map(integrationFor));
  return store.addMachine(machine);
};

/** Names of machines and executions: 1 to 80 characters, none of white space, brackets, wildcards or special characters. */
export const isLegalName = (name: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  name.length >= 1 && name.length <= limits.executionNameLength && !/[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f]/.test(name);
