import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskItemsKey, taskNamesKey, taskRequestKey, taskSkippedKey } from '../../contracts/artifacts.ts';
import type { DeploymentTaskRow } from '../../contracts/task-rows.ts';
import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { knownCores } from '../../lambdas/adapters/known-cores.ts';
import type { TargetPorts } from '../../lambdas/domain/targets/target-ports.ts';
import type { TaskTargets } from '../../lambdas/domain/tasks/task-ports.ts';
import { resolveTargets } from '../../lambdas/steps/resolve-targets.ts';
import { redeploymentWorld } from '../builders/redeployment.ts';
import { aCoreRow, anUnresolvedTask } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

interface Fleet {
  /** Cores that this system has made. */
  readonly cores?: readonly string[];
  /** Core devices that have connected. */
  readonly devices?: readonly string[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

const given = async (targets: TaskTargets, cores: readonly string[] = [], task = anUnresolvedTask()): Promise<void> => {
  await world.rows.put({ put: task });
  await world.put(taskRequestKey(task.taskId), JSON.stringify(targets));
  for (const name of cores) await world.rows.put({ put: aCoreRow({ name }) });
};

const ports = ({ devices = [], groups = {} }: Fleet = {}): TargetPorts => ({
  groups: { of: async (name) => groups[name] },
  directory: fleetDirectoryRows(world.rows),
  cores: knownCores(world.rows),
  devices: { among: async (names) => new Set(names.filter((name) => devices.includes(name))) },
});

const resolve = (fleet: Fleet = {}) => resolveTargets({ ...world, ...ports(fleet) })({ taskId: 'deploy001' });
const theTask = async () => (await world.tasks.find('deploy001')) as DeploymentTaskRow;
const itemNames = async () => (await world.files.items('deploy001')).map(({ name, index }) => [index, name]);

describe('resolving targets', () => {
  it('makes items of cores, each once, in the order in which they were named, and tells which are registered', async () => {
    await given({ thingNames: ['edge-2', 'edge-1', 'edge-2'], thingGroups: ['hall-1'], thingGroupNames: ['hall-1', 'hall-2'] }, ['edge-1', 'edge-2', 'edge-3', 'edge-4']);

    await expect(resolve({ devices: ['edge-2', 'edge-4'], groups: { 'hall-1': ['edge-4', 'edge-1'], 'hall-2': ['edge-3'] } })).resolves.toEqual({ total: 4, skipped: 0 });

    const common = { taskId: 'deploy001', expiresAt: 4_000_000_000 };
    await expect(world.files.items('deploy001')).resolves.toEqual([
      { ...common, index: 0, name: 'edge-2', registered: true },
      { ...common, index: 1, name: 'edge-1', registered: false },
      { ...common, index: 2, name: 'edge-4', registered: true },
      { ...common, index: 3, name: 'edge-3', registered: false },
    ]);
    await expect(world.files.names('deploy001', 0)).resolves.toEqual(['edge-2', 'edge-1', 'edge-4', 'edge-3']);
    expect(await theTask()).toMatchObject({ total: 4, skipped: 0, resolvedAt: world.clock().toISOString(), taskStatus: 'InProgress' });
  });

  it('finds every core that desires an older version of what was published, whatever its standing, and no other', async () => {
    const redeployments = redeploymentWorld(world);
    await redeployments.cores(['edge-1', 'edge-2'], 'SUCCEEDED', { version: 1 });
    await redeployments.cores(['edge-3'], 'FAILED', { version: 2 });
    await redeployments.cores(['edge-4'], undefined, { version: 2 });
    await redeployments.cores(['edge-5'], 'SUCCEEDED', { version: 3 });
    await given({ desiringOlderThan: { name: 'press-line', version: 3 } }, ['edge-6']);

    await expect(resolve()).resolves.toEqual({ total: 4, skipped: 0 });

    expect((await world.files.names('deploy001', 0)).toSorted()).toEqual(['edge-1', 'edge-2', 'edge-3', 'edge-4']);
  });

  it('peer fault 10: lists what is no core of ours with the reason, and makes no core of it', async () => {
    await given({ thingNames: ['sensor-1', 'edge-1', 'foreign-1'], thingGroups: ['hall-1', 'no-such-group'] }, ['edge-1']);
    const rows = (await world.allRows()).length;

    await expect(resolve({ devices: ['edge-1', 'foreign-1'], groups: { 'hall-1': ['camera-1'] } })).resolves.toEqual({ total: 1, skipped: 4 });

    await expect(world.files.skipped('deploy001')).resolves.toEqual([
      { name: 'sensor-1', code: 'NOT_A_CORE', reason: 'this system has made no core "sensor-1", and Greengrass knows none' },
      { name: 'foreign-1', code: 'NOT_MANAGED', reason: 'Greengrass knows a core device "foreign-1", which this system has not made' },
      { name: 'camera-1', code: 'NOT_A_CORE', reason: 'this system has made no core "camera-1", and Greengrass knows none' },
      { name: 'no-such-group', code: 'THING_GROUP_NOT_FOUND', reason: 'IoT has no thing group "no-such-group" in this account and region' },
    ]);
    expect((await world.allRows()).length).toBe(rows);
    expect(await itemNames()).toEqual([[0, 'edge-1']]);
  });

  it('peer fault 7: comes to nothing, without failing, where no target is a core', async () => {
    await given({ thingGroups: ['empty', 'gone'] });

    await expect(resolve({ groups: { empty: [] } })).resolves.toEqual({ total: 0, skipped: 1 });

    expect(await theTask()).toMatchObject({ total: 0, skipped: 1 });
  });

  it('finds the cores among thousands of names', async () => {
    const names = Array.from({ length: 1234 }, (_, index) => `edge-${index}`);
    await given({ thingGroups: ['all'] }, ['edge-0', 'edge-99', 'edge-100', 'edge-1233']);

    await expect(resolve({ groups: { all: names } })).resolves.toEqual({ total: 4, skipped: 1230 });
    expect(world.wire.calls()['dynamodb.BatchGetItem']).toBe(13);
  });

  it('is retried where a service throttles: nothing else than its word makes a group absent', async () => {
    await given({ thingNames: ['edge-1'] }, ['edge-1']);
    world.wire.fault({ service: 'dynamodb', operation: 'BatchGetItem', error: { name: 'InternalServerError', statusCode: 500 } });
    await expect(resolve()).rejects.toMatchObject({ name: 'Unavailable' });

    await expect(resolve()).resolves.toEqual({ total: 1, skipped: 0 });
  });

  it('fails for a task that has no row', async () => {
    await expect(resolve()).rejects.toMatchObject({ name: 'NotFound', code: 'TASK_NOT_FOUND' });
  });
});

describe('targets that are resolved again', () => {
  it('stay what they were, without a look at them', async () => {
    await given({ thingNames: ['edge-1', 'edge-2'] }, ['edge-1']);
    const first = await resolve();
    await world.rows.put({ put: aCoreRow({ name: 'edge-2' }) });

    await expect(resolve()).resolves.toEqual(first);
    expect(await itemNames()).toEqual([[0, 'edge-1']]);
  });

  it.each([
    ['before the items were written', () => world.fail('s3', 'PutObject', { match: { Key: taskItemsKey('deploy001') } })],
    ['when the answer to writing the items was lost', () => world.fail('s3', 'PutObject', { when: 'after', match: { Key: taskItemsKey('deploy001') } })],
    ['before the names were written', () => world.fail('s3', 'PutObject', { match: { Key: taskNamesKey('deploy001', 0) } })],
    ['before the skipped ones were written', () => world.fail('s3', 'PutObject', { match: { Key: taskSkippedKey('deploy001') } })],
    ['before the task was told', () => world.fail('dynamodb', 'UpdateItem')],
    ['when the answer to telling the task was lost', () => world.fail('dynamodb', 'UpdateItem', { when: 'after' })],
  ])('are whole after a failure %s', async (_, fail) => {
    await given({ thingNames: ['edge-1', 'sensor-1', 'edge-2'] }, ['edge-1', 'edge-2']);
    fail();
    await expect(resolve()).rejects.toMatchObject({ name: 'Unavailable' });

    await expect(resolve()).resolves.toEqual({ total: 2, skipped: 1 });

    expect(await itemNames()).toEqual([[0, 'edge-1'], [1, 'edge-2']]);
    await expect(world.files.names('deploy001', 0)).resolves.toEqual(['edge-1', 'edge-2']);
    expect((await world.files.skipped('deploy001')).map(({ name }) => name)).toEqual(['sensor-1']);
  });

  it('by a run that finds other cores are those of the run that wrote items first', async () => {
    await given({ thingNames: ['edge-1', 'edge-2'] }, ['edge-1']);
    world.fail('dynamodb', 'UpdateItem');
    await expect(resolve()).rejects.toMatchObject({ name: 'Unavailable' });
    await world.rows.put({ put: aCoreRow({ name: 'edge-2' }) });

    await expect(resolve()).resolves.toEqual({ total: 1, skipped: 1 });

    expect(await itemNames()).toEqual([[0, 'edge-1']]);
    await expect(world.files.skipped('deploy001')).resolves.toEqual([{ name: 'edge-2', code: 'NOT_A_CORE', reason: '"edge-2" was no core when the targets were resolved' }]);
  });

  it('by two runs at once are the same to both', async () => {
    await given({ thingNames: ['edge-1', 'edge-2'] }, ['edge-1', 'edge-2']);

    const outcomes = await Promise.all([resolve(), resolve({ devices: ['edge-1'] })]);

    expect(outcomes).toEqual(Array(2).fill({ total: 2, skipped: 0 }));
    expect(await itemNames()).toEqual([[0, 'edge-1'], [1, 'edge-2']]);
  });

  it('do not wake a task that was closed meanwhile', async () => {
    await given({ thingNames: ['edge-1'] }, ['edge-1'], anUnresolvedTask({ taskStatus: 'Failure', succeeded: 0, failed: 0 }));

    await expect(resolve()).resolves.toEqual({ total: 0, skipped: 0 });
  });
});
