import type { Account } from './account.ts';
import type { Belongings, OrphanPorts } from './orphan-ports.ts';
import type { Verdict, Verdicts } from './orphan-report.ts';
import type { NameStanding, Records } from './records.ts';

/** Everything that a verdict is made of. */
export interface Scene {
  readonly ports: Pick<OrphanPorts, 'details' | 'remaining'>;
  readonly account: Account;
  readonly records: Records;
  readonly belongings: Belongings;
  /** What came about since then may not be over. */
  readonly cutoff: Date;
}

/** What stays on purpose is accounted for as well. */
export const isAccounted = (standing: NameStanding): standing is 'recorded' | 'at work' | 'kept' => standing === 'recorded' || standing === 'at work' || standing === 'kept';

export const isOrphan = (verdict: Verdict | undefined): verdict is { readonly orphan: string } => typeof verdict === 'object';

/** Names of the orphans. */
export const orphansOf = (verdicts: Verdicts): string[] => [...verdicts].flatMap(([name, verdict]) => (isOrphan(verdict) ? name : []));
