import { AwsError } from '../wire/service.ts';

/** Longest life of a URL signed with Signature Version 4 (S3 API reference, "Authenticating Requests: Using Query Parameters"). */
const maxExpirySeconds = 604_800;

const signedAt = (stamp: string): Date => {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

/**
 * Refuses a presigned URL that has expired or asks for too long a life. Requests signed by header pass.
 *
 * @throws AwsError `AccessDenied` (403, "Request has expired"), `AuthorizationQueryParametersError`
 */
export const checkExpiry = (query: URLSearchParams, now: Date): void => {
  if (!query.has('X-Amz-Signature')) return;

  const expirySeconds = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  const signed = signedAt(query.get('X-Amz-Date') ?? '');
  if (!(expirySeconds >= 1 && expirySeconds <= maxExpirySeconds) || Number.isNaN(signed.getTime())) {
    throw new AwsError('AuthorizationQueryParametersError', `X-Amz-Expires must be between 1 and ${maxExpirySeconds} seconds, and X-Amz-Date be in ISO 8601 basic format`);
  }
  const expires = new Date(signed.getTime() + expirySeconds * 1000);
  if (now > expires) {
    throw new AwsError('AccessDenied', 'Request has expired', 403, {
      'X-Amz-Expires': expirySeconds, Expires: expires.toISOString(), ServerTime: now.toISOString(),
    });
  }
};
