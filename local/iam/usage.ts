import type { Role } from './identities.ts';
import type { Statement } from './statements.ts';

/** A granted action that no call has needed. */
export interface Unused {
  /** Who has taken on the role: function, state machine, rule. */
  readonly holder: string;
  readonly role: string;
  readonly policy: string;
  readonly action: string;
}

/** Remembers which of the actions that roles were granted were ever needed. */
export class Usage {
  readonly #used = new Map<Statement, Set<string>>();

  note(by: ReadonlyMap<Statement, readonly string[]>): void {
    for (const [statement, actions] of by) {
      const known = this.#used.get(statement) ?? new Set();
      for (const action of actions) known.add(action);
      this.#used.set(statement, known);
    }
  }

  reset(): void {
    this.#used.clear();
  }

  /** Of the roles that somebody has taken on. */
  unusedOf(roles: readonly Role[]): Unused[] {
    return roles.filter(({ holders }) => holders.size > 0).flatMap((role) => this.#unusedOf(role));
  }

  #unusedOf({ name: role, policies, holders }: Role): Unused[] {
    const holder = [...holders].join(', ');
    return policies.flatMap(({ name: policy, statements }) =>
      statements.flatMap((statement) => {
        if (statement.effect !== 'Allow') return [];
        const unused = statement.actions.filter((action) => !this.#used.get(statement)?.has(action));
        return unused.map((action) => ({ holder, role, policy, action }));
      }));
  }
}
