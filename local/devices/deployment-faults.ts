/** What befalls coming deployments of one core. */
export interface CoreFault {
  /** An error code of the nucleus, `REJECTED`, or `HANG`: no answer ever comes. */
  code: string;
  /** How many deployments it still befalls; without it, all until faults are cleared. */
  times?: number;
}

/** Faults by core. They are forgotten when the runtime ends. */
export interface DeploymentFaults {
  arm(names: readonly string[], fault: CoreFault): void;
  /** What befalls the core's next deployment, which uses it up. */
  take(name: string): string | undefined;
  of(name: string): readonly CoreFault[];
  clear(): void;
}

/** One core's faults befall it in the order in which they were armed. */
export const deploymentFaults = (): DeploymentFaults => {
  const faults = new Map<string, readonly CoreFault[]>();
  return {
    arm: (names, fault) => names.forEach((name) => faults.set(name, [...(faults.get(name) ?? []), fault])),
    take(name) {
      const [first, ...others] = faults.get(name) ?? [];
      if (!first) return undefined;
      const isUsedUp = first.times !== undefined && first.times <= 1;
      const left = isUsedUp ? others : [{ ...first, ...(first.times !== undefined && { times: first.times - 1 }) }, ...others];
      if (left.length > 0) faults.set(name, left);
      else faults.delete(name);
      return first.code;
    },
    of: (name) => faults.get(name) ?? [],
    clear: () => faults.clear(),
  };
};
