import type { components } from '../../../contracts/generated/openapi.ts';
import type { ThingKind } from '../../../contracts/table.ts';
import type { Artifact } from '../../../contracts/thing-rows.ts';

/** What giving artifacts out asks of the world outside. */

export type Download = components['schemas']['Download'];

/** Whose artifacts they are. */
export interface ArtifactOwner {
  readonly kind: ThingKind;
  readonly name: string;
}

/** URLs by which whoever has them gets one object. */
export interface ArtifactUrls {
  /** @param at from when on it is valid */
  sign(artifact: Artifact, { at, seconds }: { readonly at: Date; readonly seconds: number }): Promise<string>;
}

/** Where in the list of a thing's downloads something is. */
export interface DownloadPosition {
  readonly at: string;
  readonly requestId: string;
}

/** Who was given URLs of a thing's artifacts. */
export interface Downloads {
  /** Safe to repeat. */
  record(owner: ArtifactOwner, download: Download, until: Date): Promise<void>;
  /** Newest first, those before the one given, without what is kept no longer. Strongly consistent. */
  of(owner: ArtifactOwner, page: { readonly before?: DownloadPosition | undefined; readonly limit: number; readonly now: Date }): Promise<Download[]>;
}
