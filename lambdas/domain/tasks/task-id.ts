import { createHash } from 'node:crypto';

/** 9 characters of `[A-Za-z0-9_-]`: what clients of the peer expect, 54 bits. */
const length = 9;

/**
 * Id of the task that one accepting execution makes. Derived, so that a repeated acceptance makes the same task.
 *
 * @param attempt counts up from 0 while the id belongs to a task accepted by another execution
 */
export const taskIdOf = (acceptingExecution: string, attempt: number): string =>
  createHash('sha256').update(`${acceptingExecution}#${attempt}`).digest('base64url').slice(0, length);

/** Whether a text can be the id of a task at all. */
export const isTaskId = (text: string): boolean => /^[A-Za-z0-9_-]{9}$/.test(text);
