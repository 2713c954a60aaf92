import { createHash } from 'node:crypto';
import type { ActingService, Caller, RoleCaller } from '../wire/service.ts';
import { decide } from './evaluate.ts';
import type { Principal } from './evaluate.ts';
import { statementsOf } from './statements.ts';
import type { PolicyDocument, Statement } from './statements.ts';

/** A role with what was attached to it so far. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly policies: readonly AttachedPolicy[];
  /** Names of the sessions in which services have taken it on. */
  readonly holders: ReadonlySet<string>;
}

export interface AttachedPolicy {
  readonly name: string;
  readonly statements: readonly Statement[];
}

/** A role that somebody has taken on. */
export interface RoleSession extends Principal {
  readonly role: Role;
}

interface KnownRole extends Role {
  readonly policies: AttachedPolicy[];
  readonly holders: Set<string>;
  readonly unknownPolicies: string[];
  readonly trust: readonly Statement[];
}

/** The administrator's access key for those who have to name one, and the secret of every key. */
export const administrator = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The access key id of a role's session: of the form that AWS STS gives, and always the same for a role and session name. */
export const accessKeyOf = (roleArn: string, session: string): string => {
  const digest = createHash('sha256').update(`${roleArn}/${session}`).digest();
  return `ASIA${[...digest.subarray(0, 16)].map((byte) => alphabet[byte & 31]).join('')}`;
};

/** All statements of a role. Policies may be attached after a session has begun, and none is ever taken away. */
const statementsIn = (policies: readonly AttachedPolicy[]): (() => readonly Statement[]) => {
  let [count, statements]: [number, readonly Statement[]] = [0, []];
  return () => {
    if (count !== policies.length) [count, statements] = [policies.length, policies.flatMap((policy) => policy.statements)];
    return statements;
  };
};

const principalOf = (service: string): Principal => ({ name: service, names: [service], accountNames: [], statements: [] });

/** A service that takes on a role, and for which resource where that is known. */
type Taker = Pick<ActingService, 'service'> & Partial<ActingService>;

const accountOf = (arn: string): string => arn.split(':')[4] ?? '';

/** Whether the trust policy lets a service take on the role, for the resource that it acts for. */
const trusts = ({ arn, trust }: KnownRole, { service, sourceArn }: Taker): boolean => {
  const context = { 'aws:sourceaccount': accountOf(arn), 'aws:sourcearn': sourceArn };
  return decide(principalOf(service), { action: 'sts:AssumeRole', resource: arn, context }, trust).allowed;
};

/** The roles of the stack, and who has taken on which. */
export class Identities {
  readonly #roles = new Map<string, KnownRole>();
  readonly #sessions = new Map<string, RoleSession>();
  readonly #sessionsByName = new Map<string, RoleSession>();

  addRole({ name, arn, trust }: { name: string; arn: string; trust: PolicyDocument }): void {
    this.#roles.set(arn, { name, arn, trust: statementsOf(trust), policies: [], holders: new Set(), unknownPolicies: [] });
  }

  /**
   * @param roleName also that of a role that is not of the stack, which nobody here can take on
   * @param document undefined for a policy of which nothing is known here: nobody can take on its role either
   */
  attach(roleName: string, policyName: string, document: PolicyDocument | undefined): void {
    const role = [...this.#roles.values()].find(({ name }) => name === roleName);
    if (document) role?.policies.push({ name: policyName, statements: statementsOf(document) });
    else role?.unknownPolicies.push(policyName);
  }

  roles(): readonly Role[] {
    return [...this.#roles.values()];
  }

  /**
   * Lets a service act by a role.
   *
   * @returns the access key of the session
   * @throws Error when the role is not of the stack, does not trust the service, or has a policy that is not known here
   */
  assume(roleArn: string, session: string, taker: Taker): string {
    const role = this.#roles.get(roleArn);
    const refusal = this.#refusal(role, taker);
    if (!role || refusal !== undefined) throw new Error(`role ${roleArn} cannot be assumed by ${taker.service}: ${refusal}`);
    const key = accessKeyOf(roleArn, session);
    role.holders.add(session);
    const taken = this.#sessionOf(role, session);
    this.#sessions.set(key, taken);
    this.#sessionsByName.set(`${roleArn}/${session}`, taken);
    return key;
  }

  /** Whose key it is; undefined for any other than a role's, which is the administrator's. */
  byAccessKey(accessKeyId: string | undefined): RoleSession | undefined {
    return accessKeyId === undefined ? undefined : this.#sessions.get(accessKeyId);
  }

  /** Undefined for an access key that nobody was given. */
  secretOf(accessKeyId: string): string | undefined {
    return accessKeyId === administrator.accessKeyId || this.#sessions.has(accessKeyId) ? administrator.secretAccessKey : undefined;
  }

  /** Why a caller in process cannot have the role; undefined where it can. */
  refusalOf({ roleArn, takenBy }: RoleCaller): string | undefined {
    return this.#refusal(this.#roles.get(roleArn), takenBy);
  }

  /** Who a caller in process is; undefined for a role that is not of the stack. */
  of(caller: Caller): Principal | undefined {
    if ('service' in caller) return principalOf(caller.service);
    const { roleArn, session } = caller;
    const known = this.#sessionsByName.get(`${roleArn}/${session}`);
    const role = this.#roles.get(roleArn);
    return known ?? (role && this.#sessionOf(role, session));
  }

  #refusal(role: KnownRole | undefined, taker: Taker | undefined): string | undefined {
    if (!role) return 'the stack has no such role';
    if (taker && !trusts(role, taker)) return `its trust policy does not let it in${taker.sourceArn === undefined ? '' : ` for ${taker.sourceArn}`}`;
    const [unknown] = role.unknownPolicies;
    return unknown === undefined ? undefined : `it has the policy ${unknown}, which local/iam/managed-policies.ts does not know`;
  }

  #sessionOf(role: KnownRole, session: string): RoleSession {
    const account = accountOf(role.arn);
    const statements = statementsIn(role.policies);
    return {
      role,
      name: `arn:aws:sts::${account}:assumed-role/${role.name}/${session}`,
      names: [role.arn, `arn:aws:sts::${account}:assumed-role/${role.name}/${session}`],
      accountNames: [account, `arn:aws:iam::${account}:root`],
      get statements() { return statements(); },
    };
  }
}
