import { errorBody, statusOf } from './api-failures.ts';
import type { GatewayFailure } from './api-failures.ts';

/** Velocity: a JSON string's content. escapeJavaScript also escapes apostrophes, which JSON forbids (mapping template reference). */
const escaped = (expression: string): string => `$util.escapeJavaScript(${expression}).replaceAll("\\\\'", "'")`;

/** A header whatever the case it came in: HTTP/2 clients send lower case. */
const header = (variable: string, name: string): string =>
  `#set($${variable} = $input.params('${name}'))#if($${variable} == '')#set($${variable} = $input.params('${name.toLowerCase()}'))#end`;

/**
 * Makes a StartSyncExecution call of a POST. `input` is JSON in a JSON string, so what the client sent is escaped twice;
 * the body goes as the text it is, since only AcceptTask can say what is wrong with it.
 */
export const requestTemplate = (operation: string, stateMachineArn: string): string => [
  header('accept', 'Accept'),
  header('key', 'Idempotency-Key'),
  `#set($body = ${escaped(escaped('$input.body'))})`,
  `#set($accepted = ${escaped(escaped('$accept'))})`,
  `#set($requestId = ${escaped(escaped('$context.requestId'))})`,
  `{"stateMachineArn":"${stateMachineArn}",`,
  `"input":"{\\"operation\\":\\"${operation}\\",\\"body\\":\\"$body\\",\\"accept\\":\\"$accepted\\",`
    + `\\"idempotencyKey\\":\\"$util.base64Encode($key)\\",\\"requestId\\":\\"$requestId\\"}"}`,
].join('\n');

const failure = (code: GatewayFailure, problem: string): string =>
  `#set($context.responseOverride.status = ${statusOf(code)})${errorBody(code, problem)}`;

/** Answers with what the execution decided, or says that it could not. No line breaks: a 202 has an empty body. */
export const responseTemplate: string = [
  `#if($input.path('$.status') == 'SUCCEEDED')`,
  `#set($answer = $util.parseJson($input.path('$.output')))`,
  `#set($context.responseOverride.status = $answer.statusCode)`,
  `#set($context.responseOverride.header.Content-Type = $answer.contentType)`,
  `#if($answer.location != '')`,
  `#set($context.responseOverride.header.location = $answer.location)`,
  `#set($context.responseOverride.header.x-taskid = $answer.taskId)`,
  `#end`,
  `$answer.body`,
  `#elseif($input.path('$.error') == 'UNAVAILABLE' || $input.path('$.status') == 'TIMED_OUT')`,
  failure('UNAVAILABLE', 'the request could not be checked now'),
  `#elseif($input.path('$.error') == 'States.DataLimitExceeded')`,
  failure('PAYLOAD_TOO_LARGE', 'the request body is too large'),
  `#else`,
  failure('INTERNAL', 'the request could not be checked'),
  `#end`,
].join('');

/** Step Functions refuses input of more than 256 KiB, and calls that come too fast; anything else is our defect. */
export const refusalTemplate: string = [
  `#set($type = $input.path('$.__type'))`,
  `#if($type.contains('Throttling') || $type.contains('TooManyRequests'))`,
  failure('TOO_MANY_REQUESTS', 'there are too many requests'),
  `#elseif($type.contains('ValidationException') || $type.contains('InvalidExecutionInput'))`,
  failure('PAYLOAD_TOO_LARGE', 'the request body is too large'),
  `#else`,
  failure('INTERNAL', 'the request could not be passed on'),
  `#end`,
].join('');

export const outageTemplate: string = failure('UNAVAILABLE', 'the request could not be passed on now');
