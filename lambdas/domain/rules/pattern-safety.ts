import type { Problem } from '../requests/answer.ts';
import { isObject } from '../requests/request-body.ts';
import { fieldName } from '../requests/request-problems.ts';
import { mixedFamilies, ownFamilies } from './own-events.ts';
import type { EventFamily, FieldPath, Texts } from './own-events.ts';

type Pattern = Readonly<Record<string, unknown>>;

/**
 * Why a rule with this pattern could be started by what it starts. Errs on the side of safety: a pattern passes only if some
 * field of it certainly holds nothing that events of the work of this system have. What it asks of other fields counts for
 * nothing, nor does an operator that is not known here.
 */
export const patternProblems = (pattern: Pattern): Problem[] => {
  const own = ownFamilies.filter((family) => couldMatch(pattern, family));
  if (own.length > 0) {
    const sources = own.map(({ what }) => what).join(', ');
    return [problem(pattern, ['source'], `events of ${sources}, which the work of this system causes; name sources by which it causes nothing`)];
  }
  return mixedFamilies.filter((family) => couldMatch(pattern, family)).map(({ what, fields }) => problem(pattern, fields.at(-1)?.path ?? [], what));
};

const problem = (pattern: Pattern, path: FieldPath, what: string): Problem => {
  const isMissing = path.reduce<unknown>((node, name) => (isObject(node) ? node[name] : undefined), pattern) === undefined && !('$or' in pattern);
  return { field: fieldName(['eventPattern', ...path]), problem: `${isMissing ? 'is missing: without it the rule could match' : 'could match'} ${what}` };
};

/** Whether the pattern may match some event of the family. */
export const couldMatch = (pattern: Pattern, { fields }: EventFamily): boolean => fieldsAdmitted(pattern, fields);

/** All members must hold, and each is looked at alone: fields that exclude each other together are not told. */
const fieldsAdmitted = (pattern: Pattern, fields: EventFamily['fields']): boolean =>
  Object.entries(pattern).every(([name, member]) => {
    if (name === '$or' && Array.isArray(member)) return member.some((alternative) => !isObject(alternative) || fieldsAdmitted(alternative, fields));
    return memberAdmits(member, below(fields, name));
  });

const below = (fields: EventFamily['fields'], name: string): EventFamily['fields'] =>
  fields.flatMap(({ path: [first, ...rest], texts }) => (first === name ? [{ path: rest, texts }] : []));

const memberAdmits = (member: unknown, fields: EventFamily['fields']): boolean => {
  if (isObject(member)) return fieldsAdmitted(member, fields);
  const texts = fields.find(({ path }) => path.length === 0)?.texts;
  return texts === undefined || !Array.isArray(member) || member.some((alternative) => admits(alternative, texts));
};

/** Whether one alternative of a field may match one of the texts. */
const admits = (alternative: unknown, texts: Texts): boolean => {
  if (typeof alternative === 'string') return isAmong(alternative, texts);
  if (!isObject(alternative)) return Array.isArray(alternative);
  return Object.entries(alternative).every(([operator, operand]) => operatorAdmits(operator, operand, texts));
};

const isAmong = (text: string, texts: Texts): boolean =>
  ('is' in texts ? text === texts.is : text.startsWith(texts.begins) && text.endsWith(texts.ends));

const operatorAdmits = (operator: string, operand: unknown, texts: Texts): boolean => {
  switch (operator) {
    case 'prefix':
      return affixAdmits('begins', operand, texts);
    case 'suffix':
      return affixAdmits('ends', operand, texts);
    case 'wildcard':
      return typeof operand !== 'string' || wildcardAdmits(operand, texts);
    case 'equals-ignore-case':
      return typeof operand !== 'string' || isAmong(folded(operand), foldedTexts(texts));
    case 'exists':
      return operand !== false;
    case 'anything-but':
      return anythingButAdmits(operand, texts);
    default:
      return true;
  }
};

const affixAdmits = (side: 'begins' | 'ends', operand: unknown, texts: Texts): boolean => {
  if (isObject(operand)) {
    const text = operand['equals-ignore-case'];
    return typeof text !== 'string' || overlap(side, folded(text), foldedTexts(texts));
  }
  return typeof operand !== 'string' || overlap(side, operand, texts);
};

/** Whether some text begins, or ends, with the affix and is one of the others. */
const overlap = (side: 'begins' | 'ends', affix: string, texts: Texts): boolean => {
  const holds = (whole: string, part: string): boolean => (side === 'begins' ? whole.startsWith(part) : whole.endsWith(part));
  if ('is' in texts) return holds(texts.is, affix);
  return holds(texts[side], affix) || holds(affix, texts[side]);
};

/** A star stands for any text; a backslash before a star or a backslash, for that character itself. */
const wildcardAdmits = (wildcard: string, texts: Texts): boolean => {
  const parts = [''];
  for (const [token, escaped] of wildcard.matchAll(/\\([*\\])|[\s\S]/g)) {
    if (token === '*') parts.push('');
    else parts.push(`${parts.pop()}${escaped ?? token}`);
  }
  const [first = '', ...others] = parts;
  const last = others.at(-1);
  if (last === undefined) return isAmong(first, texts);
  if ('is' in texts) return new RegExp(`^${parts.map(literal).join('[\\s\\S]*')}$`).test(texts.is);
  return overlap('begins', first, texts) && overlap('ends', last, texts);
};

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`);

/** Only of a list of texts is it told what it leaves out; of many texts some other one is always left. */
const anythingButAdmits = (operand: unknown, texts: Texts): boolean => {
  const left = Array.isArray(operand) ? (operand as readonly unknown[]) : [operand];
  return !('is' in texts) || !left.includes(texts.is);
};

/** Characters that differ in case alone, or that become alike in one case, count as one. */
const folded = (text: string): string => text.toUpperCase().toLowerCase();

const foldedTexts = (texts: Texts): Texts =>
  ('is' in texts ? { is: folded(texts.is) } : { begins: folded(texts.begins), ends: folded(texts.ends) });
