import { fleetBus } from '../adapters/fleet-bus.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { table } from '../adapters/table.ts';
import { deviceEvent } from '../domain/fleet/device-events.ts';
import type { DeviceEvent } from '../domain/fleet/device-events.ts';
import { recordReports } from '../domain/fleet/report-consumption.ts';
import type { ReportPorts } from '../domain/fleet/report-consumption.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { asError, logger } from '../runtime/logger.ts';

/** A batch of SQS messages, as far as it is read; each holds one event of EventBridge. */
export interface QueueBatch {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
}

/** Messages that come again, and in the end lie in the dead-letter queue. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/**
 * Takes in what Greengrass says of cores. Deployments and cores of others are ignored; a message that cannot be handled keeps
 * none of its batch.
 */
export const consumeReports =
  (ports: ReportPorts, report: (messageId: string, error: unknown) => void) =>
  async ({ Records }: QueueBatch): Promise<BatchAnswer> => {
    const failed = new Map<string, unknown>();
    const read = Records.flatMap(({ messageId, body }): { messageId: string; said: DeviceEvent }[] => {
      try {
        const said = deviceEvent(JSON.parse(body));
        return said === undefined ? [] : [{ messageId, said }];
      } catch (error) {
        failed.set(messageId, error);
        return [];
      }
    });
    const refused = await recordReports(ports)(read.map(({ said }) => said));
    for (const [position, error] of refused) failed.set(read[position]?.messageId ?? '', error);
    for (const [messageId, error] of failed) report(messageId, error);
    return { batchItemFailures: [...failed.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
  };

const wired = () => {
  const { TABLE_NAME, EVENT_BUS_NAME } = environment('ConsumeReports');
  return consumeReports(
    { fleet: fleetRows(table(TABLE_NAME)), bus: fleetBus(EVENT_BUS_NAME), clock: () => new Date() },
    (messageId, error) => logger.error('a report of a device was not handled', { messageId, error: asError(error) }),
  );
};

export const handler = event(wired());
