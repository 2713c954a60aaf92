import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FleetSummary } from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import { fleetCounterKey, templateKey, templateListPk } from '../../contracts/table.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { componentsSeen } from '../../lambdas/domain/drift/drift-transitions.ts';
import { desire, failedToStart, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../lambdas/domain/fleet/core-transitions.ts';
import { changing } from '../../lambdas/domain/fleet/fleet-ports.ts';
import { aCoreItem } from '../builders/core.ts';
import { aTarget } from '../builders/fleet.ts';
import { readApiOf } from '../builders/read-api.ts';
import { recordedCore } from '../builders/recorded-core.ts';
import { createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

type Summary = components['schemas']['FleetSummary'];

const seconds = (count: number): Date => new Date(Date.parse(createdAt) + count * 1000);
const zero = {
  desiredInUse: 0, reportedInUse: 0, lastDeploymentSuccess: 0, lastDeploymentFailed: 0, lastDeploymentInProgress: 0, lastDeploymentQueued: 0,
  lastDeploymentCanceled: 0, lastDeploymentNone: 0, drifted: 0, failures: {},
};
const provision = (...names: string[]) => Promise.all(names.map((name) => recordedCore(world.rows, aCoreItem({ name, taskId: `create-${name}` }), seconds(0))));
const deploy = (name: string, version = 1, task = 1) => changing(fleetRows(world.rows, world.clock), name, (core) => desire(core, { ...aTarget({ version, task, at: seconds(task * 10) }), taskId: `task${task}-${name}` }));
const report = (name: string, status: Report['status'], code?: string, { version = 1, second = 15 } = {}) =>
  changing(fleetRows(world.rows, world.clock), name, (core) => reported(core, { deploymentId: `deployment-${version}`, status, at: seconds(second), ...(code !== undefined && { failure: { code, cause: 'so' } }) }));
const template = (name: string, latestVersion: number) => world.rows.put({ put: { ...templateKey(name), listPk: templateListPk, listSk: name, name, latestVersion } });
const summary = async (query = ''): Promise<Summary> => {
  const { status, body } = await readApiOf(world)(`/fleet/summary${query}`);
  expect([status, FleetSummary(body)]).toEqual([200, true]);
  return body as unknown as Summary;
};

describe('the fleet in numbers', () => {
  it('counts cores that were never deployed to under the template None', async () => {
    await provision('a', 'b', 'c');

    expect(await summary()).toEqual({
      templates: { None: { latestVersion: 0, versions: { 0: { ...zero, desiredInUse: 3, reportedInUse: 3, lastDeploymentNone: 3 } } } },
      asOf: world.clock().toISOString(),
    });
  });

  it('peer fault 50: counts as a success only what a device reported, and as failed whatever failed', async () => {
    const names = ['succeeded', 'failed', 'rejected', 'not-started', 'queued', 'in-progress', 'canceled', 'removed', 'timed-out'];
    await provision(...names);
    for (const name of names) await deploy(name);
    await report('succeeded', 'SUCCEEDED');
    await report('failed', 'FAILED', 'DOCKER_ERROR');
    await report('rejected', 'REJECTED', 'DOCKER_ERROR');
    await changing(fleetRows(world.rows, world.clock), 'not-started', (core) => failedToStart(core, { taskId: 'task1-not-started', index: 0, failure: { code: 'CORE_NOT_REGISTERED', cause: 'so' }, at: seconds(12) }));
    await report('in-progress', 'IN_PROGRESS');
    await report('timed-out', 'TIMED_OUT', 'TIMED_OUT');
    await report('canceled', 'CANCELED', 'DEPLOYMENT_CANCELED');
    await report('removed', 'REMOVED', 'REMOVED');
    await template('press', 2);

    const { templates: { press, None } } = await summary();

    expect(press).toEqual({
      latestVersion: 2,
      versions: {
        1: {
          desiredInUse: 9, reportedInUse: 1, lastDeploymentSuccess: 1, lastDeploymentFailed: 4, lastDeploymentInProgress: 1, lastDeploymentQueued: 1,
          lastDeploymentCanceled: 2, lastDeploymentNone: 0, drifted: 0, failures: { DOCKER_ERROR: 2, CORE_NOT_REGISTERED: 1, TIMED_OUT: 1 },
        },
        2: zero,
      },
    });
    expect(None?.versions[0]).toEqual({ ...zero, reportedInUse: 8 });
    expect(Object.keys(press?.versions[1]?.failures ?? {})).toEqual(['DOCKER_ERROR', 'CORE_NOT_REGISTERED', 'TIMED_OUT']);
  });

  it('counts cores that drifted beside how their deployment ended, and the version that they report', async () => {
    await provision('a', 'b', 'c');
    for (const [version, name] of [[1, 'a'], [2, 'b'], [2, 'c']] as const) {
      await deploy(name, version);
      await report(name, 'SUCCEEDED', undefined, { version });
    }
    const restored = { template: { name: 'press', version: 2 }, updatedAt: seconds(60), cause: 'Press 2 is to run, 1 is installed', runs: { name: 'press', version: 1 } };
    await changing(fleetRows(world.rows, world.clock), 'c', (core) => componentsSeen(core, restored, seconds(60)));

    const { templates: { press } } = await summary();

    expect(press?.versions).toEqual({
      1: { ...zero, desiredInUse: 1, reportedInUse: 2, lastDeploymentSuccess: 1 },
      2: { ...zero, desiredInUse: 2, reportedInUse: 1, lastDeploymentSuccess: 2, drifted: 1 },
    });
  });

  it('tells after a rollback on the device that the former version runs and the desired one failed', async () => {
    await provision('a');
    await deploy('a');
    await report('a', 'SUCCEEDED');
    await deploy('a', 2, 2);
    await report('a', 'FAILED', 'FAILED_ROLLBACK_COMPLETE', { version: 2, second: 25 });

    const { templates: { press } } = await summary();

    expect(press?.versions).toEqual({
      1: { ...zero, reportedInUse: 1 },
      2: { ...zero, desiredInUse: 1, lastDeploymentFailed: 1, failures: { FAILED_ROLLBACK_COMPLETE: 1 } },
    });
  });

  it('peer fault 51: keeps its numbers when a template is changed, or deleted and made again', async () => {
    await provision('a');
    await deploy('a');
    await template('press', 1);
    const before = (await summary()).templates['press']?.versions[1];

    await template('press', 2);
    await template('press', 1);

    expect((await summary()).templates['press']?.versions[1]).toEqual(before);
  });

  it('has latest version 0 for a template that is gone and cores still report', async () => {
    await provision('a');
    await deploy('a');

    expect((await summary()).templates['press']?.latestVersion).toBe(0);
  });

  it('peer fault 53: costs the same whatever the number of cores, and is whole whatever the number of versions', async () => {
    await provision('a');
    await summary();
    const before = world.wire.calls()['dynamodb.Query'] ?? 0;
    await summary();
    const forOne = (world.wire.calls()['dynamodb.Query'] ?? 0) - before;
    await provision(...Array.from({ length: 40 }, (_, index) => `edge-${index}`));
    for (let version = 1; version <= 30; version += 1) {
      await world.rows.put({ put: { ...fleetCounterKey(0, { name: 'press', version }), templateName: 'press', templateVersion: version, desired: 1, QUEUED: 1, filler: 'x'.repeat(50_000) } });
    }

    const from = world.wire.calls()['dynamodb.Query'] ?? 0;
    const { templates } = await summary();

    expect(forOne).toBe(17);
    expect((world.wire.calls()['dynamodb.Query'] ?? 0) - from).toBeLessThanOrEqual(forOne + 2);
    expect(Object.keys(templates['press']?.versions ?? {})).toHaveLength(30);
    expect(templates['None']?.versions[0]?.desiredInUse).toBe(41);
  });

  it('is of one template where asked', async () => {
    await provision('a', 'b');
    await deploy('a');
    await template('mixer', 3);

    expect(Object.keys((await summary('?templateName=press')).templates)).toEqual(['press']);
    expect(Object.keys((await summary('?templateName=None')).templates)).toEqual(['None']);
    expect(Object.keys((await summary()).templates)).toEqual(['None', 'mixer', 'press']);
    await expect(readApiOf(world)('/fleet/summary?templateName=a%23b')).resolves.toMatchObject({ status: 400, body: { details: [{ field: 'templateName' }] } });
  });
});
