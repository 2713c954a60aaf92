import { Stack, Validations } from 'aws-cdk-lib';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import type { IConstruct } from 'constructs';

/** Accepts one finding of cdk-nag on one construct. The reason names the resource and says why the rule does not fit it. */
export const acknowledge = (construct: IConstruct, finding: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id: finding, reason });
};

/** Accepts the wildcards in these resources of a role's policy, each by its own id: a further one is a finding again. */
export const acknowledgeWildcards = (role: IConstruct, resources: readonly string[], reason: string): void => {
  for (const resource of resources) {
    const flat = flattenCfnReference(Stack.of(role).resolve(resource));
    if (flat.includes('*')) acknowledge(role, `AwsSolutions-IAM5[Resource::${flat}]`, `${flat}: ${reason}`);
  }
};
