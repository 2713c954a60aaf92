import { BlockList, isIP } from 'node:net';

/** Decides on one leaf value of an event. */
export type ValueTest = (value: unknown) => boolean;

/** Says why a pattern is not valid; the service adds the rest of AWS's sentence. */
export class PatternError extends Error {}

type Scalar = string | number | boolean | null;

export const isScalar = (value: unknown): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const nonEmptyText = (operator: string, operand: unknown): string => {
  if (typeof operand !== 'string') throw new PatternError(`${operator} match pattern must be a string`);
  return operand;
};

const onText = (test: (text: string) => boolean): ValueTest => (value) => typeof value === 'string' && test(value);

const folded = (operator: string, operand: unknown): string => nonEmptyText(operator, operand).toLowerCase();

/** `prefix` and `suffix` take text, or text whose case does not matter. */
const affix = (operator: 'prefix' | 'suffix', operand: unknown): ValueTest => {
  const at = operator === 'prefix' ? 'startsWith' : 'endsWith';
  if (!isRecord(operand)) {
    const text = nonEmptyText(operator, operand);
    return onText((value) => value[at](text));
  }
  const [kind] = Object.keys(operand);
  if (kind !== 'equals-ignore-case') throw new PatternError(`Unsupported anything-but pattern: ${kind ?? ''}`);
  const text = folded(operator, operand[kind]);
  return onText((value) => value.toLowerCase()[at](text));
};

const wildcard = (operand: unknown): ValueTest => {
  const text = nonEmptyText('wildcard', operand);
  let source = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '*' && text.charAt(index + 1) === '*') throw new PatternError(`Consecutive wildcard characters at pos ${index}`);
    if (character === '*') {
      source += '[\\s\\S]*';
      continue;
    }
    const escaped = character === '\\';
    if (escaped && !['*', '\\'].includes(text.charAt(index + 1))) throw new PatternError(`Invalid escape character at pos ${index}`);
    if (escaped) index += 1;
    source += text.charAt(index).replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
  }
  const matcher = new RegExp(`^${source}$`);
  return onText((value) => matcher.test(value));
};

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** `['=', n]`, one bound, or a lower bound and an upper one, in this order. */
const numeric = (operand: unknown): ValueTest => {
  if (!Array.isArray(operand) || operand.length === 0) throw new PatternError('Value of numeric must be an array.');
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < operand.length; index += 2) {
    const [operator, bound] = [String(operand[index]), operand[index + 1] as unknown];
    const compare = comparisons[operator];
    const allowed = index === 0 ? compare : tests.length === 1 && operator.startsWith('<') && String(operand[0]).startsWith('>');
    if (!compare || !allowed) throw new PatternError(`${index === 0 ? 'Unrecognized numeric range operator' : 'Bad numeric range operator'}: ${operator}`);
    if (typeof bound !== 'number') throw new PatternError(`Value of ${operator === '=' ? 'equals' : operator} must be numeric`);
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((test) => test(value));
};

const cidr = (operand: unknown): ValueTest => {
  const [address = '', mask = ''] = nonEmptyText('cidr', operand).split('/');
  const version = isIP(address);
  const family = version === 6 ? 'ipv6' : 'ipv4';
  const bits = Number(mask);
  if (version === 0) throw new PatternError(`Malformed CIDR, one of the parts is not an IP address: ${address}`);
  if (!/^\d+$/.test(mask) || bits > (version === 6 ? 128 : 32)) throw new PatternError(`Malformed CIDR, mask bits must be a number that fits the address: ${mask}`);
  const block = new BlockList();
  block.addSubnet(address, bits, family);
  return onText((value) => isIP(value) === version && block.check(value, family));
};

/** Exactly this scalar, of this type. */
export const exactly = (operand: Scalar): ValueTest => (value) => value === operand;

const anyOf = (tests: readonly ValueTest[]): ValueTest => (value) => tests.some((test) => test(value));

const listOf = (operand: unknown): unknown[] => (Array.isArray(operand) ? operand : [operand]);

const withoutEmpty = (operator: string, operand: unknown): void => {
  if (operand === '') throw new PatternError(`Null ${operator} not allowed`);
};

/** What `anything-but` may turn round: scalars, or one operator over one or several texts. */
const butOperators: Readonly<Record<string, (operand: unknown) => ValueTest>> = {
  prefix: (operand) => { withoutEmpty('prefix', operand); return affix('prefix', operand); },
  suffix: (operand) => { withoutEmpty('suffix', operand); return affix('suffix', operand); },
  wildcard,
  'equals-ignore-case': (operand) => { const text = folded('equals-ignore-case', operand); return onText((value) => value.toLowerCase() === text); },
};

/** A value must be there; null counts as one, absence does not. */
const anythingBut = (operand: unknown): ValueTest => {
  const refused = isRecord(operand) ? operatorOf(operand, butOperators) : anyOf(listOf(operand).map((item) => {
    if (typeof item !== 'string' && typeof item !== 'number') throw new PatternError('Inside anything-but list, start|null|boolean is not supported.');
    return exactly(item);
  }));
  return (value) => !refused(value);
};

const operatorOf = (operand: Record<string, unknown>, table: Readonly<Record<string, (operand: unknown) => ValueTest>>): ValueTest => {
  const [kind = '', ...others] = Object.keys(operand);
  const make = Object.hasOwn(table, kind) ? table[kind] : undefined;
  if (!make) throw new PatternError(`Unsupported anything-but pattern: ${kind}`);
  if (others.length > 0) throw new PatternError('Only one key allowed in match expression');
  const operands = listOf(operand[kind]);
  if (operands.length === 0) throw new PatternError('Empty arrays are not allowed');
  return anyOf(operands.map(make));
};

const operators: Readonly<Record<string, (operand: unknown) => ValueTest>> = {
  prefix: (operand) => affix('prefix', operand),
  suffix: (operand) => affix('suffix', operand),
  wildcard,
  numeric,
  cidr,
  'equals-ignore-case': (operand) => { const text = folded('equals-ignore-case', operand); return onText((value) => value.toLowerCase() === text); },
  'anything-but': anythingBut,
};

/**
 * One matcher `{operator: operand}` of an EventBridge pattern, `exists` apart, which is about fields and not values.
 *
 * @throws PatternError
 */
export const operatorTest = (matcher: Record<string, unknown>): ValueTest => {
  const [kind = '', ...others] = Object.keys(matcher);
  const make = Object.hasOwn(operators, kind) ? operators[kind] : undefined;
  if (!make) throw new PatternError(`Unrecognized match type ${kind}`);
  if (others.length > 0) throw new PatternError('Only one key allowed in match expression');
  return make(matcher[kind]);
};
