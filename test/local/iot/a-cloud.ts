import { IoTClient } from '@aws-sdk/client-iot';
import { iotService } from '../../../local/iot/service.ts';
import type { IotOptions, IotService } from '../../../local/iot/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, reaching } from '../wire/local-cloud.ts';

/** A local AWS IoT, and the SDK client that talks to it over HTTP. */
export const anIot = async (options: IotOptions = {}): Promise<{ wire: Wire; client: IoTClient; service: IotService }> => {
  let service: IotService | undefined;
  const wire = await aWire((cloud) => (service = iotService(cloud, options)));
  if (!service) throw new Error('the service was not made');
  return { wire, client: new IoTClient(reaching(wire)), service };
};

export const ARN = 'arn:aws:iot:us-east-1:111122223333';

/** A policy document that AWS IoT accepts. */
export const aPolicyDocument = (resource = '*'): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: resource }] });
