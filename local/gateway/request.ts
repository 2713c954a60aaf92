import type { IncomingMessage } from 'node:http';

/** A request to the API, read whole. */
export interface ApiRequest {
  method: string;
  /** Raw and undecoded, without the query. */
  path: string;
  query: ReadonlyArray<readonly [name: string, value: string]>;
  /** Names as the client wrote them, in order. */
  headers: ReadonlyArray<readonly [name: string, value: string]>;
  body: Buffer;
  requestId: string;
  extendedRequestId: string;
  receivedAt: Date;
  sourceIp: string;
}

export const header = (request: Pick<ApiRequest, 'headers'>, name: string): string | undefined => {
  const lower = name.toLowerCase();
  return request.headers.findLast(([given]) => given.toLowerCase() === lower)?.[1];
};

/** Last value of each name, as API Gateway's single-value maps have it. */
export const singleValues = (pairs: ApiRequest['headers']): Record<string, string> => Object.fromEntries(pairs);

/** All values of each name, in order. A name may be that of a member which every object has. */
export const multiValues = (pairs: ApiRequest['headers']): Record<string, string[]> =>
  Object.fromEntries([...Map.groupBy(pairs, ([name]) => name)].map(([name, given]) => [name, given.map(([, value]) => value)]));

/** Type and subtype of a Content-Type or Accept header, lower case, parameters left out. */
export const mediaType = (value: string): string => (value.split(';')[0] ?? '').trim().toLowerCase();

/** Media types that the client accepts, in the order given. */
export const acceptedTypes = (request: Pick<ApiRequest, 'headers'>): string[] =>
  (header(request, 'accept') ?? '').split(',').map(mediaType).filter((type) => type !== '');

export const headerBytes = (request: Pick<ApiRequest, 'headers'>): number =>
  request.headers.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);

const pairsOf = (rawHeaders: readonly string[]): Array<readonly [string, string]> => {
  const pairs: Array<readonly [string, string]> = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) pairs.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  return pairs;
};

/** Everything of a request but its body. */
export const requestHead = (message: IncomingMessage, receivedAt: Date): Omit<ApiRequest, 'body'> => {
  const { url = '/', method = 'GET', rawHeaders, socket } = message;
  const mark = url.indexOf('?');
  return {
    method,
    path: mark < 0 ? url : url.slice(0, mark),
    query: [...new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))],
    headers: pairsOf(rawHeaders),
    requestId: crypto.randomUUID(),
    extendedRequestId: `${Buffer.from(crypto.randomUUID()).toString('base64').slice(0, 15)}=`,
    receivedAt,
    sourceIp: socket.remoteAddress ?? '127.0.0.1',
  };
};

/** The body, or undefined as soon as it is longer than `most` bytes (the rest is not kept). */
export const readBody = async (message: IncomingMessage, most: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += (chunk as Buffer).length;
    if (size <= most) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  return size > most ? undefined : Buffer.concat(chunks);
};
