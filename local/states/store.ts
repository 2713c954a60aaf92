import type { Data } from '../data/data.ts';
import type { Archive } from './archive.ts';
import { apiError } from './errors.ts';
import type { Journal } from './journal.ts';
import { KeptObjects } from './kept-objects.ts';
import { withoutLabel } from './labels.ts';
import { limits } from './limits.ts';
import type { ExecutionRecord, ExecutionSummary, HistoryEvent, Machine, MachineDescription } from './machine.ts';
import { runnable } from './machines.ts';
import { recount } from './map-run.ts';
import type { MapRun } from './map-run.ts';

/** An execution that is under way. */
export interface LiveExecution {
  summary: ExecutionSummary;
  record: ExecutionRecord;
  /** Ends it as StopExecution does; without effect once it has ended. */
  stop(error?: string, cause?: string): void;
  /** Ends it as if its machine's time were over. */
  timeOut(): void;
  /** Lets go of it without an end: another process goes on with it. */
  halt(): void;
}

export interface StoreParts {
  data: Data;
  archive: Archive;
  /** Absent where nothing outlives the process. */
  journal?: Journal;
  now: Date;
  /** What share of their time pauses take; all of it when not given. */
  pauseScale?: number;
}

const byArn = ({ arn }: { arn: string }): string => arn;

const revisionKey = ({ arn, revision }: Pick<MachineDescription, 'arn' | 'revision'>): string => `${arn} ${revision}`;

const recordFrom = (events: HistoryEvent[]): ExecutionRecord => ({ input: String(events[0]?.details?.input), events });

/** Machines, executions and Map Runs of one cloud. */
export class Store {
  /** Those that can be run; the stack's are created by it at each start. */
  readonly machines = new Map<string, Machine>();
  readonly live = new Map<string, LiveExecution>();
  readonly journal: Journal | undefined;
  readonly pauseScale: number;
  readonly #archive: Archive;
  readonly #descriptions: KeptObjects<MachineDescription>;
  /** Every definition that an execution was started with, by machine ARN and revision. */
  readonly #revisions: KeptObjects<MachineDescription>;
  /** Earlier revisions that executions were gone on with. */
  readonly #former = new Map<string, Machine>();
  readonly #executions: KeptObjects<ExecutionSummary>;
  readonly #mapRuns: KeptObjects<MapRun>;
  /** Key: machine ARN for top-level executions, Map Run ARN for children. */
  readonly #lists = new Map<string, ExecutionSummary[]>();
  readonly #mapRunsOf = new Map<string, MapRun[]>();

