import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apiClient, ApiRefusal } from '../../../local/pages/console/api-client.ts';
import { troubleOf } from '../../../local/pages/console/trouble-of.ts';

interface Answer {
  status?: number;
  body: unknown;
}

const { signal } = new AbortController();

describe('the console asks the API', () => {
  let server: Server;
  let base: string;
  let asked: string[];
  let answers: Answer[];

  beforeEach(async () => {
    [asked, answers] = [[], []];
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const { status = 200, body } = answers.shift() ?? { status: 500, body: {} };
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(typeof body === 'string' ? body : JSON.stringify(body));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => void server.close());

  it('for page after page of a list, until it has as many as it shows', async () => {
    answers = [
      { body: { deploymentTasks: ['one', 'two'], pagination: { lastEvaluated: { taskId: 'a+b=' } } } },
      { body: { deploymentTasks: ['three'], pagination: { lastEvaluated: { taskId: 'c' } } } },
    ];

    const { items, hasMore } = await apiClient(base).deploymentTasks({ status: 'Failure', limit: 3 }, signal);

    expect(asked).toEqual(['GET /deploymentTasks?status=Failure&count=3', 'GET /deploymentTasks?status=Failure&count=1&exclusiveStartTaskId=a%2Bb%3D']);
    expect([items, hasMore]).toEqual([['one', 'two', 'three'], true]);
  });

  it('for a task of any kind, without its items but one', async () => {
    answers = [{ body: { id: 't0Yc5sH8e', taskStatus: 'Failure' } }];

    expect(await apiClient(base).task('coreTasks', 't0Yc5sH8e', signal)).toMatchObject({ id: 't0Yc5sH8e' });
    expect(asked).toEqual(['GET /coreTasks/t0Yc5sH8e?count=1']);
  });

  it('and knows the end of a list', async () => {
    answers = [{ body: { cores: ['press-1'] } }];

    const list = await apiClient(base).coresOfDeploymentTask({ id: 'd4Tk8_qLm', standing: 'FAILED', limit: 20 }, signal);

    expect(asked).toEqual(['GET /deploymentTasks/d4Tk8_qLm/cores?deploymentStatus=FAILED&count=20']);
    expect(list).toEqual({ items: ['press-1'], hasMore: false });
  });

  it.each<[string, Answer, Partial<ApiRefusal>, string | undefined]>([
    ['what it says of a task that is not there', { status: 404, body: { code: 'TASK_NOT_FOUND', message: 'there is no task' } }, { name: 'TASK_NOT_FOUND', message: 'there is no task' }, undefined],
    ['that it asks for fewer requests', { status: 429, body: { code: 'TOO_MANY_REQUESTS', message: 'too many' } }, { name: 'TOO_MANY_REQUESTS' }, 'throttled'],
    ['that it has an error of its own, though in no form of its own', { status: 502, body: '<html>' }, { message: 'the API answered 502' }, 'broken'],
  ])('and takes for what it is %s', async (_what, answer, expected, trouble) => {
    answers = [answer];

    const refusal: unknown = await apiClient(base).fleet(signal).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(ApiRefusal);
    expect(refusal).toMatchObject(expected);
    expect(troubleOf(refusal)).toBe(trouble);
  });

  it('and knows that nothing answers', async () => {
    server.close();
    await once(server, 'close');

    const refusal: unknown = await apiClient(base).fleet(signal).catch((error: unknown) => error);

    expect(troubleOf(refusal)).toBe('gone');
  });

  it('no longer once the page shows something else', async () => {
    const left = AbortSignal.abort(new Error('left'));

    await expect(apiClient(base).fleet(left)).rejects.toThrow('left');
    expect(asked).toEqual([]);
  });
});
