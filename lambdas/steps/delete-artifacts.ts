import { DeleteArtifacts } from '../../contracts/generated/step-contracts.ts';
import { artifactRemoval } from '../adapters/artifact-removal.ts';
import type { ArtifactRemoval } from '../domain/deletion/deletion-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** Deletes what lies in S3 for the thing of an item, its private key above all. Safe to repeat. */
export const deleteArtifacts =
  ({ artifacts }: { readonly artifacts: ArtifactRemoval }): Step<'DeleteArtifacts'> =>
  async ({ item: { name } }) => ({ deleted: await artifacts.delete(name) });

export const handler = step(DeleteArtifacts, deleteArtifacts({ artifacts: artifactRemoval(environment('DeleteArtifacts').ARTIFACTS_BUCKET) }));
