import { limits } from '../../../contracts/limits.ts';
import { Refusal } from './answer.ts';
import type { AnswerCode } from './answer.ts';
import { parseJson } from './json-text.ts';
import { shown } from './request-problems.ts';

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The JSON object that a request body is.
 *
 * @param tooLarge how a body of more than `limits.requestBodyBytes` is refused
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const jsonObject = (body: string, tooLarge: AnswerCode = 'PAYLOAD_TOO_LARGE'): Record<string, unknown> => {
  const size = Buffer.byteLength(body);
  if (size > limits.requestBodyBytes) throw new Refusal(tooLarge, `the request body has ${size} bytes, ${limits.requestBodyBytes} are allowed`);
  if (body.trim() === '') throw malformed('the request body is empty', 'is empty');
  const parsed = parseJson(body);
  if ('flaw' in parsed) {
    const { line, column, problem } = parsed.flaw;
    throw malformed(`the request body is not JSON: ${problem}`, `line ${line}, column ${column}: ${problem}`);
  }
  const { value } = parsed;
  if (!isObject(value)) throw malformed(`the request body must be a JSON object, not ${shown(value)}`, `must be a JSON object, not ${shown(value)}`);
  return value;
};

const malformed = (message: string, problem: string): Refusal => new Refusal('MALFORMED_JSON', message, { details: [{ field: 'body', problem }] });
