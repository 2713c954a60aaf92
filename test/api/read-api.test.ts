import '../builders/task-environment.ts';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Error as isError } from '../../contracts/generated/openapi-validators.js';
import { readApi } from '../../lambdas/api/read-api.ts';
import { http } from '../../lambdas/runtime/http.ts';
import { proxyEvent, readApiOf } from '../builders/read-api.ts';
import { aCoreRow } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const vendor = 'application/vnd.aws-cdf-v1.0+json';
let world: TaskWorld;
beforeAll(async () => {
  world = await taskWorld();
  await world.rows.put({ put: aCoreRow() });
});
afterAll(() => world.close());

describe('the read API', () => {
  it('has a route for each operation of the contract and no other', async () => {
    const { paths } = parse(await readFile(new URL('../../contracts/openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 }) as { paths: Record<string, Record<string, unknown>> };
    const declared = Object.fromEntries(Object.entries(paths).map(([path, operations]) => [path, Object.keys(operations).map((method) => method.toUpperCase()).sort()]));

    const routes = Object.fromEntries(Object.entries(readApi({} as never)).map(([path, methods]) => [path, Object.keys(methods).sort()]));

    expect(routes).toEqual(declared);
  });

  it.each([
    [undefined, vendor],
    ['*/*', vendor],
    [vendor, vendor],
    ['application/json', 'application/json'],
  ])('answers Accept %j as %s', async (accept, type) => {
    const { status, headers } = await readApiOf(world)('/cores', { headers: accept === undefined ? {} : { Accept: accept } });

    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type });
  });

  it.each(['/cores', '/nowhere'])('refuses a media type it does not speak before it looks at the path (%s)', async (target) => {
    const { status, headers, body } = await readApiOf(world)(target, { headers: { accept: 'text/html' } });

    expect(status).toBe(415);
    expect(headers['content-type']).toBe(vendor);
    expect(isError(body)).toBe(true);
    expect(body).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE', error: 'Unsupported Media Type' });
  });

  it.each(['/', '/core', '/cores/edge-1/certificates', '/coreTasks/task00001/cores/edge-1'])('has nothing at %s', async (target) => {
    const { status, body } = await readApiOf(world)(target);

    expect(status).toBe(404);
    expect(isError(body)).toBe(true);
    expect(body).toMatchObject({ code: 'ROUTE_NOT_FOUND', message: expect.stringContaining(`${Object.keys(readApi({} as never)).join(', ')}; use one of the paths`) });
  });

  it.each([
    ['DELETE', '/coreTasks', 'GET, POST'],
    ['POST', '/cores', 'GET'],
    ['PUT', '/cores/edge-1', 'GET'],
    ['constructor', '/cores', 'GET'],
  ])('refuses %s %s and names what there is', async (method, target, allow) => {
    const { status, headers, body } = await readApiOf(world)(target, { method });

    expect(status).toBe(405);
    expect(headers['allow']).toBe(allow);
    expect(isError(body)).toBe(true);
    expect(body).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
  });

  it('peer fault 48: lets a browser read the id of a task, its place and its version, on errors too', async () => {
    for (const target of ['/cores', '/nowhere']) {
      expect((await readApiOf(world, { corsOrigin: 'https://fleet.example' })(target)).headers).toMatchObject({
        'access-control-allow-origin': 'https://fleet.example',
        'access-control-expose-headers': 'location,x-taskid,x-name,x-version',
      });
    }
  });

  it('has no CORS headers unless configured', async () => {
    expect(Object.keys((await readApiOf(world)('/cores')).headers)).toEqual(['content-type']);
  });

  it('peer fault 26: answers a defect with its request id and nothing of its cause', async () => {
    const handler = http({ '/cores': { GET: () => Promise.reject(new TypeError('cannot read secrets of undefined')) } }, { corsOrigin: '' });

    const { statusCode, body } = await handler(proxyEvent('/cores'), {} as never);

    expect(statusCode).toBe(500);
    expect(isError(JSON.parse(body))).toBe(true);
    expect(JSON.parse(body)).toMatchObject({ code: 'INTERNAL', requestId: 'request-1' });
    expect(body).not.toContain('secrets');
  });
});
