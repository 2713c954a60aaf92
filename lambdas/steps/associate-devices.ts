import { detailTypes } from '../../contracts/events.ts';
import { AssociateDevices } from '../../contracts/generated/step-contracts.ts';
import { cancellationRows } from '../adapters/cancellation-rows.ts';
import { clientDevices } from '../adapters/client-devices.ts';
import { coreRows } from '../adapters/core-rows.ts';
import { deviceItemRows } from '../adapters/device-item-rows.ts';
import { deviceStandings } from '../adapters/device-standings.ts';
import { table } from '../adapters/table.ts';
import type { AssociationPorts } from '../domain/devices/association-ports.ts';
import { associateDevices } from '../domain/devices/device-association.ts';
import type { AssociationOutcome } from '../domain/devices/device-association.ts';
import { eventEntries } from '../domain/events/event-entries.ts';
import type { TellableEvent } from '../domain/events/event-entries.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Associates a batch of provisioned client devices with their core, settles each by its own, and leaves the events of those
 * that nobody has told of. Safe to repeat.
 *
 * @throws StepFailure `Throttled`, `Unavailable` where Greengrass could not be asked
 */
export const associateBatch =
  (ports: AssociationPorts, busName: string): Step<'AssociateDevices'> =>
  async ({ items, executionArn }) => {
    const outcomes = await associateDevices(ports)(items, executionArn);
    const associated = outcomes.filter(({ taskStatus }) => taskStatus === 'Success').length;
    return { associated, failed: outcomes.length - associated, events: eventEntries(busName, outcomes.filter(({ isNews }) => isNews).map(createdEvent)) };
  };

const createdEvent = ({ device: { taskId, name }, taskStatus, message }: AssociationOutcome): TellableEvent => ({
  detailType: detailTypes.DeviceCreatedEvent,
  detail: { taskId, deviceName: name, status: taskStatus === 'Success' ? 'success' : 'failed', message },
});

const { TABLE_NAME, TASK_RETENTION_DAYS, EVENT_BUS_NAME } = environment('AssociateDevices');
const rows = table(TABLE_NAME);

export const handler = step(
  AssociateDevices,
  associateBatch(
    {
      cancellations: cancellationRows(rows), standings: deviceStandings(rows), cores: coreRows(rows), clientDevices: clientDevices(),
      deviceItems: deviceItemRows(rows, Number(TASK_RETENTION_DAYS)), clock: () => new Date(),
    },
    EVENT_BUS_NAME,
  ),
);
