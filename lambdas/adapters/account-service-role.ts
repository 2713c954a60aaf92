import { AssociateServiceRoleToAccountCommand, GetServiceRoleForAccountCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import type { AccountServiceRole } from '../domain/service-role.ts';
import { awsCall } from './aws-failure.ts';

/** The Greengrass service role of the account. */
export const accountServiceRole = (client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 5 })): AccountServiceRole => ({
  find: () =>
    awsCall('greengrass:GetServiceRoleForAccount', async () => {
      try {
        return (await client.send(new GetServiceRoleForAccountCommand({}))).roleArn;
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    }),
  associate: async (roleArn) => {
    await awsCall('greengrass:AssociateServiceRoleToAccount', () => client.send(new AssociateServiceRoleToAccountCommand({ roleArn })));
  },
});

/** The API names no error for an account without a role: only the status of the answer tells. */
const isAbsent = (error: unknown): boolean => error instanceof Error && (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;
