import { StepFailure } from '../failure.ts';
import type { IotRemoval } from './deletion-ports.ts';

/**
 * Deletes policies of things that are gone. One that is attached again belongs to a thing made anew, and is kept. Safe to repeat.
 *
 * @throws StepFailure `STILL_ATTACHED` once all that can be deleted is
 */
export const deletedPolicies = async (removal: Pick<IotRemoval, 'isInUse' | 'deletePolicy'>, policies: readonly string[]): Promise<{ deleted: string[]; kept: string[] }> => {
  const deleted: string[] = [];
  const kept: string[] = [];
  let refusal: StepFailure | undefined;
  for (const policy of policies) {
    if (await removal.isInUse(policy)) {
      kept.push(policy);
      continue;
    }
    try {
      await removal.deletePolicy(policy);
      deleted.push(policy);
    } catch (error) {
      if (!(error instanceof StepFailure) || error.code !== 'STILL_ATTACHED') throw error;
      refusal = error;
    }
  }
  if (refusal !== undefined) throw refusal;
  return { deleted, kept };
};
