import type { CoreTaskRow, DeploymentItemRow, DeploymentTaskRow, DeviceTaskRow, ItemRow, TaskRow } from '../../../contracts/task-rows.ts';
import { coreDeploymentListPk, taskListSk } from '../../../contracts/table.ts';
import type { TaskKind } from '../../../contracts/table.ts';

/** Row of a task, by its kind. */
export interface TaskRows {
  readonly coreTask: CoreTaskRow;
  readonly deploymentTask: DeploymentTaskRow;
  readonly deviceTask: DeviceTaskRow;
}

/** What an item's row is born with beside what every item has. */
type OwnMembers<Row extends ItemRow> = Omit<Row, keyof ItemRow>;

/** What sets a kind of task apart from the others. How it is asked for stands in `task-doors.ts`. */
interface TaskKindRules<Task> {
  /** The collection of the API that its tasks are in. */
  readonly collection: string;
  /** What an item is about, in the words of messages. */
  readonly item: string;
  readonly newItem: (task: Task, coreName: string) => object;
}

const rules: { readonly [Kind in TaskKind]: TaskKindRules<TaskRows[Kind]> } = {
  coreTask: { collection: 'coreTasks', item: 'core', newItem: () => ({}) },
  deploymentTask: {
    collection: 'deploymentTasks',
    item: 'core',
    newItem: ({ taskId, createdAt, templateName, templateVersion }, coreName): OwnMembers<DeploymentItemRow> => ({
      listPk: coreDeploymentListPk(coreName),
      listSk: taskListSk(createdAt, taskId),
      templateName,
      templateVersion,
      deploymentStatus: 'None',
    }),
  },
  deviceTask: { collection: 'deviceTasks', item: 'client device', newItem: () => ({}) },
};

/** Name of the collection of the API that tasks of a kind are in. */
export const collectionOf = (kind: TaskKind): string => rules[kind].collection;

/** What an item of a task is about, in the words of messages. */
export const itemInWords = ({ kind }: Pick<TaskRow, 'kind'>): string => rules[kind].item;

/** Path of a task. */
export const taskPath = (kind: TaskKind, taskId: string): string => `/${rules[kind].collection}/${taskId}`;

/** Members of an item's row that its kind of task has it born with. */
export const newItem = <Kind extends TaskKind>(task: TaskRows[Kind], coreName: string): object => rules[task.kind as Kind].newItem(task, coreName);

/** Whether a task is of a kind. */
export const isOfKind = <Kind extends TaskKind>(kind: Kind, task: TaskRow | undefined): task is TaskRows[Kind] & TaskRow => task?.kind === kind;
