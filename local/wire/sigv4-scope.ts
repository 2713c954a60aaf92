import type { IncomingHttpHeaders } from 'node:http';

/** What a SigV4 credential scope tells: who signs, for which region and service. */
export interface SigningScope {
  accessKeyId: string;
  region: string;
  service: string;
}

/**
 * Signing names that are another service's: botocore before 1.36 signs IoT control-plane calls as `execute-api`,
 * which no other AWS API of this runtime uses.
 */
const ALIASES: Readonly<Record<string, string>> = { 'execute-api': 'iot' };

/**
 * Reads the credential scope of the Authorization header or of a presigned query; `undefined` for an unsigned request.
 * The signature itself is not checked: its access key alone tells who calls.
 */
export const signingScope = (headers: IncomingHttpHeaders, query: URLSearchParams): SigningScope | undefined => {
  const credential = /Credential=([^,\s]+)/.exec(headers.authorization ?? '')?.[1] ?? query.get('X-Amz-Credential');
  if (!credential) return undefined;
  // SigV4A scopes (AWS4-ECDSA-P256-SHA256) carry no region
  const parts = credential.split('/');
  if (parts.at(-1) !== 'aws4_request' || (parts.length !== 5 && parts.length !== 4)) return undefined;
  const [accessKeyId, service] = [parts[0], parts.at(-2)];
  if (!accessKeyId || !service) return undefined;
  const region = parts.length === 5 ? (parts[2] ?? '') : String(headers['x-amz-region-set'] ?? '').split(',')[0];
  return { accessKeyId, region: region ?? '', service: ALIASES[service] ?? service };
};
