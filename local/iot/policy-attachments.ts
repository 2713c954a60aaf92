import type {
  AttachPolicyCommandInput, AttachPrincipalPolicyCommandInput, DetachPolicyCommandInput, DetachPrincipalPolicyCommandInput,
  ListAttachedPoliciesCommandInput, ListPrincipalPoliciesCommandInput, ListTargetsForPolicyCommandInput,
} from '@aws-sdk/client-iot';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { invalidRequest, iotError, notFound } from './errors.ts';
import { checkPageSize, LIMITS } from './limits.ts';
import { policyOf } from './policies.ts';
import { checkPrincipal, COGNITO_IDENTITY } from './principals.ts';
import { link, linked, sourcesOf, targetsOf } from './relation.ts';
import { groupOf, parentsOf } from './thing-groups.ts';

/** A policy may be attached to a certificate, a thing group or a Cognito identity. @throws AwsError */
const checkTarget = (iot: Iot, target: string): void => {
  const group = groupNameOf(iot, target);
  if (group === undefined) return checkPrincipal(iot, target);
  if (!iot.state.thingGroups.has(group)) throw notFound(`Thing group ${group} not found`);
};

const groupNameOf = (iot: Iot, target: string): string | undefined => {
  const prefix = iot.arn('thinggroup', '');
  return target.startsWith(prefix) ? target.slice(prefix.length) : undefined;
};

/**
 * Attaches a policy; attaching it again is a success.
 *
 * @throws AwsError `ResourceNotFoundException`, `LimitExceededException`
 */
export const attachPolicy = (iot: Iot, policyName: string, target: string): void => {
  const { policyTargets } = iot.state;
  policyOf(iot, policyName);
  checkTarget(iot, target);
  if (linked(policyTargets, policyName, target)) return;
  if (sourcesOf(policyTargets, target).size >= LIMITS.policiesPerTarget) {
    throw iotError('LimitExceededException', `The maximum number of policies (${LIMITS.policiesPerTarget}) is attached to ${target}`);
  }
  link(policyTargets, policyName, target);
};

/** Detaching what is not attached is a success: the operation models no not-found error. */
const detachPolicy = (iot: Iot, policyName: string, target: string): void => {
  if (groupNameOf(iot, target) === undefined && !target.startsWith(iot.arn('cert', '')) && !COGNITO_IDENTITY.test(target)) {
    throw invalidRequest(`'${target}' is not a certificate ARN, a thing group ARN or an identity id`);
  }
  iot.propagation.detachPolicy(policyName, target);
};

/** Policies of a target; with `recursive`, also those of the groups above a group. */
const policiesOf = (iot: Iot, target: string, recursive: boolean): string[] => {
  checkTarget(iot, target);
  const group = groupNameOf(iot, target);
  const above = recursive && group !== undefined ? parentsOf(iot, groupOf(iot, group)) : [];
  const targets = [target, ...above.map((name) => iot.arn('thinggroup', name))];
  return [...new Set(targets.flatMap((each) => [...sourcesOf(iot.state.policyTargets, each)]))];
};

const policyPage = (iot: Iot, names: string[], { pageSize, marker }: { pageSize?: number; marker?: string }) => {
  const size = checkPageSize('pageSize', pageSize, LIMITS.pageSize);
  const { items, next } = page(names, (name) => name, { size, token: marker }, () => invalidRequest('invalid marker'));
  return { policies: items.map((policyName) => ({ policyName, policyArn: iot.arn('policy', policyName) })), nextMarker: next };
};

const targetPage = (iot: Iot, policyName: string, { pageSize, marker }: { pageSize?: number; marker?: string }) => {
  policyOf(iot, policyName);
  const size = checkPageSize('pageSize', pageSize, LIMITS.pageSize);
  const { items, next } = page(targetsOf(iot.state.policyTargets, policyName), (t) => t, { size, token: marker }, () => invalidRequest('invalid marker'));
  return { targets: items, nextMarker: next };
};

export const policyAttachmentOperations = (iot: Iot) => ({
  AttachPolicy: async ({ policyName, target }: Checked<AttachPolicyCommandInput>) => attachPolicy(iot, policyName, target),
  DetachPolicy: async ({ policyName, target }: Checked<DetachPolicyCommandInput>) => detachPolicy(iot, policyName, target),
  ListAttachedPolicies: async ({ target, recursive = false, ...paging }: Checked<ListAttachedPoliciesCommandInput>) =>
    policyPage(iot, policiesOf(iot, target, recursive), paging),
  ListTargetsForPolicy: async ({ policyName, ...paging }: Checked<ListTargetsForPolicyCommandInput>) => targetPage(iot, policyName, paging),
  // deprecated spellings that older software still uses
  AttachPrincipalPolicy: async ({ policyName, principal }: Checked<AttachPrincipalPolicyCommandInput>) => attachPolicy(iot, policyName, principal),
  DetachPrincipalPolicy: async ({ policyName, principal }: Checked<DetachPrincipalPolicyCommandInput>) => detachPolicy(iot, policyName, principal),
  ListPrincipalPolicies: async ({ principal, ...paging }: Checked<ListPrincipalPoliciesCommandInput>) =>
    policyPage(iot, policiesOf(iot, principal, false), paging),
}) satisfies Operations;
