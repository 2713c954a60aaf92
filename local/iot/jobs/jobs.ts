import { isToAbort } from './abort.ts';
import { Deadlines } from './deadlines.ts';
import { isOpen } from './job.ts';
import type { Fleet, FleetChange } from '../fleet.ts';
import type { Job, JobExecution, JobExecutionStatus } from './job.ts';
import type { JobStore } from './job-store.ts';
import { ratePerMinute, Rollout } from './rollout.ts';

/** What a job is made of. */
export type NewJob = Pick<Job, 'jobId' | 'deploymentId' | 'targetArn' | 'isListed' | 'document' | 'rollout' | 'abort' | 'timeoutMinutes'>;

/** What a device says of an execution. */
export interface ExecutionReport {
  /** With it, a report about a former execution on the same thing changes nothing. */
  executionNumber?: number;
  status: 'SUCCEEDED' | 'FAILED' | 'REJECTED';
  details: Readonly<Record<string, string>>;
}

/** Told of an execution after each change of its status. */
export type ExecutionListener = (execution: JobExecution, job: Job) => void;

export interface JobsOptions {
  store: JobStore;
  fleet: Fleet;
  now: () => Date;
  arn: (kind: 'thing' | 'thinggroup', name: string) => string;
  /** Milliseconds that a minute of a job's timeout takes; a minute when not given. */
  timeoutMinuteMs?: number;
}

/** Continuous jobs: executions come and go with the things of the targets. Every step costs the same however many things there are. */
export class Jobs {
  readonly #options: Required<JobsOptions>;
  readonly #deadlines: Deadlines;
  readonly #rollouts = new Map<string, Rollout>();
  /** Ids of jobs in progress by target ARN. */
  readonly #byTarget = new Map<string, Set<string>>();
  readonly #listeners: ExecutionListener[] = [];

