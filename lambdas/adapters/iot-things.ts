import { DescribeThingCommand, IoTClient, paginateListThingPrincipals, RegisterThingCommand } from '@aws-sdk/client-iot';
import type { RegisteredThing } from '../domain/things/thing-item.ts';
import { parseIotArn } from '../domain/iot-arn.ts';
import type { RefusedRegistration, Things } from '../domain/ports.ts';
import { awsCall } from './aws-failure.ts';

const refusal = ({ message }: Error): RefusedRegistration => ({ refusal: message, conflict: false });
const conflict = ({ message }: Error): RefusedRegistration => ({ refusal: message, conflict: true });

/**
 * Names for "it exists, and the template says FAIL" and for "two updates met": the API reference has the first for both,
 * the developer guide's chapter on provisioning templates the others, for FAIL.
 */
const conflicts = { ConflictingResourceUpdateException: conflict, ResourceConflictsException: conflict, ResourceConflictException: conflict };

const absent = { ResourceNotFoundException: () => undefined };

/** Things in IoT. */
export const iotThings = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): Things => ({
  find: async (thingName) => {
    const thing = await awsCall('iot:DescribeThing', () => client.send(new DescribeThingCommand({ thingName })), absent);
    if (thing === undefined) return undefined;
    if (thing.thingArn === undefined) throw new Error(`iot:DescribeThing answered for ${thingName} in part only`);
    return { thingArn: thing.thingArn };
  },

  register: async (templateBody, parameters) => {
    const answer = await awsCall('iot:RegisterThing', () => client.send(new RegisterThingCommand({ templateBody, parameters: { ...parameters } })), {
      ResourceRegistrationFailureException: refusal,
      InvalidRequestException: refusal,
      ...conflicts,
    });
    return 'refusal' in answer ? answer : registered(answer.resourceArns ?? {});
  },

  holds: async (thingName, certificateId) =>
    (await awsCall('iot:ListThingPrincipals', () => isPrincipal(client, thingName, certificateId), absent)) === true,
});

const isPrincipal = async (client: IoTClient, thingName: string, certificateId: string): Promise<boolean> => {
  for await (const { principals = [] } of paginateListThingPrincipals({ client }, { thingName })) {
    if (principals.some((principal) => principal.endsWith(`:cert/${certificateId}`))) return true;
  }
  return false;
};

/** The ARNs are keyed by the template's own logical names, so the kind tells them apart. */
const registered = (resourceArns: Readonly<Record<string, string>>): RegisteredThing | RefusedRegistration => {
  const ofKind = (kind: string): string | undefined => Object.values(resourceArns).find((arn) => parseIotArn(arn)?.kind === kind);
  const [thingArn, certificateArn] = [ofKind('thing'), ofKind('cert')];
  if (thingArn === undefined || certificateArn === undefined) {
    return { refusal: `the answer names ${Object.keys(resourceArns).join(', ') || 'no resources'}, but not both a thing and a certificate`, conflict: false };
  }
  return { thingArn, certificateArn };
};
