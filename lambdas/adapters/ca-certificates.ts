import { DescribeCACertificateCommand, IoTClient } from '@aws-sdk/client-iot';
import { StepFailure } from '../domain/failure.ts';
import type { CaCertificates } from '../domain/ports.ts';
import { awsCall } from './aws-failure.ts';
import { expiringCache } from './expiring-cache.ts';

/** How long a change of a CA's status may go unnoticed by a warm function. */
const keptSeconds = 60;

/** CA certificates in IoT, asked for once a minute. */
export const caCertificates = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): CaCertificates => ({
  activePem: expiringCache(keptSeconds, async (caId) => {
    const notFound = (error: Error): never => {
      throw new StepFailure('NotFound', 'CA_NOT_FOUND', `CA certificate ${caId} is not registered with IoT in this account and region`, { cause: error });
    };
    const answer = await awsCall('iot:DescribeCACertificate', () => client.send(new DescribeCACertificateCommand({ certificateId: caId })), {
      ResourceNotFoundException: notFound,
      // An id of the wrong form cannot be registered.
      InvalidRequestException: notFound,
    });
    const { certificatePem, status } = answer.certificateDescription ?? {};
    if (certificatePem === undefined) throw new Error(`iot:DescribeCACertificate answered for ${caId} without a certificate`);
    if (status !== 'ACTIVE') throw new StepFailure('Conflict', 'CA_NOT_ACTIVE', `CA certificate ${caId} is ${status ?? 'without a status'} in IoT, but must be ACTIVE`);
    return certificatePem;
  }),
});
