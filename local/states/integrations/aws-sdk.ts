import { NoAnswer } from '../../wire/service.ts';
import { readShapes } from '../../wire/operation-schemas.ts';
import type { OperationShape, ServiceShape } from '../../wire/operation-schemas.ts';
import { apiError } from '../errors.ts';
import { answerMetadata, callService, exceptionName, optimised } from './integration.ts';
import type { ErrorNaming, Integration } from './integration.ts';
import { fromSdkOutput, toSdkInput } from './sdk-shapes.ts';

interface SdkService {
  /** SigV4 scope under which this cloud knows the service. */
  scope: string;
  /** Prefix of error names: the service's name in version 2 of the SDK for Java. */
  errors: string;
  load: () => Promise<object>;
}

/** By the service id in `arn:aws:states:::aws-sdk:<id>:<action>`. */
const services: Readonly<Record<string, SdkService>> = {
  dynamodb: { scope: 'dynamodb', errors: 'DynamoDb', load: () => import('@aws-sdk/client-dynamodb') },
  eventbridge: { scope: 'events', errors: 'EventBridge', load: () => import('@aws-sdk/client-eventbridge') },
  greengrassv2: { scope: 'greengrass', errors: 'GreengrassV2', load: () => import('@aws-sdk/client-greengrassv2') },
  iot: { scope: 'iot', errors: 'Iot', load: () => import('@aws-sdk/client-iot') },
  kms: { scope: 'kms', errors: 'Kms', load: () => import('@aws-sdk/client-kms') },
  lambda: { scope: 'lambda', errors: 'Lambda', load: () => import('@aws-sdk/client-lambda') },
  s3: { scope: 's3', errors: 'S3', load: () => import('@aws-sdk/client-s3') },
  sfn: { scope: 'states', errors: 'Sfn', load: () => import('@aws-sdk/client-sfn') },
  sqs: { scope: 'sqs', errors: 'Sqs', load: () => import('@aws-sdk/client-sqs') },
  ssm: { scope: 'ssm', errors: 'Ssm', load: () => import('@aws-sdk/client-ssm') },
  sts: { scope: 'sts', errors: 'Sts', load: () => import('@aws-sdk/client-sts') },
};

const operationName = (action: string): string => action.charAt(0).toUpperCase() + action.slice(1);

const sdkNaming =
  (shape: ServiceShape, prefix: string): ErrorNaming =>
  (error, requestId) => {
    const modelled = shape.errors.has(error.name) || error instanceof NoAnswer;
    return {
      name: `${prefix}.${modelled ? exceptionName(error.name) : `${prefix}Exception`}`,
      cause: `${error.message} (Service: ${prefix}, Status Code: ${error.statusCode}, Request ID: ${requestId})`,
    };
  };

interface SdkOperation {
  service: SdkService;
  shape: ServiceShape;
  operation: OperationShape;
}

const operationOf = async (id: string, action: string): Promise<SdkOperation> => {
  const service = services[id];
  if (!service) throw apiError.invalidDefinition(`NOT_SUPPORTED_LOCALLY: aws-sdk:${id}; known are ${Object.keys(services).join(', ')}`);
  const shape = readShapes(await service.load());
  const operation = shape.operations.get(operationName(action));
  if (!operation) throw apiError.invalidDefinition(`INVALID_RESOURCE: aws-sdk:${id}:${action} is not an operation of that service`);
  return { service, shape, operation };
};

/** `arn:aws:states:::aws-sdk:<id>:<action>`: PascalCase parameters in, PascalCase answer out. */
export const awsSdk = async (id: string, action: string): Promise<Integration> => {
  const { service, shape, operation } = await operationOf(id, action);
  const naming = sdkNaming(shape, service.errors);
  return {
    resourceType: `aws-sdk:${id}`,
    resource: action,
    async run(input, call) {
      const given = toSdkInput(operation.input, input);
      const { output } = await callService(call, { scope: service.scope, operation: operation.name, input: given, naming });
      return fromSdkOutput(operation.output, output);
    },
  };
};

interface OptimisedService {
  id: string;
  actions: readonly string[];
  naming: ErrorNaming;
}

const optimisedServices: Readonly<Record<string, OptimisedService>> = {
  dynamodb: {
    id: 'dynamodb',
    actions: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
    naming: optimised('DynamoDB', 'AmazonDynamoDBv2'),
  },
  states: { id: 'sfn', actions: ['startExecution'], naming: optimised('StepFunctions', 'AWSStepFunctions') },
  sqs: { id: 'sqs', actions: ['sendMessage'], naming: optimised('SQS', 'AmazonSQS') },
};

/** `arn:aws:states:::<service>:<action>` of the services whose optimised form is the plain call with metadata added. */
export const optimisedCall = async (serviceId: string, action: string): Promise<Integration | undefined> => {
  const known = optimisedServices[serviceId];
  if (!known?.actions.includes(action)) return undefined;
  const { service, operation } = await operationOf(known.id, action);
  return {
    resourceType: serviceId,
    resource: action,
    async run(input, call) {
      const given = toSdkInput(operation.input, input);
      const { output, requestId } = await callService(call, { scope: service.scope, operation: operation.name, input: given, naming: known.naming });
      return { ...(fromSdkOutput(operation.output, output) as object), ...answerMetadata(requestId) };
    },
  };
};
