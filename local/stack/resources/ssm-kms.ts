import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../../iam/statements.ts';
import { isNew } from '../adoption.ts';
import { isUnchanged, physicalName, recorded, text } from '../resource.ts';
import type { Creators } from '../resource.ts';

export const ssmAndKms: Creators = {
  'AWS::SSM::Parameter': async (resource, site) => {
    const { logicalId, properties } = resource;
    const Name = text(properties.Name) ?? physicalName(site, logicalId, 512);
    const Type = text(properties.Type) ?? 'String';
    const Value = text(properties.Value) ?? '';
    const ssm = site.cloud.service('ssm');
    const made = await isNew(ssm.call('PutParameter', { Name, Type, Value }), 'ParameterAlreadyExists');
    if (!made && !isUnchanged(resource)) await ssm.call('PutParameter', { Name, Type, Value, Overwrite: true });
    return { ref: Name, attributes: { Type, Value } };
  },
  'AWS::KMS::Key': async ({ logicalId, properties }, site) => {
    // the local KMS makes a key when it is first named
    const { KeyMetadata } = (await site.cloud.service('kms').call('DescribeKey', { KeyId: keyId(site.stackName, logicalId) })) as {
      KeyMetadata: { KeyId: string; Arn: string };
    };
    if (properties.KeyPolicy !== undefined) site.iam.addResourcePolicy(KeyMetadata.Arn, properties.KeyPolicy as PolicyDocument);
    return { ref: KeyMetadata.KeyId, attributes: { Arn: KeyMetadata.Arn, KeyId: KeyMetadata.KeyId } };
  },
  'AWS::KMS::Alias': ({ properties }) => recorded(text(properties.AliasName) ?? ''),
};

/** A UUID that is the same at every boot. */
const keyId = (stackName: string, logicalId: string): string =>
  createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex').slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
