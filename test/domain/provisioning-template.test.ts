import { describe, expect, it } from '@jest/globals';
import { parseProvisioningTemplate, usableTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import { registeredStatus } from '../../lambdas/domain/provisioning-templates/registered-status.ts';
import { aCoreItem, awsTemplate, ownCaTemplate } from '../builders/core.ts';
import { givenParameters, refuseUnfit, templateProblems } from '../../lambdas/domain/provisioning-templates/template-problems.ts';

const problemsOf = (text: string): string[] => parseProvisioningTemplate(text).problems.map(({ field, problem }) => `${field}: ${problem}`);
const policy = (name: unknown, document?: unknown) => ({ name, ...(document !== undefined && { document }) });

describe('parsing a provisioning template', () => {
  it('takes the CDF object out of what IoT gets', () => {
    const { template } = parseProvisioningTemplate(ownCaTemplate({ cdf: { clientIdMustMatchThingName: true, attachAdditionalPolicies: [policy('metrics')] } }));

    expect(template).toMatchObject({ authority: 'OWN_CA', clientIdMustMatchThingName: true, additionalPolicies: [{ name: 'metrics' }], thingName: { Ref: 'ThingName' } });
    expect(Object.keys(JSON.parse(template?.body ?? '') as object)).toEqual(['Parameters', 'Resources']);
  });

  it('names a property that is given twice: who reads the template last decides what it means', () => {
    expect(problemsOf(awsTemplate().replace('"CDF":', '"CDF":{},"CDF":'))).toEqual([expect.stringMatching(/^CDF: is given once more at line 1, column \d+/)]);
  });

  it('has another body for what exists of a core, where one of its overrides is FAIL', () => {
    const { template } = parseProvisioningTemplate(awsTemplate({ overrides: { ATTRIBUTE_PAYLOAD: 'FAIL', ThingGroups: 'MERGE' } }));
    const overridesIn = (body = '') => (JSON.parse(body) as { Resources: { thing: { OverrideSettings: object } } }).Resources.thing.OverrideSettings;

    expect(overridesIn(template?.body)).toEqual({ ATTRIBUTE_PAYLOAD: 'FAIL', ThingGroups: 'MERGE' });
    expect(overridesIn(template?.completingBody)).toEqual({ ATTRIBUTE_PAYLOAD: 'DO_NOTHING', ThingGroups: 'MERGE' });
    expect(template?.completingBody?.replace('DO_NOTHING', 'FAIL')).toBe(template?.body);
    expect(parseProvisioningTemplate(awsTemplate({ overrides: { ThingGroups: 'MERGE' } })).template).not.toHaveProperty('completingBody');
  });

  it.each([
    ['ACTIVE', 'ACTIVE'], ['Inactive', 'INACTIVE'], [undefined, 'ACTIVE'], [{ Ref: 'Status' }, 'INACTIVE'], [{ Ref: 'Other' }, 'ACTIVE'],
  ])('tells by which status it registers certificates: %j is %s', (Status, expected) => {
    const certificate = { Type: 'AWS::IoT::Certificate', Properties: { CertificateId: { Ref: 'CertificateId' }, ...(Status !== undefined && { Status }) } };
    const parameters = { Status: { Type: 'String', Default: 'INACTIVE' }, Other: { Type: 'String' } };
    const template = usableTemplate('aws', parseProvisioningTemplate(awsTemplate({ parameters, resources: { certificate } })));

    expect(registeredStatus(template, aCoreItem())).toBe(expected);
  });

  it('reads text with a byte order mark', () => {
    expect(problemsOf(`\uFEFF${awsTemplate()}`)).toEqual([]);
  });

  it('finds the thing and the certificate by their types, whatever they are called', () => {
    const { Resources, ...rest } = JSON.parse(awsTemplate()) as { Resources: { thing: object; certificate: object } };

    expect(problemsOf(JSON.stringify({ ...rest, Resources: { core: Resources.thing, identity: Resources.certificate } }))).toEqual([]);
  });

  it('takes an option that is switched off for one that is not there', () => {
    expect(parseProvisioningTemplate(ownCaTemplate({ cdf: { createDeviceAWSCertificate: false } })).template?.authority).toBe('OWN_CA');
    expect(parseProvisioningTemplate(awsTemplate({ cdf: { createDeviceCertificate: false } })).template?.authority).toBe('AWS');
  });

  it.each([
    ['{', 'is not JSON: line 1, column 2'],
    ['[]', 'must be a JSON object'],
    ['{"CDF": 1}', 'CDF: must be an object'],
    [awsTemplate({ cdf: { createDeviceAWSCertificate: false } }), 'CDF: must say where the device certificate comes from: CDF.createDeviceCertificate: true or CDF.createDeviceAWSCertificate: true'],
    [awsTemplate({ cdf: { createDeviceAWSCertificate: 'yes' } }), 'CDF.createDeviceAWSCertificate: must be true or false'],
    [awsTemplate({ cdf: { createDeviceAWSCertificate: false, acmpca: { mode: 'REGISTER_WITH_CA' } } }), 'CDF.acmpca: is not supported; use CDF.createDeviceCertificate: true or'],
    [awsTemplate({ cdf: { createDeviceAWSCertificate: false, registerDeviceCertificateWithoutCA: true } }), 'CDF.registerDeviceCertificateWithoutCA: is not supported'],
    [awsTemplate({ cdf: { clientIdMustEqualThingName: true } }), 'CDF.clientIdMustEqualThingName: is not a known option'],
    [awsTemplate({ cdf: { clientIdMustMatchThingName: 1 } }), 'CDF.clientIdMustMatchThingName: must be true or false'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: [policy('a b')] } }), 'CDF.attachAdditionalPolicies[0].name: must be a policy name'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: policy(undefined) } }), 'CDF.attachAdditionalPolicies.name: must be a policy name'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: [policy('a', '{')] } }), 'CDF.attachAdditionalPolicies[0].document: must be a policy document'],
    [awsTemplate({ cdf: { createDeviceCertificate: true } }), 'CDF: sets createDeviceCertificate and createDeviceAWSCertificate: the device certificate can come from one only'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: [policy('a', { Statement: [{ Action: 'x'.repeat(2049) }] })] } }), 'CDF.attachAdditionalPolicies[0].document: is 2078 characters long'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: [policy('a', { Statement: [] })] } }), 'CDF.attachAdditionalPolicies[0].document: must have a Statement of at least one statement'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: [policy('a', '{"Version":"2012-10-17"}')] } }), 'CDF.attachAdditionalPolicies[0].document: must have a Statement'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: [policy('a', { Statement: ['x'] })] } }), 'CDF.attachAdditionalPolicies[0].document: must have a Statement'],
    [awsTemplate({ cdf: { attachAdditionalPolicies: Array.from({ length: 11 }, (_, index) => policy(`p${index}`)) } }), 'attaches 11 policies to a certificate; IoT allows 10'],
    [awsTemplate({ parameters: { Site: { Type: 'Number' } } }), 'Parameters.Site: must have the Type "String"'],
    [awsTemplate({ parameters: { Site: { Type: 'String', Default: 1 } } }), 'Parameters.Site.Default: must be text'],
    [awsTemplate({ parameters: { Site: { Type: 'String', Default: 'x'.repeat(11_000) } } }), 'IoT takes 10240'],
    [awsTemplate({ resources: { thing: undefined } }), 'Resources: must have exactly one resource of Type AWS::IoT::Thing'],
    [awsTemplate({ resources: { thing: { Type: 'AWS::IoT::Thing' } } }), 'Resources: must give its AWS::IoT::Thing a ThingName'],
    [awsTemplate({ resources: { certificate: undefined } }), 'Resources: must have exactly one resource of Type AWS::IoT::Certificate'],
    [awsTemplate({ resources: { certificate: { Type: 'AWS::IoT::Certificate', Properties: { CertificateSigningRequest: { Ref: 'ThingName' } } } } }), 'the property CertificateId: {"Ref": "CertificateId"}'],
    [awsTemplate({ resources: { policy: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: { Ref: 'Polcy' } } } } }), 'Resources: refers to "Polcy", which is not declared under Parameters'],
  ])('names what is wrong with %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)]);
  });

  it('names everything that is wrong at once', () => {
    const failure = (): unknown => usableTemplate('site', parseProvisioningTemplate('{"CDF": {"acmpca": {}, "typo": 1}}'));

    expect(failure).toThrow(expect.objectContaining({ name: 'InvalidInput', code: 'PROVISIONING_TEMPLATE_INVALID' }));
    expect(failure).toThrow(/"site".*CDF\.typo.*CDF\.acmpca.*Resources/);
  });
});

