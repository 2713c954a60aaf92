import { violations, type Constraints } from './constraints.ts';
import { checkInput } from './input-check.ts';
import type { ValueForm } from './input-check.ts';
import { jsonRpc } from './json-rpc.ts';
import { readShapes } from './operation-schemas.ts';
import type { OperationShape, ServiceShape } from './operation-schemas.ts';
import type { Protocol } from './protocol.ts';
import { restJson } from './rest-json.ts';
import { AwsError, callContext } from './service.ts';
import type { CallContext, Guard, Operation, Operations, Service, WireRequest, WireResponse } from './service.ts';

export interface SchemaServiceOptions {
  /** SigV4 service name. */
  scope: string;
  /** Namespace import of the service's SDK client: `import * as iot from '@aws-sdk/client-iot'`. */
  client: object;
  protocol: 'restJson1' | 'awsJson1_0' | 'awsJson1_1';
  operations: Operations;
  /** Patterns, lengths and ranges of members, which SDK clients do not know. */
  constraints?: Constraints;
  /** Makes the service's own error for members out of their constraints, or for absent required members; `ValidationException` when not given. */
  validationError?: (message: string, members: readonly string[]) => AwsError;
}

const PROTOCOLS: Record<SchemaServiceOptions['protocol'], (shape: ServiceShape) => Protocol> = {
  restJson1: restJson,
  awsJson1_0: (shape) => jsonRpc(shape, '1.0'),
  awsJson1_1: (shape) => jsonRpc(shape, '1.1'),
};

const validationException = (message: string): AwsError => new AwsError('ValidationException', message);

/** AWS's own wording, which people search for. */
const detected = (problems: readonly string[]): string => `${problems.length} validation error${problems.length > 1 ? 's' : ''} detected: ${problems.join('; ')}`;

const missingMessage = (missing: readonly string[]): string => detected(missing.map((path) => `Value null at '${path}' failed to satisfy constraint: Member must not be null`));

/** An error as every SDK generation reads it: name in header and body, message under the modelled spelling, members in the body. */
const renderError = (shape: ServiceShape, contentType: string, error: AwsError, queryMode: boolean): WireResponse => {
  const modelled = shape.errors.get(error.name);
  const body = {
    __type: error.name,
    message: error.message,
    ...(modelled?.members.includes('Message') && { Message: error.message }),
    ...error.members,
  };
  // clients of a service that once spoke the query protocol (SQS) ask for the names their callers know
  const query = queryMode ? modelled?.queryError : undefined;
  return {
    status: error.statusCode,
    headers: {
      'content-type': contentType,
      'x-amzn-errortype': error.name,
      ...(query && { 'x-amzn-query-error': `${query.code};${error.statusCode < 500 ? 'Sender' : 'Receiver'}` }),
    },
    body: JSON.stringify(body),
  };
};

const bug = (what: string, error: unknown): AwsError =>
  new AwsError('InternalFailure', `${what} failed inside the local runtime: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, 500);

type InputRules = Required<Pick<SchemaServiceOptions, 'constraints' | 'validationError'>>;

const refuseBadInput = (operation: OperationShape, input: unknown, form: ValueForm, { constraints, validationError }: InputRules): void => {
  const { missing, mistyped } = checkInput(operation.input, input, form);
  if (mistyped.length > 0) throw new AwsError('SerializationException', mistyped.join('; '));
  if (missing.length > 0) throw validationError(missingMessage(missing), missing);
  const violated = violations(operation.input, input, form, constraints);
  if (violated.length > 0) throw validationError(detected(violated.map(({ problem }) => problem)), violated.map(({ path }) => path));
};

const refuseStray = (scope: string, operations: Operations, shape: ServiceShape): void => {
  const stray = Object.keys(operations).filter((name) => !shape.operations.has(name));
  if (stray.length > 0) throw new Error(`${scope} has no operation ${stray.join(', ')}`);
};

const unguarded: Guard = (_operation, _input, run) => run();

/**
 * Serves an AWS service from the operation schemas its SDK client exports: no route or shape is written by hand.
 *
 * An operation without an implementation answers `NotImplementedLocally` (400, which no SDK retries) by its name.
 *
 * @throws Error when `operations` names an operation the service does not have
 */
export const schemaService = (options: SchemaServiceOptions): Service => {
  const { scope, operations, constraints = {}, validationError = validationException } = options;
  const rules = { constraints, validationError };
  const shape = readShapes(options.client);
  const protocol = PROTOCOLS[options.protocol](shape);
  refuseStray(scope, operations, shape);

  const run = async ({ name }: OperationShape, input: unknown, context: CallContext): Promise<unknown> => {
    const implementation: Operation | undefined = operations[name];
    if (!implementation) throw new AwsError('NotImplementedLocally', `${name} of ${scope} is not implemented locally`);
    try {
      return await implementation(input as never, context);
    } catch (error) {
      throw error instanceof AwsError ? error : bug(`${scope}.${name}`, error);
    }
  };

  const answer = async (request: WireRequest, guard: Guard): Promise<WireResponse> => {
    const { operation, input: raw } = protocol.parse(request);
    refuseBadInput(operation, raw, 'json', rules);
    const input = protocol.read(operation, raw);
    const { region, account, requestId, accessKeyId } = request;
    const context: CallContext = { region, account, requestId, accessKeyId, source: 'wire' };
    return protocol.render(operation, await guard(operation.name, input, () => run(operation, input, context)));
  };

  return {
    scope,
    operations: Object.keys(operations),
    handle: (request, guard = unguarded) =>
      answer(request, guard).catch((error: unknown) => {
        const awsError = error instanceof AwsError ? error : bug(`a request to ${scope}`, error);
        return renderError(shape, protocol.contentType, awsError, request.headers['x-amzn-query-mode'] === 'true');
      }),
    call: async (name, input, context) => {
      const operation = shape.operations.get(name);
      if (!operation) throw new AwsError('UnknownOperationException', `${scope} has no operation '${name}'`);
      refuseBadInput(operation, input, 'native', rules);
      return run(operation, input, callContext(context));
    },
  };
};
