import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { IoTClient } from '@aws-sdk/client-iot';
import { describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import { knownCores } from '../../lambdas/adapters/known-cores.ts';
import { registeredDevices } from '../../lambdas/adapters/registered-devices.ts';
import { thingGroupMembers } from '../../lambdas/adapters/thing-group-members.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const names = (count: number, prefix = 'edge'): string[] => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
const absent = awsError('ResourceNotFoundException', 404);

const iot = (answers: Record<string, unknown>) => {
  const { client, sent } = answering(new IoTClient({ region: 'us-east-1' }), answers);
  return { groups: thingGroupMembers(client), sent };
};

describe('members of a thing group', () => {
  it('are told with every page', async () => {
    const { groups, sent } = iot({ ListThingsInThingGroup: ({ nextToken }: { nextToken?: string }) => (nextToken === undefined ? { things: ['a', 'b'], nextToken: 'more' } : { things: ['c'] }) });

    await expect(groups.of('hall-1')).resolves.toEqual(['a', 'b', 'c']);
    expect(sent[0]?.input).toMatchObject({ thingGroupName: 'hall-1', maxResults: 250 });
  });

  it('are nothing only where IoT knows no such group', async () => {
    await expect(iot({ ListThingsInThingGroup: absent }).groups.of('gone')).resolves.toBeUndefined();
    await expect(iot({ ListThingsInThingGroup: { things: [] } }).groups.of('empty')).resolves.toEqual([]);
    await expect(iot({ ListThingsInThingGroup: awsError('ThrottlingException', 429) }).groups.of('busy')).rejects.toMatchObject({ name: 'Throttled' });
    await expect(iot({ ListThingsInThingGroup: awsError('AccessDeniedException', 403) }).groups.of('denied')).rejects.toMatchObject({ code: 'AWS_ACCESS_DENIED' });
  });
});

/** Greengrass with these core devices, in pages of 100. */
const greengrass = (known: readonly string[], answers: Record<string, unknown> = {}) => {
  const { client, sent } = answering(new GreengrassV2Client({ region: 'us-east-1' }), {
    GetCoreDevice: ({ coreDeviceThingName }: { coreDeviceThingName: string }) => {
      if (!known.includes(coreDeviceThingName)) throw absent;
      return { coreDeviceThingName };
    },
    ListCoreDevices: ({ nextToken = '0' }: { nextToken?: string }) => {
      const end = Number(nextToken) + 100;
      return { coreDevices: known.slice(Number(nextToken), end).map((coreDeviceThingName) => ({ coreDeviceThingName })), ...(end < known.length && { nextToken: String(end) }) };
    },
    ...answers,
  });
  const calls = (): Record<string, number> => Object.fromEntries(['GetCoreDevice', 'ListCoreDevices'].map((name) => [name, sent.filter((each) => each.name === name).length]));
  return { devices: registeredDevices(1, client), calls };
};

describe('registered core devices', () => {
  it('are asked for one by one where they are few', async () => {
    const { devices, calls } = greengrass(['edge-1', 'edge-3']);

    await expect(devices.among(names(5))).resolves.toEqual(new Set(['edge-1', 'edge-3']));
    expect(calls()).toEqual({ GetCoreDevice: 5, ListCoreDevices: 0 });
  });

  it('are read from the list where they are many', async () => {
    const { devices, calls } = greengrass([...names(250, 'other'), ...names(60)]);

    await expect(devices.among(names(100))).resolves.toEqual(new Set(names(60)));
    expect(calls()).toEqual({ GetCoreDevice: 0, ListCoreDevices: 4 });
  });

  it('are not read to the end of the list once all are found', async () => {
    const { devices, calls } = greengrass([...names(100), ...names(900, 'other')]);

    await devices.among(names(100));

    expect(calls()).toEqual({ GetCoreDevice: 0, ListCoreDevices: 1 });
  });

  it('cost at most twice as many calls as there are names, however long the list is', async () => {
    const { devices, calls } = greengrass([...names(5000, 'other'), ...names(30)]);

    await expect(devices.among(names(30))).resolves.toEqual(new Set(names(30)));
    expect(calls()).toEqual({ GetCoreDevice: 30, ListCoreDevices: 30 });
  });

  it('are none where none is asked for', async () => {
    const { devices, calls } = greengrass(['edge-1']);

    await expect(devices.among([])).resolves.toEqual(new Set());
    expect(calls()).toEqual({ GetCoreDevice: 0, ListCoreDevices: 0 });
  });

  it.each([[5], [100]])('peer fault 17: of %i names are not taken for unregistered because of a throttle or a denial', async (count) => {
    const throttle = awsError('ThrottlingException', 429);
    const denial = awsError('AccessDeniedException', 403);

    await expect(greengrass([], { GetCoreDevice: throttle, ListCoreDevices: throttle }).devices.among(names(count))).rejects.toMatchObject({ name: 'Throttled' });
    await expect(greengrass([], { GetCoreDevice: denial, ListCoreDevices: denial }).devices.among(names(count))).rejects.toMatchObject({ code: 'AWS_ACCESS_DENIED' });
  });
});

describe('known cores', () => {
  it('are asked for a hundred at a time, and again where the table left keys unread', async () => {
    const sizes: number[] = [];
    let refusals = 2;
    const rows = {
      getAll: async <Row extends object>(keys: readonly { pk: string }[]): Promise<readonly Row[]> => {
        if (refusals > 0) {
          refusals -= 1;
          throw new StepFailure('Throttled', 'AWS_THROTTLED', 'left keys unread');
        }
        sizes.push(keys.length);
        return keys.slice(0, 1).map(({ pk }) => ({ name: pk.slice('CORE#'.length) }) as Pick<CoreRow, 'name'> as unknown as Row);
      },
    };

    await expect(knownCores(rows, async () => undefined).among(names(250))).resolves.toEqual(new Set(['edge-0', 'edge-100', 'edge-200']));
    expect(sizes.sort((one, other) => one - other)).toEqual([50, 100, 100]);
  });
});