const parsed = (text: string) => usableTemplate('site', parseProvisioningTemplate(text));
const ownCaCore = (given: Parameters<typeof aCoreItem>[0] = {}) => aCoreItem({ cdfProvisioningParameters: { caId: 'ca' }, ...given });

describe('a core and its provisioning template', () => {
  it('fit where the thing gets the name of the core', () => {
    expect(templateProblems(parsed(ownCaTemplate()), ownCaCore())).toEqual([]);
  });

  it('fit without a value for the parameter that names the thing', () => {
    const template = parsed(ownCaTemplate());
    const core = ownCaCore({ provisioningParameters: {} });

    expect(templateProblems(template, core)).toEqual([]);
    expect(givenParameters(template, core)).toEqual({ ThingName: 'edge-1' });
  });

  it('do not fit without a value for any other parameter that has no default', () => {
    const template = parsed(awsTemplate({ parameters: { Site: { Type: 'String' } } }));

    expect(templateProblems(template, aCoreItem())).toEqual([{ field: 'provisioningParameters.Site', problem: expect.stringContaining('is missing') }]);
  });

  it('fit where the name is joined from parameters and defaults', () => {
    const thing = { Type: 'AWS::IoT::Thing', Properties: { ThingName: { 'Fn::Join': ['-', ['edge', { Ref: 'Number' }]] } } };
    const template = parsed(awsTemplate({ parameters: { Number: { Type: 'String', Default: '1' }, ThingName: { Type: 'String', Default: '' } }, resources: { thing } }));

    expect(templateProblems(template, aCoreItem({ provisioningParameters: {} }))).toEqual([]);
    expect(templateProblems(template, aCoreItem({ provisioningParameters: { Number: '2' } }))).toEqual([{ field: 'provisioningTemplate', problem: expect.stringContaining('"edge-2", but it must be "edge-1"') }]);
  });

  it.each([
    [ownCaCore({ provisioningParameters: { ThingName: 'edge-2' } }), 'provisioningParameters.ThingName', 'makes the thing\'s name "edge-2"'],
    [aCoreItem(), 'cdfProvisioningParameters.caId', 'is missing'],
    [ownCaCore({ coreVersion: '2.4.9', cdfProvisioningParameters: { caId: 'ca', keyAlgorithm: 'EC_P256' } }), 'cdfProvisioningParameters.keyAlgorithm', 'must be RSA_2048 for nucleus 2.4.9'],
  ])('do not fit: %#', (core, field, problem) => {
    expect(templateProblems(parsed(ownCaTemplate()), core)).toEqual([{ field, problem: expect.stringContaining(problem) }]);
  });

  it('do not fit where the name is made of what is known too late, or by an unknown function', () => {
    const named = (ThingName: unknown) => parsed(awsTemplate({ resources: { thing: { Type: 'AWS::IoT::Thing', Properties: { ThingName } } } }));

    expect(templateProblems(named({ Ref: 'CertificateId' }), aCoreItem())).toEqual([{ field: 'provisioningTemplate', problem: expect.stringContaining('made of CertificateId') }]);
    expect(templateProblems(named({ 'Fn::Select': [] }), aCoreItem())).toEqual([{ field: 'provisioningTemplate', problem: expect.stringContaining('Fn::Join') }]);
  });

  it('are told apart from a wrong thing name by the code of the failure', () => {
    expect(() => refuseUnfit(parsed(ownCaTemplate()), ownCaCore({ provisioningParameters: { ThingName: 'x' } }))).toThrow(expect.objectContaining({ code: 'THING_NAME_MISMATCH' }));
    expect(() => refuseUnfit(parsed(ownCaTemplate()), aCoreItem())).toThrow(expect.objectContaining({ code: 'PROVISIONING_TEMPLATE_INVALID' }));
  });

  it('share only parameters that the template declares and this system does not fill, whatever they are called', () => {
    const template = parsed(awsTemplate({ parameters: { toString: { Type: 'String', Default: 'x' } } }));

    expect(givenParameters(template, aCoreItem({ provisioningParameters: { ThingName: 'edge-1', CertificateId: 'mine', other: 'y' } }))).toEqual({ ThingName: 'edge-1', toString: 'x' });
  });
});
