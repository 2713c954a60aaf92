import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { eventSource } from '../../contracts/events.ts';
import type { TellableEvent } from '../domain/events/event-entries.ts';
import { awsCall } from './aws-failure.ts';

/**
 * Puts up to 10 events on the bus, in one call. The bus takes each of them or not.
 *
 * @returns positions of those that it did not take
 */
export const eventBus = (EventBusName: string, client: EventBridgeClient = new EventBridgeClient({ maxAttempts: 3 })) =>
  async (events: readonly TellableEvent[]): Promise<ReadonlySet<number>> => {
    const request = events.map(({ detailType, detail }) => ({ EventBusName, Source: eventSource, DetailType: detailType, Detail: JSON.stringify(detail) }));
    const { Entries = [] } = await awsCall('events:PutEvents', () => client.send(new PutEventsCommand({ Entries: request })));
    return new Set(Entries.flatMap(({ ErrorCode }, position) => (ErrorCode === undefined ? [] : [position])));
  };
