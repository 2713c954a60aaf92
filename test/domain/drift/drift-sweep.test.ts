import { beforeEach, describe, expect, it } from '@jest/globals';
import { StepFailure } from '../../../lambdas/domain/failure.ts';
import { desire, released, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { fleetSummary } from '../../../lambdas/domain/fleet/fleet-summary.ts';
import { anHour, aSettledCore, driftTime, driftWorld, installed } from '../../builders/drift.ts';
import type { DriftWorld } from '../../builders/drift.ts';
import { aTarget } from '../../builders/fleet.ts';

let world: DriftWorld;
beforeEach(() => {
  world = driftWorld();
});

const hourLater = (): void => void (world.now = new Date(world.now.getTime() + anHour * 1000));
const move = (name: string, from: string | undefined, to: string | undefined): void => {
  if (from !== undefined) world.groups.get(from)?.delete(name);
  if (to !== undefined) world.groups.get(to)?.add(name);
};
const throttled = new StepFailure('Throttled', 'AWS_THROTTLED', 'rate exceeded');
const denied = new StepFailure('Unavailable', 'AWS_ACCESS_DENIED', 'not authorized');

describe('the sweep for drift', () => {
  it('says nothing of a fleet that is as it desires, and looks at each core once for each word of it', async () => {
    for (const name of ['edge-1', 'edge-2', 'edge-3', 'edge-4']) world.runs(name);

    await expect(world.sweep()).resolves.toMatchObject({ groups: 2, devices: 4, looked: 4, drifted: 0, told: 0, failed: 0, left: 0 });
    hourLater();
    await expect(world.sweep()).resolves.toMatchObject({ devices: 4, looked: 0 });
    expect(Object.fromEntries(world.calls)).toEqual({ begin: 1, active: 1, template: 1, members: 2, checked: 2, devices: 2, among: 2, end: 1 });

    expect(world.events).toEqual([]);
  });

  it('finds a core that was taken out of its group by hand, and that is well once it is back', async () => {
    world.runs('edge-1');
    move('edge-1', 'group-1', undefined);

    await expect(world.sweep()).resolves.toMatchObject({ drifted: 1, told: 1 });
    expect(world.core().drift).toMatchObject({ kinds: ['group'], details: { group: 'the core is not in thing group group-1 of the version' } });

    move('edge-1', undefined, 'group-1');
    hourLater();
    await expect(world.sweep()).resolves.toMatchObject({ cured: 1, told: 0 });
    expect(world.core()).not.toHaveProperty('drift');
  });

  it('finds a core that was put into the group of another version by hand, beside its own or not', async () => {
    world.runs('edge-1');
    world.runs('edge-2');
    move('edge-1', 'group-1', 'group-2');
    move('edge-2', undefined, 'group-2');

    await world.sweep();

    expect(world.core('edge-1').drift?.details.group).toBe('the core is not in thing group group-1 of the version; the core is in thing group group-2 of another version');
    expect(world.core('edge-2').drift?.details.group).toBe('the core is in thing group group-2 of another version');
    expect(world.events.map(({ coreName }) => coreName).sort()).toEqual(['edge-1', 'edge-2']);
  });

  it('only counts members that are no cores of this system, or desire no template', async () => {
    world.cores.set('edge-9', released(aSettledCore('edge-9'), driftTime(9)));
    move('edge-9', undefined, 'group-1');
    move('stranger', undefined, 'group-1');

    await expect(world.sweep()).resolves.toMatchObject({ strangers: 2, drifted: 0, failed: 0 });
    expect(world.strangers.sort()).toEqual(['group-1: edge-9', 'group-1: stranger']);
  });

  it.each<[string, (world: DriftWorld) => void]>([
    ['waits for its deployment', ({ cores, core }) => void cores.set('edge-1', desire(core(), aTarget({ version: 2, at: driftTime(9) })))],
    ['is being moved by a task', ({ moving }) => void moving.add('edge-1')],
    ['failed with its deployment', ({ cores, core }) => void cores.set('edge-1', reported(desire(core(), aTarget({ version: 2, at: driftTime(9) })), { deploymentId: 'deployment-2', status: 'FAILED', at: driftTime(11), failure: { code: 'X', cause: 'x' } }))],
    ['has no thing any more', (prepared) => void (prepared.fails = { call: 'memberships', error: new StepFailure('NotFound', 'THING_NOT_FOUND', 'gone') })],
  ])('says nothing of a core that is out of its group and %s', async (_, prepare) => {
    world.runs('edge-1');
    move('edge-1', 'group-1', undefined);
    prepare(world);

    await expect(world.sweep()).resolves.toMatchObject({ drifted: 0, told: 0, failed: 0 });
  });

  it('finds a core that came back with an older version, and reports that version with all counts', async () => {
    world.runs('edge-1', 2);
    await world.sweep();
    world.tells('edge-1', anHour + 60, [installed('1.0.0')]);
    hourLater();

    await expect(world.sweep()).resolves.toMatchObject({ looked: 1, drifted: 1 });

    expect(world.core()).toMatchObject({ reportedTemplateVersion: 1, deploymentStatus: 'SUCCEEDED', drift: { kinds: ['components'] } });
    const { press } = fleetSummary(await world.directory.counts(), [], world.now).templates;
    expect([press?.versions[1]?.reportedInUse, press?.versions[2]?.reportedInUse, press?.versions[2]?.drifted, press?.versions[2]?.lastDeploymentSuccess]).toEqual([1, 0, 1, 1]);
    expect(world.events).toEqual([{
      coreName: 'edge-1', templateName: 'press', templateVersion: 2, kinds: ['components'], mode: 'report', since: world.now.toISOString(), reportedVersion: 1,
      message: 'com.example.Press 2.0.0 is to run, 1.0.0 is installed',
    }]);
  });

  it('finds a component that a local deployment replaced, and reports no version for it', async () => {
    world.runs('edge-1', 2);
    world.tells('edge-1', 60, [installed('7.0.0', true)]);

    await world.sweep();

    expect(world.core()).toMatchObject({ reportedTemplateVersion: 2, drift: { details: { components: 'com.example.Press 2.0.0 is to run, 7.0.0 is installed by a local deployment' } } });
    expect(world.events[0]).not.toHaveProperty('reportedVersion');
  });

  it('believes no list of components that is older than the success of the deployment', async () => {
    world.runs('edge-1', 2);
    world.tells('edge-1', 4, [installed('1.0.0')]);

    await expect(world.sweep()).resolves.toMatchObject({ looked: 0, drifted: 0 });
  });

  it('says nothing of what a device runs that Greengrass forgot in between', async () => {
    world.runs('edge-1', 2);
    world.devices.set('edge-1', { updatedAt: driftTime(60), components: undefined as never });

    await expect(world.sweep()).resolves.toMatchObject({ looked: 0, drifted: 0, failed: 0 });
    expect(world.core()).not.toHaveProperty('seenAt');
  });

  it('asks for the version to be deployed again where the template says so', async () => {
    world.template.row = { onDrift: 'heal' };
    world.runs('edge-1');
    move('edge-1', 'group-1', undefined);

    await world.sweep();

    expect(world.events).toMatchObject([{ mode: 'heal', kinds: ['group'] }]);
  });

  it('asks for it in the next sweep where the template says so only by then', async () => {
    world.runs('edge-1');
    move('edge-1', 'group-1', undefined);
    await world.sweep();
    world.template.row = { onDrift: 'heal' };
    for (const times of [1, 1]) {
      hourLater();
      await world.sweep();
      expect(world.events.filter(({ mode }) => mode === 'heal')).toHaveLength(times);
    }
  });

  it('tells of a drift once, and again a day later while it lasts', async () => {
    world.runs('edge-1');
    move('edge-1', 'group-1', undefined);
    for (let hour = 0; hour < 26; hour += 1) {
      await world.sweep();
      hourLater();
    }

    expect(world.events).toHaveLength(2);
    expect(world.calls.get('memberships') ?? 0).toBeLessThanOrEqual(1);
  });

  it('leaves alone what another sweep is at, until its time is over', async () => {
    world.runs('edge-1');
    world.dies = { after: 3, isDone: true };
    await expect(world.sweep()).rejects.toThrow();
    world.dies = undefined;

    await expect(world.sweep()).resolves.toBeUndefined();
    world.now = new Date(world.now.getTime() + world.time + 1);
    await expect(world.sweep()).resolves.toMatchObject({ looked: 1 });
  });

  it('takes a group that somebody deleted for one without members', async () => {
    world.runs('edge-1');
    world.groups.delete('group-1');

    await expect(world.sweep()).resolves.toMatchObject({ drifted: 1, failed: 0 });
  });
});

describe('a sweep for drift in trouble', () => {
  beforeEach(() => {
    for (const name of ['edge-1', 'edge-2', 'edge-3', 'edge-4', 'edge-5']) world.runs(name, 2);
    for (const name of ['edge-2', 'edge-4']) world.tells(name, 60, [installed('1.0.0')]);
    move('edge-5', 'group-2', undefined);
  });
  const drifted = () => [...world.cores.values()].filter(({ drift }) => drift !== undefined).map(({ name }) => name).sort();

  it.each([
    { service: 'Greengrass', why: 'throttled', call: 'components', error: throttled, failed: 5, found: ['edge-5'] },
    { service: 'Greengrass', why: 'denied', call: 'components', error: denied, failed: 5, found: ['edge-5'] },
    { service: 'IoT', why: 'throttled', call: 'memberships', error: throttled, failed: 1, found: ['edge-2', 'edge-4'] },
    { service: 'IoT', why: 'denied', call: 'memberships', error: denied, failed: 1, found: ['edge-2', 'edge-4'] },
  ])('takes no core for drifted of which $service tells nothing since it is $why', async ({ call, error, failed, found }) => {
    world.fails = { call, error };
    await expect(world.sweep()).resolves.toMatchObject({ failed });
    expect(drifted()).toEqual(found);

    world.fails = undefined;
    hourLater();
    await expect(world.sweep()).resolves.toMatchObject({ failed: 0 });
    expect(drifted()).toEqual(['edge-2', 'edge-4', 'edge-5']);
    expect(world.troubles.every((trouble) => trouble.startsWith('edge-'))).toBe(true);
  });

  it('goes on with the other cores where one fails', async () => {
    world.fails = { call: 'components', about: 'edge-2', error: throttled };

    await expect(world.sweep()).resolves.toMatchObject({ failed: 1, looked: 4 });

    expect(drifted()).toEqual(['edge-4', 'edge-5']);
    expect(world.core('edge-2')).not.toHaveProperty('seenAt');
  });

  it('goes on with the other groups, and comes back to the one whose members it did not learn', async () => {
    world.fails = { call: 'members', about: 'group-2', error: denied };
    await expect(world.sweep()).resolves.toMatchObject({ groups: 1, failed: 1 });
    expect(world.troubles).toEqual(['group-2: not authorized']);

    world.fails = undefined;
    hourLater();
    await world.sweep();
    expect(world.deployments.every(({ driftSweptAt }) => driftSweptAt === world.now.toISOString())).toBe(true);
  });

  it('fails as a whole where Greengrass lists no devices, so that somebody hears of it', async () => {
    world.fails = { call: 'devices', error: denied };

    await expect(world.sweep()).rejects.toBe(denied);

    expect(drifted()).toEqual(['edge-5']);
    world.fails = undefined;
    await expect(world.sweep()).resolves.toMatchObject({ looked: 5 });
  });

  it('asks no further where Greengrass answers for nobody of many, and goes on behind them the next time', async () => {
    world = driftWorld();
    for (let index = 0; index < 40; index += 1) world.runs(`edge-${String(index).padStart(2, '0')}`);
    world.fails = { call: 'components', error: throttled };
    world.pageSize = 20;

    await expect(world.sweep()).resolves.toMatchObject({ failed: 20, devices: 20, left: 1 });
    world.fails = undefined;
    await expect(world.sweep()).resolves.toMatchObject({ devices: 20, looked: 20 });
    await expect(world.sweep()).resolves.toMatchObject({ devices: 40, looked: 20 });
  });

  it('begins anew where Greengrass does not take the place of the last sweep any more', async () => {
    world.time = 20_024;
    await expect(world.sweep()).resolves.toMatchObject({ devices: 5, left: 3 });
    world.devices.clear();
    world.runs('edge-9', 2);
    world.time = 1_000_000;

    await expect(world.sweep()).resolves.toMatchObject({ devices: 1, looked: 1, failed: 0 });
    expect(world.calls.get('devices')).toBe(2);
  });

  it('comes to an end in time, however little there is, and later ones do the rest', async () => {
    for (const time of [20_000, 20_012, 40_006, 40_012, 40_020]) {
      world.time = time;
      for (let sweeps = 0; sweeps < 12; sweeps += 1) {
        const counts = await world.sweep();
        expect(counts).toBeDefined();
        hourLater();
      }
    }

    expect(drifted()).toEqual(['edge-2', 'edge-4', 'edge-5']);
  });

  it('tells what the bus did not take when the claim has ended', async () => {
    world.fails = { call: 'tell', error: throttled };
    await expect(world.sweep()).resolves.toMatchObject({ drifted: 3, told: 0 });

    world.fails = undefined;
    hourLater();
    await expect(world.sweep()).resolves.toMatchObject({ drifted: 0, told: 3 });
    expect(world.events.map(({ coreName }) => coreName).sort()).toEqual(['edge-2', 'edge-4', 'edge-5']);
  });

  it.each([['before', false], ['after', true]])('may die %s any of its calls: the next ones find all, and tell each', async (_, isDone) => {
    const prepared = (): void => {
      world = driftWorld();
      for (const name of ['edge-1', 'edge-2', 'edge-3']) world.runs(name, 2);
      world.tells('edge-2', 60, [installed('1.0.0')]);
      move('edge-3', 'group-2', undefined);
    };
    prepared();
    await world.sweep();
    const calls = [...world.calls.values()].reduce((sum, count) => sum + count, 0);
    const whole = () => [...world.cores.values()].map(({ name, reportedTemplateVersion, seenAt, drift }) => ({ name, reportedTemplateVersion, seenAt, kinds: drift?.kinds }));
    const expected = whole();

    for (let after = 0; after < calls; after += 1) {
      prepared();
      world.dies = { after, isDone };
      await world.sweep().catch(() => undefined);
      world.dies = undefined;
      hourLater();
      await world.sweep();

      expect(whole()).toEqual(expected);
      expect([...new Set(world.events.map(({ coreName }) => coreName))].sort()).toEqual(['edge-2', 'edge-3']);
      expect(world.events.length).toBeLessThanOrEqual(4);
      hourLater();
      await expect(world.sweep()).resolves.toMatchObject({ told: 0, drifted: 0 });
    }
    expect(calls).toBeGreaterThan(20);
  });

  it('leaves a task alone that changes the core meanwhile', async () => {
    world.meanwhile(() => void world.cores.set('edge-5', desire(world.core('edge-5'), { ...aTarget({ version: 1, at: driftTime(anHour) }), taskId: 'task-other' })));

    await world.sweep();

    expect(world.core('edge-5')).toMatchObject({ deploymentStatus: 'QUEUED', desiredTemplateVersion: 1 });
    expect(world.core('edge-5')).not.toHaveProperty('drift');
    expect(world.events.map(({ coreName }) => coreName)).not.toContain('edge-5');
  });

  it('tells of each core in one call of the bus for ten', async () => {
    world = driftWorld();
    for (let index = 0; index < 25; index += 1) {
      world.runs(`edge-${index}`, 2);
      move(`edge-${index}`, 'group-2', undefined);
    }

    await expect(world.sweep()).resolves.toMatchObject({ told: 25 });

    expect(world.calls.get('tell')).toBe(3);
  });
});

it('a day of an idle fleet costs a look at each core, whatever the number of sweeps', async () => {
  for (let index = 0; index < 30; index += 1) world.runs(`edge-${index}`);
  let looks = 0;
  for (let hour = 0; hour < 24; hour += 1) {
    looks += (await world.sweep())?.looked ?? 0;
    hourLater();
  }

  expect(looks).toBe(30);
});
