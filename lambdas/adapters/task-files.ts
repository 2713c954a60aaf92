import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { taskItemsKey, taskNamesKey, taskNamesPageSize } from '../../contracts/artifacts.ts';
import { bounded } from '../domain/bounded.ts';
import type { TaskFiles } from '../domain/tasks/task-ports.ts';
import { awsCall } from './aws-failure.ts';

/** S3 requests in flight for the names of one task. */
const concurrency = 10;

/** Items and names of tasks in S3. The items are written create-only, so that no task's items ever become another's. */
export const taskFiles = (bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 })): TaskFiles => {
  const read = async (Key: string): Promise<string> => {
    const { Body } = await awsCall('s3:GetObject', () => client.send(new GetObjectCommand({ Bucket: bucket, Key })));
    if (Body === undefined) throw new Error(`s3:GetObject answered ${Key} without a body`);
    return Body.transformToString('utf-8');
  };
  const put = (Key: string, Body: string, ContentType: string) => awsCall('s3:PutObject', () => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType })));
  const remove = (Key: string) => awsCall('s3:DeleteObject', () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key })));

  return {
    write: async (taskId, items) => {
      const lines = items.map((item) => `${JSON.stringify(item)}\n`).join('');
      const created = await awsCall(
        's3:PutObject',
        async () => {
          await client.send(new PutObjectCommand({ Bucket: bucket, Key: taskItemsKey(taskId), Body: lines, ContentType: 'application/jsonl', IfNoneMatch: '*' }));
          return true;
        },
        { PreconditionFailed: () => false },
      );
      if (!created && (await read(taskItemsKey(taskId))) !== lines) return 'id taken';

      const names = pages(items.map(({ name }) => name));
      await bounded(concurrency, [...names.entries()], ([page, entries]) => put(taskNamesKey(taskId, page), JSON.stringify(entries), 'application/json'));
      return 'written';
    },
    remove: async (taskId, total) => {
      const namesKeys = Array.from({ length: Math.ceil(total / taskNamesPageSize) }, (_, page) => taskNamesKey(taskId, page));
      await bounded(concurrency, [taskItemsKey(taskId), ...namesKeys], remove);
    },
    names: async (taskId, page) => JSON.parse(await read(taskNamesKey(taskId, page))) as string[],
  };
};

const pages = (names: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / taskNamesPageSize) }, (_, page) => names.slice(page * taskNamesPageSize, (page + 1) * taskNamesPageSize));
