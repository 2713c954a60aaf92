import '../builders/task-environment.ts';
import type { ValidateFunction } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskNamesKey, taskRequestKey, taskSkippedKey } from '../../contracts/artifacts.ts';
import { CoreDeploymentList, Deployment, DeploymentList, DeploymentTask, DeploymentTaskList, SkippedTargetList } from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import type { Standing } from '../../contracts/core-rows.ts';
import type { DeploymentTaskRow, TaskStatus } from '../../contracts/task-rows.ts';
import { taskCounterKey } from '../../contracts/table.ts';
import { someExecutions } from '../builders/executions.ts';
import { readApiOf } from '../builders/read-api.ts';
import { aCoreRow, aDeploymentItem, aDeploymentTask, aTask, anUnresolvedTask, createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

type Schemas = components['schemas'];
type Settings = Parameters<typeof readApiOf>[1];

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const given = async (task: DeploymentTaskRow): Promise<void> => {
  await world.rows.put({ put: task });
  await world.put(taskRequestKey(task.taskId), JSON.stringify({ thingGroups: ['hall-1'] }));
  for (let page = 0; page * 1000 < task.total; page += 1) {
    const names = Array.from({ length: Math.min(1000, task.total - page * 1000) }, (_, index) => `edge-${page * 1000 + index}`);
    await world.put(taskNamesKey(task.taskId, page), JSON.stringify(names));
  }
};
const givenItem = (item: Parameters<typeof aDeploymentItem>[0]) => world.rows.put({ put: aDeploymentItem(item) });
const givenCounts = (shard: number, counts: Partial<Record<Standing, number>>) => world.rows.put({ put: { ...taskCounterKey('deploy001', shard), ...counts } });

const ask = async <Body>(target: string, isValid: ValidateFunction, settings?: Settings): Promise<Body> => {
  const { status, body } = await readApiOf(world, settings)(target);
  expect([target, status]).toEqual([target, 200]);
  expect([isValid(body), isValid.errors]).toEqual([true, null]);
  return body as unknown as Body;
};
const task = (query = '', settings?: Settings) => ask<Schemas['DeploymentTask']>(`/deploymentTasks/deploy001${query}`, DeploymentTask, settings);
const cores = (query = '') => ask<Schemas['DeploymentList']>(`/deploymentTasks/deploy001/cores${query}`, DeploymentList);
const list = (query = '') => ask<Schemas['DeploymentTaskList']>(`/deploymentTasks${query}`, DeploymentTaskList);
const ofCore = (name: string, query = '') => ask<Schemas['CoreDeploymentList']>(`/cores/${name}/deployments${query}`, CoreDeploymentList);
const refusal = async (target: string) => {
  const { status, body } = await readApiOf(world)(target);
  return { status, ...(body as unknown as Schemas['Error']) };
};
const noCounts = { None: 0, NotStarted: 0, QUEUED: 0, IN_PROGRESS: 0, SUCCEEDED: 0, FAILED: 0, REJECTED: 0, TIMED_OUT: 0, CANCELED: 0, REMOVED: 0 };

describe('a cancelled deployment task', () => {
  const mark = { requestedAt: createdAt, deletedAt: createdAt, deletedBy: 'an-execution' };

  it('shows that, and what became of its cores, but not who has deleted it', async () => {
    await given(aDeploymentTask({ taskStatus: 'Failure', code: 'CANCELED', succeeded: 1, failed: 2, cancellation: { ...mark, settledAt: createdAt, canceled: 1, finished: 0, withdrawn: 1, kept: 1 } }));
    await givenItem({ index: 0, withdrawal: { outcome: 'Kept', reason: 'the device had begun with the deployment', at: createdAt } });
    await givenItem({ index: 1, taskStatus: 'Failure', code: 'CANCELED', deploymentStatus: 'CANCELED', withdrawal: { outcome: 'Withdrawn', at: createdAt } });

    const { cancellation, code, retryable, deployments } = await task();

    expect(cancellation).toEqual({ requestedAt: createdAt, deletedAt: createdAt, settledAt: createdAt, canceled: 1, finished: 0, withdrawn: 1, kept: 1 });
    expect([code, retryable]).toEqual(['CANCELED', true]);
    expect(deployments.map(({ withdrawal }) => withdrawal?.outcome)).toEqual(['Kept', 'Withdrawn', undefined]);
  });

  it('has the progress with which it was handed over while its cores are taken back, without a call of Step Functions', async () => {
    await given(aDeploymentTask({ taskStatus: 'InProgress', succeeded: 2, failed: 1, cancellation: mark }));

    const { deploymentTasks: [listed] } = await list();

    expect(listed?.progress).toEqual({ total: 3, waiting: 0, inProgress: 0, succeeded: 2, failed: 1 });
  });
});

describe('a deployment task', () => {
  it('shows what was asked for before anybody knows which cores that are', async () => {
    await given(anUnresolvedTask({ taskStatus: 'Waiting', iotJobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } } }));

    await expect(task()).resolves.toEqual({
      id: 'deploy001',
      template: { name: 'press-line', version: 2 },
      targets: { thingGroups: ['hall-1'] },
      iotJobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } },
      renew: false,
      onUnregistered: 'fail',
      deployments: [],
      skipped: { total: 0, targets: [] },
      taskStatus: 'Waiting',
      progress: { total: 0, waiting: 0, inProgress: 0, succeeded: 0, failed: 0 },
      batchesComplete: 0,
      batchesTotal: 0,
      deploymentStatus: noCounts,
      links: { self: '/deploymentTasks/deploy001', cores: '/deploymentTasks/deploy001/cores', execution: `https://console.example/${aDeploymentTask().executionArn}` },
      createdAt,
      updatedAt: null,
    });
  });

  it('names the task that it retries, and those that retry it, and no targets that nobody sent', async () => {
    await world.rows.put({ put: anUnresolvedTask({ taskStatus: 'Waiting', retryOf: 'deploy000', retriedBy: ['deploy002'] }) });

    const shown = await task();

    expect(shown).toMatchObject({ retryOf: 'deploy000', retriedBy: ['deploy002'], links: { retryOf: '/deploymentTasks/deploy000', retriedBy: ['/deploymentTasks/deploy002'] } });
    expect(shown).not.toHaveProperty('targets');
    expect((await list()).deploymentTasks).toMatchObject([{ retryOf: 'deploy000', retriedBy: ['deploy002'] }]);
  });

  it.each([['publish', false], ['failure', false], ['drift', false], ['rule', true]] as const)('tells what triggered it by %s, and targets only where somebody has named some: %s', async (trigger, named) => {
    const triggeredBy = { trigger, at: createdAt, ...(trigger === 'rule' && { rule: 'nightly' }) };
    await given(anUnresolvedTask({ triggeredBy }));

    const shown = await task();

    expect(shown.triggeredBy).toEqual(triggeredBy);
    expect('targets' in shown).toBe(named);
  });

  it('shows every core in the order of the targets, one that has not begun as waiting', async () => {
    await given(aDeploymentTask({ total: 2 }));
    await givenItem({ index: 0, executionArn: 'arn:child', updatedAt: createdAt });

    const common = { taskId: 'deploy001', template: { name: 'press-line', version: 2 }, createdAt };
    expect((await task()).deployments).toEqual([
      {
        ...common, coreName: 'edge-0', taskStatus: 'Success', deploymentStatus: 'QUEUED', asOf: createdAt, updatedAt: createdAt,
        links: { core: '/cores/edge-0', task: '/deploymentTasks/deploy001', execution: 'https://console.example/arn:child' },
      },
      { ...common, coreName: 'edge-1', taskStatus: 'Waiting', deploymentStatus: 'None', updatedAt: null, links: { core: '/cores/edge-1', task: '/deploymentTasks/deploy001' } },
    ]);
  });

  it.each<[string, Parameters<typeof aDeploymentItem>[0], object]>([
    ['the device failed', { index: 0, deploymentStatus: 'FAILED', deviceFailure: { code: 'S3_ACCESS_DENIED', cause: 'no s3:GetObject' }, asOf: '2026-01-02T04:00:00.000Z' }, {
      taskStatus: 'Success', deploymentStatus: 'FAILED', code: 'S3_ACCESS_DENIED', cause: 'no s3:GetObject', hint: expect.any(String), retryable: expect.any(Boolean), asOf: '2026-01-02T04:00:00.000Z',
    }],
    ['the device failed with a code that nobody knows', { index: 0, deploymentStatus: 'FAILED', deviceFailure: { code: 'MADE_UP', cause: 'because' } }, { code: 'MADE_UP', cause: 'because' }],
    ['the task failed', { index: 0, taskStatus: 'Failure', code: 'TOO_MANY_THING_GROUPS', statusMessage: 'is in 10', deploymentStatus: 'None' }, {
      taskStatus: 'Failure', deploymentStatus: 'None', code: 'TOO_MANY_THING_GROUPS', cause: 'is in 10', statusMessage: 'is in 10', hint: expect.any(String), retryable: true,
    }],
  ])('tells why where %s', async (_, item, expected) => {
    await given(aDeploymentTask({ total: 1 }));
    await givenItem(item);

    const [shown] = (await task()).deployments;

    expect(shown).toMatchObject(expected);
    expect(shown && 'hint' in shown).toBe('hint' in expected);
  });

  it('peer fault 16: rolls up what devices reported, summing to its total', async () => {
    await given(aDeploymentTask({ total: 9 }));
    await givenCounts(0, { QUEUED: 2, SUCCEEDED: 1 });
    await givenCounts(15, { QUEUED: 1, FAILED: 1, NotStarted: 1, 'code#X': 1 } as never);

    expect((await task()).deploymentStatus).toEqual({ ...noCounts, QUEUED: 3, SUCCEEDED: 1, FAILED: 1, NotStarted: 1, None: 3 });
  });

  it('counts finished and all batches as it goes', async () => {
    await given(aDeploymentTask({ total: 5 }));
    const executions = someExecutions({ mapRuns: { [aDeploymentTask().executionArn]: { running: 1, succeeded: 2, failed: 1 } } });

    await expect(task('?count=2', { executions })).resolves.toMatchObject({ progress: { total: 5, waiting: 1, inProgress: 1, succeeded: 2, failed: 1 }, batchesComplete: 3, batchesTotal: 5 });
  });

  it('counts by the cores beside it where all of them are there, so that it never contradicts them', async () => {
    await given(aDeploymentTask({ total: 2 }));
    await givenItem({ index: 0 });
    const executions = someExecutions({ mapRuns: { [aDeploymentTask().executionArn]: { running: 2, succeeded: 0, failed: 0 } } });

    await expect(task('', { executions })).resolves.toMatchObject({ progress: { total: 2, waiting: 1, succeeded: 1 }, batchesComplete: 1 });
  });

  it('peer fault 10: shows the first targets that are no cores, and all of them in a list of their own', async () => {
    await given(aDeploymentTask({ total: 0, taskStatus: 'Failure', code: 'NO_CORES_TARGETED', statusMessage: 'none of the targets is a core', succeeded: 0, failed: 0, skipped: 150 }));
    const skipped = Array.from({ length: 150 }, (_, index) => ({ name: `sensor-${index}`, code: 'NOT_A_CORE', reason: 'is none' }));
    await world.put(taskSkippedKey('deploy001'), JSON.stringify(skipped));

    const shown = await task();
    expect(shown).toMatchObject({ code: 'NO_CORES_TARGETED', statusMessage: 'none of the targets is a core', hint: expect.any(String), retryable: false, skipped: { total: 150 } });
    expect(shown.skipped.targets).toHaveLength(100);

    const names: string[] = [];
    let query = '?count=60';
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await ask<Schemas['SkippedTargetList']>(`/deploymentTasks/deploy001/skipped${query}`, SkippedTargetList);
      names.push(...page.targets.map(({ name }) => name));
      query = `?count=60&exclusiveStartTarget=${page.pagination?.lastEvaluated?.target}`;
    }
    expect(names).toEqual(skipped.map(({ name }) => name));
  });

  it.each(['/deploymentTasks/no-such-1', '/deploymentTasks/x', '/deploymentTasks/no-such-1/cores', '/deploymentTasks/no-such-1/cores/edge-1', '/deploymentTasks/no-such-1/skipped'])('is not found at %s', async (target) => {
    await expect(refusal(target)).resolves.toMatchObject({ status: 404, code: 'TASK_NOT_FOUND' });
  });

  it('and a core task are not found under the name of the other', async () => {
    await given(aDeploymentTask());
    await world.rows.put({ put: aTask() });

    await expect(refusal('/deploymentTasks/task00001')).resolves.toMatchObject({ status: 404 });
    await expect(refusal('/coreTasks/deploy001')).resolves.toMatchObject({ status: 404 });
  });
});

