import { AwsError, type CallContext } from '../wire/service.ts';

/**
 * Input members that ask S3 to do something this stand-in does not do. Accepting them silently would be a lie:
 * an object would come back without the lock, tag or key it was put with.
 */
const unsupported = new Set([
  'GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWrite', 'GrantWriteACP', 'ObjectLockEnabledForBucket', 'ObjectLockLegalHoldStatus',
  'ObjectLockMode', 'ObjectLockRetainUntilDate', 'SSECustomerAlgorithm', 'SSECustomerKey', 'SSEKMSEncryptionContext',
  'CopySourceSSECustomerAlgorithm', 'Tagging', 'TaggingDirective', 'WebsiteRedirectLocation', 'WriteOffsetBytes',
  'ChecksumXXHASH3', 'ChecksumXXHASH64', 'ChecksumXXHASH128',
]);

/**
 * Refuses what is not done here, and a bucket owner who is not this account.
 *
 * @throws AwsError `NotImplemented` (501) naming the member · `AccessDenied` for another `ExpectedBucketOwner`
 */
export const refuseUnsupported = (operation: string, input: Record<string, unknown>, { account }: CallContext): void => {
  const readsPart = input.PartNumber !== undefined && operation !== 'UploadPart';
  for (const member of Object.keys(input)) {
    if (input[member] === undefined || !(unsupported.has(member) || (readsPart && member === 'PartNumber'))) continue;
    throw new AwsError('NotImplemented', `${operation} with ${member} is not implemented locally`, 501, { Header: member });
  }
  if (input.ACL !== undefined && input.ACL !== 'private') {
    throw new AwsError('AccessControlListNotSupported', 'The bucket does not allow ACLs');
  }
  if (input.ExpectedBucketOwner !== undefined && input.ExpectedBucketOwner !== account) {
    throw new AwsError('AccessDenied', 'Access Denied', 403);
  }
};
