import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { components } from '../../contracts/generated/openapi.ts';
import type { ErrorBody } from './api.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type CoreTaskList = components['schemas']['CoreTaskList'];
type CoreList = components['schemas']['CoreList'];

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

  /** Follows cursors, to the end unless told otherwise, and tells the pages. */
  const pagesOf = async <Body>(path: string, parameter: string, cursorOf: (body: Body) => string | undefined, most = Infinity): Promise<Body[]> => {
    const pages: Body[] = [];
    let cursor: string | undefined;
    do {
      const { status, body } = await stack.api.request<Body>('GET', cursor === undefined ? path : `${path}&${parameter}=${encodeURIComponent(cursor)}`);
      expect(status).toBe(200);
      pages.push(body);
      cursor = cursorOf(body);
    } while (cursor !== undefined && pages.length < most);
    return pages;
  };

  const taskPages = async (path: string, most?: number): Promise<string[][]> =>
    (await pagesOf<CoreTaskList>(path, 'exclusiveStartTaskId', ({ pagination }) => pagination?.lastEvaluated?.taskId, most)).map(({ tasks }) => tasks.map(({ id }) => id));
  const corePages = async (path: string, most?: number): Promise<string[][]> =>
    (await pagesOf<CoreList>(path, 'exclusiveStartThingName', ({ pagination }) => pagination?.lastEvaluated?.thingName, most)).map(({ cores }) => cores.map(({ name }) => name));

  it('is listed by task, newest first, without the cores', async () => {
    const { body } = await stack.api.request<CoreTaskList>('GET', '/coreTasks');

    expect(body.tasks.slice(0, taskIds.length).map(({ id }) => id)).toEqual(taskIds.toReversed());
    expect(body.tasks.every(({ cores }) => cores.length === 0)).toBe(true);
  });

  it('is listed in pages of tasks that miss none and repeat none', async () => {
    const newest = taskIds.toReversed();
    const all = (await taskPages('/coreTasks?count=40')).flat();

    expect(await taskPages('/coreTasks?count=2', 3)).toEqual([newest.slice(0, 2), newest.slice(2, 4), newest.slice(4, 6)]);
    expect(all.slice(0, newest.length)).toEqual(newest);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is listed by status', async () => {
    const [failed = []] = await taskPages('/coreTasks?status=Failure&count=1', 1);
    const succeeded = (await taskPages('/coreTasks?status=Success&count=2', 3)).flat();

    expect(failed).toEqual([failedTaskId]);
    expect(succeeded.slice(0, 5)).toEqual(taskIds.slice(0, -1).toReversed());
  });

  it('is not listed under a status that no task has', async () => {
    expect((await stack.api.request('GET', '/coreTasks?status=Waiting')).body).toEqual({ tasks: [] });
  });

  it('is listed in pages of cores by name', async () => {
    const all = (await corePages('/cores?count=40')).flat();
    const [first = [], second = []] = await corePages('/cores?count=2', 2);

    expect(all).toEqual([...new Set(all)].sort());
    expect(all).toEqual(expect.arrayContaining(coreNames));
    expect([first, second]).toEqual([all.slice(0, 2), all.slice(2, 4)]);
  });

  it('has opaque cursors that fit no other list', async () => {
    const { body } = await stack.api.request<CoreList>('GET', '/cores?count=1');
    const cursor = body.pagination?.lastEvaluated?.thingName ?? '';

    const other = await stack.api.request<ErrorBody>('GET', `/coreTasks?exclusiveStartTaskId=${encodeURIComponent(cursor)}`);

    expect(body.pagination?.count).toBe('1');
    expect(cursor).not.toBe(body.cores[0]?.name);
    expect(other.status).toBe(400);
  });

  it('shows a task with one page of its cores, whatever its size', async () => {
    const names = ['1', '2', '3'].map((noun) => stack.ownName(noun));
    const id = await stack.api.start(names.map((name) => stack.anAwsCore({ name })));

    const { body: first } = await stack.api.request<components['schemas']['CoreTask']>('GET', `/coreTasks/${id}?count=2`);
    const cursor = encodeURIComponent(first.pagination?.lastEvaluated?.thingName ?? '');
    const { body: second } = await stack.api.request<components['schemas']['CoreTask']>('GET', `/coreTasks/${id}?count=2&exclusiveStartThingName=${cursor}`);

    expect([first, second].map(({ cores }) => cores.map(({ name }) => name))).toEqual([names.slice(0, 2), names.slice(2)]);
    expect(first.progress.total).toBe(3);
    await stack.api.settled(id);
  });

  it.each(['application/json', 'application/vnd.aws-cdf-v1.0+json'])('is told as %s to whoever accepts that', async (accept) => {
    const { status, headers } = await stack.api.request('GET', `/cores/${coreNames[0]}`, { headers: { accept } });

    expect(status).toBe(200);
    expect(headers.get('content-type')?.split(';')[0]).toBe(accept);
  });

  it.each([['*/*'], ['application/*'], ['text/html, */*;q=0.1'], ['']])('is told to whoever accepts “%s”', async (accept) => {
    expect((await stack.api.request('GET', `/cores/${coreNames[0]}`, { headers: { accept } })).status).toBe(200);
  });

  it.each(['/coreTasks', '/cores', '/cores/any'])('is not told as XML (GET %s)', async (path) => {
    expect((await stack.api.request('GET', path, { headers: { accept: 'application/xml' } })).status).toBe(415);
  });

  it('is reached by way of a core of the task, and of no other', async () => {
    const [taskOfC = ''] = taskIds;

    const { body } = await stack.api.request<components['schemas']['CoreTask']>('GET', `/cores/${coreNames[0]}/coreTasks/${taskOfC}`);
    const other = await stack.api.request('GET', `/cores/${coreNames[1]}/coreTasks/${taskOfC}`);

    expect(body.id).toBe(taskOfC);
    expect(other.status).toBe(404);
  });
});
