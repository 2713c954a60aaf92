import type { ControlRoutes } from '../wire/control.ts';
import { AwsError } from '../wire/service.ts';
import type { Store } from './store.ts';

/** Ends executions as their machine's `TimeoutSeconds` would, which are days of most machines. */
export const timeOutRoutes = (store: Pick<Store, 'live'>): ControlRoutes => ({
  'POST /_local/executions/time-out': async (body) => {
    const { stateMachine } = (body ?? {}) as { stateMachine?: unknown };
    if (typeof stateMachine !== 'string') throw new AwsError('ValidationException', `stateMachine is ${JSON.stringify(stateMachine)}; send {"stateMachine": "<name>"}`);
    // Children end with their parents.
    const over = [...store.live.values()].filter(({ summary }) => summary.machineArn.endsWith(`:stateMachine:${stateMachine}`) && summary.mapRunArn === undefined);
    for (const execution of over) execution.timeOut();
    return { executions: over.map(({ summary }) => summary.arn) };
  },
});
