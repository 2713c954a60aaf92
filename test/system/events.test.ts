import { CreateThingCommand } from '@aws-sdk/client-iot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CoreCreatedEvent, CoreDeletedEvent, DeviceCreatedEvent, DeviceDeletedEvent } from '../../contracts/generated/events-validators.js';
import { borrowStack, type SystemStack } from './stack.ts';

interface PublishedEvent {
  source: string;
  'detail-type': string;
  detail: { coreName?: string; deviceName?: string; taskId: string; status: string; message?: string };
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

  it('hears of every client device that was created or deleted, and of every core that was deleted', async () => {
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await stack.control('POST', '/devices/power-on', { cores: [core.name] });
    const foreign = stack.ownName('foreign-device');
    await stack.iot.send(new CreateThingCommand({ thingName: foreign }));
    const devices = [stack.aDevice(), stack.aDevice(), stack.aDevice({ name: foreign })];
    const [first, second] = devices.map(({ name }) => name) as [string, string];

    const created = await stack.api.addDevices(core.name, devices);
    const { response } = await stack.api.DELETE('/devices/{deviceName}', { params: { path: { deviceName: first } } });
    const deleted = await stack.api.remove([core.name, stack.ownName('never-was')]);

    const told = async (taskId: string) => (await published(taskId)).map(({ 'detail-type': type, detail }) => [type, detail.deviceName ?? detail.coreName, detail.status]).sort();
    expect(await told(created.id)).toEqual([['Device Created Event', first, 'success'], ['Device Created Event', second, 'success'], ['Device Created Event', foreign, 'failed']].sort());
    expect(await told(response.headers.get('x-taskid') ?? '')).toEqual([['Device Deleted Event', first, 'success']]);
    expect(await told(deleted.id)).toEqual([
      ['Core Deleted Event', core.name, 'success'], ['Core Deleted Event', stack.ownName('never-was'), 'failed'], ['Device Deleted Event', second, 'success'],
    ].sort());
    const events = [...(await published(created.id)), ...(await published(deleted.id))];
    const valid = { 'Core Deleted Event': CoreDeletedEvent, 'Device Created Event': DeviceCreatedEvent, 'Device Deleted Event': DeviceDeletedEvent };
    expect(events.filter(({ 'detail-type': type, detail }) => !valid[type as keyof typeof valid](detail))).toEqual([]);
  }, 60_000);
});
