import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servePages } from '../../../local/gateway/pages.ts';

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

describe('built pages', () => {
  const root = mkdtempSync(join(tmpdir(), 'pages-'));
  const directory = join(root, 'pages');
  let server: Server;

  beforeAll(async () => {
    mkdirSync(join(directory, 'console', 'fonts'), { recursive: true });
    writeFileSync(join(directory, 'console', 'index.html'), '<!doctype html><title>Executions</title>');
    writeFileSync(join(directory, 'console', 'console.js'), 'export {};');
    writeFileSync(join(directory, 'console', '.inputs'), 'digest');
    writeFileSync(join(root, 'secret.txt'), 'not a page');
    const pages = servePages({ directory, connectTo: ['http://127.0.0.1:4510'], facts: { '/console/config.json': () => ({ region: 'us-east-1' }) } });
    server = createServer((message, response) => {
      if (!pages(message, response)) response.writeHead(418).end('the API');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true });
  });

  /** Paths go out as they are written; `fetch` would tidy them up. */
  const get = (path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (data: string) => (body += data)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      }).on('error', reject).end();
    });

  it('are served with their content type, and asked for again each time', async () => {
    const { status, headers, body } = await get('/console/?from=task');

    expect([status, body]).toEqual([200, '<!doctype html><title>Executions</title>']);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'content-length': String(body.length) });
    expect((await get('/console/console.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('are not sent again while they are the same', async () => {
    const { headers: { etag = '' } } = await get('/console/console.js');

    const again = await get('/console/console.js', { headers: { 'if-none-match': etag } });

    expect([again.status, again.body, again.headers.etag]).toEqual([304, '', etag]);
  });

  it('are where their links resolve: the slash at the end is added', async () => {
    const { status, headers } = await get('/console?x=1');

    expect([status, headers.location]).toEqual([307, '/console/?x=1']);
  });

  it('may load from their own origin only, and speak to the AWS endpoint', async () => {
    const policy = String((await get('/console/')).headers['content-security-policy']);

    expect(policy).toContain("default-src 'self';");
    expect(policy).toContain("connect-src 'self' http://127.0.0.1:4510;");
    expect(policy).not.toMatch(/script-src|https:/);
  });

  it('find facts beside them that no cache keeps', async () => {
    const { headers, body } = await get('/console/config.json');

    expect(JSON.parse(body)).toEqual({ region: 'us-east-1' });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  });

  it.each(['/', '/coreTasks', '/consoles/', '/documents'])('leave the API its path %s', async (path) => {
    expect(await get(path)).toMatchObject({ status: 418, body: 'the API' });
  });

  it.each([
    '/console/../secret.txt', '/console/../../secret.txt', '/console/%2e%2e/%2e%2e/secret.txt', '/console/..%2f..%2fsecret.txt', '/console/..%5c..%5csecret.txt',
    '/console/%00', '/console/%', '/console/.inputs', '/console/fonts', '/console/fonts/', '/console/no-such-file.js',
  ])('lead nowhere else: %s', async (path) => {
    const { status, body } = await get(path);

    expect(status).toBe(404);
    expect(body).toContain('there is no /console/');
  });

  it('that are not built yet say so', async () => {
    const { status, headers, body } = await get('/docs/');

    expect([status, headers['retry-after']]).toEqual([503, '1']);
    expect(body).toContain('not built yet');
  });

  it('are only read', async () => {
    expect(await get('/console/', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    expect(await get('/console/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});