describe('the cores of a deployment task', () => {
  const some: [TaskStatus, Parameters<typeof aDeploymentItem>[0]][] = [
    ['Success', { index: 0, deploymentStatus: 'SUCCEEDED' }],
    ['Success', { index: 1, deploymentStatus: 'FAILED', deviceFailure: { code: 'X', cause: 'y' } }],
    ['Failure', { index: 2, deploymentStatus: 'None', deviceFailure: { code: 'CORE_NOT_REGISTERED', cause: 'never connected' } }],
    ['Failure', { index: 3, deploymentStatus: 'None', code: 'ITEM_ABANDONED' }],
    ['InProgress', { index: 4, deploymentStatus: 'QUEUED' }],
  ];
  beforeEach(async () => {
    await given(aDeploymentTask({ total: 7 }));
    for (const [taskStatus, item] of some) await givenItem({ ...item, taskStatus });
  });

  it.each<[string, string[]]>([
    ['', ['edge-0', 'edge-1', 'edge-2', 'edge-3', 'edge-4', 'edge-5', 'edge-6']],
    ['?taskStatus=Failure', ['edge-2', 'edge-3']],
    ['?taskStatus=Waiting', ['edge-5', 'edge-6']],
    ['?deploymentStatus=SUCCEEDED', ['edge-0']],
    ['?deploymentStatus=NotStarted', ['edge-2']],
    ['?deploymentStatus=None', ['edge-3', 'edge-5', 'edge-6']],
    ['?taskStatus=Failure&deploymentStatus=None', ['edge-3']],
    ['?deploymentStatus=REJECTED', []],
  ])('are listed by %j', async (query, expected) => {
    expect((await cores(query)).cores.map(({ coreName }) => coreName)).toEqual(expected);
  });

  it.each(['', '&deploymentStatus=None'])('are listed page by page, each once, with %j', async (filter) => {
    const all = (await cores(filter.replace('&', '?'))).cores.map(({ coreName }) => coreName);

    const seen: string[] = [];
    let query: string | undefined = `?count=2${filter}`;
    while (query !== undefined) {
      const { cores: page, pagination } = await cores(query);
      seen.push(...page.map(({ coreName }) => coreName));
      query = pagination?.lastEvaluated && `?count=2${filter}&exclusiveStartThingName=${pagination.lastEvaluated.thingName}`;
    }
    expect(seen).toEqual(all);
  });

  it('are filtered across the pages of their names', async () => {
    await given(aDeploymentTask({ taskId: 'deploy002', total: 2500 }));
    await givenItem({ taskId: 'deploy002', index: 2499, name: 'edge-2499', deploymentStatus: 'FAILED' });

    const { cores: failed } = await ask<Schemas['DeploymentList']>('/deploymentTasks/deploy002/cores?deploymentStatus=FAILED', DeploymentList);

    expect(failed.map(({ coreName }) => coreName)).toEqual(['edge-2499']);
  });

  it('are told one by one', async () => {
    await expect(ask('/deploymentTasks/deploy001/cores/edge-1', Deployment)).resolves.toMatchObject({ coreName: 'edge-1', deploymentStatus: 'FAILED' });
    await expect(ask('/deploymentTasks/deploy001/cores/edge-6', Deployment)).resolves.toMatchObject({ coreName: 'edge-6', taskStatus: 'Waiting' });
    await expect(refusal('/deploymentTasks/deploy001/cores/edge-7')).resolves.toMatchObject({ status: 404, message: expect.stringContaining('task deploy001 has no core "edge-7"') });
  });

  it.each(['taskStatus=Done', 'deploymentStatus=Failed', 'count=0', 'exclusiveStartThingName=x', 'colour=blue'])('are not listed by %s, which is named', async (parameter) => {
    const { status, details } = await refusal(`/deploymentTasks/deploy001/cores?${parameter}`);

    expect([status, details.map(({ field }) => field)]).toEqual([400, [parameter.split('=')[0]]]);
  });
});

