import type { Data, KeptMap } from '../../data/data.ts';
import type { Job, JobCounts, JobExecution, JobExecutionStatus } from './job.ts';

const NONE: ReadonlyMap<string, JobExecution> = new Map();

const noCounts = (): Record<JobExecutionStatus, number> => ({
  QUEUED: 0, IN_PROGRESS: 0, SUCCEEDED: 0, FAILED: 0, TIMED_OUT: 0, REJECTED: 0, REMOVED: 0, CANCELED: 0,
});

/** What is known of a job besides its record. */
interface Course {
  executions: Map<string, JobExecution>;
  counts: Record<JobExecutionStatus, number>;
  /** Given to the next thing that is new to the job. */
  nextOrdinal: number;
}

/** Jobs and their executions, to be found from both ends in one step. */
export class JobStore {
  readonly jobs: KeptMap<Job>;
  readonly #kept: KeptMap<JobExecution>;
  readonly #courses = new Map<string, Course>();
  readonly #ofThing = new Map<string, Map<string, JobExecution>>();

  constructor(data: Data) {
    this.jobs = data.map('iot.jobs');
    this.#kept = data.map('iot.jobExecutions');
    const inOrder = [...this.#kept.values()].sort((a, b) => a.ordinal - b.ordinal);
    for (const execution of inOrder) this.#index(execution);
  }

  execution(jobId: string, thingName: string): JobExecution | undefined {
    return this.#courses.get(jobId)?.executions.get(thingName);
  }

  /** By thing name, in the order in which things came to the job. */
  executionsOf(jobId: string): ReadonlyMap<string, JobExecution> {
    return this.#courses.get(jobId)?.executions ?? NONE;
  }

  /** By job id. */
  executionsFor(thingName: string): ReadonlyMap<string, JobExecution> {
    return this.#ofThing.get(thingName) ?? NONE;
  }

  counts(jobId: string): JobCounts {
    return this.#courses.get(jobId)?.counts ?? noCounts();
  }

  /** Keeps an execution in the place of the thing's former one of the same job. */
  put(execution: Omit<JobExecution, 'ordinal'>): JobExecution {
    const { jobId, thingName } = execution;
    const known = this.execution(jobId, thingName);
    const placed = { ...execution, ordinal: known?.ordinal ?? this.#courses.get(jobId)?.nextOrdinal ?? 0 };
    this.#kept.set(`${jobId} ${thingName}`, placed);
    if (known) this.#courseOf(jobId).counts[known.status] -= 1;
    this.#index(placed);
    return placed;
  }

  deleteExecution({ jobId, thingName, status }: JobExecution): void {
    const course = this.#courseOf(jobId);
    course.counts[status] -= 1;
    course.executions.delete(thingName);
    this.#unindex(jobId, thingName);
  }

  deleteJob(jobId: string): void {
    for (const thingName of this.executionsOf(jobId).keys()) this.#unindex(jobId, thingName);
    this.#courses.delete(jobId);
    this.jobs.delete(jobId);
  }

  #unindex(jobId: string, thingName: string): void {
    this.#kept.delete(`${jobId} ${thingName}`);
    const ofThing = this.#ofThing.get(thingName);
    ofThing?.delete(jobId);
    if (ofThing?.size === 0) this.#ofThing.delete(thingName);
  }

  #courseOf(jobId: string): Course {
    const course = this.#courses.get(jobId) ?? { executions: new Map<string, JobExecution>(), counts: noCounts(), nextOrdinal: 0 };
    this.#courses.set(jobId, course);
    return course;
  }

  #index(execution: JobExecution): void {
    const { jobId, thingName, status, ordinal } = execution;
    const course = this.#courseOf(jobId);
    course.executions.set(thingName, execution);
    course.counts[status] += 1;
    course.nextOrdinal = Math.max(course.nextOrdinal, ordinal + 1);
    const ofThing = this.#ofThing.get(thingName) ?? new Map<string, JobExecution>();
    this.#ofThing.set(thingName, ofThing.set(jobId, execution));
  }
}
