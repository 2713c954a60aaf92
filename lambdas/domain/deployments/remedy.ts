import { componentErrors } from '../../../contracts/component-errors.ts';
import { deploymentErrors } from '../../../contracts/deployment-errors.ts';
import { failures } from '../../../contracts/failures.ts';
import type { DeviceFailure } from '../../../contracts/core-rows.ts';
import type { ExplainedFailure } from './device-failure.ts';

/** What is to be done about a failure. */
export interface Remedy {
  readonly hint: string;
  readonly retryable: boolean;
}

const remedies: Readonly<Record<string, Remedy>> = { ...componentErrors, ...deploymentErrors, ...failures };

/** What to do about a code of ours or of the nucleus; nothing for one that this version does not know. */
export const remedyOf = (code: string): Remedy | undefined => {
  const remedy = Object.hasOwn(remedies, code) ? remedies[code] : undefined;
  return remedy && { hint: remedy.hint, retryable: remedy.retryable };
};

/** What to do about a failure as it was kept: the catalogue of today counts before what was known when the device reported it. */
export const remedyOfFailure = ({ code, hint, retryable = false }: Omit<DeviceFailure, 'cause'>): Remedy | undefined =>
  remedyOf(code) ?? (hint === undefined ? undefined : { hint, retryable });

/** A failure as rows keep it. A code that the catalogue does not have keeps what its types told, which nobody can look up later. */
export const keptFailure = ({ code, cause, hint, retryable }: ExplainedFailure): DeviceFailure =>
  ({ code, cause, ...(remedyOf(code) === undefined && hint !== undefined && { hint, retryable }) });
