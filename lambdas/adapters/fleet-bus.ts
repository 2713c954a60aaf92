import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { detailTypes, eventSource } from '../../contracts/events.ts';
import type { FleetBus } from '../domain/fleet/report-consumption.ts';
import { awsCall } from './aws-failure.ts';

/** The bus that others learn from. It takes each entry of a call or not. */
export const fleetBus = (EventBusName: string, client: EventBridgeClient = new EventBridgeClient({ maxAttempts: 3 })): FleetBus => ({
  announce: async (events) => {
    const request = events.map((event) => ({ EventBusName, Source: eventSource, DetailType: detailTypes.CoreTemplateUpdatedEvent, Detail: JSON.stringify(event) }));
    const { Entries = [] } = await awsCall('events:PutEvents', () => client.send(new PutEventsCommand({ Entries: request })));
    return new Set(Entries.flatMap(({ ErrorCode }, position) => (ErrorCode === undefined ? [] : [position])));
  },
});
