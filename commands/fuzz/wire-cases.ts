/** Requests that no HTTP client would send: bytes on a socket. */
import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What is written, piece by piece. */
export interface WireCase {
  readonly name: string;
  readonly pieces: readonly (string | Buffer)[];
  /** Between pieces. */
  readonly pauseMilliseconds?: number;
  /** Whether the client goes when it has written, instead of waiting for an answer. */
  readonly leaves?: boolean;
  /** Statuses that are an answer; `closed`: the connection ends without one. */
  readonly answers: readonly (number | 'closed')[];
}

const head = (line: string, headers: Readonly<Record<string, string>> = {}): string =>
  [line, 'Host: 127.0.0.1', 'Connection: close', 'Content-Type: application/json', 'Accept: application/json', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n');

const post = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): (string | Buffer)[] => [head('POST /coreTasks HTTP/1.1', { 'Content-Length': String(Buffer.byteLength(body)), ...headers }), body];

const task = '{"type":"Create","coreVersion":"2.12.6","cores":[{"name":"wire-1","provisioningTemplate":"none"}]}';
const megabytes = (count: number): Buffer => Buffer.concat([Buffer.from('{"type":"'), Buffer.alloc(count * 1024 * 1024, 'x'), Buffer.from('"}')]);

/** Every one is refused; the stack lives on. */
export const wireCases: readonly WireCase[] = [
  { name: 'a body of bytes that are no UTF-8', pieces: post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0xc0, 0xaf, 0x7d])), answers: [400] },
  { name: 'a name of bytes that are no UTF-8', pieces: post(Buffer.concat([Buffer.from('{"type":"Create","coreVersion":"2.12.6","cores":[{"name":"'), Buffer.from([0xed, 0xa0, 0x80, 0xff]), Buffer.from('","provisioningTemplate":"none"}]}')])), answers: [400] },
  { name: 'a body in UTF-16', pieces: post(Buffer.from(task, 'utf16le'), { 'Content-Type': 'application/json; charset=utf-16' }), answers: [400, 415] },
  { name: 'a body that is packed', pieces: post(gzipSync(task), { 'Content-Encoding': 'gzip' }), answers: [400, 415] },
  { name: 'a body with a byte order mark', pieces: post(`\ufeff${task}`), answers: [400] },
  { name: 'a body of 10 MB', pieces: post(megabytes(10)), answers: [413] },
  { name: 'a body of 11 MB that comes in chunks', pieces: [head('POST /coreTasks HTTP/1.1', { 'Transfer-Encoding': 'chunked' }), `${(11 * 1024 * 1024 + 11).toString(16)}\r\n`, megabytes(11), '\r\n0\r\n\r\n'], answers: [413] },
  { name: 'a length that is no number', pieces: [head('POST /coreTasks HTTP/1.1', { 'Content-Length': 'many' }), task], answers: [400] },
  { name: 'a length below nothing', pieces: [head('POST /coreTasks HTTP/1.1', { 'Content-Length': '-1' }), task], answers: [400] },
  { name: 'two lengths', pieces: [head('POST /coreTasks HTTP/1.1', { 'Content-Length': '5\r\nContent-Length: 7' }), task], answers: [400] },
  { name: 'a length and chunks, as for smuggling', pieces: [head('POST /coreTasks HTTP/1.1', { 'Content-Length': '5', 'Transfer-Encoding': 'chunked' }), '0\r\n\r\nDELETE /devices/fuzz-device HTTP/1.1\r\n\r\n'], answers: [400] },
  { name: 'a length that is shorter than the body', pieces: [head('POST /coreTasks HTTP/1.1', { 'Content-Length': '10' }), task], answers: [400] },
  { name: 'chunks without a size', pieces: [head('POST /coreTasks HTTP/1.1', { 'Transfer-Encoding': 'chunked' }), 'zz\r\nxx\r\n'], answers: [400] },
  { name: 'a client that leaves in the middle of its body', pieces: [head('POST /coreTasks HTTP/1.1', { 'Content-Length': '5000' }), task.slice(0, 20)], leaves: true, answers: ['closed', 400, 408] },
  { name: 'a client that is slow', pieces: [...head('POST /coreTasks HTTP/1.1', { 'Content-Length': String(task.length) }).split(/(?<=\r\n)/), ...(task.match(/.{1,9}/gs) ?? [])], pauseMilliseconds: 15, answers: [400] },
  { name: 'a line break in a header', pieces: [head('GET /cores HTTP/1.1', { 'X-Thing': 'a\rX-Forged: b' })], answers: [400] },
  { name: 'a nought in a header', pieces: [head('GET /cores HTTP/1.1', { 'X-Thing': 'a\u0000b' })], answers: [400] },
  { name: 'a folded header', pieces: [head('GET /cores HTTP/1.1', { 'X-Thing': 'a\r\n b' })], answers: [200, 400] },
  { name: 'a header without a name', pieces: [head('GET /cores HTTP/1.1', { '': 'x' })], answers: [400] },
  { name: 'headers of 20 KB', pieces: [head('GET /cores HTTP/1.1', { 'X-Thing': 'x'.repeat(20_000) })], answers: [431] },
  { name: 'a path of 20 KB', pieces: [head(`GET /cores/${'x'.repeat(20_000)} HTTP/1.1`)], answers: [431] },
  { name: 'a path with bytes beyond ASCII', pieces: [Buffer.from(head('GET /cores/Z\u00fcrich HTTP/1.1'), 'latin1')], answers: [400, 404] },
  { name: 'a path that climbs', pieces: [head('GET /cores/../../etc/passwd HTTP/1.1')], answers: [404] },
  { name: 'a page that climbs', pieces: [head('GET /console/../../../package.json HTTP/1.1')], answers: [403, 404] },
  { name: 'a page that climbs behind percent signs', pieces: [head('GET /console/%2e%2e/%2e%2e%2fpackage.json HTTP/1.1')], answers: [403, 404] },
  { name: 'a page with a nought', pieces: [head('GET /console/%00 HTTP/1.1')], answers: [400, 403, 404] },
  { name: 'a page that cannot be decoded', pieces: [head('GET /console/%zz HTTP/1.1')], answers: [400, 403, 404] },
  { name: 'an absolute target', pieces: [head('GET http://169.254.169.254/latest HTTP/1.1')], answers: [400, 403, 404] },
  { name: 'a target of nothing but a star', pieces: [head('OPTIONS * HTTP/1.1')], answers: [200, 204, 400, 403, 404, 405] },
  { name: 'a method that nobody knows', pieces: [head('FROB /cores HTTP/1.1')], answers: [400, 405] },
  { name: 'a tunnel', pieces: [head('CONNECT 127.0.0.1:22 HTTP/1.1')], answers: ['closed', 400, 405] },
  { name: 'another protocol', pieces: ['\u0016\u0003\u0001\u0002\u0000\u0001\u0000'], answers: ['closed', 400] },
  { name: 'HTTP of a version to come', pieces: [head('GET /cores HTTP/9.9')], answers: [400, 505] },
  { name: 'an upgrade that nobody offers', pieces: [head('GET /cores HTTP/1.1', { Connection: 'Upgrade', Upgrade: 'h2c' })], answers: [200, 'closed', 400] },
];

