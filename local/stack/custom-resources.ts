import type { Identity } from './intrinsics.ts';
import { isUnchanged, text } from './resource.ts';
import type { Creator, KeptResource, NewResource, Site } from './resource.ts';

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

type Request = { RequestType: 'Create' } | { RequestType: 'Update'; PhysicalResourceId: string; OldResourceProperties: unknown } | { RequestType: 'Delete'; PhysicalResourceId: string };

/** Sends one request to the ServiceToken's function, which answers at the ResponseURL. */
const requested = async (site: Site, { logicalId, type, properties }: NewResource, request: Request): Promise<Identity> => {
  const serviceToken = text(properties.ServiceToken);
  if (!serviceToken?.includes(':lambda:')) throw new Error(`its ServiceToken '${serviceToken}' is not a Lambda function`);
  const RequestId = crypto.randomUUID();
  const box = mailbox(site, RequestId);
  const event = {
    ...request, ServiceToken: serviceToken, ResponseURL: box.url, StackId: site.stackId, RequestId,
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
  } finally {
    box.close();
  }
};

/** One that answers to an update with another physical id has made another resource: the one before is deleted. */
const updated = async (site: Site, resource: NewResource, before: KeptResource): Promise<Identity> => {
  const { ref: PhysicalResourceId, properties } = before;
  const identity = await requested(site, resource, { RequestType: 'Update', PhysicalResourceId, OldResourceProperties: asText(properties) });
  if (identity.ref !== PhysicalResourceId) await requested(site, { ...resource, properties }, { RequestType: 'Delete', PhysicalResourceId });
  return identity;
};

/**
 * Creates a custom resource as CloudFormation does, or updates the one of an earlier boot where its properties changed.
 *
 * @throws Error with the reason that the handler gave
 */
export const customResource: Creator = async (resource, site) => {
  const { logicalId, type, before } = resource;
  try {
    if (!before) return await requested(site, resource, { RequestType: 'Create' });
    return isUnchanged(resource) ? { ref: before.ref, attributes: before.attributes } : await updated(site, resource, before);
  } catch (error) {
    throw new Error(`custom resource ${logicalId} (${type}) failed: ${(error as Error).message}`, { cause: error });
  }
};
