import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { describe, expect, it } from '@jest/globals';
import { deploymentExecutions } from '../../lambdas/adapters/deployment-executions.ts';
import { greengrassDeployments } from '../../lambdas/adapters/greengrass-deployments.ts';
import { thingMemberships } from '../../lambdas/adapters/thing-memberships.ts';
import { versionGroups } from '../../lambdas/adapters/version-groups.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const region = 'us-east-1';
const iot = (answers: Record<string, unknown>) => answering(new IoTClient({ region }), answers);
const greengrass = (answers: Record<string, unknown>) => {
  const { client, sent } = answering(new GreengrassV2Client({ region }), answers);
  const jobs = iot({ TagResource: {} });
  return { deployments: greengrassDeployments(client, jobs.client), sent, tagged: jobs.sent };
};

const misfortunes: [string, Error, object][] = [
  ['a throttle', awsError('ThrottlingException', 429), { name: 'Throttled' }],
  ['an outage', awsError('InternalFailureException', 500), { name: 'Unavailable' }],
  ['a denial', awsError('AccessDeniedException', 403), { code: 'AWS_ACCESS_DENIED' }],
];

describe('the thing groups of a thing', () => {
  it('are told from all pages (peer fault 5)', async () => {
    const { client, sent } = iot({ ListThingGroupsForThing: ({ nextToken }: { nextToken?: string }) => ({ thingGroups: [{ groupName: nextToken ?? 'first' }], ...(nextToken === undefined && { nextToken: 'second' }) }) });

    await expect(thingMemberships(client).of('edge-1')).resolves.toEqual(['first', 'second']);
    expect(sent.map(({ input }) => input['maxResults'])).toEqual([250, 250]);
  });

  it('are none that a thing can be out of already', async () => {
    const { client } = iot({ RemoveThingFromThingGroup: awsError('ResourceNotFoundException', 404) });

    await expect(thingMemberships(client).leave('edge-1', 'gone')).resolves.toBeUndefined();
  });

  it.each(['InvalidRequestException', 'LimitExceededException'])('that refuse it as %s say why, by no name', async (name) => {
    const { client } = iot({ AddThingToThingGroup: awsError(name) });

    await expect(thingMemberships(client).join('edge-1', 'full')).resolves.toEqual({ refused: `${name} happened` });
  });

  it.each(misfortunes)('are neither absent nor left because of %s (peer fault 17)', async (_what, error, failure) => {
    const memberships = thingMemberships(iot({ ListThingGroupsForThing: error, RemoveThingFromThingGroup: error, AddThingToThingGroup: error }).client);

    await expect(memberships.of('edge-1')).rejects.toMatchObject(failure);
    await expect(memberships.leave('edge-1', 'group')).rejects.toMatchObject(failure);
    await expect(memberships.join('edge-1', 'group')).rejects.toMatchObject(failure);
  });
});

describe('a version group', () => {
  const environment = { Key: 'cdf-greengrass2-provisioning-environment', Value: 'test' };

  it('that exists is ours by its tag, on whatever page that is', async () => {
    const { client, sent } = iot({
      CreateThingGroup: awsError('ResourceAlreadyExistsException', 409),
      DescribeThingGroup: { thingGroupArn: 'arn:group' },
      ListTagsForResource: ({ nextToken }: { nextToken?: string }) => (nextToken === undefined ? { tags: [{ Key: 'site', Value: 'north' }], nextToken: 'more' } : { tags: [environment] }),
    });

    await expect(versionGroups('test', client).ensure('line_1')).resolves.toBe('arn:group');
    expect(sent[0]).toEqual({ name: 'CreateThingGroup', input: { thingGroupName: 'line_1', tags: [environment] } });
  });

  it.each(misfortunes)('is neither made nor taken for ours because of %s (peer fault 17)', async (_what, error, failure) => {
    await expect(versionGroups('test', iot({ CreateThingGroup: error }).client).ensure('line_1')).rejects.toMatchObject(failure);
    await expect(versionGroups('test', iot({ CreateThingGroup: { thingGroupArn: 'arn:group' }, ListTagsForResource: error }).client).ensure('line_1')).rejects.toMatchObject(failure);
    await expect(versionGroups('test', iot({ DescribeThingGroup: error }).client).exists('line_1')).rejects.toMatchObject(failure);
  });
});

