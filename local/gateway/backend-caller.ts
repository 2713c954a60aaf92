import type { Caller } from '../wire/service.ts';
import type { Call } from './integrations.ts';

/** The session in which API Gateway takes on a role. */
export const backplaneSession = 'BackplaneAssumeRoleSession';

/** In whose name a backend is called: API Gateway by the integration's role, or else itself about the method, whom the backend's own policy must let in. */
export const backendCaller = ({ cloud: { region, account }, api, integration: { credentials }, rendering: { context } }: Call): Caller => {
  if (credentials !== undefined) return { roleArn: credentials, session: backplaneSession };
  const method = `${api.id}/${api.stage}/${context.httpMethod}${context.resourcePath}`;
  return { service: 'apigateway.amazonaws.com', sourceArn: `arn:aws:execute-api:${region}:${account}:${method}` };
};
