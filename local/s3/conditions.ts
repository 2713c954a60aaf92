import { AwsError } from '../wire/service.ts';
import type { StoredObject } from './store.ts';

const failed = (condition: string): AwsError =>
  new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412, { Condition: condition });

const notModified = (): AwsError => new AwsError('NotModified', 'Not Modified', 304);

/** Clients send an ETag with or without its quotes. */
const bare = (etag: string): string => etag.trim().replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
const names = (header: string, object: StoredObject): boolean =>
  header.split(',').some((etag) => etag.trim() === '*' || bare(etag) === bare(object.etag));

/** HTTP dates know seconds only. */
const modifiedAfter = (object: StoredObject, date: Date): boolean =>
  Math.floor(object.lastModified.getTime() / 1000) > Math.floor(date.getTime() / 1000);

export interface WriteCondition {
  IfMatch?: string;
  IfNoneMatch?: string;
}

/**
 * Preconditions of a write against what is there now.
 *
 * @throws AwsError 412 `PreconditionFailed` · 404 `NoSuchKey` when `If-Match` finds no object · 501 for another `If-None-Match` than `*`
 */
export const checkWrite = ({ IfMatch, IfNoneMatch }: WriteCondition, key: string, present: StoredObject | undefined): void => {
  if (IfNoneMatch !== undefined && IfNoneMatch !== '*') {
    throw new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented', 501, { Header: 'If-None-Match' });
  }
  if (IfNoneMatch === '*' && present) throw failed('If-None-Match');
  if (IfMatch === undefined) return;
  if (!present) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });
  if (!names(IfMatch, present)) throw failed('If-Match');
};

export interface ReadCondition extends WriteCondition {
  IfModifiedSince?: Date;
  IfUnmodifiedSince?: Date;
}

/**
 * Preconditions of a read, ETags before dates (RFC 7232 §6, which S3 follows).
 *
 * @throws AwsError 412 `PreconditionFailed` · 304 `NotModified`
 */
export const checkRead = (condition: ReadCondition, object: StoredObject): void => {
  const { IfMatch, IfNoneMatch, IfModifiedSince, IfUnmodifiedSince } = condition;
  if (IfMatch !== undefined) {
    if (!names(IfMatch, object)) throw failed('If-Match');
  } else if (IfUnmodifiedSince && modifiedAfter(object, IfUnmodifiedSince)) throw failed('If-Unmodified-Since');

  if (IfNoneMatch !== undefined) {
    if (names(IfNoneMatch, object)) throw notModified();
  } else if (IfModifiedSince && !modifiedAfter(object, IfModifiedSince)) throw notModified();
};

/** As {@link checkRead} for the source of a copy, where a failed condition is always a 412. */
export const checkCopySource = (condition: ReadCondition, source: StoredObject): void => {
  try {
    checkRead(condition, source);
  } catch (error) {
    throw error instanceof AwsError && error.statusCode === 304 ? failed('x-amz-copy-source-If-') : error;
  }
};
