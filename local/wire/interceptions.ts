import { isFor, parseFault, raised } from './faults.ts';
import type { Break, Fault } from './faults.ts';
import type { Guard } from './service.ts';

/** A call as it was made, in the order of its service's calls. */
export interface RecordedCall {
  /** Name of the function or state machine that made it. */
  readonly caller: string;
  readonly service: string;
  readonly operation: string;
}

/** Whoever makes a call. */
export interface Origin {
  /** Name of the function or state machine; undefined of anybody else. */
  caller(): string | undefined;
  /**
   * Lets a call break.
   *
   * @returns a promise that does not resolve: nobody waits for the answer any more
   * @throws what a caller in process sees instead
   */
  break(how: Break): Promise<never>;
}

/** Armed faults and call counts of everything behind one wire. */
export interface Interceptions {
  /** @throws AwsError `ValidationException` when the description of the fault is not complete */
  arm(fault: unknown): Fault;
  armed(): readonly Fault[];
  disarm(): void;
  /** Counts by `service.operation`, refused and faulted calls included. */
  calls(): Record<string, number>;
  resetCalls(): void;
  /** From now on, calls of functions and state machines are remembered, and no earlier ones. */
  record(): void;
  /** What was remembered since; nothing is from now on. */
  recorded(): readonly RecordedCall[];
  guardFor(scope: string, origin: Origin): Guard;
}

/** Makes the one place where calls are counted and faults applied. */
export const interceptions = (): Interceptions => {
  const counts = new Map<string, number>();
  let faults: Fault[] = [];
  let held = Promise.withResolvers<undefined>();
  let record: RecordedCall[] | undefined;

  const suffer = async (fault: Fault, origin: Origin): Promise<void> => {
    if (fault.error) throw raised(fault.error, fault);
    if (fault.break) return origin.break(fault.break);
    await held.promise;
  };

  // Taken before the run, so that concurrent calls never share one armed failure.
  const take = (call: Parameters<typeof isFor>[1]): Fault | undefined => {
    const fault = faults.find((one) => isFor(one, call));
    if (!fault) return undefined;
    if (fault.skip > 0) {
      fault.skip -= 1;
      return undefined;
    }
    fault.times -= 1;
    if (fault.times === 0) faults = faults.filter((one) => one !== fault);
    return fault;
  };

  const note = (service: string, operation: string, caller: string | undefined): void => {
    if (caller !== undefined) record?.push({ caller, service, operation });
  };

  return {
    arm: (value) => {
      const fault = parseFault(value);
      faults.push(fault);
      return fault;
    },
    armed: () => faults,
    disarm: () => {
      faults = [];
      held.resolve(undefined);
      held = Promise.withResolvers();
    },
    calls: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    resetCalls: () => counts.clear(),
    record: () => { record = []; },
    recorded: () => {
      const calls = record ?? [];
      record = undefined;
      return calls;
    },
    guardFor: (scope, origin) => async (operation, input, run) => {
      const key = `${scope}.${operation}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (record) note(scope, operation, origin.caller());
      const fault = faults.length > 0 ? take({ service: scope, operation, input, caller: origin.caller }) : undefined;
      if (fault?.when === 'before') await suffer(fault, origin);
      const output = await run();
      if (fault?.when === 'after') await suffer(fault, origin);
      return output;
    },
  };
};
