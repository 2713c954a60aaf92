import { deserialize, serialize } from 'node:v8';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Larger values (histories, documents) are compressed, which takes less time than writing them as they are. */
const compressedFromBytes = 4096;
/** The first bytes of what zstd makes; nothing that `serialize` makes begins so. */
const zstdMagic = 0xfd2fb528;

/** A value as the bytes that are kept. @throws DataCloneError for what the structured clone algorithm does not take */
export const pack = (value: unknown): Uint8Array => {
  const bytes = serialize(value);
  if (bytes.length < compressedFromBytes) return bytes;
  const compressed = zstdCompressSync(bytes);
  return compressed.length < bytes.length ? compressed : bytes;
};

export const unpack = (bytes: Uint8Array): unknown => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return deserialize(buffer.length >= 4 && buffer.readUInt32LE() === zstdMagic ? zstdDecompressSync(buffer) : buffer) as unknown;
};
