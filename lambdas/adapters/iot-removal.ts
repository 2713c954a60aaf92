import {
  DeleteCertificateCommand, DeletePolicyCommand, DeletePolicyVersionCommand, DeleteThingCommand, DescribeThingCommand, DetachPolicyCommand, DetachThingPrincipalCommand,
  GetPolicyCommand, IoTClient, ListPolicyVersionsCommand, ListTargetsForPolicyCommand, paginateListAttachedPolicies, paginateListPrincipalThings, paginateListThingPrincipals,
  UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import type { IotRemoval } from '../domain/deletion/deletion-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';

const gone = { ResourceNotFoundException: () => undefined };
const none = { ResourceNotFoundException: (): string[] => [] };

/** IoT has one name for different reasons to refuse; all of them pass when what was detached is so. */
const stillAttached = (what: string) => (error: Error): never => {
  throw new StepFailure('Unavailable', 'STILL_ATTACHED', `${what} cannot be deleted yet: ${error.message}`, { cause: error });
};

/** Taking things, certificates and policies apart in IoT, whose quotas are low: a client that repeats throttled calls often. */
export const iotRemoval = (client: IoTClient = new IoTClient({ maxAttempts: 5 })): IotRemoval => ({
  principals: (thingName) =>
    awsCall('iot:ListThingPrincipals', () => entriesOfAll(paginateListThingPrincipals({ client }, { thingName }), ({ principals }) => principals), none),

  otherThing: (principal, thingName) => awsCall('iot:ListPrincipalThings', () => otherThing(client, principal, thingName), gone),

  detachPrincipal: async (thingName, principal) => {
    await awsCall('iot:DetachThingPrincipal', () => client.send(new DetachThingPrincipalCommand({ thingName, principal })), gone);
  },

  deleteThing: async (thingName) => {
    const thing = await awsCall('iot:DescribeThing', () => client.send(new DescribeThingCommand({ thingName })), gone);
    if (thing === undefined) return false;
    const refused = stillAttached(`thing ${JSON.stringify(thingName)}`);
    await awsCall('iot:DeleteThing', () => client.send(new DeleteThingCommand({ thingName })), { ...gone, InvalidRequestException: refused });
    return true;
  },

  deactivate: async (certificateId) => {
    await awsCall('iot:UpdateCertificate', () => client.send(new UpdateCertificateCommand({ certificateId, newStatus: 'INACTIVE' })), gone);
  },

  deleteCertificate: async (certificateId) => {
    const refused = stillAttached(`certificate ${certificateId}`);
    await awsCall('iot:DeleteCertificate', () => client.send(new DeleteCertificateCommand({ certificateId })), {
      ...gone, DeleteConflictException: refused, CertificateStateException: refused,
    });
  },

  policies: (target) =>
    awsCall('iot:ListAttachedPolicies', () => entriesOfAll(paginateListAttachedPolicies({ client }, { target }), ({ policies }) => policies?.flatMap(({ policyName }) => policyName ?? [])), none),

  detachPolicy: async (policyName, target) => {
    await awsCall('iot:DetachPolicy', () => client.send(new DetachPolicyCommand({ policyName, target })), gone);
  },

  hasPolicy: async (policyName) => (await awsCall('iot:GetPolicy', () => client.send(new GetPolicyCommand({ policyName })), gone)) !== undefined,

  isInUse: async (policyName) => {
    const answer = await awsCall('iot:ListTargetsForPolicy', () => client.send(new ListTargetsForPolicyCommand({ policyName, pageSize: 1 })), gone);
    return (answer?.targets ?? []).length > 0;
  },

  deletePolicy: async (policyName) => {
    const refused = { ...gone, DeleteConflictException: stillAttached(`policy ${policyName}`) };
    const versions = await awsCall('iot:ListPolicyVersions', () => client.send(new ListPolicyVersionsCommand({ policyName })), gone);
    for (const { versionId, isDefaultVersion } of versions?.policyVersions ?? []) {
      if (versionId === undefined || isDefaultVersion === true) continue;
      await awsCall('iot:DeletePolicyVersion', () => client.send(new DeletePolicyVersionCommand({ policyName, policyVersionId: versionId })), refused);
    }
    await awsCall('iot:DeletePolicy', () => client.send(new DeletePolicyCommand({ policyName })), refused);
  },
});

const otherThing = async (client: IoTClient, principal: string, thingName: string): Promise<string | undefined> => {
  for await (const { things = [] } of paginateListPrincipalThings({ client }, { principal })) {
    const other = things.find((name) => name !== thingName);
    if (other !== undefined) return other;
  }
  return undefined;
};
