import { bodyCode, controlCode } from '../contracts/body-code.ts';
import { defaultMediaType, mediaTypes } from '../contracts/media-types.ts';
import { errorBody, statusOf } from './api-failures.ts';
import type { GatewayFailure } from './api-failures.ts';

/** Velocity: a JSON string's content. escapeJavaScript also escapes apostrophes, which JSON forbids (mapping template reference). */
const escaped = (expression: string): string => `$util.escapeJavaScript(${expression}).replaceAll("\\\\'", "'")`;

/** Of a character class of Java's: what a mapping template may not hold as it is, or the class would take for a sign. */
const inClass: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', '\\': '\\\\', '^': '\\^' };

/** Velocity: a string. Neither kind of quotes can be escaped, and no text here has both. */
const quoted = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`);

/** Velocity: the text in the code of bodies, in which a JSON string may hold it as it is. */
const coded = (expression: string): string => {
  const replaced = bodyCode.map(([character, code]) => `.replaceAll(${quoted(`[${inClass[character] ?? character}]`)}, ${quoted(code)})`);
  return `${expression}${replaced.join('')}.replaceAll('[\\x00-\\x1f]', '${controlCode}')`;
};

/** A header whatever the case it came in: HTTP/2 clients send lower case. */
const header = (variable: string, name: string): string =>
  `#set($${variable} = $input.params('${name}'))#if($${variable} == '')#set($${variable} = $input.params('${name.toLowerCase()}'))#end`;

const sent = (name: string): string => `$input.params().header.containsKey('${name}')`;

/** Stands for a key that was sent and is empty, since none at all is empty too. */
const emptyKey = ' ';

/** What a machine of requests is told of one. */
export interface RequestParts {
  /** Names of the path's parameters. */
  readonly path: readonly string[];
  /** A POST has a body and may have a key under which it can be repeated; of a DELETE the query counts. */
  readonly of: 'body' | 'query';
}

/** Velocity: text of the client's in JSON that is itself in a JSON string, so that it is escaped twice. */
const inner = (expression: string): string => escaped(escaped(expression));

const bodyDirectives: readonly string[] = [
  header('key', 'Idempotency-Key'),
  `#if($key == '' && (${sent('Idempotency-Key')} || ${sent('idempotency-key')}))#set($key = '${emptyKey}')#end`,
  `#set($coded = '')#set($coded = ${coded('$input.body')})`,
  `#set($body = ${escaped('$coded')})`,
];

const bodyMembers: readonly string[] = ['\\"body\\":\\"$body\\"', '\\"idempotencyKey\\":\\"$util.base64Encode($key)\\"'];

/** Every parameter is passed on, since only AcceptTask knows which there are. Of one that is sent twice a template sees one. */
const queryMembers: readonly string[] = [
  '\\"body\\":\\"\\"',
  `\\"query\\":{#set($query = $input.params().querystring)#foreach($name in $query.keySet())#set($field = ${inner('$name')})#set($value = ${inner('$query.get($name)')})`
    + '\\"$field\\":\\"$value\\"#if($foreach.hasNext),#end#end}',
];

/**
 * Makes a StartSyncExecution call of a request. `input` is JSON in a JSON string, so what the client sent is escaped twice;
 * the body, instead, is coded and escaped once. It goes as text, since only AcceptTask can say what is wrong with it.
 */
export const requestTemplate = (operation: string, stateMachineArn: string, { path, of }: RequestParts): string => [
  header('accept', 'Accept'),
  ...(of === 'body' ? bodyDirectives : []),
  ...path.map((name) => `#set($${name} = ${inner(`$input.params('${name}')`)})`),
  `#set($accepted = ${inner('$accept')})`,
  `#set($requestId = ${inner('$context.requestId')})`,
  `{"stateMachineArn":"${stateMachineArn}",`,
  `"input":"{${[
    `\\"operation\\":\\"${operation}\\"`,
    ...(of === 'body' ? bodyMembers : queryMembers),
    '\\"accept\\":\\"$accepted\\"',
    ...(path.length === 0 ? [] : [`\\"path\\":{${path.map((name) => `\\"${name}\\":\\"$${name}\\"`).join(',')}}`]),
    '\\"requestId\\":\\"$requestId\\"',
  ].join(',')}}"}`,
].join('\n');

