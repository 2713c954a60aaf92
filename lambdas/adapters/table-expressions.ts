import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { PrimaryKey } from '../../contracts/table.ts';
import { toAttribute, toAttributes } from './attribute-values.ts';
import type { Plain } from './attribute-values.ts';

/** Members of a row; absent ones are left as they are. */
export type Attributes = Readonly<Record<string, unknown>>;

/**
 * What must hold for a write to happen. `expression` is DynamoDB's language; `values` are by placeholder without its colon:
 * `{ expression: 'taskStatus = :open', values: { open: 'Waiting' } }`. A member whose name is a reserved word is written
 * `#state` and listed in `names`.
 */
export interface Condition {
  readonly expression: string;
  readonly values?: Attributes;
  readonly names?: readonly string[];
}

/** Writes a whole row. */
export interface Put {
  readonly put: PrimaryKey & (object | Attributes);
  readonly condition?: Condition;
}

/** Changes parts of a row and makes the row if there is none. */
export interface Update {
  readonly key: PrimaryKey;
  readonly set?: Attributes;
  /** Set only where the row has no such member yet. */
  readonly setIfAbsent?: Attributes;
  /** Numbers to add; an absent member counts as 0. */
  readonly add?: Readonly<Record<string, number>>;
  readonly remove?: readonly string[];
  readonly condition?: Condition;
}

/** Takes a row away; one that is not there is none the less gone. */
export interface Delete {
  readonly delete: PrimaryKey;
  readonly condition?: Condition;
}

/** Writes nothing: what it is in one transaction with happens only if the condition holds. */
export interface Check {
  readonly check: PrimaryKey;
  readonly condition: Condition;
}

/** Gives members of a row these values; an absent one is taken out. */
export const assigned = (members: Attributes): Required<Pick<Update, 'set' | 'remove'>> => ({
  set: members, remove: Object.keys(members).filter((member) => members[member] === undefined),
});

/** Makes one state of a row the next, by what differs: others may be writing other members. */
export const changed = <Row extends object>(before: Row, after: Row): Required<Pick<Update, 'set' | 'remove'>> => {
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Row & string)[];
  return assigned(Object.fromEntries(members.filter((member) => before[member] !== after[member]).map((member) => [member, after[member]])));
};

export type Write = Put | Update | Delete | Check;

/** Rows are typed as interfaces, which TypeScript does not take for records of plain data; they are. */
const plain = (members: object): Record<string, Plain> => members as Record<string, Plain>;

const conditionOf = (condition: Condition | undefined) => condition !== undefined && { ConditionExpression: condition.expression };

const namesOf = (condition: Condition | undefined): Record<string, string> => Object.fromEntries((condition?.names ?? []).map((name) => [`#${name}`, name]));

/** Values of a condition by placeholder. */
export const placeholders = (values: Attributes = {}): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(toAttributes(plain(values))).map(([name, value]) => [`:${name}`, value]));

const orAbsent = <Members extends object>(members: Members): Members | undefined => (Object.keys(members).length === 0 ? undefined : members);

/** Parameters of PutItem, or of a Put in a transaction. */
export const putParameters = (TableName: string, { put, condition }: Put) => ({
  TableName,
  Item: toAttributes(plain(put)),
  ...conditionOf(condition),
  ExpressionAttributeNames: orAbsent(namesOf(condition)),
  ExpressionAttributeValues: orAbsent(placeholders(condition?.values)),
});

/** Parameters of DeleteItem, or of a Delete in a transaction. */
export const deleteParameters = (TableName: string, { delete: key, condition }: Delete) => ({
  TableName,
  Key: toAttributes({ ...key }),
  ...conditionOf(condition),
  ExpressionAttributeNames: orAbsent(namesOf(condition)),
  ExpressionAttributeValues: orAbsent(placeholders(condition?.values)),
});

/** Parameters of a ConditionCheck in a transaction. */
export const checkParameters = (TableName: string, { check, condition }: Check) => ({
  TableName,
  Key: toAttributes({ ...check }),
  ConditionExpression: condition.expression,
  ExpressionAttributeNames: orAbsent(namesOf(condition)),
  ExpressionAttributeValues: orAbsent(placeholders(condition.values)),
});

/** Parameters of UpdateItem, or of an Update in a transaction. Every name is a placeholder, so that none can be reserved. */
export const updateParameters = (TableName: string, { key, set = {}, setIfAbsent = {}, add = {}, remove = [], condition }: Update) => {
  const names = namesOf(condition);
  const values = placeholders(condition?.values);
  const named = (member: string): string => {
    const placeholder = `#m${Object.keys(names).length}`;
    names[placeholder] = member;
    return placeholder;
  };
  const valued = (member: string, value: unknown): { readonly name: string; readonly value: string } => {
    const name = named(member);
    const placeholder = name.replace('#', ':');
    values[placeholder] = toAttribute(value as Exclude<Plain, undefined>);
    return { name, value: placeholder };
  };
  const assignment = (absentOnly: boolean) => ([member, content]: [string, unknown]): string => {
    const { name, value } = valued(member, content);
    return absentOnly ? `${name} = if_not_exists(${name}, ${value})` : `${name} = ${value}`;
  };
  const addition = ([member, count]: [string, unknown]): string => {
    const { name, value } = valued(member, count);
    return `${name} ${value}`;
  };
  const defined = (members: Attributes): [string, unknown][] => Object.entries(members).filter(([, value]) => value !== undefined);
  const assignments = [...defined(set).map(assignment(false)), ...defined(setIfAbsent).map(assignment(true))];
  const additions = defined(add).map(addition);
  const removals = remove.map(named);
  const clause = (keyword: string, parts: readonly string[]) => (parts.length > 0 ? [`${keyword} ${parts.join(', ')}`] : []);
  return {
    TableName,
    Key: toAttributes({ ...key }),
    UpdateExpression: [...clause('SET', assignments), ...clause('ADD', additions), ...clause('REMOVE', removals)].join(' '),
    ExpressionAttributeNames: orAbsent(names),
    ...conditionOf(condition),
    ExpressionAttributeValues: orAbsent(values),
  };
};
