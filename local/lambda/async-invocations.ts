import { randomUUID } from 'node:crypto';
import type { KeptMap } from '../data/data.ts';
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

/** An asynchronous invocation that was accepted and has not ended. */
export interface PendingInvocation {
  functionName: string;
  /** JSON text. */
  event: string;
  requestId: string;
  /** Attempts that failed. */
  retries: number;
}

/**
 * Asynchronous invocations: answered at once, run later, retried when the function fails, and handed to the failure
 * destination when it failed for good. One that was under way when the process ended runs again.
 */
export class AsyncInvocations {
  readonly #functions: Functions;
  readonly #pending: KeptMap<PendingInvocation>;
  readonly #ofEarlierRun: string[];
  readonly #pauses = new Set<NodeJS.Timeout>();
  #isClosed = false;

  constructor(functions: Functions, pending: KeptMap<PendingInvocation>) {
    this.#functions = functions;
    this.#pending = pending;
    this.#ofEarlierRun = [...pending.keys()];
  }

  accept({ target, event, requestId }: Accepted): void {
    const id = randomUUID();
    const invocation = { functionName: target.name, event, requestId, retries: 0 };
    this.#pending.set(id, invocation);
    void this.#attempt(id, target, invocation);
  }

  /**
   * Runs what an earlier run accepted and did not end; to be called once the functions exist.
   *
   * @returns invocations of functions that exist no longer, which are dropped
   */
  resume(): PendingInvocation[] {
    const dropped: PendingInvocation[] = [];
    for (const id of this.#ofEarlierRun.splice(0)) {
      const invocation = this.#pending.get(id);
      if (!invocation) continue;
      const target = this.#functions.all().find(({ name }) => name === invocation.functionName);
      if (target) {
        void this.#attempt(id, target, invocation);
      } else {
        this.#pending.delete(id);
        dropped.push(invocation);
      }
    }
    return dropped;
  }

  close(): void {
    this.#isClosed = true;
    for (const pause of this.#pauses) clearTimeout(pause);
    this.#pauses.clear();
  }

  async #attempt(id: string, target: LambdaFunction, invocation: PendingInvocation): Promise<void> {
    const outcome = await this.#run(target, invocation);
    // The function may have failed only because everything ends.
    if (this.#isClosed) return;
    const { retries } = invocation;
    if (!('error' in outcome)) return void this.#pending.delete(id);
    if (retries >= (target.asyncRetries ?? limits.asyncRetries)) {
      await this.#giveUp(target, invocation, outcome.error);
      if (!this.#isClosed) this.#pending.delete(id);
      return;
    }
    const again = { ...invocation, retries: retries + 1 };
    this.#pending.set(id, again);
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      void this.#attempt(id, target, again);
    }, sizing.asyncRetryMilliseconds[retries]);
    this.#pauses.add(pause);
  }

  /** A throttled attempt counts like a failed one here. */
  async #run(target: LambdaFunction, { event, requestId }: PendingInvocation): Promise<Outcome> {
    try {
      return await this.#functions.run(target, event, requestId);
    } catch (error) {
      const { name, message } = error as Error;
      return { error: { errorType: name, errorMessage: message } };
    }
  }

  /** The record has the form of Lambda's failure destinations. A queue that does not take it loses it. */
  async #giveUp(target: LambdaFunction, { event, requestId, retries }: PendingInvocation, error: FunctionErrorPayload): Promise<void> {
    const record = {
      version: '1.0',
      timestamp: new Date().toISOString(),
      requestContext: { requestId, functionArn: `${target.arn}:$LATEST`, condition: 'RetriesExhausted', approximateInvokeCount: retries + 1 },
      requestPayload: JSON.parse(event) as unknown,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: error,
    };
    await target.onFailure?.(record).catch(() => undefined);
  }
}
