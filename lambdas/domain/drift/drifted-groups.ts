import type { CoreRow, Standing } from '../../../contracts/core-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import { StepFailure } from '../failure.ts';
import type { VersionCount } from '../fleet/fleet-directory.ts';
import { standings } from '../fleet/standing.ts';
import { recordDrift } from './drift-telling.ts';
import type { DriftChange, DriftSweep } from './drift-telling.ts';
import { leastRemaining } from './drift-ports.ts';
import type { DriftPorts, CheckedCore } from './drift-ports.ts';
import { awaitsTelling, groupsSeen, isToBeChecked } from './drift-transitions.ts';

/** Rows read at once, of the index and by name. */
const rowsAtOnce = { ofIndex: 1000, byName: 100 } as const;

/**
 * Holds the members of each version group against the cores that desire the version, the group that was longest not held
 * first. A core that seems to be in the wrong place is asked for itself before anything is said of it.
 */
export const sweepGroups = async (sweep: DriftSweep): Promise<void> => {
  const { ports, counts } = sweep;
  const rows: VersionDeploymentRow[] = [];
  for await (const page of ports.deployments.active()) rows.push(...page);
  const groups = new Set(rows.map(({ groupName }) => groupName));
  const counted = await ports.directory.counts();
  for (const row of rows.sort((a, b) => ((a.driftSweptAt ?? '') < (b.driftSweptAt ?? '') ? -1 : 1))) {
    if (ports.remaining() < leastRemaining) {
      counts.left += 1;
      continue;
    }
    try {
      await sweepGroup(sweep, { row, groups, counted });
    } catch (error) {
      counts.failed += 1;
      ports.report({ groupName: row.groupName }, error);
    }
  }
};

interface CheckedGroup {
  readonly row: VersionDeploymentRow;
  /** All version groups that are in force. */
  readonly groups: ReadonlySet<string>;
  readonly counted: readonly VersionCount[];
}

const sweepGroup = async (sweep: DriftSweep, { row, groups, counted }: CheckedGroup): Promise<void> => {
  const { ports, counts } = sweep;
  const { groupName } = row;
  const at = ports.clock();
  const mode = await sweep.templates.mode(row.templateName);
  const members = new Set(await ports.groups.of(groupName));
  const unaccounted = new Set(members);
  const failed = counts.failed;
  for await (const cores of coresOf(ports, row, counted)) {
    const ofGroup = cores.filter(({ deployment }) => deployment?.groupName === groupName);
    for (const { name } of ofGroup) unaccounted.delete(name);
    await look(sweep, groups, ofGroup.filter((core) => isSuspect(core, members.has(core.name)) || awaitsTelling(core, mode, ports.clock())));
  }
  for (const names of chunks([...unaccounted], rowsAtOnce.byName)) await lookAtStrangers(sweep, { groupName, groups, names });
  counts.groups += 1;
  if (counts.failed === failed && ports.remaining() >= leastRemaining) await ports.deployments.checked(row, at);
};

/** Cores that desire the version of a deployment, however they stand; where nobody stands so, nobody asks. */
async function* coresOf({ directory }: DriftPorts, { templateName: name, templateVersion: version }: VersionDeploymentRow, counted: readonly VersionCount[]): AsyncGenerator<CoreRow[]> {
  const counts = counted.find(({ template }) => template.name === name && template.version === version)?.counts ?? {};
  for (const standing of standings.filter((one: Standing) => (counts[one] ?? 0) > 0)) {
    let after: string | undefined;
    do {
      const page = await directory.standing({ name, version }, standing, { after, limit: rowsAtOnce.ofIndex });
      yield page;
      after = page.length === rowsAtOnce.ofIndex ? page.at(-1)?.name : undefined;
    } while (after !== undefined);
  }
}

/** Whether the core's membership is other than its row says. */
const isSuspect = (core: CheckedCore, isMember: boolean): boolean => isToBeChecked(core) && isMember === (core.drift?.details.group !== undefined);

interface Strangers {
  readonly groupName: string;
  readonly groups: ReadonlySet<string>;
  /** Members that were not among the cores that desire the version. */
  readonly names: readonly string[];
}

const lookAtStrangers = async (sweep: DriftSweep, { groupName, groups, names }: Strangers): Promise<void> => {
  if (sweep.ports.remaining() < leastRemaining) return;
  const cores = await sweep.ports.cores.among(names);
  const ours = cores.filter(({ deployment }) => deployment !== undefined);
  const known = new Set(ours.map(({ name }) => name));
  const strangers = names.filter((name) => !known.has(name));
  sweep.counts.strangers += strangers.length;
  if (strangers.length > 0) sweep.ports.foundStrangers(groupName, strangers);
  await look(sweep, groups, ours.filter((core) => isToBeChecked(core) && core.deployment?.groupName !== groupName && core.drift?.details.group === undefined));
};

/** In portions, between which the sweep may end. */
const look = async (sweep: DriftSweep, groups: ReadonlySet<string>, suspects: readonly CheckedCore[]): Promise<void> => {
  for (const portion of chunks(suspects, rowsAtOnce.byName)) {
    if (sweep.ports.remaining() < leastRemaining) return;
    await recordDrift(sweep, portion.map(({ name }): DriftChange => ({ coreName: name, compute: (core) => asked(sweep.ports, groups, core) })));
  }
};

/** What IoT says of this one thing, read after its row: a task that moves it meanwhile changes the row first. */
const asked = async ({ memberships, isBeingMoved, clock }: DriftPorts, groups: ReadonlySet<string>, core: CoreRow): Promise<CoreRow> => {
  const own = core.deployment?.groupName;
  if (!isToBeChecked(core) || own === undefined || (await isBeingMoved(core))) return core;
  try {
    const memberOf = await memberships.of(core.name);
    const others = memberOf.filter((group) => group !== own && groups.has(group));
    const causes = [...(memberOf.includes(own) ? [] : [`the core is not in thing group ${own} of the version`]), ...others.map((group) => `the core is in thing group ${group} of another version`)];
    return groupsSeen(core, causes.length === 0 ? undefined : causes.join('; '), clock());
  } catch (error) {
    if (error instanceof StepFailure && error.code === 'THING_NOT_FOUND') return core;
    throw error;
  }
};

const chunks = <Entry>(entries: readonly Entry[], size: number): Entry[][] =>
  Array.from({ length: Math.ceil(entries.length / size) }, (_, position) => entries.slice(position * size, (position + 1) * size));
