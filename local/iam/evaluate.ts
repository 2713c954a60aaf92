import type { AccessRequest, Statement } from './statements.ts';

/** Who asks: a role by its policies and the names that resource policies know it under, or a service by its host name alone. */
export interface Principal {
  /** ARN of the session, or host name of the service; what a refusal names. */
  readonly name: string;
  /** What the `Principal` of a resource policy may call it. */
  readonly names: readonly string[];
  /** What the `Principal` of a resource policy may call the account, which thereby leaves the decision to its own policies. */
  readonly accountNames: readonly string[];
  readonly statements: readonly Statement[];
}

export interface Decision {
  readonly allowed: boolean;
  /** Why not, as AWS words it. */
  readonly reason?: string;
  /** Action patterns that allowed it, by the principal's statement. */
  readonly by: ReadonlyMap<Statement, readonly string[]>;
}

const none: ReadonlyMap<Statement, readonly string[]> = new Map();

const matching = (statements: readonly Statement[], effect: Statement['effect'], request: AccessRequest): Map<Statement, readonly string[]> => {
  const found = new Map<Statement, readonly string[]>();
  for (const statement of statements) {
    const actions = statement.effect === effect ? statement.match(request) : undefined;
    if (actions) found.set(statement, actions);
  }
  return found;
};

const refused = (reason: string): Decision => ({ allowed: false, reason, by: none });

/**
 * Decides as IAM does within one account: an explicit deny wins; else one allow suffices, in the principal's policies or,
 * naming the principal itself, in the resource's.
 *
 * @param resourcePolicy statements of the resource's own policy, if it has one
 * @param mustBeNamed the resource is closed to everyone whom its policy does not let in, if only by naming the account: a KMS key
 */
export const decide = (principal: Principal, request: AccessRequest, resourcePolicy: readonly Statement[] = [], mustBeNamed = false): Decision => {
  const { action } = request;
  const everyName = [...principal.names, ...principal.accountNames];
  const ofResource = resourcePolicy.filter((statement) => statement.names(everyName));
  if (matching(principal.statements, 'Deny', request).size > 0) return refused('with an explicit deny in an identity-based policy');
  if (matching(ofResource, 'Deny', request).size > 0) return refused('with an explicit deny in a resource-based policy');
  const itself = ofResource.filter((statement) => statement.names(principal.names));
  const by = matching(principal.statements, 'Allow', request);
  if (matching(itself, 'Allow', request).size > 0) return { allowed: true, by };
  if (mustBeNamed && matching(ofResource, 'Allow', request).size === 0) return refused(`because no resource-based policy allows the ${action} action`);
  if (by.size > 0) return { allowed: true, by };
  return refused(`because no identity-based policy allows the ${action} action`);
};
