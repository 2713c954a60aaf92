import { DescribeJobExecutionCommand, IoTClient, paginateListJobExecutionsForJob } from '@aws-sdk/client-iot';
import type { JobExecutionStatus } from '@aws-sdk/client-iot';
import type { JobExecution } from '../domain/fleet/job-execution.ts';
import type { DeploymentJobs } from '../domain/fleet/sweep-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Largest page that AWS IoT Jobs gives. */
const pageSize = 250;

/** Jobs of deployments. IoT answers ten calls a second: a client with the adaptive mode slows down by itself. */
export const deploymentJobs = (client: IoTClient = new IoTClient({ maxAttempts: 8, retryMode: 'adaptive' })): DeploymentJobs => ({
  async *executions(jobId) {
    const pages = paginateListJobExecutionsForJob({ client, pageSize }, { jobId })[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await awsCall('iot:ListJobExecutionsForJob', () => pages.next(), { ResourceNotFoundException: () => ({ value: undefined, done: true as const }) });
      if (done === true || value === undefined) return;
      const { executionSummaries = [] } = value;
      yield executionSummaries.flatMap(({ thingArn, jobExecutionSummary }) => listed(thingArn, jobExecutionSummary));
    }
  },
  execution: async (jobId, thingName) => {
    const found = await awsCall('iot:DescribeJobExecution', () => client.send(new DescribeJobExecutionCommand({ jobId, thingName })), { ResourceNotFoundException: () => undefined });
    const [execution] = listed(found?.execution?.thingArn, found?.execution);
    return execution && { ...execution, details: found?.execution?.statusDetails?.detailsMap ?? {} };
  },
});

const listed = (thingArn = '', { status, lastUpdatedAt, queuedAt }: { status?: JobExecutionStatus; lastUpdatedAt?: Date; queuedAt?: Date } = {}): JobExecution[] => {
  const at = lastUpdatedAt ?? queuedAt;
  const thingName = thingArn.split(':thing/')[1];
  return status === undefined || at === undefined || thingName === undefined ? [] : [{ thingName, status, at }];
};
