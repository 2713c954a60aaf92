import type { MiddlewareObj } from '@middy/core';
import { StepFailure } from '../domain/failure.ts';
import { logger } from './logger.ts';

/**
 * The failure as Lambda reports it: `name` becomes errorType, and of the rest only `message` crosses, so that the code
 * travels inside it as JSON. `lambdas/domain/caught-error.ts` reads it back.
 */
export const borderError = (failure: StepFailure): Error => {
  const error = new Error(JSON.stringify({ code: failure.code, message: failure.message }));
  error.name = failure.name;
  return error;
};

/** Logs what went wrong and turns a StepFailure into its border form. Any other error is a defect and keeps its name. */
export const failureMapping = <Event, Result>(): MiddlewareObj<Event, Result> => ({
  onError: (request) => {
    const { error } = request;
    if (error instanceof StepFailure) {
      logger.warn(error.message, { failureClass: error.name, code: error.code, ...(error.cause instanceof Error && { cause: error.cause.name }) });
      request.error = borderError(error);
    } else {
      logger.error('stopped by a defect', { error: error ?? undefined });
    }
  },
});
