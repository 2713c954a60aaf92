import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { templateKey, versionDeploymentKey } from '../../contracts/table.ts';
import type { TemplateRow } from '../../contracts/template-rows.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { failedToStart, released, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { DeploymentRemains } from '../../lambdas/domain/retirement/retirement-ports.ts';
import { cancelDeployments } from '../../lambdas/steps/cancel-deployments.ts';
import { deleteDeployments } from '../../lambdas/steps/delete-deployments.ts';
import { deleteVersionGroup } from '../../lambdas/steps/delete-version-group.ts';
import { findRetirement } from '../../lambdas/steps/find-retirement.ts';
import { releaseCores } from '../../lambdas/steps/release-cores.ts';
import { removeTemplate } from '../../lambdas/steps/remove-template.ts';
import { aSubdeployment, aVersionDeployment, retirementWorld, someRemains } from '../builders/retirement.ts';
import { aDeploymentTask } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
let retiring: ReturnType<typeof retirementWorld>;
beforeEach(async () => {
  world = await taskWorld();
  retiring = retirementWorld(world);
});
afterEach(() => world.close());

const find = (executionArn = 'execution-1', found = 0) => findRetirement(retiring, { unusedDays: 7 })({ found, executionArn });

/** Does as the state machine does, each step `times` times; tells what was found. */
const retire = async (remains: DeploymentRemains, times = 1): Promise<string[]> => {
  const again = async (step: () => Promise<unknown>) => {
    for (let time = 0; time < times; time += 1) await step();
  };
  const finds: string[] = [];
  for (;;) {
    const { what, deployment, template } = await find();
    if (what === 'nothing') return finds;
    finds.push(deployment === undefined ? `${what} ${template?.name}` : `${what} ${deployment.groupName}`);
    if (template !== undefined && what === 'cores') await again(() => releaseCores(retiring)({ template }));
    if (template !== undefined && what === 'template') await again(() => removeTemplate(retiring.templates)({ template }));
    if (deployment === undefined) continue;
    for (const step of [cancelDeployments(remains), deleteDeployments(remains), deleteVersionGroup({ remains, deployments: retiring.deployments })]) await again(() => step({ deployment }));
  }
};

const rowsOf = async (prefix: string): Promise<string[]> => (await world.allRows()).map(({ pk, sk }) => `${String(pk)} ${String(sk)}`).filter((key) => key.startsWith(prefix)).sort();
const days = (count: number): string => new Date(Date.parse('2026-01-02T03:04:05.678Z') + count * 86_400_000).toISOString();

