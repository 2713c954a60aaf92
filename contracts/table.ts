/**
 * Keys of the one table. Access patterns are listed in docs/data-model.md; nothing else builds or parses a key.
 */

/** Names of the table's key attributes and indexes. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  /** Lists in order: all tasks of a type, all cores. */
  listIndex: { name: 'list', partitionKey: 'listPk', sortKey: 'listSk' },
  /** Tasks of one type and status, newest last. */
  statusIndex: { name: 'status', partitionKey: 'statusPk', sortKey: 'listSk' },
} as const;

/** Kinds of task; each has its own state machine. */
export type TaskKind = 'coreTask';

export interface PrimaryKey {
  readonly pk: string;
  readonly sk: string;
}

export const taskKey = (taskId: string): PrimaryKey => ({ pk: `TASK#${taskId}`, sk: 'TASK' });

/** Items sort by their position in the request. */
export const itemKey = (taskId: string, index: number): PrimaryKey => ({ pk: `TASK#${taskId}`, sk: `ITEM#${String(index).padStart(9, '0')}` });

export const coreKey = (coreName: string): PrimaryKey => ({ pk: `CORE#${coreName}`, sk: 'CORE' });

/** The key a client sent is hashed by the caller: it may hold anything. */
export const idempotencyKey = (keyHash: string): PrimaryKey => ({ pk: `IDEMPOTENCY#${keyHash}`, sk: 'IDEMPOTENCY' });

export const taskListPk = (kind: TaskKind): string => `TASKS#${kind}`;
export const taskStatusPk = (kind: TaskKind, status: string): string => `TASKS#${kind}#${status}`;
/** ISO dates sort as text; the id keeps equal instants apart. */
export const taskListSk = (createdAt: string, taskId: string): string => `${createdAt}#${taskId}`;
export const coreListPk = 'CORES';
export const coreListSk = (coreName: string): string => coreName;
