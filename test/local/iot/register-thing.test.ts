import { createHash, X509Certificate } from 'node:crypto';
import {
  AddThingToThingGroupCommand, AttachPolicyCommand, CreateCertificateFromCsrCommand, CreatePolicyCommand, CreateThingCommand,
  CreateThingGroupCommand, CreateThingTypeCommand, DescribeCertificateCommand, DescribeThingCommand, GetPolicyCommand,
  ListAttachedPoliciesCommand, ListCertificatesCommand, ListThingGroupsForThingCommand, ListThingPrincipalsCommand, ListThingsCommand,
  RegisterCACertificateCommand, RegisterThingCommand,
} from '@aws-sdk/client-iot';
import type { IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, aPolicyDocument, ARN } from './a-cloud.ts';
import { aCa, aCertificate, aCsr } from './x509-material.ts';

let wire: Wire;
let client: IoTClient;
beforeEach(async () => {
  ({ wire, client } = await anIot());
  await client.send(new CreatePolicyCommand({ policyName: 'core', policyDocument: aPolicyDocument() }));
});
afterEach(() => wire.close());

const strings = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { Type: 'String' }]));
const aThing = (properties: object = {}, overrides?: object) => ({
  Type: 'AWS::IoT::Thing', Properties: { ThingName: { Ref: 'ThingName' }, ...properties }, ...(overrides && { OverrideSettings: overrides }),
});
const aCertificateResource = (properties: object, overrides?: object) => ({
  Type: 'AWS::IoT::Certificate', Properties: properties, ...(overrides && { OverrideSettings: overrides }),
});
const aPolicy = (properties: object = { PolicyName: 'core' }) => ({ Type: 'AWS::IoT::Policy', Properties: properties });

const register = (template: object | string, parameters: Record<string, string> = { ThingName: 'edge-1' }) =>
  client.send(new RegisterThingCommand({ templateBody: typeof template === 'string' ? template : JSON.stringify(template), parameters }));
/** Registers `edge-1` from resources, with every parameter that is given declared. */
const provision = (Resources: object, parameters: Record<string, string> = {}) => {
  const all = { ThingName: 'edge-1', ...parameters };
  return register({ Parameters: strings(...Object.keys(all)), Resources }, all);
};
const describeThing = (thingName = 'edge-1') => client.send(new DescribeThingCommand({ thingName }));
const statusOf = async (certificateArn = '') =>
  (await client.send(new DescribeCertificateCommand({ certificateId: certificateArn.split('/')[1] }))).certificateDescription?.status;
const groupsOf = async () => (await client.send(new ListThingGroupsForThingCommand({ thingName: 'edge-1' }))).thingGroups?.map(({ groupName }) => groupName);
const issue = async (setAsActive = false) => {
  const { certificateId = '', certificateArn = '', certificatePem = '' } =
    await client.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest: await aCsr(), setAsActive }));
  return { id: certificateId, arn: certificateArn, pem: certificatePem };
};

