import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSigned, readApi } from '../../../local/gateway/api.ts';
import type { ApiRequest } from '../../../local/gateway/request.ts';
import { startGateway } from '../../../local/gateway/server.ts';
import type { Gateway } from '../../../local/gateway/server.ts';
import { signerOfRequest } from '../../../local/gateway/signature.ts';
import { signatureHeaders } from '../../../local/gateway/sigv4.ts';
import { Iam } from '../../../local/iam/iam.ts';
import { startWire } from '../../../local/wire/server.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { allow, roleArn } from '../iam/policies.ts';

const now = new Date('2026-11-23T10:00:00Z');
const check = { region: 'us-east-1', secretOf: (key: string) => (key === 'local' ? 'local' : undefined), now };

interface Given {
  method?: string;
  url?: string;
  body?: string;
  signedHeaders?: string;
  signature?: string;
  scope?: string;
  accessKeyId?: string;
  date?: string;
  headers?: ReadonlyArray<readonly [string, string]>;
}

/** Signed by botocore 1.40 at ten o'clock, unless told otherwise. */
const aRequest = ({
  method = 'GET', url = '/cores?name=a%20b%2Bc&count=5', body = '', signedHeaders = 'host;x-amz-date', scope = '20261123/us-east-1/execute-api/aws4_request', accessKeyId = 'local',
  signature = '5a6cae84d59473c8736ce2aeea6c047bfd74fb49cb07ed5c39bab987426427cb', date = '20261123T100000Z', headers = [],
}: Given = {}): ApiRequest => {
  const [path = '', query = ''] = url.split('?');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
  return {
    method, path, query: [...new URLSearchParams(query)], body: Buffer.from(body), requestId: 'r', extendedRequestId: 'x', receivedAt: now, sourceIp: '127.0.0.1',
    headers: [['Host', '127.0.0.1:3014'], ['X-Amz-Date', date], ['User-Agent', 'test'], ['Authorization', authorization], ...headers],
  };
};

