import type { ApiAnswer, MatrixStack } from './matrix-stack.ts';

/** An answer, and whether the request had to be repeated for it. */
export interface Answered {
  readonly answer: ApiAnswer;
  readonly isRepeated: boolean;
}

const isOutage = ({ status }: ApiAnswer): boolean => status >= 500 || status === 429;

/**
 * Sends a request, and once more, undisturbed, where the service was not able to answer it.
 *
 * @param isDone whether an answer is the one that is wanted; of a request that was repeated, that may be another one
 * @throws Error where it is neither
 */
export const repeatedRequest = async (stack: MatrixStack, send: () => Promise<ApiAnswer>, isDone: (answer: ApiAnswer, isRepeated: boolean) => boolean): Promise<Answered> => {
  const first = await send();
  if (isDone(first, false)) return { answer: first, isRepeated: false };
  if (!isOutage(first)) throw new Error(`the request was refused: ${first.status} ${JSON.stringify(first.body)}`);
  await stack.disarm();
  const answer = await send();
  if (!isDone(answer, true)) throw new Error(`the same request was answered with ${first.status}, then ${answer.status}: ${JSON.stringify(answer.body)}`);
  return { answer, isRepeated: true };
};
