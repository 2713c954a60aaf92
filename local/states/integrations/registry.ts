import { apiError } from '../errors.ts';
import { awsSdk, optimisedCall } from './aws-sdk.ts';
import { eventsPutEvents } from './events.ts';
import type { Integration } from './integration.ts';
import { lambdaFunction, lambdaInvoke } from './lambda.ts';

const known = new Map<string, Promise<Integration>>();

const find = async (resource: string): Promise<Integration> => {
  if (/^arn:aws[\w-]*:lambda:[^:]+:\d{12}:function:/.test(resource)) return lambdaFunction(resource);
  const [, call] = /^arn:aws[\w-]*:states:::(.+)$/.exec(resource) ?? [];
  if (!call) throw apiError.invalidDefinition(`INVALID_RESOURCE: '${resource}' is neither a Lambda function nor a service integration`);
  if (call === 'lambda:invoke') return lambdaInvoke;
  if (call === 'events:putEvents') return eventsPutEvents;
  const [service = '', action = '', sdkAction] = call.split(':');
  if (service === 'aws-sdk') return awsSdk(action, sdkAction ?? '');
  const integration = await optimisedCall(service, action);
  if (!integration) throw apiError.invalidDefinition(`NOT_SUPPORTED_LOCALLY: ${resource}`);
  return integration;
};

/**
 * The integration that a Task's Resource names.
 *
 * @throws AwsError `InvalidDefinition` for one that this runtime does not have, when the machine is created
 */
export const integrationFor = (resource: string): Promise<Integration> => {
  const cached = known.get(resource);
  if (cached) return cached;
  const integration = find(resource);
  known.set(resource, integration);
  integration.catch(() => known.delete(resource));
  return integration;
};
