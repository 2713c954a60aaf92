/** What a bench does, as far as its figures depend on it. Results of different scenarios are not compared. */
export type Scenario = CoresScenario | DeployScenario;

/** Provisions cores. */
export interface CoresScenario {
  readonly kind: 'cores';
  readonly cores: number;
  /** Who signs them. */
  readonly certificates: 'own-ca' | 'aws';
  /** Cores of one task that are provisioned at a time. */
  readonly concurrency: number;
}

/** Deploys a version of a template to cores that run none, and then the next one. */
export interface DeployScenario {
  readonly kind: 'deploy';
  readonly cores: number;
  /** Cores of one task that are targeted at a time. */
  readonly concurrency: number;
}

export type Kind = Scenario['kind'];

/** What is timed, counted and paid in each scenario, in this order. */
export const runsOf = { cores: ['provisioning'], deploy: ['first', 'moving'] } as const satisfies Record<Kind, readonly string[]>;
export type RunName = (typeof runsOf)[Kind][number];

/** The shipped provisioning templates. */
export const templates: Readonly<Record<CoresScenario['certificates'], string>> = { 'own-ca': 'greengrass-core-own-ca', aws: 'greengrass-core' };

/** What one request holds: a body of 255 KiB is about 750 full cores, or 13,000 names. */
export const requestLimits: Readonly<Record<Kind, number>> = { cores: 500, deploy: 10_000 };

/** Tasks of one core that are posted one after the other, on an idle stack. */
export const smallTasks = 20;

/** Cores of the provisioning task that is read all the while it runs. */
export const watchedCores = 100;

/** Reads of a task that has settled. */
export const settledReads = 50;

/** Child executions whose history is read; all of them take the same way. */
export const sampledChildren = 25;
