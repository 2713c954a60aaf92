import type { AssociateServiceRoleToAccountCommandInput } from '@aws-sdk/client-greengrassv2';
import { AwsError } from '../wire/service.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Greengrass } from './context.ts';
import { invalidField } from './errors.ts';

/** The account's Greengrass service role: one association per account and region, which the latest caller replaces. */
export const serviceRoleOperations = ({ state, cloud }: Greengrass) => ({
  AssociateServiceRoleToAccount: async ({ roleArn }: Checked<AssociateServiceRoleToAccountCommandInput>) => {
    if (!/^arn:[^:]+:iam::\d{12}:role\/.+$/.test(roleArn)) throw invalidField(`roleArn '${roleArn}' is not the ARN of an IAM role`, ['roleArn']);
    state.serviceRole = { roleArn, associatedAt: cloud.clock() };
    return { associatedAt: state.serviceRole.associatedAt.toISOString() };
  },
  GetServiceRoleForAccount: async () => {
    // the error that AWS answers here is modelled for no operation
    if (!state.serviceRole) throw new AwsError('ResourceNotFoundException', 'No service role is associated with this account', 404);
    const { roleArn, associatedAt } = state.serviceRole;
    return { roleArn, associatedAt: associatedAt.toISOString() };
  },
  DisassociateServiceRoleFromAccount: async () => {
    delete state.serviceRole;
    return { disassociatedAt: cloud.clock().toISOString() };
  },
}) satisfies Operations;
