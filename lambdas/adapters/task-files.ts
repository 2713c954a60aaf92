import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { taskItemsKey, taskNamesKey, taskRequestKey, taskSkippedKey } from '../../contracts/artifacts.ts';
import { bounded } from '../domain/bounded.ts';
import type { SkippedTarget, TaskFiles, TaskItem, TaskObject, TaskTargets } from '../domain/tasks/task-ports.ts';
import { awsCall } from './aws-failure.ts';

/** S3 requests in flight for the objects of one task. */
const concurrency = 10;

/** Objects of tasks in S3. */
export const taskFiles = (bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 })): TaskFiles => {
  const read = async (Key: string): Promise<string> => {
    const { Body } = await awsCall('s3:GetObject', () => client.send(new GetObjectCommand({ Bucket: bucket, Key })));
    if (Body === undefined) throw new Error(`s3:GetObject answered ${Key} without a body`);
    return Body.transformToString('utf-8');
  };
  const readJson = async <Content>(key: string): Promise<Content> => JSON.parse(await read(key)) as Content;
  const write = ({ key: Key, text, contentType: ContentType }: TaskObject, terms: { readonly IfNoneMatch?: '*' } = {}) =>
    client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: Buffer.from(text), ContentType, ...terms }));
  const isCreated = (object: TaskObject): Promise<boolean> =>
    awsCall('s3:PutObject', async () => { await write(object, { IfNoneMatch: '*' }); return true; }, { PreconditionFailed: () => false });

  return {
    create: async (object) => ((await isCreated(object)) || (await read(object.key)) === object.text ? 'written' : 'taken'),
    put: async (objects) => {
      await bounded(concurrency, objects, (object) => awsCall('s3:PutObject', () => write(object)));
    },
    remove: async (objects) => {
      await bounded(concurrency, objects, ({ key: Key }) => awsCall('s3:DeleteObject', () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))));
    },
    items: async (taskId) => (await read(taskItemsKey(taskId))).trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line) as TaskItem),
    names: (taskId, page) => readJson<string[]>(taskNamesKey(taskId, page)),
    targets: (taskId) => readJson<TaskTargets>(taskRequestKey(taskId)),
    skipped: (taskId) => readJson<SkippedTarget[]>(taskSkippedKey(taskId)),
  };
};