  constructor(options: JobsOptions) {
    this.#options = { ...options, timeoutMinuteMs: options.timeoutMinuteMs ?? 60_000 };
    this.#deadlines = new Deadlines(options.now);
    options.fleet.onChange((change) => this.#follow(change));
    for (const job of options.store.jobs.values()) this.#resume(job);
  }

  /** Records as they are at this moment of the clock. */
  get store(): JobStore {
    this.#deadlines.runDue();
    return this.#options.store;
  }

  onExecution(listener: ExecutionListener): void {
    this.#listeners.push(listener);
  }

  create(given: NewJob): Job {
    const now = this.#options.now();
    const job: Job = { ...given, status: 'IN_PROGRESS', createdAt: now, lastUpdatedAt: now };
    this.#options.store.jobs.set(job.jobId, job);
    this.#activate(job);
    for (const thingName of this.#thingsOf(job)) this.#target(job, thingName);
    return job;
  }

  /** Executions that devices have begun go on; the others are cancelled, and there will be no more. A cancelled job stays as it is. */
  cancel(jobId: string, why: { reasonCode?: string; comment?: string } = {}): void {
    const { store, now } = this.#options;
    const job = store.jobs.get(jobId);
    if (job?.status !== 'IN_PROGRESS') return;
    const at = now();
    store.jobs.set(jobId, { ...job, ...why, status: 'CANCELED', lastUpdatedAt: at, completedAt: at });
    this.#deactivate(job);
    for (const execution of store.executionsOf(jobId).values()) if (execution.status === 'QUEUED') this.#move(execution, 'CANCELED');
  }

  delete(jobId: string): void {
    const job = this.#options.store.jobs.get(jobId);
    if (!job) return;
    this.#deactivate(job);
    for (const { thingName } of this.#options.store.executionsOf(jobId).values()) this.#deadlines.drop(`${jobId} ${thingName}`);
    this.#options.store.deleteJob(jobId);
  }

  /** What a thing has to run, in the order in which devices are given it: begun ones first, then the oldest. */
  pendingOf(thingName: string): JobExecution[] {
    const rank = ({ status }: JobExecution): number => (status === 'IN_PROGRESS' ? 0 : 1);
    return [...this.store.executionsFor(thingName).values()].filter(isOpen)
      .sort((a, b) => rank(a) - rank(b) || a.queuedAt.getTime() - b.queuedAt.getTime());
  }

  /** A device has begun an execution. @returns false for one that cannot be begun any more */
  start(jobId: string, thingName: string): boolean {
    const execution = this.store.execution(jobId, thingName);
    if (!execution || !isOpen(execution)) return false;
    if (execution.status === 'QUEUED') this.#watch(this.#move(execution, 'IN_PROGRESS', { startedAt: this.#options.now() }));
    return true;
  }

  /** A device has ended an execution. @returns false for one that is not in progress, or no longer the one meant */
  finish(jobId: string, thingName: string, { status, details, executionNumber }: ExecutionReport): boolean {
    const execution = this.store.execution(jobId, thingName);
    if (execution?.status !== 'IN_PROGRESS' || (executionNumber ?? execution.executionNumber) !== execution.executionNumber) return false;
    this.#end(execution, status, { details: { ...details } });
    return true;
  }

  /** @param force also what a device has begun. @returns false for an execution that cannot be cancelled any more */
  cancelExecution(execution: JobExecution, force: boolean): boolean {
    if (!isOpen(execution) || (execution.status === 'IN_PROGRESS' && !force)) return false;
    this.#move(execution, 'CANCELED', { forceCanceled: execution.status === 'IN_PROGRESS' });
    return true;
  }

  /** Forgets an execution; its job goes on. */
  deleteExecution(execution: JobExecution): void {
    this.#deadlines.drop(`${execution.jobId} ${execution.thingName}`);
    this.#options.store.deleteExecution(execution);
  }

  close(): void {
    this.#deadlines.close();
  }

  #resume(job: Job): void {
    for (const execution of this.#options.store.executionsOf(job.jobId).values()) this.#watch(execution);
    if (job.status !== 'IN_PROGRESS') return;
    this.#activate(job);
    if (!job.rollout) return;
    for (const thingName of this.#thingsOf(job)) if (!this.#options.store.execution(job.jobId, thingName)) this.#target(job, thingName);
  }

  #activate({ jobId, targetArn }: Job): void {
    this.#byTarget.set(targetArn, (this.#byTarget.get(targetArn) ?? new Set()).add(jobId));
  }

  #deactivate({ jobId, targetArn }: Job): void {
    this.#byTarget.get(targetArn)?.delete(jobId);
    this.#rollouts.delete(jobId);
    this.#deadlines.drop(jobId);
  }

  #thingsOf({ targetArn }: Job): Iterable<string> {
    const { fleet, arn } = this.#options;
    const [thing, group] = [arn('thing', ''), arn('thinggroup', '')];
    return targetArn.startsWith(thing) ? [targetArn.slice(thing.length)] : fleet.thingsIn(targetArn.slice(group.length));
  }

  #jobsOf(groupName: string): Job[] {
    const { fleet, arn, store } = this.#options;
    const ids = fleet.withParents(groupName).flatMap((name) => [...(this.#byTarget.get(arn('thinggroup', name)) ?? [])]);
    return ids.flatMap((id) => store.jobs.get(id) ?? []);
  }

  #follow(change: FleetChange): void {
    const { kind, thingName } = change;
    this.#deadlines.runDue();
    if (kind === 'joined') this.#jobsOf(change.groupName).forEach((job) => this.#target(job, thingName));
    else if (kind === 'left') this.#left(thingName, change.groupName);
    else for (const execution of this.#options.store.executionsFor(thingName).values()) this.#remove(execution);
  }

  /** Cancelled jobs lose what is still in progress too, so that executions are asked and not the targets. */
  #left(thingName: string, groupName: string): void {
    const { fleet, arn, store } = this.#options;
    const targets = fleet.withParents(groupName).map((name) => arn('thinggroup', name));
    for (const job of this.#jobsOf(groupName)) this.#rollouts.get(job.jobId)?.waiting.delete(thingName);
    for (const execution of store.executionsFor(thingName).values()) {
      if (targets.includes(store.jobs.get(execution.jobId)?.targetArn ?? '')) this.#remove(execution);
    }
  }

  #remove(execution: JobExecution): void {
    if (isOpen(execution)) this.#move(execution, 'REMOVED');
  }

  /** A thing has come under the target of a job, perhaps once more: AWS documents that a REMOVED execution then runs again, and of no other. */
  #target(job: Job, thingName: string): void {
    const known = this.#options.store.execution(job.jobId, thingName);
    if (known && known.status !== 'REMOVED') return;
    if (this.#isToldNow(job, thingName)) this.#queue(job, thingName, known);
  }

  #queue({ jobId }: Job, thingName: string, known: JobExecution | undefined): void {
    const now = this.#options.now();
    const executionNumber = (known?.executionNumber ?? 0) + 1;
    this.#put({ jobId, thingName, executionNumber, status: 'QUEUED', queuedAt: now, lastUpdatedAt: now, versionNumber: 1, details: {} });
  }

  /** A job that sets no rate of its own tells all at once. */
  #isToldNow({ jobId, rollout }: Job, thingName: string): boolean {
    const { store, now } = this.#options;
    if (!rollout?.maximumPerMinute && !rollout?.exponentialRate) return true;
    const course = this.#rollouts.get(jobId) ?? new Rollout();
    this.#rollouts.set(jobId, course);
    if (course.admit(now().getTime(), () => ratePerMinute(rollout, store.counts(jobId)))) return true;
    if (course.waiting.size === 0) this.#deadlines.set(jobId, course.nextAt(), () => this.#goOn(jobId));
    course.waiting.add(thingName);
    return false;
  }

