/**
 * The examples of `contracts/openapi.yaml` as requests and answers. Within an operation an example has one name: whatever
 * bears it in the parameters and the request body is the request, whatever bears it in the answers is its answer.
 */
import { apiOperations, parametersOf, responsesOf } from './api-contract.ts';
import type { Examples, MediaTypeContent, OperationContract, Parameter, ResponseContract } from './api-contract.ts';
import { defaultMediaType } from './media-types.ts';

/** What the document shows being sent. */
export interface ExampleRequest {
  /** With its parameters filled in, and the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What the body shows, in words. */
  readonly summary?: string;
  readonly body?: unknown;
}

export interface ApiExample {
  readonly operationId: string;
  readonly name: string;
  readonly method: string;
  /** As declared, with the parameters in braces. */
  readonly path: string;
  /** Absent for an answer that no document can ask for, such as that of a failing service. */
  readonly request?: ExampleRequest;
  readonly status: number;
  readonly answer: { readonly headers: Readonly<Record<string, string>>; readonly summary?: string; readonly body?: unknown };
}

const bodyExamples = (content: Readonly<Record<string, Pick<MediaTypeContent, 'examples'>>> | undefined): Examples => content?.[defaultMediaType]?.examples ?? {};

const requestNamed = (name: string, { path, status, operation }: { path: string; status: string; operation: OperationContract }): ExampleRequest | undefined => {
  const parameters = parametersOf(operation);
  const body = bodyExamples(operation.requestBody?.content)[name];
  const isBare = parameters.length === 0 && operation.requestBody === undefined && Number(status) < 300;
  if (body === undefined && !isBare && !parameters.some(({ examples = {} }) => name in examples)) return undefined;
  /** A required parameter without an example of its own in this request is as in the first one. */
  const valueOf = ({ examples = {}, required }: Parameter): unknown => (examples[name] ?? (required ? Object.values(examples)[0] : undefined))?.value;
  const given = (where: Parameter['in']): [string, string][] =>
    parameters.filter((parameter) => parameter.in === where && valueOf(parameter) !== undefined).map((parameter) => [parameter.name, String(valueOf(parameter))]);

  const query = new URLSearchParams(given('query')).toString();
  const filled = given('path').reduce((text, [parameter, value]) => text.replace(`{${parameter}}`, encodeURIComponent(value)), path);
  return { path: query === '' ? filled : `${filled}?${query}`, headers: Object.fromEntries(given('header')), summary: body?.summary, body: body?.value };
};

const headersNamed = (name: string, { headers = {} }: ResponseContract): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([header, { examples = {} }]) => (examples[name] === undefined ? [] : [[header, String(examples[name].value)]])));

const namesIn = ({ content, headers = {} }: ResponseContract): string[] => [...new Set([...Object.keys(bodyExamples(content)), ...Object.values(headers).flatMap(({ examples = {} }) => Object.keys(examples))])];

const examplesOf = ({ path, method, operation }: (typeof apiOperations)[number]): ApiExample[] =>
  Object.entries(responsesOf(operation)).flatMap(([status, response]) =>
    namesIn(response).map((name) => {
      const body = bodyExamples(response.content)[name];
      return {
        operationId: operation.operationId, name, method, path, status: Number(status),
        request: requestNamed(name, { path, status, operation }),
        answer: { headers: headersNamed(name, response), summary: body?.summary, body: body?.value },
      };
    }),
  );

/** Every example answer of the document, in its order. */
export const apiExamples: readonly ApiExample[] = apiOperations.flatMap(examplesOf);