describe('a deleted template', () => {
  it('peer fault 36: leaves nothing behind: no version, no deployment, no group', async () => {
    const template = await retiring.create('line', 12);
    await world.rows.put({ put: aVersionDeployment({ templateVersion: 1 }) });
    await world.rows.put({ put: aVersionDeployment({ templateVersion: 2, jobConfigHash: '0a1b2c3d' }) });
    const { remains, left } = someRemains({ group_line_1: { a: 'INACTIVE', b: 'ACTIVE' }, group_line_2: { c: 'CANCELED' }, other: { d: 'ACTIVE' } });
    await retiring.templates.mark(template, world.clock());

    expect(await retire(remains)).toEqual(['deployment group_line_1', 'deployment group_line_2', 'template line']);

    expect(await rowsOf('TEMPLATE#')).toEqual([]);
    expect(left()).toEqual({ other: { d: 'ACTIVE' } });
  });

  it('is taken apart once, however often each step is repeated', async () => {
    const template = await retiring.create('line', 3);
    await retiring.create('other');
    await world.rows.put({ put: aVersionDeployment() });
    const { remains, left } = someRemains({ group_line_1: { a: 'ACTIVE' } });
    await retiring.target('edge-1');
    await retiring.templates.mark(template, world.clock());

    expect(await retire(remains, 3)).toEqual(['cores line', 'deployment group_line_1', 'template line']);

    expect(left()).toEqual({});
    expect(await rowsOf('TEMPLATE#')).toEqual(['TEMPLATE#other TEMPLATE', 'TEMPLATE#other VERSION#000000001']);
  });

  it('leaves its cores without a template, and those of others alone', async () => {
    const template = await retiring.create('line', 2);
    await retiring.target('edge-1', 'line', 1);
    await retiring.target('edge-2', 'line', 2);
    await retiring.target('edge-3', 'other', 1);
    await retiring.templates.mark(template, world.clock());

    await retire(someRemains().remains);

    const desired = async (name: string) => (await retiring.fleet.find(name))?.desiredTemplateName;
    expect([await desired('edge-1'), await desired('edge-2'), await desired('edge-3')]).toEqual(['None', 'None', 'other']);
    expect([...(await retiring.cores.counts('line')), ...(await retiring.cores.counts('None'))]).toEqual([]);
    expect([...(await retiring.cores.counts('other'))]).toEqual([[1, 1]]);
  });

  it('waits for a task that deploys it and was not seen when it was deleted', async () => {
    const template = await retiring.create();
    await world.tasks.accept(aDeploymentTask({ templateName: 'line' }));
    await retiring.templates.mark(template, world.clock());

    expect((await find()).what).toBe('nothing');
  });

  it('gives way to one of the same name only when all of it is gone', async () => {
    const template = await retiring.create('line', 2);
    await retiring.templates.mark(template, world.clock());
    await removeTemplate(retiring.templates)({ template: { name: 'line', incarnation: 'incarnation-0' } });
    expect(await rowsOf('TEMPLATE#line')).toHaveLength(3);

    await retire(someRemains().remains);
    await retiring.create('line');

    // A repeated step of the former one does nothing to the new one.
    await world.rows.update({ key: { pk: 'TEMPLATE#line', sk: 'TEMPLATE' }, set: { incarnation: 'incarnation-2' } });
    await removeTemplate(retiring.templates)({ template: { name: 'line', incarnation: 'incarnation-1' } });
    await releaseCores(retiring)({ template: { name: 'line', incarnation: 'incarnation-1' } });
    expect(await rowsOf('TEMPLATE#line')).toHaveLength(2);
  });

  it('is left alone while it stands', async () => {
    await retiring.create();
    await retiring.target('edge-1');

    await removeTemplate(retiring.templates)({ template: { name: 'line', incarnation: 'incarnation-1' } });

    expect(await releaseCores(retiring)({ template: { name: 'line', incarnation: 'incarnation-1' } })).toEqual({ released: 0 });
    expect(await rowsOf('TEMPLATE#line')).toHaveLength(2);
  });
});

describe('a deployment of a version that no core desires', () => {
  beforeEach(async () => {
    await retiring.create('line', 2);
    await world.rows.put({ put: aVersionDeployment({ templateVersion: 1 }) });
    await world.rows.put({ put: aVersionDeployment({ templateVersion: 2 }) });
    await retiring.target('edge-1', 'line', 2);
  });
  const remains = () => someRemains({ group_line_1: { a: 'ACTIVE' }, group_line_2: { b: 'ACTIVE' } });
  const rowOf = async (version: number) => (await retiring.deployments.ofTemplate('line')).find(({ templateVersion }) => templateVersion === version);

  it('is taken down when it has been so for the time configured, and the one that is desired is kept', async () => {
    const greengrass = remains();
    world.setClock(days(10));
    expect(await retire(greengrass.remains)).toEqual([]);
    world.setClock(days(16.9));
    expect(await retire(greengrass.remains)).toEqual([]);
    world.setClock(days(17));
    expect(await retire(greengrass.remains)).toEqual(['deployment group_line_1']);

    expect(greengrass.left()).toEqual({ group_line_2: { b: 'ACTIVE' } });
    expect(await rowOf(1)).toBeUndefined();
    expect((await rowOf(2))?.state).toBe('Active');
  });

  it('begins its time anew when a core has desired it in between', async () => {
    world.setClock(days(10));
    await find();
    await retiring.target('edge-2', 'line', 1);
    world.setClock(days(12));
    await find();
    expect((await rowOf(1))?.idleSince).toBeUndefined();

    await releaseCores({ ...retiring, templates: { find: async () => ({ ...(await retiring.templates.find({ name: 'line', incarnation: 'incarnation-1' })), deletedAt: days(12) }) as never } })({ template: { name: 'line', incarnation: 'incarnation-1' } });
    world.setClock(days(13));
    await find();
    world.setClock(days(19));

    expect((await find()).what).toBe('nothing');
    expect((await rowOf(1))?.idleSince).toBe(days(13));
  });

  it('begins its time anew when a task has taken it up in between, whose cores do not desire it yet', async () => {
    world.setClock(days(1));
    await find();
    await world.rows.update({ key: versionDeploymentKey({ name: 'line', version: 1 }, '-'), set: { usedAt: days(7.9) } });
    world.setClock(days(8));

    expect((await find()).what).toBe('nothing');
  });

  it('is kept while a task deploys its template', async () => {
    world.setClock(days(1));
    await find();
    await world.tasks.accept(aDeploymentTask({ templateName: 'line', templateVersion: 1 }));
    world.setClock(days(30));

    expect((await find()).what).toBe('nothing');
  });

  it('is not taken from under a task that takes it up at this moment', async () => {
    const standing = await rowOf(1);
    if (standing === undefined) throw new Error('there is no deployment');
    await world.rows.update({ key: versionDeploymentKey({ name: 'line', version: 1 }, '-'), set: { usedAt: days(1) } });

    expect(await retiring.deployments.change(standing, { state: 'Retiring' })).toBe(false);
  });

  it('is taken down by one execution at a time, and by the next where that one ended early', async () => {
    world.setClock(days(1));
    await find();
    world.setClock(days(9));

    expect((await find('execution-1')).deployment?.templateVersion).toBe(1);
    expect((await find('execution-2')).what).toBe('nothing');
    expect((await find('execution-1')).deployment?.templateVersion).toBe(1);
    world.setClock(days(9.1));
    expect((await find('execution-2')).deployment?.templateVersion).toBe(1);
  });
});

