import { parseGatewayResponses } from './gateway-responses.ts';
import type { GatewayResponses } from './gateway-responses.ts';

/** `x-amazon-apigateway-integration` of one method. */
export interface Integration {
  type: 'aws' | 'aws_proxy' | 'mock';
  /** `arn:aws:apigateway:<region>:<service>:action/<Action>` or `…:lambda:path/…/functions/<arn>/invocations` */
  uri: string;
  /** ARN of the role by which the backend is called; API Gateway calls in its own name without. */
  credentials?: string;
  passthroughBehavior: 'WHEN_NO_MATCH' | 'WHEN_NO_TEMPLATES' | 'NEVER';
  requestTemplates: Readonly<Record<string, string>>;
  requestParameters: Readonly<Record<string, string>>;
  timeoutMilliseconds?: number;
  /** By selection pattern; `default` takes what no pattern matches. */
  responses: Readonly<Record<string, IntegrationResponse>>;
}

export interface IntegrationResponse {
  statusCode: number;
  responseTemplates: Readonly<Record<string, string>>;
  responseParameters: Readonly<Record<string, string>>;
}

/** One resource of the API; method `ANY` takes every method that has no entry of its own. */
export interface Resource {
  /** `/cores/{name}`, `/{proxy+}` */
  path: string;
  methods: ReadonlyMap<string, Integration>;
  /** Those of the methods that only requests with a signature of AWS may call. */
  signed: ReadonlySet<string>;
}

/** A REST API, read from its synthesized OpenAPI document. */
export interface Api {
  id: string;
  stage: string;
  resources: readonly Resource[];
  gatewayResponses: GatewayResponses;
  binaryMediaTypes: readonly string[];
}

/** Browsers ask by OPTIONS first, and cannot sign it. */
const methodsOf = (resources: readonly Resource[]): Array<{ where: string; isSigned: boolean }> =>
  resources.flatMap(({ path, methods, signed }) => [...methods.keys()].filter((method) => method !== 'OPTIONS').map((method) => ({ where: `${method} ${path}`, isSigned: signed.has(method) })));

/** Whether it takes signed requests only, but for OPTIONS; {@link readApi} reads none that takes both. */
export const isSigned = ({ resources }: Api): boolean => methodsOf(resources).some((method) => method.isSigned);

/** Nobody should believe an API closed of which a part is open. */
const checkAlike = (id: string, resources: readonly Resource[]): void => {
  const methods = methodsOf(resources);
  const [signed, open] = [methods.find(({ isSigned: is }) => is), methods.find(({ isSigned: is }) => !is)];
  if (signed && open) throw new Error(`REST API ${id} takes signed requests only for ${signed.where}, and any for ${open.where}; the local gateway serves APIs that treat all methods but OPTIONS alike`);
};

type Raw = Readonly<Record<string, unknown>>;

const raw = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});

const strings = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(raw(value)).map(([key, text]) => [key, String(text)]));

const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];
const anyMethod = 'x-amazon-apigateway-any-method';

const parseIntegration = (where: string, given: Raw): Integration => {
  const type = String(given.type).toLowerCase();
  if (type !== 'aws' && type !== 'aws_proxy' && type !== 'mock') {
    throw new Error(`${where} has an integration of type '${String(given.type)}'; the local gateway has aws, aws_proxy and mock`);
  }
  const passthrough = String(given.passthroughBehavior ?? 'WHEN_NO_MATCH').toUpperCase() as Integration['passthroughBehavior'];
  const responses = Object.entries(raw(given.responses)).map(([pattern, response]) => {
    const { statusCode, responseTemplates, responseParameters } = raw(response);
    return [pattern, {
      statusCode: Number(statusCode ?? 200), responseTemplates: strings(responseTemplates), responseParameters: strings(responseParameters),
    }] as const;
  });
  return {
    type,
    uri: String(given.uri ?? ''),
    credentials: typeof given.credentials === 'string' ? given.credentials : undefined,
    passthroughBehavior: passthrough,
    requestTemplates: strings(given.requestTemplates),
    requestParameters: strings(given.requestParameters),
    timeoutMilliseconds: typeof given.timeoutInMillis === 'number' ? given.timeoutInMillis : undefined,
    responses: Object.fromEntries(responses),
  };
};

/** Whether a method demands a signature. What the local gateway cannot check it must not look as if it did. */
const demandsSignature = (where: string, { security, 'x-amazon-apigateway-auth': auth }: Raw, schemes: Raw): boolean => {
  const demanded = [
    ...(Array.isArray(security) ? security.flatMap((each) => Object.keys(raw(each))).map((name) => String(raw(schemes[name])['x-amazon-apigateway-authtype'])) : []),
    ...(auth === undefined ? [] : [String(raw(auth).type)]),
  ].map((kind) => kind.toLowerCase()).filter((kind) => kind !== 'none');
  const unknown = demanded.find((kind) => kind !== 'awssigv4' && kind !== 'aws_iam');
  if (unknown !== undefined) throw new Error(`${where} demands an authorisation that the local gateway does not check; synthesize with API authorisation 'IAM' or 'NONE'`);
  return demanded.length > 0;
};

const parseResource = (path: string, item: Raw, schemes: Raw): Resource => {
  const methods = new Map<string, Integration>();
  const signed = new Set<string>();
  for (const key of [...httpMethods, anyMethod]) {
    const operation = item[key];
    if (operation === undefined) continue;
    const method = key === anyMethod ? 'ANY' : key.toUpperCase();
    const where = `${method} ${path}`;
    if (demandsSignature(where, raw(operation), schemes)) signed.add(method);
    const integration = raw(operation)['x-amazon-apigateway-integration'];
    if (integration === undefined) throw new Error(`${where} has no x-amazon-apigateway-integration`);
    methods.set(method, parseIntegration(where, raw(integration)));
  }
  return { path, methods, signed };
};

/**
 * Reads the API from the `Body` of an `AWS::ApiGateway::RestApi`, intrinsics resolved.
 *
 * @throws Error naming the method that the local gateway cannot serve
 */
export const readApi = ({ id, stage, body }: { id: string; stage: string; body: unknown }): Api => {
  const document = raw(body);
  const paths = Object.entries(raw(document.paths));
  const schemes = raw(raw(document.components).securitySchemes);
  if (paths.length === 0) throw new Error(`REST API ${id} has no paths; the local gateway serves APIs given as an OpenAPI Body`);
  const resources = paths.map(([path, item]) => parseResource(path, raw(item), schemes));
  checkAlike(id, resources);
  return {
    id,
    stage,
    resources,
    gatewayResponses: parseGatewayResponses(document['x-amazon-apigateway-gateway-responses']),
    binaryMediaTypes: Array.isArray(document['x-amazon-apigateway-binary-media-types'])
      ? document['x-amazon-apigateway-binary-media-types'].map(String)
      : [],
  };
};
