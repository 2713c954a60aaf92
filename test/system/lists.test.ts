import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import type { operations } from '../../contracts/generated/openapi.ts';
import { mediaTypes } from '../../contracts/media-types.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type TaskQuery = NonNullable<operations['listCoreTasks']['parameters']['query']>;
type CoreQuery = NonNullable<operations['listCores']['parameters']['query']>;

describe('what is known', () => {
  let stack: SystemStack;
  /** Oldest first. */
  let taskIds: string[];
  let coreNames: string[];
  let failedTaskId: string;

  beforeAll(async () => {
    stack = await borrowStack();
    taskIds = [];
    coreNames = ['c', 'a', 'e', 'b', 'd'].map((letter) => stack.ownName(letter));
    for (const name of coreNames) taskIds.push((await stack.api.provision([stack.anAwsCore({ name })])).id);
    await stack.fault({ service: 'iot', operation: 'RegisterThing', error: { name: 'UnauthorizedException', statusCode: 401 } });
    failedTaskId = (await stack.api.provision([stack.anAwsCore({ name: coreNames[0] })])).id;
    taskIds.push(failedTaskId);
  });
  afterAll(() => stack.giveBack());

  const listTasks = (query: TaskQuery = {}) => succeeded(stack.api.GET('/coreTasks', { params: { query } }));
  const listCores = (query: CoreQuery = {}) => succeeded(stack.api.GET('/cores', { params: { query } }));
  const theCore = (accept: string) => stack.api.GET('/cores/{coreName}', { params: { path: { coreName: coreNames[0] ?? '' } }, headers: { accept } });

  /** Follows cursors, to the end unless told otherwise, and tells the pages. */
  const pagesOf = async <Page>(list: (cursor: string | undefined) => Promise<Page>, cursorOf: (page: Page) => string | undefined, most = Infinity): Promise<Page[]> => {
    const pages: Page[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(cursor);
      pages.push(page);
      cursor = cursorOf(page);
    } while (cursor !== undefined && pages.length < most);
    return pages;
  };

  const taskPages = async (query: TaskQuery, most?: number): Promise<string[][]> => {
    const pages = await pagesOf((exclusiveStartTaskId) => listTasks({ ...query, exclusiveStartTaskId }), ({ pagination }) => pagination?.lastEvaluated?.taskId, most);
    return pages.map(({ tasks }) => tasks.map(({ id }) => id));
  };
  const corePages = async (query: CoreQuery, most?: number): Promise<string[][]> => {
    const pages = await pagesOf((exclusiveStartThingName) => listCores({ ...query, exclusiveStartThingName }), ({ pagination }) => pagination?.lastEvaluated?.thingName, most);
    return pages.map(({ cores }) => cores.map(({ name }) => name));
  };

  it('is listed by task, newest first, without the cores', async () => {
    const { tasks } = await listTasks();

    expect(tasks.slice(0, taskIds.length).map(({ id }) => id)).toEqual(taskIds.toReversed());
    expect(tasks.every(({ cores }) => cores.length === 0)).toBe(true);
  });

  it('is listed in pages of tasks that miss none and repeat none', async () => {
    const newest = taskIds.toReversed();
    const all = (await taskPages({ count: 40 })).flat();

    expect(await taskPages({ count: 2 }, 3)).toEqual([newest.slice(0, 2), newest.slice(2, 4), newest.slice(4, 6)]);
    expect(all.slice(0, newest.length)).toEqual(newest);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is listed by status', async () => {
    const [failed = []] = await taskPages({ status: 'Failure', count: 1 }, 1);
    const succeeded = (await taskPages({ status: 'Success', count: 2 }, 3)).flat();

    expect(failed).toEqual([failedTaskId]);
    expect(succeeded.slice(0, 5)).toEqual(taskIds.slice(0, -1).toReversed());
  });

  it('is not listed under a status that no task has', async () => {
    expect(await listTasks({ status: 'Waiting' })).toEqual({ tasks: [] });
  });

  it('is listed in pages of cores by name', async () => {
    const all = (await corePages({ count: 40 })).flat();
    const [first = [], second = []] = await corePages({ count: 2 }, 2);

    expect(all).toEqual([...new Set(all)].sort());
    expect(all).toEqual(expect.arrayContaining(coreNames));
    expect([first, second]).toEqual([all.slice(0, 2), all.slice(2, 4)]);
  });

  it('has opaque cursors that fit no other list', async () => {
    const { cores, pagination } = await listCores({ count: 1 });
    const cursor = pagination?.lastEvaluated?.thingName ?? '';

    const other = await stack.api.GET('/coreTasks', { params: { query: { exclusiveStartTaskId: cursor } } });

    expect(pagination?.count).toBe('1');
    expect(cursor).not.toBe(cores[0]?.name);
    expect(other.response.status).toBe(400);
  });

  it('shows a task with one page of its cores, whatever its size', async () => {
    const names = ['1', '2', '3'].map((noun) => stack.ownName(noun));
    const taskId = await stack.api.start(names.map((name) => stack.anAwsCore({ name })));
    const page = (exclusiveStartThingName?: string) => succeeded(stack.api.GET('/coreTasks/{taskId}', { params: { path: { taskId }, query: { count: 2, exclusiveStartThingName } } }));

    const first = await page();
    const second = await page(first.pagination?.lastEvaluated?.thingName);

    expect([first, second].map(({ cores }) => cores.map(({ name }) => name))).toEqual([names.slice(0, 2), names.slice(2)]);
    expect(first.progress.total).toBe(3);
    await stack.api.settled(taskId);
  });

  it.each(mediaTypes)('is told as %s to whoever accepts that', async (accept) => {
    const { response: { status, headers } } = await theCore(accept);

    expect(status).toBe(200);
    expect(headers.get('content-type')?.split(';')[0]).toBe(accept);
  });

  it.each([['*/*'], ['application/*'], ['text/html, */*;q=0.1'], ['']])('is told to whoever accepts “%s”', async (accept) => {
    expect((await theCore(accept)).response.status).toBe(200);
  });

  it.each(['/coreTasks', '/cores', '/cores/{coreName}'] as const)('is not told as XML (GET %s)', async (path) => {
    expect((await stack.api.GET(path, { params: { path: { coreName: 'any' } }, headers: { accept: 'application/xml' } })).response.status).toBe(415);
  });

  it('is reached by way of a core of the task, and of no other', async () => {
    const [taskOfC = ''] = taskIds;

    const byWayOf = (coreName = '') => stack.api.GET('/cores/{coreName}/coreTasks/{taskId}', { params: { path: { coreName, taskId: taskOfC } } });

    const own = await byWayOf(coreNames[0]);
    const other = await byWayOf(coreNames[1]);

    expect(own.data?.id).toBe(taskOfC);
    expect(other.response.status).toBe(404);
  });
});
