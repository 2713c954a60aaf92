import { describe, expect, it } from '@jest/globals';
import { limits } from '../../contracts/limits.ts';
import { corePolicyDocuments } from '../../lib/core-policies.ts';
import { shippedTemplates } from '../../lib/provisioning-templates.ts';
import { flat, ofType, synthesis } from './synthesis.ts';
import { variants } from './variants.ts';
import type { VariantName } from './variants.ts';

const scope = { partition: 'aws', region: 'eu-west-1', account: '111122223333', thingNamePrefix: 'gg-', roleAlias: 'greengrass2-provisioning-one-core' };
const characters = (document: unknown) => JSON.stringify(document).replaceAll(/\s/g, '').length;
const statements = (prefix: string) => corePolicyDocuments({ ...scope, thingNamePrefix: prefix }).flatMap(({ Statement }) => Statement);

describe('core policies', () => {
  it.each([0, 1, 16, 40, 64])('with a prefix of %i characters fit what IoT takes, in the account with the longest ARNs', (length) => {
    const longest = { ...scope, partition: 'aws-us-gov', region: 'us-gov-west-1', thingNamePrefix: 'p'.repeat(length), roleAlias: `greengrass2-provisioning-${'e'.repeat(20)}-core` };

    for (const document of corePolicyDocuments(longest)) expect(characters(document)).toBeLessThanOrEqual(limits.policyCharacters);
  });

  it('are one policy for a usual prefix: each one more costs every core a call', () => {
    expect(corePolicyDocuments(scope)).toHaveLength(1);
  });

  it('lose no statement when they are split', () => {
    expect(corePolicyDocuments({ ...scope, thingNamePrefix: 'p'.repeat(64) }).length).toBeGreaterThan(1);
    expect(statements('p'.repeat(64)).map(({ Action }) => Action)).toEqual(statements('gg-').map(({ Action }) => Action));
  });

  it('let a core act under names with the prefix only', () => {
    const named = statements('gg-').flatMap(({ Resource }) => Resource).filter((resource) => /:client\/|\$aws\/things\/|\/greengrass\/things\//.test(resource));

    expect(named).toHaveLength(8);
    for (const resource of named) expect(resource).toMatch(/:client\/gg-\*$|\/things\/gg-\*\//);
  });

  it('let a core take the role of its own alias only', () => {
    const roles = statements('gg-').filter(({ Action }) => Action.includes('iot:AssumeRoleWithCertificate')).flatMap(({ Resource }) => Resource);

    expect(roles).toEqual(['arn:aws:iot:eu-west-1:111122223333:rolealias/greengrass2-provisioning-one-core']);
  });

  it('grant named actions only', () => {
    for (const action of statements('').flatMap(({ Action }) => Action)) expect(action).not.toContain('*');
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

describe('shipped provisioning templates', () => {
  const templates = Object.entries(shippedTemplates(['one-core-1', 'one-core-2']));

  it.each(templates)('%s names the thing after the core, activates its certificate and attaches every core policy', (_name, { Parameters, Resources }) => {
    const ofKind = (type: string) => Object.values(Resources).filter(({ Type }) => Type === type).map(({ Properties }) => Properties);

    expect(Object.keys(Parameters)).toContain('ThingName');
    expect(ofKind('AWS::IoT::Thing')).toEqual([{ ThingName: { Ref: 'ThingName' } }]);
    expect(ofKind('AWS::IoT::Certificate')).toEqual([expect.objectContaining({ Status: 'ACTIVE' })]);
    expect(ofKind('AWS::IoT::Policy')).toEqual([{ PolicyName: 'one-core-1' }, { PolicyName: 'one-core-2' }]);
  });

  it.each(templates)('%s declares every parameter it refers to', (_name, { Parameters, Resources }) => {
    const references = [...JSON.stringify(Resources).matchAll(/"Ref":"(\w+)"/g)].map(([, name]) => name);

    expect([...new Set(references)].sort()).toEqual(Object.keys(Parameters).sort());
  });

  it.each(templates)('%s makes no thing group for the core: none outlives a core that failed (peer fault 67)', (_name, { Resources }) => {
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
    const policyNames = ofType(synthesis('longNames'), 'AWS::IoT::Policy').map(({ properties }) => properties['PolicyName']);
    const texts = shipped?.properties['Templates'] as Record<string, string>;

    expect(Object.keys(texts)).toEqual(['greengrass-core', 'greengrass-core-own-ca']);
    for (const text of Object.values(texts)) {
      const { Resources } = JSON.parse(text) as { Resources: Record<string, { Type: string; Properties: { PolicyName?: string } }> };
      expect(Object.values(Resources).filter(({ Type }) => Type === 'AWS::IoT::Policy').map(({ Properties }) => Properties.PolicyName)).toEqual(policyNames);
    }
  });
});

describe('the stack', () => {
  it('makes no thing group at all (peer fault 67)', () => {
    expect(ofType(synthesis('default'), 'AWS::IoT::ThingGroup')).toEqual([]);
  });
});
