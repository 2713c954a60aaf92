import type { Role } from './identities.ts';
import type { Statement } from './statements.ts';

/** An action that a role was granted, as its policy names it. */
export interface Right {
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
  unusedOf(roles: readonly Role[]): Right[] {
    return rightsIn(roles, (statement, action) => !this.#used.get(statement)?.has(action));
  }
}

const rightsIn = (roles: readonly Role[], isMeant: (statement: Statement, action: string) => boolean): Right[] =>
  roles.filter(({ holders }) => holders.size > 0).flatMap(({ name: role, policies, holders }) => {
    const holder = [...holders].join(', ');
    return policies.flatMap(({ name: policy, statements }) =>
      statements.filter(({ effect }) => effect === 'Allow').flatMap((statement) =>
        statement.actions.filter((action) => isMeant(statement, action)).map((action) => ({ holder, role, policy, action }))));
  });

/** Every right of the roles that somebody has taken on. */
export const rightsOf = (roles: readonly Role[]): Right[] => rightsIn(roles, () => true);
