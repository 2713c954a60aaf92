import { CreateCertificateFromCsrCommand, DeleteCertificateCommand, DescribeCertificateCommand, IoTClient, paginateListCertificates, UpdateCertificateCommand } from '@aws-sdk/client-iot';
import { StepFailure } from '../domain/failure.ts';
import type { Certificates } from '../domain/ports.ts';
import { awsCall } from './aws-failure.ts';

const absent = { ResourceNotFoundException: () => undefined };

/**
 * Device certificates in IoT.
 *
 * @param once client that never repeats a call by itself: a second CreateCertificateFromCsr makes a second certificate
 */
export const iotCertificates = (client: IoTClient = new IoTClient({ maxAttempts: 3 }), once: IoTClient = new IoTClient({ maxAttempts: 1 })): Certificates => ({
  find: async (certificateId) => {
    const answer = await awsCall('iot:DescribeCertificate', () => client.send(new DescribeCertificateCommand({ certificateId })), absent);
    if (answer === undefined) return undefined;
    const { certificateArn, certificatePem, status } = answer.certificateDescription ?? {};
    if (certificateArn === undefined || certificatePem === undefined || status === undefined) throw new Error(`iot:DescribeCertificate answered for ${certificateId} in part only`);
    return { certificateId, certificateArn, certificatePem, status };
  },

  sign: async (certificateSigningRequest) => {
    const { certificateId, certificatePem } = await awsCall('iot:CreateCertificateFromCsr', () =>
      once.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest, setAsActive: false })),
    );
    if (certificateId === undefined || certificatePem === undefined) throw new Error('iot:CreateCertificateFromCsr answered without a certificate');
    return { certificateId, certificatePem };
  },

  activate: async (certificateId) => {
    await awsCall('iot:UpdateCertificate', () => client.send(new UpdateCertificateCommand({ certificateId, newStatus: 'ACTIVE' })), {
      CertificateStateException: (error) => {
        throw new StepFailure('Conflict', 'REGISTRATION_REFUSED', `certificate ${certificateId} cannot be activated: ${error.message}`, { cause: error });
      },
    });
  },

  delete: async (certificateId) => {
    await awsCall('iot:DeleteCertificate', () => client.send(new DeleteCertificateCommand({ certificateId })), absent);
  },

  async *inactiveSince(since) {
    const pages = paginateListCertificates({ client, pageSize: 250 }, { ascendingOrder: false });
    for (;;) {
      const { value: page } = await awsCall('iot:ListCertificates', () => pages.next());
      if (page === undefined) return;
      for (const { certificateId, status, creationDate } of page.certificates ?? []) {
        if (creationDate !== undefined && creationDate < since) return;
        if (certificateId !== undefined && status === 'INACTIVE') yield certificateId;
      }
    }
  },
});
