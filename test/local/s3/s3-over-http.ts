import { S3Client } from '@aws-sdk/client-s3';
import type { Data } from '../../../local/data/data.ts';
import { s3Service } from '../../../local/s3/service.ts';
import { startWire, type Wire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';

export interface LocalS3 {
  s3: S3Client;
  wire: Wire;
  close(): Promise<void>;
}

/**
 * S3 behind a real endpoint, and a client of it.
 *
 * @param data of an earlier one
 */
export const localS3 = async (clock: () => Date = () => new Date(), data: Data = byValueData()): Promise<LocalS3> => {
  const wire = await startWire({ port: 0, clock, data });
  wire.register(s3Service(wire));
  const s3 = new S3Client({
    endpoint: wire.endpoint, region: wire.region, forcePathStyle: true, maxAttempts: 1,
    credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
  });
  return { s3, wire, close: async () => { s3.destroy(); await wire.close(); } };
};
