/** Sends requests as they are, and waits for an answer no longer than the API may take. */
import { Agent, request as httpRequest } from 'node:http';
import type { Answer } from '../answer-contract.ts';
import type { FuzzRequest } from './requests.ts';

/** API Gateway answers within 29 seconds, with an answer of its own if need be. */
export const deadlineMilliseconds = 30_000;

/** No answer came: the connection ended, or time ran out. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** A sender over connections that are kept; `close` ends them. */
export const sender = (apiUrl: string, connections: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(apiUrl);
  const send = ({ method, path, headers, body }: FuzzRequest): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const bytes = body === undefined ? undefined : Buffer.from(body, 'utf8');
      const request = httpRequest({ agent, hostname, port, method, path, headers: { ...headers, ...(bytes && { 'content-length': bytes.length }) }, timeout: deadlineMilliseconds }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => reject(new NoAnswer(`the answer broke off: ${error.message}`)));
        response.on('end', () => resolve({
          method, path, status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'),
          headers: new Headers(Object.entries(response.headersDistinct).flatMap(([name, values = []]) => values.map((value): [string, string] => [name, value]))),
        }));
      });
      request.on('timeout', () => request.destroy(new Error(`nothing within ${deadlineMilliseconds / 1_000} s`)));
      request.on('error', (error) => reject(new NoAnswer(`no answer: ${error.message}`)));
      request.end(bytes);
    });
  return { send, close: () => agent.destroy() };
};
