import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readApi } from '../../../local/gateway/api.ts';
import { startGateway } from '../../../local/gateway/server.ts';
import type { Gateway } from '../../../local/gateway/server.ts';
import { createFunction, createMachine, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

const type = 'application/vnd.test-v1+json';

const requestTemplate = (machine: string) => String.raw`
#set($name = $util.escapeJavaScript($input.params('name')).replaceAll("\\'", "'"))
{"stateMachineArn": "${machine}",
 "input": "{\"body\":\"$util.base64Encode($input.body)\",\"name\":\"$name\",\"requestId\":\"$context.requestId\",\"sourceIp\":\"$context.identity.sourceIp\"}"}`;

const responseTemplate = `
#set($execution = $input.path('$'))
#if($execution.status == 'SUCCEEDED')
#set($answer = $util.parseJson($execution.output))
#set($context.responseOverride.status = $answer.statusCode)
#if($answer.location != '')#set($context.responseOverride.header.location = $answer.location)#end
#set($context.responseOverride.header.content-type = '${type}')
$answer.body#else
#set($context.responseOverride.status = 500)
{"error":"$execution.error"}#end`;

const proxy = (arn: string) => ({
  'x-amazon-apigateway-integration': { type: 'aws_proxy', httpMethod: 'POST', uri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${arn}/invocations` },
});

const action = (machine: string) => ({
  'x-amazon-apigateway-integration': {
    type: 'aws', httpMethod: 'POST', uri: 'arn:aws:apigateway:us-east-1:states:action/StartSyncExecution', passthroughBehavior: 'never', timeoutInMillis: 2000,
    requestTemplates: { 'application/json': requestTemplate(machine), [type]: requestTemplate(machine) },
    responses: {
      default: { statusCode: '200', responseTemplates: { 'application/json': responseTemplate }, responseParameters: { 'method.response.header.x-fixed': "'it''s'", 'method.response.header.x-execution': 'integration.response.body.executionArn' } },
      '4\\d{2}': { statusCode: '400', responseTemplates: { 'application/json': String.raw`{"refused":"$util.escapeJavaScript($input.path('$.message')).replaceAll("\\'", "'")"}` } },
    },
  },
});

/** As a deletion asks for it: what the query leaves out is left out of the input too. Texts are escaped for the input, and again for the request that it is a text of. */
const deleteRequest = (machine: string) => {
  const escaped = (text: string): string => String.raw`$util.escapeJavaScript(${text}).replaceAll("\\'", "'")`;
  return String.raw`
#set($query = $input.params().querystring)
#set($name = ${escaped("$util.urlDecode($input.params('deviceName'))")})
#set($deprovision = ${escaped("$input.params('deprovision')")})
{"stateMachineArn": "${machine}", "input": "{\"name\":\"${escaped('$name')}\"#if($query.containsKey('deprovision')),\"deprovision\":\"${escaped('$deprovision')}\"#end}"}`;
};

const deleteResponse = `
#if($input.path('$.status') == 'TIMED_OUT')
#set($context.responseOverride.status = 202)
#set($context.responseOverride.header.location = "/devices/$input.params('deviceName')")
#elseif($input.path('$.status') == 'SUCCEEDED')
$input.path('$.output')
#else
#set($context.responseOverride.status = 500)
#end`;

const deletion = (machine: string) => ({
  'x-amazon-apigateway-integration': {
    type: 'aws', httpMethod: 'POST', uri: 'arn:aws:apigateway:us-east-1:states:action/StartSyncExecution', passthroughBehavior: 'never', timeoutInMillis: 5000,
    requestTemplates: { 'application/json': deleteRequest(machine) },
    responses: { default: { statusCode: '200', responseTemplates: { 'application/json': deleteResponse } } },
  },
});

const body = (cloud: TestCloud, machines: { echo: string; slow: string; failing: string; late: string; plain: string }) => ({
  openapi: '3.0.3',
  info: { title: 'fixture' },
  paths: {
    '/tasks': {
      post: action(machines.echo),
      options: { 'x-amazon-apigateway-integration': { type: 'mock', requestTemplates: { 'application/json': '{"statusCode": 204}' }, responses: { default: { statusCode: 204, responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" } } } } },
    },
    '/tasks/{name}': { post: action(machines.echo), get: proxy(createFunction(cloud, 'proxy')) },
    '/tasks/latest': { get: proxy(createFunction(cloud, 'pair')) },
    '/slow': { post: action(machines.slow) },
    '/devices/{deviceName}': { delete: deletion(machines.plain) },
    '/late/{deviceName}': { delete: deletion(machines.late) },
    '/failing': { post: action(machines.failing) },
    '/bad': { get: proxy(createFunction(cloud, 'badProxy')) },
    '/throws': { get: proxy(createFunction(cloud, 'fail')) },
    '/files/{proxy+}': { 'x-amazon-apigateway-any-method': proxy(createFunction(cloud, 'proxy')) },
  },
  'x-amazon-apigateway-gateway-responses': {
    DEFAULT_4XX: { responseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" }, responseTemplates: { 'application/json': '{"error":$context.error.messageString,"id":"$context.requestId","code":"$context.error.responseType"}' } },
    UNSUPPORTED_MEDIA_TYPE: { statusCode: 415, responseTemplates: { 'application/json': '{"error":"send json"}' } },
  },
});

let cloud: TestCloud;
let gateway: Gateway;
beforeAll(async () => {
  cloud = await startTestCloud();
  const answer = { Type: 'Pass', End: true, Parameters: { statusCode: 202, location: '/tasks/1', 'body.$': 'States.JsonToString($)' } };
  const machines = {
    echo: await createMachine(cloud, { Answer: answer }, { type: 'EXPRESS' }),
    slow: await createMachine(cloud, { Long: { Type: 'Wait', Seconds: 200, End: true } }, { type: 'EXPRESS' }),
    late: await createMachine(cloud, { Long: { Type: 'Wait', Seconds: 200, End: true } }, { type: 'EXPRESS', TimeoutSeconds: 1 }),
    plain: await createMachine(cloud, { Only: { Type: 'Pass', End: true } }, { type: 'EXPRESS' }),
    failing: await createMachine(cloud, { Stop: { Type: 'Fail', Error: 'Broken' } }, { type: 'EXPRESS' }),
  };
  const api = readApi({ id: 'abc123', stage: 'prod', body: body(cloud, machines) });
  gateway = await startGateway({ cloud: cloud.wire, api, port: 0 });
});
afterAll(async () => {
  await gateway.close();
  await cloud.close();
});

const call = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(gateway.url + path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) as Record<string, unknown> };
};

const post = (path: string, text: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => call(path, { method: 'POST', body: text, headers });

describe('a request to a state machine', () => {
  it.each([
    ['quotes and apostrophes', '{"a":"it\'s \\"quoted\\""}'],
    ['newlines and tabs', '{\n\t"a": "b\\n"\r\n}'],
    ['unicode', '{"ü":"漢字 🐝 \u2028"}'],
    ['what looks like a reference', '{"a":"$foo ${bar} $context.requestId $!x"}'],
    ['what looks like a directive', '#set($x = 1)\n#if(true)x#end ## {"a":1}'],
    ['backslashes', '{"path":"C:\\\\temp\\\\new"}'],
  ])('carries %s byte-true', async (_what, text) => {
    const answer = await post('/tasks', text);

    const { body: encoded } = answer.json() as { body: string };
    expect(answer.status).toBe(202);
    expect(Buffer.from(encoded, 'base64').toString()).toBe(text);
  });

  it('answers with the status, headers and body that the response template sets', async () => {
    const answer = await post('/tasks', '{}', { 'content-type': type });

    expect(answer.status).toBe(202);
    expect(answer.headers.get('location')).toBe('/tasks/1');
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('x-execution')).toMatch(/^arn:aws:states:.*:express:/);
    expect(answer.json()).toMatchObject({ requestId: answer.headers.get('x-amzn-requestid'), sourceIp: '127.0.0.1', name: '' });
  });

  it('reads path parameters decoded', async () => {
    const answer = await post('/tasks/a%20b', '{}');

    expect(answer.json()).toMatchObject({ name: 'a b' });
  });

  it.each([
    ['/devices/sensor-1', { name: 'sensor-1' }],
    ['/devices/sensor-1?deprovision=false', { name: 'sensor-1', deprovision: 'false' }],
    ['/devices/it%27s%20%22%C3%BC%22?deprovision=%22%5C&other=1', { name: 'it\'s "ü"', deprovision: '"\\' }],
  ])('without a body takes its input from path and query: DELETE %s', async (path, input) => {
    const answer = await call(path, { method: 'DELETE' });

    expect([answer.status, answer.json()]).toEqual([200, input]);
  });

  it('tells the template that the machine’s own time is over, within the gateway’s', async () => {
    const answer = await call('/late/sensor-1', { method: 'DELETE' });

    expect([answer.status, answer.headers.get('location')]).toEqual([202, '/devices/sensor-1']);
  });

  it('answers as the template says when the execution fails', async () => {
    const answer = await post('/failing', '{}');

    expect([answer.status, answer.json()]).toEqual([500, { error: 'Broken' }]);
  });

  it('takes the response of the status of a refusal', async () => {
    const answer = await post('/tasks', 'x'.repeat(300_000));

    expect(answer.status).toBe(400);
    expect(answer.json()).toEqual({ refused: expect.stringContaining('262144') });
  });

  it('that takes too long is a gateway timeout', async () => {
    const answer = await post('/slow', '{}');

    expect(answer.status).toBe(504);
    expect(answer.json()).toEqual({ message: 'Endpoint request timed out' });
  });

  it('in a media type without a template is 415 in the gateway response’s words', async () => {
    const answer = await post('/tasks', '<a/>', { 'content-type': 'text/xml' });

    expect([answer.status, answer.json()]).toEqual([415, { error: 'send json' }]);
  });

  it('without a media type counts as application/json', async () => {
    const answer = await call('/tasks', { method: 'POST', body: new Uint8Array(Buffer.from('{}')) });

    expect(answer.status).toBe(202);
  });
});

describe('a request to a function', () => {
  it('arrives as a proxy event', async () => {
    const answer = await call('/tasks/edge%2F1?a=1&a=2&b=%C3%BC', { headers: { 'X-Test': 'one', accept: 'text/plain' } });

    expect(answer.json()).toMatchObject({
      resource: '/tasks/{name}', path: '/tasks/edge%2F1', httpMethod: 'GET', body: null, isBase64Encoded: false, stageVariables: null,
      pathParameters: { name: 'edge/1' },
      queryStringParameters: { a: '2', b: 'ü' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: ['ü'] },
      headers: { 'X-Test': 'one' },
      multiValueHeaders: { 'X-Test': ['one'] },
      requestContext: { accountId: '111122223333', apiId: 'abc123', stage: 'prod', path: '/prod/tasks/edge%2F1', resourcePath: '/tasks/{name}', httpMethod: 'GET', identity: { sourceIp: '127.0.0.1' }, requestId: answer.headers.get('x-amzn-requestid') },
    });
  });

  it('prefers a literal path, and gives back repeated headers', async () => {
    const answer = await call('/tasks/latest');

    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(answer.text).toBe(Buffer.from('bytes').toString('base64'));
  });

  it('of a greedy path takes every method and the rest of the path', async () => {
    const answer = await call('/files/a/b%20c/', { method: 'DELETE', body: 'text ü' });

    expect(answer.json()).toMatchObject({ httpMethod: 'DELETE', pathParameters: { proxy: 'a/b c' }, body: 'text ü' });
  });

  it.each([['/bad', 'answers without a status'], ['/throws', 'throws']])('%s, which %s, is a bad gateway', async (path) => {
    const answer = await call(path);

    expect([answer.status, answer.json()]).toEqual([502, { message: 'Internal server error' }]);
  });
});

describe('the gateway itself', () => {
  it.each([['an unknown path', 'GET', '/nowhere'], ['an unknown method of a path', 'PUT', '/tasks'], ['a method that only a less specific path has', 'DELETE', '/tasks/latest']])(
    'answers %s as a missing token, with the fallback’s headers and template', async (_what, method, path) => {
      const answer = await call(path, { method });

      expect(answer.status).toBe(403);
      expect(answer.headers.get('x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.json()).toEqual({ error: 'Missing Authentication Token', id: answer.headers.get('x-amzn-requestid'), code: 'MISSING_AUTHENTICATION_TOKEN' });
    },
  );

  it('answers a mock integration from its templates', async () => {
    const answer = await call('/tasks', { method: 'OPTIONS' });

    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('refuses a body above 10 MB', async () => {
    const answer = await post('/tasks', ' '.repeat(10 * 1024 * 1024 + 1));

    expect([answer.status, answer.json().code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  });

  it('refuses more than 10,240 bytes of headers', async () => {
    const { promise, resolve } = Promise.withResolvers<number | undefined>();
    httpRequest(`${gateway.url}/tasks/latest`, { headers: { 'x-long': 'x'.repeat(10_241) } }, (response) => { response.resume(); resolve(response.statusCode); }).end();

    await expect(promise).resolves.toBe(431);
  });
});

describe('an API that the gateway cannot serve', () => {
  const integration = { type: 'mock', responses: {} };
  const withPost = (operation: object) => readApi({ id: 'a', stage: 's', body: { paths: { '/tasks': { post: operation } } } });

  it.each([{ security: [{ COGNITO: [] }] }, { security: [{ API_KEY: [] }] }, { 'x-amazon-apigateway-auth': { type: 'CUSTOM' } }])('because it demands another authorisation than a signature is refused by name: %j', (auth) => {
    expect(() => withPost({ 'x-amazon-apigateway-integration': integration, ...auth })).toThrow(/^POST \/tasks demands an authorisation that the local gateway does not check.*'IAM' or 'NONE'/);
  });

  it('because of an integration it does not have is refused by name', async () => {
    const api = withPost({ 'x-amazon-apigateway-integration': { type: 'aws', uri: 'arn:aws:apigateway:us-east-1:sns:action/Publish' } });

    await expect(startGateway({ cloud: cloud.wire, api, port: 0 })).rejects.toThrow(/POST \/tasks integrates with .*sns/);
    expect(() => withPost({ 'x-amazon-apigateway-integration': { type: 'http', uri: 'https://example.com' } })).toThrow(/'http'/);
  });
});
