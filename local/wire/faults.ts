import { isDeepStrictEqual } from 'node:util';
import { AwsError } from './service.ts';
import type { Guard } from './service.ts';

/** A failure armed for coming calls of one operation. */
export interface Fault {
  service: string;
  operation: string;
  /** Applies only to inputs whose members equal these. */
  match?: Record<string, unknown>;
  error: { name: string; statusCode?: number; message?: string; members?: Record<string, unknown> };
  /** How many calls still fail. */
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

const parseFault = (value: unknown): Fault => {
  const refuse = (problem: string) => new AwsError('ValidationException', `fault: ${problem}`);
  if (!isRecord(value)) throw refuse('expected a JSON object {service, operation, error: {name}}');
  const { service, operation, match, error, times = 1, when = 'before' } = value;
  if (typeof service !== 'string' || typeof operation !== 'string') throw refuse('service and operation must be strings');
  if (!isRecord(error) || typeof error.name !== 'string') throw refuse('error.name must be a string');
  const { name, message, statusCode, members } = error;
  if (message !== undefined && typeof message !== 'string') throw refuse('error.message must be a string');
  if (statusCode !== undefined && typeof statusCode !== 'number') throw refuse('error.statusCode must be a number');
  if (members !== undefined && !isRecord(members)) throw refuse('error.members must be an object');
  if (match !== undefined && !isRecord(match)) throw refuse('match must be an object of input members');
  if (typeof times !== 'number' || !Number.isInteger(times) || times < 1) throw refuse('times must be a whole number from 1');
  if (when !== 'before' && when !== 'after') throw refuse(`when is '${String(when)}', allowed are 'before' and 'after'`);
  return { service, operation, match, error: { name, message, statusCode, members }, times, when };
};

const matches = (fault: Fault, input: unknown): boolean =>
  Object.entries(fault.match ?? {}).every(([member, value]) => isRecord(input) && isDeepStrictEqual(input[member], value));

const raised = ({ error, service, operation }: Fault): AwsError =>
  new AwsError(error.name, error.message ?? `fault injected into ${service}.${operation}`, error.statusCode, error.members);

/** Makes the one place where calls are counted and faults applied. */
export const interceptions = (): Interceptions => {
  const counts = new Map<string, number>();
  let faults: Fault[] = [];

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
    disarm: () => { faults = []; },
    calls: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    resetCalls: () => counts.clear(),
    guardFor: (scope) => async (operation, input, run) => {
      const key = `${scope}.${operation}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const fault = faults.length > 0 ? take(scope, operation, input) : undefined;
      if (fault?.when === 'before') throw raised(fault);
      const output = await run();
      if (fault) throw raised(fault);
      return output;
    },
  };
};
