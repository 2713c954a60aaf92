import { managedPolicy } from '../../iam/managed-policies.ts';
import type { PolicyDocument } from '../../iam/statements.ts';
import { physicalName, recorded, text } from '../resource.ts';
import type { Creators, Properties, Site } from '../resource.ts';

const iamPath = (properties: Properties): string => text(properties.Path) ?? '/';

const iamArn = (site: Site, kind: string, properties: Properties, name: string): string =>
  `arn:aws:iam::${site.cloud.account}:${kind}${iamPath(properties)}${name}`;

const names = (value: unknown): string[] => ((value ?? []) as unknown[]).map(String);

const document = (value: unknown): PolicyDocument => (value ?? { Statement: [] }) as PolicyDocument;

/** Roles and their policies, by which every call of a function or state machine is judged. */
export const iam: Creators = {
  'AWS::IAM::Role': ({ logicalId, properties }, site) => {
    const name = text(properties.RoleName) ?? physicalName(site, logicalId);
    const arn = iamArn(site, 'role', properties, name);
    const { identities } = site.iam;
    identities.addRole({ name, arn, trust: document(properties.AssumeRolePolicyDocument) });
    for (const policy of (properties.Policies ?? []) as Properties[]) identities.attach(name, String(policy.PolicyName), document(policy.PolicyDocument));
    for (const policyArn of names(properties.ManagedPolicyArns)) identities.attach(name, policyArn, managedPolicy(policyArn) ?? site.iam.customerPolicies.get(policyArn));
    return recorded(name, { Arn: arn, RoleId: `AROA${logicalId.toUpperCase().slice(0, 17)}` });
  },
  'AWS::IAM::ManagedPolicy': ({ logicalId, properties }, site) => {
    const name = text(properties.ManagedPolicyName) ?? physicalName(site, logicalId, 128);
    const arn = iamArn(site, 'policy', properties, name);
    site.iam.customerPolicies.set(arn, document(properties.PolicyDocument));
    for (const role of names(properties.Roles)) site.iam.identities.attach(role, arn, document(properties.PolicyDocument));
    return recorded(arn, { PolicyArn: arn });
  },
  'AWS::IAM::Policy': ({ logicalId, properties }, site) => {
    const name = text(properties.PolicyName) ?? physicalName(site, logicalId);
    for (const role of names(properties.Roles)) site.iam.identities.attach(role, name, document(properties.PolicyDocument));
    return recorded(name);
  },
};
