import type { components } from '../../../contracts/generated/steps.ts';
import type { IdempotencyRow, ItemRow, TaskRow, TaskStatus } from '../../../contracts/rows.ts';
import type { TaskStart } from './task-execution.ts';

/** What acceptance, closing, sweeping and reading ask of the world outside. Adapters implement it; tests substitute it. */

/** Where a list of tasks goes on: the last task of the page before. */
export type TaskPosition = Pick<TaskRow, 'taskId' | 'createdAt'>;

/** A task's final state. `succeeded + failed = total`. */
export interface TaskEnd {
  readonly taskStatus: 'Success' | 'Failure';
  readonly succeeded: number;
  readonly failed: number;
  readonly statusMessage?: string;
  readonly updatedAt: string;
}

export interface Tasks {
  /** Strongly consistent; a task past its expiry is absent. */
  find(taskId: string): Promise<TaskRow | undefined>;
  /** Writes the task and, in the same transaction, the key that made it. Tells which of the two was taken. */
  accept(task: TaskRow, key?: IdempotencyRow): Promise<'accepted' | 'id taken' | 'key taken'>;
  /** Closes the task unless it is closed; false where it was. */
  close(taskId: string, end: TaskEnd): Promise<boolean>;
  /** Up to `limit` tasks, newest first. */
  newestFirst(page: { readonly status?: TaskStatus | undefined; readonly after?: TaskPosition | undefined; readonly limit: number }): Promise<TaskRow[]>;
  /** Every task of a status, oldest first, in pages. */
  ofStatus(status: TaskStatus): AsyncIterable<readonly TaskRow[]>;
}

export interface IdempotencyKeys {
  /** Strongly consistent; a key past its expiry is absent. */
  find(keyHash: string): Promise<IdempotencyRow | undefined>;
}

export interface TaskItems {
  /** Rows of the items at positions `from` to `from + count - 1`; an item that has not begun has none. */
  rows(taskId: string, from: number, count: number): Promise<ItemRow[]>;
  /** Settles an item as failed unless it has settled; the status that stands afterwards. */
  settle(item: Omit<ItemRow, 'pk' | 'sk' | 'executionArn'> & { readonly taskStatus: 'Failure' }): Promise<'Success' | 'Failure'>;
}

export type CoreItem = components['schemas']['CoreItem'];

export interface TaskFiles {
  /** Writes items and names unless other items lie under the task's id. Repeating it is safe. */
  write(taskId: string, items: readonly CoreItem[]): Promise<'written' | 'id taken'>;
  /** Removes what `write` wrote of so many items. */
  remove(taskId: string, total: number): Promise<void>;
  /** Names of one page of items; pages hold `taskNamesPageSize`. */
  names(taskId: string, page: number): Promise<readonly string[]>;
}

/** Items of a Map Run by what became of them; an item waits until its child execution has begun. */
export interface MapRunCounts {
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
}

/** How an execution ended, or that it has not. */
export type ExecutionState = { readonly alive: true } | { readonly alive: false; readonly ending: string };

export interface Executions {
  /** Nothing only where Step Functions says that there is no such execution. */
  find(executionArn: string): Promise<ExecutionState | undefined>;
  start(start: TaskStart): Promise<'started' | 'exists already' | 'no such machine'>;
  /** Counts of one Map Run. */
  mapRun(mapRunArn: string): Promise<MapRunCounts>;
  /** Counts of the execution's newest Map Run; nothing where the execution or its Map Run has not begun. */
  latestMapRun(executionArn: string): Promise<MapRunCounts | undefined>;
}
