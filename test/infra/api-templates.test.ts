import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodedBody } from '../../contracts/body-code.ts';
import { limits } from '../../contracts/limits.ts';
import { deployedApi } from './api-document.ts';
import { render } from './mapping-template.ts';

const integration = deployedApi('default').paths['/coreTasks']?.['post']?.['x-amazon-apigateway-integration'];
const vendorType = 'application/vnd.aws-cdf-v1.0+json';
const requestTemplate = integration?.requestTemplates?.[vendorType] ?? '';
const responseTemplate = (pattern: string) => integration?.responses?.[pattern]?.responseTemplates[vendorType] ?? '';

interface StartSyncExecution {
  readonly stateMachineArn: string;
  readonly input: string;
}

/** The input that the accepting machine gets of a request. */
const inputOf = (body: string, headers: Record<string, string> = {}, requestId?: string): string =>
  (JSON.parse(render(requestTemplate, { body, headers, ...(requestId !== undefined && { requestId }) }).text) as StartSyncExecution).input;

const accepted = (...request: Parameters<typeof inputOf>): Record<string, string> => {
  const input = JSON.parse(inputOf(...request)) as Record<string, string>;
  return { ...input, body: decodedBody(input['body'] ?? '') };
};

describe('the request template', () => {
  it('calls the accepting machine with the operation and nothing of its own', () => {
    const call = JSON.parse(render(requestTemplate, { body: '{}' }).text) as StartSyncExecution;

    expect(Object.keys(call)).toEqual(['stateMachineArn', 'input']);
    expect(call.stateMachineArn).toMatch(/^<TaskMachinesAcceptTask/);
    expect(JSON.parse(call.input)).toEqual({ operation: 'createCoreTask', body: '{}', accept: '', idempotencyKey: '', requestId: 'request-1' });
  });

  it.each([
    ['quotes', '{"a":"say \\"hi\\""}'],
    ['apostrophes', '{"a":"it\'s"}'],
    ['an apostrophe behind a backslash', String.raw`{"a":"\\'"}`],
    ['backslashes', String.raw`{"a":"C:\\greengrass\\\\v2"}`],
    ['line breaks and tabs', '{\r\n\t"a":\n1}'],
    ['a delete character', '{"a":"\u007f"}'],
    ['the characters of the code', `~0 ~6 ~~1 ' \` ^ | {"a":"~\\"'"}`],
    ['text beyond ASCII', '{"a":"Zürich — 東京 🏭"}'],
    ['half a surrogate pair', '{"a":"\ud83c"}'],
    ['line separators of Unicode', '{"a":"\u2028\u2029"}'],
    ['Velocity references', '{"a":"$foo ${bar} $!baz $context.requestId $input.body"}'],
    ['Velocity directives', '{"a":"#set($body = 1) #if(true) #end ## gone? #* or #macro(x)"}'],
    ['slashes and markup', '{"a":"</script>&lt;"}'],
    ['an end of the input', '"}","name":"mine","x":{"'],
    ['no JSON', 'not json at all {'],
    ['nothing', ''],
  ])('passes a body with %s on as it is', (_what, body) => {
    expect(accepted(body)['body']).toBe(body);
  });

  it('passes any JSON on as it is', () => {
    fc.assert(fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
      const body = JSON.stringify(JSON.parse(json), null, space);
      return accepted(body)['body'] === body;
    }));
  });

  it('passes control characters, which JSON does not have, on as one that JSON does not have either', () => {
    expect(accepted('{"a":"\u0001\u001f"}\u0000')['body']).toBe('{"a":"\u0000\u0000"}\u0000');
  });

  it('passes what headers say, whatever they say', () => {
    const headers = { Accept: 'text/"plain"; \\q=\'1\'', 'Idempotency-Key': '","operation":"other"' };
    const { accept, idempotencyKey = '', operation } = accepted('{}', headers);

    expect(accept).toBe(headers.Accept);
    expect(Buffer.from(idempotencyKey, 'base64').toString()).toBe(headers['Idempotency-Key']);
    expect(operation).toBe('createCoreTask');
  });

  it('finds headers in the lower case of HTTP/2', () => {
    const { accept, idempotencyKey = '' } = accepted('{}', { accept: 'application/json', 'idempotency-key': 'key-1' });

    expect(accept).toBe('application/json');
    expect(Buffer.from(idempotencyKey, 'base64').toString()).toBe('key-1');
  });

  it.each(['Idempotency-Key', 'idempotency-key'])('tells an empty %s from none: whoever sent it believes to be safe', (name) => {
    const { idempotencyKey = '' } = accepted('{}', { [name]: '' });

    expect(Buffer.from(idempotencyKey, 'base64').toString()).toBe(' ');
    expect(accepted('{}')['idempotencyKey']).toBe('');
  });

  it('takes a request id that a client made up for text', () => {
    expect(accepted('{}', {}, '","body":"other')).toMatchObject({ requestId: '","body":"other', body: '{}' });
  });
});

