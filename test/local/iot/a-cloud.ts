import { IoTClient } from '@aws-sdk/client-iot';
import { iotService } from '../../../local/iot/service.ts';
import type { IotOptions } from '../../../local/iot/service.ts';
import type { Data } from '../../../local/data/data.ts';
import { startWire } from '../../../local/wire/server.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';
import { reaching } from '../wire/local-cloud.ts';

/** A local AWS IoT, and the SDK client that talks to it over HTTP. */
export const anIot = async ({ data, clock, ...options }: IotOptions & { data?: Data; clock?: () => Date } = {}): Promise<{ wire: Wire; client: IoTClient }> => {
  const wire = await startWire({ port: 0, data: data ?? byValueData(), clock });
  const iot = iotService(wire, options);
  wire.register(iot);
  for (const [route, handler] of Object.entries(iot.control)) wire.control(route, handler);
  return { wire, client: new IoTClient(reaching(wire)) };
};

export const ARN = 'arn:aws:iot:us-east-1:111122223333';

/** A policy document that AWS IoT accepts. */
export const aPolicyDocument = (resource = '*'): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: resource }] });
