import { randomUUID } from 'node:crypto';
import type {
  CreatePolicyCommandInput, CreatePolicyVersionCommandInput, DeletePolicyCommandInput, DeletePolicyVersionCommandInput,
  GetPolicyCommandInput, GetPolicyVersionCommandInput, ListPoliciesCommandInput, ListPolicyVersionsCommandInput,
  SetDefaultPolicyVersionCommandInput,
} from '@aws-sdk/client-iot';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { alreadyExists, invalidRequest, iotError, notFound } from './errors.ts';
import { checkName, checkPageSize, LIMITS } from './limits.ts';
import { checkPolicyDocument } from './policy-document.ts';
import { targetsOf } from './relation.ts';
import type { Policy, PolicyVersion } from './state.ts';
import { tagNew } from './tags.ts';

/** @throws AwsError `ResourceNotFoundException` */
export const policyOf = ({ state }: Iot, policyName: string): Policy => {
  checkName('policyName', policyName);
  const policy = state.policies.get(policyName);
  if (!policy) throw notFound(`Policy not found (name=${policyName})`);
  return policy;
};

const versionOf = (policy: Policy, versionId: string): PolicyVersion => {
  const version = policy.versions.find((v) => v.versionId === versionId);
  if (!version) throw notFound(`Policy version not found (name=${policy.policyName}, version=${versionId})`);
  return version;
};

/** @throws AwsError `ResourceAlreadyExistsException` (even for the same document), `MalformedPolicyException` */
export const createPolicy = (iot: Iot, policyName: string, document: string): Policy => {
  checkName('policyName', policyName);
  checkPolicyDocument(document);
  if (iot.state.policies.has(policyName)) {
    throw alreadyExists(`Policy cannot be created - name already exists (name=${policyName})`, policyName, iot.arn('policy', policyName));
  }
  const now = iot.now();
  const policy: Policy = {
    policyName,
    versions: [{ versionId: '1', document, createDate: now }],
    defaultVersionId: '1',
    nextVersion: 2,
    creationDate: now,
    lastModifiedDate: now,
    generationId: randomUUID(),
  };
  iot.state.policies.set(policyName, policy);
  return policy;
};

const getPolicy = (iot: Iot, policyName: string) => {
  const policy = policyOf(iot, policyName);
  const { defaultVersionId, creationDate, lastModifiedDate, generationId } = policy;
  return {
    policyName, policyArn: iot.arn('policy', policyName), policyDocument: versionOf(policy, defaultVersionId).document,
    defaultVersionId, creationDate, lastModifiedDate, generationId,
  };
};

const getPolicyVersion = (iot: Iot, { policyName, policyVersionId }: Checked<GetPolicyVersionCommandInput>) => {
  const policy = policyOf(iot, policyName);
  const version = versionOf(policy, policyVersionId);
  return {
    policyName, policyArn: iot.arn('policy', policyName), policyDocument: version.document, policyVersionId,
    isDefaultVersion: policyVersionId === policy.defaultVersionId,
    creationDate: version.createDate, lastModifiedDate: version.createDate, generationId: policy.generationId,
  };
};

const createVersion = (iot: Iot, { policyName, policyDocument, setAsDefault = false }: Checked<CreatePolicyVersionCommandInput>) => {
  const policy = policyOf(iot, policyName);
  checkPolicyDocument(policyDocument);
  if (policy.versions.length >= LIMITS.policyVersions) {
    throw iotError('VersionsLimitExceededException', `The policy ${policyName} already has the maximum number of versions (${LIMITS.policyVersions})`);
  }
  const versionId = String(policy.nextVersion);
  amend(iot.state.policies, policyName, {
    versions: [...policy.versions, { versionId, document: policyDocument, createDate: iot.now() }],
    nextVersion: policy.nextVersion + 1, lastModifiedDate: iot.now(), ...(setAsDefault && { defaultVersionId: versionId }),
  });
  return { policyArn: iot.arn('policy', policyName), policyDocument, policyVersionId: versionId, isDefaultVersion: setAsDefault };
};

const deleteVersion = (iot: Iot, { policyName, policyVersionId }: Checked<DeletePolicyVersionCommandInput>): void => {
  const policy = policyOf(iot, policyName);
  versionOf(policy, policyVersionId);
  if (policy.defaultVersionId === policyVersionId) {
    throw iotError('DeleteConflictException', `Cannot delete the default version of a policy (name=${policyName}, version=${policyVersionId})`);
  }
  amend(iot.state.policies, policyName, { versions: policy.versions.filter((v) => v.versionId !== policyVersionId) });
};

const deletePolicy = (iot: Iot, policyName: string): void => {
  const policy = policyOf(iot, policyName);
  const { propagation, state } = iot;
  if (targetsOf(state.policyTargets, policyName).size > 0 || !propagation.isReleased(policyName)) {
    throw iotError('DeleteConflictException', `The policy cannot be deleted as the policy is attached to one or more principals (name=${policyName})`);
  }
  if (policy.versions.length > 1) {
    throw iotError('DeleteConflictException', `Cannot delete the policy because it has one or more policy versions attached to it (name=${policyName})`);
  }
  state.policies.delete(policyName);
  propagation.forgetPolicy(policyName);
};

const listPolicies = (iot: Iot, { marker, pageSize, ascendingOrder = false }: ListPoliciesCommandInput) => {
  const all = [...iot.state.policies.values()];
  const size = checkPageSize('pageSize', pageSize, LIMITS.pageSize);
  const { items, next } = page(ascendingOrder ? all : all.toReversed(), (p) => p.policyName, { size, token: marker }, () => invalidRequest('invalid marker'));
  return { policies: items.map(({ policyName }) => ({ policyName, policyArn: iot.arn('policy', policyName) })), nextMarker: next };
};

export const policyOperations = (iot: Iot) => ({
  CreatePolicy: async ({ policyName, policyDocument, tags }: Checked<CreatePolicyCommandInput>) => {
    createPolicy(iot, policyName, policyDocument);
    tagNew(iot, iot.arn('policy', policyName), tags);
    return { policyName, policyArn: iot.arn('policy', policyName), policyDocument, policyVersionId: '1' };
  },
  GetPolicy: async ({ policyName }: Checked<GetPolicyCommandInput>) => getPolicy(iot, policyName),
  GetPolicyVersion: async (input: Checked<GetPolicyVersionCommandInput>) => getPolicyVersion(iot, input),
  CreatePolicyVersion: async (input: Checked<CreatePolicyVersionCommandInput>) => createVersion(iot, input),
  SetDefaultPolicyVersion: async ({ policyName, policyVersionId }: Checked<SetDefaultPolicyVersionCommandInput>) => {
    const policy = policyOf(iot, policyName);
    amend(iot.state.policies, policyName, { defaultVersionId: versionOf(policy, policyVersionId).versionId, lastModifiedDate: iot.now() });
  },
  ListPolicyVersions: async ({ policyName }: Checked<ListPolicyVersionsCommandInput>) => {
    const { versions, defaultVersionId } = policyOf(iot, policyName);
    return { policyVersions: versions.map(({ versionId, createDate }) => ({ versionId, createDate, isDefaultVersion: versionId === defaultVersionId })) };
  },
  DeletePolicyVersion: async (input: Checked<DeletePolicyVersionCommandInput>) => deleteVersion(iot, input),
  DeletePolicy: async ({ policyName }: Checked<DeletePolicyCommandInput>) => deletePolicy(iot, policyName),
  ListPolicies: async (input: ListPoliciesCommandInput) => listPolicies(iot, input),
}) satisfies Operations;
