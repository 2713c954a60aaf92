/**
 * What this page reads of the API's answers. A test holds these shapes against the API's contract, which pages do not
 * import so that they can be served elsewhere.
 */
import type { TaskStatus } from './routes.ts';

/** How a deployment stands on its core; `NotStarted` where its task could not get it under way. */
export type Standing = 'None' | 'NotStarted' | 'QUEUED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'REJECTED' | 'TIMED_OUT' | 'CANCELED' | 'REMOVED';

export interface TemplateVersion {
  name: string;
  version: number;
}

/** Why something failed, and what to do about it. */
export interface Explanation {
  code?: string;
  cause?: string;
  hint?: string;
}

/** What made a task where no request did. */
export interface TriggeredBy {
  trigger: 'publish' | 'failure' | 'drift' | 'rule';
  rule?: string;
  at: string;
  /** Cores that were found to need it. */
  cores?: number;
}

/** The numbers are there once it has settled. */
export interface Cancellation {
  requestedAt: string;
  deletedAt?: string;
  settledAt?: string;
  canceled?: number;
  finished?: number;
  withdrawn?: number;
  kept?: number;
}

/** How a task came about, and what was done about it later. */
export interface TaskStory {
  triggeredBy?: TriggeredBy;
  retryOf?: string;
  retriedBy?: string[];
  cancellation?: Cancellation;
}

/** Collections of the API that tasks are in. */
export type TaskCollection = 'coreTasks' | 'deviceTasks' | 'deploymentTasks';

/** A task of any kind. */
export interface Task extends TaskStory {
  id: string;
  taskStatus: TaskStatus;
}

export interface DeploymentTask extends TaskStory {
  id: string;
  template: TemplateVersion;
  taskStatus: TaskStatus;
  /** These tell why a task failed as a whole. */
  statusMessage?: string;
  code?: string;
  hint?: string;
  progress: { total: number; succeeded: number; failed: number };
  /** Numbers of cores; they sum to `progress.total`. */
  deploymentStatus: Readonly<Record<Standing, number>>;
  skipped: { total: number; targets: SkippedTarget[] };
  links: { execution: string };
  createdAt: string;
  updatedAt: string | null;
}

export interface SkippedTarget {
  name: string;
  code: string;
  reason: string;
  hint: string;
}

/** One core of a deployment task. */
export interface Deployment extends Explanation {
  coreName: string;
  taskStatus: TaskStatus;
  asOf?: string;
  /** What cancelling the task did with the core. */
  withdrawal?: { outcome: 'Withdrawn' | 'Kept'; reason?: string };
  links: { execution?: string };
}

export interface Component {
  key: string;
  version: string;
  configurationUpdate?: { merge?: string; reset?: string[] };
}

/** One version of a template. */
export interface Template extends TemplateVersion {
  components: Component[];
  /** When the template was created. */
  createdAt: string;
  /** When this version was made; null for the first one. */
  updatedAt: string | null;
  jobConfig?: object;
  deploymentPolicies?: object;
}

/** A value that differs between two versions; absent where there is none. */
export interface Change {
  path: string;
  from?: unknown;
  to?: unknown;
}

export interface TemplateDiff {
  components: { added: Component[]; removed: Component[]; changed: Array<{ key: string; changes: Change[] }> };
  jobConfig: Change[];
  deploymentPolicies: Change[];
}

/** Numbers of cores that desire, or report, one version. */
export interface FleetVersion {
  desiredInUse: number;
  reportedInUse: number;
  lastDeploymentSuccess: number;
  lastDeploymentFailed: number;
  lastDeploymentInProgress: number;
  lastDeploymentQueued: number;
  lastDeploymentCanceled: number;
  lastDeploymentNone: number;
  /** By code. */
  failures: Readonly<Record<string, number>>;
}

export interface FleetSummary {
  /** By name, then by number of the version; `None` counts the cores that desire no template. */
  templates: Readonly<Record<string, { latestVersion: number; versions: Readonly<Record<string, FleetVersion>> }>>;
  asOf: string;
}
