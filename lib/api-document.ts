import { underEveryMediaType } from './api-failures.ts';
import { corsHeaders, declaredHeaders, preflight, responseParameters } from './api-cors.ts';
import { gatewayResponses } from './api-gateway-responses.ts';
import { outageTemplate, oversizeTemplate, refusalTemplate, requestTemplate, responseTemplate, workingResponseTemplate } from './api-templates.ts';
import type { Configuration } from './configuration.ts';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[];
  readonly responses: Readonly<Record<string, object>>;
}

/** The part of `contracts/openapi.yaml` that API Gateway is told. */
export interface ContractDocument {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface ApiDocumentProps extends Pick<Configuration, 'authorization' | 'cognitoUserPoolArn' | 'corsOrigin'> {
  readonly title: string;
  /** Integration URI of the Lambda that answers reads, unknown paths and wrong methods. */
  readonly readApiUri: string;
  /** Integration URI of the Lambda that answers every method of templates. */
  readonly templatesApiUri: string;
  /** Integration URI of the Lambda that answers every method of redeployments. */
  readonly redeploymentsApiUri: string;
  /** Integration URI of the Lambda that gives artifacts out. */
  readonly artifactsApiUri: string;
  /** Integration URI of StartSyncExecution, and who calls it. */
  readonly startSyncExecutionUri: string;
  readonly startSyncExecutionRole: string;
  readonly acceptTaskArn: string;
  /** Machine that deletes a client device while the client waits. */
  readonly deleteDeviceArn: string;
  /** Machine that stops a task. */
  readonly cancelTaskArn: string;
}

/**
 * The contract as API Gateway deploys it: templates, redeployments and downloads of artifacts go to their Lambdas, other GETs to the read Lambda, a POST starts the
 * accepting machine under the operation's id, a DELETE the one that deletes, and what stops a task the one that does that. Schemas stay out: API Gateway drops half of their rules at import, and its answers cannot name a field.
 */
export const apiDocument = (contract: ContractDocument, props: ApiDocumentProps): object => {
  const paths = Object.entries(contract.paths).map(([path, operations]) => [path, pathItem(path, operations, props)] as const);
  const others = unusedPaths(Object.keys(contract.paths)).map((path) => [path, pathItem(path, {}, props)] as const);
  return {
    openapi: '3.0.1',
    info: { title: props.title, version: contract.info.version },
    paths: Object.fromEntries([...paths, ...others]),
    components: { securitySchemes: securitySchemes(props) },
    'x-amazon-apigateway-gateway-responses': gatewayResponses(Object.keys(contract.paths), props.corsOrigin),
  };
};

/**
 * The root, everything, and the beginnings of declared paths. API Gateway answers 403 for a path or method it does not
 * know, as for a request that is not signed; these let the read Lambda say 404 and 405 instead.
 */
const unusedPaths = (paths: readonly string[]): string[] => {
  const beginnings = paths.flatMap((path) => path.split('/').map((_, end, segments) => segments.slice(0, end).join('/')));
  return [...new Set(['/', '/{proxy+}', ...beginnings])].filter((path) => path !== '' && !paths.includes(path));
};

/** Names of a path's parameters. */
const parameterNames = (path: string): string[] => [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => name);

const pathItem = (path: string, operations: Readonly<Record<string, Operation>>, props: ApiDocumentProps): object => {
  const parameters = parameterNames(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const methods = Object.entries(operations).map(([method, operation]) => [method, declaredMethod(path, method, operation, props)] as const);
  const elsewhere = lambdaMethod({ operationId: '', responses: { '404': { description: 'No such resource or method.' } } }, props.readApiUri, props);
  return {
    ...(parameters.length > 0 && { parameters }),
    ...Object.fromEntries(methods),
    'x-amazon-apigateway-any-method': elsewhere,
    ...(props.corsOrigin !== undefined && { options: preflight(props.corsOrigin) }),
  };
};

const redeploymentSubjects: readonly string[] = ['redeploymentRules', 'redeploymentBreaker'];

const declaredMethod = (path: string, method: string, operation: Operation, props: ApiDocumentProps): object => {
  const subject = path.split('/')[1] ?? '';
  if (subject === 'templates') return lambdaMethod(operation, props.templatesApiUri, props);
  if (redeploymentSubjects.includes(subject)) return lambdaMethod(operation, props.redeploymentsApiUri, props);
  if (path.endsWith('/artifacts/download')) return lambdaMethod(operation, props.artifactsApiUri, props);
  if (method === 'get') return lambdaMethod(operation, props.readApiUri, props);
  return machineMethod(operation, machineCall(path, method, operation, props), props);
};

const machineCall = (path: string, method: string, operation: Operation, props: ApiDocumentProps): MachineCall => {
  if (path.endsWith('/cancel') || (method === 'delete' && path.startsWith('/deploymentTasks/'))) return cancelling(path, operation, props);
  return method === 'post' ? acceptance(path, operation, props) : deletion(path, operation, props);
};

const lambdaMethod = ({ operationId, summary, responses }: Operation, uri: string, props: ApiDocumentProps): object => ({
  ...(operationId !== '' && { operationId }),
  ...(summary !== undefined && { summary }),
  ...security(props),
  responses: Object.fromEntries(Object.keys(responses).map((status) => [status, { description: status }])),
  'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri, passthroughBehavior: 'when_no_match' },
});

/** How a machine is started with a request, and its answer told. */
interface MachineCall {
  readonly parameters: readonly object[];
  readonly request: string;
  readonly response: string;
}

const acceptance = (path: string, { operationId }: Operation, { acceptTaskArn }: ApiDocumentProps): MachineCall => ({
  parameters: [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } }],
  request: requestTemplate(operationId, acceptTaskArn, { path: parameterNames(path), of: 'body' }),
  response: responseTemplate,
});

