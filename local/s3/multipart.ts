import { createHash, randomUUID } from 'node:crypto';
import type {
  AbortMultipartUploadCommandInput, CompletedPart, CompleteMultipartUploadCommandInput, CreateMultipartUploadCommandInput, UploadPartCommandInput,
} from '@aws-sdk/client-s3';
import { AwsError, type CallContext, type Operations } from '../wire/service.ts';
import { etagOf } from './checksums.ts';
import { checkWrite } from './conditions.ts';
import { encryptionFor, encryptionMembers } from './encryption.ts';
import { bytesOf, checkedKey, checkedMetadata, checksumsOf, contentOf } from './put-input.ts';
import { bucketNamed, modifiedAt, partKey, writeObject } from './store.ts';
import type { Bucket, Buckets, Part, StoredObject, Upload } from './store.ts';

/** S3 user guide, "Amazon S3 multipart upload limits". */
const maxParts = 10_000;
const minPartBytes = 5 * 1024 * 1024;

const uploadOf = (bucket: Bucket, key: string | undefined, id: string | undefined): Upload => {
  const upload = bucket.uploads.get(id ?? '');
  if (upload?.draft.key === key && upload) return upload;
  throw new AwsError('NoSuchUpload', 'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.', 404, { UploadId: id });
};

const create = (buckets: Buckets) => async (input: CreateMultipartUploadCommandInput, context: CallContext) => {
  const bucket = bucketNamed(buckets, input.Bucket);
  const draft = {
    key: checkedKey(input.Key), content: contentOf(input), metadata: checkedMetadata(input.Metadata),
    encryption: encryptionFor(bucket, input, context), ...(input.StorageClass ? { storageClass: input.StorageClass } : {}),
  };
  const id = randomUUID();
  bucket.uploads.set(id, { id, draft });
  return { Bucket: bucket.name, Key: draft.key, UploadId: id, ...encryptionMembers(draft.encryption) };
};

const uploadPart = (buckets: Buckets) => async (input: UploadPartCommandInput) => {
  const bucket = bucketNamed(buckets, input.Bucket);
  const upload = uploadOf(bucket, input.Key, input.UploadId);
  const number = input.PartNumber ?? 0;
  if (!Number.isInteger(number) || number < 1 || number > maxParts) {
    throw new AwsError('InvalidArgument', `Part number must be an integer between 1 and ${maxParts}, inclusive`, 400, { ArgumentName: 'partNumber', ArgumentValue: number });
  }
  const body = bytesOf(input.Body);
  const etag = etagOf(body);
  bucket.parts.set(partKey(upload.id, number), { body, etag });
  return { ETag: etag, ...checksumsOf(input), ...encryptionMembers(upload.draft.encryption) };
};

const bare = (etag: string | undefined): string => (etag ?? '').replace(/"/g, '');

/** The parts named, in their order, checked against what was uploaded. */
const partsNamed = ({ parts }: Bucket, { id }: Upload, named: readonly CompletedPart[]): Part[] => {
  if (named.length === 0) throw new AwsError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  const numbers = named.map(({ PartNumber = 0 }) => PartNumber);
  if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0))) {
    throw new AwsError('InvalidPartOrder', 'The list of parts was not in ascending order. The parts list must be specified in order by part number.');
  }
  return named.map(({ PartNumber = 0, ETag }, index) => {
    const part = parts.get(partKey(id, PartNumber));
    if (!part || bare(part.etag) !== bare(ETag)) {
      throw new AwsError('InvalidPart', 'One or more of the specified parts could not be found. The part might not have been uploaded, or the specified entity tag might not match the part\'s entity tag.', 400, { PartNumber });
    }
    if (index < named.length - 1 && part.body.length < minPartBytes) {
      throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed object size.', 400, { PartNumber, ProposedSize: part.body.length, MinSizeAllowed: minPartBytes });
    }
    return part;
  });
};

const forget = ({ uploads, parts }: Bucket, { id }: Upload): void => {
  uploads.delete(id);
  for (const key of [...parts.keys()]) if (key.startsWith(`${id}/`)) parts.delete(key);
};

/** The ETag of an object in parts is the digest of the parts' digests, and their number. */
const etagOfParts = (parts: readonly { etag: string }[]): string => {
  const digests = Buffer.concat(parts.map(({ etag }) => Buffer.from(bare(etag), 'hex')));
  return `"${createHash('md5').update(digests).digest('hex')}-${parts.length}"`;
};

const complete = (buckets: Buckets, clock: () => Date) => async (input: CompleteMultipartUploadCommandInput) => {
  const bucket = bucketNamed(buckets, input.Bucket);
  const upload = uploadOf(bucket, input.Key, input.UploadId);
  const { draft } = upload;
  const parts = partsNamed(bucket, upload, input.MultipartUpload?.Parts ?? []);
  checkWrite(input, draft.key, bucket.objects.get(draft.key));

  const object: StoredObject = {
    ...draft, body: Buffer.concat(parts.map(({ body }) => body)), etag: etagOfParts(parts), lastModified: modifiedAt(clock), checksums: {},
  };
  writeObject(bucket, object);
  forget(bucket, upload);
  return { Location: `/${bucket.name}/${object.key}`, Bucket: bucket.name, Key: object.key, ETag: object.etag, ...encryptionMembers(object.encryption) };
};

const abort = (buckets: Buckets) => async (input: AbortMultipartUploadCommandInput) => {
  const bucket = bucketNamed(buckets, input.Bucket);
  forget(bucket, uploadOf(bucket, input.Key, input.UploadId));
  return {};
};

/** Objects too large for one request, as the AWS CLI puts everything from 8 MB on. */
export const multipartOperations = (buckets: Buckets, clock: () => Date): Operations => ({
  CreateMultipartUpload: create(buckets),
  UploadPart: uploadPart(buckets),
  CompleteMultipartUpload: complete(buckets, clock),
  AbortMultipartUpload: abort(buckets),
});
