import { limits } from '../../contracts/limits.ts';
import type { CoreDirectory } from '../domain/cores/core-ports.ts';
import { isThingName } from '../domain/cores/thing-name.ts';
import type { DeviceDirectory } from '../domain/devices/device-ports.ts';
import { deviceSummary, deviceView } from '../domain/devices/device-view.ts';
import { coreNotFound, deviceNotFound } from '../domain/requests/not-found.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import type { Route } from '../runtime/http.ts';
import { count, cursor, cursorText, isThingPosition, pageOf, pagination } from './paging.ts';

export interface ClientDevicePorts {
  readonly clientDevices: DeviceDirectory;
  readonly cores: Pick<CoreDirectory, 'find'>;
  /** Days that S3 keeps artifacts. */
  readonly bundleRetentionDays: number;
  readonly clock: () => Date;
}

/** `getDevice` */
export const getDevice =
  ({ clientDevices, bundleRetentionDays: days, clock }: ClientDevicePorts): Route =>
  async ({ path: { deviceName = '' }, query }) => {
    readQuery(query, {});
    const row = isThingName(deviceName) ? await clientDevices.find(deviceName) : undefined;
    if (row === undefined) throw deviceNotFound(deviceName);
    return deviceView(row, { days, now: clock() });
  };

/** `listDevicesOfCore`: by name. A core that this system did not make may have devices all the same. */
export const listDevicesOfCore =
  ({ clientDevices, cores }: ClientDevicePorts): Route =>
  async ({ path: { coreName = '' }, query }) => {
    const list = `devices of core ${coreName}`;
    const { count: asked, exclusiveStartThingName: after } = readQuery(query, { count, exclusiveStartThingName: cursor(list, isThingPosition) });
    const size = asked?.entries ?? limits.pageEntries;
    const { entries, last } = pageOf(isThingName(coreName) ? await clientDevices.ofCore(coreName, { after: after?.name, limit: size + 1 }) : [], size);
    const isKnown = entries.length > 0 || after !== undefined || (isThingName(coreName) && (await cores.find(coreName)) !== undefined);
    if (!isKnown) throw coreNotFound(coreName);
    return { devices: entries.map(deviceSummary), ...pagination(asked, last && { thingName: cursorText(list, { name: last.name }) }) };
  };
