import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { PrimaryKey } from '../../contracts/table.ts';
import { toAttribute, toAttributes } from './attribute-values.ts';
import type { Plain } from './attribute-values.ts';

/** Members of a row; absent ones are left as they are. */
export type Attributes = Readonly<Record<string, unknown>>;

/**
 * What must hold for a write to happen. `expression` is DynamoDB's language; names in it must not be reserved words;
 * `values` are by placeholder without its colon: `{ expression: 'taskStatus = :open', values: { open: 'Waiting' } }`.
 */
export interface Condition {
  readonly expression: string;
  readonly values?: Attributes;
}

/** Writes a whole row. */
export interface Put {
  readonly put: PrimaryKey & (object | Attributes);
  readonly condition?: Condition;
}

/** Changes parts of a row and makes the row if there is none. */
export interface Update {
  readonly key: PrimaryKey;
  readonly set: Attributes;
  /** Set only where the row has no such member yet. */
  readonly setIfAbsent?: Attributes;
  readonly remove?: readonly string[];
  readonly condition?: Condition;
}

export type Write = Put | Update;

/** Rows are typed as interfaces, which TypeScript does not take for records of plain data; they are. */
const plain = (members: object): Record<string, Plain> => members as Record<string, Plain>;

const conditionOf = (condition: Condition | undefined) => condition !== undefined && { ConditionExpression: condition.expression };

/** Values of a condition by placeholder. */
export const placeholders = (values: Attributes = {}): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(toAttributes(plain(values))).map(([name, value]) => [`:${name}`, value]));

const orAbsent = <Members extends object>(members: Members): Members | undefined => (Object.keys(members).length === 0 ? undefined : members);

/** Parameters of PutItem, or of a Put in a transaction. */
export const putParameters = (TableName: string, { put, condition }: Put) => ({
  TableName,
  Item: toAttributes(plain(put)),
  ...conditionOf(condition),
  ExpressionAttributeValues: orAbsent(placeholders(condition?.values)),
});

/** Parameters of UpdateItem, or of an Update in a transaction. Every name is a placeholder, so that none can be reserved. */
export const updateParameters = (TableName: string, { key, set, setIfAbsent = {}, remove = [], condition }: Update) => {
  const names: Record<string, string> = {};
  const values = placeholders(condition?.values);
  const assignment = (absentOnly: boolean) => ([member, value]: [string, unknown]): string => {
    const position = Object.keys(names).length;
    names[`#m${position}`] = member;
    values[`:m${position}`] = toAttribute(value as Exclude<Plain, undefined>);
    return absentOnly ? `#m${position} = if_not_exists(#m${position}, :m${position})` : `#m${position} = :m${position}`;
  };
  const removal = (member: string): string => {
    const placeholder = `#m${Object.keys(names).length}`;
    names[placeholder] = member;
    return placeholder;
  };
  const defined = (members: Attributes): [string, unknown][] => Object.entries(members).filter(([, value]) => value !== undefined);
  const assignments = [...defined(set).map(assignment(false)), ...defined(setIfAbsent).map(assignment(true))];
  const removals = remove.map(removal);
  return {
    TableName,
    Key: toAttributes({ ...key }),
    UpdateExpression: [assignments.length > 0 && `SET ${assignments.join(', ')}`, removals.length > 0 && `REMOVE ${removals.join(', ')}`].filter(Boolean).join(' '),
    ExpressionAttributeNames: orAbsent(names),
    ...conditionOf(condition),
    ExpressionAttributeValues: orAbsent(values),
  };
};