describe('RegisterThing', () => {
  it('makes thing and certificate, attaches the policies, and answers by the template’s logical names', async () => {
    const { certificatePem, resourceArns } = await provision({
      device: aThing({ AttributePayload: { site: 'berlin' } }),
      identity: aCertificateResource({ CertificateSigningRequest: { Ref: 'CSR' } }),
      first: aPolicy(),
      second: aPolicy({ PolicyDocument: aPolicyDocument('second') }),
    }, { CSR: await aCsr() });

    const principal = resourceArns?.identity ?? '';
    const named = createHash('sha256').update(aPolicyDocument('second')).digest('hex');
    expect(resourceArns).toEqual({
      device: `${ARN}:thing/edge-1`,
      identity: `${ARN}:cert/${createHash('sha256').update(new X509Certificate(certificatePem ?? '').raw).digest('hex')}`,
      first: `${ARN}:policy/core`,
      second: `${ARN}:policy/${named}`,
    });
    expect(await describeThing()).toMatchObject({ attributes: { site: 'berlin' } });
    expect(await statusOf(principal)).toBe('ACTIVE');
    expect((await client.send(new ListThingPrincipalsCommand({ thingName: 'edge-1' }))).principals).toEqual([principal]);
    expect((await client.send(new ListAttachedPoliciesCommand({ target: principal }))).policies?.map(({ policyName }) => policyName)).toEqual(['core', named]);
    expect(await client.send(new GetPolicyCommand({ policyName: named }))).toMatchObject({ policyDocument: aPolicyDocument('second') });
  });

  it('takes a policy document as an object too, and an existing one of the same content as it is', async () => {
    const resources = { thing: aThing(), policy: aPolicy({ PolicyDocument: JSON.parse(aPolicyDocument()) as object }) };

    const [first, second] = [await provision(resources), await provision(resources)];

    expect(first.resourceArns?.policy).toBe(second.resourceArns?.policy);
  });

  it('registers a certificate of a registered CA, once however often it is called', async () => {
    const ca = await aCa();
    await client.send(new RegisterCACertificateCommand({ caCertificate: ca.pem, certificateMode: 'SNI_ONLY', setAsActive: true }));
    const parameters = { CertificatePem: await aCertificate(ca), CaCertificatePem: ca.pem };
    const resources = {
      thing: aThing(),
      certificate: aCertificateResource({ CertificatePem: { Ref: 'CertificatePem' }, CACertificatePem: { Ref: 'CaCertificatePem' }, Status: 'Active' }),
      policy: aPolicy(),
    };

    const [first, second] = [await provision(resources, parameters), await provision(resources, parameters)];

    expect(second).toMatchObject({ certificatePem: parameters.CertificatePem, resourceArns: first.resourceArns });
    expect(await statusOf(first.resourceArns?.certificate)).toBe('ACTIVE');
    expect((await client.send(new ListCertificatesCommand({}))).certificates).toHaveLength(1);
    expect((await client.send(new ListThingsCommand({}))).things).toHaveLength(1);
  });

  it('issues another certificate for the same signing request each time', async () => {
    const CSR = await aCsr();
    const resources = { thing: aThing(), certificate: aCertificateResource({ CertificateSigningRequest: { Ref: 'CSR' } }) };

    const [first, second] = [await provision(resources, { CSR }), await provision(resources, { CSR })];

    expect(first.resourceArns?.certificate).not.toBe(second.resourceArns?.certificate);
  });

  it.each([['ACTIVE', 'ACTIVE'], ['INACTIVE', 'INACTIVE']])('gives a new certificate the status %s', async (Status, status) => {
    const { resourceArns } = await provision({ certificate: aCertificateResource({ CertificateSigningRequest: { Ref: 'CSR' }, Status }) }, { CSR: await aCsr() });

    expect(await statusOf(resourceArns?.certificate)).toBe(status);
  });

  it.each([
    [undefined, 'INACTIVE'],
    ['DO_NOTHING', 'INACTIVE'],
    ['REPLACE', 'ACTIVE'],
  ])('with the override %s leaves an existing INACTIVE certificate %s', async (Status, status) => {
    const { id, arn, pem } = await issue();

    const { certificatePem } = await provision({
      thing: aThing(), certificate: aCertificateResource({ CertificateId: id, Status: 'ACTIVE' }, Status ? { Status } : undefined), policy: aPolicy(),
    });

    expect(certificatePem).toBe(pem);
    expect(await statusOf(arn)).toBe(status);
  });

  it('adds thing type and groups to a new thing', async () => {
    await client.send(new CreateThingTypeCommand({ thingTypeName: 'core' }));
    for (const thingGroupName of ['a', 'b']) await client.send(new CreateThingGroupCommand({ thingGroupName }));

    await provision({ thing: aThing({ ThingTypeName: 'core', ThingGroups: ['a', { Ref: 'Group' }], BillingGroup: 'ops' }) }, { Group: 'b' });

    expect(await describeThing()).toMatchObject({ thingTypeName: 'core', billingGroupName: 'ops' });
    expect(await groupsOf()).toEqual(['a', 'b']);
  });
});

