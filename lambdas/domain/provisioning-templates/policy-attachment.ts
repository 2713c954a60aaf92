import { StepFailure } from '../failure.ts';
import type { Policies } from '../ports.ts';
import type { AdditionalPolicy } from './additional-policies.ts';

/** Times a policy is made anew that is gone when it is to be attached. */
const renewals = 2;

/**
 * Attaches a policy to a certificate, and makes one that has a document. It may be gone again by then: whoever deleted the
 * thing that had this name deletes its policies some minutes later, unless they are in use again.
 *
 * @throws StepFailure `POLICY_NOT_FOUND`, `POLICY_DIFFERS`, `POLICY_INVALID`, `POLICY_LIMIT_REACHED`
 */
export const attachPolicy =
  (policies: Policies) =>
  async ({ name, document }: AdditionalPolicy, certificateArn: string): Promise<void> => {
    if (document !== undefined) await policies.ensure(name, document);
    for (let renewal = 0; ; renewal += 1) {
      try {
        return await policies.attach(name, certificateArn);
      } catch (error) {
        const isGone = error instanceof StepFailure && error.code === 'POLICY_NOT_FOUND';
        if (!isGone || document === undefined || renewal === renewals) throw error;
        await policies.ensureAnew(name, document);
      }
    }
  };
