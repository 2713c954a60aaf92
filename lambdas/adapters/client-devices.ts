import {
  BatchAssociateClientDeviceWithCoreDeviceCommand, BatchDisassociateClientDeviceFromCoreDeviceCommand, GreengrassV2Client, paginateListClientDevicesAssociatedWithCoreDevice,
} from '@aws-sdk/client-greengrassv2';
import { devicesPerBatch } from '../domain/devices/device-ports.ts';
import type { ClientDevices, DeviceProblems, Disassociation } from '../domain/devices/device-ports.ts';
import { awsCall } from './aws-failure.ts';

/** An entry that went wrong, beside those that did not. */
interface ErrorEntry {
  readonly thingName?: string;
  readonly code?: string;
  readonly message?: string;
}

/** Codes of entries are documented nowhere; those of the service's errors and of its entries differ in spelling. */
const isNotFound = ({ code = '' }: ErrorEntry): boolean => /not_?found/i.test(code);

const problems = (entries: readonly ErrorEntry[] = []): DeviceProblems =>
  new Map(entries.map(({ thingName = '', code = 'unknown error', message }) => [thingName, message === undefined ? code : `${code}: ${message}`]));

const disassociation = (entries: readonly ErrorEntry[] = []): Disassociation => ({
  problems: problems(entries.filter((entry) => !isNotFound(entry))),
  absent: new Set(entries.filter(isNotFound).flatMap(({ thingName }) => thingName ?? [])),
});

/** Associations of client devices in Greengrass. A core that never connected has none. */
export const clientDevices = (client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 5 })): ClientDevices => {
  const batch = (coreDeviceThingName: string, names: readonly string[]) => ({ coreDeviceThingName, entries: names.map((thingName) => ({ thingName })) });
  return {
    associate: (coreName, names) =>
      awsCall<DeviceProblems, 'no such core'>(
        'greengrass:BatchAssociateClientDeviceWithCoreDevice',
        async () => problems((await client.send(new BatchAssociateClientDeviceWithCoreDeviceCommand(batch(coreName, names)))).errorEntries),
        { ResourceNotFoundException: () => 'no such core' },
      ),
    disassociate: (coreName, names) =>
      awsCall<Disassociation, Disassociation>(
        'greengrass:BatchDisassociateClientDeviceFromCoreDevice',
        async () => disassociation((await client.send(new BatchDisassociateClientDeviceFromCoreDeviceCommand(batch(coreName, names)))).errorEntries),
        { ResourceNotFoundException: () => ({ problems: new Map(), absent: new Set(names) }) },
      ),
    of: (coreDeviceThingName, limit) =>
      awsCall<string[], string[]>(
        'greengrass:ListClientDevicesAssociatedWithCoreDevice',
        async () => {
          const names: string[] = [];
          for await (const { associatedClientDevices = [] } of paginateListClientDevicesAssociatedWithCoreDevice({ client, pageSize: Math.min(limit, devicesPerBatch) }, { coreDeviceThingName })) {
            names.push(...associatedClientDevices.flatMap(({ thingName }) => thingName ?? []));
            if (names.length >= limit) break;
          }
          return names.slice(0, limit);
        },
        { ResourceNotFoundException: () => [] },
      ),
  };
};
