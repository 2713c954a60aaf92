/** Calls that the deletion of a thing makes, to have each of them fail. */
import { certsKey } from '../../contracts/artifacts.ts';
import type { ClientDevice, Core } from './api.ts';
import type { Fault, SystemStack } from './stack.ts';

type Call = Pick<Fault, 'service' | 'operation' | 'match'>;
type DeletedThing = Pick<Core | ClientDevice, 'name' | 'provisioning'>;

/** Calls for a core or client device, each with what tells it from the same call for another. */
export const thingCalls = ({ name, provisioning: { certificateId = '', certificateArn = '' } }: DeletedThing): readonly Call[] => [
  { service: 'iot', operation: 'ListThingPrincipals', match: { thingName: name } },
  { service: 'iot', operation: 'UpdateCertificate', match: { certificateId } },
  { service: 'iot', operation: 'DetachPolicy', match: { target: certificateArn } },
  { service: 'iot', operation: 'DetachThingPrincipal', match: { thingName: name } },
  { service: 'iot', operation: 'DeleteCertificate', match: { certificateId } },
  { service: 'iot', operation: 'DeleteThing', match: { thingName: name } },
  { service: 's3', operation: 'DeleteObject', match: { Key: certsKey(name) } },
];

/** The same for a core, with what it has beyond a thing. */
export const coreCalls = (core: DeletedThing): readonly Call[] => [
  ...['ListClientDevicesAssociatedWithCoreDevice', 'BatchDisassociateClientDeviceFromCoreDevice', 'DeleteCoreDevice'].map((operation) => ({ service: 'greengrass', operation, match: { coreDeviceThingName: core.name } })),
  { service: 'iot', operation: 'ListThingGroupsForThing', match: { thingName: core.name } },
  ...thingCalls(core),
];

const nameless: DeletedThing = { name: '', provisioning: { status: 'Success', provisioningTemplate: '' } };

/** A call by its operation, and whether it is denied before its effect or after it. */
export const momentsOf = (calls: typeof thingCalls) =>
  (['before', 'after'] as const).flatMap((when) => calls(nameless).map(({ operation }) => ({ when, operation })));

/** Has one call be denied once. */
export const deny = async (stack: Pick<SystemStack, 'fault'>, calls: readonly Call[], { when, operation }: ReturnType<typeof momentsOf>[number]): Promise<void> => {
  const call = calls.find((one) => one.operation === operation);
  if (call === undefined) throw new Error(`there is no call of ${operation} among ${calls.map((one) => one.operation).join(', ')}`);
  await stack.fault({ ...call, when, error: { name: 'AccessDeniedException', statusCode: 403, message: 'an operator took the permission away' } });
};
