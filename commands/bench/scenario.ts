/** What a bench does, as far as its figures depend on it. Results of different scenarios are not compared. */
export interface Scenario {
  readonly cores: number;
  /** Who signs them. */
  readonly certificates: 'own-ca' | 'aws';
  /** Cores of one task that are provisioned at a time. */
  readonly concurrency: number;
}

/** The shipped provisioning templates. */
export const templates: Readonly<Record<Scenario['certificates'], string>> = { 'own-ca': 'greengrass-core-own-ca', aws: 'greengrass-core' };

/** Full cores of one request: a body may hold 256 KiB, which is about 750 of them. */
export const bodyLimitCores = 500;

/** Tasks of one core that are posted one after the other, on an idle stack. */
export const smallTasks = 20;

/** Cores of the task that is read all the while it runs. */
export const watchedCores = 100;

/** Reads of a task that has settled. */
export const settledReads = 50;

/** Child executions whose history is read; all of them take the same way. */
export const sampledChildren = 25;
