import type { components as api } from '../../../contracts/generated/openapi.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { FailureCode } from '../../../contracts/failures.ts';
import type { Standing } from '../../../contracts/core-rows.ts';
import type { Cancellation, DeploymentItemRow, DeploymentTaskRow, IdempotencyRow, ItemRow, TaskRow, TaskStatus } from '../../../contracts/task-rows.ts';
import type { TaskKind, TemplateVersion } from '../../../contracts/table.ts';
import type { TaskStart } from './task-execution.ts';
import type { TaskRows } from './task-kinds.ts';

/** What acceptance, closing, sweeping and reading ask of the world outside. Adapters implement it; tests substitute it. */

/** Where a list of tasks goes on: the last task of the page before. */
export type TaskPosition = Pick<TaskRow, 'taskId' | 'createdAt'>;

/** A task's final state. `succeeded + failed = total`. */
export interface TaskEnd {
  readonly taskStatus: 'Success' | 'Failure';
  readonly succeeded: number;
  readonly failed: number;
  /** The execution that did its work: that of its machine, or the EXPRESS one for which a client waited. */
  readonly executionArn: string;
  readonly statusMessage?: string;
  readonly code?: FailureCode;
  readonly updatedAt: string;
  /** Of a task that was cancelled: what became of its items. */
  readonly cancellation?: Cancellation;
}

/** The machine that goes on with a task, and how its items stand until then. */
export interface Handover extends Pick<TaskRow, 'stateMachineArn' | 'executionArn'> {
  readonly succeeded?: number;
  readonly failed?: number;
  readonly updatedAt: string;
}

/** A template as one of its tasks knows it: one of the same name may have followed it. */
export interface StandingTemplate {
  readonly name: string;
  readonly incarnation: string;
}

/** What must hold for a task to be recorded, beside that its id is free. */
export interface AcceptanceTerms {
  /** The client's key, which goes into the same transaction. */
  readonly key?: IdempotencyRow | undefined;
  readonly template?: StandingTemplate | undefined;
  /** The task whose failed items it does again, as it was read; it is told of the new one in the same transaction. */
  readonly retryOf?: RetriedTask | undefined;
}

/** A closed task as a retry of it has found it. */
export type RetriedTask = Pick<TaskRow, 'taskId' | 'taskStatus' | 'retriedBy'>;

/** What the targets of a deployment task come to, in numbers. */
export type ResolvedTargets = Required<Pick<DeploymentTaskRow, 'total' | 'skipped' | 'resolvedAt'>>;

export interface Tasks {
  /** Strongly consistent; a task past its expiry is absent. */
  find(taskId: string): Promise<TaskRow | undefined>;
  /** Writes the task on its terms, or nothing. Tells what did not hold. */
  accept(task: TaskRow, terms?: AcceptanceTerms): Promise<'accepted' | 'id taken' | 'key taken' | 'template gone' | 'retried task changed'>;
  /** Says what the targets of an open deployment task come to; false where that was said before, or the task is closed. */
  resolve(taskId: string, targets: ResolvedTargets): Promise<boolean>;
  /** Closes the task unless it is closed, or was cancelled or handed over since it was read; false where it was. */
  close(task: TaskRow, end: TaskEnd): Promise<boolean>;
  /** Marks a task that has no mark yet, and still stands as it was read; false where it does not. */
  cancel(task: TaskRow, mark: Cancellation, handover?: Handover): Promise<boolean>;
  /** Marks a cancelled task as deleted; false where its mark has changed since it was read. */
  delete(task: TaskRow, mark: Cancellation): Promise<boolean>;
  /** Gives an open task to another machine; false where it was closed, or given, since it was read. */
  handOver(task: TaskRow, handover: Handover): Promise<boolean>;
  /** Up to `limit` tasks of a kind, newest first. */
  newestFirst<Kind extends TaskKind>(
    kind: Kind,
    page: { readonly status?: TaskStatus | undefined; readonly after?: TaskPosition | undefined; readonly limit: number },
  ): Promise<TaskRows[Kind][]>;
  /** Every task of a kind and status, oldest first, in pages. */
  ofStatus(kind: TaskKind, status: TaskStatus): AsyncIterable<readonly TaskRow[]>;
}

export interface IdempotencyKeys {
  /** Strongly consistent; a key past its expiry is absent. */
  find(keyHash: string): Promise<IdempotencyRow | undefined>;
}

/** An item to be settled as failed. */
export interface FailedItem extends Pick<ItemRow, 'taskId' | 'index' | 'name' | 'statusMessage' | 'updatedAt' | 'expiresAt'> {
  readonly code: FailureCode;
  /** Where the machine that withdraws cores has left it. */
  readonly withdrawal?: DeploymentItemRow['withdrawal'];
  /** Members that the row gets where it has not begun. */
  readonly born: Pick<ItemRow, 'createdAt'>;
}

