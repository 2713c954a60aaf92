import { accountServiceRole } from '../adapters/account-service-role.ts';
import { answerStack } from '../adapters/stack-answers.ts';
import { ensuredServiceRole } from '../domain/service-role.ts';
import type { AccountServiceRole, OfferedRole } from '../domain/service-role.ts';
import { event } from '../runtime/event.ts';
import { logger } from '../runtime/logger.ts';
import { stackResource } from '../runtime/stack-resource.ts';
import type { AnswerStack } from '../runtime/stack-resource.ts';

export interface ServiceRolePorts {
  readonly account: AccountServiceRole;
  readonly answer: AnswerStack;
}

/** Custom resource: sees that the account has a Greengrass service role, without which no core can verify a client device. Safe to repeat. */
export const ensureServiceRole = ({ account, answer }: ServiceRolePorts) =>
  stackResource<OfferedRole>(answer, async (request) => {
    const roleArn = await ensuredServiceRole(account, request);
    logger.info('the Greengrass service role of the account is as it should be', { roleArn });
  });

export const handler = event(ensureServiceRole({ account: accountServiceRole(), answer: answerStack() }));
