import type { MiddlewareObj } from '@middy/core';
import { logger } from './logger.ts';

/** Attributes that every log line of one invocation carries, such as `taskId` and `coreName`. */
export type LogKeys = Readonly<Record<string, string | undefined>>;

/** Puts the Lambda context and the given attributes on every log line of one invocation, and on none of the next. */
export const logContext = <Event, Result>(keys: (event: Event) => LogKeys): MiddlewareObj<Event, Result> => ({
  before: ({ event, context }) => {
    logger.addContext(context);
    logger.appendKeys(keys(event));
  },
  after: () => logger.resetKeys(),
  onError: () => logger.resetKeys(),
});
