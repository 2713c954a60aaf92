import type { DriftCounts, DriftPorts } from './drift-ports.ts';
import { sweepComponents } from './drifted-components.ts';
import { sweepGroups } from './drifted-groups.ts';
import { templatesRead } from './templates-read.ts';

/**
 * Finds cores that differ from the version they desire although their deployment succeeded: by the groups they are in, and by
 * what is installed on them. Stops in time, and the next sweep goes on. Safe to repeat and to race.
 *
 * @returns what was done; nothing where another sweep is at work
 */
export const sweepDrift = async (ports: DriftPorts): Promise<DriftCounts | undefined> => {
  const begun = await ports.progress.begin(new Date(ports.clock().getTime() + ports.remaining()));
  if (begun === undefined) return undefined;
  const counts: DriftCounts = { groups: 0, devices: 0, looked: 0, drifted: 0, cured: 0, told: 0, strangers: 0, failed: 0, left: 0 };
  const sweep = { ports, counts, templates: templatesRead(ports.templates) };
  let after = begun.after;
  try {
    await sweepGroups({ ...sweep, ports: { ...ports, remaining: halfOf(ports.remaining) } });
    after = await sweepComponents(sweep, after);
  } finally {
    await ports.progress.end(after);
  }
  return counts;
};

/** Groups leave the other half of the time to components. */
const halfOf = (remaining: () => number): (() => number) => {
  const kept = remaining() / 2;
  return () => remaining() - kept;
};
