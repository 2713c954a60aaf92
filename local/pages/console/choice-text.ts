import type { ChoiceRule } from './definition.ts';

/** Longest first: `NumericLessThanEquals` ends like `Equals` too. */
const comparisons = [
  ['GreaterThanEquals', '≥'], ['LessThanEquals', '≤'], ['GreaterThan', '>'], ['LessThan', '<'], ['Equals', '='], ['Matches', '~'],
] as const;

const operator = /^(?:String|Numeric|Timestamp|Boolean)([A-Z][A-Za-z]*?)(Path)?$/;

const path = (text: string): string => text.replace(/^\$\.(?=.)/, '');

const adjective = (name: string): string => name.replace(/^Is/, '').toLowerCase();

const test = (variable: string, [name, value]: [string, unknown]): string | undefined => {
  if (/^Is[A-Z]/.test(name)) return `${variable} is ${value === false ? 'not ' : ''}${adjective(name)}`;
  const [, comparison, isPath] = operator.exec(name) ?? [];
  const sign = comparisons.find(([suffix]) => suffix === comparison)?.[1];
  if (sign === undefined) return undefined;
  return `${variable} ${sign} ${isPath ? path(String(value)) : JSON.stringify(value)}`;
};

const joined = (rules: readonly ChoiceRule[], word: string): string =>
  rules.map((rule) => (rule.And ?? rule.Or ? `(${choiceText(rule)})` : choiceText(rule))).join(` ${word} `);

/** The condition of a choice, in words: `item.count > 3`, `publishEvents = "true"`. */
export const choiceText = (rule: ChoiceRule): string => {
  if (rule.Condition !== undefined) return rule.Condition.replace(/^\{%\s*|\s*%\}$/g, '');
  if (rule.Not) return `not (${choiceText(rule.Not)})`;
  if (rule.And) return joined(rule.And, 'and');
  if (rule.Or) return joined(rule.Or, 'or');
  const variable = path(rule.Variable ?? '');
  for (const entry of Object.entries(rule)) {
    const text = test(variable, entry);
    if (text !== undefined) return text;
  }
  return variable;
};
