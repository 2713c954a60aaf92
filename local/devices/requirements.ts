import type { CoreRecord } from './core-record.ts';

/** Which version a target asks for. */
export interface Requirement {
  target: string;
  version: string;
}

/** Beside thing and groups, what deployments on the device itself ask for; the nucleus keeps it like a group that is never left. */
export const LOCAL_DEPLOYMENT = 'LOCAL_DEPLOYMENT';

/** `thinggroup/press-line` or `thing/press-1`, as the nucleus names who requires something. */
const targetName = (target: string): string => target.slice(target.lastIndexOf(':') + 1);

/** By component name, in the order of the targets. */
export const requirementsOf = (roots: CoreRecord['roots']): ReadonlyMap<string, readonly [Requirement, ...Requirement[]]> => {
  const requirements = new Map<string, [Requirement, ...Requirement[]]>();
  for (const [target, pins] of Object.entries(roots)) {
    for (const [name, version] of Object.entries(pins)) {
      const known = requirements.get(name);
      if (known) known.push({ target, version });
      else requirements.set(name, [{ target, version }]);
    }
  }
  return requirements;
};

/** Whether there is a version that all are content with: cores take pinned versions only. */
export const areAgreed = ([first, ...others]: readonly [Requirement, ...Requirement[]]): boolean => others.every(({ version }) => version === first.version);

/** As the nucleus says it when there is none. */
export const constraintsOf = (name: string, requirements: readonly Requirement[]): string => {
  const constraints = requirements.map(({ target, version }) => `${targetName(target)} requires =${version}`).join(', ');
  return `No local or cloud component version satisfies the requirements. Component ${name} version constraints: ${constraints}`;
};
