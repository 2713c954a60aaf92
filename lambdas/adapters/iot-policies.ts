import { AttachPolicyCommand, CreatePolicyCommand, GetPolicyCommand, IoTClient, paginateListAttachedPolicies } from '@aws-sdk/client-iot';
import { canonicalJson } from '../domain/canonical-json.ts';
import { StepFailure } from '../domain/failure.ts';
import type { Policies } from '../domain/ports.ts';
import { limits } from '../../contracts/limits.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';
import { expiringCache } from './expiring-cache.ts';

/** How long a policy that was made or compared counts as there; attaching one that is gone fails by name. */
const keptSeconds = 60;

/** Policies in IoT. A policy that many cores share costs one call for each core, its attachment. */
export const iotPolicies = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): Policies => {
  const ensured = expiringCache(keptSeconds, async (key) => {
    const { policyName, policyDocument } = JSON.parse(key) as { policyName: string; policyDocument: string };
    await ensure(client, policyName, policyDocument);
  });
  return {
    ensure: (policyName, policyDocument) => ensured(JSON.stringify({ policyName, policyDocument })),
    ensureAnew: (policyName, policyDocument) => ensure(client, policyName, policyDocument),
    attach: (policyName, target) => attach(client, policyName, target),
    attached: (target) => awsCall('iot:ListAttachedPolicies', () => entriesOfAll(paginateListAttachedPolicies({ client }, { target }), ({ policies }) => policies?.flatMap(({ policyName }) => policyName ?? []))),
  };
};

const ensure = async (client: IoTClient, policyName: string, policyDocument: string): Promise<void> => {
  const created = await awsCall('iot:CreatePolicy', () => client.send(new CreatePolicyCommand({ policyName, policyDocument })), {
    ResourceAlreadyExistsException: () => undefined,
    MalformedPolicyException: (error) => {
      throw new StepFailure('InvalidInput', 'POLICY_INVALID', `IoT does not take the document of policy ${policyName}: ${error.message}`, { cause: error });
    },
  });
  if (created !== undefined) return;
  const existing = await awsCall('iot:GetPolicy', () => client.send(new GetPolicyCommand({ policyName })), {
    ResourceNotFoundException: (error) => {
      throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `policy ${policyName} was deleted while it was compared`, { cause: error });
    },
  });
  if (canonicalJson(existing.policyDocument ?? '') !== canonicalJson(policyDocument)) {
    throw new StepFailure('Conflict', 'POLICY_DIFFERS', `policy ${policyName} exists, but its default version has another document than the one to attach`);
  }
};

const attach = async (client: IoTClient, policyName: string, target: string): Promise<void> => {
  await awsCall('iot:AttachPolicy', () => client.send(new AttachPolicyCommand({ policyName, target })), {
    ResourceNotFoundException: (error) => {
      throw new StepFailure('NotFound', 'POLICY_NOT_FOUND', `policy ${policyName} cannot be attached to ${target}: ${error.message}`, { cause: error });
    },
    LimitExceededException: (error) => {
      const message = `policy ${policyName} would be one more than the ${limits.policiesPerCertificate} policies that ${target} may have`;
      throw new StepFailure('Conflict', 'POLICY_LIMIT_REACHED', message, { cause: error });
    },
  });
};
