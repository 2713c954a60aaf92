import { flat, ofType, synthesis } from './synthesis.ts';
import type { VariantName } from './variants.ts';

export interface Integration {
  readonly type: string;
  readonly httpMethod?: string;
  readonly uri?: string;
  readonly credentials?: string;
  readonly passthroughBehavior: string;
  readonly requestTemplates?: Readonly<Record<string, string>>;
  readonly responses?: Readonly<Record<string, { readonly statusCode: string; readonly responseTemplates: Readonly<Record<string, string>>; readonly responseParameters?: Readonly<Record<string, string>> }>>;
}

export interface Method {
  readonly operationId?: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly 'x-amazon-apigateway-auth'?: { readonly type: string };
  readonly 'x-amazon-apigateway-integration': Integration;
  readonly responses: Readonly<Record<string, { readonly headers?: Readonly<Record<string, unknown>> }>>;
}

export interface DeployedApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Method>>>>;
  readonly components: { readonly securitySchemes: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  readonly 'x-amazon-apigateway-gateway-responses': Readonly<Record<string, { readonly statusCode: number; readonly responseParameters: Readonly<Record<string, string>>; readonly responseTemplates: Readonly<Record<string, string>> }>>;
}

/** The OpenAPI document that a variant deploys, references written out. */
export const deployedApi = (variant: VariantName): DeployedApi => {
  const [api] = ofType(synthesis(variant), 'AWS::ApiGateway::RestApi');
  const text = JSON.stringify(api?.properties['Body'], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length === 1 && /^(Ref|Fn::)/.test(Object.keys(value)[0] ?? '') ? flat(value) : value);
  return JSON.parse(text) as DeployedApi;
};

const methods = ['get', 'post', 'put', 'delete', 'options', 'x-amazon-apigateway-any-method'];

/** Every method of every path. */
export const methodsOf = ({ paths }: DeployedApi): readonly (readonly [path: string, method: string, Method])[] =>
  Object.entries(paths).flatMap(([path, item]) => methods.flatMap((method) => (item[method] === undefined ? [] : [[path, method, item[method]] as const])));
