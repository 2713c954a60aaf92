import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { DescribeCACertificateCommandOutput } from '@aws-sdk/client-iot';
import type { GetParameterCommandOutput } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CoreTaskRequest } from '../../contracts/generated/openapi-validators.js';
import { firstRequestLines, ensureDemoCa } from '../../local/demo.ts';
import { iotService } from '../../local/iot/service.ts';
import { ssmService } from '../../local/ssm/service.ts';
import { startWire, type Wire } from '../../local/wire/server.ts';

describe('the demonstration', () => {
  let cloud: Wire;
  beforeEach(async () => {
    cloud = await startWire({ port: 0 });
    cloud.register(iotService(cloud));
    cloud.register(ssmService(cloud));
  });
  afterEach(() => cloud.close());

  it('registers an ACTIVE CA and keeps its private key where provisioning looks for it', async () => {
    const caId = await ensureDemoCa(cloud);

    const { certificateDescription } = (await cloud.service('iot').call('DescribeCACertificate', { certificateId: caId })) as DescribeCACertificateCommandOutput;
    const { Parameter } = (await cloud.service('ssm').call('GetParameter', { Name: `cdf-ca-key-${caId}`, WithDecryption: true })) as GetParameterCommandOutput;
    const certificate = new X509Certificate(certificateDescription?.certificatePem ?? '');
    expect(certificateDescription).toMatchObject({ status: 'ACTIVE', certificateMode: 'DEFAULT' });
    expect(Parameter?.Type).toBe('SecureString');
    expect(certificate.checkPrivateKey(createPrivateKey(Parameter?.Value ?? ''))).toBe(true);
    expect(certificate.ca).toBe(true);
  });

  it('has the same CA after a restart, and makes up for what is missing of it', async () => {
    const caId = await ensureDemoCa(cloud);
    await cloud.service('iot').call('UpdateCACertificate', { certificateId: caId, newStatus: 'INACTIVE' });
    const isInactive = async () => {
      const { certificateDescription } = (await cloud.service('iot').call('DescribeCACertificate', { certificateId: caId })) as DescribeCACertificateCommandOutput;
      return certificateDescription?.status === 'INACTIVE';
    };

    const again = await ensureDemoCa(cloud);
    const stayed = await isInactive();
    await cloud.service('iot').call('DeleteCACertificate', { certificateId: caId });
    await cloud.service('ssm').call('DeleteParameter', { Name: `cdf-ca-key-${caId}` });
    const madeUp = await ensureDemoCa(cloud);

    expect([again, stayed, madeUp, await isInactive()]).toEqual([caId, true, caId, false]);
    await expect(cloud.service('ssm').call('GetParameter', { Name: `cdf-ca-key-${caId}` })).resolves.toMatchObject({ Parameter: { Type: 'SecureString' } });
  });

  it('gives a first request that the API’s contract takes', () => {
    const lines = firstRequestLines({
      apiUrl: 'http://127.0.0.1:3014', awsEndpoint: 'http://127.0.0.1:4510', caId: 'a'.repeat(64), provisioningTemplates: 'greengrass-core,greengrass-core-own-ca',
    });

    const [, body = ''] = /-d '(.*)'$/.exec(lines[1] ?? '') ?? [];
    expect(CoreTaskRequest(JSON.parse(body))).toBe(true);
    expect(body).toContain('greengrass-core-own-ca');
    expect(lines.at(-1)).toContain('power-on demo-core-1 --port 3014 --aws-port 4510');
  });
});
