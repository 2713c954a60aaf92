import { StepFailure } from '../failure.ts';
import type { Bundles, StoredBundle } from '../ports.ts';

/**
 * The bundle that was in the way when this run wanted to write its own: another run's, or this one's whose answer was lost.
 *
 * @throws StepFailure `Unavailable` when it is gone again
 */
export const standingBundle = async ({ bundles }: { readonly bundles: Bundles }, name: string): Promise<StoredBundle> => {
  const bundle = await bundles.find(name);
  if (bundle !== undefined) return bundle;
  throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `the key bundle of ${JSON.stringify(name)} was deleted while it was read`);
};