const execution = (answer: object) => JSON.stringify({ status: 'SUCCEEDED', output: JSON.stringify(answer) });

const hostileTexts: readonly (readonly [string, string])[] = [
  ['quotes', 'a"b'],
  ['an apostrophe', "it's"],
  ['an apostrophe behind a backslash', String.raw`\'`],
  ['an end of the input', '"}","operation":"createCoreTask","x":{"'],
  ['an end of the inner input', String.raw`\"}}","stateMachineArn":"other`],
  ['backslashes at its end', 'a\\\\'],
  ['line breaks and control characters', 'a\r\nx-taskid: b\t\u0000'],
  ['text beyond ASCII', 'Zürich — 東京 🏭'],
  ['Velocity', '$body ${accept} $util.parseJson("{}") #set($x = 1) #end #if(true)'],
  ['percent signs', 'plant%3A7%22'],
  ['nothing', ''],
];

describe('the request template of a path with a parameter', () => {
  const template = deployedApi('default').paths['/cores/{coreName}/deviceTasks']?.['post']?.['x-amazon-apigateway-integration'].requestTemplates?.[vendorType] ?? '';
  const inputFor = (coreName: string) => JSON.parse((JSON.parse(render(template, { body: '{"a":1}', path: { coreName } }).text) as StartSyncExecution).input) as Record<string, unknown>;

  it.each(hostileTexts)('passes one with %s on as it is, and nowhere else', (_, coreName) => {
    expect(inputFor(coreName)).toEqual({ operation: 'createDeviceTask', body: expect.any(String), accept: '', idempotencyKey: '', requestId: 'request-1', path: { coreName } });
  });

  it('passes any text on as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (coreName) => (inputFor(coreName)['path'] as { coreName: string }).coreName === coreName));
  });
});

describe('the request template of a deletion', () => {
  const integrationOf = () => deployedApi('default').paths['/devices/{deviceName}']?.['delete']?.['x-amazon-apigateway-integration'];
  const template = integrationOf()?.requestTemplates?.[vendorType] ?? '';
  const callFor = (request: Omit<Parameters<typeof render>[1], 'body'> & { body?: string }) => JSON.parse(render(template, { body: '', ...request }).text) as StartSyncExecution;
  const inputFor = (...request: Parameters<typeof callFor>) => JSON.parse(callFor(...request).input) as Record<string, unknown>;

  it('calls the machine that deletes with the device, and every query parameter, known or not', () => {
    const query = { deprovision: 'false', disassociateDeviceFromCore: 'true', force: '1' };

    expect(callFor({ path: { deviceName: 'sensor-1' }, query }).stateMachineArn).toMatch(/DeleteDevice/);
    expect(inputFor({ path: { deviceName: 'sensor-1' }, query, headers: { accept: 'application/json' } })).toEqual({
      operation: 'deleteDevice', body: '', accept: 'application/json', requestId: 'request-1', path: { deviceName: 'sensor-1' }, query,
    });
  });

  it('passes no query where none was sent, and nothing of a body', () => {
    expect(inputFor({ path: { deviceName: 'sensor-1' }, body: '{"a":1}' })).toMatchObject({ query: {}, body: '' });
  });

  it.each(hostileTexts.filter(([, text]) => text !== ''))('passes names and values with %s on as they are, and nowhere else', (_, text) => {
    expect(inputFor({ path: { deviceName: text }, query: { [text]: text, deprovision: text } })).toEqual({
      operation: 'deleteDevice', body: '', accept: '', requestId: 'request-1', path: { deviceName: text }, query: { [text]: text, deprovision: text },
    });
  });
});

