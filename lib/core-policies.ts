import { allow, arnsIn, policyDocument } from './iot-policy.ts';
import type { PolicyDocument, PolicyPlace } from './iot-policy.ts';

/** What the statements of the core policies are written for. */
export interface CorePolicyScope extends PolicyPlace {
  /** Cores act under names that begin with it. */
  readonly thingNamePrefix: string;
  readonly roleAlias: string;
}

/**
 * What a core device needs (Greengrass developer guide, "Device authentication and authorization"): for basic operation, and for
 * support of client devices. A name is followed by `*` because a nucleus with more than 50 subscriptions opens further
 * connections as `<thing>#2`, `<thing>#3`; the same `*` covers the `<thing>-gci` shadow of client device support.
 * Thing policy variables would be narrower, but do not work for core devices.
 *
 * The two are documents of their own, by the noun of their policies: cores that serve no client devices can go without the
 * second, and together they would not fit the 2,048 characters of one policy with every prefix. The price is a second
 * attachment for each core, of which an account has 15 a second by default.
 */
export const corePolicyDocuments = ({ thingNamePrefix, roleAlias, ...place }: CorePolicyScope): Readonly<Record<'core' | 'core-client-devices', PolicyDocument>> => {
  const arn = arnsIn(place);
  const thing = `${thingNamePrefix}*`;
  const topics = (kind: string, ...names: readonly string[]) => names.map((name) => arn('iot', `${kind}/$aws/things/${thing}/${name}`));
  return {
    'core': policyDocument(
      allow(['iot:Connect'], [arn('iot', `client/${thing}`)]),
      allow(['iot:Receive', 'iot:Publish'], topics('topic', 'greengrass/health/json', 'greengrassv2/health/json', 'jobs/*', 'shadow/*')),
      allow(['iot:Subscribe'], topics('topicfilter', 'jobs/*', 'shadow/*')),
      allow(['iot:AssumeRoleWithCertificate'], [arn('iot', `rolealias/${roleAlias}`)]),
      allow(
        ['greengrass:GetComponentVersionArtifact', 'greengrass:ResolveComponentCandidates', 'greengrass:GetDeploymentConfiguration', 'greengrass:ListThingGroupsForCoreDevice'],
        ['*'],
      ),
    ),
    'core-client-devices': policyDocument(
      allow(['greengrass:PutCertificateAuthorities', 'greengrass:VerifyClientDeviceIdentity'], ['*']),
      allow(['greengrass:VerifyClientDeviceIoTCertificateAssociation'], [arn('iot', 'thing/*')]),
      allow(['greengrass:GetConnectivityInfo', 'greengrass:UpdateConnectivityInfo'], [arn('greengrass', `/greengrass/things/${thing}/connectivityInfo`)]),
    ),
  };
};
