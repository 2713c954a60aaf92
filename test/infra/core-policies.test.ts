import { describe, expect, it } from '@jest/globals';
import { limits } from '../../contracts/limits.ts';
import { clientDevicePolicyDocument } from '../../lib/client-device-policy.ts';
import { corePolicyDocuments } from '../../lib/core-policies.ts';
import type { PolicyDocument } from '../../lib/iot-policy.ts';
import { shippedTemplates } from '../../lib/provisioning-templates.ts';
import { flat, ofType, synthesis } from './synthesis.ts';
import { variants } from './variants.ts';
import type { VariantName } from './variants.ts';

const scope = { partition: 'aws', region: 'eu-west-1', account: '111122223333', thingNamePrefix: 'gg-', roleAlias: 'greengrass2-provisioning-one-core' };
const characters = (document: unknown) => JSON.stringify(document).replaceAll(/\s/g, '').length;
const documentsOf = (given: typeof scope): readonly PolicyDocument[] => [...Object.values(corePolicyDocuments(given)), clientDevicePolicyDocument(given)];
const actionsOf = ({ Statement }: PolicyDocument) => Statement.flatMap(({ Action }) => Action);

describe('IoT policies', () => {
  it.each([0, 1, 16, 40, 64])('with a prefix of %i characters fit what IoT takes, in the account with the longest ARNs', (length) => {
    const longest = { ...scope, partition: 'aws-us-gov', region: 'us-gov-west-1', thingNamePrefix: 'p'.repeat(length), roleAlias: `greengrass2-provisioning-${'e'.repeat(17)}-core` };

    for (const document of documentsOf(longest)) expect(characters(document)).toBeLessThanOrEqual(limits.policyCharacters);
  });

  it('grant named actions only', () => {
    for (const action of documentsOf({ ...scope, thingNamePrefix: '' }).flatMap(actionsOf)) expect(action).not.toContain('*');
  });

  it.each(Object.keys(variants) as VariantName[])('of variant %s are deployed as small as they were measured', (variant) => {
    const policies = ofType(synthesis(variant), 'AWS::IoT::Policy').map(({ properties }) => properties);
    const written = (document: unknown): unknown =>
      JSON.parse(JSON.stringify(document, (_key, value: unknown) => (typeof value === 'object' && value !== null && 'Fn::Join' in value ? flat(value) : value))
        .replaceAll('<AWS::Partition>', 'aws-us-gov').replaceAll('<AWS::Region>', 'us-gov-west-1').replaceAll('<AWS::AccountId>', '111122223333'));

    expect(policies.length).toBeGreaterThan(0);
    for (const { PolicyDocument } of policies) expect(characters(written(PolicyDocument))).toBeLessThanOrEqual(limits.policyCharacters);
  });
});

