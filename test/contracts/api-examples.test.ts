import type { ValidateFunction } from 'ajv';
import { describe, expect, it } from '@jest/globals';
import { apiOperations, parametersOf, responsesOf, schemaNames } from '../../contracts/api-contract.ts';
import { apiExamples } from '../../contracts/api-examples.ts';
import { deviations } from '../../commands/answer-contract.ts';
import * as validators from '../../contracts/generated/openapi-validators.js';

/** Only a deployed API asks who is calling. */
const askedByDeployedApisOnly = ['401', '403'];

const requested = apiExamples.filter(({ request }) => request !== undefined);

/** Of the schemas that a body of the operation may have: what it breaks of the one that it breaks least. */
const bodyFlaws = (operationId: string, body: unknown): readonly object[] => {
  const [content] = Object.values(apiOperations.find(({ operation }) => operation.operationId === operationId)?.operation.requestBody?.content ?? {});
  const flaws = (content === undefined ? [] : schemaNames(content)).map((name) => {
    const isValid = (validators as unknown as Record<string, ValidateFunction>)[name] as ValidateFunction;
    return isValid(body) ? [] : (isValid.errors ?? []);
  });
  return flaws.toSorted((one, other) => one.length - other.length)[0] ?? [{ message: 'the operation has no body' }];
};

describe('the API document', () => {
  it.each(apiOperations.map(({ operation }) => [operation.operationId, operation] as const))('says of %s what it does, in a sentence and at length', (_id, { summary, description }) => {
    expect(summary).toMatch(/^[A-Z].{10,100}\.$/);
    expect(description.length).toBeGreaterThan(60);
  });

  it.each(apiOperations.map(({ operation }) => [operation.operationId, operation] as const))('shows for %s an answer of every status', (operationId, operation) => {
    const shown = new Set(apiExamples.filter((example) => example.operationId === operationId).map(({ status }) => String(status)));

    expect(Object.keys(responsesOf(operation)).filter((status) => !shown.has(status))).toEqual(askedByDeployedApisOnly);
  });

  it.each(apiOperations.map(({ operation }) => [operation.operationId] as const))('shows for %s a request that succeeds', (operationId) => {
    expect(requested.some((example) => example.operationId === operationId && example.status < 300)).toBe(true);
  });

  it('shows no request without its answer', () => {
    const bodies = apiOperations.flatMap(({ operation: { operationId, requestBody } }) => Object.values(requestBody?.content ?? {}).flatMap(({ examples = {} }) => Object.keys(examples).map((name) => `${operationId} ${name}`)));
    const parameters = apiOperations.flatMap(({ operation }) => parametersOf(operation).flatMap(({ examples = {} }) => Object.keys(examples)));

    expect(bodies.filter((body) => !requested.some(({ operationId, name }) => body === `${operationId} ${name}`))).toEqual([]);
    expect(parameters.filter((parameter) => !requested.some(({ name }) => name === parameter))).toEqual([]);
  });

  it('shows the same in both media types', () => {
    const contents = apiOperations.flatMap(({ operation }) => [operation.requestBody?.content, ...Object.values(responsesOf(operation)).map(({ content }) => content)]);

    expect(contents.filter((content) => new Set(Object.values(content ?? {}).map((type) => JSON.stringify(type))).size > 1)).toEqual([]);
  });

  it.each(apiExamples.map((example) => [example.operationId, example.name, example] as const))('keeps its own rules in the answer of %s %s', (_id, _name, { method, path, status, answer }) => {
    const { body, headers } = answer;

    expect(deviations({ method, path, status, headers: new Headers({ 'content-type': 'application/json', ...headers }), text: body === undefined ? '' : JSON.stringify(body) })).toEqual([]);
  });

  it.each(requested.filter(({ request, status }) => request?.body !== undefined && status !== 400).map((example) => [example.operationId, example.name, example] as const))('keeps its own rules in the request %s %s', (operationId, _name, { request }) => {
    expect(bodyFlaws(operationId, request?.body)).toEqual([]);
  });
});