describe('deployments in Greengrass', () => {
  const made = { deploymentId: 'd-1', iotJobId: 'j-1', iotJobArn: 'arn:job', deploymentStatus: 'ACTIVE', isLatestForTarget: true, tags: { 'cdf-greengrass2-provisioning-deployment': 'identity' } };
  const order = { groupArn: 'arn:group', name: 'line 1', components: [], identity: 'identity', taskId: 'task00001' };

  it('are ordered with whole components, tags and a token, and their jobs are tagged (peer fault 4)', async () => {
    const { deployments, sent, tagged } = greengrass({ CreateDeployment: { deploymentId: 'd-1', iotJobId: 'j-1', iotJobArn: 'arn:job' } });
    const component = { key: 'com.example.Reader', version: '1.2.3', configurationUpdate: { merge: '{"rate":1.0}', reset: ['/old'] }, runWith: { posixUser: 'ggc_user' } };

    await expect(deployments.create({ ...order, components: [component, { key: 'com.example.Plain', version: '1.0.0' }], policies: { failureHandlingPolicy: 'DO_NOTHING' } })).resolves.toEqual({
      deploymentId: 'd-1', jobId: 'j-1', jobArn: 'arn:job', status: 'ACTIVE', isLatest: true, identity: 'identity',
    });
    await deployments.tagJob('arn:job', 'task00001');

    expect(sent).toEqual([{
      name: 'CreateDeployment',
      input: {
        targetArn: 'arn:group',
        deploymentName: 'line 1',
        components: {
          'com.example.Reader': { componentVersion: '1.2.3', configurationUpdate: { merge: '{"rate":1.0}', reset: ['/old'] }, runWith: { posixUser: 'ggc_user' } },
          'com.example.Plain': { componentVersion: '1.0.0' },
        },
        deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' },
        tags: { 'cdf-greengrass2-provisioning-deployment-task-id': 'task00001', 'cdf-greengrass2-provisioning-deployment': 'identity' },
        clientToken: 'identity',
      },
    }]);
    expect(tagged).toEqual([{ name: 'TagResource', input: { resourceArn: 'arn:job', tags: [{ Key: 'cdf-greengrass2-provisioning-deployment-task-id', Value: 'task00001' }] } }]);
  });

  it('are found by the newest of their target, with what identifies them', async () => {
    const { deployments, sent } = greengrass({ ListDeployments: { deployments: [{ deploymentId: 'd-1' }] }, GetDeployment: made });

    await expect(deployments.latestOf('arn:group')).resolves.toMatchObject({ deploymentId: 'd-1', identity: 'identity' });
    expect(sent[0]).toEqual({ name: 'ListDeployments', input: { targetArn: 'arn:group', historyFilter: 'LATEST_ONLY' } });
    await expect(greengrass({ ListDeployments: {} }).deployments.latestOf('arn:group')).resolves.toBeUndefined();
    await expect(greengrass({ ListDeployments: { deployments: [{ deploymentId: 'd-1' }] }, GetDeployment: awsError('ResourceNotFoundException', 404) }).deployments.latestOf('arn:group')).resolves.toBeUndefined();
  });

  it('of which Greengrass tells in part only are a defect', async () => {
    await expect(greengrass({ GetDeployment: { deploymentId: 'd-1' } }).deployments.find('d-1')).rejects.toThrow('tells of deployment d-1 in part only');
  });

  it.each(misfortunes)('are neither absent nor made because of %s (peer fault 17)', async (_what, error, failure) => {
    const { deployments } = greengrass({ GetDeployment: error, ListDeployments: error, CreateDeployment: error });

    await expect(deployments.find('d-1')).rejects.toMatchObject(failure);
    await expect(deployments.latestOf('arn:group')).rejects.toMatchObject(failure);
    await expect(deployments.create(order)).rejects.toMatchObject(failure);
  });
});

describe('executions of deployments', () => {
  it('are told by their status, and absent until there is one', async () => {
    await expect(deploymentExecutions(iot({ DescribeJobExecution: { execution: { status: 'FAILED' } } }).client).statusOf('j-1', 'edge-1')).resolves.toBe('FAILED');
    await expect(deploymentExecutions(iot({ DescribeJobExecution: awsError('ResourceNotFoundException', 404) }).client).statusOf('j-1', 'edge-1')).resolves.toBeUndefined();
  });

  it.each(misfortunes)('are not absent because of %s (peer fault 17)', async (_what, error, failure) => {
    await expect(deploymentExecutions(iot({ DescribeJobExecution: error }).client).statusOf('j-1', 'edge-1')).rejects.toMatchObject(failure);
  });
});
