import { taskItemsKey, taskNamesKey, taskNamesPageSize, taskRequestKey } from '../../../contracts/artifacts.ts';
import type { TaskRow } from '../../../contracts/task-rows.ts';
import { taskKey, taskListPk, taskListSk, taskStatusPk } from '../../../contracts/table.ts';
import { taskExecutionArn } from './task-execution.ts';
import type { TaskMachine, TaskMachineName } from './task-execution.ts';
import type { DeletionItem, RetriedTask, StandingTemplate, TaskItem, TaskObject } from './task-ports.ts';

/** Members of a task's row that the request for it decides. */
export type RequestedMembers = TaskRow extends infer Row ? (Row extends TaskRow ? Omit<Row, DecidedMember> : never) : never;
type DecidedMember = keyof ReturnType<typeof decided> | 'retriedBy' | 'statusMessage' | 'code' | 'succeeded' | 'failed' | 'updatedAt';

/** What a checked request makes, whatever the kind of its task. */
export interface TaskOrder {
  readonly machine: TaskMachineName;
  readonly row: RequestedMembers;
  /** Objects that lie beside the row. The first one decides whose task has the id. */
  readonly objects: (taskId: string) => TaskObjects;
  /** A template that must not be deleted before the task is recorded. */
  readonly template?: StandingTemplate;
  /** The task whose failed items it does again. */
  readonly retryOf?: RetriedTask;
  /** The task's only item, where the accepting machine itself begins with it. */
  readonly item?: (taskId: string) => DeletionItem;
}

/** At least one object, of which the first is written create-only. */
export type TaskObjects = readonly [TaskObject, ...TaskObject[]];

interface Accepted {
  readonly machine: TaskMachine;
  /** ARN of the accepting execution. */
  readonly by: string;
  readonly at: Date;
  readonly retentionDays: number;
}

/** The row of a task that has just been accepted. */
export const newTaskRow = (taskId: string, { row }: TaskOrder, accepted: Accepted): TaskRow => ({ ...row, ...decided(taskId, row, accepted) });

const decided = (taskId: string, { kind }: Pick<TaskRow, 'kind'>, { machine, by, at, retentionDays }: Accepted) => {
  const createdAt = at.toISOString();
  return {
    ...taskKey(taskId),
    listPk: taskListPk(kind),
    listSk: taskListSk(createdAt, taskId),
    statusPk: taskStatusPk(kind, 'Waiting'),
    taskId,
    taskStatus: 'Waiting' as const,
    executionArn: taskExecutionArn(machine.stateMachineArn, taskId),
    stateMachineArn: machine.stateMachineArn,
    acceptedBy: by,
    createdAt,
    expiresAt: Math.floor(at.getTime() / 1000) + retentionDays * 86_400,
  };
};

/** The items of a task, which its Distributed Map reads: JSON Lines. */
export const itemsObject = (taskId: string, items: readonly TaskItem[]): TaskObject => ({
  key: taskItemsKey(taskId), text: items.map((item) => `${JSON.stringify(item)}\n`).join(''), contentType: 'application/jsonl',
});

/** The names of a task's items in pages. */
export const namesObjects = (taskId: string, items: readonly TaskItem[]): TaskObject[] =>
  Array.from({ length: Math.ceil(items.length / taskNamesPageSize) }, (_, page) => {
    const names = items.slice(page * taskNamesPageSize, (page + 1) * taskNamesPageSize).map(({ name }) => name);
    return { key: taskNamesKey(taskId, page), text: JSON.stringify(names), contentType: 'application/json' };
  });

/** The objects of a task whose items a request names. */
export const itemObjects =
  (itemsOf: (taskId: string) => readonly TaskItem[]): TaskOrder['objects'] =>
  (taskId) => {
    const items = itemsOf(taskId);
    return [itemsObject(taskId, items), ...namesObjects(taskId, items)];
  };

/** What was asked for, where that is not known to be items yet. */
export const requestObject = (taskId: string, request: object): TaskObject => ({ key: taskRequestKey(taskId), text: JSON.stringify(request), contentType: 'application/json' });
