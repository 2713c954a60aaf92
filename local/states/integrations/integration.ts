import { AwsError, NoAnswer } from '../../wire/service.ts';
import type { CallContext, Caller, Cloud } from '../../wire/service.ts';
import { runtimeError, StatesError } from '../errors.ts';
import type { Json, JsonObject } from '../json.ts';

/** What an integration may know of the execution that calls it. */
export interface TaskCall {
  cloud: Cloud;
  executionArn: string;
  machineArn: string;
  /** The role of the machine. */
  caller: Caller;
}

/** What a Task's Resource stands for. */
export interface Integration {
  /** As history events name it: `lambda` and `invoke`, `aws-sdk:iot` and `registerThing`. */
  resourceType: string;
  resource: string;
  /** @throws StatesError with the error name and cause that AWS would report */
  run(input: Json, call: TaskCall): Promise<Json>;
}

/** Names an AWS error for Retry and Catch, and words its cause. */
export type ErrorNaming = (error: AwsError, requestId: string) => { name: string; cause: string };

interface ServiceCall {
  scope: string;
  operation: string;
  input: unknown;
  naming: ErrorNaming;
}

/** Calls a service of this cloud as Step Functions does. A fault of this runtime itself ends the execution. */
export const callService = async (
  { cloud, caller, executionArn }: TaskCall,
  { scope, operation, input, naming }: ServiceCall,
): Promise<{ output: Record<string, unknown>; requestId: string }> => {
  const requestId = crypto.randomUUID();
  const context: Partial<CallContext> = { source: 'states', requestId, caller, executionArn };
  try {
    const output = await cloud.service(scope).call(operation, input, context);
    return { output: (output ?? {}) as Record<string, unknown>, requestId };
  } catch (error) {
    if (!(error instanceof AwsError)) throw runtimeError(`${scope}.${operation}: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof NoAnswer && error.isLate) throw new StatesError('States.Timeout', '');
    const { name, cause } = naming(error, requestId);
    throw new StatesError(name, cause);
  }
};

/** Refusals by IAM are none of the services' own errors, and go by the name of all that are not: `Lambda.AWSLambdaException`. */
const isUnmodelled = ({ name }: AwsError): boolean => name === 'AccessDeniedException' || name === 'AccessDenied';

/** Optimised integrations word their causes as version 1 of the Java SDK does. */
export const optimised =
  (prefix: string, serviceName: string): ErrorNaming =>
  (error, requestId) => ({
    name: `${prefix}.${isUnmodelled(error) ? `${serviceName.replace(/v2$/, '')}Exception` : exceptionName(error.name)}`,
    cause: `${error.message} (Service: ${serviceName}; Status Code: ${error.statusCode}; Error Code: ${error.name}; Request ID: ${requestId}; Proxy: null)`,
  });

/** The SDKs for Java call every error an exception, whatever its name on the wire. */
export const exceptionName = (wireName: string): string => (wireName.endsWith('Exception') ? wireName : `${wireName}Exception`);

/** The members that optimised integrations add to a service's answer. */
export const answerMetadata = (requestId: string): JsonObject => ({
  SdkHttpMetadata: { AllHttpHeaders: { 'x-amzn-RequestId': [requestId] }, HttpHeaders: { 'x-amzn-RequestId': requestId }, HttpStatusCode: 200 },
  SdkResponseMetadata: { RequestId: requestId },
});
