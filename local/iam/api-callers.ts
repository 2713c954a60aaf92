import type { ApiCallers } from '../gateway/authorisation.ts';
import { signatureHeaders } from '../gateway/sigv4.ts';
import type { Iam } from './iam.ts';
import { administrator } from './identities.ts';

/** Who may call the API: the AWS endpoint takes any unknown key for the administrator's, here it has one, since its secret counts. */
export const apiCallers = (iam: Iam, account: string): ApiCallers => ({
  secretOf: (accessKeyId) => iam.identities.secretOf(accessKeyId),
  arnOf: (accessKeyId) => iam.identities.byAccessKey(accessKeyId)?.name ?? `arn:aws:iam::${account}:user/local`,
  demand: (accessKeyId, need) => iam.demandOf('execute-api', accessKeyId, need),
});

/** Headers by which the administrator signs a GET of the API. */
export const signedByAdministrator = (region: string) => (url: URL): Promise<Record<string, string>> => signatureHeaders(url, { region, credentials: administrator });
