import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { failures } from '../../contracts/failures.ts';
import { readConfiguration } from '../../lib/configuration.ts';
import { deployedApi, methodsOf } from './api-document.ts';
import type { Method } from './api-document.ts';
import { ofType, synthesis } from './synthesis.ts';
import type { VariantName } from './variants.ts';

const contract = parse(readFileSync(new URL('../../contracts/openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 }) as { paths: Record<string, Record<string, { operationId: string }>> };
const operations = Object.entries(contract.paths).flatMap(([path, item]) => Object.entries(item).map(([method, { operationId }]) => [path, method, operationId] as const));

const api = deployedApi('default');
const anyMethod = 'x-amazon-apigateway-any-method';
const mediaTypes = ['application/vnd.aws-cdf-v1.0+json', 'application/json'];

describe('operations', () => {
  it.each(operations)('%s %s is deployed, and answered by the Lambda of templates, of redeployments or of artifacts, the read Lambda or a state machine', (path, method, operationId) => {
    const deployed = api.paths[path]?.[method];
    const integration = deployed?.['x-amazon-apigateway-integration'];

    expect(deployed?.operationId).toBe(operationId);
    if (path.startsWith('/templates')) expect(integration).toMatchObject({ type: 'aws_proxy', httpMethod: 'POST', uri: expect.stringContaining('TemplatesApi') });
    else if (path.startsWith('/redeployment')) expect(integration).toMatchObject({ type: 'aws_proxy', httpMethod: 'POST', uri: expect.stringContaining('RedeploymentsApi') });
    else if (path.endsWith('/artifacts/download')) expect(integration).toMatchObject({ type: 'aws_proxy', httpMethod: 'POST', uri: expect.stringContaining('ArtifactsApi') });
    else if (method === 'get') expect(integration).toMatchObject({ type: 'aws_proxy', httpMethod: 'POST', uri: expect.stringContaining('ReadApi') });
    else expect(integration).toMatchObject({ type: 'aws', httpMethod: 'POST', uri: expect.stringMatching(/:states:action\/StartSyncExecution$/), passthroughBehavior: 'never' });
  });

  it('of no other kind exist', () => {
    const known = operations.map(([path, method]) => `${method} ${path}`);
    const deployed = methodsOf(api).filter(([, method]) => method !== anyMethod).map(([path, method]) => `${method} ${path}`);

    expect(deployed.sort()).toEqual(known.sort());
  });

  it('that do not exist, and paths that do not, are answered by the read Lambda', () => {
    const beginnings = Object.keys(contract.paths).flatMap((path) => path.split('/').map((_, end, segments) => segments.slice(0, end + 1).join('/'))).filter(Boolean);

    for (const path of ['/', '/{proxy+}', ...beginnings]) {
      expect(api.paths[path]?.[anyMethod]?.['x-amazon-apigateway-integration']).toMatchObject({ type: 'aws_proxy', uri: expect.stringContaining('ReadApi') });
    }
  });

  it('read the media types of the contract, and answer 415 to others themselves', () => {
    const integration = api.paths['/coreTasks']?.['post']?.['x-amazon-apigateway-integration'];

    expect(Object.keys(integration?.requestTemplates ?? {})).toEqual(mediaTypes);
    expect(api['x-amazon-apigateway-gateway-responses']['UNSUPPORTED_MEDIA_TYPE']?.statusCode).toBe(415);
  });

  it('take the answers of Step Functions apart, so that no order decides between two patterns', () => {
    const patterns = Object.keys(api.paths['/coreTasks']?.['post']?.['x-amazon-apigateway-integration'].responses ?? {}).filter((pattern) => pattern !== 'default');
    const taking = (status: number) => patterns.filter((pattern) => new RegExp(`^(?:${pattern})$`).test(String(status)));

    expect([200, 400, 403, 413, 429, 499, 500, 503].map((status) => taking(status).length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('declare every answer that a template may be chosen for', () => {
    const { responses = {}, 'x-amazon-apigateway-integration': integration } = api.paths['/coreTasks']?.['post'] ?? {};

    for (const { statusCode } of Object.values(integration?.responses ?? {})) expect(Object.keys(responses)).toContain(statusCode);
  });
});

describe('authorisation', () => {
  const authorisationOf = (method: Method) => method.security?.flatMap(Object.keys).join() ?? method['x-amazon-apigateway-auth']?.type;
  /** Every method there is, those that nobody thought of too. */
  const authorisationsOf = (variant: VariantName, isOfInterest: (method: string) => boolean) =>
    Object.values(deployedApi(variant).paths).flatMap((item) => Object.entries(item).filter(([key]) => key !== 'parameters' && isOfInterest(key)).map(([, method]) => authorisationOf(method)));

  it.each([['default', 'IAM'], ['cognito', 'COGNITO'], ['apiKey', 'API_KEY'], ['open', 'NONE']] as const)('of every method of variant %s is %s', (variant, authorization) => {
    const found = authorisationsOf(variant, (method) => method !== 'options');

    expect(found.length).toBeGreaterThan(operations.length);
    expect(new Set(found)).toEqual(new Set([authorization]));
  });

  it.each([['cognito'], ['apiKey'], ['open']] as const)('is asked of nobody who asks first, as browsers do, in variant %s', (variant) => {
    const found = authorisationsOf(variant, (method) => method === 'options');

    expect(found).toHaveLength(Object.keys(deployedApi(variant).paths).length);
    expect(new Set(found)).toEqual(new Set(['NONE']));
  });

  it.each([['default', ['IAM']], ['cognito', ['COGNITO']], ['apiKey', ['API_KEY']], ['open', []]] as const)('that variant %s declares is the one it uses', (variant, schemes) => {
    expect(Object.keys(deployedApi(variant).components.securitySchemes)).toEqual(schemes);
  });

  it('is switched off only by name', () => {
    expect(readConfiguration({ environment: 'one' }).authorization).toBe('IAM');
    for (const authorization of ['', 'none', 'off', false]) expect(() => readConfiguration({ environment: 'one', authorization })).toThrow('one of IAM, COGNITO, API_KEY, NONE');
  });

  it('by default is a signature of AWS', () => {
    expect(api.components.securitySchemes).toEqual({ IAM: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-amazon-apigateway-authtype': 'awsSigv4' } });
  });

  it('by Cognito asks the user pool of the configuration', () => {
    expect(deployedApi('cognito').components.securitySchemes['COGNITO']).toMatchObject({
      'x-amazon-apigateway-authtype': 'cognito_user_pools',
      'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools', providerARNs: ['arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_abc'] },
    });
  });

  it('by API key comes with a key and a usage plan', () => {
    expect(ofType(synthesis('apiKey'), 'AWS::ApiGateway::ApiKey')).toHaveLength(1);
    expect(ofType(synthesis('apiKey'), 'AWS::ApiGateway::UsagePlan')).toHaveLength(1);
    expect(ofType(synthesis('default'), 'AWS::ApiGateway::ApiKey')).toHaveLength(0);
  });
});

describe('CORS', () => {
  const open = deployedApi('open');
  const origin = "'https://console.example.com'";

  it('is off unless an origin is configured', () => {
    expect(JSON.stringify(api)).not.toContain('Access-Control');
    expect(methodsOf(api).filter(([, method]) => method === 'options')).toEqual([]);
  });

  it('lets a browser ask first on every path, without credentials', () => {
    for (const item of Object.values(open.paths)) {
      const integration = item['options']?.['x-amazon-apigateway-integration'];
      expect(item['options']?.['x-amazon-apigateway-auth']).toEqual({ type: 'NONE' });
      expect(integration?.type).toBe('mock');
      expect(integration?.responses?.['default']?.responseParameters).toMatchObject({ 'method.response.header.Access-Control-Allow-Origin': origin });
    }
  });

  it('answers who asks first with a body of any media type of the contract, and refuses others itself', () => {
    for (const item of Object.values(open.paths)) {
      const { requestTemplates = {}, passthroughBehavior } = item['options']?.['x-amazon-apigateway-integration'] ?? { passthroughBehavior: 'none' };

      expect(passthroughBehavior).toBe('never');
      expect(Object.keys(requestTemplates)).toEqual(mediaTypes);
      for (const template of Object.values(requestTemplates)) expect(JSON.parse(template)).toEqual({ statusCode: 204 });
    }
  });

  it('lets a page send what the contract and a signature of AWS need', () => {
    const { responses = {} } = open.paths['/coreTasks']?.['options']?.['x-amazon-apigateway-integration'] ?? {};
    const allowed = responses['default']?.responseParameters?.['method.response.header.Access-Control-Allow-Headers']?.replaceAll("'", '').toLowerCase().split(',');

    expect(allowed).toEqual(expect.arrayContaining([
      'accept', 'content-type', 'idempotency-key', 'x-api-key',
      'authorization', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256', 'x-amz-user-agent',
    ]));
  });

  it('shows browsers the headers of a new task (peer fault 48)', () => {
    const answers = Object.values(open.paths['/coreTasks']?.['post']?.['x-amazon-apigateway-integration'].responses ?? {});

    expect(answers).toHaveLength(4);
    for (const { responseParameters } of answers) {
      expect(responseParameters).toEqual({
        'method.response.header.Access-Control-Allow-Origin': origin,
        'method.response.header.Access-Control-Expose-Headers': "'location,x-taskid,x-name,x-version'",
      });
    }
  });

  it('declares every header that it sends', () => {
    for (const [, , { responses, 'x-amazon-apigateway-integration': integration }] of methodsOf(open)) {
      for (const { statusCode, responseParameters = {} } of Object.values(integration.responses ?? {})) {
        const declared = Object.keys(responses[statusCode]?.headers ?? {});
        for (const parameter of Object.keys(responseParameters)) expect(declared).toContain(parameter.replace('method.response.header.', ''));
      }
    }
  });

  it('covers the answers of API Gateway itself', () => {
    for (const { responseParameters } of Object.values(open['x-amazon-apigateway-gateway-responses'])) {
      expect(responseParameters['gatewayresponse.header.Access-Control-Allow-Origin']).toBe(origin);
    }
  });
});

describe('answers of API Gateway itself', () => {
  const answers = Object.entries(api['x-amazon-apigateway-gateway-responses']);

  it.each(answers)('%s has the error shape, status and hint of its code under both media types', (_type, { statusCode, responseTemplates }) => {
    expect(Object.keys(responseTemplates)).toEqual(mediaTypes);
    for (const template of Object.values(responseTemplates)) {
      const body = JSON.parse(template.replace('$context.error.messageString', '"words of API Gateway"').replace('$context.requestId', 'request-1')) as { code: keyof typeof failures; message: string };
      const { status, hint } = failures[body.code] as { status?: number; hint: string };
      expect(body).toEqual({ error: expect.any(String), code: body.code, message: expect.stringContaining(hint), details: expect.any(Array), requestId: 'request-1' });
      expect(statusCode).toBe(status);
    }
  });

  it.each([
    ['UNSUPPORTED_MEDIA_TYPE', 415], ['REQUEST_TOO_LARGE', 413], ['MISSING_AUTHENTICATION_TOKEN', 403], ['INVALID_SIGNATURE', 403], ['EXPIRED_TOKEN', 403], ['UNAUTHORIZED', 401], ['INVALID_API_KEY', 401], ['ACCESS_DENIED', 403], ['THROTTLED', 429], ['QUOTA_EXCEEDED', 429],
    ['BAD_REQUEST_BODY', 400], ['INTEGRATION_TIMEOUT', 503], ['INTEGRATION_FAILURE', 503], ['DEFAULT_4XX', 400], ['DEFAULT_5XX', 500],
  ])('%s is %i', (type, status) => {
    expect(api['x-amazon-apigateway-gateway-responses'][type]?.statusCode).toBe(status);
  });

  it('list the paths there are to who asks for one that is not', () => {
    const { responseTemplates = {} } = api['x-amazon-apigateway-gateway-responses']['RESOURCE_NOT_FOUND'] ?? {};

    for (const template of Object.values(responseTemplates)) expect(template).toContain(`there are ${Object.keys(contract.paths).join(', ')};`);
  });

  it('substitute nothing but $context: they know no template language', () => {
    for (const [, { responseTemplates }] of answers) {
      for (const template of Object.values(responseTemplates)) expect(template.replaceAll(/\$context\.(requestId|error\.messageString)/g, '')).not.toMatch(/[$#]/);
    }
  });
});

describe('the stage', () => {
  const [stage] = ofType(synthesis('default'), 'AWS::ApiGateway::Stage');

  it('logs access as JSON, traces, and lets through so many requests a second', () => {
    const [settings] = stage?.properties['MethodSettings'] as object[];

    expect(stage?.properties['TracingEnabled']).toBe(true);
    expect(JSON.parse((stage?.properties['AccessLogSetting'] as { Format: string }).Format)).toHaveProperty('requestId', '$context.requestId');
    expect(settings).toMatchObject({ HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200, DataTraceEnabled: false });
  });

  it('leaves the log role of the account alone where it is told to', () => {
    expect(ofType(synthesis('default'), 'AWS::ApiGateway::Account').map(({ deletionPolicy }) => deletionPolicy)).toEqual(['Retain']);
    expect(ofType(synthesis('shared'), 'AWS::ApiGateway::Account')).toEqual([]);
  });
});