describe('deployment tasks', () => {
  const at = (second: number): string => `2026-01-02T03:04:0${second}.000Z`;
  beforeEach(async () => {
    for (const [index, taskStatus] of (['Success', 'Failure', 'Success', 'InProgress'] as const).entries()) {
      await world.rows.put({ put: aDeploymentTask({ taskId: `deploy00${index}`, createdAt: at(index), taskStatus, total: 1, skipped: 2, succeeded: 1, failed: 0 }) });
    }
    await world.rows.put({ put: aTask({ createdAt: at(9) }) });
  });

  it('peer fault 45: are listed newest first, apart from core tasks, without cores and targets', async () => {
    const { deploymentTasks, pagination } = await list();

    expect(deploymentTasks.map(({ id }) => id)).toEqual(['deploy003', 'deploy002', 'deploy001', 'deploy000']);
    expect(pagination).toBeUndefined();
    expect(deploymentTasks[0]).toMatchObject({ deployments: [], skipped: { total: 2, targets: [] }, deploymentStatus: { ...noCounts, None: 1 } });
    expect(deploymentTasks[0]).not.toHaveProperty('targets');
  });

  it('peer fault 45: are listed by status, page by page', async () => {
    const first = await list('?status=Success&count=1');
    const second = await list(`?status=Success&count=1&exclusiveStartTaskId=${first.pagination?.lastEvaluated?.taskId}`);

    expect([first, second].map(({ deploymentTasks }) => deploymentTasks.map(({ id }) => id))).toEqual([['deploy002'], ['deploy000']]);
    expect(second.pagination).toEqual({ count: '1' });
  });

  it('peer fault 45: are gone from lists once they have expired', async () => {
    await world.rows.put({ put: aDeploymentTask({ taskId: 'deploy009', createdAt: at(8), expiresAt: 1 }) });

    expect((await list()).deploymentTasks.map(({ id }) => id)).not.toContain('deploy009');
    await expect(refusal('/deploymentTasks/deploy009')).resolves.toMatchObject({ status: 404 });
  });

  it('take no cursor of core tasks', async () => {
    await world.rows.put({ put: aTask({ taskId: 'task00002', createdAt: at(8) }) });
    const { body } = await readApiOf(world)('/coreTasks?count=1');
    const { pagination } = body as unknown as Schemas['CoreTaskList'];

    await expect(refusal(`/deploymentTasks?exclusiveStartTaskId=${pagination?.lastEvaluated?.taskId}`)).resolves.toMatchObject({ status: 400, details: [{ field: 'exclusiveStartTaskId' }] });
  });
});

