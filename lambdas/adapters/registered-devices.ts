import { GetCoreDeviceCommand, GreengrassV2Client, paginateListCoreDevices } from '@aws-sdk/client-greengrassv2';
import { bounded } from '../domain/bounded.ts';
import type { RegisteredDevices } from '../domain/targets/target-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Names of one page (API reference of ListCoreDevices). */
const pageSize = 100;

/** So many names are asked for one by one at once. */
const few = 20;

/** GetCoreDevice calls at a time; Greengrass tells no quota, and throttles. */
const concurrency = 5;

/**
 * Core devices as Greengrass knows them. Nobody tells how many there are: pages are read until one by one would have been
 * as cheap, and then the rest is asked for one by one, so that a call is made at most twice as often as it must.
 *
 * @param attempts at each call, before a throttle is told
 */
export const registeredDevices = (attempts = 5, client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: attempts })): RegisteredDevices => {
  const isRegistered = (coreDeviceThingName: string): Promise<boolean> =>
    awsCall(
      'greengrass:GetCoreDevice',
      async () => {
        await client.send(new GetCoreDeviceCommand({ coreDeviceThingName }));
        return true;
      },
      { ResourceNotFoundException: () => false },
    );

  /** Moves what is found from `sought` to `found`; whether all pages were read. */
  const list = async (sought: Set<string>, found: Set<string>): Promise<boolean> => {
    let pages = 0;
    for await (const { coreDevices = [] } of paginateListCoreDevices({ client, pageSize }, {})) {
      pages += 1;
      for (const { coreDeviceThingName: name = '' } of coreDevices) if (sought.delete(name)) found.add(name);
      if (sought.size <= pages) return sought.size === 0;
    }
    return true;
  };

  return {
    among: async (names) => {
      const sought = new Set(names);
      const found = new Set<string>();
      if (sought.size > few && (await awsCall('greengrass:ListCoreDevices', () => list(sought, found)))) return found;
      const rest = [...sought];
      const registered = await bounded(concurrency, rest, isRegistered);
      return new Set([...found, ...rest.filter((_, position) => registered[position])]);
    },
  };
};
