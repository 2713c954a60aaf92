import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError } from '../wire/service.ts';

const bigEndian = (...words: number[]): Buffer => {
  const bytes = Buffer.alloc(words.length * 4);
  words.forEach((word, index) => bytes.writeUInt32BE(word >>> 0, index * 4));
  return bytes;
};

/** A reflected 64-bit CRC table, kept as two halves: BigInt would be some ten times slower. A 32-bit CRC has `high` = 0. */
const crcTable = (polynomial: { high: number; low: number }): { high: Uint32Array; low: Uint32Array } => {
  const table = { high: new Uint32Array(256), low: new Uint32Array(256) };
  for (let byte = 0; byte < 256; byte += 1) {
    let [high, low] = [0, byte];
    for (let bit = 0; bit < 8; bit += 1) {
      const carry = low & 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (carry) [high, low] = [high ^ polynomial.high, low ^ polynomial.low];
    }
    table.high[byte] = high;
    table.low[byte] = low;
  }
  return table;
};

const reflectedCrc = (body: Uint8Array, table: { high: Uint32Array; low: Uint32Array }): { high: number; low: number } => {
  let [high, low] = [0xffffffff, 0xffffffff];
  for (const byte of body) {
    const index = (low ^ byte) & 0xff;
    low = ((low >>> 8) | (high << 24)) ^ (table.low[index] ?? 0);
    high = (high >>> 8) ^ (table.high[index] ?? 0);
  }
  return { high: ~high, low: ~low };
};

const crc64Nvme = crcTable({ high: 0x9a6c9329, low: 0xac4bc9b5 });
const crc32cTable = crcTable({ high: 0, low: 0x82f63b78 });

/** CRC-32C keeps its own loop: the 64-bit one would shift a high half in that a 32-bit register does not have. */
const crc32c = (body: Uint8Array): Buffer => {
  let crc = 0xffffffff;
  for (const byte of body) crc = (crc >>> 8) ^ (crc32cTable.low[(crc ^ byte) & 0xff] ?? 0);
  return bigEndian(~crc);
};

const hash = (algorithm: string) => (body: Uint8Array): Buffer => createHash(algorithm).update(body).digest();

/** By SDK member name: the header that carries it, and how it is computed over the whole object. */
const algorithms: Readonly<Record<string, { header: string; digest: (body: Uint8Array) => Buffer }>> = {
  ChecksumCRC32: { header: 'x-amz-checksum-crc32', digest: (body) => bigEndian(crc32(body)) },
  ChecksumCRC32C: { header: 'x-amz-checksum-crc32c', digest: crc32c },
  ChecksumCRC64NVME: {
    header: 'x-amz-checksum-crc64nvme',
    digest: (body) => {
      const { high, low } = reflectedCrc(body, crc64Nvme);
      return bigEndian(high, low);
    },
  },
  ChecksumSHA1: { header: 'x-amz-checksum-sha1', digest: hash('sha1') },
  ChecksumSHA256: { header: 'x-amz-checksum-sha256', digest: hash('sha256') },
  ChecksumSHA512: { header: 'x-amz-checksum-sha512', digest: hash('sha512') },
  ChecksumMD5: { header: 'x-amz-checksum-md5', digest: hash('md5') },
};

/** SDK member names of the checksums an object may carry. */
export const checksumMembers: readonly string[] = Object.keys(algorithms);

/**
 * Checks a body against every checksum header (or trailer) and `Content-MD5` that came with it.
 *
 * @throws AwsError `BadDigest`
 */
export const verifyChecksums = (body: Uint8Array, headers: Readonly<Record<string, string | undefined>>): void => {
  const md5 = headers['content-md5'];
  if (md5 && md5 !== hash('md5')(body).toString('base64')) {
    throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  for (const { header, digest } of Object.values(algorithms)) {
    const expected = headers[header];
    if (expected !== undefined && digest(body).toString('base64') !== expected) {
      throw new AwsError('BadDigest', `The ${header.replace('x-amz-checksum-', '').toUpperCase()} you specified did not match the calculated checksum.`);
    }
  }
};

/** Quoted MD5, S3's ETag of an object put in one part. */
export const etagOf = (body: Uint8Array): string => `"${hash('md5')(body).toString('hex')}"`;
