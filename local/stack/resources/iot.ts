import { isNew } from '../adoption.ts';
import { isUnchanged, jsonText, physicalName, text } from '../resource.ts';
import type { Creators, NewResource, Properties, Site } from '../resource.ts';

const EXISTS = 'ResourceAlreadyExistsException';
/** Versions that a policy may have (AWS IoT quotas). */
const mostVersions = 5;

const named = ({ logicalId }: NewResource, site: Site, given: unknown): string => text(given) ?? physicalName(site, logicalId, 128);

/** Makes a document the policy's default version; the oldest other one goes where there is no room. */
const setDocument = async (site: Site, policyName: string, policyDocument: string): Promise<void> => {
  const iot = site.cloud.service('iot');
  const { policyVersions } = (await iot.call('ListPolicyVersions', { policyName })) as { policyVersions: { versionId: string; isDefaultVersion: boolean }[] };
  const oldest = policyVersions.filter(({ isDefaultVersion }) => !isDefaultVersion).sort((a, b) => Number(a.versionId) - Number(b.versionId))[0];
  if (policyVersions.length >= mostVersions) await iot.call('DeletePolicyVersion', { policyName, policyVersionId: oldest?.versionId });
  await iot.call('CreatePolicyVersion', { policyName, policyDocument, setAsDefault: true });
};

export const iot: Creators = {
  'AWS::IoT::Policy': async (resource, site) => {
    const { properties } = resource;
    const policyName = named(resource, site, properties.PolicyName);
    const policyDocument = jsonText(properties.PolicyDocument);
    const service = site.cloud.service('iot');
    const made = await isNew(service.call('CreatePolicy', { policyName, policyDocument }), EXISTS);
    const policy = (await service.call('GetPolicy', { policyName })) as { policyArn: string; policyDocument: string };
    if (!made && !isUnchanged(resource) && policy.policyDocument !== policyDocument) await setDocument(site, policyName, policyDocument);
    return { ref: policyName, attributes: { Arn: policy.policyArn, Id: policyName } };
  },
  'AWS::IoT::RoleAlias': async (resource, site) => {
    const { properties } = resource;
    const roleAlias = named(resource, site, properties.RoleAlias);
    const { RoleArn: roleArn, CredentialDurationSeconds: seconds } = properties;
    const input = { roleAlias, roleArn, ...(seconds !== undefined && { credentialDurationSeconds: Number(seconds) }) };
    const service = site.cloud.service('iot');
    const made = await isNew(service.call('CreateRoleAlias', input), EXISTS);
    if (!made && !isUnchanged(resource)) await service.call('UpdateRoleAlias', input);
    const { roleAliasDescription } = (await service.call('DescribeRoleAlias', { roleAlias })) as { roleAliasDescription: { roleAliasArn: string } };
    return { ref: roleAlias, attributes: { RoleAliasArn: roleAliasDescription.roleAliasArn } };
  },
  'AWS::IoT::ThingGroup': async (resource, site) => {
    const { properties } = resource;
    const thingGroupName = named(resource, site, properties.ThingGroupName);
    const { ThingGroupDescription, AttributePayload } = (properties.ThingGroupProperties ?? {}) as Properties;
    const attributes = (AttributePayload as Properties | undefined)?.Attributes;
    const thingGroupProperties = { thingGroupDescription: text(ThingGroupDescription), attributePayload: attributes === undefined ? undefined : { attributes } };
    const service = site.cloud.service('iot');
    const parent = properties.ParentGroupName === undefined ? {} : { parentGroupName: text(properties.ParentGroupName) };
    const made = await isNew(service.call('CreateThingGroup', { thingGroupName, ...parent, thingGroupProperties }), EXISTS);
    if (!made && !isUnchanged(resource)) await service.call('UpdateThingGroup', { thingGroupName, thingGroupProperties });
    const { thingGroupArn, thingGroupId } = (await service.call('DescribeThingGroup', { thingGroupName })) as { thingGroupArn: string; thingGroupId: string };
    return { ref: thingGroupName, attributes: { Arn: thingGroupArn, Id: thingGroupId } };
  },
  'AWS::IoT::ThingType': async (resource, site) => {
    const thingTypeName = named(resource, site, resource.properties.ThingTypeName);
    const answer = (await site.cloud.service('iot').call('CreateThingType', { thingTypeName })) as { thingTypeArn: string; thingTypeId: string };
    return { ref: thingTypeName, attributes: { Arn: answer.thingTypeArn, Id: answer.thingTypeId } };
  },
};
