import type { NameRow } from '../../../contracts/thing-rows.ts';
import type { ThingKind } from '../../../contracts/table.ts';

/** What creating and deleting things asks of the names of things. The adapter is `name-rows.ts`; tests substitute it. */

/** An item and the name it is about. */
export interface NameHold {
  readonly taskId: string;
  readonly index: number;
  readonly name: string;
}

/** What is remembered of a name whose thing was deleted; empty where nothing is. */
export type RememberedName = Pick<NameRow, 'deletedAs' | 'deletedAt' | 'kept'>;

/** Names of things. One item at a time works on a name: it holds it from its beginning until it settles. */
export interface Names {
  /**
   * Begins the item and takes its name, in one transaction. The same item may take it again. A holder whose item is over
   * and has not let go, since others settled it, loses the name a minute later.
   *
   * @returns what was remembered of the name until now
   * @throws StepFailure `Unavailable` with `CORE_BUSY` while another item holds it; `Conflict` with `NAME_IN_USE` where
   *   it belongs to a thing of the other kind, or with the item's own code where the item has its final word
   */
  take(item: NameHold, kind: ThingKind, executionArn: string, at: Date): Promise<RememberedName>;
  /** Strongly consistent. Nothing where all that was known of the name has expired. */
  find(name: string): Promise<NameRow | undefined>;
  /**
   * Takes the name of a client device that goes with its core, for the core's item. Safe to repeat.
   *
   * @returns false where another item holds it
   * @throws StepFailure `NAME_IN_USE` where it is a core
   */
  takeFor(holder: NameHold, deviceName: string, at: Date): Promise<boolean>;
}
