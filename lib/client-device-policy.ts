import { allow, arnsIn, policyDocument } from './iot-policy.ts';
import type { PolicyDocument, PolicyPlace } from './iot-policy.ts';

/**
 * What a client device needs (Greengrass developer guide, "Minimal AWS IoT policy for client devices"): to ask where its core is,
 * and to speak to IoT itself. A core lets its client devices speak to each other by its own rules. The guide allows all topics; here
 * a device has its own shadow, and what begins with `clients/` and its name, as the guide's tutorials call topics.
 * Greengrass does not know thing policy variables: discovery goes by the beginning of the name.
 */
export const clientDevicePolicyDocument = ({ thingNamePrefix, ...place }: PolicyPlace & { readonly thingNamePrefix: string }): PolicyDocument => {
  const arn = arnsIn(place);
  const thing = '${iot:Connection.Thing.ThingName}';
  const topics = (kind: string) => [arn('iot', `${kind}/clients/${thing}/*`), arn('iot', `${kind}/$aws/things/${thing}/shadow/*`)];
  return policyDocument(
    allow(['iot:Connect'], [arn('iot', `client/${thing}`)]),
    allow(['iot:Publish', 'iot:Receive'], topics('topic')),
    allow(['iot:Subscribe'], topics('topicfilter')),
    allow(['greengrass:Discover'], [arn('iot', `thing/${thingNamePrefix}*`)]),
  );
};
