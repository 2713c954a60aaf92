import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { describe, expect, it } from '@jest/globals';
import { endedExecutions } from '../../lambdas/adapters/ended-executions.ts';
import { greengrassDeployments } from '../../lambdas/adapters/greengrass-deployments.ts';
import { nuclei } from '../../lambdas/adapters/nuclei.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const region = 'us-east-1';
const iot = (answers: Record<string, unknown>) => answering(new IoTClient({ region }), answers);
const greengrass = (answers: Record<string, unknown>) => answering(new GreengrassV2Client({ region }), answers);

const misfortunes: [string, Error, object][] = [
  ['a throttle', awsError('ThrottlingException', 429), { name: 'Throttled' }],
  ['an outage', awsError('InternalFailureException', 500), { name: 'Unavailable' }],
  ['a denial', awsError('AccessDeniedException', 403), { code: 'AWS_ACCESS_DENIED' }],
];

describe('executions of a job that ended badly', () => {
  const summary = (name: string) => ({ thingArn: `arn:aws:iot:us-east-1:111122223333:thing/${name}`, jobExecutionSummary: { status: 'FAILED' } });

  it('are those of four statuses, of all their pages', async () => {
    const { client, sent } = iot({
      ListJobExecutionsForJob: ({ status, nextToken }: { status: string; nextToken?: string }) => ({
        executionSummaries: [summary(`${status}:${nextToken ?? 'first'}`)], ...(status === 'FAILED' && nextToken === undefined && { nextToken: 'second' }),
      }),
    });

    await expect(endedExecutions(client).badly('job-1')).resolves.toEqual(new Set(['FAILED:first', 'FAILED:second', 'TIMED_OUT:first', 'REJECTED:first', 'CANCELED:first']));

    expect(sent.map(({ input: { jobId, status, maxResults } }) => ({ jobId, status, maxResults }))).toEqual(
      ['FAILED', 'FAILED', 'TIMED_OUT', 'REJECTED', 'CANCELED'].map((status) => ({ jobId: 'job-1', status, maxResults: 250 })),
    );
  });

  it('are none of a job that is gone', async () => {
    await expect(endedExecutions(iot({ ListJobExecutionsForJob: awsError('ResourceNotFoundException', 404) }).client).badly('job-1')).resolves.toEqual(new Set());
  });

  it.each(misfortunes)('are not none because of %s', async (_what, error, failure) => {
    await expect(endedExecutions(iot({ ListJobExecutionsForJob: error }).client).badly('job-1')).rejects.toMatchObject(failure);
  });
});

describe('a nucleus', () => {
  it.each([
    [{ coreVersion: '2.12.6', runtime: 'aws_nucleus_classic' }, { version: '2.12.6', runtime: 'aws_nucleus_classic' }],
    [{ coreVersion: '2.12.6' }, { version: '2.12.6' }],
    [awsError('ResourceNotFoundException', 404), undefined],
  ])('is what Greengrass tells of its core device, %j', async (answer, expected) => {
    await expect(nuclei(greengrass({ GetCoreDevice: answer }).client).find('edge-1')).resolves.toEqual(expected);
  });

  it.each(misfortunes)('is not unknown because of %s', async (_what, error, failure) => {
    await expect(nuclei(greengrass({ GetCoreDevice: error }).client).find('edge-1')).rejects.toMatchObject(failure);
  });
});

it.each([[undefined], ['arn:parent']])('a deployment has a parent only where it is a subdeployment: %s', async (parentGroupArn) => {
  const { client, sent } = greengrass({ CreateDeployment: { deploymentId: 'deployment-1', iotJobId: 'job-1', iotJobArn: 'arn:job-1' } });

  await greengrassDeployments(client, iot({}).client).create({ groupArn: 'arn:group', ...(parentGroupArn !== undefined && { parentGroupArn }), name: 'line', components: [], identity: 'identity', taskId: 'retry0001' });

  expect(sent[0]?.input['parentTargetArn']).toBe(parentGroupArn);
});