describe('the response template of a deletion', () => {
  const template = deployedApi('default').paths['/devices/{deviceName}']?.['delete']?.['x-amazon-apigateway-integration'].responses?.['default']?.responseTemplates[vendorType] ?? '';
  const path = { deviceName: 'sensor-1' };

  it('answers a device that is gone with 204 and the task that holds the receipt, and no location', () => {
    const answer = { statusCode: 204, contentType: vendorType, body: '', location: '', taskId: 'abc_DEF-1' };

    expect(render(template, { body: execution(answer), path })).toEqual({ text: '', status: 204, headers: { 'Content-Type': vendorType, 'x-taskid': 'abc_DEF-1' } });
  });

  it('answers a device that was gone before with 204 alone', () => {
    expect(render(template, { body: execution({ statusCode: 204, contentType: vendorType, body: '', location: '', taskId: '' }), path })).toEqual({ text: '', status: 204, headers: { 'Content-Type': vendorType } });
  });

  it('answers what takes longer with 202 and where the task is', () => {
    const answer = { statusCode: 202, contentType: vendorType, body: '', location: '/deviceTasks/abc_DEF-1', taskId: 'abc_DEF-1' };

    expect(render(template, { body: execution(answer), path })).toMatchObject({ text: '', status: 202, headers: { location: '/deviceTasks/abc_DEF-1', 'x-taskid': 'abc_DEF-1' } });
  });

  it('answers an execution that ran out of time with 202 and where the device is, or will be gone', () => {
    expect(render(template, { body: JSON.stringify({ status: 'TIMED_OUT', error: 'States.Timeout' }), path })).toEqual({
      text: '', status: 202, headers: { 'Content-Type': vendorType, location: '/devices/sensor-1' },
    });
  });

  it.each(hostileTexts)('lets no name with %s get into a header', (_, deviceName) => {
    const { headers } = render(template, { body: JSON.stringify({ status: 'TIMED_OUT' }), path: { deviceName } });

    expect(headers['location']).toMatch(/^\/devices\/[a-zA-Z0-9:_%-]*$/);
  });

  it.each([['UNAVAILABLE', 503], ['INTERNAL', 500]])('answers an execution that failed with %s before it accepted anything as %i', (error, status) => {
    expect(render(template, { body: JSON.stringify({ status: 'FAILED', error, cause: 'secret of ours' }), path })).toMatchObject({ status, text: expect.not.stringContaining('secret') });
  });
});

