import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import { isToBeChecked } from '../../../lambdas/domain/drift/drift-transitions.ts';
import { desire, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { anHour, driftTime, driftWorld, installed } from '../../builders/drift.ts';
import type { DriftWorld } from '../../builders/drift.ts';
import { aTarget } from '../../builders/fleet.ts';

const names = ['edge-1', 'edge-2', 'edge-3', 'edge-4'];
const groups = ['group-1', 'group-2'];

/** What happens in a minute: by a task, on a device, by hand, or to a sweep. */
const happening = fc.record({
  what: fc.constantFrom('target', 'target', 'succeed', 'succeed', 'end badly', 'restore', 'tell', 'join', 'leave', 'sweep', 'sweep', 'die', 'throttle'),
  core: fc.nat(names.length - 1),
  version: fc.integer({ min: 1, max: 2 }),
  after: fc.nat(40),
  isDone: fc.boolean(),
  call: fc.constantFrom('components', 'memberships', 'members', 'tell', 'change'),
});
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

const happen = async (world: DriftWorld, { what, core, version, after, isDone, call }: Happening, minute: number): Promise<void> => {
  const name = names[core] ?? '';
  const row = world.core(name);
  const seconds = anHour + minute * 60;
  const end = (status: Report['status']): void => void world.cores.set(name, reported(row, { deploymentId: row.deployment?.deploymentId ?? '', status, at: driftTime(seconds), ...(status === 'FAILED' && { failure: { code: 'X', cause: 'x' } }) }));
  const tell = (components = world.devices.get(name)?.components ?? []): void => world.tells(name, seconds + 1, components);
  world.now = driftTime(seconds);
  switch (what) {
    case 'target':
      world.cores.set(name, desire(row, { ...aTarget({ version, task: minute, at: driftTime(seconds) }), taskId: `task-${minute}` }));
      for (const group of groups) world.groups.get(group)?.[group === `group-${version}` ? 'add' : 'delete'](name);
      return;
    case 'succeed':
      if (row.deploymentStatus !== 'QUEUED') return;
      tell([installed(`${row.desiredTemplateVersion}.0.0`)]);
      return end('SUCCEEDED');
    case 'end badly':
      return row.deploymentStatus === 'QUEUED' ? end('FAILED') : undefined;
    case 'restore':
      return tell([installed(version === 1 ? '1.0.0' : '9.0.0')]);
    case 'tell':
      return tell();
    case 'join':
      return void world.groups.get(`group-${version}`)?.add(name);
    case 'leave':
      return void world.groups.get(`group-${version}`)?.delete(name);
    default:
      world.dies = what === 'die' ? { after, isDone } : undefined;
      world.fails = what === 'throttle' ? { call, error: new Error('rate exceeded') } : undefined;
      await world.sweep().catch(() => undefined);
      Object.assign(world, { dies: undefined, fails: undefined });
  }
};

/** What is so, by what the devices and IoT know. */
const truth = (world: DriftWorld, row: CoreRow) => {
  const { desiredTemplateVersion: desired } = row;
  const [component] = world.devices.get(row.name)?.components ?? [];
  const memberOf = groups.filter((group) => world.groups.get(group)?.has(row.name));
  return {
    group: memberOf.join() !== `group-${desired}`,
    components: component?.version !== `${desired}.0.0`,
    ...(component?.version === '1.0.0' && { reported: 1 }),
    ...(component?.version === '2.0.0' && { reported: 2 }),
  };
};

describe('what the table tells of drift', () => {
  it('is so once a sweep went well, whatever tasks, devices, people and dying sweeps did before, and is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), async (happenings) => {
        const world = driftWorld();
        for (const name of names) world.runs(name);
        for (const [minute, each] of happenings.entries()) await happen(world, each, minute);
        world.now = driftTime(10 * anHour);

        await expect(world.sweep()).resolves.toMatchObject({ failed: 0, left: 0 });

        for (const row of world.cores.values()) {
          const is = truth(world, row);
          if (!isToBeChecked(row)) continue;
          expect([row.name, row.drift?.kinds ?? []]).toEqual([row.name, (['components', 'group'] as const).filter((kind) => is[kind])]);
          if (is.reported !== undefined) expect([row.name, row.reportedTemplateVersion]).toEqual([row.name, is.reported]);
          expect(row.drift === undefined || row.drift.toldAt !== undefined).toBe(true);
          const told = new Set(world.events.flatMap(({ coreName, kinds }) => (coreName === row.name ? kinds : [])));
          expect(row.drift?.kinds.filter((kind) => !told.has(kind)) ?? []).toEqual([]);
        }
        await expect(world.sweep()).resolves.toMatchObject({ looked: 0, drifted: 0, cured: 0, told: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
