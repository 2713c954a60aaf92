import { CancelJobExecutionCommand, IoTClient } from '@aws-sdk/client-iot';
import type { CancellableExecutions } from '../domain/withdrawal/withdrawal-ports.ts';
import { awsCall } from './aws-failure.ts';
import { deploymentExecutions } from './deployment-executions.ts';

/** Executions of Greengrass deployments, which AWS IoT Jobs takes back until their device has begun. */
export const cancellableExecutions = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): CancellableExecutions => ({
  ...deploymentExecutions(client),
  cancel: (jobId, thingName) =>
    awsCall<'canceled', 'no execution' | 'not queued'>(
      'iot:CancelJobExecution',
      async () => {
        await client.send(new CancelJobExecutionCommand({ jobId, thingName }));
        return 'canceled';
      },
      { ResourceNotFoundException: () => 'no execution', InvalidStateTransitionException: () => 'not queued' },
    ),
});
