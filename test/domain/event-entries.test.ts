import { describe, expect, it } from '@jest/globals';
import { eventEntries } from '../../lambdas/domain/events/event-entries.ts';

describe('events that a machine is to publish', () => {
  it('come in calls of ten, in order, with their detail as text', () => {
    const events = Array.from({ length: 21 }, (_, index) => ({ detailType: 'Device Created Event' as const, detail: { deviceName: `sensor-${index}` } }));

    const calls = eventEntries('the-bus', events);

    expect(calls.map(({ entries }) => entries.length)).toEqual([10, 10, 1]);
    expect(calls.flatMap(({ entries }) => entries.map(({ Detail }) => JSON.parse(Detail) as unknown))).toEqual(events.map(({ detail }) => detail));
    expect(calls[2]?.entries[0]).toEqual({ EventBusName: 'the-bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Created Event', Detail: '{"deviceName":"sensor-20"}' });
  });

  it('are no call where there is none', () => {
    expect(eventEntries('the-bus', [])).toEqual([]);
  });
});
