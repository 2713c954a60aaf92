import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { components } from '../../../contracts/generated/openapi.ts';
import type { ApiClient } from '../../../local/pages/console/api-client.ts';
import { deploymentPause, firstLimits, loadDeployment } from '../../../local/pages/console/deployment-data.ts';
import { loadTemplate } from '../../../local/pages/console/template-data.ts';

type Schemas = components['schemas'];

const nobody: Schemas['DeploymentStatusCounts'] = { None: 0, NotStarted: 0, QUEUED: 0, IN_PROGRESS: 0, SUCCEEDED: 0, FAILED: 0, REJECTED: 0, TIMED_OUT: 0, CANCELED: 0, REMOVED: 0 };

const aTask = (deploymentStatus: Partial<Schemas['DeploymentStatusCounts']>, taskStatus: Schemas['TaskStatus'] = 'Success'): Schemas['DeploymentTask'] => ({
  id: 'd4Tk8_qLm', template: { name: 'press-line', version: 1 }, renew: false, onUnregistered: 'fail', deployments: [], skipped: { total: 0, targets: [] }, taskStatus,
  progress: { total: 3, waiting: 0, inProgress: 0, succeeded: 3, failed: 0 }, batchesComplete: 3, batchesTotal: 3, deploymentStatus: { ...nobody, ...deploymentStatus },
  links: { self: '', cores: '', execution: '' }, createdAt: '2026-11-23T10:18:02.406Z', updatedAt: null,
});

const aDeployment = (coreName: string): Schemas['Deployment'] => ({
  coreName, taskId: 'd4Tk8_qLm', template: { name: 'press-line', version: 1 }, taskStatus: 'Success', deploymentStatus: 'FAILED', createdAt: '2026-11-23T10:18:03.020Z', updatedAt: null,
  links: { core: '', task: '' },
});

const aVersion = (version: number): Schemas['Template'] => ({ name: 'press-line', version, components: [], createdAt: '2026-11-23T10:18:02.406Z', updatedAt: null });

const noCores: Schemas['FleetVersion'] = {
  desiredInUse: 0, reportedInUse: 0, lastDeploymentSuccess: 0, lastDeploymentFailed: 0, lastDeploymentInProgress: 0, lastDeploymentQueued: 0, lastDeploymentCanceled: 0, lastDeploymentNone: 0, drifted: 0, failures: {},
};

const noDiff: Schemas['TemplateDiff'] = { name: 'press-line', from: 1, to: 2, components: { added: [], removed: [], changed: [] }, jobConfig: [], deploymentPolicies: [] };

/** An API with one task and one template; the answers are of the contract's types. */
const anApi = (world: { task?: Schemas['DeploymentTask']; latestVersion?: number }) => {
  const asked: string[] = [];
  const api: ApiClient = {
    deploymentTasks: async () => ({ items: world.task ? [world.task] : [], hasMore: false }),
    task: async () => world.task ?? aTask({}),
    deploymentTask: async () => world.task ?? aTask({}),
    coresOfDeploymentTask: async ({ standing, limit }) => {
      asked.push(`${limit} ${standing}`);
      return { items: [aDeployment('press-1')], hasMore: false };
    },
    versions: async () => {
      asked.push('versions');
      return { items: Array.from({ length: world.latestVersion ?? 0 }, (_, index) => aVersion(index + 1)), hasMore: false };
    },
    diff: async () => noDiff,
    fleet: async (): Promise<Schemas['FleetSummary']> => ({ templates: { 'press-line': { latestVersion: world.latestVersion ?? 0, versions: { 1: noCores } } }, asOf: '2026-11-23T10:18:02.406Z' }),
  };
  return { api, asked: (): string[] => asked.splice(0) };
};

const { signal } = new AbortController();

describe('a deployment task in the console', () => {
  beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void jest.useRealTimers());

  it('is read with the cores of each standing that has some, those that failed first', async () => {
    const { api, asked } = anApi({ task: aTask({ SUCCEEDED: 1, FAILED: 1, NotStarted: 1 }) });

    const { lists } = await loadDeployment(api, 'd4Tk8_qLm', firstLimits)(signal, undefined);

    expect(asked()).toEqual(['20 FAILED', '20 NotStarted', '20 SUCCEEDED']);
    expect(lists.FAILED?.items.map(({ coreName }) => coreName)).toEqual(['press-1']);
  });

  it('has a list read again when its number changes, more of it is asked for, or other cores may be in it', async () => {
    const world = { task: aTask({ FAILED: 1, QUEUED: 2 }) };
    const { api, asked } = anApi(world);
    const first = await loadDeployment(api, 'd4Tk8_qLm', firstLimits)(signal, undefined);
    asked();

    world.task = aTask({ FAILED: 2, QUEUED: 1 });
    const second = await loadDeployment(api, 'd4Tk8_qLm', firstLimits)(signal, first);
    const afterChange = asked();
    const third = await loadDeployment(api, 'd4Tk8_qLm', firstLimits)(signal, second);
    const afterNone = asked();
    await loadDeployment(api, 'd4Tk8_qLm', { ...firstLimits, FAILED: 120 })(signal, third);

    expect(afterChange).toEqual(['20 FAILED', '20 QUEUED']);
    expect(afterNone).toEqual(['20 QUEUED']);
    expect(asked()).toEqual(['120 FAILED', '20 QUEUED']);
  });

  it('has lists of cores in passing read no more than every two seconds while it is under way', async () => {
    const { api, asked } = anApi({ task: aTask({ IN_PROGRESS: 3 }) });
    const load = loadDeployment(api, 'd4Tk8_qLm', firstLimits);
    const first = await load(signal, undefined);
    asked();

    jest.setSystemTime(1_001_999);
    const second = await load(signal, first);
    const early = asked();
    jest.setSystemTime(1_002_000);
    await load(signal, second);

    expect([early, asked()]).toEqual([[], ['20 IN_PROGRESS']]);
  });

  it.each([
    ['it waits', aTask({}, 'Waiting'), 1_000],
    ['a device is at it', aTask({ SUCCEEDED: 2, IN_PROGRESS: 1 }), 1_000],
    ['a core is offline', aTask({ SUCCEEDED: 2, QUEUED: 1 }), 3_000],
    ['all cores have settled', aTask({ SUCCEEDED: 2, FAILED: 1 }), undefined],
  ])('is looked at as often as something may change: %s', (_why, task, pause) => {
    expect(deploymentPause({ task, lists: {} })).toBe(pause);
  });
});

describe('a template in the console', () => {
  it('shows its newest version first', async () => {
    const { versions, counts } = await loadTemplate(anApi({ latestVersion: 3 }).api, 'press-line')(signal, undefined);

    expect(versions.items.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(counts).toEqual({ 1: noCores });
  });

  it('is read again only once it has a newer version', async () => {
    const world = { latestVersion: 1 };
    const { api, asked } = anApi(world);
    const load = loadTemplate(api, 'press-line');

    const first = await load(signal, undefined);
    const second = await load(signal, first);
    expect(asked()).toEqual(['versions']);
    world.latestVersion = 2;
    const third = await load(signal, second);

    expect([asked(), third.versions.items.length]).toEqual([['versions'], 2]);
  });
});
