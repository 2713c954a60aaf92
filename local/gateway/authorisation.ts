import { AwsError } from '../wire/service.ts';
import type { Cloud } from '../wire/service.ts';
import type { Api } from './api.ts';
import type { ApiRequest } from './request.ts';
import { signerOfRequest } from './signature.ts';
import type { Refused } from './signature.ts';

/** Who may call the API. */
export interface ApiCallers {
  /** Undefined for an access key that nobody has. */
  secretOf(accessKeyId: string): string | undefined;
  /** ARN of the user, or of a role's session. */
  arnOf(accessKeyId: string): string;
  /** @throws AwsError where whoever has the key may not */
  demand(accessKeyId: string, need: { readonly action: string; readonly resource: string }): void;
}

/** `$context.identity` of a signed request, as far as it tells of the caller. */
export type CallerIdentity = Readonly<Record<'accessKey' | 'accountId' | 'caller' | 'user' | 'userArn', string>>;

/** AWS shows no more of the account than its end. */
const masked = (arn: string, account: string): string => arn.replace(account, () => `********${account.slice(-4)}`);

/** Whether its caller may call the method that a request is for (API Gateway guide, "How API Gateway resource policies affect authorization workflow"). */
export const authorised = async (
  { cloud: { account, region, clock }, api, callers }: { cloud: Cloud; api: Api; callers: ApiCallers }, request: ApiRequest,
): Promise<CallerIdentity | Refused> => {
  const signer = await signerOfRequest(request, { region, secretOf: callers.secretOf, now: clock() });
  if (!('accessKeyId' in signer)) return signer;
  const { accessKeyId } = signer;
  const resource = `arn:aws:execute-api:${region}:${account}:${api.id}/${api.stage}/${request.method}${request.path}`;
  try {
    callers.demand(accessKeyId, { action: 'execute-api:Invoke', resource });
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { type: 'ACCESS_DENIED', message: error.message.replace(resource, () => masked(resource, account)), errorType: 'AccessDeniedException' };
  }
  return { accessKey: accessKeyId, accountId: account, caller: accessKeyId, user: accessKeyId, userArn: callers.arnOf(accessKeyId) };
};
