/** Requests to the API, signed as the administrator of the local stack. */

/** Where the local stack is, and who its administrator. */
const region = 'us-east-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const signatureOf = async (request: Request): Promise<Record<string, string>> => {
  const { STSClient } = await import('@aws-sdk/client-sts');
  // the signer of the SDK is that of a client, whose service the scheme replaces
  const signer = await new STSClient({ region, credentials }).config.signer({ name: 'sigv4', signingName: 'execute-api', signingRegion: region, properties: {} });
  const { protocol, host, pathname, searchParams } = new URL(request.url);
  const query = Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
  const { headers } = await signer.sign({ method: request.method, protocol, hostname: host, path: pathname, query, headers: { host }, body: new Uint8Array(await request.clone().arrayBuffer()) });
  return headers;
};

/** The request itself, with a signature. */
export const signed = async (request: Request): Promise<Request> => {
  for (const [name, value] of Object.entries(await signatureOf(request))) if (name !== 'host') request.headers.set(name, value);
  return request;
};

/** Sends a request signed; an API that asks for no signature does not look at it. */
export const signedFetch = async (request: Request): Promise<Response> => fetch(await signed(request));
