import type { ValidateFunction } from 'ajv';
import type { components } from '../../../contracts/generated/openapi.ts';
import type { Problem } from './answer.ts';
import { repeatedNames } from './json-text.ts';
import { isObject, jsonObject } from './request-body.ts';
import { repetitionProblems, schemaProblems, shown } from './request-problems.ts';

type Schemas = components['schemas'];

/** What a task does with the cores or client devices it is asked for. */
export type TaskType = 'Create' | 'Delete';
const taskTypes: readonly TaskType[] = ['Create', 'Delete'];

/** A core or client device to provision; only cores have an installer config. */
export type ThingToCreate = Schemas['DeviceToCreate'] & Pick<Schemas['CoreToCreate'], 'configFileGenerator'>;

/** A core or client device of a request at its position there, as it was sent: a flawed field may hold anything. */
export interface RequestedThing {
  readonly index: number;
  readonly thing: ThingToCreate;
  /** Whether the field at a path inside it (`cdfProvisioningParameters.caId`), or one around it, has a problem of form. */
  flawed(path: string): boolean;
}

/** Which things a request lists, and what one of them is called. */
export type ThingList = { readonly field: 'cores'; readonly one: 'core' } | { readonly field: 'devices'; readonly one: 'client device' };

/** A request as far as its form goes, so that what is wrong beyond the form can be told in the same answer. */
export interface ReadThingTask<Request extends object> {
  /** As typed where no problem was found. */
  readonly request: Request;
  readonly problems: readonly Problem[];
  readonly list: ThingList;
  /** Entries that are objects. */
  readonly things: readonly RequestedThing[];
}

interface ThingTaskForm {
  readonly list: ThingList;
  readonly Create: ValidateFunction;
  readonly Delete: ValidateFunction;
  /** Puts a request that may be written in several ways into the one that the schemas know. */
  readonly rewritten?: (request: Readonly<Record<string, unknown>>) => { readonly request: Readonly<Record<string, unknown>>; readonly problems: readonly Problem[] };
}

/**
 * Reads a request body and holds it against the schema of its type; one without a type against that of a Create task.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readThingTask = <Request extends object>(body: string, { list, rewritten, ...forms }: ThingTaskForm): ReadThingTask<Request> => {
  const sent = jsonObject(body);
  const { request, problems: rewriting } = rewritten?.(sent) ?? { request: sent, problems: [] };
  const isOfForm = forms[request['type'] === 'Delete' ? 'Delete' : 'Create'];
  const formal = isOfForm(request) ? [] : schemaProblems(isOfForm.errors ?? []).filter(({ field }) => field !== 'type');
  const problems = [...repetitionProblems(repeatedNames(body)), ...rewriting, ...typeProblems(request['type']), ...formal];
  return { request: request as Request, problems, list, things: requestedThings(request[list.field], list, problems) };
};

const typeProblems = (type: unknown): Problem[] => {
  if (taskTypes.some((known) => known === type)) return [];
  const known = taskTypes.join(', ');
  return [{ field: 'type', problem: type === undefined ? `is missing, and must be one of ${known}` : `must be one of ${known}, not ${shown(type)}` }];
};

const requestedThings = (things: unknown, list: ThingList, problems: readonly Problem[]): RequestedThing[] => {
  const flawsOf = flawsByThing(list, problems);
  return (Array.isArray(things) ? (things as unknown[]) : []).flatMap((thing, index) =>
    isObject(thing) ? [{ index, thing: thing as unknown as ThingToCreate, flawed: flawedBy(flawsOf.get(index) ?? []) }] : [],
  );
};

/** Paths inside a thing that have problems, by its position. */
const flawsByThing = ({ field: list }: ThingList, problems: readonly Problem[]): ReadonlyMap<number, readonly string[]> => {
  const flaws = new Map<number, string[]>();
  for (const { field } of problems) {
    const [, of, index, path] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
    if (of !== list || path === undefined) continue;
    const known = flaws.get(Number(index));
    if (known) known.push(path);
    else flaws.set(Number(index), [path]);
  }
  return flaws;
};

const within = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

const flawedBy =
  (flaws: readonly string[]): RequestedThing['flawed'] =>
  (path) =>
    flaws.some((flaw) => within(flaw, path) || within(path, flaw));

/** Names that are there more than once: a task settles each of its things once. */
export const duplicateProblems = ({ list: { field, one }, things }: Pick<ReadThingTask<object>, 'list' | 'things'>): Problem[] => {
  const first = new Map<unknown, number>();
  return things.flatMap(({ index, thing: { name } }) => {
    const former = first.get(name);
    if (former === undefined) first.set(name, index);
    if (former === undefined || typeof name !== 'string') return [];
    return [{ field: `${field}[${index}].name`, problem: `is ${shown(name)} like ${field}[${former}].name: a request may name a ${one} once` }];
  });
};
