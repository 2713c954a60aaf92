import type {
  AttachThingPrincipalCommandInput, DetachThingPrincipalCommandInput, ListPrincipalThingsCommandInput, ListPrincipalThingsV2CommandInput, ListThingPrincipalsCommandInput,
  ListThingPrincipalsV2CommandInput,
} from '@aws-sdk/client-iot';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { invalidRequest, notFound } from './errors.ts';
import { checkPageSize, LIMITS } from './limits.ts';
import { link, sourcesOf, targetsOf } from './relation.ts';
import { thingOf } from './things.ts';

/** `us-east-1:<uuid>` */
export const COGNITO_IDENTITY = /^[a-z]{2}-[a-z-]+-\d:[0-9a-f-]{36}$/;

/** A principal is a certificate of this account or a Cognito identity. @throws AwsError */
export const checkPrincipal = (iot: Iot, principal: string): void => {
  if (COGNITO_IDENTITY.test(principal)) return;
  const prefix = iot.arn('cert', '');
  if (!principal.startsWith(prefix)) throw invalidRequest(`Invalid principal '${principal}': it is neither ${prefix}<id> nor an identity id`);
  if (!iot.state.certificates.has(principal.slice(prefix.length))) throw notFound(`Certificate not found (arn: ${principal})`);
};

/**
 * Attaches a principal to a thing; attaching it again is a success.
 *
 * @param exclusive the principal belongs to no other thing, now and later
 * @throws AwsError `ResourceNotFoundException`, `InvalidRequestException`
 */
export const attachThingPrincipal = (iot: Iot, thingName: string, principal: string, exclusive = false): void => {
  const { thingPrincipals, exclusivePrincipals } = iot.state;
  thingOf(iot, thingName);
  checkPrincipal(iot, principal);
  const others = [...sourcesOf(thingPrincipals, principal)].filter((name) => name !== thingName);
  if (others.length > 0 && (exclusive || exclusivePrincipals.has(principal))) {
    throw invalidRequest(`Principal ${principal} is attached to ${others[0]}: it cannot be exclusive to ${thingName}`);
  }
  link(thingPrincipals, thingName, principal);
  iot.propagation.keepPrincipal(thingName, principal);
  if (exclusive) exclusivePrincipals.set(principal, true);
};

const names = (all: Iterable<string>, { maxResults, nextToken }: { maxResults?: number; nextToken?: string }) => {
  const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
  return page(all, (name) => name, { size, token: nextToken }, () => invalidRequest('invalid nextToken'));
};

const typeOf = ({ state }: Iot, principal: string) => (state.exclusivePrincipals.has(principal) ? 'EXCLUSIVE_THING' : 'NON_EXCLUSIVE_THING');

export const principalOperations = (iot: Iot) => ({
  AttachThingPrincipal: async ({ thingName, principal, thingPrincipalType }: Checked<AttachThingPrincipalCommandInput>) => {
    attachThingPrincipal(iot, thingName, principal, thingPrincipalType === 'EXCLUSIVE_THING');
    return {};
  },
  DetachThingPrincipal: async ({ thingName, principal }: Checked<DetachThingPrincipalCommandInput>) => {
    thingOf(iot, thingName);
    iot.propagation.detachPrincipal(thingName, principal);
    return {};
  },
  ListThingPrincipals: async ({ thingName, ...paging }: Checked<ListThingPrincipalsCommandInput>) => {
    thingOf(iot, thingName);
    const { items, next } = names(targetsOf(iot.state.thingPrincipals, thingName), paging);
    return { principals: items, nextToken: next };
  },
  ListThingPrincipalsV2: async ({ thingName, thingPrincipalType, ...paging }: Checked<ListThingPrincipalsV2CommandInput>) => {
    thingOf(iot, thingName);
    const wanted = [...targetsOf(iot.state.thingPrincipals, thingName)].filter((p) => thingPrincipalType === undefined || typeOf(iot, p) === thingPrincipalType);
    const { items, next } = names(wanted, paging);
    return { thingPrincipalObjects: items.map((principal) => ({ principal, thingPrincipalType: typeOf(iot, principal) })), nextToken: next };
  },
  ListPrincipalThingsV2: async ({ principal, thingPrincipalType, ...paging }: Checked<ListPrincipalThingsV2CommandInput>) => {
    checkPrincipal(iot, principal);
    const type = typeOf(iot, principal);
    const wanted = thingPrincipalType === undefined || thingPrincipalType === type ? sourcesOf(iot.state.thingPrincipals, principal) : [];
    const { items, next } = names(wanted, paging);
    return { principalThingObjects: items.map((thingName) => ({ thingName, thingPrincipalType: type })), nextToken: next };
  },
  ListPrincipalThings: async ({ principal, ...paging }: Checked<ListPrincipalThingsCommandInput>) => {
    checkPrincipal(iot, principal);
    const { items, next } = names(sourcesOf(iot.state.thingPrincipals, principal), paging);
    return { things: items, nextToken: next };
  },
}) satisfies Operations;