describe('OverrideSettings for a thing that exists', () => {
  beforeEach(async () => {
    for (const thingTypeName of ['old', 'new']) await client.send(new CreateThingTypeCommand({ thingTypeName }));
    for (const thingGroupName of ['old', 'new']) await client.send(new CreateThingGroupCommand({ thingGroupName }));
    await client.send(new CreateThingCommand({ thingName: 'edge-1', thingTypeName: 'old', attributePayload: { attributes: { a: '1', b: '1' } } }));
    await client.send(new AddThingToThingGroupCommand({ thingName: 'edge-1', thingGroupName: 'old' }));
  });
  const wanted = { AttributePayload: { b: '2', c: '2' }, ThingTypeName: 'new', ThingGroups: ['new'] };

  it.each([
    ['nothing said', undefined, { attributes: { a: '1', b: '1' }, type: 'old', groups: ['old'] }],
    ['DO_NOTHING', { AttributePayload: 'DO_NOTHING', ThingTypeName: 'DO_NOTHING', ThingGroups: 'DO_NOTHING' }, { attributes: { a: '1', b: '1' }, type: 'old', groups: ['old'] }],
    ['REPLACE', { AttributePayload: 'REPLACE', ThingTypeName: 'REPLACE', ThingGroups: 'REPLACE' }, { attributes: { b: '2', c: '2' }, type: 'new', groups: ['new'] }],
    ['MERGE', { AttributePayload: 'MERGE', ThingGroups: 'MERGE' }, { attributes: { a: '1', b: '2', c: '2' }, type: 'old', groups: ['old', 'new'] }],
    ['MERGE in capitals', { ATTRIBUTE_PAYLOAD: 'MERGE', THING_GROUPS: 'MERGE' }, { attributes: { a: '1', b: '2', c: '2' }, type: 'old', groups: ['old', 'new'] }],
  ])('with %s gives what they say', async (_, overrides, expected) => {
    await provision({ thing: aThing(wanted, overrides) });

    const { attributes, thingTypeName } = await describeThing();
    expect({ attributes, type: thingTypeName, groups: await groupsOf() }).toEqual(expected);
  });

  it.each([['AttributePayload'], ['ThingTypeName'], ['ThingGroups']])('FAIL for %s refuses and changes nothing', async (property) => {
    const before = await describeThing();

    const error = await refusal(provision({ thing: aThing(wanted, { AttributePayload: 'REPLACE', [property]: 'FAIL' }) }));

    expect(error).toMatchObject({ name: 'ConflictingResourceUpdateException', status: 409 });
    expect((await describeThing()).version).toBe(before.version);
  });

  it('FAIL for a certificate that exists refuses', async () => {
    const { id } = await issue();

    expect(await refusal(provision({ certificate: aCertificateResource({ CertificateId: id }, { Status: 'FAIL' }) }))).toMatchObject({ name: 'ConflictingResourceUpdateException' });
  });
});

