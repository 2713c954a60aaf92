import * as sfn from '@aws-sdk/client-sfn';
import { memoryData } from '../data/data.ts';
import type { Data } from '../data/data.ts';
import { schemaService } from '../wire/schema-service.ts';
import type { ControlRoutes } from '../wire/control.ts';
import type { Cloud, Service } from '../wire/service.ts';
import { keptArchive, TemporaryArchive } from './archive.ts';
import { Engine } from './engine.ts';
import { Journal } from './journal.ts';
import { statesOperations } from './operations.ts';
import { resume } from './resume.ts';
import { StatusEvents } from './status-events.ts';
import { timeOutRoutes } from './time-out.ts';
import { Store } from './store.ts';
import type { StoreParts } from './store.ts';

export interface StatesOptions {
  /** Of `--data`, where `cloud.data` keeps what it is given; without it executions are gone with the process. */
  directory?: string;
  /** What share of their time retries wait and Wait states take; all of it when not given. */
  pauseScale?: number;
}

export interface States {
  service: Service;
  /** `POST /_local/executions/time-out`. */
  readonly control: ControlRoutes;
  /**
   * Goes on with the executions that an earlier process left running; to be called once, when every resource that they
   * may use exists.
   */
  resume(): void;
  /** Aborts what runs; where state is kept, lets go of it for another process to go on with. */
  close(): void;
}

const storeFor = (data: Data, isKept: boolean, given: Pick<StoreParts, 'now' | 'pauseScale'>): Store =>
  isKept
    ? new Store({ data, archive: keptArchive(data.rows('states.records')), journal: new Journal(data.rows('states.events')), ...given })
    : new Store({ data, archive: new TemporaryArchive(), ...given });

/** Step Functions: runs state machines against the other services of this cloud. */
export const states = (cloud: Cloud, { directory, pauseScale }: StatesOptions = {}): States => {
  const isKept = directory !== undefined;
  const data = isKept ? cloud.data : memoryData();
  const store = storeFor(data, isKept, { now: cloud.clock(), pauseScale });
  const engine = new Engine(cloud, store, new StatusEvents(cloud, data.map('states.untold')));
  return {
    service: schemaService({ scope: 'states', client: sfn, protocol: 'awsJson1_0', operations: statesOperations(engine) }),
    control: timeOutRoutes(store),
    resume: () => resume(engine),
    close: () => store.close(),
  };
};
