import { listOf, textOf } from '../needs.ts';
import type { ActionTable, Facts, Input, Need, NeedsOf } from '../needs.ts';

const tableArn = (nameOrArn: string, { arn }: Facts): string => (nameOrArn.startsWith('arn:') ? nameOrArn : arn('dynamodb', `table/${nameOrArn}`));

const onTable = (action: string): NeedsOf => (input, facts) => [{ action: `dynamodb:${action}`, resource: tableArn(textOf(input, 'TableName'), facts) }];

const onTagged = (action: string): NeedsOf => (input) => [{ action: `dynamodb:${action}`, resource: textOf(input, 'ResourceArn') }];

/** A query of an index needs the index alone. */
const onIndex = (action: string): NeedsOf => (input, facts) => {
  const index = textOf(input, 'IndexName');
  return [{ action: `dynamodb:${action}`, resource: `${tableArn(textOf(input, 'TableName'), facts)}${index === '' ? '' : `/index/${index}`}` }];
};

const onEachTable = (action: string): NeedsOf => (input, facts) =>
  Object.keys((input.RequestItems ?? {}) as object).map((name) => ({ action: `dynamodb:${action}`, resource: tableArn(name, facts) }));

const actionOf: Readonly<Record<string, string>> = {
  Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheckItem', Get: 'GetItem',
};

/** A transaction has no action of its own: each of its items takes what the plain operation takes. */
const transaction: NeedsOf = (input, facts) => {
  const needs = new Map<string, Need>();
  for (const item of listOf(input, 'TransactItems')) {
    for (const [verb, request] of Object.entries((item ?? {}) as Input)) {
      if (request === undefined || request === null) continue;
      const need = { action: `dynamodb:${actionOf[verb] ?? verb}`, resource: tableArn(textOf(request, 'TableName'), facts) };
      needs.set(`${need.action} ${need.resource}`, need);
    }
  }
  return [...needs.values()];
};

/** What the operations of DynamoDB take (service authorization reference; developer guide, "IAM for transactions"; read 2026-11-23). */
export const dynamodbActions: ActionTable = {
  ...Object.fromEntries(
    ['CreateTable', 'DeleteItem', 'DeleteTable', 'DescribeTable', 'DescribeTimeToLive', 'GetItem', 'PutItem', 'UpdateItem', 'UpdateTable', 'UpdateTimeToLive'].map((name) => [name, onTable(name)]),
  ),
  BatchGetItem: onEachTable('BatchGetItem'),
  BatchWriteItem: onEachTable('BatchWriteItem'),
  ListTables: () => [{ action: 'dynamodb:ListTables', resource: '*' }],
  ListTagsOfResource: onTagged('ListTagsOfResource'),
  Query: onIndex('Query'),
  Scan: onIndex('Scan'),
  TagResource: onTagged('TagResource'),
  TransactGetItems: transaction,
  TransactWriteItems: transaction,
  UntagResource: onTagged('UntagResource'),
};
