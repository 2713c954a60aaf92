import { isDeepStrictEqual } from 'node:util';
import { AwsError } from './service.ts';

/** What may befall a call instead of an error: its connection breaks, or whoever made it ends. */
const breaks = ['reset', 'timeout', 'kill', 'stop'] as const;

/**
 * - `reset`: the connection breaks, without an answer
 * - `timeout`: no answer ever comes, until the time of whoever waits for it is over; that moment is now
 * - `kill`: the sandbox of the function that calls crashes
 * - `stop`: the execution that calls is stopped
 */
export type Break = (typeof breaks)[number];

/** A failure, or a wait, armed for coming calls of one operation. */
export interface Fault {
  service: string;
  operation: string;
  /** Applies only to inputs whose members equal these. */
  match?: Record<string, unknown>;
  /** Applies only to calls of this function or state machine, by its name. */
  caller?: string;
  /** How many calls that it could apply to go by before. */
  skip: number;
  /** Absent of calls that are held: they wait until all faults are disarmed, and go on. */
  error?: { name: string; statusCode?: number; message?: string; members?: Record<string, unknown> };
  break?: Break;
  /** How many calls it still applies to. */
  times: number;
  /** `after`: the effect happens and the answer is lost. */
  when: 'before' | 'after';
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

const isBreak = (value: unknown): value is Break => (breaks as readonly unknown[]).includes(value);

/** One of three: an error, a break, or to be held. */
const parseOutcome = ({ error, break: broken, hold }: Record<string, unknown>): Pick<Fault, 'error' | 'break'> => {
  if (hold !== undefined && (hold !== true || error !== undefined || broken !== undefined)) throw refuse('hold must be true, and stand alone: a call is held or fails');
  if (broken === undefined) return { error: hold ? undefined : parseError(error) };
  if (!isBreak(broken)) throw refuse(`break is '${JSON.stringify(broken)}', allowed are ${breaks.join(', ')}`);
  if (error !== undefined) throw refuse('break must stand alone: what breaks has no error');
  return { break: broken };
};

const whole = (member: string, value: unknown, least: number): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw refuse(`${member} must be a whole number from ${least}`);
  return value;
};

/** @throws AwsError `ValidationException` when the description is not complete */
export const parseFault = (value: unknown): Fault => {
  if (!isRecord(value)) throw refuse('expected a JSON object {service, operation, error: {name}}');
  const { service, operation, match, caller, skip = 0, times = 1, when = 'before' } = value;
  if (typeof service !== 'string' || typeof operation !== 'string') throw refuse('service and operation must be strings');
  if (match !== undefined && !isRecord(match)) throw refuse('match must be an object of input members');
  if (caller !== undefined && typeof caller !== 'string') throw refuse('caller must be the name of a function or state machine');
  if (when !== 'before' && when !== 'after') throw refuse(`when is '${String(when)}', allowed are 'before' and 'after'`);
  return { service, operation, match, caller, skip: whole('skip', skip, 0), times: whole('times', times, 1), when, ...parseOutcome(value) };
};

/** Whether a fault is for calls like this one; the caller is asked for only where that matters. */
export const isFor = (fault: Fault, { service, operation, input, caller }: { service: string; operation: string; input: unknown; caller(): string | undefined }): boolean =>
  fault.service === service && fault.operation === operation &&
  Object.entries(fault.match ?? {}).every(([member, value]) => isRecord(input) && isDeepStrictEqual(input[member], value)) &&
  (fault.caller === undefined || fault.caller === caller());

/** The error of a fault that has one. */
export const raised = (error: NonNullable<Fault['error']>, { service, operation }: Fault): AwsError =>
  new AwsError(error.name, error.message ?? `fault injected into ${service}.${operation}`, error.statusCode, error.members);
