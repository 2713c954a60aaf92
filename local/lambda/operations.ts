import type { GetFunctionCommandInput, InvokeCommandInput } from '@aws-sdk/client-lambda';
import { AwsError } from '../wire/service.ts';
import type { CallContext, Operations } from '../wire/service.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import type { Functions, LambdaFunction } from './functions.ts';
import { limits } from './limits.ts';
import type { Outcome } from './worker-pool.ts';

const textOf = (payload: InvokeCommandInput['Payload']): string => {
  const text = payload === undefined ? '' : Buffer.from(payload as Uint8Array).toString('utf8');
  if (text === '') return '{}';
  try {
    JSON.parse(text);
    return text;
  } catch (error) {
    throw new AwsError('InvalidRequestContentException', `Could not parse request body into json: ${(error as Error).message}`, 400, { Type: 'User' });
  }
};

const checkSize = (text: string, most: number): void => {
  const bytes = Buffer.byteLength(text);
  if (bytes <= most) return;
  throw new AwsError('RequestTooLargeException', `${bytes} byte payload is too large for the ${most} byte limit`, 413, { Type: 'User' });
};

const tooLargeAnswer = (bytes: number): Outcome => ({
  error: {
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${limits.syncPayloadBytes} bytes).`,
  },
});

const withinLimit = (outcome: Outcome): Outcome => {
  const bytes = 'text' in outcome ? Buffer.byteLength(outcome.text) : 0;
  return bytes > limits.syncPayloadBytes ? tooLargeAnswer(bytes) : outcome;
};

const invoke =
  (functions: Functions, asyncInvocations: AsyncInvocations) =>
  async (request: InvokeCommandInput, { requestId }: CallContext) => {
    const target = functions.find(request.FunctionName ?? '');
    const event = textOf(request.Payload);
    if (request.InvocationType === 'DryRun') return { StatusCode: 204 };
    if (request.InvocationType === 'Event') {
      checkSize(event, limits.asyncPayloadBytes);
      asyncInvocations.accept({ target, event, requestId });
      return { StatusCode: 202, Payload: new Uint8Array() };
    }
    checkSize(event, limits.syncPayloadBytes);
    const outcome = withinLimit(await functions.run(target, event, requestId, request.ClientContext));
    const failed = 'error' in outcome;
    return {
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      ...(failed && { FunctionError: 'Unhandled' }),
      Payload: Buffer.from(failed ? JSON.stringify(outcome.error) : outcome.text),
    };
  };

const configurationOf = (target: LambdaFunction) => ({
  FunctionName: target.name,
  FunctionArn: target.arn,
  Runtime: target.runtime,
  Role: target.roleArn,
  Handler: target.handler,
  Timeout: target.timeoutSeconds,
  MemorySize: target.memoryMb,
  LastModified: target.changedAt.toISOString(),
  Environment: { Variables: target.environment },
  State: 'Active',
  Version: '$LATEST',
  PackageType: 'Zip',
});

/** The implemented operations of Lambda. */
export const lambdaOperations = (functions: Functions, asyncInvocations: AsyncInvocations): Operations => ({
  Invoke: invoke(functions, asyncInvocations),
  ListFunctions: async () => ({ Functions: functions.all().map(configurationOf) }),
  GetFunction: async ({ FunctionName = '' }: GetFunctionCommandInput) => {
    const target = functions.find(FunctionName);
    return { Configuration: configurationOf(target), Code: { RepositoryType: 'S3', Location: target.codeDirectory } };
  },
});
