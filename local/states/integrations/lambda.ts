import { runtimeError, StatesError } from '../errors.ts';
import { isObject } from '../json.ts';
import type { Json } from '../json.ts';
import { answerMetadata, callService, optimised } from './integration.ts';
import type { Integration, TaskCall } from './integration.ts';

const naming = optimised('Lambda', 'AWSLambda');

interface Invocation {
  FunctionName: string;
  Qualifier?: string;
  InvocationType?: string;
  ClientContext?: string;
  Payload?: Json;
}

interface Answer {
  StatusCode?: number;
  FunctionError?: string;
  ExecutedVersion?: string;
  Payload?: Uint8Array;
}

const textOf = (payload: Uint8Array | undefined): string =>
  payload ? Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString('utf8') : '';

const parse = (text: string): Json => {
  if (text === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new StatesError('Lambda.Unknown', 'the function answered with something other than JSON');
  }
};

/** A function's own error keeps its name: `errorType` is what Retry and Catch see, the whole payload is the cause. */
const functionError = (text: string): StatesError => {
  const payload = parse(text);
  const errorType = isObject(payload) && typeof payload.errorType === 'string' ? payload.errorType : 'Lambda.Unknown';
  return new StatesError(errorType, text);
};

const invoke = async (invocation: Invocation, call: TaskCall): Promise<{ answer: Answer; text: string; requestId: string }> => {
  const { Payload, ...rest } = invocation;
  const input = { ...rest, Payload: Buffer.from(JSON.stringify(Payload ?? {})) };
  const { output, requestId } = await callService(call, { scope: 'lambda', operation: 'Invoke', input, naming });
  const answer = output as Answer;
  const text = textOf(answer.Payload);
  if (answer.FunctionError) throw functionError(text);
  return { answer, text, requestId };
};

/** `arn:aws:states:::lambda:invoke`: the answer is wrapped as the Invoke API wraps it. */
export const lambdaInvoke: Integration = {
  resourceType: 'lambda',
  resource: 'invoke',
  async run(input, call) {
    if (!isObject(input) || typeof input.FunctionName !== 'string') throw runtimeError('Parameters of lambda:invoke need a FunctionName');
    const { answer, text, requestId } = await invoke(input as unknown as Invocation, call);
    return {
      ExecutedVersion: answer.ExecutedVersion ?? '$LATEST',
      Payload: parse(text),
      ...answerMetadata(requestId),
      StatusCode: answer.StatusCode ?? 200,
    };
  },
};

/** A function's ARN as Resource: input and output are the payloads themselves. */
export const lambdaFunction = (functionArn: string): Integration => ({
  resourceType: 'lambda',
  resource: functionArn,
  async run(input, call) {
    return parse((await invoke({ FunctionName: functionArn, Payload: input }, call)).text);
  },
});