describe('taking a deployment down', () => {
  const { templateName, templateVersion, jobConfigHash, incarnation, groupName } = aVersionDeployment();
  const deployment = { templateName, templateVersion, jobConfigHash, incarnation, groupName };

  it('does not delete what is in force yet', async () => {
    await expect(deleteDeployments(someRemains({ group_line_1: { a: 'ACTIVE' } }).remains)({ deployment })).rejects.toMatchObject({ name: 'Unavailable', code: 'DEPLOYMENT_BUSY' });
  });

  it('keeps the row while the group cannot be deleted', async () => {
    await world.rows.put({ put: aVersionDeployment({ state: 'Retiring' }) });
    const { remains } = someRemains({ group_line_1: {} });
    const throttled = { ...remains, deleteGroup: () => Promise.reject(new StepFailure('Throttled', 'AWS_THROTTLED', 'too fast')) };

    await expect(deleteVersionGroup({ remains: throttled, deployments: retiring.deployments })({ deployment })).rejects.toMatchObject({ name: 'Throttled' });
    expect(await rowsOf('TEMPLATE#line')).toHaveLength(1);
  });

  it('leaves alone a deployment that was made anew', async () => {
    await world.rows.put({ put: aVersionDeployment() });

    expect(await deleteVersionGroup({ remains: someRemains().remains, deployments: retiring.deployments })({ deployment })).toEqual({ deleted: false });
    expect(await rowsOf('TEMPLATE#line')).toHaveLength(1);
  });
});

describe('looking for what to take apart', () => {
  it('ends after some hundreds of finds, before the history of the execution is full', async () => {
    const template = await retiring.create();
    await retiring.templates.mark(template, world.clock());

    expect(await find('execution-1', 299)).toMatchObject({ found: 300, what: 'template' });
    expect(await find('execution-1', 300)).toEqual({ found: 300, what: 'nothing' });
  });
});

