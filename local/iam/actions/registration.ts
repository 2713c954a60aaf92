import { listOf, textOf } from '../needs.ts';
import type { Facts, Input, Need } from '../needs.ts';

/** What a registration is about, once parameters stand where the template refers to them. */
interface Registration {
  readonly things: readonly Input[];
  readonly certificates: readonly Input[];
  readonly policies: readonly Input[];
}

const isObject = (value: unknown): value is Input => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ref to a parameter, and joins of such; what else a template can say leaves a name open. */
const resolved = (value: unknown, parameters: Input): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolved(item, parameters));
  if (!isObject(value)) return value;
  if (typeof value.Ref === 'string') return parameters[value.Ref] ?? '*';
  const join = value['Fn::Join'];
  if (Array.isArray(join)) return (resolved(join[1], parameters) as unknown[]).map(String).join(String(join[0]));
  if (Object.keys(value).some((key) => key.startsWith('Fn::'))) return '*';
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, parameters)]));
};

const parsed = (text: string): Input => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    // the operation refuses it
    return {};
  }
};

const registrationOf = (input: Input): Registration => {
  const { Resources, Parameters } = parsed(textOf(input, 'templateBody'));
  const defaults = Object.fromEntries(Object.entries(isObject(Parameters) ? Parameters : {}).map(([name, declared]) => [name, isObject(declared) ? declared.Default : undefined]));
  const parameters = { ...defaults, ...(isObject(input.parameters) ? input.parameters : {}) };
  const resources = Object.values(isObject(Resources) ? Resources : {}).filter(isObject);
  const ofType = (type: string): Input[] => resources.filter(({ Type }) => Type === type).map(({ Properties }) => (resolved(Properties ?? {}, parameters) as Input));
  return { things: ofType('AWS::IoT::Thing'), certificates: ofType('AWS::IoT::Certificate'), policies: ofType('AWS::IoT::Policy') };
};

type Named = (...actions: readonly string[]) => (...resources: readonly string[]) => Need[];

const iot: Named = (...actions) => (...resources) => actions.flatMap((action) => resources.map((resource) => ({ action: `iot:${action}`, resource })));

const thingNeeds = async (properties: Input, { arn, look }: Facts): Promise<Need[]> => {
  const thingName = textOf(properties, 'ThingName');
  const thing = arn('iot', `thing/${thingName}`);
  const exists = (await look('iot', 'DescribeThing', { thingName })) !== undefined;
  const type = textOf(properties, 'ThingTypeName');
  const billingGroup = textOf(properties, 'BillingGroup');
  const groups = listOf(properties, 'ThingGroups').map((name) => arn('iot', `thinggroup/${String(name)}`));
  return [
    ...iot('DescribeThing', 'ListThingPrincipals', exists ? 'UpdateThing' : 'CreateThing')(thing),
    ...(type === '' ? [] : iot('DescribeThingType')(arn('iot', `thingtype/${type}`))),
    ...(billingGroup === '' ? [] : [
      ...iot('DescribeBillingGroup')(arn('iot', `billinggroup/${billingGroup}`)),
      ...iot('AddThingToBillingGroup')(thing, arn('iot', `billinggroup/${billingGroup}`)),
    ]),
    ...(groups.length === 0 ? [] : [...iot('ListThingGroupsForThing')(thing), ...iot('DescribeThingGroup')(...groups), ...iot('AddThingToThingGroup')(thing, ...groups)]),
  ];
};

const certificateNeeds = (properties: Input, { arn }: Facts, isAttached: boolean): Need[] => {
  const id = textOf(properties, 'CertificateId');
  const certificate = arn('iot', `cert/${id === '' ? '*' : id}`);
  return [
    ...iot('DescribeCertificate', 'UpdateCertificate')(certificate),
    ...(textOf(properties, 'CertificatePem') === '' ? [] : iot('RegisterCertificate')('*')),
    ...(textOf(properties, 'CertificateSigningRequest') === '' ? [] : iot('CreateCertificateFromCsr')('*')),
    ...(isAttached ? [...iot('ListPrincipalThings', 'AttachThingPrincipal')(certificate)] : []),
  ];
};

const policyNeeds = (properties: Input, { arn }: Facts, certificate: Input | undefined): Need[] => {
  const name = textOf(properties, 'PolicyName');
  const policy = arn('iot', `policy/${name === '' ? '*' : name}`);
  const id = textOf(certificate, 'CertificateId');
  return [
    ...iot(name === '' ? 'CreatePolicy' : 'GetPolicy')(policy),
    ...(certificate === undefined ? [] : iot('AttachPolicy')(arn('iot', `cert/${id === '' ? '*' : id}`))),
  ];
};

/**
 * What RegisterThing takes beside its own action: it makes what the template declares in its caller's name. Which actions are
 * those of the managed policy AWSIoTThingsRegistration (read 2026-11-23); which of them for what is assumed, as AWS does not say.
 */
export const registrationNeeds = async (input: Input, facts: Facts): Promise<Need[]> => {
  const { things, certificates, policies } = registrationOf(input);
  const ofThings = await Promise.all(things.map((thing) => thingNeeds(thing, facts)));
  return [
    ...ofThings.flat(),
    ...certificates.flatMap((certificate) => certificateNeeds(certificate, facts, things.length > 0)),
    ...policies.flatMap((policy) => policyNeeds(policy, facts, certificates[0])),
  ];
};
