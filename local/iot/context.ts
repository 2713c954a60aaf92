import type { Connections } from './connections.ts';
import type { Fleet } from './fleet.ts';
import type { CertificateIssuer } from './issuer.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Propagation } from './propagation.ts';
import type { IotState } from './state.ts';

export type IotResource = 'cert' | 'cacert' | 'thing' | 'thingtype' | 'thinggroup' | 'policy' | 'rolealias' | 'job';

/** What every operation of the local AWS IoT works with. */
export interface Iot {
  readonly state: IotState;
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
  readonly issuer: CertificateIssuer;
  /** Everything that changes memberships goes through it. */
  readonly fleet: Fleet;
  readonly jobs: Jobs;
  /** Told of everything that ends connections. */
  readonly connections: Connections;
  /** Everything that detaches goes through it. */
  readonly propagation: Propagation;
  now(): Date;
  /**
   * Takes one request from an operation's quota, for operations that call others inside.
   *
   * @throws AwsError `ThrottlingException` when quotas are enforced and this one is spent
   */
  spend(operation: string): void;
  arn(kind: IotResource, name: string): string;
}
