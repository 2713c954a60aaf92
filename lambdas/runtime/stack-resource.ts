import { stackAnswer } from '../domain/stack-resource.ts';
import type { StackAnswer, StackRequest } from '../domain/stack-resource.ts';
import { asError, logger } from './logger.ts';

/** Hands an answer to CloudFormation. */
export type AnswerStack = (responseUrl: string, answer: StackAnswer) => Promise<void>;

/** Does the work of a custom resource and answers CloudFormation in any case, which otherwise would wait for an hour. */
export const stackResource =
  <Properties>(answer: AnswerStack, work: (request: StackRequest<Properties>) => Promise<void>) =>
  async (request: StackRequest<Properties>): Promise<void> => {
    const failure = await work(request).then(() => undefined, asError);
    if (failure !== undefined) logger.error('what a custom resource stands for was not done', { resource: request.LogicalResourceId, error: failure });
    await answer(request.ResponseURL, stackAnswer(request, failure));
  };
