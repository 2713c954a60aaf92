import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import type { RedeploymentRuleRow } from '../../contracts/redeployment-rows.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeviceTaskRow, ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow, NameRow } from '../../contracts/thing-rows.ts';
import type { VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { coreKey, deviceKey, deviceListPk, itemKey, nameKey, taskListPk } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import type { ItemPlace, RecordReads, TableRecord } from '../domain/orphans/orphan-ports.ts';
import { fromAttributes } from './attribute-values.ts';
import { awsCall } from './aws-failure.ts';
import { rowPages } from './row-pages.ts';
import { placeholders } from './table-expressions.ts';
import { table } from './table.ts';
import type { Table } from './table.ts';

/** Keys that one BatchGetItem takes. */
const batchSize = 100;
const concurrency = 4;

/** Members that tell what a row accounts for. */
const members = ['pk', 'sk', 'name', 'thingArn', 'certificateId', 'deletion', 'kind', 'holder', 'deletedAt', 'deletedAs', 'kept', 'groupName', 'eventBridgeRule'] as const;

type AnyRow = Pick<CoreRow, 'pk' | 'sk'> & Partial<Pick<CoreRow, 'name' | 'thingArn' | 'certificateId' | 'deletion'>> & Pick<NameRow, 'kind' | 'holder' | 'deletedAt' | 'deletedAs' | 'kept'> & Partial<Pick<VersionDeploymentRow, 'groupName'>> & Partial<Pick<RedeploymentRuleRow, 'eventBridgeRule'>>;

/** Rows of a table that account for something in the account. */
export const orphanRecords = (TableName: string, client: DynamoDBClient = new DynamoDBClient({ maxAttempts: 5 })): RecordReads => {
  const rows = table(TableName, client);
  return {
    all: () => allRecords(TableName, client),
    openItems: async (places) => {
      const batches = Array.from({ length: Math.ceil(places.length / batchSize) }, (_, batch) => places.slice(batch * batchSize, (batch + 1) * batchSize));
      const found = await bounded(concurrency, batches, (batch) => rows.getAll<ItemRow>(distinctKeys(batch), ['taskId', 'index', 'taskStatus']));
      return found.flat().filter(({ taskStatus }) => taskStatus === 'Waiting' || taskStatus === 'InProgress');
    },
    coresWithDevices: async () => {
      const named = [deviceListPk, taskListPk('deviceTask')].map((partition) => coresNamed(rows, partition));
      return new Set((await Promise.all(named)).flat());
    },
  };
};

const coresNamed = async (rows: Table, partition: string): Promise<string[]> => {
  const names = new Set<string>();
  for await (const page of rowPages<DeviceRow | DeviceTaskRow>(rows, { index: 'listIndex', partition })) {
    for (const { coreName } of page) if (coreName !== undefined) names.add(coreName);
  }
  return [...names];
};

/** One item may hold several names: a core's item holds those of its client devices. */
const distinctKeys = (places: readonly ItemPlace[]) => [...new Map(places.map(({ taskId, index }) => [`${taskId} ${index}`, itemKey(taskId, index)])).values()];

async function* allRecords(TableName: string, client: DynamoDBClient): AsyncGenerator<readonly TableRecord[]> {
  const pages = paginateScan({ client }, {
    TableName,
    ConsistentRead: true,
    FilterExpression: 'sk IN (:core, :device, :name) OR attribute_exists(groupName) OR attribute_exists(eventBridgeRule)',
    ProjectionExpression: members.map((member) => `#${member}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(members.map((member) => [`#${member}`, member])),
    ExpressionAttributeValues: placeholders({ core: coreKey('').sk, device: deviceKey('').sk, name: nameKey('').sk }),
  });
  for (;;) {
    const { value, done } = await awsCall('dynamodb:Scan', () => pages.next());
    if (done === true) return;
    yield (value?.Items ?? []).flatMap((item) => recordOf(fromAttributes(item) as unknown as AnyRow));
  }
}

const recordOf = ({ pk, sk, name = '', thingArn, certificateId, deletion, kind, holder, deletedAt, deletedAs, kept, groupName, eventBridgeRule }: AnyRow): TableRecord[] => {
  const known = { ...(thingArn !== undefined && { thingArn }), ...(certificateId !== undefined && { certificateId }) };
  if (sk === coreKey('').sk) return [{ row: 'core', name, ...known, ...(deletion !== undefined && { deletionSince: deletion.since }) }];
  if (sk === deviceKey('').sk) return [{ row: 'device', name, ...known }];
  if (sk === nameKey('').sk) {
    return [{ row: 'name', name: pk.slice(nameKey('').pk.length), ...(kind && { kind }), ...(holder && { holder }), ...(deletedAt !== undefined && { deletedAt }), ...(deletedAs !== undefined && { deletedAs }), ...(kept && { kept }) }];
  }
  if (eventBridgeRule !== undefined) return [{ row: 'rule', eventBridgeRule }];
  return groupName === undefined ? [] : [{ row: 'group', groupName }];
};
