import { Refusal } from './answer.ts';

/** How a core is refused that there is not. */
export const coreNotFound = (name: string): Refusal => new Refusal('CORE_NOT_FOUND', `there is no core ${JSON.stringify(name)}`);

/**
 * How a client device is refused that there is not.
 *
 * @param why what is known of the name beside that
 */
export const deviceNotFound = (name: string, why = ''): Refusal => new Refusal('DEVICE_NOT_FOUND', `there is no client device ${JSON.stringify(name)}${why}`);

/** How a task is refused that there is not, or that is of another kind than the path says. */
export const taskNotFound = (taskId: string): Refusal => new Refusal('TASK_NOT_FOUND', `there is no task ${JSON.stringify(taskId)}`);
