import type { components } from '../../contracts/generated/openapi.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import { readBreakerReset } from '../domain/rules/rule-request.ts';
import type { Route } from '../runtime/http.ts';

/** The breaker of redeployments, as far as the API is concerned with it. */
export interface Breaker {
  view(): Promise<components['schemas']['RedeploymentBreaker']>;
  /** @throws StepFailure `Unavailable` while a redeployment is being planned */
  reset(options: { readonly discard: boolean }): Promise<unknown>;
}

/** `getRedeploymentBreaker` */
export const getBreaker =
  ({ breaker }: { readonly breaker: Pick<Breaker, 'view'> }): Route =>
  async ({ query }) => {
    readQuery(query, {});
    return breaker.view();
  };

/** `resetRedeploymentBreaker` */
export const postBreakerReset =
  ({ breaker }: { readonly breaker: Breaker }): Route =>
  async ({ body, query }) => {
    readQuery(query, {});
    await breaker.reset(readBreakerReset(body));
    return breaker.view();
  };