describe('intrinsic functions', () => {
  const attributeOf = async (value: unknown, extra: object = {}, parameters: Record<string, string> = {}) => {
    const all = { ThingName: 'edge-1', ...parameters };
    await register({ Parameters: strings(...Object.keys(all)), ...extra, Resources: { thing: aThing({ AttributePayload: { value } }) } }, all);
    return (await describeThing()).attributes?.value;
  };

  it.each([
    ['Ref', { Ref: 'Site' }, 'berlin'],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Site' }, 'b']] }, 'a-berlin-b'],
    ['Fn::Join without delimiter', { 'Fn::Join': ['', ['a', 'b']] }, 'ab'],
    ['Fn::Select', { 'Fn::Select': [1, ['a', { Ref: 'Site' }]] }, 'berlin'],
    ['Fn::Select with the index as text', { 'Fn::Select': ['0', ['a', 'b']] }, 'a'],
    ['Fn::Split in Fn::Select', { 'Fn::Select': [1, { 'Fn::Split': [',', { Ref: 'List' }] }] }, 'y'],
    ['Fn::Sub', { 'Fn::Sub': '${Site}/${ThingName}' }, 'berlin/edge-1'],
    ['Fn::Sub with values of its own', { 'Fn::Sub': ['${Site}/${x}', { x: { Ref: 'List' } }] }, 'berlin/x,y,z'],
    ['Fn::Sub of a literal', { 'Fn::Select': [0, { 'Fn::Split': ['${Site}', { 'Fn::Sub': 'a${!Site}' }] }] }, 'a'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Sites', { Ref: 'Site' }, 'code'] }, 'BER'],
  ])('%s gives its result', async (_, value, expected) => {
    const mappings = { Mappings: { Sites: { berlin: { code: 'BER' } } } };

    expect(await attributeOf(value, mappings, { Site: 'berlin', List: 'x,y,z' })).toBe(expected);
  });

  it('a pseudo parameter tells of the certificate of this registration', async () => {
    const { resourceArns } = await provision({
      thing: aThing({ AttributePayload: { id: { Ref: 'AWS::IoT::Certificate::Id' }, name: { 'Fn::Sub': 'x-${AWS::IoT::Certificate::CommonName}' } } }),
      certificate: aCertificateResource({ CertificateSigningRequest: { Ref: 'CSR' } }),
    }, { CSR: await aCsr({ commonName: 'serial-7' }) });

    expect((await describeThing()).attributes).toEqual({ id: resourceArns?.certificate?.split('/')[1], name: 'x-serial-7' });
  });

  it.each([
    ['a Ref to nothing', { Ref: 'None' }, 'Ref to "None"'],
    ['a function that is none', { 'Fn::GetAtt': ['a', 'b'] }, 'unknown function Fn::GetAtt'],
    ['Fn::Select past the end', { 'Fn::Select': [2, ['a', 'b']] }, 'nothing at index 2 of 2'],
    ['Fn::Join without a list', { 'Fn::Join': ['-', 'a'] }, 'must be a list'],
    ['Fn::Join of one argument', { 'Fn::Join': ['-'] }, 'takes a list of two'],
    ['Fn::Split by nothing', { 'Fn::Select': [0, { 'Fn::Split': ['', 'a'] }] }, 'must not be empty'],
    ['Fn::Sub of nothing', { 'Fn::Sub': '${None}' }, 'Fn::Sub of ${None}'],
    ['Fn::FindInMap of nothing', { 'Fn::FindInMap': ['Sites', 'a', 'b'] }, 'no Sites.a.b in Mappings'],
  ])('%s is refused', async (_, value, message) => {
    const error = await refusal(attributeOf(value));

    expect(error.name).toBe('InvalidRequestException');
    expect(error.message).toContain(message);
  });
});

describe('parameters', () => {
  const declared = { Parameters: { ThingName: { Type: 'String' }, Site: { Type: 'String', Default: 'WA' } }, Resources: { thing: aThing({ AttributePayload: { site: { Ref: 'Site' } } }) } };

  it('take their default unless given, and those not declared are let be', async () => {
    await register(declared, { ThingName: 'edge-1', CertificateArn: 'arn:aws:…' });
    await register(declared, { ThingName: 'edge-2', Site: 'BER' });

    expect([(await describeThing('edge-1')).attributes, (await describeThing('edge-2')).attributes]).toEqual([{ site: 'WA' }, { site: 'BER' }]);
  });

  it.each([
    ['a required one is missing', {}, 'no value for parameter ThingName'],
    ['a value has more than 4096 characters', { ThingName: 'a', Site: 'x'.repeat(4097) }, 'Site has 4097 characters'],
  ])('are refused when %s', async (_, parameters, message) => {
    const error = await refusal(register(declared, parameters));

    expect(error.name).toBe('InvalidRequestException');
    expect(error.message).toContain(message);
  });
});

describe('a template', () => {
  it('may have 10,240 characters', async () => {
    const ofLength = (length: number) => {
      const body = JSON.stringify({ Parameters: strings('ThingName'), Resources: { thing: aThing() } });
      return body + ' '.repeat(length - body.length);
    };

    await register(ofLength(10_240));

    expect(await refusal(register(ofLength(10_241)))).toMatchObject({ name: 'InvalidRequestException', message: expect.stringContaining('10241 characters') });
  });

  it.each([
    ['no JSON', 'hello', 'not valid JSON'],
    ['no object', '[]', 'must be an object'],
    ['no resources', {}, 'Resources declares nothing'],
    ['neither thing nor certificate', { Resources: { policy: aPolicy() } }, 'neither a thing nor a certificate'],
    ['a parameter of another type', { Parameters: { ThingName: { Type: 'Number' } }, Resources: { thing: aThing() } }, 'Parameters.ThingName.Type is "Number"'],
    ['a resource of another type', { Resources: { x: { Type: 'AWS::S3::Bucket' } } }, 'Resources.x.Type is "AWS::S3::Bucket"'],
    ['two things', { Parameters: strings('ThingName'), Resources: { a: aThing(), b: aThing() } }, 'a and b are both of type AWS::IoT::Thing'],
    ['a thing without a name', { Resources: { thing: { Type: 'AWS::IoT::Thing', Properties: {} } } }, 'ThingName is missing'],
    ['a property that is none', { Parameters: strings('ThingName'), Resources: { thing: aThing({ Name: 'x' }) } }, 'unknown property Name'],
    ['an override that is none', { Parameters: strings('ThingName'), Resources: { thing: aThing({}, { ThingGroups: 'KEEP' }) } }, 'OverrideSettings.ThingGroups is "KEEP"'],
    ['an override that cannot be merged', { Parameters: strings('ThingName'), Resources: { thing: aThing({}, { ThingTypeName: 'MERGE' }) } }, 'OverrideSettings.ThingTypeName is "MERGE"'],
    ['an attribute that is no string', { Parameters: strings('ThingName'), Resources: { thing: aThing({ AttributePayload: { a: 1 } }) } }, 'AttributePayload must be an object of strings'],
    ['no way to a certificate', { Resources: { c: aCertificateResource({}) } }, '0 of CertificateSigningRequest, CertificateId and CertificatePem'],
    ['two ways to a certificate', { Resources: { c: aCertificateResource({ CertificateId: 'a', CertificateSigningRequest: 'b' }) } }, '2 of CertificateSigningRequest, CertificateId and CertificatePem'],
    ['a CA certificate for an id', { Resources: { c: aCertificateResource({ CertificateId: 'a', CACertificatePem: 'b' }) } }, 'CACertificatePem goes with CertificatePem only'],
    ['a certificate status that is none', { Resources: { c: aCertificateResource({ CertificateId: 'a', Status: 'REVOKED' }) } }, "Status is 'REVOKED'"],
    ['a policy by name and document', { Parameters: strings('ThingName'), Resources: { thing: aThing(), p: aPolicy({ PolicyName: 'a', PolicyDocument: '{}' }) } }, 'exactly one of PolicyName and PolicyDocument'],
  ])('that has %s is refused and leaves nothing behind', async (_, template, message) => {
    const error = await refusal(register(template));

    expect(error).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    expect(error.message).toContain(message);
    expect((await client.send(new ListThingsCommand({}))).things).toEqual([]);
  });
});

describe('a resource that cannot be made', () => {
  it.each([
    ['a thing type that does not exist', { thing: aThing({ ThingTypeName: 'none' }) }, 'Thing type none not found'],
    ['a thing name that is not allowed', { thing: aThing({ ThingName: 'a b' }) }, "'a b' at 'thingName'"],
    ['a group that does not exist', { thing: aThing({ ThingGroups: ['none'] }) }, 'Thing group none not found'],
    ['a policy that does not exist', { thing: aThing(), policy: aPolicy({ PolicyName: 'none' }) }, 'Policy not found (name=none)'],
    ['a policy document that is malformed', { thing: aThing(), policy: aPolicy({ PolicyDocument: '{}' }) }, 'Policy document is Malformed'],
    ['a certificate that does not exist', { thing: aThing(), c: aCertificateResource({ CertificateId: '0'.repeat(64) }) }, 'not found'],
    ['a signing request that is none', { thing: aThing(), c: aCertificateResource({ CertificateSigningRequest: 'hello' }) }, 'not a PKCS#10 request'],
    ['a certificate in no PEM', { thing: aThing(), c: aCertificateResource({ CertificatePem: 'hello' }) }, 'not an X.509 certificate'],
  ])('for %s is told as a failed registration', async (_, resources, message) => {
    const error = await refusal(provision(resources));

    expect(error).toMatchObject({ name: 'ResourceRegistrationFailureException', status: 400 });
    expect(error.message).toContain(message);
  });

  it('for a certificate of no registered CA is told as a failed registration', async () => {
    const CertificatePem = await aCertificate(await aCa());

    const error = await refusal(provision({ thing: aThing(), c: aCertificateResource({ CertificatePem: { Ref: 'CertificatePem' } }) }, { CertificatePem }));

    expect(error).toMatchObject({ name: 'ResourceRegistrationFailureException', message: expect.stringContaining('not signed by a CA certificate registered') });
  });

  it('for an eleventh policy on a certificate is told as a failed registration', async () => {
    const { id, arn } = await issue();
    for (let i = 0; i < 10; i += 1) {
      await client.send(new CreatePolicyCommand({ policyName: `p${i}`, policyDocument: aPolicyDocument() }));
      await client.send(new AttachPolicyCommand({ policyName: `p${i}`, target: arn }));
    }

    expect(await refusal(provision({ thing: aThing(), c: aCertificateResource({ CertificateId: id }), policy: aPolicy() }))).toMatchObject({ name: 'ResourceRegistrationFailureException' });
  });
});
