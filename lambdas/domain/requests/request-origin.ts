import type { components } from '../../../contracts/generated/openapi.ts';

/** Where a request comes from, as API Gateway says it. */
export interface RequestOrigin {
  readonly by: components['schemas']['Requester'];
  /** Of the connection; no header of the client has a say in it. */
  readonly sourceIp: string;
  readonly requestId: string;
}
