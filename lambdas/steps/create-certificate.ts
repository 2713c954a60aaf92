import { CreateCertificate } from '../../contracts/generated/step-contracts.ts';
import type { ProvisionedThing } from '../../contracts/thing-rows.ts';
import { keyBundles } from '../adapters/bundles.ts';
import { caCertificates } from '../adapters/ca-certificates.ts';
import { caKeys } from '../adapters/ca-keys.ts';
import { cancellationRows } from '../adapters/cancellation-rows.ts';
import { coreRows } from '../adapters/core-rows.ts';
import { deviceKeys } from '../adapters/device-keys.ts';
import { deviceRows } from '../adapters/device-rows.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { nameRows } from '../adapters/name-rows.ts';
import { provisioningTemplates } from '../adapters/provisioning-templates.ts';
import { signingAuthorities } from '../adapters/signing-authorities.ts';
import { table } from '../adapters/table.ts';
import { awsCertificate } from '../domain/certificates/aws-certificate.ts';
import { certificateIdOf } from '../domain/certificates/certificate-facts.ts';
import { otherOrigin, sameOrigin } from '../domain/certificates/certificate-origin.ts';
import type { CertificateOrigin } from '../domain/certificates/certificate-origin.ts';
import { ensureUsable } from '../domain/certificates/certificate-status.ts';
import type { CertificateUse } from '../domain/certificates/certificate-status.ts';
import { ownCaCertificate } from '../domain/certificates/own-ca-certificate.ts';
import { refuseOtherCore } from '../domain/devices/device-row.ts';
import { StepFailure } from '../domain/failure.ts';
import type { Ports, StoredBundle } from '../domain/ports.ts';
import { registeredStatus } from '../domain/provisioning-templates/registered-status.ts';
import { refuseUnfit } from '../domain/provisioning-templates/template-problems.ts';
import { refuseCanceled } from '../domain/tasks/task-cancellation.ts';
import { wasWhole } from '../domain/things/provisioned-thing.ts';
import { kindOf } from '../domain/things/thing-item.ts';
import type { Certificate, ThingItem } from '../domain/things/thing-item.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

type CertificatePorts = Pick<Ports, 'cancellations' | 'names' | 'templates' | 'cores' | 'devices' | 'things' | 'bundles' | 'certificates' | 'authorities' | 'deviceKeys' | 'clock'>;

/**
 * Finds the device certificate of a core or client device or makes it, with its key in the thing's bundle in S3. Safe to
 * repeat: a thing has one certificate, however often and wherever a run ended, and one that somebody switched off stays off.
 *
 * @throws StepFailure `Conflict` before anything is made, with `NAME_IN_USE`, `DEVICE_OF_OTHER_CORE` or `THING_NOT_OURS`;
 *   `Canceled` where the task was cancelled before the item began; `Conflict` with `CERTIFICATE_NOT_ACTIVE`; `Unavailable` with `CORE_BUSY` while another item works on the name
 */
export const createCertificate =
  (ports: CertificatePorts, defaultDays: number): Step<'CreateCertificate'> =>
  async ({ item, executionArn }) => {
    const { cancellations, names, templates, things, bundles, clock } = ports;
    await refuseCanceled(cancellations, item);
    await names.take(item, kindOf(item), executionArn, clock());
    const template = await templates.get(item.provisioningTemplate);
    refuseUnfit(template, item);

    const [recorded, thing] = await Promise.all([recordedOf(ports, item), things.find(item.name)]);
    // What nobody knows has no bundle, unless a run ended right after writing it; creating one finds out.
    const bundle = recorded !== undefined || thing !== undefined ? await bundles.find(item.name) : undefined;
    if (thing !== undefined && recorded?.thingArn === undefined && bundle === undefined && !item.adopt) {
      throw new StepFailure('Conflict', 'THING_NOT_OURS', `a thing named ${JSON.stringify(item.name)} exists, and this system did not make it`);
    }

    const { caId } = item.cdfProvisioningParameters;
    const use = { item, recorded, registeredAs: registeredStatus(template, item) };
    const certificate =
      (await keptCertificate(ports, use, { recorded, bundle, wanted: { authority: template.authority, caId } })) ??
      (template.authority === 'OWN_CA' && caId !== undefined ? await ownCaCertificate(ports, defaultDays)(use, caId, bundle) : await awsCertificate(ports)(use, bundle));
    return wasWhole(recorded, item, certificate) ? { ...certificate, wholeBefore: true } : certificate;
  };

/** What an earlier run recorded of the thing. */
const recordedOf = async ({ cores, devices }: CertificatePorts, item: ThingItem): Promise<ProvisionedThing | undefined> => {
  if (!('coreName' in item)) return cores.find(item.name);
  const device = await devices.find(item.name);
  refuseOtherCore(item, device);
  return device;
};

/** What is known of a thing that may have a certificate, and what its task asks for. */
interface FormerThing {
  readonly recorded: ProvisionedThing | undefined;
  readonly bundle: StoredBundle | undefined;
  readonly wanted: CertificateOrigin;
}

/**
 * The certificate that a run recorded, as long as IoT knows it, also where its bundle is gone: `certs` is absent
 * then. A certificate that no run has finished making is none: it is found by its bundle.
 */
const keptCertificate = async (
  { certificates }: CertificatePorts, use: CertificateUse, { recorded, bundle, wanted }: FormerThing,
): Promise<Certificate | undefined> => {
  if (recorded?.certificateId === undefined || recorded.certificateAuthority === undefined || recorded.activationPending) return undefined;
  const known = await certificates.find(recorded.certificateId);
  if (known === undefined) return undefined;
  const { certificateId, certificatePem } = known;
  const existing: CertificateOrigin = { authority: recorded.certificateAuthority, ...(recorded.caId !== undefined && { caId: recorded.caId }) };
  const expected = wanted.authority === 'AWS' ? { authority: wanted.authority } : wanted;
  if (!sameOrigin(existing, expected)) throw otherOrigin(use.item, existing, expected);
  await ensureUsable(certificates, known, use);
  const inBundle = bundle?.certificatePem !== undefined && certificateIdOf(bundle.certificatePem) === certificateId;
  return { ...existing, certificateId, certificatePem, ...(inBundle && { certs: recorded.certs ?? bundle.artifact }) };
};

const { TABLE_NAME, TASKS_BUCKET, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS, CERTIFICATE_EXPIRY_DAYS } = environment('CreateCertificate');
const rows = table(TABLE_NAME);
const ports: CertificatePorts = {
  cancellations: cancellationRows(rows),
  names: nameRows(rows, Number(TASK_RETENTION_DAYS)),
  cores: coreRows(rows),
  devices: deviceRows(rows),
  templates: provisioningTemplates(TASKS_BUCKET),
  things: iotThings(),
  bundles: keyBundles(ARTIFACTS_BUCKET),
  certificates: iotCertificates(),
  authorities: signingAuthorities(caCertificates(), caKeys()),
  deviceKeys,
  clock: () => new Date(),
};

export const handler = step(CreateCertificate, createCertificate(ports, Number(CERTIFICATE_EXPIRY_DAYS)));
