import type { CoreRow, DriftMode } from '../../../contracts/core-rows.ts';
import { bounded } from '../bounded.ts';
import { desiredOf } from '../fleet/core-transitions.ts';
import { changing } from '../fleet/fleet-ports.ts';
import { hasClaimedTelling, told, tellingClaimed } from './drift-transitions.ts';
import type { CoreDriftDetectedEvent, DriftCounts, DriftPorts, TemplatesRead } from './drift-ports.ts';

/** A sweep at work: its ports, what it counts, what it has read. */
export interface DriftSweep {
  readonly ports: DriftPorts;
  readonly counts: DriftCounts;
  readonly templates: TemplatesRead;
}

/** Cores written at a time. */
const concurrency = 5;
/** Events that the bus takes in a call. */
const batchSize = 10;

/** A core, and how its next row follows from the one that stands. */
export interface DriftChange {
  readonly coreName: string;
  readonly compute: (core: CoreRow) => CoreRow | Promise<CoreRow>;
}

/**
 * Writes what was found of cores, and tells the bus of those that drifted: each time one sweep claims it in the transaction
 * that says so, so that after a crash a later one tells it. A core that fails is counted, and the others go on.
 */
export const recordDrift = async ({ ports, counts, templates }: DriftSweep, changes: readonly DriftChange[]): Promise<void> => {
  const claims: CoreRow[] = [];
  await bounded(concurrency, changes, async ({ coreName, compute }) => {
    try {
      const now = ports.clock();
      const change = await changing(ports.fleet, coreName, async (before) => {
        const after = await compute(before);
        return after.drift === undefined ? after : tellingClaimed({ before, after }, await templates.mode(after.desiredTemplateName), now);
      });
      if (change === undefined) return;
      const { before, after } = change;
      if (before.drift === undefined && after.drift !== undefined) counts.drifted += 1;
      if (before.drift !== undefined && after.drift === undefined) counts.cured += 1;
      if (hasClaimedTelling(change)) claims.push(after);
    } catch (error) {
      counts.failed += 1;
      ports.report({ coreName }, error);
    }
  });
  for (let from = 0; from < claims.length; from += batchSize) await tell({ ports, counts, templates }, claims.slice(from, from + batchSize));
};

/** What the bus does not take is told when its claim has ended. */
const tell = async ({ ports, counts, templates }: DriftSweep, cores: readonly CoreRow[]): Promise<void> => {
  try {
    const events = await Promise.all(cores.map(async (core) => driftEvent(core, await templates.mode(core.desiredTemplateName))));
    const refused = await ports.bus.tell(events);
    await bounded(concurrency, [...cores.entries()], async ([position, core]) => {
      if (refused.has(position)) throw new Error(`the bus did not take the event of core ${core.name}`);
      await changing(ports.fleet, core.name, (current) => told(current, core, { mode: events[position]?.mode ?? 'report', at: ports.clock() }));
      counts.told += 1;
    });
  } catch (error) {
    counts.failed += 1;
    ports.report({}, error);
  }
};

const driftEvent = (core: CoreRow, mode: DriftMode): CoreDriftDetectedEvent => {
  const { name, version } = desiredOf(core);
  const { kinds = [], details = {}, since = core.updatedAt } = core.drift ?? {};
  const runsAnother = core.reportedTemplateName === name && core.reportedTemplateVersion !== version;
  return {
    coreName: core.name, templateName: name, templateVersion: version,
    kinds: [...kinds],
    mode,
    since,
    ...(runsAnother && { reportedVersion: core.reportedTemplateVersion }),
    message: kinds.flatMap((kind) => details[kind] ?? []).join('; '),
  };
};