describe('a subdeployment', () => {
  const remains = () => someRemains({ group_line_1: { a: 'ACTIVE' }, group_retry0001: { b: 'ACTIVE' } });
  const rows = () => rowsOf('TASK#retry0001 SUBDEPLOYMENT');
  const settle = async (coreName: string, status: 'SUCCEEDED' | 'FAILED') => {
    const core = await retiring.fleet.find(coreName);
    if (core !== undefined) await retiring.fleet.change(core, reported(core, { deploymentId: core.deployment?.deploymentId ?? '', status, at: world.clock() }));
  };
  beforeEach(async () => {
    await retiring.create();
    await world.rows.put({ put: aVersionDeployment() });
    await world.rows.put({ put: aSubdeployment() });
    await retiring.target('edge-1', 'line', 1, 'retry0001');
    await retiring.target('edge-2', 'line', 1);
  });

  it('is taken down with its group as soon as no core waits for it, and the deployment that it is beside stays', async () => {
    const greengrass = remains();
    expect(await retire(greengrass.remains)).toEqual([]);
    await settle('edge-1', 'SUCCEEDED');

    expect(await retire(greengrass.remains, 2)).toEqual(['deployment group_retry0001']);

    expect(greengrass.left()).toEqual({ group_line_1: { a: 'ACTIVE' } });
    expect(await rows()).toEqual([]);
    expect(await rowsOf('TEMPLATE#line DEPLOYMENT')).toHaveLength(1);
  });

  it('is kept while its task is under way, whose cores may be about to wait for it', async () => {
    await settle('edge-1', 'FAILED');
    await world.tasks.accept(aDeploymentTask({ taskId: 'retry0001', templateName: 'line' }));

    expect(await retire(remains().remains)).toEqual([]);
  });

  it('is kept for a core that a task believed was not started, whose device may be at it', async () => {
    const core = await retiring.fleet.find('edge-1');
    if (core !== undefined) await retiring.fleet.change(core, failedToStart(core, { taskId: 'deploy001', index: 0, failure: { code: 'AWS_UNAVAILABLE', cause: 'lost' }, at: world.clock() }));

    expect(await retire(remains().remains)).toEqual([]);
  });

  it('is taken down after seven days all the same, which is the longest that a job may be under way on a core', async () => {
    const greengrass = remains();
    world.setClock(days(6.9));
    expect(await retire(greengrass.remains)).toEqual([]);
    world.setClock(days(7.1));

    expect(await retire(greengrass.remains)).toEqual(['deployment group_retry0001']);
  });

  it('that was never finished is taken down once its task has ended', async () => {
    const { deploymentId, jobId, groupArn, ...begun } = aSubdeployment({ state: 'Creating' });
    await world.rows.put({ put: begun });
    const greengrass = remains();

    expect(await retire(greengrass.remains)).toEqual(['deployment group_retry0001']);

    expect(await rows()).toEqual([]);
  });

  it('is leased to one execution at a time, and goes on with the next when that has failed', async () => {
    await settle('edge-1', 'SUCCEEDED');
    expect((await find('execution-1')).deployment).toMatchObject({ groupName: 'group_retry0001', retryOfTask: 'retry0001' });
    expect((await find('execution-2')).what).toBe('nothing');
    expect((await find('execution-1')).deployment).toMatchObject({ groupName: 'group_retry0001' });
    world.setClock(days(0.1));

    expect((await find('execution-2')).deployment).toMatchObject({ groupName: 'group_retry0001' });
  });

  it('goes ahead of the deployment that it is beside, when their version is not desired any more, and when its template is deleted', async () => {
    const template = (await world.rows.get<TemplateRow>(templateKey('line'))) as TemplateRow;
    await retiring.templates.mark(template, world.clock());

    expect(await retire(remains().remains)).toEqual(['cores line', 'deployment group_retry0001', 'deployment group_line_1', 'template line']);
  });

  it('keeps the deployment that it is beside for as long as it is there', async () => {
    await world.rows.update({ key: versionDeploymentKey({ name: 'line', version: 1 }, '-'), set: { idleSince: days(-100), usedAt: days(-100) } });
    for (const name of ['edge-1', 'edge-2']) {
      const core = await retiring.fleet.find(name);
      if (core !== undefined) await retiring.fleet.change(core, released(core, world.clock()));
    }
    expect((await find('execution-2')).deployment).toMatchObject({ groupName: 'group_retry0001' });

    expect((await find('execution-1')).what).toBe('nothing');
  });

  it('is not in the way of those of other versions', async () => {
    await world.rows.put({ put: aVersionDeployment({ templateName: 'other', idleSince: days(-100), usedAt: days(-100) }) });

    expect((await find()).deployment).toMatchObject({ groupName: 'group_other_1' });
  });
});
