import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { IoTClient } from '@aws-sdk/client-iot';
import { describe, expect, it } from '@jest/globals';
import { deploymentJobs } from '../../lambdas/adapters/deployment-jobs.ts';
import { fleetBus } from '../../lambdas/adapters/fleet-bus.ts';
import type { CoreTemplateUpdatedEvent } from '../../lambdas/domain/fleet/announcement.ts';
import type { JobExecution } from '../../lambdas/domain/fleet/job-execution.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const at = new Date('2026-01-02T03:04:05.000Z');
const thingArn = (name: string) => `arn:aws:iot:us-east-1:111122223333:thing/${name}`;
const nowhere = (error: Error) => ({ ListJobExecutionsForJob: error, DescribeJobExecution: error });
const collected = async (pages: AsyncIterable<readonly JobExecution[]>): Promise<JobExecution[]> => {
  const found: JobExecution[] = [];
  for await (const page of pages) found.push(...page);
  return found;
};

describe('the executions of a job', () => {
  it('are read page by page, to the last', async () => {
    const summary = (name: string, status: string) => ({ thingArn: thingArn(name), jobExecutionSummary: { status, lastUpdatedAt: at } });
    const page = ({ nextToken }: { nextToken?: string }) =>
      (nextToken === undefined ? { executionSummaries: [summary('plant:a', 'QUEUED')], nextToken: '2' } : { executionSummaries: [summary('b', 'FAILED')] });
    const { client, sent } = answering(new IoTClient({}), { ListJobExecutionsForJob: page });

    expect(await collected(deploymentJobs(client).executions('job'))).toEqual([{ thingName: 'plant:a', status: 'QUEUED', at }, { thingName: 'b', status: 'FAILED', at }]);
    expect(sent.map(({ input }) => input['maxResults'])).toEqual([250, 250]);
  });

  it('are none where the job is gone', async () => {
    const { client } = answering(new IoTClient({}), nowhere(awsError('ResourceNotFoundException', 404)));

    expect(await collected(deploymentJobs(client).executions('job'))).toEqual([]);
    expect(await deploymentJobs(client).execution('job', 'a')).toBeUndefined();
  });

  it('tell what the nucleus said of one', async () => {
    const details = { 'detailed-deployment-status': 'FAILED_ROLLBACK_COMPLETE' };
    const { client, sent } = answering(new IoTClient({}), { DescribeJobExecution: { execution: { thingArn: thingArn('a'), status: 'FAILED', lastUpdatedAt: at, statusDetails: { detailsMap: details } } } });

    expect(await deploymentJobs(client).execution('job', 'a')).toEqual({ thingName: 'a', status: 'FAILED', at, details });
    expect(sent).toHaveLength(1);
  });

  it('cannot be told where IoT does not answer', async () => {
    const { client } = answering(new IoTClient({}), nowhere(awsError('ThrottlingException', 429)));

    await expect(collected(deploymentJobs(client).executions('job'))).rejects.toMatchObject({ name: 'Throttled' });
    await expect(deploymentJobs(client).execution('job', 'a')).rejects.toMatchObject({ name: 'Throttled' });
  });
});

describe('the bus', () => {
  const event: CoreTemplateUpdatedEvent = {
    coreName: 'a', deploymentTaskId: 't', deploymentId: 'd', jobId: 'j', templateName: 'press', templateVersion: 1, status: 'success', deploymentStatus: 'SUCCEEDED',
  };

  it('is told in one call, and says what it did not take', async () => {
    const { client, sent } = answering(new EventBridgeClient({}), { PutEvents: { FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'InternalFailure' }] } });

    expect(await fleetBus('bus', client).announce([event, { ...event, coreName: 'b' }])).toEqual(new Set([1]));
    expect(sent).toHaveLength(1);
    expect((sent[0]?.input['Entries'] as unknown[])[0]).toEqual({ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Core Template Updated Event', Detail: JSON.stringify(event) });
  });
});
