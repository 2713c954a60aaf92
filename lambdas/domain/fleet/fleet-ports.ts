import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { ItemRow } from '../../../contracts/task-rows.ts';

/** The item of a task that begins with a change of its core. */
export type BegunItem = Pick<ItemRow, 'taskId' | 'index' | 'name' | 'executionArn' | 'expiresAt'> & { readonly templateName: string; readonly templateVersion: number; readonly at: Date };

/** The fleet's rows. */
export interface Fleet {
  /** Strongly consistent. */
  find(coreName: string): Promise<CoreRow | undefined>;
  /**
   * Writes the core with everything that `fleetWrites` says, in one transaction.
   *
   * @param begun item to begin in the same transaction, unless it has its final word
   * @returns false where the core's row is no longer `before`
   */
  change(before: CoreRow, after: CoreRow, begun?: BegunItem): Promise<boolean>;
}

/** Times a change is computed anew because another was faster; each time somebody got on. */
const attempts = 10;

/**
 * Reads a core, computes its next row, and writes it unless it stays the same; again where another was faster.
 *
 * @returns the row that stands; nothing where there is no such core
 */
export const changing = async (fleet: Fleet, coreName: string, compute: (core: CoreRow) => CoreRow | Promise<CoreRow>, begun?: BegunItem): Promise<{ readonly before: CoreRow; readonly after: CoreRow } | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await fleet.find(coreName);
    if (before === undefined) return undefined;
    const after = await compute(before);
    if (after === before && begun === undefined) return { before, after };
    if (await fleet.change(before, after, begun)) return { before, after };
  }
  throw new Error(`core ${coreName} was changed by others ${attempts} times while this change was made`);
};
