import type { AssociateServiceRoleToAccountCommandInput } from '@aws-sdk/client-greengrassv2';
import { AwsError } from '../wire/service.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Greengrass } from './context.ts';
import { invalidField } from './errors.ts';

/** The account's Greengrass service role: one association per account and region, which the latest caller replaces. */
export const serviceRoleOperations = ({ state, cloud }: Greengrass) => ({
  AssociateServiceRoleToAccount: async ({ roleArn }: Checked<AssociateServiceRoleToAccountCommandInput>) => {
    if (!/^arn:[^:]+:iam::\d{12}:role\/.+$/.test(roleArn)) throw invalidField(`roleArn '${roleArn}' is not the ARN of an IAM role`, ['roleArn']);
    const associatedAt = cloud.clock();
    state.serviceRoles.set('account', { roleArn, associatedAt });
    return { associatedAt: associatedAt.toISOString() };
  },
  GetServiceRoleForAccount: async () => {
    const role = state.serviceRoles.get('account');
    // the error that AWS answers here is modelled for no operation
    if (!role) throw new AwsError('ResourceNotFoundException', 'No service role is associated with this account', 404);
    return { roleArn: role.roleArn, associatedAt: role.associatedAt.toISOString() };
  },
  DisassociateServiceRoleFromAccount: async () => {
    state.serviceRoles.delete('account');
    return { disassociatedAt: cloud.clock().toISOString() };
  },
}) satisfies Operations;