describe('core policies', () => {
  const statements = Object.values(corePolicyDocuments(scope)).flatMap(({ Statement }) => Statement);

  it.each(['', 'gg-', 'p'.repeat(64)])('are two whatever the prefix (%j): each one more costs every core an attachment', (thingNamePrefix) => {
    expect(Object.keys(corePolicyDocuments({ ...scope, thingNamePrefix }))).toEqual(['core', 'core-client-devices']);
  });

  it('keep what serving client devices takes apart: a core can go without', () => {
    const documents = corePolicyDocuments(scope);

    expect(actionsOf(documents['core-client-devices']).sort()).toEqual([
      'greengrass:GetConnectivityInfo', 'greengrass:PutCertificateAuthorities', 'greengrass:UpdateConnectivityInfo', 'greengrass:VerifyClientDeviceIdentity',
      'greengrass:VerifyClientDeviceIoTCertificateAssociation',
    ]);
    expect(actionsOf(documents['core']).filter((action) => /ClientDevice|Connectivity|CertificateAuthorities/.test(action))).toEqual([]);
  });

  it('let a core act under names with the prefix only', () => {
    const named = statements.flatMap(({ Resource }) => Resource).filter((resource) => /:client\/|\$aws\/things\/|\/greengrass\/things\//.test(resource));

    expect(named).toHaveLength(8);
    for (const resource of named) expect(resource).toMatch(/:client\/gg-\*$|\/things\/gg-\*\//);
  });

  it('let a core take the role of its own alias only', () => {
    const roles = statements.filter(({ Action }) => Action.includes('iot:AssumeRoleWithCertificate')).flatMap(({ Resource }) => Resource);

    expect(roles).toEqual(['arn:aws:iot:eu-west-1:111122223333:rolealias/greengrass2-provisioning-one-core']);
  });
});

describe('the policy of client devices', () => {
  const own = '${iot:Connection.Thing.ThingName}';
  const resourcesOf = (action: string) => clientDevicePolicyDocument(scope).Statement.filter(({ Action }) => Action.includes(action)).flatMap(({ Resource }) => Resource);

  it('lets a device speak as itself, of itself', () => {
    expect(resourcesOf('iot:Connect')).toEqual([`arn:aws:iot:eu-west-1:111122223333:client/${own}`]);
    for (const action of ['iot:Publish', 'iot:Receive', 'iot:Subscribe']) {
      expect(resourcesOf(action)).toHaveLength(2);
      for (const resource of resourcesOf(action)) expect(resource).toContain(`/${own}/`);
    }
  });

  it('lets a device find its cores under names with the prefix only: Greengrass knows no thing policy variables', () => {
    expect(resourcesOf('greengrass:Discover')).toEqual(['arn:aws:iot:eu-west-1:111122223333:thing/gg-*']);
  });

  it('gives no device what is a core\'s', () => {
    const ofCores = Object.values(corePolicyDocuments(scope)).flatMap(actionsOf).filter((action) => action.startsWith('greengrass:') || action === 'iot:AssumeRoleWithCertificate');

    for (const action of actionsOf(clientDevicePolicyDocument(scope))) expect(ofCores).not.toContain(action);
  });

  it('is deployed with the variable as it is, not filled in', () => {
    const policy = ofType(synthesis('default'), 'AWS::IoT::Policy').find(({ properties }) => properties['PolicyName'] === 'greengrass2-provisioning-one-client-device');

    expect(JSON.stringify(policy?.properties['PolicyDocument'])).toContain(`client/${own}`);
    expect(JSON.stringify(policy?.properties['PolicyDocument'])).not.toContain('Fn::Sub');
  });
});

describe('shipped provisioning templates', () => {
  const policies = { core: ['one-core', 'one-core-client-devices'], clientDevice: ['one-client-device'] };
  const templates = Object.entries(shippedTemplates(policies));
  const policiesIn = (Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object }>>) =>
    Object.values(Resources).filter(({ Type }) => Type === 'AWS::IoT::Policy').map(({ Properties }) => (Properties as { PolicyName?: string }).PolicyName);
  const policiesFor = (name: string, { core, clientDevice }: { core: readonly unknown[]; clientDevice: readonly unknown[] }) => (name.startsWith('greengrass-client-device') ? clientDevice : core);

  it.each(templates)('%s names the thing, activates its certificate and attaches every policy of its kind, and no other', (name, { Parameters, Resources }) => {
    const ofKind = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type).map(({ Properties }) => Properties);

    expect(Object.keys(Parameters)).toContain('ThingName');
    expect(ofKind('AWS::IoT::Thing')).toEqual([{ ThingName: { Ref: 'ThingName' } }]);
    expect(ofKind('AWS::IoT::Certificate')).toEqual([expect.objectContaining({ Status: 'ACTIVE' })]);
    expect(policiesIn(Resources)).toEqual(policiesFor(name, policies));
  });

  it.each(templates)('%s declares every parameter it refers to', (_name, { Parameters, Resources }) => {
    const references = [...JSON.stringify(Resources).matchAll(/"Ref":"(\w+)"/g)].map(([, name]) => name);

    expect([...new Set(references)].sort()).toEqual(Object.keys(Parameters).sort());
  });

  it.each(templates)('%s makes no thing group: none outlives a core that failed (peer fault 67)', (_name, { Resources }) => {
    expect(JSON.stringify(Object.values(Resources).map(({ Properties }) => Properties))).not.toContain('ThingGroup');
  });

  it.each(templates)('%s says outright that nothing that exists is replaced: a certificate that was switched off stays off', (_name, { Resources }) => {
    expect(Resources['thing']?.OverrideSettings).toEqual({ AttributePayload: 'MERGE', ThingTypeName: 'DO_NOTHING', ThingGroups: 'DO_NOTHING' });
    expect(Resources['certificate']?.OverrideSettings).toEqual({ Status: 'DO_NOTHING' });
  });

  it('fit what IoT takes', () => {
    for (const [, template] of templates) expect(JSON.stringify(template).length).toBeLessThan(limits.templateCharacters);
  });

  it('are put into the tasks bucket with the names of the deployed policies', () => {
    const [shipped] = ofType(synthesis('longNames'), 'Custom::ProvisioningTemplates');
    const [core, coreClientDevices, clientDevice] = ofType(synthesis('longNames'), 'AWS::IoT::Policy').map(({ properties }) => properties['PolicyName']);
    const texts = Object.entries(shipped?.properties['Templates'] as Record<string, string>);

    expect(texts.map(([name]) => name)).toEqual(['greengrass-core', 'greengrass-core-own-ca', 'greengrass-client-device', 'greengrass-client-device-own-ca']);
    for (const [name, text] of texts) {
      const { Resources } = JSON.parse(text) as { Resources: Record<string, { Type: string; Properties: object }> };
      expect(policiesIn(Resources)).toEqual(policiesFor(name, { core: [core, coreClientDevices], clientDevice: [clientDevice] }));
    }
  });
});

describe('the stack', () => {
  it('makes no thing group at all (peer fault 67)', () => {
    expect(ofType(synthesis('default'), 'AWS::IoT::ThingGroup')).toEqual([]);
  });
});
