import type { CoreRow } from '../../contracts/core-rows.ts';
import type { TemplateRow, TemplateVersionRow, VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { sweepDrift } from '../../lambdas/domain/drift/drift-sweep.ts';
import type { CoreDriftDetectedEvent, DriftCounts, DriftPorts, InstalledComponent } from '../../lambdas/domain/drift/drift-ports.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { desire, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import { aTarget, memoryFleet } from './fleet.ts';
import type { MemoryFleet } from './fleet.ts';
import { aCoreRow } from './task.ts';
import { aVersionRow } from './template.ts';

const start = Date.parse('2026-01-02T03:04:05.000Z');
/** Seconds after the cores were targeted; they have succeeded after 5. */
export const driftTime = (seconds: number): Date => new Date(start + seconds * 1000);
export const anHour = 3600;
export const aDay = 24 * anHour;

/** Name of the component that every version of template `press` asks for, by the number of the version. */
export const pressComponent = 'com.example.Press';
const pressVersion = (version: number): TemplateVersionRow => aVersionRow({ version, components: [{ key: pressComponent, version: `${version}.0.0` }] });

export const installed = (version: string, isLocal = false): InstalledComponent => ({ name: pressComponent, version, isLocal });

/** A core that runs a version of template `press`. */
export const aSettledCore = (name = 'edge-1', { version = 1 } = {}): CoreRow =>
  reported(desire(aCoreRow({ name }), { ...aTarget({ version, at: driftTime(0) }), taskId: `task-${name}` }), { deploymentId: `deployment-${version}`, status: 'SUCCEEDED', at: driftTime(5) });

const deploymentOf = (version: number): VersionDeploymentRow => ({
  pk: 'TEMPLATE#press', sk: `DEPLOYMENT#${version}`, templateName: 'press', templateVersion: version, groupName: `group-${version}`, deploymentId: `deployment-${version}`, jobId: `job-${version}`, state: 'Active',
}) as VersionDeploymentRow;

/** The fleet, IoT and Greengrass in memory, and what a sweep for drift did with them. */
export interface DriftWorld extends MemoryFleet {
  /** Members of thing groups. */
  readonly groups: Map<string, Set<string>>;
  readonly devices: Map<string, { updatedAt: Date; components: readonly InstalledComponent[] }>;
  readonly template: { row: Partial<TemplateRow> };
  readonly versions: TemplateVersionRow[];
  readonly deployments: VersionDeploymentRow[];
  readonly moving: Set<string>;
  readonly events: CoreDriftDetectedEvent[];
  readonly troubles: string[];
  readonly strangers: string[];
  /** Calls of the world outside since the last sweep began, by name. */
  readonly calls: Map<string, number>;
  now: Date;
  /** Core devices that Greengrass lists in a page. */
  pageSize: number;
  /** Milliseconds that a sweep has; each call takes one of them. */
  time: number;
  /** Calls of this name fail: all, or those about this core or group. */
  fails: { readonly call: string; readonly about?: string; readonly error: Error } | undefined;
  /** So many calls, writes included, are answered; the sweep dies before the next one, or after its effect. */
  dies: { after: number; readonly isDone: boolean } | undefined;
  /** A core that runs the version and is in its group, as Greengrass has it. */
  runs(name: string, version?: number): void;
  /** The device tells of itself. */
  tells(name: string, seconds: number, components: readonly InstalledComponent[]): void;
  core(name?: string): CoreRow;
  sweep(): Promise<DriftCounts | undefined>;
}

/** What ends a process in the middle of its work. */
export class Killed extends Error {}

export const driftWorld = (): DriftWorld => {
  const memory = memoryFleet();
  const state: { after?: string; until?: string } = {};
  let spent = 0;

  /** One call: counted, of some length, and failing where it is told to. */
  const called = async <Answer>(call: string, about: string | undefined, work: () => Answer | Promise<Answer>): Promise<Answer> => {
    world.calls.set(call, (world.calls.get(call) ?? 0) + 1);
    spent += 1;
    const { fails, dies } = world;
    if (fails?.call === call && (fails.about ?? about) === about) throw fails.error;
    const isLast = dies !== undefined && dies.after === 0;
    if (dies !== undefined) dies.after -= 1;
    if (isLast && !dies.isDone) throw new Killed();
    if (dies !== undefined && dies.after < -1) throw new Killed();
    const answer = await work();
    if (isLast) throw new Killed();
    return answer;
  };

  const ports = (): DriftPorts => ({
    fleet: {
      find: (name) => called('find', name, () => memory.fleet.find(name)),
      change: (before, after) => called('change', after.name, () => memory.fleet.change(before, after)),
    },
    directory: memory.directory,
    cores: { among: (names) => called('among', undefined, () => names.flatMap((name) => memory.cores.get(name) ?? [])) },
    deployments: {
      async *active() {
        yield await called('active', undefined, () => [...world.deployments]);
      },
      checked: (row, at) => called('checked', row.groupName, () => {
        const position = world.deployments.findIndex(({ sk }) => sk === row.sk);
        world.deployments[position] = { ...row, driftSweptAt: at.toISOString() };
      }),
    },
    groups: { of: (group) => called('members', group, () => (world.groups.has(group) ? [...(world.groups.get(group) ?? [])] : undefined)) },
    memberships: {
      of: (name) => called('memberships', name, () => {
        if (!memory.cores.has(name)) throw new StepFailure('NotFound', 'THING_NOT_FOUND', `thing ${name} is gone`);
        return [...world.groups].flatMap(([group, members]) => (members.has(name) ? [group] : []));
      }),
    },
    devices: {
      page: (after) => called('devices', after, () => {
        const names = [...world.devices.keys()].sort();
        if (after !== undefined && !names.includes(after)) return undefined;
        const from = after === undefined ? 0 : names.indexOf(after) + 1;
        const page = names.slice(from, from + world.pageSize);
        const next = from + world.pageSize < names.length ? page.at(-1) : undefined;
        return { devices: page.map((name) => ({ name, updatedAt: world.devices.get(name)?.updatedAt ?? driftTime(0) })), ...(next !== undefined && { next }) };
      }),
      components: (name) => called('components', name, () => world.devices.get(name)?.components),
    },
    templates: {
      find: (name) => called('template', name, () => (name === 'press' ? ({ name, ...world.template.row } as TemplateRow) : undefined)),
      version: ({ name, version }) => called('version', name, () => (name === 'press' ? world.versions.find((row) => row.version === version) : undefined)),
      versionsByNumber: (name, { after, limit }) => called('versions', name, () => world.versions.filter(({ version }) => version > after).slice(0, Math.min(limit, 2))),
    },
    bus: {
      tell: (events) => called('tell', undefined, () => {
        world.events.push(...events);
        return new Set<number>();
      }),
    },
    progress: {
      begin: (until) => called('begin', undefined, () => {
        if (state.until !== undefined && state.until > world.now.toISOString()) return undefined;
        state.until = until.toISOString();
        return state.after === undefined ? {} : { after: state.after };
      }),
      end: (after) => called('end', undefined, () => {
        delete state.until;
        delete state.after;
        if (after !== undefined) state.after = after;
      }),
    },
    isBeingMoved: async ({ name }) => world.moving.has(name),
    foundStrangers: (groupName, names) => void world.strangers.push(...names.map((name) => `${groupName}: ${name}`)),
    report: ({ coreName, groupName }, error) => {
      if (error instanceof Killed) return;
      world.troubles.push([coreName ?? groupName, (error as Error).message].filter(Boolean).join(': '));
    },
    clock: () => world.now,
    remaining: () => world.time - spent,
  });

  const world: DriftWorld = {
    ...memory,
    groups: new Map([['group-1', new Set()], ['group-2', new Set()]]),
    devices: new Map(),
    template: { row: { latestVersion: 2 } },
    versions: [pressVersion(1), pressVersion(2)],
    deployments: [deploymentOf(1), deploymentOf(2)],
    moving: new Set(),
    events: [],
    troubles: [],
    strangers: [],
    calls: new Map(),
    now: driftTime(anHour),
    pageSize: 3,
    time: 1_000_000,
    fails: undefined,
    dies: undefined,
    runs: (name, version = 1) => {
      memory.cores.set(name, aSettledCore(name, { version }));
      world.groups.get(`group-${version}`)?.add(name);
      world.tells(name, 6, [installed(`${version}.0.0`)]);
    },
    tells: (name, seconds, components) => void world.devices.set(name, { updatedAt: driftTime(seconds), components }),
    core: (name = 'edge-1') => {
      const row = memory.cores.get(name);
      if (row === undefined) throw new Error(`there is no core ${name}`);
      return row;
    },
    sweep: async () => {
      world.calls.clear();
      spent = 0;
      return sweepDrift(ports());
    },
  };
  return world;
};
