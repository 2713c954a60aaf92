import { DescribeJobExecutionCommand, IoTClient } from '@aws-sdk/client-iot';
import type { DeploymentExecutions } from '../domain/deployments/deployment-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Executions of Greengrass deployments as IoT Jobs tells of them. A thing that has just joined a group has none for a while. */
export const deploymentExecutions = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): DeploymentExecutions => ({
  statusOf: (jobId, thingName) =>
    awsCall('iot:DescribeJobExecution', async () => (await client.send(new DescribeJobExecutionCommand({ jobId, thingName }))).execution?.status, { ResourceNotFoundException: () => undefined }),
});
