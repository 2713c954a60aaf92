import { StepFailure } from '../failure.ts';
import type { Bundles, StoredBundle } from '../ports.ts';

/**
 * The bundle that was in the way when this run wanted to write the core's: another run's, or this one's whose answer was lost.
 *
 * @throws StepFailure `Unavailable` when it is gone again
 */
export const standingBundle = async ({ bundles }: { readonly bundles: Bundles }, coreName: string): Promise<StoredBundle> => {
  const bundle = await bundles.find(coreName);
  if (bundle !== undefined) return bundle;
  throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `the key bundle of core ${JSON.stringify(coreName)} was deleted while it was read`);
};
