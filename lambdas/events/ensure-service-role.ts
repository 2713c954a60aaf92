import { accountServiceRole } from '../adapters/account-service-role.ts';
import { answerStack } from '../adapters/stack-answers.ts';
import { ensuredServiceRole } from '../domain/service-role.ts';
import type { AccountServiceRole, OfferedRole } from '../domain/service-role.ts';
import { stackAnswer } from '../domain/stack-resource.ts';
import type { StackAnswer, StackRequest } from '../domain/stack-resource.ts';
import { event } from '../runtime/event.ts';
import { asError, logger } from '../runtime/logger.ts';

export interface ServiceRolePorts {
  readonly account: AccountServiceRole;
  /** Hands the answer to CloudFormation. */
  readonly answer: (responseUrl: string, answer: StackAnswer) => Promise<void>;
}

/**
 * Custom resource: sees that the account has a Greengrass service role, without which no core can verify a client device.
 * Always answers CloudFormation, which otherwise would wait for an hour. Safe to repeat.
 */
export const ensureServiceRole =
  ({ account, answer }: ServiceRolePorts) =>
  async (request: StackRequest<OfferedRole>): Promise<void> => {
    const failure = await carriedOut(account, request);
    if (failure !== undefined) logger.error('the Greengrass service role of the account was not ensured', { error: asError(failure) });
    await answer(request.ResponseURL, stackAnswer(request, failure));
  };

/** Why the request was not carried out; nothing where it was. */
const carriedOut = async (account: AccountServiceRole, request: StackRequest<OfferedRole>): Promise<unknown> => {
  try {
    const roleArn = await ensuredServiceRole(account, request);
    logger.info('the Greengrass service role of the account is as it should be', { roleArn });
    return undefined;
  } catch (error) {
    return error;
  }
};

export const handler = event(ensureServiceRole({ account: accountServiceRole(), answer: answerStack() }));
