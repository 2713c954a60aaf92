import { DeletePolicies } from '../../contracts/generated/step-contracts.ts';
import { iotRemoval } from '../adapters/iot-removal.ts';
import type { IotRemoval } from '../domain/deletion/deletion-ports.ts';
import { deletedPolicies } from '../domain/deletion/policy-deletion.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Deletes policies that were made for one thing each, after the things are gone: see `deletedPolicies`. Safe to repeat.
 *
 * @throws StepFailure `STILL_ATTACHED` for some minutes after a policy was detached
 */
export const deletePolicies =
  ({ removal }: { readonly removal: Pick<IotRemoval, 'isInUse' | 'deletePolicy'> }): Step<'DeletePolicies'> =>
  ({ policies }) =>
    deletedPolicies(removal, policies);

export const handler = step(DeletePolicies, deletePolicies({ removal: iotRemoval() }));