  constructor({ data, archive, journal, now, pauseScale = 1 }: StoreParts) {
    this.#archive = archive;
    this.pauseScale = pauseScale;
    this.journal = journal;
    this.#descriptions = new KeptObjects(data.rows('states.machines'), byArn);
    this.#revisions = new KeptObjects(data.rows('states.revisions'), revisionKey);
    this.#executions = new KeptObjects(data.rows('states.executions'), byArn);
    this.#mapRuns = new KeptObjects(data.rows('states.mapRuns'), byArn);
    this.#forgetExpired(now.getTime() - limits.retentionDays * 86_400_000);
    for (const summary of this.#executions.all()) this.#list(summary);
    for (const mapRun of this.#mapRuns.all()) this.#index(mapRun);
    for (const description of this.#descriptions.all()) if (!description.isOfStack) this.machines.set(description.arn, runnable(description, pauseScale));
    for (const arn of journal?.arns() ?? []) if (this.#executions.get(arn)?.status !== 'RUNNING') journal?.forget(arn);
  }

  /** @throws AwsError `StateMachineDoesNotExist` */
  machine(arn: string): Machine {
    const machine = this.machines.get(arn);
    if (!machine) throw apiError.noMachine(arn);
    return machine;
  }

  /** A machine that was there in an earlier process is as old as it was then. */
  addMachine({ definition, ...made }: Machine): Machine {
    const former = this.#descriptions.get(made.arn);
    const updatedAt = former?.revision === made.revision ? former.updatedAt : made.updatedAt;
    const description = { ...made, createdAt: former?.createdAt ?? made.createdAt, updatedAt };
    const machine = { ...description, definition };
    this.machines.set(machine.arn, machine);
    this.#descriptions.keep(description);
    this.#revisions.keep(description);
    return machine;
  }

  /** The stack has been created: what it made earlier and has not made now is gone. */
  forgetGoneMachines(): void {
    for (const { arn } of this.#descriptions.all()) if (!this.machines.has(arn)) this.#descriptions.delete(arn);
  }

  /** The machine of an execution, of a child that of its parent, with the definition that it was started with. */
  machineOf({ machineArn, revision }: ExecutionSummary): MachineDescription {
    const arn = withoutLabel(machineArn);
    const description = this.#revisions.get(revisionKey({ arn, revision }));
    if (!description) throw apiError.noMachine(arn);
    return description;
  }

  /** {@link machineOf}, ready to run; undefined when the machine is gone. */
  runnableOf(summary: ExecutionSummary): Machine | undefined {
    const current = this.machines.get(withoutLabel(summary.machineArn));
    if (!current || current.revision === summary.revision) return current;
    const key = revisionKey({ arn: current.arn, revision: summary.revision });
    const former = this.#former.get(key) ?? runnable(this.machineOf(summary), this.pauseScale);
    this.#former.set(key, former);
    return former;
  }

  /** A new execution. */
  add(execution: LiveExecution): void {
    const { summary } = execution;
    this.takeUp(execution);
    if (summary.type === 'EXPRESS') return;
    this.#executions.keep(summary);
    this.#list(summary);
  }

  /** One that an earlier process began. */
  takeUp(execution: LiveExecution): void {
    const { summary, record } = execution;
    this.live.set(summary.arn, execution);
    if (summary.type === 'STANDARD') this.journal?.follow(summary.arn, record.events);
  }

  /**
   * The execution has ended. An EXPRESS one leaves nothing behind, as on AWS; where its Map Run may be gone on with by
   * another process, what it came to is kept as long as that runs.
   */
  settle(summary: ExecutionSummary, record: ExecutionRecord): void {
    this.live.delete(summary.arn);
    this.journal?.forget(summary.arn);
    if (summary.type === 'EXPRESS') {
      if (!this.journal || !summary.mapRunArn) return;
      this.#list(summary);
    }
    this.#archive.keep(summary.arn, record);
    this.#executions.keep(summary);
  }

  execution(arn: string): ExecutionSummary | undefined {
    return this.#executions.get(arn);
  }

  /** @throws AwsError `ExecutionDoesNotExist`, which is also what EXPRESS executions answer */
  recordOf(arn: string): { summary: ExecutionSummary; record: ExecutionRecord } {
    const summary = this.#executions.get(arn);
    const record = summary?.type === 'STANDARD' ? this.recordFor(summary) : undefined;
    if (!summary || !record) throw apiError.noExecution(arn);
    return { summary, record };
  }

  /** What is told of an execution under way is written before. */
  recordFor({ arn }: ExecutionSummary): ExecutionRecord | undefined {
    const live = this.live.get(arn);
    if (live) this.journal?.flush(arn);
    const unfinished = live ? undefined : this.journal?.eventsOf(arn);
    return live?.record ?? (unfinished && recordFrom(unfinished)) ?? this.#archive.find(arn);
  }

  /** Executions of a machine, or children of a Map Run, by its ARN; the newest last. */
  list(arn: string): readonly ExecutionSummary[] {
    return this.#lists.get(arn) ?? [];
  }

  /** Those that an earlier process left running and that are not gone on with yet, in the order in which they were started. */
  unfinished(): ExecutionSummary[] {
    return this.#executions.all().filter(({ arn, status }) => status === 'RUNNING' && !this.live.has(arn));
  }

  /** Adds a Map Run, or keeps what has changed of one. */
  keepMapRun(mapRun: MapRun): void {
    if (!this.#mapRuns.get(mapRun.arn)) this.#index(mapRun);
    this.#mapRuns.keep(mapRun);
    if (mapRun.status === 'RUNNING') return;
    const [passing] = this.list(mapRun.arn);
    if (passing?.type === 'EXPRESS') for (const child of this.#lists.get(mapRun.arn)?.splice(0) ?? []) this.#forget(child);
  }

  closeMapRun(mapRun: MapRun, status: MapRun['status'], now: Date): void {
    mapRun.status = status;
    mapRun.stoppedAt = now.getTime();
    this.keepMapRun(mapRun);
  }

  findMapRun(arn: string): MapRun | undefined {
    return this.#mapRuns.get(arn);
  }

  /** @throws AwsError `ResourceNotFound` */
  mapRun(arn: string): MapRun {
    const mapRun = this.#mapRuns.get(arn);
    if (!mapRun) throw apiError.noResource(arn);
    return mapRun;
  }

  mapRunsOf(executionArn: string): readonly MapRun[] {
    return this.#mapRunsOf.get(executionArn) ?? [];
  }

  /** Where state outlives the process, what runs is halted; where it does not, it is aborted. */
  close(): void {
    const halted = this.journal ? [...this.live.values()].filter(({ summary }) => summary.type === 'STANDARD' || summary.mapRunArn) : [];
    for (const execution of halted) execution.halt();
    for (const execution of [...this.live.values()]) if (!halted.includes(execution)) execution.stop();
    this.journal?.close();
    this.#archive.close();
  }

  #list(summary: ExecutionSummary): void {
    const key = listKey(summary);
    const list = this.#lists.get(key);
    if (list) list.push(summary);
    else this.#lists.set(key, [summary]);
  }

  /** Counts are written when a Map Run begins and ends; in between they follow from its children. */
  #index(mapRun: MapRun): void {
    if (mapRun.status === 'RUNNING') recount(mapRun, this.list(mapRun.arn));
    this.#mapRunsOf.set(mapRun.executionArn, [...(this.#mapRunsOf.get(mapRun.executionArn) ?? []), mapRun]);
  }

  #forget(summary: ExecutionSummary): void {
    this.#executions.delete(summary.arn);
    this.#archive.forget(summary.arn);
  }

  #forgetExpired(before: number): void {
    for (const summary of this.#executions.all()) if (summary.stoppedAt !== undefined && summary.stoppedAt < before) this.#forget(summary);
    for (const { arn, stoppedAt } of this.#mapRuns.all()) if (stoppedAt !== undefined && stoppedAt < before) this.#mapRuns.delete(arn);
  }
}

const listKey = ({ machineArn, mapRunArn }: ExecutionSummary): string => mapRunArn ?? machineArn;
