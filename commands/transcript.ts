/** Real HTTP requests, told as they go, each answer held against the API's contract. */
import { STATUS_CODES } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { provisioningClient, type ProvisioningClient } from '../contracts/client.ts';
import { deviations, type Answer } from './answer-contract.ts';

export interface Transcript {
  /** Prints a heading. */
  step(text: string): void;
  /** Prints what the reader should know. */
  say(text: string): void;
  /** What is sent through it is told. */
  readonly api: Pick<ProvisioningClient, 'GET' | 'POST' | 'PUT' | 'DELETE'>;
  /** Asks until `holds` or patience ends, and tells the last answer of the API only. */
  until<Body>(ask: () => Promise<Body>, holds: (body: Body) => boolean): Promise<Body>;
  /** Notes as a deviation what is not as expected, through and through. */
  expect(what: string, actual: unknown, expected: unknown): void;
  /** Everything that deviated so far. */
  readonly deviating: readonly string[];
}

const shownHeaders = ['content-type', 'location', 'x-taskid', 'x-name', 'x-version'];
const pollMs = 100;
const patienceMs = 60_000;

const indented = (text: string): string => text.replaceAll(/^/gm, '  ');
const pretty = (json: string): string => indented(JSON.stringify(JSON.parse(json), null, 2));

const requestLines = (request: Request, path: string, body: string): string[] => {
  const head = `\n  ${request.method} ${path}\n  Accept: ${request.headers.get('accept')}`;
  return body === '' ? [head] : [head, `  Content-Type: ${request.headers.get('content-type')}\n\n${pretty(body)}`];
};

const answerLines = ({ status, headers, text }: Answer): string[] => [
  `\n  ${status} ${STATUS_CODES[status] ?? ''}`,
  ...shownHeaders.filter((name) => headers.has(name)).map((name) => `  ${name}: ${headers.get(name)}`),
  ...(text === '' ? [] : [`\n${pretty(text)}`]),
];

/** @param print takes one line or several; a quiet transcript takes none */
export const transcript = (apiUrl: string, print: (text: string) => void): Transcript => {
  const deviating: string[] = [];
  const told = { requests: true, answers: true };
  let steps = 0;
  let heard: Answer | undefined;

  const tell = (lines: readonly string[]): void => lines.forEach((line) => print(line));
  const pathOf = ({ url }: Request): string => url.slice(apiUrl.length);

  const api = provisioningClient(apiUrl);
  api.use({
    onRequest: async ({ request }) => {
      if (told.requests) tell(requestLines(request, pathOf(request), await request.clone().text()));
    },
    onResponse: async ({ request, response }) => {
      heard = { method: request.method, path: pathOf(request), status: response.status, headers: response.headers, text: await response.clone().text() };
      deviating.push(...deviations(heard).map((deviation) => `${request.method} ${pathOf(request)}: ${deviation}`));
      if (told.answers) tell(answerLines(heard));
    },
  });

  const repeated = async <Body>(ask: () => Promise<Body>, holds: (body: Body) => boolean): Promise<{ body: Body; times: number }> => {
    const end = Date.now() + patienceMs;
    for (let times = 1; ; times += 1) {
      const body = await ask();
      if (holds(body) || Date.now() > end) return { body, times };
      told.requests = false;
      await delay(pollMs);
    }
  };

  return {
    deviating,
    api,
    step: (text) => print(`\n${(steps += 1)}. ${text}`),
    say: (text) => print(`\n${indented(text)}`),
    until: async (ask, holds) => {
      told.answers = false;
      heard = undefined;
      const { body, times } = await repeated(ask, holds).finally(() => Object.assign(told, { requests: true, answers: true }));
      if (times > 1) print(`\n  (asked ${times} times)`);
      if (heard) tell(answerLines(heard));
      return body;
    },
    expect: (what, actual, expected) => {
      if (!isDeepStrictEqual(actual, expected)) deviating.push(`${what} is ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
    },
  };
};
