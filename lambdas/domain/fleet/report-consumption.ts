import type { CoreRow } from '../../../contracts/core-rows.ts';
import { bounded } from '../bounded.ts';
import { announced, announcement, claimed, hasClaimed } from './announcement.ts';
import type { CoreTemplateUpdatedEvent } from './announcement.ts';
import { componentsReported } from './broken-components.ts';
import { reported } from './core-transitions.ts';
import { datedCore } from './dated-core.ts';
import type { DeviceEvent } from './device-events.ts';
import { changing } from './fleet-ports.ts';
import type { Fleet } from './fleet-ports.ts';

export interface ReportPorts {
  readonly fleet: Fleet;
  readonly bus: FleetBus;
  readonly clock: () => Date;
}

/** Where others learn what became of a deployment. */
export interface FleetBus {
  /**
   * Tells of up to 10 cores.
   *
   * @returns positions of the announcements that the bus did not take
   */
  announce(events: readonly CoreTemplateUpdatedEvent[]): Promise<ReadonlySet<number>>;
}

/**
 * Writes what devices, or Greengrass, said of cores, and tells the bus of each end of a deployment once per core, deployment
 * and status. What is about another deployment, doubled or older than what is known changes nothing. Safe to repeat.
 *
 * @param events up to 10
 * @returns positions of the events that have to come again, with the reason
 */
export const recordReports =
  ({ fleet, bus, clock }: ReportPorts) =>
  async (events: readonly DeviceEvent[]): Promise<ReadonlyMap<number, unknown>> => {
    const failures = new Map<number, unknown>();
    const claims: { readonly position: number; readonly core: CoreRow }[] = [];
    await bounded(concurrency, [...events.entries()], async ([position, event]) => {
      try {
        const change = await changing(fleet, event.coreName, (core) => {
          const now = clock();
          return claimed(core, changed(core, event, now), now);
        });
        if (change !== undefined && hasClaimed(change.before, change.after)) claims.push({ position, core: change.after });
      } catch (error) {
        failures.set(position, error);
      }
    });
    for (const [position, error] of await told({ fleet, bus }, claims)) failures.set(position, error);
    return failures;
  };

/** Reports of one core meet on its row; a batch is seldom about one core twice. */
const concurrency = 5;

const changed = (core: CoreRow, event: DeviceEvent, now: Date): CoreRow => {
  if (!('report' in event)) return componentsReported(core, event.components, event.at);
  const dated = datedCore(core, now);
  const after = reported(dated, event.report);
  return after === dated ? core : after;
};

/** Makes the announcements that were claimed; one that fails is made when its report comes again. */
const told = async ({ fleet, bus }: Pick<ReportPorts, 'fleet' | 'bus'>, claims: readonly { readonly position: number; readonly core: CoreRow }[]): Promise<Map<number, unknown>> => {
  const failures = new Map<number, unknown>();
  if (claims.length === 0) return failures;
  const refused = await bus.announce(claims.map(({ core }) => announcement(core))).catch((error: unknown) => error);
  await bounded(concurrency, [...claims.entries()], async ([index, { position, core }]) => {
    if (!(refused instanceof Set)) failures.set(position, refused);
    else if (refused.has(index)) failures.set(position, new Error(`the bus did not take the announcement of core ${core.name}`));
    else await markAnnounced(fleet, core).catch((error: unknown) => failures.set(position, error));
  });
  return failures;
};

/** A mark that cannot be written costs a second announcement, when the report comes again. */
const markAnnounced = async (fleet: Fleet, core: CoreRow): Promise<void> => {
  if (await fleet.change(core, announced(core, core))) return;
  await changing(fleet, core.name, (current) => announced(current, core));
};
