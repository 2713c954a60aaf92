import type { Component } from '../../../contracts/template-rows.ts';
import { bounded } from '../bounded.ts';
import type { Problem } from '../requests/answer.ts';
import { parseJson } from '../requests/json-text.ts';
import { isObject } from '../requests/request-body.ts';
import { shown } from '../requests/request-problems.ts';
import type { Components } from './template-ports.ts';

/** Components looked up at a time: what Greengrass allows in a second is not published, and a request must be answered in time. */
const lookupConcurrency = 10;

/** Objects and arrays inside each other that a configuration may have: whatever reads it later may do so by recursion. */
const configurationDepth = 100;

/** JSON Pointer, RFC 6901: nothing, or reference tokens in which `~` only begins an escape. */
const jsonPointer = /^(\/([^/~]|~[01])*)*$/;

/** A component of a request at its position there; the members that are given here are of the right form. */
export interface RequestedComponent {
  readonly index: number;
  readonly component: Partial<Component>;
}

/** What is wrong with components beyond the form of their fields, without asking anybody. */
export const componentProblems = (requested: readonly RequestedComponent[]): Problem[] => {
  const first = new Map<string, number>();
  return requested.flatMap(({ index, component: { key, configurationUpdate: { merge, reset = [] } = {} } }) => {
    const field = `components[${index}]`;
    const former = key === undefined ? undefined : first.get(key);
    if (key !== undefined && former === undefined) first.set(key, index);
    return [
      ...(former === undefined ? [] : [{ field: `${field}.key`, problem: `is given before as components[${former}]` }]),
      ...(merge === undefined ? [] : mergeProblems(merge, `${field}.configurationUpdate.merge`)),
      ...reset.flatMap((pointer, position) =>
        jsonPointer.test(pointer)
          ? [] : [{ field: `${field}.configurationUpdate.reset[${position}]`, problem: `must be a JSON pointer such as /mqtt/port, or "" for the whole configuration, not ${shown(pointer)}` }],
      ),
    ];
  });
};

const mergeProblems = (merge: string, field: string): Problem[] => {
  const parsed = parseJson(merge);
  if ('flaw' in parsed) {
    const { line, column, problem } = parsed.flaw;
    return [{ field, problem: `must be a JSON object as text: line ${line}, column ${column}: ${problem}` }];
  }
  if (!isObject(parsed.value)) return [{ field, problem: `must be a JSON object as text, not ${shown(parsed.value)}` }];
  return isDeeperThan(configurationDepth, parsed.value) ? [{ field, problem: `must have at most ${configurationDepth} objects and arrays inside each other` }] : [];
};

/** Looks at one level after the other, since a text may nest deeper than a stack can follow. */
const isDeeperThan = (depth: number, value: unknown): boolean => {
  let level = [value];
  for (let reached = 0; reached <= depth && level.length > 0; reached += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return level.length > 0;
};

/**
 * Which components are not there. Each is asked for once, however often it is named.
 *
 * @throws StepFailure where Greengrass does not tell of one of them
 */
export const absentComponents = async (requested: readonly RequestedComponent[], { state }: Components): Promise<Problem[]> => {
  const named = requested.flatMap(({ index, component: { key, version } }) => (key === undefined || version === undefined ? [] : [{ index, key, version }]));
  const distinct = [...new Map(named.map((entry) => [`${entry.key} ${entry.version}`, entry])).values()].toSorted((one, other) => one.index - other.index);
  const problems = await bounded(lookupConcurrency, distinct, async ({ index, key, version }) => {
    const found = await state({ key, version });
    const field = `components[${index}]`;
    if (found.state === 'absent') return [{ field, problem: `there is no component ${key} in version ${version}, neither public nor in this account` }];
    return found.state === 'failed' ? [{ field, problem: `component ${key} in version ${version} cannot be deployed: ${found.why}` }] : [];
  });
  return problems.flat();
};