describe('the signature of a request', () => {
  it.each([
    ['with a query', aRequest()],
    ['with a body', aRequest({
      method: 'POST', url: '/coreTasks', body: '{"type":"Create"}', signedHeaders: 'content-type;host;x-amz-date', headers: [['Content-Type', 'application/json']],
      signature: '5cc445b27721e31542509c297da800e7367cc89ecbe20949e88e3bf866e84eca',
    })],
    ['with a name that is encoded', aRequest({ url: '/cores/line%20a%3A7%2F1', signature: '0e8dca479ff6080ddda6c5e0638ef3dba1e9a25005f5fccd4671f573216942b0' })],
    ['signed nearly five minutes ago', { ...aRequest(), later: 299 }],
  ])('tells its caller: one %s', async (_what, { later = 0, ...request }: ApiRequest & { later?: number }) => {
    expect(await signerOfRequest(request, { ...check, now: new Date(now.getTime() + later * 1000) })).toEqual({ accessKeyId: 'local' });
  });

  const mismatch = 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

  it.each([
    ['another query', { url: '/cores?name=a%20b%2Bd&count=5' }],
    ['another path', { url: '/core?name=a%20b%2Bc&count=5' }],
    ['another path that the signer makes into this one', { url: '//cores?name=a%20b%2Bc&count=5' }],
    ['a path that leads elsewhere', { url: '/x/../cores?name=a%20b%2Bc&count=5' }],
    ['a path with a dot for itself', { url: '/./cores?name=a%20b%2Bc&count=5' }],
    ['a query with a signature of its own', { url: '/cores?name=a%20b%2Bc&count=5&X-Amz-Signature=0' }],
    ['another method', { method: 'DELETE' }],
    ['another body', { body: '{}' }],
    ['a payload that a header only claims', { body: '{}', headers: [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']] as const }],
    ['another signature', { signature: '0'.repeat(64) }],
    ['a signature of another length', { signature: '0' }],
  ])('is not that of %s', async (_what, given) => {
    expect(await signerOfRequest(aRequest(given), check)).toEqual({ type: 'INVALID_SIGNATURE', errorType: 'InvalidSignatureException', message: mismatch });
  });

  it('is not that of another secret', async () => {
    expect(await signerOfRequest(aRequest(), { ...check, secretOf: () => 'other' })).toMatchObject({ message: mismatch });
  });

  it.each([
    ['nobody has the key', { accessKeyId: 'AKIAOTHER' }, 'UnrecognizedClientException', 'The security token included in the request is invalid.'],
    ['it is for another region', { scope: '20261123/eu-west-1/execute-api/aws4_request' }, 'InvalidSignatureException', "Credential should be scoped to a valid region, not 'eu-west-1'. "],
    ['it is for another service', { scope: '20261123/us-east-1/iot/aws4_request' }, 'InvalidSignatureException', "Credential should be scoped to correct service: 'execute-api'. "],
    ['its scope is of another day', { scope: '20261122/us-east-1/execute-api/aws4_request' }, 'InvalidSignatureException', expect.stringContaining("'20261122' != '20261123'")],
    ['its scope is none', { scope: '20261123' }, 'IncompleteSignatureException', expect.stringContaining('must have exactly 5 slash-delimited elements')],
    ['it leaves the host out', { signedHeaders: 'x-amz-date' }, 'InvalidSignatureException', "'Host' must be a 'SignedHeader' in the AWS Authorization."],
    ['it is old', { date: '20261123T095459Z' }, 'InvalidSignatureException', 'Signature expired: 20261123T095459Z is now earlier than 20261123T095500Z (20261123T100000Z - 5 min.)'],
    ['it is of the future', { date: '20261123T100501Z' }, 'InvalidSignatureException', 'Signature not yet current: 20261123T100501Z is still later than 20261123T100500Z (20261123T100000Z + 5 min.)'],
    ['it says no date', { date: 'yesterday' }, 'IncompleteSignatureException', expect.stringContaining("either a 'X-Amz-Date' or a 'Date' header")],
  ])('is refused where %s', async (_what, given, errorType, message) => {
    expect(await signerOfRequest(aRequest(given), check)).toEqual({ type: 'INVALID_SIGNATURE', errorType, message });
  });

  it.each([
    ['Bearer token', "'Bearer' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer token'."],
    ['AWS4-HMAC-SHA256 Credential=local/20261123/us-east-1/execute-api/aws4_request', "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256"],
  ])('is none where the header says %j', async (text, message) => {
    const request = aRequest();

    expect(await signerOfRequest({ ...request, headers: [['Authorization', text]] }, check)).toEqual({ type: 'INVALID_SIGNATURE', errorType: 'IncompleteSignatureException', message });
  });
});

describe('an API', () => {
  const method = (security: object) => ({ 'x-amazon-apigateway-integration': { type: 'mock' }, ...security });
  const [signed, open] = [method({ 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } }), method({})];
  const apiOf = (...items: object[]) => readApi({ id: 'api', stage: 'one', body: { paths: Object.fromEntries(items.map((item, index) => [`/${index}`, item])) } });

  it('takes signed requests only where every method but OPTIONS does', () => {
    expect(isSigned(apiOf({ get: signed, options: open }, { 'x-amazon-apigateway-any-method': signed }))).toBe(true);
    expect(isSigned(apiOf({ get: open, options: signed }))).toBe(false);
  });

  it('that is closed in part is refused, with a method of each kind', () => {
    expect(() => apiOf({ get: signed, put: open })).toThrow(/^REST API api takes signed requests only for GET \/0, and any for PUT \/0;/);
  });
});

describe('an API that takes signed requests', () => {
  let wire: Wire;
  let gateway: Gateway;
  let sessionKey: string;
  beforeAll(async () => {
    const iam = new Iam({ region: 'us-east-1', account: '111122223333' });
    iam.identities.addRole({ name: 'worker', arn: roleArn, trust: { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } } } });
    iam.identities.attach('worker', 'rights', { Statement: [allow('execute-api:Invoke', 'arn:aws:execute-api:us-east-1:111122223333:api/one/GET/cores/*')] });
    sessionKey = iam.identities.assume(roleArn, 'job', { service: 'lambda.amazonaws.com' });
    wire = await startWire({ port: 0 });
    const integration = {
      type: 'mock', requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: { default: { statusCode: 200, responseTemplates: { 'application/json': '$context.identity.userArn' } } },
    };
    const method = { 'x-amazon-apigateway-integration': integration, security: [{ IAM: [] }] };
    const body = {
      paths: { '/cores/{name}': { 'x-amazon-apigateway-any-method': method, options: { ...method, security: undefined, 'x-amazon-apigateway-auth': { type: 'NONE' } } } },
      components: { securitySchemes: { IAM: { type: 'apiKey', 'x-amazon-apigateway-authtype': 'awsSigv4' } } },
    };
    gateway = await startGateway({
      cloud: wire, port: 0, api: readApi({ id: 'api', stage: 'one', body }),
      callers: {
        secretOf: (key) => iam.identities.secretOf(key),
        arnOf: (key) => iam.identities.byAccessKey(key)?.name ?? 'the administrator',
        demand: (key, need) => iam.demandOf('execute-api', key, need),
      },
    });
  });
  afterAll(async () => { await gateway.close(); await wire.close(); });

  const ask = async (method: string, accessKeyId?: string, name = 'edge-1'): Promise<{ status: number; body: string; errorType: string | null }> => {
    const url = new URL(`${gateway.url}/cores/${name}`);
    const headers = accessKeyId === undefined ? {} : await signatureHeaders(url, { method, region: 'us-east-1', credentials: { accessKeyId, secretAccessKey: 'local' } });
    const answer = await fetch(url, { method, headers });
    return { status: answer.status, body: await answer.text(), errorType: answer.headers.get('x-amzn-errortype') };
  };

  it('answers the administrator, and knows who asks', async () => {
    expect(await ask('GET', 'local')).toMatchObject({ status: 200, body: 'the administrator' });
  });

  it('answers a role that may call the method', async () => {
    expect(await ask('GET', sessionKey)).toMatchObject({ status: 200, body: 'arn:aws:sts::111122223333:assumed-role/worker/job' });
  });

  it('refuses a role that may not, with no more of the account than its end', async () => {
    const { status, body, errorType } = await ask('DELETE', sessionKey);

    expect([status, errorType]).toEqual([403, 'AccessDeniedException']);
    expect(JSON.parse(body)).toEqual({
      message: 'User: arn:aws:sts::111122223333:assumed-role/worker/job is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********3333:api/one/DELETE/cores/edge-1 because no identity-based policy allows the execute-api:Invoke action',
    });
  });

  it('names what it refuses as it was asked for, whatever is in its path', async () => {
    const { body } = await ask('DELETE', sessionKey, "$&$'");

    expect((JSON.parse(body) as { message: string }).message).toContain("on resource: arn:aws:execute-api:us-east-1:********3333:api/one/DELETE/cores/$&$' because");
  });

  it('refuses what is not signed', async () => {
    expect(await ask('GET')).toEqual({ status: 403, errorType: 'MissingAuthenticationTokenException', body: '{"message":"Missing Authentication Token"}' });
  });

  it('refuses a key that nobody has', async () => {
    expect(await ask('GET', 'AKIAOTHER')).toMatchObject({ status: 403, errorType: 'UnrecognizedClientException' });
  });

  it('lets a browser ask first without a signature', async () => {
    expect(await ask('OPTIONS')).toMatchObject({ status: 200 });
  });
});
