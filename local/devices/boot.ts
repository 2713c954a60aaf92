import type { DescribeEndpointCommandOutput } from '@aws-sdk/client-iot';
import type { Cloud, Service } from '../wire/service.ts';
import { downloadArtifacts } from './artifacts.ts';
import type { CoreSource, Download } from './artifacts.ts';
import { checkBundle } from './bundle.ts';
import { newFindings } from './failed-check.ts';
import type { FailedCheck } from './failed-check.ts';
import { checkInstallerConfig } from './installer-config.ts';
import { checkAttachment, checkCertificate, checkPolicies } from './registration.ts';

const endpointOf = async (iot: Service, endpointType: string): Promise<string> =>
  ((await iot.call('DescribeEndpoint', { endpointType })) as DescribeEndpointCommandOutput).endpointAddress ?? '';

/** What came of a boot. */
export interface BootOutcome {
  /** Everything that keeps the core from connecting; none means it is online. */
  failedChecks: readonly FailedCheck[];
  /** Of the certificate in its bundle, where AWS IoT knows that. */
  certificateId?: string;
}

/** Installs a core from its artifacts and tries to bring it online. */
export const boot = async (cloud: Cloud, download: Download, source: CoreSource): Promise<BootOutcome> => {
  const findings = newFindings();
  const iot = cloud.service('iot');
  const connection = { thingName: source.name, region: cloud.region, account: cloud.account };
  const { bundle, config: text } = await downloadArtifacts(download, source, findings);
  const certificate = bundle && checkBundle(bundle, source.nucleusVersion, cloud.clock(), findings);
  const registered = certificate && (await checkCertificate(iot, certificate, findings));
  if (registered) await checkAttachment(iot, registered, connection, findings);
  const config = text === undefined ? {} : checkInstallerConfig(text, {
    thingName: source.name,
    region: cloud.region,
    nucleusVersion: source.nucleusVersion,
    dataEndpoint: await endpointOf(iot, 'iot:Data-ATS'),
    credentialEndpoint: await endpointOf(iot, 'iot:CredentialProvider'),
    privateCa: registered?.privateCa ?? false,
  }, findings);
  if (registered) await checkPolicies(iot, registered, { connection, iotRoleAlias: config.iotRoleAlias }, findings);
  return { failedChecks: findings.failed, certificateId: registered?.id };
};
