import middy from '@middy/core';
import { logContext } from './log-context.ts';
import type { LogKeys } from './log-context.ts';
import { logger } from './logger.ts';

/** What work that takes long must know of its invocation. */
export interface Invocation {
  /** Milliseconds until the function is ended. */
  remaining(): number;
}

/**
 * The one chain around consumers of events and schedules: logger context → error log → work.
 * Errors are thrown on: Lambda repeats an asynchronous invocation, which every consumer takes.
 *
 * @param keys what of the event belongs on every log line
 */
export const event = <Event, Result>(work: (event: Event, invocation: Invocation) => Promise<Result>, keys: (event: Event) => LogKeys = () => ({})) =>
  middy<Event, Result>({ timeoutEarlyInMillis: 0 })
    .use(logContext<Event, Result>(keys))
    .use({ onError: ({ error }) => logger.error('the event was not handled', { error: error ?? undefined }) })
    .handler((received, context) => work(received, { remaining: () => context.getRemainingTimeInMillis() }));
