import type { TaskRow, TaskStatus } from '../../contracts/rows.ts';
import { idempotencyKey, taskKey, taskListPk, taskListSk, taskStatusPk } from '../../contracts/table.ts';
import type { IdempotencyRow } from '../../contracts/rows.ts';
import type { IdempotencyKeys, TaskPosition, Tasks } from '../domain/tasks/task-ports.ts';
import type { PageKey, Table } from './table.ts';

const epochSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** DynamoDB removes expired rows up to days late: until then they count as gone here. */
const unexpired =
  (clock: () => Date) =>
  ({ expiresAt }: { readonly expiresAt: number }): boolean =>
    expiresAt > epochSeconds(clock());

/** Core tasks in the table. */
export const taskRows = (rows: Table, clock: () => Date = () => new Date()): Tasks => ({
  find: async (taskId) => {
    const row = await rows.get<TaskRow>(taskKey(taskId));
    return row !== undefined && unexpired(clock)(row) ? row : undefined;
  },
  accept: async (task, key) => {
    const refused = await rows.transact([
      { put: task, condition: { expression: 'attribute_not_exists(pk)' } },
      ...(key === undefined ? [] : [{ put: key, condition: { expression: 'attribute_not_exists(pk) OR expiresAt <= :now', values: { now: epochSeconds(clock()) } } }]),
    ]);
    if (refused.length === 0) return 'accepted';
    return refused.includes(1) ? 'key taken' : 'id taken';
  },
  close: (taskId, end) =>
    rows.update({
      key: taskKey(taskId),
      set: { ...end, statusPk: taskStatusPk('coreTask', end.taskStatus) },
      condition: { expression: 'taskStatus IN (:waiting, :inProgress)', values: { waiting: 'Waiting', inProgress: 'InProgress' } },
    }),
  newestFirst: async ({ status, after, limit }) => {
    const partition = status === undefined ? taskListPk('coreTask') : taskStatusPk('coreTask', status);
    const index = status === undefined ? 'listIndex' : 'statusIndex';
    const found: TaskRow[] = [];
    let next = after && startKey(after, status);
    do {
      const page = await rows.page<TaskRow>({ index, partition, newestFirst: true, limit: limit - found.length, ...(next && { after: next }) });
      found.push(...page.rows.filter(unexpired(clock)));
      next = page.next;
    } while (next !== undefined && found.length < limit);
    return found;
  },
  async *ofStatus(status) {
    let next: PageKey | undefined;
    do {
      const page = await rows.page<TaskRow>({ index: 'statusIndex', partition: taskStatusPk('coreTask', status), ...(next && { after: next }) });
      yield page.rows.filter(unexpired(clock));
      next = page.next;
    } while (next !== undefined);
  },
});

/** Key of a task in the index that lists it: what DynamoDB wants of the last row before a page. */
const startKey = ({ taskId, createdAt }: TaskPosition, status: TaskStatus | undefined): PageKey => ({
  ...taskKey(taskId),
  ...(status === undefined ? { listPk: taskListPk('coreTask') } : { statusPk: taskStatusPk('coreTask', status) }),
  listSk: taskListSk(createdAt, taskId),
});

/** Remembered Idempotency-Keys in the table. */
export const idempotencyRows = (rows: Table, clock: () => Date = () => new Date()): IdempotencyKeys => ({
  find: async (keyHash) => {
    const row = await rows.get<IdempotencyRow>(idempotencyKey(keyHash));
    return row !== undefined && unexpired(clock)(row) ? row : undefined;
  },
});
