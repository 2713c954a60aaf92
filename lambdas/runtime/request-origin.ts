import type { RequestOrigin } from '../domain/requests/request-origin.ts';

/** The part of a proxy event that API Gateway itself knows, as far as it is read (developer guide, "Input format of a Lambda function for proxy integration"). */
export interface GatewayContext {
  readonly requestId: string;
  readonly identity: {
    readonly sourceIp: string;
    /** Of a signed request. */
    readonly userArn?: string | null;
    /** Not the key, which is beside it. */
    readonly apiKeyId?: string | null;
  };
  readonly authorizer?: { readonly claims?: Readonly<Record<string, string | undefined>> } | null;
}

/** Who sent a request, from where. The strongest proof that API Gateway has checked tells. */
export const requestOrigin = ({ requestId, identity, authorizer }: GatewayContext): RequestOrigin => ({ by: requester(identity, authorizer?.claims), sourceIp: identity.sourceIp, requestId });

const requester = ({ userArn, apiKeyId }: GatewayContext['identity'], claims: Readonly<Record<string, string | undefined>> = {}): RequestOrigin['by'] => {
  const { sub, 'cognito:username': name } = claims;
  if (userArn) return { kind: 'IAM', id: userArn };
  if (sub !== undefined) return { kind: 'COGNITO', id: sub, ...(name !== undefined && { name }) };
  return apiKeyId ? { kind: 'API_KEY', id: apiKeyId } : { kind: 'NONE' };
};