/** Items of a closed task that did not end well, here or on their devices, in their order. */
export interface FailedItems {
  of(task: Pick<TaskRow, 'taskId' | 'total'>): Promise<readonly (ItemRow & Partial<Pick<DeploymentItemRow, 'deviceFailure'>>)[]>;
}

export interface TaskItems {
  /** Rows of the items at positions `from` to `from + count - 1`; an item that has not begun has none. */
  rows(taskId: string, from: number, count: number): Promise<ItemRow[]>;
  /** Settles an item as failed unless it has settled; the row that stands afterwards. */
  settle(item: FailedItem): Promise<SettledItem>;
  /** Says of a core that nothing was withdrawn from it, unless the item says already what was. */
  keep(item: Pick<ItemRow, 'taskId' | 'index'>, withdrawal: NonNullable<DeploymentItemRow['withdrawal']>): Promise<void>;
}

/** What counts of an item that has settled. */
export interface SettledItem extends Pick<ItemRow, 'index' | 'code'>, Pick<Partial<DeploymentItemRow>, 'withdrawal'> {
  readonly taskStatus: 'Success' | 'Failure';
}

/** What the first step of an item asks. */
export interface Cancellations {
  /** Whether the task was cancelled; may be a second old. A task that is not there was not. */
  of(taskId: string): Promise<boolean>;
  /** Whether an item has begun. Strongly consistent. */
  hasBegun(item: Pick<ItemRow, 'taskId' | 'index'>): Promise<boolean>;
}

/** Numbers of a task's cores by how their deployment stands; cores that have not begun are not among them. */
export type StandingCounts = Readonly<Partial<Record<Standing, number>>>;

/** Where a list of the deployments of one core goes on: the last one of the page before. */
export type DeploymentPosition = Pick<DeploymentItemRow, 'taskId' | 'index' | 'createdAt'>;

export interface Deployments {
  /** Strongly consistent. */
  standings(taskId: string): Promise<StandingCounts>;
  /** Up to `limit` items of one core, newest first. */
  ofCore(coreName: string, page: { readonly after?: DeploymentPosition | undefined; readonly limit: number }): Promise<DeploymentItemRow[]>;
}

export type CoreItem = components['schemas']['CoreItem'];
export type DeviceItem = components['schemas']['DeviceItem'];
export type DeletionItem = components['schemas']['DeletionItem'];
export type DeploymentItem = components['schemas']['DeploymentItem'];
/** An item of any kind of task. */
export type TaskItem = CoreItem | DeviceItem | DeletionItem | DeploymentItem;

/** An object of a task in S3. */
export interface TaskObject {
  readonly key: string;
  readonly text: string;
  readonly contentType: 'application/json' | 'application/jsonl';
}

/** Targets of a deployment as they were asked for. */
export type Targets = api['schemas']['DeploymentTargets'];
/** Targets of a task; those of a published version are all cores that desire an older one. */
export type TaskTargets = Targets & { readonly desiringOlderThan?: TemplateVersion };
/** A target that is no core of ours. */
export interface SkippedTarget {
  readonly name: string;
  readonly code: FailureCode;
  readonly reason: string;
}

export interface TaskFiles {
  /** Writes an object unless another text lies there. Safe to repeat. */
  create(object: TaskObject): Promise<'written' | 'taken'>;
  /** Writes objects over what lies there. */
  put(objects: readonly TaskObject[]): Promise<void>;
  remove(objects: readonly TaskObject[]): Promise<void>;
  items(taskId: string): Promise<readonly TaskItem[]>;
  /** Names of one page of items; pages hold `taskNamesPageSize`. */
  names(taskId: string, page: number): Promise<readonly string[]>;
  targets(taskId: string): Promise<TaskTargets>;
  /** Of a task whose targets are resolved. */
  skipped(taskId: string): Promise<readonly SkippedTarget[]>;
}

/** Items of a Map Run by what became of them; an item waits until its child execution has begun. */
export interface MapRunCounts {
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
}

/** The newest Map Run of each Map, by the label of the Map, in the order in which they began. */
export type MapRuns = ReadonlyMap<string, MapRunCounts>;

/** How an execution ended, or that it has not. */
export type ExecutionState = { readonly alive: true } | { readonly alive: false; readonly ending: string };

export interface Executions {
  /** Nothing only where Step Functions says that there is no such execution. */
  find(executionArn: string): Promise<ExecutionState | undefined>;
  start(start: TaskStart): Promise<'started' | 'exists already' | 'no such machine'>;
  /** Counts of one Map Run. */
  mapRun(mapRunArn: string): Promise<MapRunCounts>;
  /** Counts of an execution's Map Runs; none where the execution or its first Map has not begun. */
  mapRuns(executionArn: string): Promise<MapRuns>;
}
