import { certificateIdOf } from '../../lambdas/domain/certificates/certificate-facts.ts';
import type { Things } from '../../lambdas/domain/ports.ts';
import type { CoreWorld, Effect } from './core-world.ts';

interface TemplateResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly OverrideSettings?: Readonly<Record<string, string>>;
}

interface Registry extends Pick<CoreWorld, 'things' | 'principals' | 'certificates'> {
  readonly effect: Effect;
  attach(target: string, policy: string): void;
}

/**
 * RegisterThing in memory, for templates of `Ref`s to the parameters. It makes one thing after the other, as IoT does, and may
 * end between any two of them; a certificate is registered inactive first.
 */
export const thingRegistration = ({ things, principals, certificates, attach, effect }: Registry): Things['register'] => async (body, parameters) => {
  const { Resources } = JSON.parse(body) as { Resources: Readonly<Record<string, TemplateResource>> };
  const ofType = (type: string): TemplateResource[] => Object.values(Resources).filter(({ Type }) => Type === type);
  const fails = (type: string): boolean => ofType(type).some(({ OverrideSettings = {} }) => Object.values(OverrideSettings).includes('FAIL'));
  const [certificate] = ofType('AWS::IoT::Certificate');
  const { ThingName: name = '', CertificatePem: certificatePem = '', CertificateId: certificateId = certificateIdOf(certificatePem) } = parameters;

  if (things.has(name) && fails('AWS::IoT::Thing')) return { refusal: `thing ${name} exists`, conflict: true };
  if (!things.has(name)) await effect('things.create', () => void things.add(name));

  const status = String(certificate?.Properties['Status'] ?? 'ACTIVE');
  const known = certificates.get(certificateId);
  const certificateArn = `arn:aws:iot:us-east-1:111122223333:cert/${certificateId}`;
  const registered = known ?? { certificateId, certificateArn, certificatePem, status: 'INACTIVE', createdAt: new Date(0) };
  if (known !== undefined && fails('AWS::IoT::Certificate')) return { refusal: `certificate ${certificateId} exists`, conflict: true };
  if (known === undefined) await effect('certificates.register', () => void certificates.set(certificateId, registered));
  if (known === undefined || certificate?.OverrideSettings?.['Status'] === 'REPLACE') {
    await effect('certificates.setStatus', () => void certificates.set(certificateId, { ...registered, status }));
  }

  for (const { Properties } of ofType('AWS::IoT::Policy')) {
    await effect('policies.attach by template', () => attach(registered.certificateArn, String(Properties['PolicyName'])));
  }
  await effect('things.attach', () => void principals.set(name, new Set([...(principals.get(name) ?? []), certificateId])));
  return { thingArn: `arn:aws:iot:us-east-1:111122223333:thing/${name}`, certificateArn: registered.certificateArn };
};
