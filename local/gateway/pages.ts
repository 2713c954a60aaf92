import { createReadStream } from 'node:fs';
import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

export interface PagesOptions {
  /** Folder of the built pages, one folder each. It may be filled later: files are looked up when asked for. */
  directory: string;
  /** Origins beside its own that a page may call. */
  connectTo: readonly string[];
  /** JSON documents by path, e.g. `/console/config.json`, made at each request. */
  facts?: Readonly<Record<string, () => unknown>>;
}

/** Answers requests for pages; false for what is not one, which is left untouched. */
export type Pages = (message: IncomingMessage, response: ServerResponse) => boolean;

/** Folders that are served; every other path belongs to the API. */
const folders = /^\/(console|docs)(\/|$)/;
const pageItself = /^\/\w+\/$/;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.yaml': 'application/yaml; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.map': 'application/json', '.txt': 'text/plain; charset=utf-8',
};

interface Answer {
  status: number;
  headers: Record<string, string>;
  /** A text, or the path of the file to send. */
  body?: string | { file: string };
}

const text = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({ status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body });

/** The file below the folder that a path names; undefined for a path that leads elsewhere. */
const fileOf = (directory: string, path: string): string | undefined => {
  try {
    const names = decodeURIComponent(path).split('/').slice(1);
    if (names.some((name) => name.startsWith('.') || /[\\\0]/.test(name))) return undefined;
    return join(directory, ...(names.at(-1) === '' ? [...names.slice(0, -1), 'index.html'] : names));
  } catch {
    return undefined;
  }
};

const found = async (file: string): Promise<Stats | undefined> => {
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() ? stats : undefined;
};

const fileAnswer = async (directory: string, path: string, message: IncomingMessage): Promise<Answer> => {
  const file = fileOf(directory, path);
  const stats = file === undefined ? undefined : await found(file);
  if (!stats || file === undefined) {
    return pageItself.test(path)
      ? text(503, 'this page is not built yet; reload in a moment, or see what npm start says about it\n', { 'retry-after': '1' })
      : text(404, `there is no ${path}\n`);
  }
  const etag = `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`;
  // asked each time whether it is still the same: a rebuilt page shows at the next reload
  const headers = { etag, 'cache-control': 'no-cache' };
  if (message.headers['if-none-match'] === etag) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream', 'content-length': String(stats.size) }, body: { file } };
};

const answerTo = async ({ directory, facts = {} }: PagesOptions, message: IncomingMessage): Promise<Answer> => {
  const [path = '/', search] = (message.url ?? '/').split(/\?(.*)/s);
  if (message.method !== 'GET' && message.method !== 'HEAD') return text(405, 'pages are only read\n', { allow: 'GET, HEAD' });
  if (/^\/\w+$/.test(path)) return { status: 307, headers: { location: `${path}/${search ? `?${search}` : ''}` } };
  const fact = facts[path];
  if (fact) return { status: 200, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: `${JSON.stringify(fact())}\n` };
  return fileAnswer(directory, path, message);
};

const send = ({ status, headers, body }: Answer, message: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(status, { ...headers, ...(typeof body === 'string' && { 'content-length': String(Buffer.byteLength(body)) }) });
  if (message.method === 'HEAD' || body === undefined) response.end();
  else if (typeof body === 'string') response.end(body);
  else createReadStream(body.file).on('error', () => response.destroy()).pipe(response);
};

/** Pages load from nowhere else, and nothing frames them. Swagger UI sets styles of elements. */
const policy = (connectTo: readonly string[]): string =>
  [
    "default-src 'self'", "img-src 'self' data:", "style-src 'self' 'unsafe-inline'", `connect-src ${["'self'", ...connectTo].join(' ')}`,
    "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
  ].join('; ');

/** Serves built pages from a folder, `/console` from its folder `console`. */
export const servePages = (options: PagesOptions): Pages => {
  const guards = { 'content-security-policy': policy(options.connectTo), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
  return (message, response) => {
    if (!folders.test(message.url?.split('?')[0] ?? '')) return false;
    answerTo(options, message).then(
      (answer) => send({ ...answer, headers: { ...guards, ...answer.headers } }, message, response),
      () => response.destroy(),
    );
    return true;
  };
};
