import { nucleusVersionOf, running } from './core-record.ts';
import type { CoreRecord, Pins } from './core-record.ts';
import { areAgreed, constraintsOf, LOCAL_DEPLOYMENT, requirementsOf } from './requirements.ts';

/** What a core has on its disk. */
export type Disk = Pick<CoreRecord, 'roots' | 'components'>;

/** What a deployment on the device asks for. */
export interface LocalDemand {
  /** Versions to have, by component name; what its target asked for beside them stays. */
  components: Pins;
  /** Names of components that its target asks for no more. */
  remove: readonly string[];
}

const only = (pins: Pins, names: readonly string[]): Pins => Object.fromEntries(Object.entries(pins).filter(([name]) => names.includes(name)));

const without = (pins: Pins, names: readonly string[]): Pins => Object.fromEntries(Object.entries(pins).filter(([name]) => !names.includes(name)));

/**
 * The disk as an image of it has it: these components and no others, and the nucleus where the image does not name one.
 * Whichever target asked for a component did so when the image was made, for the version in it.
 */
export const restored = (core: CoreRecord, components: Pins): Disk => ({
  roots: Object.fromEntries(Object.entries(core.roots).map(([target, pins]) => [target, only(components, Object.keys(pins))])),
  components: running(components, nucleusVersionOf(core) ?? ''),
});

/**
 * The disk after a deployment on the device. Its components come with it, so that nobody is asked whether they exist.
 *
 * @throws Error in the nucleus's words where another target requires another version
 */
export const deployedLocally = (core: CoreRecord, { components, remove }: LocalDemand, target = LOCAL_DEPLOYMENT): Disk => {
  const roots = { ...core.roots, [target]: { ...without(core.roots[target] ?? {}, remove), ...components } };
  for (const [name, requirements] of requirementsOf(roots)) {
    if (!areAgreed(requirements)) throw new Error(constraintsOf(name, requirements));
  }
  return { roots, components: running(Object.assign({}, ...Object.values(roots)) as Pins, nucleusVersionOf(core) ?? '') };
};
