import { RegisterThing } from '../../contracts/generated/step-contracts.ts';
import { caCertificates } from '../adapters/ca-certificates.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { provisioningTemplates } from '../adapters/provisioning-templates.ts';
import { otherOrigin } from '../domain/certificates/certificate-origin.ts';
import { StepFailure } from '../domain/failure.ts';
import { parseIotArn } from '../domain/iot-arn.ts';
import type { Ports, RefusedRegistration } from '../domain/ports.ts';
import type { ProvisioningTemplate } from '../domain/provisioning-templates/provisioning-template.ts';
import { givenParameters, refuseUnfit } from '../domain/provisioning-templates/template-problems.ts';
import { called, kindOf } from '../domain/things/thing-item.ts';
import type { Certificate, RegisteredThing, ThingItem } from '../domain/things/thing-item.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

type RegistrationPorts = Pick<Ports, 'templates' | 'things' | 'certificates' | 'caCertificates'>;

/**
 * Registers the thing of a core or client device with its certificate by the provisioning template. Safe to repeat, also by a template that
 * fails where something exists: CreateCertificate has made sure that what exists is its own, and it is completed.
 *
 * @throws StepFailure `REGISTRATION_REFUSED`, `THING_NAME_MISMATCH`
 */
export const registerThing =
  (ports: RegistrationPorts): Step<'RegisterThing'> =>
  async ({ item, certificate }) => {
    const template = await ports.templates.get(item.provisioningTemplate);
    refuseUnfit(template, item);
    if (template.authority !== certificate.authority) throw otherOrigin(item, certificate, { authority: template.authority });

    const parameters = { ...givenParameters(template, item), ...(await certificateParameters(ports, template, certificate)) };
    const first = await ports.things.register(template.body, parameters);
    if (!isRefused(first)) return ofThisItem(item, first);

    const { completingBody } = template;
    if (completingBody === undefined) throw refused(item, first);
    // A thing that is taken over is not ours to complete against the template's word, until it holds the certificate.
    if (item.adopt && !(await ports.things.holds(item.name, certificate.certificateId))) throw refused(item, { ...first, conflict: false });
    const second = await ports.things.register(completingBody, parameters);
    if (isRefused(second)) throw refused(item, second);
    return ofThisItem(item, second);
  };

const isRefused = (outcome: RegisteredThing | RefusedRegistration): outcome is RefusedRegistration => 'refusal' in outcome;

/** Where the template lets what exists be, a conflict is one with another update, and passes. */
const refused = ({ name, provisioningTemplate }: ThingItem, { refusal, conflict }: RefusedRegistration): StepFailure => {
  const message = `IoT does not register thing ${JSON.stringify(name)} by provisioning template ${JSON.stringify(provisioningTemplate)}: ${refusal}`;
  return conflict ? new StepFailure('Unavailable', 'AWS_UNAVAILABLE', message) : new StepFailure('Conflict', 'REGISTRATION_REFUSED', message);
};

/** Values of the parameters that this system fills, as far as the template declares them. */
const certificateParameters = async (
  { certificates, caCertificates }: RegistrationPorts, { parameters }: ProvisioningTemplate, certificate: Certificate,
): Promise<Record<string, string>> => {
  const values: Record<string, string> = {};
  const declared = (name: string): boolean => Object.hasOwn(parameters, name);
  if (certificate.authority === 'OWN_CA') {
    values['CertificatePem'] = certificate.certificatePem;
    if (declared('CaCertificatePem') && certificate.caId !== undefined) values['CaCertificatePem'] = await caCertificates.activePem(certificate.caId);
    return values;
  }
  values['CertificateId'] = certificate.certificateId;
  if (declared('CertificateArn')) values['CertificateArn'] = (await certificates.find(certificate.certificateId))?.certificateArn ?? '';
  return values;
};

const ofThisItem = <Registered extends { readonly thingArn: string }>(item: ThingItem, registered: Registered): Registered => {
  const name = parseIotArn(registered.thingArn)?.name;
  if (name === item.name) return registered;
  const message = `the provisioning template registered thing ${JSON.stringify(name)} for ${called(kindOf(item), item.name)}`;
  throw new StepFailure('Conflict', 'THING_NAME_MISMATCH', message);
};

const { TASKS_BUCKET } = environment('RegisterThing');

export const handler = step(
  RegisterThing,
  registerThing({ templates: provisioningTemplates(TASKS_BUCKET), things: iotThings(), certificates: iotCertificates(), caCertificates: caCertificates() }),
);
