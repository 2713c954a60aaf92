import { DisassociateDevice } from '../../contracts/generated/step-contracts.ts';
import { clientDevices } from '../adapters/client-devices.ts';
import { notDisassociated } from '../domain/deletion/device-release.ts';
import type { ClientDevices } from '../domain/devices/device-ports.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Has Greengrass let go of the association of a client device with its core, where it has one and is to lose it. Safe to repeat.
 *
 * @throws StepFailure `AWS_UNAVAILABLE` where Greengrass does not
 */
export const disassociateDevice =
  ({ devices }: { readonly devices: Pick<ClientDevices, 'disassociate'> }): Step<'DisassociateDevice'> =>
  async ({ item: { name, disassociate = true }, coreName }) => {
    if (coreName === undefined || !disassociate) return { disassociated: false };
    const problem = (await devices.disassociate(coreName, [name])).problems.get(name);
    if (problem !== undefined) throw notDisassociated(coreName, name, problem);
    return { disassociated: true };
  };

export const handler = step(DisassociateDevice, disassociateDevice({ devices: clientDevices() }));
