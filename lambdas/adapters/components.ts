import { DescribeComponentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import type { ComponentState, Components, ComponentVersion } from '../domain/templates/template-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Public components have it in the place of an account. */
const publicAccount = 'aws';

/**
 * Components as Greengrass knows them: those of the account, and the public ones.
 *
 * @param componentsArn ARN of the account's components, `arn:<partition>:greengrass:<region>:<account>:components`
 */
export const components = (componentsArn: string, client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 5 })): Components => {
  const publicArn = componentsArn.replace(/:[^:]+:components$/, `:${publicAccount}:components`);
  const describe = (arn: string, { key, version }: ComponentVersion): Promise<ComponentState> =>
    awsCall(
      'greengrass:DescribeComponent',
      async () => {
        const { status } = await client.send(new DescribeComponentCommand({ arn: `${arn}:${key}:versions:${version}` }));
        return status?.componentState === 'FAILED' ? { state: 'failed' as const, why: status.message ?? 'Greengrass calls it FAILED' } : { state: 'there' as const };
      },
      { ResourceNotFoundException: () => ({ state: 'absent' as const }) },
    );
  return {
    state: async (component) => {
      // Where a component most likely is comes first, so that mostly one call is made.
      const [likely, other] = component.key.startsWith('aws.') ? [publicArn, componentsArn] : [componentsArn, publicArn];
      const found = await describe(likely, component);
      return found.state === 'absent' ? describe(other, component) : found;
    },
  };
};
