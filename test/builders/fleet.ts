import type { FleetSweepPorts } from '../../lambdas/domain/fleet/sweep-ports.ts';
import type { CoreRow, Standing } from '../../contracts/core-rows.ts';
import type { TemplateVersion } from '../../contracts/table.ts';
import type { CoreTemplateUpdatedEvent } from '../../lambdas/domain/fleet/announcement.ts';

import type { Target } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { FleetDirectory } from '../../lambdas/domain/fleet/fleet-directory.ts';
import type { Fleet } from '../../lambdas/domain/fleet/fleet-ports.ts';
import { versionCounts } from '../../lambdas/domain/fleet/fleet-writes.ts';
import type { FleetBus } from '../../lambdas/domain/fleet/report-consumption.ts';
import { standingOf } from '../../lambdas/domain/fleet/standing.ts';

/** What task `task` asks of a core: version `version` of template `press`, which has the deployment of that number. */
export const aTarget = ({ version = 1, task = 1, index = 0, at = new Date('2026-01-02T03:04:05.678Z'), itemExpiresAt = 4_000_000_000 } = {}): Target => ({
  template: { name: 'press', version },
  taskId: `task0000${task}`,
  index,
  itemExpiresAt,
  deployment: { deploymentId: `deployment-${version}`, jobId: `job-${version}`, groupName: `group-${version}` },
  at,
});

/** A fleet in memory, with everything that asks for one. */
export interface MemoryFleet {
  readonly cores: Map<string, CoreRow>;
  readonly fleet: Fleet;
  readonly directory: FleetDirectory;
  readonly bus: FleetBus;
  /** What the bus was told. */
  readonly told: CoreTemplateUpdatedEvent[];
  /** Writes that changed a core. */
  writes(): number;
  /** Has something done by others right before the next write. */
  meanwhile(happening: () => void): void;
  /** The next call of the bus fails, or it does not take announcements of these cores. */
  refuse(what: Error | readonly string[]): void;
}

export const memoryFleet = (...rows: readonly CoreRow[]): MemoryFleet => {
  const cores = new Map(rows.map((row) => [row.name, row]));
  const told: CoreTemplateUpdatedEvent[] = [];
  let writes = 0;
  let happening: (() => void) | undefined;
  let refusal: Error | readonly string[] | undefined;

  const fleet: Fleet = {
    find: async (name) => cores.get(name),
    change: async (before, after) => {
      const now = happening;
      happening = undefined;
      now?.();
      if (cores.get(after.name)?.revision !== before.revision) return false;
      writes += before === after ? 0 : 1;
      cores.set(after.name, after);
      return true;
    },
  };

  const isOf = ({ name, version }: TemplateVersion, core: CoreRow): boolean => core.desiredTemplateName === name && core.desiredTemplateVersion === version;
  const directory: FleetDirectory = {
    counts: async (templateName) => {
      const counted = new Map<string, { template: TemplateVersion; counts: Record<string, number> }>();
      for (const core of cores.values()) {
        for (const [key, { template, add }] of versionCounts(core)) {
          const known = counted.get(key) ?? { template, counts: {} };
          counted.set(key, known);
          const { counts } = known;
          for (const [member, count] of Object.entries(add)) counts[member] = (counts[member] ?? 0) + count;
        }
      }
      return [...counted.values()].filter(({ template: { name } }) => (templateName ?? name) === name);
    },
    standing: async (template: TemplateVersion, standing: Standing, { after = '', limit }) =>
      [...cores.values()].filter((core) => isOf(template, core) && standingOf(core) === standing && core.name > after).sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, limit),
  };

  return {
    cores, fleet, directory, told,
    bus: {
      announce: async (events) => {
        const refused = refusal;
        refusal = undefined;
        if (refused instanceof Error) throw refused;
        const positions = new Set(events.flatMap(({ coreName }, position) => (refused?.includes(coreName) === true ? [position] : [])));
        told.push(...events.filter((_event, position) => !positions.has(position)));
        return positions;
      },
    },
    writes: () => writes,
    meanwhile: (what) => {
      happening = what;
    },
    refuse: (what) => {
      refusal = what;
    },
  };
};

/** What a sweep needs where nobody moves a core meanwhile, and nothing fails. */
export const undisturbedSweep: Pick<FleetSweepPorts, 'reachesMembers' | 'isBeingMoved' | 'move' | 'takeBack' | 'report' | 'remaining'> = {
  reachesMembers: async () => true,
  isBeingMoved: async () => false,
  move: async () => undefined,
  takeBack: async () => undefined,
  report: ({ coreName }, error) => { throw new Error(`core ${coreName}`, { cause: error }); },
  remaining: () => 200_000,
};
