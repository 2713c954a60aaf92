import { invalidRequest } from '../errors.ts';
import { isJsonObject } from './template.ts';
import type { JsonObject } from './template.ts';

/** What intrinsic functions may refer to. */
export interface Scope {
  /** Value of a parameter or pseudo parameter (`AWS::IoT::Certificate::Id`). */
  lookUp(name: string): string | undefined;
  mappings: JsonObject;
}

const refuse = (problem: string) => invalidRequest(`provisioning template: ${problem}`);

const reference = (scope: Scope, name: unknown): string => {
  const value = typeof name === 'string' ? scope.lookUp(name) : undefined;
  if (value === undefined) throw refuse(`Ref to ${JSON.stringify(name)}, which is not a declared parameter`);
  return value;
};

const text = (value: unknown, where: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw refuse(`${where} must be a string, not ${JSON.stringify(value)}`);
};

const pair = (name: string, argument: unknown): [unknown, unknown] => {
  if (!Array.isArray(argument) || argument.length !== 2) throw refuse(`${name} takes a list of two`);
  return [argument[0], argument[1]];
};

const list = (value: unknown, where: string): unknown[] => {
  if (!Array.isArray(value)) throw refuse(`${where} must be a list`);
  return value;
};

const join = (argument: unknown): string => {
  const [delimiter, values] = pair('Fn::Join', argument);
  return list(values, 'the second argument of Fn::Join').map((value) => text(value, 'a value of Fn::Join')).join(text(delimiter, 'the delimiter of Fn::Join'));
};

const select = (argument: unknown): unknown => {
  const [index, values] = pair('Fn::Select', argument);
  const items = list(values, 'the second argument of Fn::Select');
  const item = items[Number(text(index, 'the index of Fn::Select'))];
  if (item === undefined || item === null) throw refuse(`Fn::Select: there is nothing at index ${String(index)} of ${items.length}`);
  return item;
};

const split = (argument: unknown): string[] => {
  const [delimiter, value] = pair('Fn::Split', argument);
  const by = text(delimiter, 'the delimiter of Fn::Split');
  if (by === '') throw refuse('the delimiter of Fn::Split must not be empty');
  return text(value, 'the second argument of Fn::Split').split(by);
};

const findInMap = (mappings: JsonObject, argument: unknown): unknown => {
  const keys = list(argument, 'Fn::FindInMap').map((key) => text(key, 'a key of Fn::FindInMap'));
  if (keys.length !== 3) throw refuse('Fn::FindInMap takes the name of a mapping and two keys');
  const found = keys.reduce<unknown>((at, key) => (isJsonObject(at) ? at[key] : undefined), mappings);
  if (found === undefined) throw refuse(`Fn::FindInMap: there is no ${keys.join('.')} in Mappings`);
  return found;
};

const substitute = (scope: Scope, argument: unknown): string => {
  const [template, own] = Array.isArray(argument) ? pair('Fn::Sub', argument) : [argument, {}];
  const variables = isJsonObject(own) ? own : {};
  return text(template, 'the text of Fn::Sub').replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const value = variables[name] ?? scope.lookUp(name);
    if (value === undefined) throw refuse(`Fn::Sub of \${${name}}, which is neither a parameter nor given`);
    return text(value, `\${${name}} of Fn::Sub`);
  });
};

const FUNCTIONS: Readonly<Record<string, (scope: Scope, argument: unknown) => unknown>> = {
  Ref: reference,
  'Fn::Join': (_, argument) => join(argument),
  'Fn::Select': (_, argument) => select(argument),
  'Fn::Split': (_, argument) => split(argument),
  'Fn::Sub': substitute,
  'Fn::FindInMap': ({ mappings }, argument) => findInMap(mappings, argument),
};

const functionOf = (value: JsonObject): string | undefined => {
  const [key, another] = Object.keys(value);
  if (key === undefined || another !== undefined || (key !== 'Ref' && !key.startsWith('Fn::'))) return undefined;
  if (!FUNCTIONS[key]) throw refuse(`unknown function ${key}; there are ${Object.keys(FUNCTIONS).join(', ')}`);
  return key;
};

/**
 * Replaces every intrinsic function in a value by its result, the innermost first.
 *
 * @throws AwsError `InvalidRequestException`
 */
export const resolve = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolve(item, scope));
  if (!isJsonObject(value)) return value;
  const name = functionOf(value);
  if (name === undefined) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, scope)]));
  return FUNCTIONS[name]?.(scope, resolve(value[name], scope));
};
