import '../builders/task-environment.ts';
import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { describe, expect, it } from '@jest/globals';
import { accountServiceRole } from '../../lambdas/adapters/account-service-role.ts';
import type { OfferedRole } from '../../lambdas/domain/service-role.ts';
import type { StackAnswer, StackRequest } from '../../lambdas/domain/stack-resource.ts';
import { ensureServiceRole } from '../../lambdas/events/ensure-service-role.ts';
import { answering, awsError } from '../builders/aws-client.ts';
import type { SentCommand } from '../builders/aws-client.ts';

const ours = 'arn:aws:iam::111122223333:role/ours';
const theirs = 'arn:aws:iam::111122223333:role/theirs';
const none = awsError('ResourceNotFoundException', 404);

/** What an account answers, and what it was asked. */
const ensure = async (answers: Readonly<Record<string, unknown>>, given: Partial<StackRequest<OfferedRole>> = {}): Promise<{ answer: StackAnswer; sent: SentCommand[] }> => {
  const { client, sent } = answering(new GreengrassV2Client({ region: 'eu-west-1', maxAttempts: 1 }), { AssociateServiceRoleToAccount: {}, ...answers });
  const told: [string, StackAnswer][] = [];
  const work = ensureServiceRole({ account: accountServiceRole(client), answer: async (...answer) => void told.push(answer) });
  await work({ RequestType: 'Create', ResponseURL: 'https://answer.example', StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Association', ResourceProperties: { RoleArn: ours }, ...given });
  expect(told).toEqual([['https://answer.example', expect.objectContaining({ StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Association', PhysicalResourceId: 'Association' })]]);
  return { answer: (told[0] as [string, StackAnswer])[1], sent };
};

const changes = (sent: readonly SentCommand[]) => sent.filter(({ name }) => name !== 'GetServiceRoleForAccount');

describe('the Greengrass service role of an account', () => {
  it.each(['Create', 'Update'] as const)('is that of the stack where there is none, on %s', async (RequestType) => {
    const { answer, sent } = await ensure({ GetServiceRoleForAccount: none }, { RequestType, PhysicalResourceId: 'Association' });

    expect(answer.Status).toBe('SUCCESS');
    expect(changes(sent)).toEqual([{ name: 'AssociateServiceRoleToAccount', input: { roleArn: ours } }]);
  });

  it.each([[404, '404'], [404, 'UnknownError']])('is none where the answer has status %i, whatever it is called (%s)', async (status, name) => {
    const { sent } = await ensure({ GetServiceRoleForAccount: awsError(name, status) });

    expect(changes(sent)).toHaveLength(1);
  });

  it.each(['Create', 'Update'] as const)('stays what it is where there is one, on %s', async (RequestType) => {
    const { answer, sent } = await ensure({ GetServiceRoleForAccount: { roleArn: theirs } }, { RequestType });

    expect(answer.Status).toBe('SUCCESS');
    expect(changes(sent)).toEqual([]);
  });

  it('is given once, however often the stack asks', async () => {
    let current: string | undefined;
    const account = {
      GetServiceRoleForAccount: () => {
        if (current === undefined) throw none;
        return { roleArn: current };
      },
      AssociateServiceRoleToAccount: ({ roleArn }: { roleArn: string }) => {
        current = roleArn;
        return {};
      },
    };
    const first = await ensure(account);

    const second = await ensure(account, { ResourceProperties: { RoleArn: theirs } });

    expect([changes(first.sent), changes(second.sent)]).toEqual([[expect.anything()], []]);
    expect(current).toBe(ours);
  });

  it('outlives the stack: nothing is taken away, and nothing is asked', async () => {
    const { answer, sent } = await ensure({ GetServiceRoleForAccount: { roleArn: ours } }, { RequestType: 'Delete', PhysicalResourceId: 'Association' });

    expect(answer.Status).toBe('SUCCESS');
    expect(sent).toEqual([]);
  });

  it.each([['GetServiceRoleForAccount', awsError('InternalServerException', 500)], ['GetServiceRoleForAccount', awsError('AccessDeniedException', 403)]])(
    'is not touched where %s does not tell of it, and CloudFormation learns why',
    async (operation, error) => {
      const { answer, sent } = await ensure({ [operation]: error });

      expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining(`greengrass:${operation}`) });
      expect(changes(sent)).toEqual([]);
    },
  );

  it('that cannot be given fails the deployment, with the reason', async () => {
    const { answer } = await ensure({ GetServiceRoleForAccount: none, AssociateServiceRoleToAccount: awsError('ValidationException') });

    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('ValidationException') });
  });
});
