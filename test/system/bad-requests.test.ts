import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorBody } from './api.ts';
import { borrowStack, changes, type Inventory, type SystemStack } from './stack.ts';

type Change = (stack: SystemStack) => unknown;

const request = (change: Record<string, unknown> = {}): Change => (stack) => ({ type: 'Create', coreVersion: '2.12.6', cores: [stack.aCore({ name: 'edge-1' })], ...change });
const requestOf = (core: (stack: SystemStack) => unknown): Change => (stack) => ({ type: 'Create', coreVersion: '2.12.6', cores: [core(stack)] });
const coreWith = (change: Record<string, unknown>): Change => requestOf((stack) => ({ ...stack.aCore({ name: 'edge-1' }), ...change }));
const coreWithout = (field: string): Change => requestOf((stack) => ({ ...stack.aCore({ name: 'edge-1' }), [field]: undefined }));

const unknownCa = 'a'.repeat(64);

/** What is wrong, the body, the fields that the answer must name. */
const wrongBodies: [string, Change, string[]][] = [
  ['no type', request({ type: undefined }), ['type']],
  ['an unknown type', request({ type: 'Update' }), ['type']],
  ['no core version', request({ coreVersion: undefined }), ['coreVersion']],
  ['a core version that is a number', request({ coreVersion: 2.5 }), ['coreVersion']],
  ['a core version that is none', request({ coreVersion: 'latest' }), ['coreVersion']],
  ['no cores', request({ cores: undefined }), ['cores']],
  ['empty cores', request({ cores: [] }), ['cores']],
  ['cores that are no list', request({ cores: 'edge-1' }), ['cores']],
  ['an unknown field', request({ colour: 'blue' }), ['colour']],
  ['an option of the wrong type', request({ options: { deprovisionCores: 'yes' } }), ['options.deprovisionCores']],
  ['a core that is a text', requestOf(() => 'edge-1'), ['cores[0]']],
  ['a core without a name', coreWithout('name'), ['cores[0].name']],
  ['a core without a template', coreWithout('provisioningTemplate'), ['cores[0].provisioningTemplate']],
  ['an unknown field of a core', coreWith({ provisioningtemplate: 'x' }), ['cores[0].provisioningtemplate']],
  ['a name with a blank', coreWith({ name: 'edge 1' }), ['cores[0].name']],
  ['a name with a slash', coreWith({ name: '../edge' }), ['cores[0].name']],
  ['an empty name', coreWith({ name: '' }), ['cores[0].name']],
  ['a name of 129 characters', coreWith({ name: 'e'.repeat(129) }), ['cores[0].name']],
  ['a parameter that is a number', coreWith({ provisioningParameters: { ThingName: 1 } }), ['cores[0].provisioningParameters.ThingName']],
  ['a CA id that is none', coreWith({ cdfProvisioningParameters: { caId: 'my-ca' } }), ['cores[0].cdfProvisioningParameters.caId']],
  ['a country of three letters, and an unknown CA', coreWith({ cdfProvisioningParameters: { caId: unknownCa, certInfo: { country: 'USA' } } }), ['cores[0].cdfProvisioningParameters.caId', 'cores[0].cdfProvisioningParameters.certInfo.country']],
  ['an unknown provisioning template', coreWith({ provisioningTemplate: 'no-such-template' }), ['cores[0].provisioningTemplate']],
  ['an unknown CA', coreWith({ cdfProvisioningParameters: { caId: unknownCa } }), ['cores[0].cdfProvisioningParameters.caId']],
  ['no CA where the template wants one', coreWith({ cdfProvisioningParameters: {} }), ['cores[0].cdfProvisioningParameters.caId']],
  ['an unknown generator', coreWith({ configFileGenerator: 'HAND_WRITTEN' }), ['cores[0].configFileGenerator']],
  ['a template that is no JSON', coreWith({ provisioningTemplate: 'broken' }), ['cores[0].provisioningTemplate']],
  ['a template with an option that is not supported', coreWith({ provisioningTemplate: 'unsupported' }), ['cores[0].provisioningTemplate']],
  ['an EC key for a nucleus that reads none', (stack) => ({
    type: 'Create', coreVersion: '2.4.0', cores: [{ ...stack.aCore({ name: 'edge-1' }), cdfProvisioningParameters: { caId: stack.caId, keyAlgorithm: 'EC_P256' } }],
  }), ['cores[0].cdfProvisioningParameters.keyAlgorithm']],
  ['one name twice', (stack) => ({ type: 'Create', coreVersion: '2.12.6', cores: ['edge-1', 'edge-2', 'edge-1'].map((name) => stack.aCore({ name })) }), ['cores[2].name']],
  ['several problems', request({ coreVersion: 1, cores: [{ name: 'edge 1', provisioningTemplate: 'no such' }], colour: 'blue' }), ['colour', 'coreVersion', 'cores[0].name', 'cores[0].provisioningTemplate']],
];

