import type {
  AssociateClientDeviceWithCoreDeviceErrorEntry, BatchAssociateClientDeviceWithCoreDeviceCommandInput,
  BatchDisassociateClientDeviceFromCoreDeviceCommandInput, ListClientDevicesAssociatedWithCoreDeviceCommandInput,
} from '@aws-sdk/client-greengrassv2';
import type { Checked, Operations } from '../wire/service.ts';
import type { Greengrass } from './context.ts';
import { coreDeviceOf } from './core-devices.ts';
import { invalidField } from './errors.ts';
import { LIMITS } from './limits.ts';
import { cut } from './paging.ts';

type Batch = Checked<BatchAssociateClientDeviceWithCoreDeviceCommandInput> | Checked<BatchDisassociateClientDeviceFromCoreDeviceCommandInput>;

/** What became of one entry: an error is told beside the entries that went well, in an answer that is a success. */
type ErrorEntry = AssociateClientDeviceWithCoreDeviceErrorEntry;

/** The code AWS gives is not documented; the name of the service's own error is assumed. */
const notFoundEntry = (thingName: string, problem: string): ErrorEntry => ({ thingName, code: 'ResourceNotFoundException', message: `thing ${thingName} ${problem}` });

/** @throws AwsError `ValidationException` for the whole batch */
const thingNamesOf = (entries: Batch['entries'] = []): string[] => {
  const most = LIMITS.clientDevicesPerBatch;
  if (entries.length < 1 || entries.length > most) throw invalidField(`entries has ${entries.length} items; allowed are 1 to ${most}`, ['entries']);
  const names = entries.map(({ thingName = '' }) => thingName);
  const wrong = names.find((name) => name.length < 1 || name.length > LIMITS.thingNameCharacters);
  if (wrong !== undefined) throw invalidField(`thingName '${wrong}' has ${wrong.length} characters; allowed are 1 to ${LIMITS.thingNameCharacters}`, ['entries']);
  return [...new Set(names)];
};

const associatedWith = ({ state }: Greengrass, coreDeviceThingName: string): Map<string, Date> => new Map(state.clientDevices.get(coreDeviceThingName));

/** Who is associated already stays so since then. */
const associate = (greengrass: Greengrass, { coreDeviceThingName, entries }: Batch): ErrorEntry[] => {
  const { state, fleet, cloud } = greengrass;
  const names = thingNamesOf(entries);
  coreDeviceOf(greengrass, coreDeviceThingName);
  const associated = associatedWith(greengrass, coreDeviceThingName);
  for (const name of names.filter((each) => fleet.hasThing(each) && !associated.has(each))) associated.set(name, cloud.clock());
  if (associated.size > 0) state.clientDevices.set(coreDeviceThingName, associated);
  return names.filter((name) => !fleet.hasThing(name)).map((name) => notFoundEntry(name, 'does not exist'));
};

/** Whether the thing is still there does not matter: an association outlives it. */
const disassociate = (greengrass: Greengrass, { coreDeviceThingName, entries }: Batch): ErrorEntry[] => {
  const { state } = greengrass;
  const names = thingNamesOf(entries);
  coreDeviceOf(greengrass, coreDeviceThingName);
  const associated = associatedWith(greengrass, coreDeviceThingName);
  const strangers = names.filter((name) => !associated.delete(name));
  if (associated.size > 0) state.clientDevices.set(coreDeviceThingName, associated);
  else state.clientDevices.delete(coreDeviceThingName);
  return strangers.map((name) => notFoundEntry(name, `is not associated with core device ${coreDeviceThingName}`));
};

const list = (greengrass: Greengrass, { coreDeviceThingName, ...paging }: Checked<ListClientDevicesAssociatedWithCoreDeviceCommandInput>) => {
  coreDeviceOf(greengrass, coreDeviceThingName);
  const { items, next } = cut(associatedWith(greengrass, coreDeviceThingName), ([name]) => name, paging);
  return { associatedClientDevices: items.map(([thingName, associationTimestamp]) => ({ thingName, associationTimestamp })), nextToken: next };
};

/** Which things may discover which cores: a client device may have several, a core many. Things and cores come and go without them. */
export const clientDeviceOperations = (greengrass: Greengrass) => ({
  BatchAssociateClientDeviceWithCoreDevice: async (input: Checked<BatchAssociateClientDeviceWithCoreDeviceCommandInput>) =>
    ({ errorEntries: associate(greengrass, input) }),
  BatchDisassociateClientDeviceFromCoreDevice: async (input: Checked<BatchDisassociateClientDeviceFromCoreDeviceCommandInput>) =>
    ({ errorEntries: disassociate(greengrass, input) }),
  ListClientDevicesAssociatedWithCoreDevice: async (input: Checked<ListClientDevicesAssociatedWithCoreDeviceCommandInput>) => list(greengrass, input),
}) satisfies Operations;
