import { createHash, timingSafeEqual } from 'node:crypto';
import type { STSClient } from '@aws-sdk/client-sts';

/** A request as a signature covers it. */
export interface SignedParts {
  readonly method: string;
  /** Raw and undecoded, without the query. */
  readonly path: string;
  readonly query: ReadonlyArray<readonly [name: string, value: string]>;
  /** Names in lower case; a repeated header's values joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The `Authorization` header of a signed request, taken apart. */
export interface Authorization {
  readonly accessKeyId: string;
  /** `20261123` */
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const service = 'execute-api';
const longDate = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** Of an `X-Amz-Date`; undefined for one that is none. */
export const signingDate = (text: string): Date | undefined => {
  const iso = text.replace(longDate, '$1-$2-$3T$4:$5:$6Z');
  return longDate.test(text) && !Number.isNaN(Date.parse(iso)) ? new Date(iso) : undefined;
};

export const amzDate = (date: Date): string => date.toISOString().replace(/\.\d{3}/, '').replaceAll(/[-:]/g, '');

const queryOf = (pairs: SignedParts['query']): Record<string, string[]> => {
  const query: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of pairs) (query[name] ??= []).push(value);
  return query;
};

type Signer = Awaited<ReturnType<STSClient['config']['signer']>>;

const signers = new Map<string, Promise<Signer>>();

/**
 * The signer of the SDK, which is not to be had by itself: that of any client, told to sign for another service. Loaded by those
 * who need it, since most APIs ask for no signature.
 */
const newSigner = async (credentials: Credentials, region: string): Promise<Signer> => {
  const sts = await import('@aws-sdk/client-sts');
  const client = new sts.STSClient({ region, credentials });
  return client.config.signer({ name: 'sigv4', signingName: service, signingRegion: region, properties: {} });
};

/** A client for each request would cost more than the signature. */
const signerOf = (credentials: Credentials, region: string): Promise<Signer> => {
  const key = [region, credentials.accessKeyId, credentials.secretAccessKey].join(' ');
  const signer = signers.get(key) ?? newSigner(credentials, region);
  signers.set(key, signer);
  return signer;
};

const unsignedUnlessNamed = ['x-amz-date', 'x-amz-content-sha256'];

/** The signature that a request must have whose caller has these credentials and signed so. */
const expectedSignature = async (parts: SignedParts, { signedHeaders, region }: Authorization, { credentials, date }: { credentials: Credentials; date: Date }): Promise<string> => {
  const signed = new Set(signedHeaders);
  const signer = await signerOf(credentials, region);
  const request = {
    method: parts.method, protocol: 'http:', hostname: parts.headers.host ?? '', path: parts.path, query: queryOf(parts.query),
    headers: Object.fromEntries(Object.entries(parts.headers).filter(([name]) => signed.has(name) && name !== 'x-amz-content-sha256')), body: parts.body,
  };
  // the payload counts by what it is, whatever a header says of it
  if (signed.has('x-amz-content-sha256')) request.headers['x-amz-content-sha256'] = createHash('sha256').update(parts.body).digest('hex');
  const { headers } = await signer.sign(request, { signingDate: date, signableHeaders: signed, unsignableHeaders: new Set(unsignedUnlessNamed.filter((name) => !signed.has(name))) });
  return /Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '')?.[1] ?? '';
};

/** Whether the signer takes the request for another one: it signs paths without their empty and dot segments, and leaves a signature in the query out. */
const isTakenForAnother = ({ path, query }: SignedParts): boolean => /\/(?:\/|\.{1,2}(?:\/|$))/.test(path) || query.some(([name]) => name.toLowerCase() === 'x-amz-signature');

/** Whether the signature is that of the request as it came, in a time that tells nothing of where it differs. */
export const isSignedBy = async (parts: SignedParts, authorization: Authorization, by: { credentials: Credentials; date: Date }): Promise<boolean> => {
  if (isTakenForAnother(parts)) return false;
  const [given, expected] = [Buffer.from(authorization.signature), Buffer.from(await expectedSignature(parts, authorization, by))];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Headers that sign a request for the API, in the name of whose credentials they are. */
export const signatureHeaders = async (url: URL, { method = 'GET', body = '', headers = {}, region, credentials }: {
  method?: string; body?: string; headers?: Readonly<Record<string, string>>; region: string; credentials: Credentials;
}): Promise<Record<string, string>> => {
  const signer = await signerOf(credentials, region);
  const request = { method, protocol: url.protocol, hostname: url.host, path: url.pathname, query: queryOf([...url.searchParams]), headers: { ...headers, host: url.host }, body };
  const signed = await signer.sign(request, { signingDate: new Date() });
  return signed.headers;
};