  /** The next minute of a job's rollout: who finds no place in it waits again. */
  #goOn(jobId: string): void {
    const job = this.#options.store.jobs.get(jobId);
    const course = this.#rollouts.get(jobId);
    if (!job || !course) return;
    const waiting = [...course.waiting];
    course.waiting.clear();
    for (const thingName of waiting) this.#target(job, thingName);
  }

  /** When an execution ends on its own, if it does: its device took longer than the job allows. */
  timeoutOf({ jobId, status, startedAt }: JobExecution): number | undefined {
    const minutes = this.#options.store.jobs.get(jobId)?.timeoutMinutes;
    if (minutes === undefined || status !== 'IN_PROGRESS' || !startedAt) return undefined;
    return startedAt.getTime() + minutes * this.#options.timeoutMinuteMs;
  }

  #watch(watched: JobExecution): void {
    const { jobId, thingName } = watched;
    const at = this.timeoutOf(watched);
    if (at === undefined) return;
    this.#deadlines.set(`${jobId} ${thingName}`, at, () => {
      const execution = this.#options.store.execution(jobId, thingName);
      if (execution?.status === 'IN_PROGRESS') this.#end(execution, 'TIMED_OUT');
    });
  }

  #end(execution: JobExecution, status: JobExecutionStatus, change: Partial<JobExecution> = {}): void {
    const { store } = this.#options;
    const { jobId } = this.#move(execution, status, change);
    const job = store.jobs.get(jobId);
    if (job?.abort && isToAbort(job.abort, store.counts(jobId))) this.cancel(jobId, { reasonCode: 'ABORTED', comment: 'its abort criteria were met' });
  }

  #move(execution: JobExecution, status: JobExecutionStatus, change: Partial<JobExecution> = {}): JobExecution {
    const { jobId, thingName, versionNumber } = execution;
    if (status !== 'IN_PROGRESS') this.#deadlines.drop(`${jobId} ${thingName}`);
    return this.#put({ ...execution, ...change, status, lastUpdatedAt: this.#options.now(), versionNumber: versionNumber + 1 });
  }

  #put(execution: Omit<JobExecution, 'ordinal'>): JobExecution {
    const { store } = this.#options;
    const placed = store.put(execution);
    const job = store.jobs.get(placed.jobId);
    if (job) this.#listeners.forEach((listener) => listener(placed, job));
    return placed;
  }
}
