/** Real HTTP requests, told as they go, each answer held against the API's contract. */
import { STATUS_CODES } from 'node:http';
import { deviations } from './answer-contract.ts';

export interface Exchange<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Transcript {
  /** Prints a heading. */
  step(text: string): void;
  /** Prints what the reader should know. */
  say(text: string): void;
  /** @throws Error when the answer is not a success: nothing after it could be told */
  request<Body = undefined>(method: string, path: string, body?: unknown): Promise<Exchange<Body>>;
  /** Repeats a GET until `holds`, and tells the last answer only. @throws Error as `request` does */
  requestUntil<Body>(path: string, holds: (body: Body) => boolean): Promise<Exchange<Body>>;
  /** Notes as a deviation what is not as expected. */
  expect(what: string, actual: unknown, expected: unknown): void;
  /** Everything that deviated so far. */
  readonly deviating: readonly string[];
}

const mediaType = 'application/vnd.aws-cdf-v1.0+json';
const shownHeaders = ['content-type', 'location', 'x-taskid'];
const pollMs = 100;
const patienceMs = 60_000;

const indented = (text: string): string => text.replaceAll(/^/gm, '  ');

/** @param print takes one line or several; a quiet transcript takes none */
export const transcript = (apiUrl: string, print: (text: string) => void): Transcript => {
  const deviating: string[] = [];
  let steps = 0;

  const tellRequest = (method: string, path: string, body: unknown): void => {
    print(`\n  ${method} ${path}\n  Accept: ${mediaType}`);
    if (body !== undefined) print(`  Content-Type: ${mediaType}\n\n${indented(JSON.stringify(body, null, 2))}`);
  };

  const tellAnswer = ({ status, headers, body }: Exchange<unknown>): void => {
    print(`\n  ${status} ${STATUS_CODES[status] ?? ''}`);
    for (const name of shownHeaders) if (headers.has(name)) print(`  ${name}: ${headers.get(name)}`);
    if (body !== undefined) print(`\n${indented(JSON.stringify(body, null, 2))}`);
  };

  const conclude = <Body>(method: string, path: string, answer: Exchange<Body>): Exchange<Body> => {
    tellAnswer(answer);
    if (answer.status < 200 || answer.status > 299) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  };

  const exchange = async <Body>(method: string, path: string, body?: unknown): Promise<Exchange<Body>> => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { accept: mediaType, ...(body !== undefined && { 'content-type': mediaType }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    for (const deviation of deviations({ method, path, status: response.status, headers: response.headers, text })) {
      deviating.push(`${method} ${path}: ${deviation}`);
    }
    return { status: response.status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  };

  return {
    deviating,
    step: (text) => print(`\n${(steps += 1)}. ${text}`),
    say: (text) => print(`\n${indented(text)}`),
    request: async <Body>(method: string, path: string, body?: unknown) => {
      tellRequest(method, path, body);
      return conclude(method, path, await exchange<Body>(method, path, body));
    },
    requestUntil: async <Body>(path: string, holds: (body: Body) => boolean) => {
      tellRequest('GET', path, undefined);
      const end = Date.now() + patienceMs;
      for (let times = 1; ; times += 1) {
        const answer = await exchange<Body>('GET', path);
        if (answer.status !== 200 || holds(answer.body) || Date.now() > end) {
          if (times > 1) print(`\n  (asked ${times} times)`);
          return conclude('GET', path, answer);
        }
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    },
    expect: (what, actual, expected) => {
      if (actual !== expected) deviating.push(`${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
    },
  };
};
