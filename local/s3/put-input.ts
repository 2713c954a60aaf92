import { AwsError } from '../wire/service.ts';
import { checksumMembers } from './checksums.ts';
import type { ContentHeaders } from './store.ts';

/** S3 user guide, "Naming Amazon S3 objects" and "Working with object metadata". */
const maxKeyBytes = 1024;
const maxMetadataBytes = 2048;
/** The bytes of a Body; a stream has been read before it comes here. */
export const bytesOf = (body: unknown): Buffer => {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return Buffer.from(body);
  throw new TypeError('an in-process PutObject takes its Body as a string or Uint8Array');
};

/** @throws AwsError `KeyTooLongError` */
export const checkedKey = (key: string | undefined): string => {
  if (key && Buffer.byteLength(key) <= maxKeyBytes) return key;
  throw new AwsError('KeyTooLongError', 'Your key is too long', 400, { MaxSizeAllowed: maxKeyBytes, Size: Buffer.byteLength(key ?? '') });
};

/**
 * User metadata with names in lower case.
 *
 * @throws AwsError `MetadataTooLarge`
 */
export const checkedMetadata = (metadata: Record<string, string> = {}): Record<string, string> => {
  const entries = Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value] as const);
  const size = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
  if (size <= maxMetadataBytes) return Object.fromEntries(entries);
  throw new AwsError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size', 400, { Size: size, MaxSizeAllowed: maxMetadataBytes });
};

const contentNames = ['CacheControl', 'ContentDisposition', 'ContentEncoding', 'ContentLanguage', 'ContentType'] as const;

/** System metadata, with the content type S3 gives when none is sent. */
export const contentOf = (input: Omit<ContentHeaders, 'Expires'> & { Expires?: Date | string }): ContentHeaders => {
  const content: ContentHeaders = {};
  for (const name of contentNames) if (input[name] !== undefined && input[name] !== '') content[name] = input[name];
  if (input.Expires !== undefined) content.Expires = input.Expires instanceof Date ? input.Expires.toUTCString() : input.Expires;
  return { ...content, ContentType: content.ContentType ?? 'binary/octet-stream' };
};

/** The checksums among the members of an input. */
export const checksumsOf = (input: object): Record<string, string> =>
  Object.fromEntries(Object.entries(input).filter(([name, value]) => checksumMembers.includes(name) && typeof value === 'string'));
