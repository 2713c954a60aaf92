import { matcher } from './wildcards.ts';

/** What is known of a request beside action and resource, by condition key in lower case. */
export type ConditionContext = Readonly<Record<string, string | undefined>>;

/** The `Condition` of a statement: operator, then key, then values. */
export type ConditionBlock = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type Test = (actual: string, wanted: string) => boolean;

const numeric = (compare: (actual: number, wanted: number) => boolean): Test => (actual, wanted) => compare(Number(actual), Number(wanted));

/** Each of the six parts matches by itself, so that a wildcard does not reach over a colon. */
const arnLike: Test = (actual, wanted) => {
  const split = (arn: string): string[] => {
    const parts = arn.split(':');
    return [...parts.slice(0, 5), parts.slice(5).join(':')];
  };
  const [given, patterns] = [split(actual), split(wanted)];
  return patterns.every((pattern, index) => matcher(pattern)(given[index] ?? ''));
};

const positive: Readonly<Record<string, Test>> = {
  StringEquals: (actual, wanted) => actual === wanted,
  StringEqualsIgnoreCase: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  StringLike: (actual, wanted) => matcher(wanted)(actual),
  ArnEquals: arnLike,
  ArnLike: arnLike,
  Bool: (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase(),
  NumericEquals: numeric((actual, wanted) => actual === wanted),
  NumericLessThan: numeric((actual, wanted) => actual < wanted),
  NumericLessThanEquals: numeric((actual, wanted) => actual <= wanted),
  NumericGreaterThan: numeric((actual, wanted) => actual > wanted),
  NumericGreaterThanEquals: numeric((actual, wanted) => actual >= wanted),
};

const negative: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

type Condition = (context: ConditionContext) => boolean;

const textsOf = (values: unknown): string[] => [values].flat().map(String);

const compiledKey = (operator: string, key: string, values: readonly string[]): Condition => {
  const name = key.toLowerCase();
  if (operator === 'Null') return (context) => values.some((value) => (context[name] === undefined) === (value === 'true'));
  const plain = operator.replace(/IfExists$/, '');
  const isNegative = Object.hasOwn(negative, plain);
  const test = positive[isNegative ? (negative[plain] ?? '') : plain];
  if (!test) throw new Error(`condition operator ${operator} is not known to the local IAM; there are ${[...Object.keys(positive), ...Object.keys(negative), 'Null'].join(', ')}`);
  return (context) => {
    const actual = context[name];
    // a key that is absent matches what is negated, and what says IfExists
    if (actual === undefined) return isNegative || plain !== operator;
    return values.some((value) => test(actual, value)) !== isNegative;
  };
};

/**
 * Makes a condition block ready to be tested: all of its operators and keys must hold, one of each key's values.
 *
 * @throws Error for an operator that is not known here
 */
export const compiledConditions = (block: ConditionBlock = {}): Condition => {
  const conditions = Object.entries(block).flatMap(([operator, keys]) => Object.entries(keys).map(([key, values]) => compiledKey(operator, key, textsOf(values))));
  return (context) => conditions.every((holds) => holds(context));
};
