import type { OwnStack } from '../local-stack.ts';
import type { Transcript } from '../transcript.ts';

/** A part of the walkthrough; it goes on where the one before it ended, on the same stack. */
export type Chapter = (stack: OwnStack, told: Transcript) => Promise<void>;

/** The core that all chapters are about. */
export const coreName = 'walkthrough-core-1';
