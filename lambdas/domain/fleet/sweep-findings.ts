import type { DeviceEvent } from './device-events.ts';
import { recordReports } from './report-consumption.ts';
import type { FleetSweepCounts, FleetSweepPorts } from './sweep-ports.ts';

/** Reports that are recorded at once; the bus takes so many announcements in a call. */
const batchSize = 10;

/** What a sweep found out of the cores of one job. */
interface Findings {
  readonly jobId: string;
  readonly reports: readonly DeviceEvent[];
}

/** Writes what a sweep found out as if the devices had reported it, and counts what became of it. */
export const recordFindings = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, { jobId, reports }: Findings): Promise<void> => {
  for (let from = 0; from < reports.length; from += batchSize) {
    const batch = reports.slice(from, from + batchSize);
    const failures = await recordReports(ports)(batch);
    sweep.corrected += batch.length - failures.size;
    sweep.failed += failures.size;
    for (const [position, error] of failures) ports.report({ jobId, coreName: batch[position]?.coreName ?? '' }, error);
  }
};
