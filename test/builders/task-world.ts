import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { fromAttributes } from '../../lambdas/adapters/attribute-values.ts';
import { deploymentRowsRead } from '../../lambdas/adapters/deployment-rows-read.ts';
import { table } from '../../lambdas/adapters/table.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import { taskFiles } from '../../lambdas/adapters/task-files.ts';
import { taskItemRows } from '../../lambdas/adapters/task-item-rows.ts';
import { idempotencyRows, taskRows } from '../../lambdas/adapters/task-rows.ts';
import { templateRows } from '../../lambdas/adapters/template-rows.ts';
import { withdrawalSettings } from '../../lambdas/domain/tasks/task-handover.ts';
import type { WithdrawalSettings } from '../../lambdas/domain/tasks/task-handover.ts';
import { someMachines } from './task.ts';
import { table as keys } from '../../contracts/table.ts';
import type { TaskRow } from '../../contracts/task-rows.ts';
import { dynamodbService } from '../../local/dynamodb/service.ts';
import { ensureTableFromTemplate } from '../../local/dynamodb/template.ts';
import { s3Service } from '../../local/s3/service.ts';
import { startWire } from '../../local/wire/server.ts';
import type { Wire } from '../../local/wire/server.ts';

const index = ({ name, partitionKey, sortKey }: { name: string; partitionKey: string; sortKey: string }) => ({
  IndexName: name,
  KeySchema: [{ AttributeName: partitionKey, KeyType: 'HASH' }, { AttributeName: sortKey, KeyType: 'RANGE' }],
  Projection: { ProjectionType: 'ALL' },
});

/** The table with its indexes. */
export const tableTemplate = {
  TableName: 'provisioning',
  AttributeDefinitions: ['pk', 'sk', 'listPk', 'listSk', 'statusPk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [{ AttributeName: keys.partitionKey, KeyType: 'HASH' }, { AttributeName: keys.sortKey, KeyType: 'RANGE' }],
  GlobalSecondaryIndexes: [index(keys.listIndex), index(keys.statusIndex)],
};

/** The table and the tasks bucket at a real endpoint, with the adapters on them. No call is repeated by a client. */
export interface TaskWorld {
  readonly wire: Wire;
  readonly rows: Table;
  readonly s3: S3Client;
  readonly tasks: ReturnType<typeof taskRows>;
  readonly items: ReturnType<typeof taskItemRows>;
  readonly deployments: ReturnType<typeof deploymentRowsRead>;
  readonly templates: ReturnType<typeof templateRows>;
  readonly keys: ReturnType<typeof idempotencyRows>;
  readonly files: ReturnType<typeof taskFiles>;
  readonly withdrawal: WithdrawalSettings;
  readonly clock: () => Date;
  /** Lets the next call of an operation fail, before its effect or after it. */
  fail(service: 'dynamodb' | 's3', operation: string, given?: { when?: 'before' | 'after'; error?: string; match?: Record<string, unknown> }): void;
  setClock(now: string): void;
  /** Every row of the table. */
  allRows(): Promise<Record<string, unknown>[]>;
  allTasks(): Promise<TaskRow[]>;
  objectKeys(): Promise<string[]>;
  object(key: string): Promise<string>;
  put(key: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export const taskWorld = async (): Promise<TaskWorld> => {
  let now = new Date('2026-01-02T03:04:05.678Z');
  const clock = () => now;
  const wire = await startWire({ port: 0 });
  const dynamodb = dynamodbService(wire);
  wire.register(dynamodb);
  wire.register(s3Service(wire));
  await ensureTableFromTemplate(dynamodb, tableTemplate);
  const settings = { endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } };
  const client = new DynamoDBClient(settings);
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: 'tasks' }));
  const rows = table('provisioning', client);
  const allRows = async () => ((await client.send(new ScanCommand({ TableName: 'provisioning' }))).Items ?? []).map(fromAttributes);

  return {
    wire,
    rows,
    s3,
    clock,
    withdrawal: withdrawalSettings(someMachines, 'tasks'),
    tasks: taskRows(rows, clock),
    items: taskItemRows(rows),
    deployments: deploymentRowsRead(rows, clock),
    templates: templateRows(rows),
    keys: idempotencyRows(rows, clock),
    files: taskFiles('tasks', s3),
    fail: (service, operation, { when = 'before', error = 'InternalServerError', match } = {}) => wire.fault({ service, operation, when, error: { name: error, statusCode: 500 }, ...(match && { match }) }),
    setClock: (text) => {
      now = new Date(text);
    },
    allRows,
    allTasks: async () => (await allRows()).filter(({ sk }) => sk === 'TASK') as unknown as TaskRow[],
    objectKeys: async () => ((await s3.send(new ListObjectsV2Command({ Bucket: 'tasks' }))).Contents ?? []).flatMap(({ Key }) => Key ?? []),
    object: async (Key) => (await (await s3.send(new GetObjectCommand({ Bucket: 'tasks', Key }))).Body?.transformToString()) ?? '',
    put: async (Key, Body) => {
      await s3.send(new PutObjectCommand({ Bucket: 'tasks', Key, Body }));
    },
    close: async () => {
      client.destroy();
      s3.destroy();
      dynamodb.close();
      await wire.close();
    },
  };
};
