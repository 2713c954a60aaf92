import { text } from './resource.ts';
import type { Creator, NewResource, Site } from './resource.ts';

/** What a custom resource's handler sends to its ResponseURL. */
interface Response {
  Status?: string;
  Reason?: string;
  PhysicalResourceId?: string;
  Data?: Record<string, unknown>;
}

/** CloudFormation gives up after an hour; nobody waits that long for a boot. */
const patienceMilliseconds = 120_000;

/** CloudFormation hands over every scalar as text. */
const asText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
  return String(value);
};

const failed = ({ logicalId, type }: NewResource, reason: string): Error => new Error(`custom resource ${logicalId} (${type}) failed: ${reason}`);

interface Mailbox {
  url: string;
  response: Promise<Response>;
  close: () => void;
}

/** A route of the wire that takes the one response to a request. */
const mailbox = (site: Site, requestId: string): Mailbox => {
  const { promise: response, resolve, reject } = Promise.withResolvers<Response>();
  const path = `/_local/custom-resources/${requestId}`;
  site.cloud.control(`PUT ${path}`, async (body) => {
    resolve(body as Response);
    return {};
  });
  const timer = setTimeout(() => reject(new Error(`no response within ${patienceMilliseconds / 1000} seconds`)), patienceMilliseconds);
  return { url: `${site.cloud.endpoint}${path}`, response, close: () => clearTimeout(timer) };
};

const invoke = async (site: Site, serviceToken: string, event: object): Promise<void> => {
  const { FunctionError, Payload } = (await site.cloud.service('lambda').call('Invoke', {
    FunctionName: serviceToken, Payload: Buffer.from(JSON.stringify(event)),
  })) as { FunctionError?: string; Payload: Uint8Array };
  if (FunctionError) throw new Error(`its handler failed: ${Buffer.from(Payload).toString('utf8')}`);
};

/**
 * Creates a custom resource as CloudFormation does: one Create event to the ServiceToken's function, which answers at
 * the ResponseURL.
 *
 * @throws Error with the reason that the handler gave
 */
export const customResource: Creator = async (resource, site) => {
  const { logicalId, type, properties } = resource;
  const serviceToken = text(properties.ServiceToken);
  if (!serviceToken?.includes(':lambda:')) throw failed(resource, `its ServiceToken '${serviceToken}' is not a Lambda function`);
  const RequestId = crypto.randomUUID();
  const box = mailbox(site, RequestId);
  const event = {
    RequestType: 'Create', ServiceToken: serviceToken, ResponseURL: box.url, StackId: site.stackId, RequestId,
    ResourceType: type, LogicalResourceId: logicalId, ResourceProperties: asText(properties),
  };
  try {
    // The response may come before the function has returned, or, from one that hands on the work, long after.
    const answered = box.response;
    answered.catch(() => undefined);
    await invoke(site, serviceToken, event);
    const { Status, Reason, PhysicalResourceId = logicalId, Data = {} } = await answered;
    if (Status !== 'SUCCESS') throw new Error(Reason ?? `it answered ${JSON.stringify(Status)} and gave no reason`);
    return { ref: PhysicalResourceId, attributes: Data };
  } catch (error) {
    throw failed(resource, (error as Error).message);
  } finally {
    box.close();
  }
};
