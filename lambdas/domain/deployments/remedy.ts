import { deploymentErrors } from '../../../contracts/deployment-errors.ts';
import { failures } from '../../../contracts/failures.ts';

/** What is to be done about a failure. */
export interface Remedy {
  readonly hint: string;
  readonly retryable: boolean;
}

const remedies: Readonly<Record<string, Remedy>> = { ...deploymentErrors, ...failures };

/** What to do about a code of ours or of the nucleus; nothing for one that this version does not know. */
export const remedyOf = (code: string): Remedy | undefined => {
  const remedy = Object.hasOwn(remedies, code) ? remedies[code] : undefined;
  return remedy && { hint: remedy.hint, retryable: remedy.retryable };
};
