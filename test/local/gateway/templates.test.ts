import { describe, expect, it } from '@jest/globals';
import { requestContext } from '../../../local/gateway/context.ts';
import { BodyNotJson, render } from '../../../local/gateway/templates.ts';

const request = {
  method: 'POST', path: '/tasks', query: [['q', 'one']] as Array<[string, string]>, headers: [['X-Name', "it's"]] as Array<[string, string]>, body: Buffer.from(''),
  requestId: 'request-1', extendedRequestId: 'extended=', receivedAt: new Date('2026-11-23T09:14:05Z'), sourceIp: '127.0.0.1',
};
const api = { id: 'abc', stage: 'prod', resources: [], gatewayResponses: new Map(), binaryMediaTypes: [] };
const context = requestContext(api, '111122223333', request, '/tasks');

const rendered = (template: string, body = '{}') => render(template, { context, request, pathParameters: { id: 'a/b' }, body }).text;

describe('a mapping template', () => {
  it.each([
    ['$context.requestId $context.stage $context.httpMethod $context.resourcePath', 'request-1 prod POST /tasks'],
    ['$context.requestTime', '23/Nov/2026:09:14:05 +0000'],
    ["$input.params('id')|$input.params('q')|$input.params('x-name')|$input.params('none')", "a/b|one|it's|"],
    ["$input.params().header.get('X-Name')", "it's"],
    ["$util.base64Encode('ü')$util.base64Decode('w7w=')", 'w7w=ü'],
    ["$util.urlEncode('a b~*ü')|$util.urlDecode('a+b%7E')", 'a+b%7E*%C3%BC|a b~'],
    ["#set($t = 'a.b.c')$t.replaceAll('[.]', '-') $t.replace('.', '$') $t.length() $t.contains('b') $t.split('[.]').size()", 'a-b-c a$b$c 5 true 3'],
    ["#set($t = ' Ab ')$t.trim().toLowerCase().startsWith('a') $t.isEmpty() $t.indexOf('b') $t.substring(1, 2)", 'true false 2 A'],
    ["#foreach($i in [1..3])$i#if($foreach.hasNext),#end#end", '1,2,3'],
    ["#if($input.params('none') != '')yes#else none#end", ' none'],
    ["$input.params().querystring.get('q')|$!input.params().querystring.get('none')|", 'one||'],
    ["#set($none = $input.params().querystring.get('none'))#if($none)yes#{else}no#end #if($input.params().querystring.containsKey('q'))yes#end", 'no yes'],
    ["#foreach($key in $input.params().querystring.keySet())$key=$input.params().querystring.get($key)#end", 'q=one'],
    ["$input.params('q').matches('one|two') $input.params('id').matches('[a-z]+')", 'true false'],
  ])('renders %j', (template, text) => {
    expect(rendered(template)).toBe(text);
  });

  it.each([
    ["$input.json('$')", '{"a":{"b":[1,"x"]}}'],
    ["$input.json('$.a.b')", '[1,"x"]'],
    ["$input.json('$.none')", '""'],
    ["$input.path('$.a.b[1]')", 'x'],
    ["$input.path('$').a.b.get(0)", '1'],
    ['$input.body', '{"a": {"b": [1, "x"]}}'],
  ])('reads the body by %j', (template, text) => {
    expect(rendered(template, '{"a": {"b": [1, "x"]}}')).toBe(text);
  });

  it('escapes text for JavaScript as Java does', () => {
    expect(rendered('$util.escapeJavaScript($input.body)', 'a"b\'c\\d/e\nü\u2028')).toBe('a\\"b\\\'c\\\\d\\/e\\n\\u00FC\\u2028');
  });

  it('says so when it reads JSON from a body that is none', () => {
    expect(() => rendered("$input.json('$')", '{oops')).toThrow(BodyNotJson);
  });

  it('sets status and headers of the answer', () => {
    const { overrides } = render('#set($context.responseOverride.status = 409)#set($context.responseOverride.header.x-a = "b")', { context, request, pathParameters: {}, body: '' });

    expect(overrides).toEqual({ status: 409, headers: { 'x-a': 'b' } });
  });
});
