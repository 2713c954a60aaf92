import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

const kinds = new Set(['Task', 'Parallel', 'Map', 'Pass', 'Wait', 'Choice', 'Succeed', 'Fail']);
const terminal = new Set(['Succeed', 'Fail', 'Choice']);

const listed = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

const transitions = (state: JsonObject): Json[] =>
  [state.Next, state.Default, ...listed(state.Choices).map(({ Next }) => Next), ...listed(state.Catch).map(({ Next }) => Next)].filter(
    (target) => target !== undefined,
  );

const nested = (state: JsonObject): Json[] => [...(Array.isArray(state.Branches) ? state.Branches : []), state.ItemProcessor ?? state.Iterator].filter((inner) => inner !== undefined);

const problemsOfState = (name: string, state: Json, states: JsonObject): string[] => {
  if (!isObject(state)) return [`state '${name}' is not an object`];
  const { Type, Next, End, Resource } = state;
  const kind = String(Type);
  const problems: string[] = [];
  if (!kinds.has(kind)) problems.push(`state '${name}' has Type '${kind}', which is not one of ${[...kinds].join(', ')}`);
  if (kind === 'Task' && typeof Resource !== 'string') problems.push(`Task '${name}' has no Resource`);
  if (kind === 'Choice' && listed(state.Choices).length === 0) problems.push(`Choice '${name}' has no Choices`);
  if (!terminal.has(kind) && (Next === undefined) === (End !== true)) problems.push(`state '${name}' must have either Next or End`);
  for (const target of transitions(state)) {
    if (typeof target !== 'string' || !(target in states)) problems.push(`MISSING_TRANSITION_TARGET: state '${name}' leads to ${JSON.stringify(target)}, which does not exist`);
  }
  return [...problems, ...nested(state).flatMap(problemsOf)];
};

/**
 * What would keep a definition from running at all: states without a way on, ways that lead nowhere, unknown types.
 * The project's own tests hold definitions to the whole language.
 */
export const problemsOf = (machine: Json): string[] => {
  if (!isObject(machine) || !isObject(machine.States)) return ['a machine, branch or item processor has no States'];
  const { StartAt, States } = machine;
  const start = typeof StartAt === 'string' && StartAt in States ? [] : [`StartAt ${JSON.stringify(StartAt)} names no state`];
  return [...start, ...Object.entries(States).flatMap(([name, state]) => problemsOfState(name, state, States))];
};
