import type { IdempotencyRow, TaskRow, TaskStatus } from '../../contracts/rows.ts';
import { idempotencyKey, taskKey, taskListPk, taskListSk, taskStatusPk, templateKey } from '../../contracts/table.ts';
import type { TaskKind } from '../../contracts/table.ts';
import type { TaskRows } from '../domain/tasks/task-kinds.ts';
import type { AcceptanceTerms, IdempotencyKeys, TaskPosition, Tasks } from '../domain/tasks/task-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import { isOpen } from './open-status.ts';
import { rowPages, rowsOf } from './row-pages.ts';
import type { Write } from './table-expressions.ts';
import type { PageKey, PageRequest, Table } from './table.ts';

const epochSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** DynamoDB removes expired rows up to days late: until then they count as gone here. */
const unexpired =
  (clock: () => Date) =>
  ({ expiresAt }: { readonly expiresAt: number }): boolean =>
    expiresAt > epochSeconds(clock());

/** Tasks in the table. */
export const taskRows = (rows: Table, clock: () => Date = () => new Date()): Tasks => ({
  find: async (taskId) => {
    const row = await rows.get<TaskRow>(taskKey(taskId));
    return row !== undefined && unexpired(clock)(row) ? row : undefined;
  },
  accept: async (task, terms = {}) => {
    const writes = acceptance(task, terms, clock());
    // Tasks that deploy one template meet on the check of its row.
    const [refused] = await withoutConflict(() => rows.transact(writes.map(({ write }) => write)));
    return (refused !== undefined && writes[refused]?.otherwise) || 'accepted';
  },
  resolve: (taskId, targets) =>
    rows.update({ key: taskKey(taskId), set: targets, condition: { ...isOpen, expression: `${isOpen.expression} AND attribute_not_exists(resolvedAt)` } }),
  close: ({ taskId, kind }, end) => rows.update({ key: taskKey(taskId), set: { ...end, statusPk: taskStatusPk(kind, end.taskStatus) }, condition: isOpen }),
  newestFirst: <Kind extends TaskKind>(kind: Kind, { status, after, limit }: Parameters<Tasks['newestFirst']>[1]) =>
    rowsOf<TaskRows[Kind]>(rows, { ...listOf(kind, status), newestFirst: true, limit, after: after && startKey(kind, after, status) }, unexpired(clock)),
  async *ofStatus(kind, status) {
    for await (const page of rowPages<TaskRow>(rows, listOf(kind, status))) yield page.filter(unexpired(clock));
  },
});

/** What accepting a task writes, each with what it means that its condition does not hold; the first of them counts. */
const acceptance = (task: TaskRow, { key, template }: AcceptanceTerms, now: Date): { readonly write: Write; readonly otherwise: 'key taken' | 'id taken' | 'template gone' }[] => [
  ...(key === undefined ? [] : [{
    write: { put: key, condition: { expression: 'attribute_not_exists(pk) OR expiresAt <= :now', values: { now: epochSeconds(now) } } },
    otherwise: 'key taken' as const,
  }]),
  { write: { put: task, condition: { expression: 'attribute_not_exists(pk)' } }, otherwise: 'id taken' },
  ...(template === undefined ? [] : [{
    write: {
      check: templateKey(template.name),
      condition: { expression: 'incarnation = :incarnation AND attribute_not_exists(deletedAt)', values: { incarnation: template.incarnation } },
    },
    otherwise: 'template gone' as const,
  }]),
];

/** The index and partition that list tasks of a kind, or of a kind and status. */
const listOf = (kind: TaskKind, status: TaskStatus | undefined): Pick<PageRequest, 'index' | 'partition'> =>
  status === undefined ? { index: 'listIndex', partition: taskListPk(kind) } : { index: 'statusIndex', partition: taskStatusPk(kind, status) };

/** Key of a task in the index that lists it: what DynamoDB wants of the last row before a page. */
const startKey = (kind: TaskKind, { taskId, createdAt }: TaskPosition, status: TaskStatus | undefined): PageKey => ({
  ...taskKey(taskId),
  ...(status === undefined ? { listPk: taskListPk(kind) } : { statusPk: taskStatusPk(kind, status) }),
  listSk: taskListSk(createdAt, taskId),
});

/** Remembered Idempotency-Keys in the table. */
export const idempotencyRows = (rows: Table, clock: () => Date = () => new Date()): IdempotencyKeys => ({
  find: async (keyHash) => {
    const row = await rows.get<IdempotencyRow>(idempotencyKey(keyHash));
    return row !== undefined && unexpired(clock)(row) ? row : undefined;
  },
});
