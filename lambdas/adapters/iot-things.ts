import { DescribeThingCommand, IoTClient, paginateListThingPrincipals, RegisterThingCommand } from '@aws-sdk/client-iot';
import type { RegisteredThing } from '../domain/cores/core-item.ts';
import { parseIotArn, siblingArn } from '../domain/iot-arn.ts';
import type { Things } from '../domain/ports.ts';
import { awsCall } from './aws-failure.ts';

const refusal = ({ message }: Error) => ({ refusal: message });

/** Things in IoT. */
export const iotThings = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): Things => ({
  exists: async (thingName) =>
    (await awsCall('iot:DescribeThing', () => client.send(new DescribeThingCommand({ thingName })), { ResourceNotFoundException: () => undefined })) !== undefined,

  register: async (templateBody, parameters) => {
    const answer = await awsCall('iot:RegisterThing', () => client.send(new RegisterThingCommand({ templateBody, parameters: { ...parameters } })), {
      ResourceRegistrationFailureException: refusal,
      InvalidRequestException: refusal,
    });
    return 'refusal' in answer ? answer : registered(answer.resourceArns ?? {});
  },

  holding: async (thingName, certificateId) => {
    const principal = await awsCall('iot:ListThingPrincipals', () => principalOf(client, thingName, certificateId), { ResourceNotFoundException: () => undefined });
    const arn = principal === undefined ? undefined : parseIotArn(principal);
    return principal === undefined || arn === undefined ? undefined : { thingArn: siblingArn(arn, 'thing', thingName), certificateArn: principal };
  },
});

const principalOf = async (client: IoTClient, thingName: string, certificateId: string): Promise<string | undefined> => {
  for await (const { principals = [] } of paginateListThingPrincipals({ client }, { thingName })) {
    const principal = principals.find((each) => each.endsWith(`:cert/${certificateId}`));
    if (principal !== undefined) return principal;
  }
  return undefined;
};

/** The ARNs are keyed by the template's own logical names, so the kind tells them apart. */
const registered = (resourceArns: Readonly<Record<string, string>>): RegisteredThing | { refusal: string } => {
  const ofKind = (kind: string): string | undefined => Object.values(resourceArns).find((arn) => parseIotArn(arn)?.kind === kind);
  const [thingArn, certificateArn] = [ofKind('thing'), ofKind('cert')];
  if (thingArn === undefined || certificateArn === undefined) return { refusal: `the answer names ${Object.keys(resourceArns).join(', ') || 'no resources'}, but not both a thing and a certificate` };
  return { thingArn, certificateArn };
};
