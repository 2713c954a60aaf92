import { bounded } from '../bounded.ts';
import type { SkippedTarget, TaskTargets } from '../tasks/task-ports.ts';
import { coresOfOlderVersions } from './older-versions.ts';
import type { TargetPorts } from './target-ports.ts';

/** A core to deploy to. */
export interface TargetedCore {
  readonly name: string;
  /** Whether Greengrass knows it. */
  readonly registered: boolean;
}

/** What targets come to. Each name is in one of the lists, once, in the order in which it was named first. */
export interface Resolution {
  readonly cores: readonly TargetedCore[];
  readonly skipped: readonly SkippedTarget[];
}

/** Thing groups listed at a time: IoT allows 25 ListThingsInThingGroup a second in most accounts. */
const groupConcurrency = 5;

/** A name, or why none came of a target. */
type Expanded = string | SkippedTarget;

/** What each kind of target comes to, in the order of the kinds. */
const expansions: readonly ((targets: TaskTargets, ports: TargetPorts) => Promise<readonly Expanded[]>)[] = [
  async ({ thingNames = [] }) => thingNames,
  async ({ desiringOlderThan }, { directory }) => (desiringOlderThan === undefined ? [] : coresOfOlderVersions(directory, desiringOlderThan)),
  async ({ thingGroups = [], thingGroupNames = [] }, { groups }) => {
    const names = [...new Set([...thingGroups, ...thingGroupNames])];
    return (await bounded(groupConcurrency, names, async (name) => (await groups.of(name)) ?? [unknownGroup(name)])).flat();
  },
];

const unknownGroup = (name: string): SkippedTarget => ({ name, code: 'THING_GROUP_NOT_FOUND', reason: `IoT has no thing group ${JSON.stringify(name)} in this account and region` });

/** Finds the cores among the targets. Nothing is written: what is no core leaves no trace but its name in `skipped`. */
export const resolveTargets = async (targets: TaskTargets, ports: TargetPorts): Promise<Resolution> => {
  const expanded: Expanded[] = [];
  for (const expand of expansions) expanded.push(...(await expand(targets, ports)));
  const names = [...new Set(expanded.filter((entry) => typeof entry === 'string'))];
  const [ours, registered] = await Promise.all([ports.cores.among(names), ports.devices.among(names)]);
  const isOurs = (name: string): boolean => ours.has(name);
  return {
    cores: names.filter(isOurs).map((name) => ({ name, registered: registered.has(name) })),
    skipped: [
      ...names.filter((name) => !isOurs(name)).map((name) => notOurs(name, registered.has(name))),
      ...expanded.filter((entry) => typeof entry !== 'string'),
    ],
  };
};

const notOurs = (name: string, isRegistered: boolean): SkippedTarget =>
  isRegistered
    ? { name, code: 'NOT_MANAGED', reason: `Greengrass knows a core device ${JSON.stringify(name)}, which this system has not made` }
    : { name, code: 'NOT_A_CORE', reason: `this system has made no core ${JSON.stringify(name)}, and Greengrass knows none` };

/**
 * What is skipped where another run has settled which cores there are: everything that is not among them.
 *
 * @param standing names of those cores
 */
export const skippedBeside = ({ cores, skipped }: Resolution, standing: ReadonlySet<string>): SkippedTarget[] =>
  [...cores.map(({ name }): SkippedTarget => ({ name, code: 'NOT_A_CORE', reason: `${JSON.stringify(name)} was no core when the targets were resolved` })), ...skipped].filter(({ name }) => !standing.has(name));
