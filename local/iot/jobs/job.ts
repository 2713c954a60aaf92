import type { AbortConfig, JobExecutionStatus, JobExecutionsRolloutConfig } from '@aws-sdk/client-iot';

export type { JobExecutionStatus };

/** A continuous job: it runs on every thing that is, or comes, under its target. */
export interface Job {
  jobId: string;
  /** Id of the Greengrass deployment that it delivers. */
  deploymentId: string;
  /** A thing's or thing group's ARN. */
  targetArn: string;
  status: 'IN_PROGRESS' | 'CANCELED';
  /** Jobs without are not to be seen through the API: AWS delivers to a single core by its shadow. */
  isListed: boolean;
  /** JSON. */
  document: string;
  rollout?: JobExecutionsRolloutConfig;
  abort?: AbortConfig;
  /** Minutes from the start of an execution to its end. */
  timeoutMinutes?: number;
  createdAt: Date;
  lastUpdatedAt: Date;
  completedAt?: Date;
  reasonCode?: string;
  comment?: string;
}

/** The latest execution of a job on one thing. */
export interface JobExecution {
  jobId: string;
  thingName: string;
  /** Grows by one each time the job runs on the thing again. */
  executionNumber: number;
  status: JobExecutionStatus;
  queuedAt: Date;
  startedAt?: Date;
  lastUpdatedAt: Date;
  /** Grows with each change. */
  versionNumber: number;
  details: Record<string, string>;
  forceCanceled?: boolean;
  /** Place of the thing among the job's things, which listings keep to. */
  ordinal: number;
}

export type JobCounts = Readonly<Record<JobExecutionStatus, number>>;

const OPEN: readonly JobExecutionStatus[] = ['QUEUED', 'IN_PROGRESS'];

/** Whether an execution can still change. */
export const isOpen = ({ status }: JobExecution): boolean => OPEN.includes(status);