describe('a request that cannot be fulfilled', () => {
  let stack: SystemStack;
  let before: Inventory;
  beforeAll(async () => {
    stack = await borrowStack();
    const put = (name: string, Body: string) => stack.s3.send(new PutObjectCommand({ Bucket: stack.names.tasksBucket, Key: `templates/${name}.json`, Body }));
    await put('broken', '{"Parameters": ');
    await put('unsupported', JSON.stringify({ Parameters: { ThingName: { Type: 'String' } }, Resources: {}, CDF: { acmpca: { mode: 'REGISTER_WITH_CA' } } }));
    before = await stack.inventory();
  });
  afterAll(() => stack.giveBack());

  const refused = async (body: unknown, headers: Record<string, string> = {}) => {
    const answer = await stack.api.request<ErrorBody>('POST', '/coreTasks', { body, headers });
    expect(changes(before, await stack.inventory())).toEqual([]);
    return answer;
  };

  it.each(wrongBodies)('is answered 400 for %s, names every field and leaves nothing behind', async (_, bodyOf, fields) => {
    const { status, body } = await refused(bodyOf(stack));

    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'Bad Request', code: 'VALIDATION_FAILED' });
    expect([...new Set(body.details.map(({ field }) => field))].sort()).toEqual(fields);
  });

  it.each([
    ['cut off', '{"type": "Create", "cores": ['],
    ['no object', '[]'],
    ['empty', ''],
    ['not even text of JSON', 'type=Create'],
  ])('is answered 400 for a body that is %s', async (_, body) => {
    const answer = await refused(body);

    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('MALFORMED_JSON');
  });

  it('peer fault 26: says what is wrong, with the value that was wrong and what is allowed', async () => {
    const { body } = await refused(coreWith({ configFileGenerator: 'HAND_WRITTEN' })(stack));

    expect(body.details[0]?.problem).toContain('"HAND_WRITTEN"');
    expect(body.details[0]?.problem).toContain('MANUAL_INSTALL');
    expect(body.requestId).toMatch(/^[\w-]{8,}$/);
  });

  it.each([
    ['over what the door takes', 255.5 * 1024],
    ['over what Step Functions takes', 257 * 1024],
    ['over what API Gateway takes', 10.5 * 1024 * 1024],
  ])('is answered 413 with a hint when its body is %s', async (_, bytes) => {
    const body = { type: 'Create', coreVersion: '2.12.6', cores: [stack.aCore({ name: 'edge-1', provisioningParameters: { ThingName: 'edge-1', Padding: 'x'.repeat(bytes) } })] };

    const answer = await refused(body);

    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('PAYLOAD_TOO_LARGE');
    expect(answer.body.message).toContain('split a task into several');
  });

  it.each([
    ['text/plain', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['XML wanted', { accept: 'application/xml' }],
    ['another version wanted', { accept: 'application/vnd.aws-cdf-v9.0+json' }],
  ])('is answered 415 for %s', async (_, headers) => {
    const answer = await refused(request()(stack), headers);

    expect(answer.status).toBe(415);
    expect(answer.body.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it.each([
    ['GET', '/nothing', 404, 'ROUTE_NOT_FOUND'],
    ['POST', '/cores/edge-1/deviceTasks/x', 404, 'ROUTE_NOT_FOUND'],
    ['GET', '/coreTasks/unknown-1', 404, 'TASK_NOT_FOUND'],
    ['GET', '/cores/unknown', 404, 'CORE_NOT_FOUND'],
    ['GET', '/cores/edge%201', 404, 'CORE_NOT_FOUND'],
    ['GET', '/cores/unknown/coreTasks/unknown-1', 404, 'TASK_NOT_FOUND'],
    ['DELETE', '/coreTasks', 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', '/cores/edge-1', 405, 'METHOD_NOT_ALLOWED'],
    ['PATCH', '/coreTasks/unknown-1', 405, 'METHOD_NOT_ALLOWED'],
  ])('%s %s is answered %i', async (method, path, status, code) => {
    const answer = await stack.api.request<ErrorBody>(method, path);

    expect(answer.status).toBe(status);
    expect(answer.body.code).toBe(code);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET/);
  });

  it.each([
    ['/coreTasks?count=0', 'count'],
    ['/coreTasks?count=many', 'count'],
    ['/coreTasks?status=Done', 'status'],
    ['/coreTasks?exclusiveStartTaskId=made-up', 'exclusiveStartTaskId'],
    ['/cores?count=1001', 'count'],
    ['/cores?exclusiveStartThingName=made-up', 'exclusiveStartThingName'],
  ])('GET %s is answered 400 naming %s', async (path, field) => {
    const { status, body } = await stack.api.request<ErrorBody>('GET', path);

    expect(status).toBe(400);
    expect(body.details.map((detail) => detail.field)).toEqual([field]);
  });

  it('peer fault 34: leaves nothing behind when the table refuses the task, and says to come back', async () => {
    const unavailable = { name: 'InternalServerError', statusCode: 500 };
    for (const operation of ['PutItem', 'TransactWriteItems']) await stack.fault({ service: 'dynamodb', operation, error: unavailable, times: 50 });

    const answer = await stack.api.request<ErrorBody>('POST', '/coreTasks', { body: request()(stack) });
    await stack.clearFaults();

    expect(answer.status).toBe(503);
    expect(answer.body.code).toBe('UNAVAILABLE');
    // whether the table took the task is unknown, so its items stay in S3 until their lifecycle ends
    expect(changes(before, await stack.inventory()).filter((change) => !/^\+ objects .*\/tasks\//.test(change))).toEqual([]);
  });
});
