import { SFNClient } from '@aws-sdk/client-sfn';
import type { ConsoleConfig } from './config.ts';

/** Headers that go with a GET of the API. */
export type RequestHeaders = (url: URL) => Promise<Record<string, string>>;

/** Signs by the signer of the client that the page has anyway, for another service. */
export const requestSigning = ({ region, credentials }: Pick<ConsoleConfig, 'region' | 'credentials'>): RequestHeaders => async (url) => {
  const signer = await new SFNClient({ region, credentials }).config.signer({ name: 'sigv4', signingName: 'execute-api', signingRegion: region, properties: {} });
  const query = Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)]));
  const { headers } = await signer.sign({ method: 'GET', protocol: url.protocol, hostname: url.host, path: url.pathname, query, headers: { host: url.host } });
  // the browser sends its own
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'host'));
};
