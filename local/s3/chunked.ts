import { AwsError } from '../wire/service.ts';

const incomplete = (): AwsError =>
  new AwsError('IncompleteBody', 'The request body terminated unexpectedly');

/** The length line of a chunk: `<hex>` or `<hex>;chunk-signature=<hex>`. */
const lineAt = (body: Buffer, offset: number): { text: string; next: number } => {
  const end = body.indexOf('\r\n', offset);
  if (end < 0) throw incomplete();
  return { text: body.toString('latin1', offset, end), next: end + 2 };
};

const trailersAt = (body: Buffer, offset: number): Record<string, string> => {
  const lines = body.toString('latin1', offset).split('\r\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
  }));
};

/**
 * Decodes an `aws-chunked` body, signed or not, with its trailing headers.
 * Chunk signatures are not checked, as no signature is here.
 *
 * @param decodedLength `x-amz-decoded-content-length`
 * @throws AwsError `IncompleteBody`
 */
export const decodeChunked = (body: Buffer, decodedLength: number): { body: Buffer; trailers: Record<string, string> } => {
  const chunks: Buffer[] = [];
  let offset = 0;
  for (;;) {
    const { text, next } = lineAt(body, offset);
    const length = Number.parseInt(text, 16);
    if (!Number.isInteger(length) || next + length > body.length) throw incomplete();
    if (length === 0) {
      const decoded = Buffer.concat(chunks);
      if (decoded.length !== decodedLength) throw incomplete();
      return { body: decoded, trailers: trailersAt(body, next) };
    }
    chunks.push(body.subarray(next, next + length));
    offset = next + length + 2;
  }
};
