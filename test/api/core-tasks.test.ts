import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskNamesKey } from '../../contracts/artifacts.ts';
import { CoreTask, CoreTaskList } from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import type { TaskRow } from '../../contracts/task-rows.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { someExecutions } from '../builders/executions.ts';
import { readApiOf } from '../builders/read-api.ts';
import { aTask, anItem, createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

type Task = components['schemas']['CoreTask'];
type TaskList = components['schemas']['CoreTaskList'];

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const given = async (task: TaskRow): Promise<void> => {
  await world.rows.put({ put: task });
  for (let page = 0; page * 1000 < task.total; page += 1) {
    const names = Array.from({ length: Math.min(1000, task.total - page * 1000) }, (_, index) => `edge-${page * 1000 + index}`);
    await world.put(taskNamesKey(task.taskId, page), JSON.stringify(names));
  }
};

const ask = async (target: string, settings?: Parameters<typeof readApiOf>[1]): Promise<Task> => {
  const { status, body } = await readApiOf(world, settings)(target);
  expect(status).toBe(200);
  expect(CoreTask(body)).toBe(true);
  return body as unknown as Task;
};

const list = async (query = '', settings?: Parameters<typeof readApiOf>[1]): Promise<TaskList> => {
  const { status, body } = await readApiOf(world, settings)(`/coreTasks${query}`);
  expect(status).toBe(200);
  expect(CoreTaskList(body)).toBe(true);
  return body as unknown as TaskList;
};

const at = (second: number): string => `2026-01-02T03:04:${String(second).padStart(2, '0')}.000Z`;
const some = async (count: number, status: (index: number) => TaskRow['taskStatus'] = () => 'Waiting') => {
  for (let index = 0; index < count; index += 1) await world.rows.put({ put: aTask({ taskId: `task0000${index}`, createdAt: at(index), taskStatus: status(index), total: 1, succeeded: 1, failed: 0 }) });
};

const sum = ({ waiting, inProgress, succeeded, failed }: Task['progress']): number => waiting + inProgress + succeeded + failed;

describe('a core task', () => {
  it('shows every item from the first moment, each waiting since the task was made', async () => {
    await given(aTask({ taskStatus: 'Waiting', total: 2, options: { deprovisionCores: true } }));

    await expect(ask('/coreTasks/task00001')).resolves.toEqual({
      id: 'task00001',
      type: 'Create',
      coreVersion: '2.12.6',
      options: { deprovisionCores: true },
      taskStatus: 'Waiting',
      cores: ['edge-0', 'edge-1'].map((name) => ({ name, taskStatus: 'Waiting', createdAt, updatedAt: null, links: { core: `/cores/${name}` } })),
      progress: { total: 2, waiting: 2, inProgress: 0, succeeded: 0, failed: 0 },
      links: { self: '/coreTasks/task00001', cores: '/coreTasks/task00001?count=1000', execution: `https://console.example/${aTask().executionArn}` },
      createdAt,
      updatedAt: null,
    });
  });

  it('names the task that it retries, and those that retry it, with links', async () => {
    await given(aTask({ taskStatus: 'Failure', total: 1, succeeded: 0, failed: 1, retryOf: 'task00000', retry: { retried: 1, left: [] }, retriedBy: ['task00002', 'task00003'] }));

    const shown = { retryOf: 'task00000', retriedBy: ['task00002', 'task00003'], links: { retryOf: '/coreTasks/task00000', retriedBy: ['/coreTasks/task00002', '/coreTasks/task00003'] } };
    expect(await ask('/coreTasks/task00001')).toMatchObject(shown);
    expect((await list()).tasks).toMatchObject([shown]);
  });

  it('tells of a failed item what happened, what to do, whether to try again, and where to look', async () => {
    await given(aTask({ total: 1, taskStatus: 'Failure', succeeded: 0, failed: 1, statusMessage: '1 of 1 cores failed', updatedAt: createdAt }));
    await world.rows.put({ put: anItem({ index: 0, taskStatus: 'Failure', code: 'AWS_THROTTLED', statusMessage: 'iot:RegisterThing was throttled', exists: { thing: true, policies: [] }, executionArn: 'arn:child', updatedAt: createdAt }) });

    const { cores, statusMessage, updatedAt } = await ask('/coreTasks/task00001');

    expect({ statusMessage, updatedAt }).toEqual({ statusMessage: '1 of 1 cores failed', updatedAt: createdAt });
    expect(cores).toEqual([{
      name: 'edge-0',
      taskStatus: 'Failure',
      statusMessage: 'iot:RegisterThing was throttled',
      code: 'AWS_THROTTLED',
      hint: 'lower provisioningConcurrency or deploymentConcurrency, or raise the service quota, and send a new task for the core',
      retryable: true,
      exists: { thing: true, policies: [] },
      createdAt,
      updatedAt: createdAt,
      links: { core: '/cores/edge-0', execution: 'https://console.example/arn:child' },
    }]);
  });

  it('shows a code that this version does not know without a hint', async () => {
    await given(aTask({ total: 1, taskStatus: 'Failure', failed: 1 }));
    const row = { ...anItem({ index: 0, taskStatus: 'Failure' }), code: 'OF_ANOTHER_VERSION' };
    await world.rows.put({ put: row });

    const [core] = (await ask('/coreTasks/task00001')).cores;

    expect(core).toMatchObject({ code: 'OF_ANOTHER_VERSION' });
    expect(core).not.toHaveProperty('hint');
  });

  it('peer fault 33: has progress that agrees with the items beside it while it runs', async () => {
    await given(aTask({ total: 4 }));
    for (const [index, taskStatus] of (['Success', 'InProgress', 'Failure'] as const).entries()) await world.rows.put({ put: anItem({ index, taskStatus }) });

    const { progress, taskStatus, cores } = await ask('/coreTasks/task00001');

    expect(taskStatus).toBe('InProgress');
    expect(progress).toEqual({ total: 4, waiting: 1, inProgress: 1, succeeded: 1, failed: 1 });
    expect(cores.map((core) => core.taskStatus)).toEqual(['Success', 'InProgress', 'Failure', 'Waiting']);
  });

  it('has progress by its Map Run where only some of its items are shown', async () => {
    await given(aTask({ total: 4 }));
    const executions = someExecutions({ mapRuns: { [aTask().executionArn]: { running: 1, succeeded: 2, failed: 0 } } });

    const { progress } = await ask('/coreTasks/task00001?count=1', { executions });

    expect(progress).toEqual({ total: 4, waiting: 1, inProgress: 1, succeeded: 2, failed: 0 });
  });

  it('has the progress it was closed with', async () => {
    await given(aTask({ total: 4, taskStatus: 'Failure', succeeded: 3, failed: 1 }));

    expect((await ask('/coreTasks/task00001?count=1')).progress).toEqual({ total: 4, waiting: 0, inProgress: 0, succeeded: 3, failed: 1 });
  });

  it('shows a thousand items a page, each once, over the borders of pages of names', async () => {
    await given(aTask({ total: 2300 }));
    for (const index of [0, 999, 1000, 2299]) await world.rows.put({ put: anItem({ index }) });

    const shown: Task['cores'] = [];
    let query = '?count=700';
    for (;;) {
      const { cores, pagination, progress } = await ask(`/coreTasks/task00001${query}`);
      shown.push(...cores);
      expect(sum(progress)).toBe(2300);
      expect(pagination?.count).toBe('700');
      if (pagination?.lastEvaluated === undefined) break;
      query = `?count=700&exclusiveStartThingName=${pagination.lastEvaluated.thingName}`;
    }

    expect(shown.map(({ name }) => name)).toEqual(Array.from({ length: 2300 }, (_, index) => `edge-${index}`));
    expect(shown.flatMap(({ taskStatus }, index) => (taskStatus === 'Success' ? index : []))).toEqual([0, 999, 1000, 2299]);
  });

  it('has no pagination unless asked for or needed', async () => {
    await given(aTask({ taskStatus: 'Waiting', total: 1000 }));
    expect(await ask('/coreTasks/task00001')).not.toHaveProperty('pagination');

    await given(aTask({ taskId: 'task00002', taskStatus: 'Waiting', total: 1001 }));
    const { pagination, cores } = await ask('/coreTasks/task00002');
    expect(cores).toHaveLength(1000);
    expect(pagination).toEqual({ lastEvaluated: { thingName: expect.any(String) } });
  });

  it('links to as many of its cores as a page can hold', async () => {
    await given(aTask({ taskStatus: 'Waiting', total: 1001 }));
    const [listed] = (await list()).tasks;

    const { cores } = await ask(listed?.links.cores ?? '');

    expect(cores).toHaveLength(1000);
  });

  it('is reached by way of each of its cores, and of no other', async () => {
    await given(aTask({ taskStatus: 'Waiting', total: 1001 }));

    expect((await ask('/cores/edge-1000/coreTasks/task00001?count=1')).id).toBe('task00001');
    await expect(readApiOf(world)('/cores/edge-1001/coreTasks/task00001')).resolves.toMatchObject({ status: 404, body: { code: 'TASK_NOT_FOUND' } });
    await expect(readApiOf(world)('/cores/edge-0/coreTasks/task00002')).resolves.toMatchObject({ status: 404 });
  });

  it.each(['/coreTasks/task00009', '/coreTasks/short', '/coreTasks/task%2000001', '/coreTasks/%E0%A4%A'])('is not found at %s', async (target) => {
    await expect(readApiOf(world)(target)).resolves.toMatchObject({ status: 404, body: { error: 'Not Found', code: 'TASK_NOT_FOUND', details: [], requestId: 'request-1' } });
  });

  it('is gone once expired, whether or not DynamoDB has deleted it', async () => {
    await given(aTask({ taskStatus: 'Waiting', expiresAt: Math.floor(world.clock().getTime() / 1000) }));

    await expect(readApiOf(world)('/coreTasks/task00001')).resolves.toMatchObject({ status: 404 });
    expect((await list()).tasks).toEqual([]);
  });
});

describe('the list of core tasks', () => {
  it('is newest first and without cores', async () => {
    await some(3);

    const { tasks, ...rest } = await list();

    expect(tasks.map(({ id, cores }) => [id, cores])).toEqual([['task00002', []], ['task00001', []], ['task00000', []]]);
    expect(rest).toEqual({});
  });

  it.each(['', '&status=Waiting'])('pages through every task once (%s)', async (status) => {
    await some(7);

    const seen: string[] = [];
    let query = `?count=3${status}`;
    for (;;) {
      const { tasks, pagination } = await list(query);
      seen.push(...tasks.map(({ id }) => id));
      expect(pagination?.count).toBe('3');
      if (pagination?.lastEvaluated === undefined) break;
      query = `?count=3${status}&exclusiveStartTaskId=${pagination.lastEvaluated.taskId}`;
    }

    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `task0000${index}`));
  });

  it('says that a page that is exactly full is the last', async () => {
    await some(3);

    expect((await list('?count=3')).pagination).toEqual({ count: '3' });
  });

  it('has only tasks of the status asked for', async () => {
    await some(4, (index) => (index % 2 === 0 ? 'Success' : 'Failure'));

    expect((await list('?status=Success')).tasks.map(({ id }) => id)).toEqual(['task00002', 'task00000']);
  });

  it('fills a page although expired tasks lie between', async () => {
    await some(6);
    for (const index of [3, 4, 5]) await world.rows.put({ put: aTask({ taskId: `task0000${index}`, createdAt: at(index), taskStatus: 'Waiting', expiresAt: 1 }) });

    expect((await list('?count=2')).tasks.map(({ id }) => id)).toEqual(['task00002', 'task00001']);
  });

  it('shows the progress of a running task by its Map Run', async () => {
    await world.rows.put({ put: aTask({ total: 5 }) });
    const executions = someExecutions({ mapRuns: { [aTask().executionArn]: { running: 1, succeeded: 2, failed: 1 } } });

    expect((await list('', { executions })).tasks[0]?.progress).toEqual({ total: 5, waiting: 1, inProgress: 1, succeeded: 2, failed: 1 });
  });

  it('answers 503 rather than a progress it does not know', async () => {
    await world.rows.put({ put: aTask({ total: 5 }) });
    const executions = { mapRuns: () => Promise.reject(new StepFailure('Throttled', 'AWS_THROTTLED', 'states:ListMapRuns was throttled')) };

    await expect(readApiOf(world, { executions })('/coreTasks')).resolves.toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
  });
});

