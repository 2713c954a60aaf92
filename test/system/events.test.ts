import { CreateThingCommand } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoreCreatedEvent } from '../../contracts/generated/events-validators.js';
import { borrowStack, type SystemStack } from './stack.ts';

interface PublishedEvent {
  source: string;
  'detail-type': string;
  detail: { coreName: string; taskId: string; status: string; message?: string };
  eventBusName: string;
}

describe('the bus', () => {
  let stack: SystemStack;
  beforeAll(async () => { stack = await borrowStack(); });
  afterAll(() => stack.giveBack());

  const published = async (taskId: string): Promise<PublishedEvent[]> => {
    const events = await stack.control<PublishedEvent[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning');
    return events.filter(({ detail }) => detail.taskId === taskId);
  };

  it('hears of every core that settled, once, in the peer’s words', async () => {
    const foreign = stack.ownName('foreign');
    await stack.iot.send(new CreateThingCommand({ thingName: foreign }));
    const whole = stack.aCore();

    const { id } = await stack.api.provision([whole, stack.aCore({ name: foreign })]);

    const events = await published(id);
    expect(events.map(({ detail }) => [detail.coreName, detail.status]).sort()).toEqual([[whole.name, 'success'], [foreign, 'failed']].sort());
    for (const event of events) {
      expect(event).toMatchObject({ source: 'com.aws.cdf.greengrass2-provisioning', 'detail-type': 'Core Created Event', eventBusName: stack.outputs.EventBusName });
      expect(CoreCreatedEvent(event.detail)).toBe(true);
    }
    expect(events.find(({ detail }) => detail.status === 'failed')?.detail.message).toContain(foreign);
  });
});