/** Whatever body is sent is not read. */
const cancelling = (path: string, { operationId }: Operation, { cancelTaskArn }: ApiDocumentProps): MachineCall => ({
  parameters: [],
  request: requestTemplate(operationId, cancelTaskArn, { path: parameterNames(path), of: 'query' }),
  response: responseTemplate,
});

/** The last parameter of the path names what is deleted. */
const deletion = (path: string, { operationId, parameters = [] }: Operation, { deleteDeviceArn }: ApiDocumentProps): MachineCall => ({
  parameters: parameters.flatMap(({ name, in: place }) => (place === 'query' ? [{ name, in: place, required: false, schema: { type: 'string' } }] : [])),
  request: requestTemplate(operationId, deleteDeviceArn, { path: parameterNames(path), of: 'query' }),
  response: workingResponseTemplate(path.split('/')[1] ?? '', parameterNames(path).at(-1) ?? ''),
});

const machineMethod = ({ operationId, summary, responses }: Operation, { parameters, request, response }: MachineCall, props: ApiDocumentProps): object => {
  const headers = corsHeaders(props.corsOrigin);
  const answer = (statusCode: string, template: string) => ({
    statusCode, responseParameters: responseParameters(headers), responseTemplates: underEveryMediaType(template),
  });
  const answers = {
    default: answer('202', response),
    '413': answer('413', oversizeTemplate),
    '4(?!13)\\d{2}': answer('500', refusalTemplate),
    '5\\d{2}': answer('503', outageTemplate),
  };
  const declared = declaredHeaders([...Object.keys(headers), 'Content-Type', 'location', 'x-taskid']);
  const statuses = new Set([...Object.keys(responses), ...Object.values(answers).map(({ statusCode }) => statusCode)]);
  return {
    operationId,
    summary,
    ...security(props),
    parameters,
    responses: Object.fromEntries([...statuses].map((status) => [status, { description: status, headers: declared }])),
    'x-amazon-apigateway-integration': {
      type: 'aws',
      httpMethod: 'POST',
      uri: props.startSyncExecutionUri,
      credentials: props.startSyncExecutionRole,
      passthroughBehavior: 'never',
      requestTemplates: underEveryMediaType(request),
      responses: answers,
    },
  };
};

/** API Gateway ignores `security` at the root of a document: every method says who may call it. */
const security = ({ authorization }: ApiDocumentProps): object =>
  authorization === 'NONE' ? { 'x-amazon-apigateway-auth': { type: 'NONE' } } : { security: [{ [authorization]: [] }] };

const securitySchemes = ({ authorization, cognitoUserPoolArn }: ApiDocumentProps): object => {
  const inHeader = (name: string) => ({ type: 'apiKey', in: 'header', name });
  const schemes = {
    IAM: { ...inHeader('Authorization'), 'x-amazon-apigateway-authtype': 'awsSigv4' },
    COGNITO: {
      ...inHeader('Authorization'),
      'x-amazon-apigateway-authtype': 'cognito_user_pools',
      'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: [cognitoUserPoolArn] },
    },
    API_KEY: inHeader('x-api-key'),
  };
  return authorization === 'NONE' ? {} : { [authorization]: schemes[authorization] };
};