describe('the query of a request for tasks', () => {
  const problemsOf = async (target: string) => {
    const { status, body } = await readApiOf(world)(target);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'VALIDATION_FAILED' });
    return (body as unknown as { details: { field: string; problem: string }[] }).details;
  };

  it.each(['0', '1001', '-1', '1.5', 'ten', '', '1e2', ' 5', '99999999999'])('refuses the count %j', async (count) => {
    await expect(problemsOf(`/coreTasks?count=${encodeURIComponent(count)}`)).resolves.toEqual([{ field: 'count', problem: `must be a whole number from 1 to 1000, not ${JSON.stringify(count)}` }]);
  });

  it('tells everything that is wrong with it', async () => {
    const problems = await problemsOf('/coreTasks?count=0&status=Done&page=2&exclusiveStartTaskId=abc');

    expect(problems.map(({ field }) => field).sort()).toEqual(['count', 'exclusiveStartTaskId', 'page', 'status']);
    expect(problems).toContainEqual({ field: 'status', problem: 'must be one of Waiting, InProgress, Success, Failure, not "Done"' });
    expect(problems).toContainEqual({ field: 'page', problem: 'is not a query parameter of this path; known are status, count, exclusiveStartTaskId' });
  });

  it('refuses a parameter given twice', async () => {
    await expect(problemsOf('/coreTasks?count=1&count=2')).resolves.toEqual([{ field: 'count', problem: 'is given 2 times, once is allowed' }]);
  });

  it('refuses the cursor of another list, of another status and of another task', async () => {
    for (const id of ['task00001', 'task00002']) await given(aTask({ taskId: id, taskStatus: 'Waiting', total: 2 }));
    const ofTasks = (await list('?count=1')).pagination?.lastEvaluated?.taskId ?? '';
    const ofCores = (await ask('/coreTasks/task00001?count=1')).pagination?.lastEvaluated?.thingName ?? '';

    expect([ofTasks, ofCores].every((cursor) => cursor.length > 10)).toBe(true);
    for (const target of [`/coreTasks?exclusiveStartTaskId=${ofCores}`, `/coreTasks?status=Waiting&exclusiveStartTaskId=${ofTasks}`]) {
      await expect(problemsOf(target)).resolves.toMatchObject([{ field: 'exclusiveStartTaskId' }]);
    }
    for (const target of [`/coreTasks/task00001?exclusiveStartThingName=${ofTasks}`, `/coreTasks/task00002?exclusiveStartThingName=${ofCores}`]) {
      await expect(problemsOf(target)).resolves.toMatchObject([{ field: 'exclusiveStartThingName' }]);
    }
  });

  const forged = (list: string, position: object): string => Buffer.from(JSON.stringify({ v: 1, list, position })).toString('base64url');

  it.each([
    ['a date of 3,000 characters', { createdAt: 'x'.repeat(3000), taskId: 'AAAAAAAAA' }],
    ['an empty date', { createdAt: '', taskId: 'AAAAAAAAA' }],
    ['a date without milliseconds', { createdAt: '2026-01-02T03:04:05Z', taskId: 'AAAAAAAAA' }],
    ['an id of another form', { createdAt, taskId: 'a#b' }],
    ['no id', { createdAt }],
  ])('refuses a cursor of tasks with %s', async (_, position) => {
    await some(1);

    await expect(problemsOf(`/coreTasks?exclusiveStartTaskId=${forged('coreTasks', position)}`)).resolves.toMatchObject([{ field: 'exclusiveStartTaskId' }]);
    await expect(problemsOf(`/coreTasks?status=Waiting&exclusiveStartTaskId=${forged('coreTasks?status=Waiting', position)}`)).resolves.toMatchObject([{ field: 'exclusiveStartTaskId' }]);
  });

  it('takes a cursor made up well: it is a place in the list, whether or not a task is there', async () => {
    await some(1);

    expect((await list(`?exclusiveStartTaskId=${forged('coreTasks', { createdAt: '2099-01-01T00:00:00.000Z', taskId: 'AAAAAAAAA' })}`)).tasks).toHaveLength(1);
  });

  it.each([{ v: 2, list: 'cores of task00001', position: { index: 0 } }, { v: 1, list: 'cores of task00001', position: { index: 2 } }, { v: 1, list: 'cores of task00001', position: { index: -1 } }, { v: 1, list: 'cores of task00001' }, null])(
    'refuses a cursor that was not made here: %j',
    async (cursor) => {
      await given(aTask({ taskStatus: 'Waiting', total: 2 }));

      await expect(problemsOf(`/coreTasks/task00001?exclusiveStartThingName=${Buffer.from(JSON.stringify(cursor)).toString('base64url')}`)).resolves.toMatchObject([{ field: 'exclusiveStartThingName' }]);
    },
  );
});
