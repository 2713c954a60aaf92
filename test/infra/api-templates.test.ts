import { describe, expect, it } from '@jest/globals';
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

/** What the accepting machine gets of a request. */
const accepted = (body: string, headers: Record<string, string> = {}, requestId?: string): Record<string, string> => {
  const call = JSON.parse(render(requestTemplate, { body, headers, ...(requestId !== undefined && { requestId }) }).text) as StartSyncExecution;
  return JSON.parse(call.input) as Record<string, string>;
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
    ['control characters', '\u0000\u0001\u001f\u007f'],
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

  it('takes a request id that a client made up for text', () => {
    expect(accepted('{}', {}, '","body":"other')).toMatchObject({ requestId: '","body":"other', body: '{}' });
  });
});

const execution = (answer: object) => JSON.stringify({ status: 'SUCCEEDED', output: JSON.stringify(answer) });

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

describe('the refusal template', () => {
  it.each([
    ['com.amazon.coral.validate#ValidationException', 413, 'PAYLOAD_TOO_LARGE'],
    ['InvalidExecutionInput', 413, 'PAYLOAD_TOO_LARGE'],
    ['com.amazonaws.swf.service.v2.model#ThrottlingException', 429, 'TOO_MANY_REQUESTS'],
    ['AccessDeniedException', 500, 'INTERNAL'],
    ['StateMachineDoesNotExist', 500, 'INTERNAL'],
  ])('answers %s of Step Functions as %i', (type, status, code) => {
    const rendered = render(responseTemplate('4\\d{2}'), { body: JSON.stringify({ __type: type, message: 'arn:aws:states:secret' }) });

    expect(rendered.status).toBe(status);
    expect(JSON.parse(rendered.text)).toMatchObject({ code, details: [], requestId: 'request-1' });
    expect(rendered.text).not.toContain('secret');
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
