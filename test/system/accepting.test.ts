import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { taskItemsKey } from '../../contracts/artifacts.ts';
import type { components } from '../../contracts/generated/steps.ts';
import { mediaTypes } from '../../contracts/media-types.ts';
import type { CoreTaskRequest, ErrorBody } from './api.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type CoreItem = components['schemas']['CoreItem'];

describe('accepting a task', () => {
  let stack: SystemStack;
  beforeAll(async () => { stack = await borrowStack(); });
  afterAll(() => stack.giveBack());

  const post = (body: CoreTaskRequest, headers: Record<string, string> = {}) => stack.api.POST('/coreTasks', { body, headers });
  const postWithKey = (body: CoreTaskRequest, key: string) => stack.api.POST('/coreTasks', { body, params: { header: { 'Idempotency-Key': key } } });
  const aRequest = (change: Partial<CoreTaskRequest> = {}): CoreTaskRequest => ({ type: 'Create', coreVersion: '2.12.6', cores: [stack.anAwsCore()], ...change });

  it('answers 202 with an id of nine characters, the task’s location and no body', async () => {
    const { response: { status, headers }, data } = await post(aRequest());

    expect(status).toBe(202);
    expect(headers.get('x-taskid')).toMatch(/^[A-Za-z0-9_-]{9}$/);
    expect(headers.get('location')).toBe(`/coreTasks/${headers.get('x-taskid')}`);
    expect(headers.get('content-type')).toBe('application/vnd.aws-cdf-v1.0+json');
    expect(data).toBeUndefined();
  });

  it('shows every core from the first answer on, with links and sums', async () => {
    const cores = Array.from({ length: 12 }, () => stack.anAwsCore());

    const id = await stack.api.start(cores, { options: { deprovisionCores: true } });
    const first = await stack.api.task(id);
    const last = await stack.api.settled(id);

    expect(first.cores.map(({ name }) => name)).toEqual(cores.map(({ name }) => name));
    expect(first).toMatchObject({ id, type: 'Create', coreVersion: '2.12.6', options: { deprovisionCores: true }, progress: { total: 12 } });
    expect(first.links).toMatchObject({ self: `/coreTasks/${id}`, cores: `/coreTasks/${id}?count=1000` });
    expect(first.links.execution).toContain(`create-cores:${id}`);
    expect(last).toMatchObject({ taskStatus: 'Success', progress: { total: 12, waiting: 0, inProgress: 0, succeeded: 12, failed: 0 } });
    expect(new Set(last.cores.map(({ links }) => links.execution)).size).toBe(12);
  });

  it.each([...mediaTypes, 'application/json; charset=utf-8'])('takes a body of %s', async (contentType) => {
    expect((await post(aRequest(), { 'content-type': contentType, accept: '*/*' })).response.status).toBe(202);
  });

  it('takes quotes, backslashes and letters of all languages without harm', async () => {
    const core = stack.anAwsCore({ provisioningParameters: { ThingName: 'edge-quoted' }, name: 'edge-quoted' });
    const note = { Note: `it's "quoted" \\ back\nslash $foo #set Zürich 製造` };

    const { response: { headers } } = await post(aRequest({ cores: [{ ...core, provisioningParameters: { ...core.provisioningParameters, ...note } }] }));
    const { Body } = await stack.s3.send(new GetObjectCommand({ Bucket: stack.names.tasksBucket, Key: taskItemsKey(headers.get('x-taskid') ?? '') }));

    const item = JSON.parse((await Body?.transformToString()) ?? '') as CoreItem;
    expect(item.provisioningParameters).toEqual({ ThingName: 'edge-quoted', ...note });
  });

  it('takes a body of 255 KiB, and none of a byte more', async () => {
    const padding = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`Padding${index}`, '"ü\\'.repeat(1000)]));
    const cores = Array.from({ length: 3 }, () => stack.anAwsCore()).map((core) => ({ ...core, provisioningParameters: { ...core.provisioningParameters, ...padding } }));
    const body = JSON.stringify(aRequest({ cores }), null, 2);
    const fill = 255 * 1024 - Buffer.byteLength(body);

    const send = (text: string) => stack.api.request<ErrorBody>('POST', '/coreTasks', { body: text });
    const [taken, refused] = [await send(body + ' '.repeat(fill)), await send(body + ' '.repeat(fill + 1))];

    expect([taken.status, refused.status, refused.body.code]).toEqual([202, 413, 'PAYLOAD_TOO_LARGE']);
    expect(await stack.api.settled(taken.headers.get('x-taskid') ?? '')).toMatchObject({ taskStatus: 'Success' });
  });

  it('reads a request of 600 cores to its last one', async () => {
    const cores = Array.from({ length: 600 }, (_, index) => stack.aCore({ name: `edge-number-${index}` }));
    cores.push(stack.aCore({ provisioningTemplate: 'no-such-template' }));

    const { response, error } = await post(aRequest({ cores }));

    expect([response.status, error?.details.map(({ field }) => field)]).toEqual([400, ['cores[600].provisioningTemplate']]);
  });

  describe('under an Idempotency-Key (peer fault 37)', () => {
    it('gives the same answer and the same task for the same key and body', async () => {
      const body = aRequest();

      const answers = await Promise.all([1, 2, 3].map(() => postWithKey(body, 'order-1')));
      const later = await postWithKey(body, 'order-1');

      expect(new Set([...answers, later].map(({ response }) => response.status))).toEqual(new Set([202]));
      expect(new Set([...answers, later].map(({ response }) => response.headers.get('x-taskid'))).size).toBe(1);
      expect(later.response.headers.get('location')).toBe(answers[0]?.response.headers.get('location'));
    });

    it('refuses another body with 409', async () => {
      await postWithKey(aRequest(), 'order-2');

      const { response, error } = await postWithKey(aRequest(), 'order-2');

      expect([response.status, error?.code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
    });

    it('makes two tasks of two keys', async () => {
      const body = aRequest();

      const [first, second] = [await postWithKey(body, 'order-3'), await postWithKey(body, 'order-4')];

      expect(first.response.headers.get('x-taskid')).not.toBe(second.response.headers.get('x-taskid'));
    });

    it('does not remember a request that was refused', async () => {
      const refused = await postWithKey(aRequest({ cores: [] }), 'order-5');
      const mended = await postWithKey(aRequest(), 'order-5');

      expect([refused.response.status, mended.response.status]).toEqual([400, 202]);
    });

    it.each([['of 256 characters', 'k'.repeat(256)], ['with a blank', 'order 6'], ['with nothing in it', '']])('refuses a key %s by name', async (_, key) => {
      const { response, error } = await postWithKey(aRequest(), key);

      expect([response.status, error?.details.map(({ field }) => field)]).toEqual([400, ['Idempotency-Key']]);
    });
  });

  describe('from a browser', () => {
    const origin = { origin: 'https://console.example.com' };
    const exposed = (headers: Headers): string[] => (headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/, */);

    it('peer fault 48: exposes x-taskid and location', async () => {
      const { response: { headers } } = await post(aRequest(), origin);

      expect(headers.get('access-control-allow-origin')).toBeTruthy();
      expect(exposed(headers)).toEqual(expect.arrayContaining(['location', 'x-taskid', 'x-name', 'x-version']));
    });

    it.each([
      ['a refused body', { method: 'POST', path: '/coreTasks', body: '{}' }],
      ['a wrong media type, which API Gateway itself answers', { method: 'POST', path: '/coreTasks', body: '{}', headers: { 'content-type': 'text/plain' } }],
      ['an unknown path', { method: 'GET', path: '/nothing' }],
      ['an unknown core', { method: 'GET', path: '/cores/unknown' }],
      ['a list', { method: 'GET', path: '/cores' }],
    ])('lets %s be read', async (_, { method, path, ...sent }: { method: string; path: string; body?: string; headers?: Record<string, string> }) => {
      const { headers } = await stack.api.request(method, path, { ...sent, headers: { ...origin, ...sent.headers } });

      expect(headers.get('access-control-allow-origin')).toBeTruthy();
    });

    it.each([undefined, ...mediaTypes])('answers the preflight request of a POST with an Idempotency-Key, Content-Type %s', async (contentType) => {
      const { status, headers } = await stack.api.request('OPTIONS', '/coreTasks', {
        headers: { ...origin, ...(contentType && { 'content-type': contentType }), 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' },
      });

      expect(status).toBe(204);
      expect(headers.get('access-control-allow-methods')).toContain('POST');
      expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('idempotency-key');
    });
  });
});
