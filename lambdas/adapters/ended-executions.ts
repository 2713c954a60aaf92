import { IoTClient, JobExecutionStatus, paginateListJobExecutionsForJob } from '@aws-sdk/client-iot';
import type { EndedExecutions } from '../domain/deployments/deployment-ports.ts';
import { parseIotArn } from '../domain/iot-arn.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';

/** Largest page that AWS IoT Jobs gives. */
const pageSize = 250;
const { FAILED, TIMED_OUT, REJECTED, CANCELED } = JobExecutionStatus;

/** EndedExecutions of AWS IoT Jobs: a call for each status, and for each further page. IoT answers ten calls a second; the client slows down by itself. */
export const endedExecutions = (client: IoTClient = new IoTClient({ maxAttempts: 8, retryMode: 'adaptive' })): EndedExecutions => {
  const listed = (jobId: string, status: JobExecutionStatus): Promise<string[]> =>
    awsCall('iot:ListJobExecutionsForJob', () =>
      entriesOfAll(paginateListJobExecutionsForJob({ client, pageSize }, { jobId, status }), ({ executionSummaries }) => executionSummaries?.flatMap(({ thingArn = '' }) => parseIotArn(thingArn)?.name ?? [])), {
      ResourceNotFoundException: (): string[] => [],
    });
  return {
    badly: async (jobId) => {
      const names = new Set<string>();
      for (const status of [FAILED, TIMED_OUT, REJECTED, CANCELED]) for (const name of await listed(jobId, status)) names.add(name);
      return names;
    },
  };
};
