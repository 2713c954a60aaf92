import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { detailTypes } from '../../contracts/events.ts';
import type { DriftBus } from '../domain/drift/drift-ports.ts';
import { eventBus } from './event-bus.ts';

/** The bus that others learn from which cores drifted. */
export const driftBus = (busName: string, client?: EventBridgeClient): DriftBus => {
  const put = eventBus(busName, client);
  return { tell: (events) => put(events.map((detail) => ({ detailType: detailTypes.CoreDriftDetectedEvent, detail }))) };
};
