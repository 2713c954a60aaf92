import type { Functions, LambdaFunction } from './functions.ts';
import { limits, sizing } from './limits.ts';
import type { FunctionErrorPayload } from './protocol.ts';
import type { Outcome } from './worker-pool.ts';

interface Accepted {
  target: LambdaFunction;
  /** JSON text. */
  event: string;
  requestId: string;
}

/**
 * Asynchronous invocations: answered at once, run later, retried when the function fails, and handed to the failure
 * destination when it failed for good.
 */
export class AsyncInvocations {
  readonly #functions: Functions;
  readonly #pauses = new Set<NodeJS.Timeout>();

  constructor(functions: Functions) {
    this.#functions = functions;
  }

  accept(invocation: Accepted): void {
    void this.#attempt(invocation, 0);
  }

  close(): void {
    for (const pause of this.#pauses) clearTimeout(pause);
    this.#pauses.clear();
  }

  async #attempt(invocation: Accepted, retries: number): Promise<void> {
    const outcome = await this.#run(invocation);
    if (!('error' in outcome)) return;
    if (retries >= (invocation.target.asyncRetries ?? limits.asyncRetries)) return this.#giveUp(invocation, outcome.error, retries + 1);
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      void this.#attempt(invocation, retries + 1);
    }, sizing.asyncRetryMilliseconds[retries]);
    this.#pauses.add(pause);
  }

  /** A throttled attempt counts like a failed one here. */
  async #run({ target, event, requestId }: Accepted): Promise<Outcome> {
    try {
      return await this.#functions.run(target, event, requestId);
    } catch (error) {
      const { name, message } = error as Error;
      return { error: { errorType: name, errorMessage: message } };
    }
  }

  /** The record has the form of Lambda's failure destinations. A queue that does not take it loses it. */
  async #giveUp({ target, event, requestId }: Accepted, error: FunctionErrorPayload, attempts: number): Promise<void> {
    const record = {
      version: '1.0',
      timestamp: new Date().toISOString(),
      requestContext: { requestId, functionArn: `${target.arn}:$LATEST`, condition: 'RetriesExhausted', approximateInvokeCount: attempts },
      requestPayload: JSON.parse(event) as unknown,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: error,
    };
    await target.onFailure?.(record).catch(() => undefined);
  }
}
