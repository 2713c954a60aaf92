import { isObject, without } from './json.ts';
import type { Json, JsonObject } from './json.ts';

const pathFields = new Set(['InputPath', 'OutputPath', 'Variable', 'SecondsPath', 'TimestampPath', 'TimeoutSecondsPath', 'MaxConcurrencyPath', 'MaxItemsPerBatchPath']);

const isPathField = (key: string): boolean => key.endsWith('.$') || pathFields.has(key) || /(Equals|Than|Matches|Error|Cause|Percentage|Count|Items)Path$/.test(key);

/**
 * The interpreter overwrites `$$.Execution.Input` and `.StartTime` with its own idea of them, and inside an inline Map
 * with the item: the context object therefore carries AWS's values under another name, and paths are led there.
 */
const leadToRun = (path: string): string => path.replace(/\$\$\.(Execution|StateMachine)\b/g, '$$$$.Run.$1');

/** A definition whose paths into the context object lead to AWS's values. */
export const withRunPaths = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withRunPaths);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && isPathField(key) ? leadToRun(inner) : withRunPaths(inner),
    ]),
  );
};

/** `IsNull: false` and its like never match in the interpreter: said as `Not` they do. */
export const lowerRule = (rule: Json): Json => {
  if (!isObject(rule)) return rule;
  const { Next, ...condition } = rule;
  const next: JsonObject = Next === undefined ? {} : { Next };
  for (const combined of ['And', 'Or'] as const) {
    const rules = condition[combined];
    if (Array.isArray(rules)) return { [combined]: rules.map(lowerRule), ...next };
  }
  if (condition.Not !== undefined) return { Not: lowerRule(condition.Not), ...next };
  const negated = Object.keys(condition).find((key) => key.startsWith('Is') && condition[key] === false);
  return negated ? { Not: { ...condition, [negated]: true }, ...next } : rule;
};

/** The interpreter overlooks a Result that is falsy. */
export const lowerPass = (state: JsonObject): JsonObject => {
  if (!('Result' in state) || state.Result) return state;
  return { ...without(state, 'Result'), Parameters: state.Result ?? null };
};

/** On AWS `States.TaskFailed` is about Task states; the lowered Map must not answer to it. */
export const withoutTaskFailed = (rules: Json | undefined): Json | undefined =>
  Array.isArray(rules)
    ? rules
        .map((rule) =>
          isObject(rule) && Array.isArray(rule.ErrorEquals)
            ? { ...rule, ErrorEquals: rule.ErrorEquals.filter((error) => error !== 'States.TaskFailed') }
            : rule,
        )
        .filter((rule) => !isObject(rule) || !Array.isArray(rule.ErrorEquals) || rule.ErrorEquals.length > 0)
    : rules;
