import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { describe, expect, it } from '@jest/globals';
import { deploymentRemains } from '../../lambdas/adapters/deployment-remains.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const tag = (Value: string) => ({ tags: [{ Key: 'cdf-greengrass2-provisioning-environment', Value }] });

const remainsOf = (greengrass: Readonly<Record<string, unknown>>, iot: Readonly<Record<string, unknown>> = {}) => {
  const asked = answering(new GreengrassV2Client({ region: 'eu-west-1' }), greengrass);
  const group = answering(new IoTClient({ region: 'eu-west-1' }), iot);
  return { remains: deploymentRemains('dev', asked.client, group.client), sent: asked.sent };
};

describe('remains of a deployment', () => {
  it.each([['dev', 'arn:group'], ['prod', undefined]])('are ours where the group is of environment dev, not %s', async (owner, found) => {
    const { remains } = remainsOf({}, { DescribeThingGroup: { thingGroupArn: 'arn:group' }, ListTagsForResource: tag(owner) });

    expect(await remains.groupArn('group')).toBe(found);
  });

  it('are nothing where the group is gone, and not where IoT does not tell', async () => {
    expect(await remainsOf({}, { DescribeThingGroup: awsError('ResourceNotFoundException', 404) }).remains.groupArn('group')).toBeUndefined();
    await expect(remainsOf({}, { DescribeThingGroup: awsError('ThrottlingException') }).remains.groupArn('group')).rejects.toMatchObject({ name: 'Throttled' });
  });

  it('are all deployments to the group, former ones and further pages included', async () => {
    const { remains, sent } = remainsOf({
      ListDeployments: ({ nextToken }: { nextToken?: string }) => (nextToken === undefined
        ? { deployments: [{ deploymentId: 'b', deploymentStatus: 'ACTIVE' }], nextToken: 'next' } : { deployments: [{ deploymentId: 'a', deploymentStatus: 'INACTIVE' }] }),
    });

    expect(await remains.deployments('arn:group')).toEqual([{ deploymentId: 'b', status: 'ACTIVE' }, { deploymentId: 'a', status: 'INACTIVE' }]);
    expect(sent.map(({ input }) => input['historyFilter'])).toEqual(['ALL', 'ALL']);
  });

  it.each(['cancel', 'delete'] as const)('may be gone before %s', async (verb) => {
    const gone = awsError('ResourceNotFoundException', 404);

    await expect(remainsOf({ CancelDeployment: gone, DeleteDeployment: gone }).remains[verb]('a')).resolves.toBeUndefined();
  });

  it.each([['ConflictException', 409, 'Unavailable'], ['ThrottlingException', 429, 'Throttled'], ['AccessDeniedException', 403, 'InvalidInput']])('that meet %s are asked for again or not', async (name, status, failure) => {
    await expect(remainsOf({ DeleteDeployment: awsError(name, status) }).remains.delete('a')).rejects.toMatchObject({ name: failure });
  });
});
