import type { IdempotencyRow, TaskRow, TaskStatus } from '../../contracts/task-rows.ts';
import { idempotencyKey, taskKey, taskListPk, taskListSk, taskStatusPk, templateKey } from '../../contracts/table.ts';
import type { TaskKind } from '../../contracts/table.ts';
import type { TaskRows } from '../domain/tasks/task-kinds.ts';
import type { AcceptanceTerms, Handover, IdempotencyKeys, RetriedTask, TaskPosition, Tasks } from '../domain/tasks/task-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import { isOpen } from './open-status.ts';
import { rowPages, rowsOf } from './row-pages.ts';
import type { Condition, Update, Write } from './table-expressions.ts';
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
  close: (task, end) => rows.update({ key: taskKey(task.taskId), set: { ...end, statusPk: taskStatusPk(task.kind, end.taskStatus) }, condition: both(isOpen, asRead(task)) }),
  cancel: (task, cancellation, handover) =>
    rows.update({
      key: taskKey(task.taskId),
      ...handedOver(task, handover),
      set: { ...handedOver(task, handover).set, cancellation },
      condition: both(asRead(task), { expression: 'taskStatus IN (:read, :next)', values: { read: task.taskStatus, next: task.taskStatus === 'Waiting' ? 'InProgress' : task.taskStatus } }),
    }),
  delete: (task, cancellation) => rows.update({ key: taskKey(task.taskId), set: { cancellation }, condition: both(asRead(task), hasMarkOf(task)) }),
  handOver: (task, handover) => rows.update({ key: taskKey(task.taskId), ...handedOver(task, handover), condition: both(isOpen, asRead(task)) }),
  newestFirst: <Kind extends TaskKind>(kind: Kind, { status, after, limit }: Parameters<Tasks['newestFirst']>[1]) =>
    rowsOf<TaskRows[Kind]>(rows, { ...listOf(kind, status), newestFirst: true, limit, after: after && startKey(kind, after, status) }, unexpired(clock)),
  async *ofStatus(kind, status) {
    for await (const page of rowPages<TaskRow>(rows, listOf(kind, status))) yield page.filter(unexpired(clock));
  },
});

const both = (one: Condition, other: Condition): Condition => ({ expression: `${one.expression} AND ${other.expression}`, values: { ...one.values, ...other.values } });

/** The same machine has the task, and its mark is the same: one that it has changes once the task is deleted, or has settled. */
const asRead = ({ stateMachineArn, cancellation }: TaskRow): Condition => ({
  expression: `stateMachineArn = :machine AND ${cancellation === undefined ? 'attribute_not_exists(cancellation)' : `attribute_${cancellation.deletedAt === undefined ? 'not_exists' : 'exists'}(cancellation.deletedAt)`}`,
  values: { machine: stateMachineArn },
});

const hasMarkOf = ({ cancellation }: TaskRow): Condition => ({
  expression: `attribute_exists(cancellation) AND attribute_${cancellation?.settledAt === undefined ? 'not_exists' : 'exists'}(cancellation.settledAt)`,
});

/** What a task is once another machine has it: it waits again, and nothing is said of its end. */
const handedOver = ({ kind }: TaskRow, handover: Handover | undefined): Required<Pick<Update, 'set' | 'remove'>> =>
  (handover === undefined
    ? { set: {}, remove: [] }
    : { set: { ...handover, taskStatus: 'Waiting', statusPk: taskStatusPk(kind, 'Waiting') }, remove: ['statusMessage', 'code'] });

/** What accepting a task writes, each with what it means that its condition does not hold; the first of them counts. */
const acceptance = (task: TaskRow, { key, template, retryOf }: AcceptanceTerms, now: Date): { readonly write: Write; readonly otherwise: Exclude<Awaited<ReturnType<Tasks['accept']>>, 'accepted'> }[] => [
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
  ...(retryOf === undefined ? [] : [{ write: retriedBy(retryOf, task.taskId), otherwise: 'retried task changed' as const }]),
];

/** Tells a task of its newest retry, if it is closed as it was read, and was told of no other one since: the list only grows. */
const retriedBy = ({ taskId, taskStatus, retriedBy: formers }: RetriedTask, retryId: string): Write => ({
  key: taskKey(taskId),
  set: { retriedBy: [...(formers ?? []), retryId] },
  condition: {
    expression: `taskStatus = :retried AND ${formers === undefined ? 'attribute_not_exists(retriedBy)' : 'size(retriedBy) = :formers'}`,
    values: { retried: taskStatus, ...(formers && { formers: formers.length }) },
  },
});

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