/** Within this an answer comes, or the connection ends. */
const patienceMilliseconds = 10_000;

/** Status of the first answer, or how the connection ended without one. */
const outcome = (apiUrl: string, { pieces, pauseMilliseconds, leaves }: WireCase): Promise<number | 'closed' | 'nothing'> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(apiUrl);
    const socket = connect(Number(port), hostname);
    let received = '';
    const timer = setTimeout(() => socket.destroy(), patienceMilliseconds).unref();
    const began = Date.now();
    socket.on('data', (data: Buffer) => {
      received += data.toString('latin1');
      if (/^HTTP\/1\.1 \d{3}/.test(received)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(received) ?? [];
      if (status !== undefined) resolve(Number(status));
      else resolve(Date.now() - began >= patienceMilliseconds ? 'nothing' : 'closed');
    });
    socket.on('connect', () => {
      void (async () => {
        for (const piece of pieces) {
          if (socket.destroyed) return;
          socket.write(piece);
          if (pauseMilliseconds !== undefined) await delay(pauseMilliseconds);
        }
        if (leaves) socket.end();
      })();
    });
  });

/** What is wrong with the answers to all of them, in words. */
export const wireProblems = async (apiUrl: string, cases: readonly WireCase[] = wireCases): Promise<string[]> => {
  const problems: string[] = [];
  for (const one of cases) {
    const got = await outcome(apiUrl, one);
    if (!one.answers.includes(got as number)) problems.push(`${one.name}: answered ${got}; expected ${one.answers.join(' or ')}`);
  }
  const alive = await fetch(`${apiUrl}/cores`).then(({ status }) => status, (error: unknown) => (error as Error).message);
  return alive === 200 ? problems : [...problems, `GET /cores was answered ${alive} afterwards`];
};
