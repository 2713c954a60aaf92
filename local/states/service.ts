import * as sfn from '@aws-sdk/client-sfn';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import { Engine } from './engine.ts';
import { statesOperations } from './operations.ts';
import { StatusEvents } from './status-events.ts';
import { Store } from './store.ts';

export interface States {
  service: Service;
  /** Aborts what runs and removes the temporary file of old histories. */
  close(): void;
}

/** Step Functions: runs state machines against the other services of this cloud. */
export const states = (cloud: Cloud): States => {
  const store = new Store();
  const engine = new Engine(cloud, store, new StatusEvents(cloud));
  return {
    service: schemaService({ scope: 'states', client: sfn, protocol: 'awsJson1_0', operations: statesOperations(engine) }),
    close: () => store.close(),
  };
};
