import { isDeepStrictEqual } from 'node:util';
import { AwsError } from './service.ts';
import type { Guard } from './service.ts';

/** A failure, or a wait, armed for coming calls of one operation. */
export interface Fault {
  service: string;
  operation: string;
  /** Applies only to inputs whose members equal these. */
  match?: Record<string, unknown>;
  /** Absent of calls that are held: they wait until all faults are disarmed, and go on. */
  error?: { name: string; statusCode?: number; message?: string; members?: Record<string, unknown> };
  /** How many calls it still applies to. */
  times: number;
  /** `after`: the effect happens and the answer is lost. */
  when: 'before' | 'after';
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
  guardFor(scope: string): Guard;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (problem: string): AwsError => new AwsError('ValidationException', `fault: ${problem}`);

const parseError = (error: unknown): Fault['error'] => {
  if (!isRecord(error) || typeof error.name !== 'string') throw refuse('error.name must be a string');
  const { name, message, statusCode, members } = error;
  if (message !== undefined && typeof message !== 'string') throw refuse('error.message must be a string');
  if (statusCode !== undefined && typeof statusCode !== 'number') throw refuse('error.statusCode must be a number');
  if (members !== undefined && !isRecord(members)) throw refuse('error.members must be an object');
  return { name, message, statusCode, members };
};

const parseFault = (value: unknown): Fault => {
  if (!isRecord(value)) throw refuse('expected a JSON object {service, operation, error: {name}}');
  const { service, operation, match, error, hold, times = 1, when = 'before' } = value;
  if (typeof service !== 'string' || typeof operation !== 'string') throw refuse('service and operation must be strings');
  if (match !== undefined && !isRecord(match)) throw refuse('match must be an object of input members');
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1) throw refuse('times must be a whole number from 1');
  if (when !== 'before' && when !== 'after') throw refuse(`when is '${String(when)}', allowed are 'before' and 'after'`);
  if (hold !== undefined && (hold !== true || error !== undefined)) throw refuse('hold must be true, and stand alone: a call is held or fails');
  return { service, operation, match, times, when, error: hold ? undefined : parseError(error) };
};

const matches = (fault: Fault, input: unknown): boolean =>
  Object.entries(fault.match ?? {}).every(([member, value]) => isRecord(input) && isDeepStrictEqual(input[member], value));

const raised = (error: NonNullable<Fault['error']>, { service, operation }: Fault): AwsError =>
  new AwsError(error.name, error.message ?? `fault injected into ${service}.${operation}`, error.statusCode, error.members);

/** Makes the one place where calls are counted and faults applied. */
export const interceptions = (): Interceptions => {
  const counts = new Map<string, number>();
  let faults: Fault[] = [];
  let held = Promise.withResolvers<undefined>();

  const suffer = async (fault: Fault): Promise<void> => {
    if (fault.error) throw raised(fault.error, fault);
    await held.promise;
  };

  // Taken before the run, so that concurrent calls never share one armed failure.
  const take = (service: string, operation: string, input: unknown): Fault | undefined => {
    const fault = faults.find((f) => f.service === service && f.operation === operation && matches(f, input));
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times === 0) faults = faults.filter((f) => f !== fault);
    return fault;
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
    guardFor: (scope) => async (operation, input, run) => {
      const key = `${scope}.${operation}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const fault = faults.length > 0 ? take(scope, operation, input) : undefined;
      if (fault?.when === 'before') await suffer(fault);
      const output = await run();
      if (fault?.when === 'after') await suffer(fault);
      return output;
    },
  };
};
