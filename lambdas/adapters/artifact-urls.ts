import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { HttpRequest, RequestPresigner, RequestSigner } from '@smithy/types';
import type { ArtifactUrls } from '../domain/artifacts/artifact-ports.ts';
import { awsCall } from './aws-failure.ts';

/**
 * Presigned URLs of artifacts. Whoever fetches one acts with the rights of the function that signed it, for as long as its
 * session lasts: hence in Lambda at most until its credentials end.
 */
export const artifactUrls = (client: S3Client = new S3Client({ responseChecksumValidation: 'WHEN_REQUIRED' })): ArtifactUrls => ({
  sign: async ({ bucket, key }, { at, seconds }) => {
    // No cache on the way may keep a private key.
    const command = new GetObjectCommand({ Bucket: bucket, Key: key, ResponseCacheControl: 'no-store' });
    const request = await requestOf(client, command);
    const signed = await awsCall('s3:GetObject', async () => (await presigner(client)).presign(request, { expiresIn: seconds, signingDate: at }));
    return urlOf(signed);
  },
});

/** The client's own signer, which can do both (`SignatureV4MultiRegion`); its type says so of requests alone. */
const presigner = async ({ config }: S3Client): Promise<RequestPresigner> => (await config.signer()) as RequestSigner & RequestPresigner;

/** What the client would send for a command: built up to where headers of the client itself are added, and then not sent. */
const requestOf = async (client: S3Client, command: GetObjectCommand): Promise<HttpRequest> => {
  let built: HttpRequest | undefined;
  command.middlewareStack.add(
    () => async ({ request }) => {
      built = request as HttpRequest;
      return { response: undefined, output: { $metadata: {} } };
    },
    { step: 'build', priority: 'high', name: 'keepRequest' },
  );
  await client.send(command);
  if (built === undefined) throw new Error('the S3 client built no request');
  const { hostname, port } = built;
  return { ...built, headers: { host: port === undefined ? hostname : `${hostname}:${port}`, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } };
};

const urlOf = ({ protocol, headers, path, query = {} }: HttpRequest): string => {
  const parameters = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [value].flat().map((text) => `${escaped(name)}=${escaped(text)}`)));
  return `${protocol}//${headers['host']}${path}?${parameters.join('&')}`;
};

/** As RFC 3986 and Signature Version 4 have it: `encodeURIComponent` leaves five characters more. */
const escaped = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