const [, plainJson] = mediaTypes;

const failure = (code: GatewayFailure, problem: string): string =>
  `#set($context.responseOverride.status = ${statusOf(code)})${errorBody(code, problem)}`;

const tooLarge = failure('PAYLOAD_TOO_LARGE', 'the request body is too large');

/** Errors that are made here come in the media type that AcceptTask would have chosen, with or without an Accept header. */
const errorMediaType: string = [
  header('accept', 'Accept'),
  `#if($accept.contains('${plainJson}') && !$accept.contains('${defaultMediaType}'))#set($mediaType = '${plainJson}')`,
  `#else#set($mediaType = '${defaultMediaType}')#end`,
  `#set($context.responseOverride.header.Content-Type = $mediaType)`,
].join('');

const names = (variable: string, ...parts: readonly string[]): string => parts.map((part) => `${variable}.contains('${part}')`).join(' || ');

/**
 * Answers with what the execution decided, or says that it could not. No line breaks: a 202 and a 204 have an empty body.
 *
 * @param timedOut what to answer for an execution that did not end in time
 */
const answerTemplate = (timedOut: string): string => [
  `#if($input.path('$.status') == 'SUCCEEDED')`,
  `#set($answer = $util.parseJson($input.path('$.output')))`,
  `#set($context.responseOverride.status = $answer.statusCode)`,
  `#set($context.responseOverride.header.Content-Type = $answer.contentType)`,
  `#if($answer.location != '')#set($context.responseOverride.header.location = $answer.location)#end`,
  `#if($answer.taskId != '')#set($context.responseOverride.header.x-taskid = $answer.taskId)#end`,
  `$answer.body`,
  `#elseif($input.path('$.status') == 'TIMED_OUT')`,
  timedOut,
  `#elseif($input.path('$.error') == 'UNAVAILABLE')`,
  unchecked,
  `#elseif($input.path('$.error') == 'States.DataLimitExceeded')`,
  errorMediaType,
  tooLarge,
  `#else`,
  errorMediaType,
  failure('INTERNAL', 'the request could not be checked'),
  `#end`,
].join('');

const unchecked: string = errorMediaType + failure('UNAVAILABLE', 'the request could not be checked now');

export const responseTemplate: string = answerTemplate(unchecked);

/**
 * For a machine that works on what it has accepted, and runs out of time only then: the task goes on, and where the thing
 * was it will be gone. Nothing but the characters of names gets into the header.
 *
 * @param parameter of the path, which names the thing
 */
export const workingResponseTemplate = (collection: string, parameter: string): string =>
  answerTemplate([
    `#set($name = $input.params('${parameter}').replaceAll('[^a-zA-Z0-9:_%-]', ''))`,
    `#set($context.responseOverride.status = 202)`,
    `#set($context.responseOverride.header.Content-Type = '${defaultMediaType}')`,
    `#set($context.responseOverride.header.location = "/${collection}/$name")`,
  ].join(''));

/**
 * Step Functions refuses input of more than 256 KiB, and calls that come too fast; anything else is our defect. It takes
 * 1 MB as a whole and does not say how it refuses more: by a name for what cannot be read, without any, or with 413.
 */
export const refusalTemplate: string = [
  errorMediaType,
  `#set($type = $input.path('$.__type'))`,
  `#if("$!type" == '' || ${names('$type', 'ValidationException', 'InvalidExecutionInput', 'RequestEntityTooLarge', 'SerializationException')})`,
  tooLarge,
  `#elseif(${names('$type', 'Throttling', 'TooManyRequests')})`,
  failure('TOO_MANY_REQUESTS', 'there are too many requests'),
  `#else`,
  failure('INTERNAL', 'the request could not be passed on'),
  `#end`,
].join('');

/** Answers for what is not even JSON, so that nothing is read from it. */
export const oversizeTemplate: string = errorMediaType + tooLarge;

export const outageTemplate: string = errorMediaType + failure('UNAVAILABLE', 'the request could not be passed on now');
