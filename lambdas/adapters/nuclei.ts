import { GetCoreDeviceCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import type { Nuclei } from '../domain/deployments/deployment-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Nuclei as Greengrass knows them. */
export const nuclei = (client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 3 })): Nuclei => ({
  find: (coreDeviceThingName) =>
    awsCall('greengrass:GetCoreDevice', async () => {
      const { coreVersion: version, runtime } = await client.send(new GetCoreDeviceCommand({ coreDeviceThingName }));
      return { ...(version !== undefined && { version }), ...(runtime !== undefined && { runtime }) };
    }, { ResourceNotFoundException: () => undefined }),
});
