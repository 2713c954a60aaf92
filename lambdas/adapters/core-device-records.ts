import { DeleteCoreDeviceCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import type { CoreDeviceRecords } from '../domain/deletion/deletion-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { awsCall } from './aws-failure.ts';

/** Core devices in Greengrass. A nucleus whose certificate is active makes itself a new one with its next report. */
export const coreDeviceRecords = (client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 5 })): CoreDeviceRecords => ({
  delete: (coreDeviceThingName) =>
    awsCall<boolean, boolean>(
      'greengrass:DeleteCoreDevice',
      async () => {
        await client.send(new DeleteCoreDeviceCommand({ coreDeviceThingName }));
        return true;
      },
      {
        ResourceNotFoundException: () => false,
        ConflictException: (error) => {
          throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `Greengrass is at work on core device ${coreDeviceThingName}: ${error.message}`, { cause: error });
        },
      },
    ),
});