describe('the deployments of a core', () => {
  const at = (second: number): string => `2026-01-02T03:04:0${second}.000Z`;
  beforeEach(async () => {
    await world.rows.put({ put: aCoreRow({ name: 'edge-1' }) });
    for (const index of [1, 2, 3]) {
      await givenItem({ taskId: `deploy00${index}`, index, name: 'edge-1', createdAt: at(index), templateVersion: index, taskStatus: index === 3 ? 'InProgress' : 'Success' });
    }
    await givenItem({ taskId: 'deploy003', index: 9, name: 'edge-2', createdAt: at(9) });
  });

  it('peer fault 9: are listed newest first from their beginning on, each naming its task and template', async () => {
    const { deployments, pagination } = await ofCore('edge-1');

    expect(deployments.map(({ taskId, template, taskStatus }) => [taskId, template, taskStatus])).toEqual([
      ['deploy003', { name: 'press-line', version: 3 }, 'InProgress'],
      ['deploy002', { name: 'press-line', version: 2 }, 'Success'],
      ['deploy001', { name: 'press-line', version: 1 }, 'Success'],
    ]);
    expect(deployments.map(({ links }) => links.task)).toEqual(['/deploymentTasks/deploy003', '/deploymentTasks/deploy002', '/deploymentTasks/deploy001']);
    expect(pagination).toBeUndefined();
  });

  it('are listed page by page, without expired ones', async () => {
    await givenItem({ taskId: 'deploy004', index: 0, name: 'edge-1', createdAt: at(4), expiresAt: 1 });
    const seen: string[] = [];
    let query: string | undefined = '?count=1';
    while (query !== undefined) {
      const { deployments, pagination } = await ofCore('edge-1', query);
      seen.push(...deployments.map(({ taskId }) => taskId));
      query = pagination?.lastEvaluated && `?count=1&exclusiveStartTaskId=${pagination.lastEvaluated.taskId}`;
    }
    expect(seen).toEqual(['deploy003', 'deploy002', 'deploy001']);
  });

  it('are none for a core that no task has taken in hand, and 404 for no core', async () => {
    await world.rows.put({ put: aCoreRow({ name: 'edge-3' }) });

    await expect(ofCore('edge-3')).resolves.toEqual({ deployments: [] });
    await expect(refusal('/cores/edge-9/deployments')).resolves.toMatchObject({ status: 404, code: 'CORE_NOT_FOUND' });
  });

  it('take no cursor of another core', async () => {
    await world.rows.put({ put: aCoreRow({ name: 'edge-2' }) });
    const { pagination } = await ofCore('edge-1', '?count=1');

    await expect(refusal(`/cores/edge-2/deployments?exclusiveStartTaskId=${pagination?.lastEvaluated?.taskId}`)).resolves.toMatchObject({ status: 400 });
  });
});
