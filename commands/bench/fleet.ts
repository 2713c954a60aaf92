/** A fleet to deploy to, and what its devices say. */
import { TransactGetItemsCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, ListQueuesCommand } from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import { counterShards, taskCounterKey } from '../../contracts/table.ts';
import type { BenchStack } from './bench-stack.ts';
import { assertSucceeded, postTask, readTask, requestSizes } from './load.ts';
import type { TaskReference } from './load.ts';
import type { Reports } from './loading.ts';
import { requestLimits } from './scenario.ts';

/** Cores that boot at once. */
const bootedTogether = 100;

/**
 * Provisions cores and powers them on; their devices take no time for a deployment.
 *
 * @returns their names
 * @throws Error where a core failed, or did not come online
 */
export const onlineFleet = async ({ stack, request, untilSettled }: BenchStack, cores: number): Promise<string[]> => {
  await stack.control('POST', '/devices/pace', { minMs: 0, maxMs: 0 });
  const names: string[] = [];
  for (const size of requestSizes(cores, requestLimits.cores)) {
    const order = request(size);
    const task = await postTask(stack.apiUrl, order);
    await untilSettled(task);
    assertSucceeded(await readTask(stack.apiUrl, task));
    names.push(...order.body.cores.map(({ name }) => name));
  }
  for (let from = 0; from < names.length; from += bootedTogether) {
    const { devices } = await stack.control<{ devices: { name: string; state: string }[] }>('POST', '/devices/power-on', { cores: names.slice(from, from + bootedTogether) });
    const failed = devices.find(({ state }) => state !== 'online');
    if (failed !== undefined) throw new Error(`core ${failed.name} is ${failed.state} after power-on`);
  }
  return names;
};

const pollMilliseconds = 100;
/** Reports come within seconds, or not at all before the next sweep. */
const patienceMilliseconds = 60_000;

const underWay: readonly string[] = ['None', 'QUEUED', 'IN_PROGRESS'];

/** Cores of a task whose devices have said how the deployment ended. */
const reportedCores = async ({ table, stack }: BenchStack, { id }: TaskReference): Promise<number> => {
  const keys = Array.from({ length: counterShards }, (_, shard) => taskCounterKey(id, shard));
  const gets = keys.map(({ pk, sk }) => ({ Get: { TableName: stack.outputs.TableName, Key: { pk: { S: pk }, sk: { S: sk } } } }));
  const { Responses = [] } = await table.send(new TransactGetItemsCommand({ TransactItems: gets }));
  const counts = Responses.flatMap(({ Item = {} }) => Object.entries(Item).filter(([name, { N }]) => N !== undefined && name !== 'expiresAt' && !underWay.includes(name)));
  return counts.reduce((sum, [, { N }]) => sum + Number(N), 0);
};

const messagesIn = async ({ queues }: BenchStack, QueueUrl: string): Promise<number> => {
  const { Attributes = {} } = await queues.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] }));
  return Object.values(Attributes).reduce((sum, text) => sum + Number(text), 0);
};

/** The reports of the stack's devices, followed by the counters of tasks and the queue they come by. */
export const deviceReports = async (bench: BenchStack): Promise<Reports> => {
  const { QueueUrls = [] } = await bench.queues.send(new ListQueuesCommand({}));
  const queue = QueueUrls.find((url) => url.endsWith('-device-reports'));
  if (queue === undefined) throw new Error('the stack has no queue whose name ends with -device-reports');
  return {
    untilAllIn: async (tasks, cores) => {
      let [last, since] = [-1, Date.now()];
      for (;;) {
        const reported = (await Promise.all(tasks.map((task) => reportedCores(bench, task)))).reduce((sum, count) => sum + count, 0);
        if (reported >= cores) return;
        if (reported > last) [last, since] = [reported, Date.now()];
        if (Date.now() - since > patienceMilliseconds) throw new Error(`${reported} of ${cores} devices have reported, and no more of them for ${patienceMilliseconds / 1000} s`);
        await delay(pollMilliseconds);
      }
    },
    untilHandled: async () => {
      while ((await messagesIn(bench, queue)) > 0) await delay(pollMilliseconds);
    },
  };
};
