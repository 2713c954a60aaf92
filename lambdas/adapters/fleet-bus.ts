import type { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { detailTypes } from '../../contracts/events.ts';
import type { FleetBus } from '../domain/fleet/report-consumption.ts';
import { eventBus } from './event-bus.ts';

/** The bus that others learn from how deployments ended. */
export const fleetBus = (busName: string, client?: EventBridgeClient): FleetBus => {
  const put = eventBus(busName, client);
  return { announce: (events) => put(events.map((detail) => ({ detailType: detailTypes.CoreTemplateUpdatedEvent, detail }))) };
};
