import type { components } from '../../../contracts/generated/steps.ts';

/** One core of a Create task as its steps get it. */
export type CoreItem = components['schemas']['CoreItem'];
/** The device certificate of a core as it travels between steps. */
export type Certificate = components['schemas']['Certificate'];
/** The registered thing and certificate of a core. */
export type RegisteredThing = components['schemas']['RegisterThingOutput'];
/** State of a core's child execution, as far as it came. */
export type CoreRun = components['schemas']['CoreRun'];