describe('the input of the accepting machine', () => {
  const core = (index: number) => ({
    name: `edge-${String(index).padStart(4, '0')}`, provisioningTemplate: 'greengrass-core-own-ca', provisioningParameters: { ThingName: 'edge-0001', Site: 'C:\\\\plant "north"' },
    cdfProvisioningParameters: { caId: 'c'.repeat(64), certInfo: { locality: 'Zürich' } },
  });
  const cores = Array.from({ length: 2000 }, (_, index) => core(index));
  const ofFullSize = (text: string): string => Buffer.from(text).subarray(0, limits.requestBodyBytes).toString('utf8').replace(/\uFFFD$/, ' ');
  /** What AcceptTask gets beside its input: the ARN of an execution whose names are as long as any. */
  const executionId = `arn:aws-us-gov:states:us-gov-west-1:111122223333:express:${'n'.repeat(80)}:${'u'.repeat(36)}:${'u'.repeat(36)}`;

  it.each([
    ['as compact as it can be', JSON.stringify({ cores })],
    ['laid out', JSON.stringify({ cores }, null, 2)],
    ['laid out with tabs', JSON.stringify({ cores }, null, '\t')],
    ['of umlauts', `{"a":"${'ü'.repeat(200_000)}"}`],
    ['of signs of three bytes', `{"a":"${'東'.repeat(100_000)}"}`],
    ['of quotes', '"'.repeat(300_000)],
    ['of backslashes', '\\'.repeat(300_000)],
  ])('holds a body of 255 KiB, %s, with the longest Idempotency-Key', (_how, text) => {
    const body = ofFullSize(text);
    const input = inputOf(body, { Accept: vendorType, 'Idempotency-Key': 'k'.repeat(255) }, 'r'.repeat(36));

    expect(Buffer.byteLength(body)).toBe(limits.requestBodyBytes);
    expect(Buffer.byteLength(JSON.stringify({ request: JSON.parse(input) as unknown, executionId }))).toBeLessThanOrEqual(limits.payloadBytes);
  });

  it('makes a call of less than the 1 MB that Step Functions takes of signs that are escaped', () => {
    for (const sign of ['ü', '東', '🏭']) {
      expect(Buffer.byteLength(render(requestTemplate, { body: ofFullSize(sign.repeat(200_000)) }).text)).toBeLessThan(1_000_000);
    }
  });
});

describe('the response template', () => {
  const template = responseTemplate('default');

  it('answers a new task with its location and an empty body', () => {
    const answer = { statusCode: 202, contentType: vendorType, body: '', location: '/coreTasks/abc_DEF-1', taskId: 'abc_DEF-1' };

    expect(render(template, { body: execution(answer) })).toEqual({
      text: '', status: 202, headers: { 'Content-Type': vendorType, location: '/coreTasks/abc_DEF-1', 'x-taskid': 'abc_DEF-1' },
    });
  });

  it('answers a refusal with its own words, byte for byte, and no task', () => {
    const body = JSON.stringify({ message: 'field "a\\b" isn\'t $allowed #here\n— see ü' });

    expect(render(template, { body: execution({ statusCode: 400, contentType: 'application/json', body, location: '', taskId: '' }) })).toEqual({
      text: body, status: 400, headers: { 'Content-Type': 'application/json' },
    });
  });

  it.each([
    ['FAILED', 'UNAVAILABLE', 503, 'UNAVAILABLE'],
    ['TIMED_OUT', 'States.Timeout', 503, 'UNAVAILABLE'],
    ['FAILED', 'INTERNAL', 500, 'INTERNAL'],
    ['FAILED', 'States.Runtime', 500, 'INTERNAL'],
  ])('answers an execution that ended %s with %s as %i', (status, error, statusCode, code) => {
    const rendered = render(template, { body: JSON.stringify({ status, error, cause: 'secret of ours' }) });

    expect(rendered.status).toBe(statusCode);
    expect(JSON.parse(rendered.text)).toEqual({ error: expect.any(String), code, message: expect.stringMatching(/^the request could not be checked.*; /), details: [], requestId: 'request-1' });
  });
});

const refusedWith = (pattern: string, body: string, headers: Record<string, string> = {}) => {
  const { status, text, headers: answered } = render(responseTemplate(pattern), { body, headers });
  return { status, contentType: answered['Content-Type'], body: JSON.parse(text) as object };
};

