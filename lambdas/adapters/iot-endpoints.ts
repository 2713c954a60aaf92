import { DescribeEndpointCommand, IoTClient } from '@aws-sdk/client-iot';
import type { IotEndpoints } from '../domain/ports.ts';
import { awsCall } from './aws-failure.ts';
import { expiringCache } from './expiring-cache.ts';

/** An account's endpoints never change on their own; a warm function asks again once an hour all the same. */
const keptSeconds = 3600;

/** Endpoints of IoT for devices: data over certificates of Amazon Trust Services, and credentials. */
export const iotEndpoints = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): IotEndpoints => {
  const endpoint = expiringCache(keptSeconds, async (endpointType) => {
    const { endpointAddress } = await awsCall('iot:DescribeEndpoint', () => client.send(new DescribeEndpointCommand({ endpointType })));
    if (endpointAddress === undefined) throw new Error(`iot:DescribeEndpoint answered without an address of type ${endpointType}`);
    return endpointAddress;
  });
  return {
    get: async () => {
      const [data, credentials] = await Promise.all([endpoint('iot:Data-ATS'), endpoint('iot:CredentialProvider')]);
      return { data, credentials };
    },
  };
};
