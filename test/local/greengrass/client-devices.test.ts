import {
  BatchAssociateClientDeviceWithCoreDeviceCommand, BatchDisassociateClientDeviceFromCoreDeviceCommand, DeleteCoreDeviceCommand,
  ListClientDevicesAssociatedWithCoreDeviceCommand, paginateListClientDevicesAssociatedWithCoreDevice,
} from '@aws-sdk/client-greengrassv2';
import { CreateThingCommand, DeleteThingCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { byValueData } from '../data/by-value.ts';
import { refusal } from '../wire/local-cloud.ts';
import { aGreengrass } from './a-greengrass.ts';

const start = new Date('2026-11-23T10:00:00Z');
let now: Date;
let cloud: Awaited<ReturnType<typeof aGreengrass>>;
beforeEach(async () => {
  now = start;
  cloud = await aGreengrass({ data: byValueData(), clock: () => now });
});
afterEach(() => cloud.wire.close());

const things = async (...names: string[]): Promise<void> => {
  for (const thingName of names) await cloud.iotClient.send(new CreateThingCommand({ thingName }));
};
const entriesOf = (names: readonly string[]) => names.map((thingName) => ({ thingName }));
const associate = async (coreDeviceThingName: string, ...names: string[]) =>
  (await cloud.client.send(new BatchAssociateClientDeviceWithCoreDeviceCommand({ coreDeviceThingName, entries: entriesOf(names) }))).errorEntries;
const disassociate = async (coreDeviceThingName: string, ...names: string[]) =>
  (await cloud.client.send(new BatchDisassociateClientDeviceFromCoreDeviceCommand({ coreDeviceThingName, entries: entriesOf(names) }))).errorEntries;
const list = async (coreDeviceThingName: string) =>
  (await cloud.client.send(new ListClientDevicesAssociatedWithCoreDeviceCommand({ coreDeviceThingName }))).associatedClientDevices;
const clientsOf = async (core: string) => (await list(core))?.map(({ thingName }) => thingName);

describe('a core device', () => {
  it('has no client devices before any is associated', async () => {
    await cloud.core('edge-1');

    expect(await list('edge-1')).toEqual([]);
  });

  it('lists its client devices with the time at which each was associated', async () => {
    await cloud.core('edge-1');
    await things('meter-1', 'meter-2');

    expect(await associate('edge-1', 'meter-1')).toEqual([]);
    now = new Date('2026-11-23T11:00:00Z');
    expect(await associate('edge-1', 'meter-2', 'meter-2')).toEqual([]);

    expect(await list('edge-1')).toEqual([{ thingName: 'meter-1', associationTimestamp: start }, { thingName: 'meter-2', associationTimestamp: now }]);
  });

  it('gives each of 250 client devices once over its pages', async () => {
    await cloud.core('edge-1');
    const names = Array.from({ length: 250 }, (_, at) => `meter-${at}`);
    await things(...names);
    for (const at of [0, 100, 200]) await associate('edge-1', ...names.slice(at, at + 100));

    const sizes: number[] = [];
    const given: unknown[] = [];
    for await (const { associatedClientDevices = [] } of paginateListClientDevicesAssociatedWithCoreDevice({ client: cloud.client, pageSize: 100 }, { coreDeviceThingName: 'edge-1' })) {
      sizes.push(associatedClientDevices.length);
      given.push(...associatedClientDevices.map(({ thingName }) => thingName));
    }

    expect(sizes).toEqual([100, 100, 50]);
    expect(given).toEqual(names);
  });

  it('keeps its client devices over a restart', async () => {
    await cloud.core('edge-1');
    await things('meter-1');
    await associate('edge-1', 'meter-1');
    await cloud.wire.close();

    cloud = await aGreengrass({ data: cloud.wire.data });

    expect(await list('edge-1')).toEqual([{ thingName: 'meter-1', associationTimestamp: start }]);
  });
});

describe('a client device', () => {
  it('may be associated with several cores, and be taken from one of them', async () => {
    await cloud.core('edge-1');
    await cloud.core('edge-2');
    await things('meter-1');
    await associate('edge-1', 'meter-1');
    await associate('edge-2', 'meter-1');

    expect(await disassociate('edge-1', 'meter-1')).toEqual([]);

    expect([await clientsOf('edge-1'), await clientsOf('edge-2')]).toEqual([[], ['meter-1']]);
  });

  it('associated again is a success that keeps the first time', async () => {
    await cloud.core('edge-1');
    await things('meter-1');
    await associate('edge-1', 'meter-1');
    now = new Date('2026-11-23T11:00:00Z');

    expect(await associate('edge-1', 'meter-1')).toEqual([]);

    expect(await list('edge-1')).toEqual([{ thingName: 'meter-1', associationTimestamp: start }]);
  });

  it('that is no thing is refused by its own entry, beside those that are associated', async () => {
    await cloud.core('edge-1');
    await things('meter-1', 'meter-3');

    const errorEntries = await associate('edge-1', 'meter-1', 'meter-2', 'meter-3');

    expect(errorEntries).toEqual([{ thingName: 'meter-2', code: 'ResourceNotFoundException', message: 'thing meter-2 does not exist' }]);
    expect(await clientsOf('edge-1')).toEqual(['meter-1', 'meter-3']);
  });

  it('that is not associated is refused by its own entry when it is disassociated', async () => {
    await cloud.core('edge-1');
    await things('meter-1', 'meter-2');
    await associate('edge-1', 'meter-1');

    const errorEntries = await disassociate('edge-1', 'meter-1', 'meter-2');

    expect(errorEntries).toEqual([{ thingName: 'meter-2', code: 'ResourceNotFoundException', message: 'thing meter-2 is not associated with core device edge-1' }]);
    expect(await clientsOf('edge-1')).toEqual([]);
  });
});

describe('an association', () => {
  it('outlives its thing, and can be taken away still', async () => {
    await cloud.core('edge-1');
    await things('meter-1');
    await associate('edge-1', 'meter-1');
    await cloud.iotClient.send(new DeleteThingCommand({ thingName: 'meter-1' }));

    const left = await clientsOf('edge-1');
    const errorEntries = await disassociate('edge-1', 'meter-1');

    expect(left).toEqual(['meter-1']);
    expect(errorEntries).toEqual([]);
    expect(await clientsOf('edge-1')).toEqual([]);
  });

  it('outlives its core device, and is there again when the core reports itself', async () => {
    await cloud.core('edge-1');
    await things('meter-1');
    await associate('edge-1', 'meter-1');
    await cloud.client.send(new DeleteCoreDeviceCommand({ coreDeviceThingName: 'edge-1' }));

    const gone = await refusal(list('edge-1'));
    cloud.connect('edge-1');

    expect(gone).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    expect(await clientsOf('edge-1')).toEqual(['meter-1']);
  });
});

describe.each([['associating', associate], ['disassociating', disassociate]])('%s', (_, batch) => {
  it('is refused for a core that Greengrass does not know, thing or no thing', async () => {
    await things('edge-1', 'meter-1');

    expect(await refusal(batch('edge-1', 'meter-1'))).toMatchObject({ name: 'ResourceNotFoundException', status: 404, resourceType: 'CoreDevice', resourceId: 'edge-1' });
  });

  it.each([
    ['no entry', []],
    ['101 entries', Array.from({ length: 101 }, (_item, at) => `meter-${at}`)],
    ['an empty name', ['']],
    ['a name of 129 characters', ['x'.repeat(129)]],
  ])('is refused as a whole for %s', async (_case, names) => {
    await cloud.core('edge-1');

    expect(await refusal(batch('edge-1', ...names))).toMatchObject({ name: 'ValidationException', status: 400, reason: 'FIELD_VALIDATION_FAILED', fields: [{ name: 'entries', message: expect.any(String) }] });
  });
});

describe('ListClientDevicesAssociatedWithCoreDevice', () => {
  it.each([[{ maxResults: 0 }, 'maxResults'], [{ maxResults: 101 }, 'maxResults'], [{ nextToken: 'made-up' }, 'nextToken']])('is refused for %j', async (paging, name) => {
    await cloud.core('edge-1');

    const work = cloud.client.send(new ListClientDevicesAssociatedWithCoreDeviceCommand({ coreDeviceThingName: 'edge-1', ...paging }));

    expect(await refusal(work)).toMatchObject({ name: 'ValidationException', status: 400, fields: [{ name, message: expect.any(String) }] });
  });
});
