import { AwsError } from '../wire/service.ts';
import type { AuthorisedCall, Authority, Caller, RoleCaller } from '../wire/service.ts';
import { neededToTellAbsence } from './actions/s3.ts';
import { actionTables } from './actions/tables.ts';
import { accessDenied } from './denial.ts';
import { decide } from './evaluate.ts';
import type { Principal } from './evaluate.ts';
import { Identities } from './identities.ts';
import type { Facts, Input, Need } from './needs.ts';
import { statementsOf } from './statements.ts';
import type { PolicyDocument, Statement } from './statements.ts';
import { Usage } from './usage.ts';

/** A call that no policy allows, or one denies. */
export interface Denial {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly reason: string;
}

/** `report` lets denied calls pass; they are told of all the same. */
export type IamMode = 'enforce' | 'report';

export interface IamOptions {
  readonly region: string;
  readonly account: string;
  /** `enforce` when not given. */
  readonly mode?: IamMode;
  /** Told of each denial the first time. */
  readonly onDenial?: (denial: Denial) => void;
}

const absent = new Set(['NoSuchKey', 'NotFound', 'NoSuchVersion']);

/** IAM of the account: who is who, what each may do, and what of it each has done. */
export class Iam implements Authority {
  readonly identities = new Identities();
  readonly usage = new Usage();
  /** Documents of the account's own managed policies, by ARN. */
  readonly customerPolicies = new Map<string, PolicyDocument>();
  readonly #denials = new Map<string, Denial & { times: number }>();
  readonly #options: IamOptions;
  readonly #resourcePolicies = new Map<string, Statement[]>();

  constructor(options: IamOptions) {
    this.#options = options;
  }

  /** @param resource ARN of a bucket, queue, key, function or bus; all of its policies count */
  addResourcePolicy(resource: string, document: PolicyDocument): void {
    this.#resourcePolicies.set(resource, [...(this.#resourcePolicies.get(resource) ?? []), ...statementsOf(document)]);
  }

  async authorise<T>(call: AuthorisedCall, run: () => Promise<T>): Promise<T> {
    const principal = this.#principalOf(call);
    if (!principal) return run();
    const facts = this.#factsFor(call);
    for (const need of await this.#needs(call, facts)) this.#demand(call, principal, need);
    try {
      return await run();
    } catch (error) {
      if (error instanceof AwsError && absent.has(error.name)) await this.#demandToBeTold(call, principal, facts);
      throw error;
    }
  }

  demand(scope: string, caller: Caller, need: Need): void {
    const principal = this.#principalOf({ scope, caller });
    if (principal) this.#demand({ scope, caller }, principal, need);
  }

  /** Asks it of whoever has the access key; the administrator has every right. */
  demandOf(scope: string, accessKeyId: string, need: Need): void {
    const principal = this.identities.byAccessKey(accessKeyId);
    if (principal) this.#demand({ scope }, principal, need);
  }

  /** Each once, with how often it came. */
  denials(): ReadonlyArray<Denial & { readonly times: number }> {
    return [...this.#denials.values()];
  }

  forgetDenials(): void {
    this.#denials.clear();
  }

  #remember(denial: Denial): void {
    const key = `${denial.principal} ${denial.action} ${denial.resource}`;
    const known = this.#denials.get(key);
    if (!known) this.#options.onDenial?.(denial);
    this.#denials.set(key, { ...denial, times: (known?.times ?? 0) + 1 });
  }

  #principalOf({ scope, caller, accessKeyId }: Pick<AuthorisedCall, 'scope' | 'caller' | 'accessKeyId'>): Principal | undefined {
    if (!caller) return this.identities.byAccessKey(accessKeyId);
    if ('roleArn' in caller) this.#demandRole(scope, caller);
    return this.identities.of(caller);
  }

  #demandRole(scope: string, caller: RoleCaller): void {
    const refusal = this.identities.refusalOf(caller);
    if (refusal !== undefined) this.#refuse(scope, { principal: caller.takenBy?.service ?? caller.session, action: 'sts:AssumeRole', resource: caller.roleArn, reason: `because ${refusal}` });
  }

  #factsFor({ look }: AuthorisedCall): Facts {
    const { region, account } = this.#options;
    return { region, account, look, arn: (service, resource) => `arn:aws:${service}:${region}:${account}:${resource}` };
  }

  async #needs({ scope, operation, input }: AuthorisedCall, facts: Facts): Promise<readonly Need[]> {
    const needsOf = actionTables[scope]?.[operation];
    if (!needsOf) throw new AwsError('NotImplementedLocally', `what ${scope}.${operation} takes is not known locally: local/iam/actions has no row for it`);
    return needsOf((input ?? {}) as Input, facts);
  }

  async #demandToBeTold(call: AuthorisedCall, principal: Principal, facts: Facts): Promise<void> {
    const needs = call.scope === 's3' ? await neededToTellAbsence[call.operation]?.((call.input ?? {}) as Input, facts) : undefined;
    for (const need of needs ?? []) this.#demand(call, principal, need);
  }

  #demand({ scope, caller }: Pick<AuthorisedCall, 'scope' | 'caller'>, principal: Principal, { action, resource, context = {} }: Need): void {
    const { region, account } = this.#options;
    const known = {
      // on the loopback interface TLS would tell nothing
      'aws:securetransport': 'true',
      's3:tlsversion': '1.3',
      'aws:requestedregion': region,
      ...(caller && 'service' in caller ? { 'aws:sourcearn': caller.sourceArn, 'aws:sourceaccount': account } : { 'aws:principalarn': principal.names[0], 'aws:principalaccount': account }),
      ...context,
    };
    const policy = this.#resourcePolicies.get(policyHolder(resource));
    const { allowed, reason = '', by } = decide(principal, { action, resource, context: known }, policy, resource.includes(':kms:') && policy !== undefined);
    this.usage.note(by);
    if (!allowed) this.#refuse(scope, { principal: principal.name, action, resource, reason });
  }

  #refuse(scope: string, denial: Denial): void {
    this.#remember(denial);
    if (this.#options.mode !== 'report') throw accessDenied(scope, denial);
  }
}

/** The ARN of the resource that has the policy: of an object it is its bucket, of a qualified function the function. */
const policyHolder = (arn: string): string => {
  if (arn.startsWith('arn:aws:s3:::')) return arn.split('/')[0] ?? arn;
  return arn.replace(/^(arn:aws:lambda:[^:]*:\d*:function:[^:]+):.*$/, '$1');
};
