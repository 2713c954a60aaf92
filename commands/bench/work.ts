/** What cores took of AWS, asked of the stack once their tasks have settled. */
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { coreKey, itemKey } from '../../contracts/table.ts';
import type { PrimaryKey } from '../../contracts/table.ts';
import type { BenchStack } from './bench-stack.ts';
import { childrenOf, courseOf, historyOf, spread, sumOf } from './executions.ts';
import type { Course } from './executions.ts';
import { assertReported, assertSucceeded, firstCoreOf, readTask } from './load.ts';
import type { Loaded } from './loading.ts';
import { rowBytes } from './row-size.ts';
import { sampledChildren } from './scenario.ts';
import type { RunName } from './scenario.ts';
import { batchesOf } from './usage.ts';
import type { Work } from './usage.ts';

const coursesOf = ({ states }: BenchStack, arns: readonly string[]): Promise<Course[]> => Promise.all(arns.map(async (arn) => courseOf(await historyOf(states, arn))));

/** All children together, by a sample of them. */
const childCourse = async (bench: BenchStack, parents: readonly string[], cores: number): Promise<Course> => {
  const children = (await Promise.all(parents.map((arn) => childrenOf(bench.states, arn)))).flat();
  if (children.length !== cores) throw new Error(`${children.length} child executions ran for ${cores} cores`);
  const sampled = spread(children, sampledChildren);
  return sumOf(await coursesOf(bench, sampled), cores / sampled.length);
};

const bytesOfRow = async ({ table, stack }: BenchStack, { pk, sk }: PrimaryKey): Promise<number> => {
  const { Item } = await table.send(new GetItemCommand({ TableName: stack.outputs.TableName, Key: { pk: { S: pk }, sk: { S: sk } } }));
  if (Item === undefined) throw new Error(`the table has no row ${pk} ${sk}`);
  return rowBytes(Item);
};

const memoryOfFunctions = async ({ functions }: BenchStack): Promise<number> => {
  const { Functions = [] } = await functions.send(new ListFunctionsCommand({}));
  return Math.max(...Functions.map(({ MemorySize = 0 }) => MemorySize));
};

/** What the functions wrote so far, of which the stack keeps the last lines only. */
export const loggedBytes = async ({ stack }: BenchStack): Promise<number> => {
  const logs = await stack.control<{ lines: string[] }[]>('GET', '/logs');
  return logs.flatMap(({ lines }) => lines).reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
};

/**
 * @param logged bytes that the functions wrote meanwhile
 * @throws Error where a core failed, or its device
 */
export const workDone = async (bench: BenchStack, run: RunName, { cores, tasks: references, posts, calls }: Loaded, logged: number): Promise<Work> => {
  const tasks = await Promise.all(references.map((reference) => readTask(bench.stack.apiUrl, reference)));
  tasks.forEach(assertSucceeded);
  tasks.forEach((task) => ('deploymentStatus' in task ? assertReported(task) : undefined));
  const arns = references.map(bench.executionOf);
  const [first] = tasks;
  if (first === undefined) throw new Error(`no task ran for ${cores} cores`);
  const children = await childCourse(bench, arns, cores);
  const parents = sumOf(await coursesOf(bench, arns));
  const eventsOfStates = sumOf([children, parents]).integrations['events:putEvents'] ?? 0;
  return {
    run,
    cores,
    postMilliseconds: posts,
    // each batch of reports is told in one call; the rest are events of services, which AWS tells without a call
    calls: { ...calls, 'events.PutEvents': eventsOfStates + batchesOf(calls) },
    children,
    parents,
    announced: batchesOf(calls) === 0 ? 0 : cores,
    rowBytes: { item: await bytesOfRow(bench, itemKey(first.id, 0)), core: await bytesOfRow(bench, coreKey(firstCoreOf(first))) },
    functionMemoryMb: await memoryOfFunctions(bench),
    loggedBytes: logged,
  };
};
