import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { CoreRow, CounterRow } from '../../contracts/core-rows.ts';
import { coreKey, fleetCounterKey, fleetCounterPk } from '../../contracts/table.ts';
import type { RecountPorts } from '../domain/fleet/recount.ts';
import { fromAttributes } from './attribute-values.ts';
import { awsCall } from './aws-failure.ts';
import { rowsOf } from './row-pages.ts';
import { placeholders } from './table-expressions.ts';
import { table } from './table.ts';

/** Cores and counters of a table, as a recount reads and mends them. */
export const recountRows = (TableName: string, client: DynamoDBClient = new DynamoDBClient({ maxAttempts: 3 })): RecountPorts => {
  const rows = table(TableName, client);
  return {
    counters: (shard) => rowsOf<CounterRow>(rows, { partition: fleetCounterPk(shard) }),
    cores: () => allCores(TableName, client),
    mend: ({ shard, template, counted, recounted, changes }) => {
      const zeros = Object.fromEntries(Object.keys(counted).map((member) => [member, 0]));
      return rows.update({
        key: fleetCounterKey(shard, template),
        set: { templateName: template.name, templateVersion: template.version, ...zeros, ...recounted, changes: (changes ?? 0) + 1 },
        condition: changes === undefined ? { expression: 'attribute_not_exists(changes)' } : { expression: 'changes = :changes', values: { changes } },
      });
    },
  };
};

async function* allCores(TableName: string, client: DynamoDBClient): AsyncIterable<readonly CoreRow[]> {
  const pages = paginateScan({ client }, { TableName, ConsistentRead: true, FilterExpression: 'sk = :core', ExpressionAttributeValues: placeholders({ core: coreKey('').sk }) })[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await awsCall('dynamodb:Scan', () => pages.next());
    if (done === true) return;
    yield (value?.Items ?? []).map((item) => fromAttributes(item) as unknown as CoreRow);
  }
}
