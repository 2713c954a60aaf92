import { createHash } from 'node:crypto';
import { isObject } from './json.ts';
import type { Json, JsonObject } from './json.ts';

/** The label of a Map state in ARNs; AWS makes one up where the author gave none. */
export const mapLabel = (name: string, { Label }: JsonObject): string =>
  typeof Label === 'string' ? Label : createHash('sha256').update(name).digest('hex').slice(0, 10);

/** `…:stateMachine:<machine>/<label>` → label; undefined for a machine of its own. */
export const labelOf = (machineArn: string): string | undefined => {
  const slash = machineArn.indexOf('/');
  return slash < 0 ? undefined : machineArn.slice(slash + 1);
};

/** `…:stateMachine:<machine>/<label>` → `…:stateMachine:<machine>` */
export const withoutLabel = (machineArn: string): string => machineArn.split('/', 1)[0] ?? machineArn;

const statesOf = ({ States }: JsonObject): Array<[string, JsonObject]> =>
  isObject(States) ? Object.entries(States).filter((entry): entry is [string, JsonObject] => isObject(entry[1])) : [];

const nestedIn = (state: JsonObject): Json[] => [...(Array.isArray(state.Branches) ? state.Branches : []), state.ItemProcessor ?? null];

const findProcessor = (machine: JsonObject, label: string): JsonObject | undefined => {
  for (const [name, state] of statesOf(machine)) {
    if (state.Type === 'Map' && isObject(state.ItemProcessor) && mapLabel(name, state) === label) return state.ItemProcessor;
    for (const inner of nestedIn(state)) {
      const found = isObject(inner) && findProcessor(inner, label);
      if (found) return found;
    }
  }
  return undefined;
};

/** The processor of the Map state with that label, as JSON text. */
export const itemProcessorText = (definitionText: string, label: string): string =>
  JSON.stringify(findProcessor(JSON.parse(definitionText) as JsonObject, label) ?? {});
