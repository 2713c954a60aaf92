import { CreateCertificate } from '../../contracts/generated/step-contracts.ts';
import { keyBundles } from '../adapters/bundles.ts';
import { caCertificates } from '../adapters/ca-certificates.ts';
import { caKeys } from '../adapters/ca-keys.ts';
import { coreRows } from '../adapters/core-rows.ts';
import { deviceKeys } from '../adapters/device-keys.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { itemRows } from '../adapters/item-rows.ts';
import { provisioningTemplates } from '../adapters/provisioning-templates.ts';
import { signingAuthorities } from '../adapters/signing-authorities.ts';
import { table } from '../adapters/table.ts';
import { awsCertificate } from '../domain/certificates/aws-certificate.ts';
import { certificateIdOf } from '../domain/certificates/certificate-facts.ts';
import { otherOrigin, sameOrigin } from '../domain/certificates/certificate-origin.ts';
import type { CertificateOrigin } from '../domain/certificates/certificate-origin.ts';
import { ensureUsable } from '../domain/certificates/certificate-status.ts';
import { ownCaCertificate } from '../domain/certificates/own-ca-certificate.ts';
import type { Certificate, CoreItem } from '../domain/cores/core-item.ts';
import { wasWhole } from '../domain/cores/core-row.ts';
import { StepFailure } from '../domain/failure.ts';
import type { Ports, StoredBundle } from '../domain/ports.ts';
import { registeredStatus } from '../domain/provisioning-templates/registered-status.ts';
import { refuseUnfit } from '../domain/provisioning-templates/template-problems.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

type CertificatePorts = Pick<Ports, 'items' | 'templates' | 'cores' | 'things' | 'bundles' | 'certificates' | 'authorities' | 'deviceKeys' | 'clock'>;
type Core = Awaited<ReturnType<Ports['cores']['find']>>;

/**
 * Finds the core's device certificate or makes it, with its key in the core's bundle in S3. Safe to repeat: a core has
 * one certificate, however often and wherever a run ended, and one that somebody switched off stays off.
 *
 * @throws StepFailure `Conflict` with `THING_NOT_OURS`, before anything is made, or `CERTIFICATE_NOT_ACTIVE`
 */
export const createCertificate =
  (ports: CertificatePorts, defaultDays: number): Step<'CreateCertificate'> =>
  async ({ item, executionArn }) => {
    const { items, templates, cores, things, bundles, clock } = ports;
    await items.begin(item, executionArn, clock());
    const template = await templates.get(item.provisioningTemplate);
    refuseUnfit(template, item);

    const [core, thing] = await Promise.all([cores.find(item.name), things.find(item.name)]);
    // A core that nobody knows has no bundle, unless a run ended right after writing it; creating one finds out.
    const bundle = core !== undefined || thing !== undefined ? await bundles.find(item.name) : undefined;
    if (thing !== undefined && core?.thingArn === undefined && bundle === undefined && !item.adopt) {
      throw new StepFailure('Conflict', 'THING_NOT_OURS', `a thing named ${JSON.stringify(item.name)} exists, and this system did not make it`);
    }

    const { caId } = item.cdfProvisioningParameters;
    const registeredAs = registeredStatus(template, item);
    const use = { coreName: item.name, core, registeredAs };
    const certificate =
      (await keptCertificate(ports, item, { core, bundle, wanted: { authority: template.authority, caId }, registeredAs })) ??
      (template.authority === 'OWN_CA' && caId !== undefined ? await ownCaCertificate(ports, defaultDays)(item, caId, bundle, use) : await awsCertificate(ports)(item, bundle, use));
    return wasWhole(core, item, certificate) ? { ...certificate, wholeBefore: true } : certificate;
  };

/** What is known of a core that may have a certificate, and what its task asks for. */
interface FormerCore {
  readonly core: Core;
  readonly bundle: StoredBundle | undefined;
  readonly wanted: CertificateOrigin;
  readonly registeredAs: string;
}

/**
 * The certificate of a core that a run recorded, as long as IoT knows it, also where its bundle is gone: `certs` is absent
 * then. A certificate that no run has finished making is none: it is found by its bundle.
 */
const keptCertificate = async (
  { certificates }: CertificatePorts, { name }: CoreItem, { core, bundle, wanted, registeredAs }: FormerCore,
): Promise<Certificate | undefined> => {
  if (core?.certificateId === undefined || core.certificateAuthority === undefined || core.activationPending) return undefined;
  const known = await certificates.find(core.certificateId);
  if (known === undefined) return undefined;
  const { certificateId, certificatePem } = known;
  const existing: CertificateOrigin = { authority: core.certificateAuthority, ...(core.caId !== undefined && { caId: core.caId }) };
  const expected = wanted.authority === 'AWS' ? { authority: wanted.authority } : wanted;
  if (!sameOrigin(existing, expected)) throw otherOrigin(name, existing, expected);
  await ensureUsable(certificates, known, { coreName: name, core, registeredAs });
  const inBundle = bundle?.certificatePem !== undefined && certificateIdOf(bundle.certificatePem) === certificateId;
  return { ...existing, certificateId, certificatePem, ...(inBundle && { certs: core.certs ?? bundle.artifact }) };
};

const { TABLE_NAME, TASKS_BUCKET, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS, CERTIFICATE_EXPIRY_DAYS } = environment('CreateCertificate');
const rows = table(TABLE_NAME);
const ports: CertificatePorts = {
  items: itemRows(rows, Number(TASK_RETENTION_DAYS)),
  cores: coreRows(rows),
  templates: provisioningTemplates(TASKS_BUCKET),
  things: iotThings(),
  bundles: keyBundles(ARTIFACTS_BUCKET),
  certificates: iotCertificates(),
  authorities: signingAuthorities(caCertificates(), caKeys()),
  deviceKeys,
  clock: () => new Date(),
};

export const handler = step(CreateCertificate, createCertificate(ports, Number(CERTIFICATE_EXPIRY_DAYS)));
