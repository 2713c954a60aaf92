import { setTimeout } from 'node:timers/promises';
import type { StackAnswer } from '../domain/stack-resource.ts';

/** Attempts; without an answer CloudFormation waits for an hour. */
const attempts = 4;

/**
 * Hands an answer to CloudFormation: a PUT to a presigned URL, which was signed without a content type.
 *
 * @throws Error when the URL takes it on no attempt
 */
export const answerStack =
  (send: typeof fetch = fetch, pause: (milliseconds: number) => Promise<unknown> = setTimeout) =>
  async (responseUrl: string, answer: StackAnswer): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      const problem = await tried(send, responseUrl, answer);
      if (problem === undefined) return;
      if (attempt === attempts) throw new Error(`CloudFormation did not take the answer in ${attempts} attempts: ${problem}`);
      await pause(1000 * 2 ** attempt);
    }
  };

const tried = async (send: typeof fetch, responseUrl: string, answer: StackAnswer): Promise<string | undefined> => {
  try {
    const { ok, status } = await send(responseUrl, { method: 'PUT', headers: { 'content-type': '' }, body: JSON.stringify(answer) });
    return ok ? undefined : `status ${status}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
