import { describe, expect, it } from '@jest/globals';
import { deviations, type Answer } from '../../commands/answer-contract.ts';

const error = { error: 'Not Found', code: 'CORE_NOT_FOUND', message: 'no such core', details: [], requestId: 'r-1' };

const anAnswer = ({ headers = { 'content-type': 'application/json' }, body = error, ...change }: { headers?: Record<string, string>; body?: unknown } & Partial<Omit<Answer, 'headers'>> = {}): Answer =>
  ({ method: 'GET', path: '/cores/edge-1', status: 404, headers: new Headers(headers), text: body === '' ? '' : JSON.stringify(body), ...change });

const accepted = { method: 'POST', path: '/coreTasks', status: 202, body: '' };

describe('an answer of the API', () => {
  it.each([
    ['an error of the operation', anAnswer()],
    ['an error with a media type parameter', anAnswer({ headers: { 'content-type': 'application/json; charset=utf-8' } })],
    ['an accepted task', anAnswer({ ...accepted, headers: { location: '/coreTasks/abcdefghi', 'x-taskid': 'abcdefghi' } })],
    ['an empty list, query and all', anAnswer({ path: '/coreTasks?count=1', status: 200, body: { tasks: [] } })],
    ['an unknown path in the shape of errors', anAnswer({ path: '/nothing' })],
    ['a wrong method in the shape of errors', anAnswer({ method: 'DELETE', path: '/cores', status: 405 })],
  ])('fits the contract: %s', (_, answer) => {
    expect(deviations(answer)).toEqual([]);
  });

  it.each([
    ['an undeclared status', anAnswer({ status: 418 }), /status 418 is not in the contract/],
    ['a success on an unknown path', anAnswer({ path: '/nothing', status: 200 }), /status 200 is not in the contract/],
    ['an undeclared media type', anAnswer({ headers: { 'content-type': 'text/html' } }), /media type text\/html/],
    ['no media type', anAnswer({ headers: {} }), /media type none/],
    ['a missing member', anAnswer({ body: { ...error, code: undefined } }), /body must have required property 'code'/],
    ['an undeclared member', anAnswer({ body: { ...error, stack: 'at …' } }), /additional properties.*stack/],
    ['no JSON', anAnswer({ text: '<html>' }), /no JSON/],
    ['a body where there is none', anAnswer({ ...accepted, body: {}, headers: { location: '/coreTasks/abcdefghi', 'x-taskid': 'abcdefghi' } }), /a body where the contract has none/],
    ['a missing header', anAnswer({ ...accepted, headers: { 'x-taskid': 'abcdefghi' } }), /header location is missing/],
    ['a task id of ten characters', anAnswer({ ...accepted, headers: { location: '/coreTasks/abcdefghij', 'x-taskid': 'abcdefghij' } }), /header x-taskid.*pattern/],
  ])('deviates: %s', (_, answer, words) => {
    expect(deviations(answer).join('\n')).toMatch(words);
  });
});
