import { jsonText, physicalName, text } from '../resource.ts';
import type { Creators, Properties } from '../resource.ts';

const named = (given: unknown, made: string): string => text(given) ?? made;

export const iot: Creators = {
  'AWS::IoT::Policy': async ({ logicalId, properties }, site) => {
    const policyName = named(properties.PolicyName, physicalName(site, logicalId, 128));
    const policyDocument = jsonText(properties.PolicyDocument);
    const { policyArn } = (await site.cloud.service('iot').call('CreatePolicy', { policyName, policyDocument })) as { policyArn: string };
    return { ref: policyName, attributes: { Arn: policyArn, Id: policyName } };
  },
  'AWS::IoT::RoleAlias': async ({ logicalId, properties }, site) => {
    const roleAlias = named(properties.RoleAlias, physicalName(site, logicalId, 128));
    const { RoleArn: roleArn, CredentialDurationSeconds: credentialDurationSeconds } = properties;
    const answer = await site.cloud.service('iot').call('CreateRoleAlias', { roleAlias, roleArn, ...(credentialDurationSeconds !== undefined && { credentialDurationSeconds: Number(credentialDurationSeconds) }) });
    return { ref: roleAlias, attributes: { RoleAliasArn: (answer as { roleAliasArn: string }).roleAliasArn } };
  },
  'AWS::IoT::ThingGroup': async ({ logicalId, properties }, site) => {
    const thingGroupName = named(properties.ThingGroupName, physicalName(site, logicalId, 128));
    const { ThingGroupDescription, AttributePayload } = (properties.ThingGroupProperties ?? {}) as Properties;
    const attributes = (AttributePayload as Properties | undefined)?.Attributes;
    const answer = (await site.cloud.service('iot').call('CreateThingGroup', {
      thingGroupName,
      ...(properties.ParentGroupName !== undefined && { parentGroupName: text(properties.ParentGroupName) }),
      thingGroupProperties: { thingGroupDescription: text(ThingGroupDescription), attributePayload: attributes === undefined ? undefined : { attributes } },
    })) as { thingGroupArn: string; thingGroupId: string };
    return { ref: thingGroupName, attributes: { Arn: answer.thingGroupArn, Id: answer.thingGroupId } };
  },
  'AWS::IoT::ThingType': async ({ logicalId, properties }, site) => {
    const thingTypeName = named(properties.ThingTypeName, physicalName(site, logicalId, 128));
    const answer = (await site.cloud.service('iot').call('CreateThingType', { thingTypeName })) as { thingTypeArn: string; thingTypeId: string };
    return { ref: thingTypeName, attributes: { Arn: answer.thingTypeArn, Id: answer.thingTypeId } };
  },
};