describe('the refusal template', () => {
  it.each([
    ['com.amazon.coral.validate#ValidationException', 413, 'PAYLOAD_TOO_LARGE'],
    ['InvalidExecutionInput', 413, 'PAYLOAD_TOO_LARGE'],
    ['com.amazon.coral.service#SerializationException', 413, 'PAYLOAD_TOO_LARGE'],
    ['RequestEntityTooLargeException', 413, 'PAYLOAD_TOO_LARGE'],
    ['', 413, 'PAYLOAD_TOO_LARGE'],
    ['com.amazonaws.swf.service.v2.model#ThrottlingException', 429, 'TOO_MANY_REQUESTS'],
    ['AccessDeniedException', 500, 'INTERNAL'],
    ['StateMachineDoesNotExist', 500, 'INTERNAL'],
  ])('answers %s of Step Functions as %i', (type, status, code) => {
    const rendered = refusedWith('4(?!13)\\d{2}', JSON.stringify({ __type: type, message: 'arn:aws:states:secret' }));

    expect(rendered).toMatchObject({ status, contentType: vendorType, body: { code, details: [], requestId: 'request-1' } });
    expect(JSON.stringify(rendered)).not.toContain('secret');
  });

  it.each(['{}', '{"message":"too long"}'])('answers %s, which has no name, as 413: the only call it can be is one that is too large', (body) => {
    expect(refusedWith('4(?!13)\\d{2}', body)).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
  });

  it('answers a 413 of Step Functions as 413, whatever stands in it', () => {
    expect(refusedWith('413', '<html>413 Request Entity Too Large</html>')).toMatchObject({ status: 413, contentType: vendorType, body: { code: 'PAYLOAD_TOO_LARGE' } });
  });

  it.each([
    ['no Accept header', {}, vendorType],
    ['any media type', { Accept: '*/*' }, vendorType],
    ['JSON', { Accept: 'application/json' }, 'application/json'],
    ['JSON, in the lower case of HTTP/2', { accept: 'application/json' }, 'application/json'],
    ['both', { Accept: `application/json, ${vendorType}` }, vendorType],
    ['what this API does not speak', { Accept: 'text/html' }, vendorType],
  ])('answers who accepts %s as AcceptTask would', (_what, headers, contentType) => {
    for (const pattern of ['413', '4(?!13)\\d{2}', '5\\d{2}']) expect(refusedWith(pattern, '{}', headers)).toMatchObject({ contentType });
    expect(refusedWith('default', JSON.stringify({ status: 'FAILED', error: 'INTERNAL' }), headers)).toMatchObject({ contentType });
  });

  it('answers an outage of Step Functions as 503', () => {
    const rendered = render(responseTemplate('5\\d{2}'), { body: '{}' });

    expect(rendered.status).toBe(503);
    expect(JSON.parse(rendered.text)).toMatchObject({ code: 'UNAVAILABLE' });
  });
});

describe('every template', () => {
  it('is the same under both media types: which one is taken depends on headers', () => {
    for (const templates of [integration?.requestTemplates, ...Object.values(integration?.responses ?? {}).map(({ responseTemplates }) => responseTemplates)]) {
      expect(new Set(Object.values(templates ?? {})).size).toBe(1);
    }
  });
});

describe('the request template of a cancellation', () => {
  const { paths } = deployedApi('default');
  const methods = [
    ['cancelCoreTask', paths['/coreTasks/{taskId}/cancel']?.['post']], ['cancelDeviceTask', paths['/deviceTasks/{taskId}/cancel']?.['post']],
    ['cancelDeploymentTask', paths['/deploymentTasks/{taskId}/cancel']?.['post']], ['deleteDeploymentTask', paths['/deploymentTasks/{taskId}']?.['delete']],
  ] as const;

  it.each(methods)('calls the machine that stops tasks for %s, with the task and the query, and nothing of a body', (operation, method) => {
    const template = method?.['x-amazon-apigateway-integration']?.requestTemplates?.[vendorType] ?? '';
    const { stateMachineArn, input } = JSON.parse(render(template, { body: '{"a":1}', path: { taskId: 'abc_DEF-1' }, query: { now: '1' } }).text) as StartSyncExecution;

    expect(stateMachineArn).toMatch(/CancelTask/);
    expect(JSON.parse(input)).toEqual({ operation, body: '', accept: '', requestId: 'request-1', path: { taskId: 'abc_DEF-1' }, query: { now: '1' } });
  });
});
