import type { components } from '../../../contracts/generated/steps.ts';

/** One core of a Create task as its steps get it. */
export type CoreItem = components['schemas']['CoreItem'];
/** State of a core's child execution, as far as it came. */
export type CoreRun = components['schemas']['CoreRun'];
