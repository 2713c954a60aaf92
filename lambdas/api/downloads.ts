import { limits } from '../../contracts/limits.ts';
import type { ThingKind } from '../../contracts/table.ts';
import type { DownloadPosition, Downloads } from '../domain/artifacts/artifact-ports.ts';
import type { CoreDirectory } from '../domain/cores/core-ports.ts';
import { isThingName } from '../domain/cores/thing-name.ts';
import type { DeviceDirectory } from '../domain/devices/device-ports.ts';
import { coreNotFound, deviceNotFound } from '../domain/requests/not-found.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import type { Refusal } from '../domain/requests/answer.ts';
import type { Route } from '../runtime/http.ts';
import { count, cursor, cursorText, pageOf, pagination } from './paging.ts';

export interface DownloadPorts {
  readonly downloads: Pick<Downloads, 'of'>;
  readonly cores: Pick<CoreDirectory, 'find'>;
  readonly clientDevices: Pick<DeviceDirectory, 'find'>;
  readonly clock: () => Date;
}

/** `listDownloadsOfCore`: also of a core that is gone. */
export const listDownloadsOfCore = (ports: DownloadPorts): Route => ({ path: { coreName = '' }, query }) =>
  downloadsOf(ports, { kind: 'core', name: coreName, query, isKnown: async () => (await ports.cores.find(coreName)) !== undefined, unknown: coreNotFound });

/** `listDownloadsOfDevice`: also of a device that is gone. */
export const listDownloadsOfDevice = (ports: DownloadPorts): Route => ({ path: { deviceName = '' }, query }) =>
  downloadsOf(ports, { kind: 'device', name: deviceName, query, isKnown: async () => (await ports.clientDevices.find(deviceName)) !== undefined, unknown: deviceNotFound });

interface DownloadsOfThing {
  readonly kind: ThingKind;
  readonly name: string;
  readonly query: Parameters<Route>[0]['query'];
  readonly isKnown: () => Promise<boolean>;
  readonly unknown: (name: string) => Refusal;
}

const downloadsOf = async ({ downloads, clock }: DownloadPorts, { kind, name, query, isKnown, unknown }: DownloadsOfThing): Promise<object> => {
  const list = `downloads of ${kind} ${name}`;
  const { count: asked, exclusiveStartDownload: before } = readQuery(query, { count, exclusiveStartDownload: cursor(list, isPosition) });
  if (!isThingName(name)) throw unknown(name);
  const size = asked?.entries ?? limits.pageEntries;
  const { entries, last } = pageOf(await downloads.of({ kind, name }, { before, limit: size + 1, now: clock() }), size);
  if (entries.length === 0 && before === undefined && !(await isKnown())) throw unknown(name);
  return { downloads: entries, ...pagination(asked, last && { download: cursorText(list, { at: last.at, requestId: last.requestId } satisfies DownloadPosition) }) };
};

/** Either becomes part of a key of the table. */
const isPosition = (value: Readonly<Record<string, unknown>>): value is DownloadPosition & Readonly<Record<string, unknown>> =>
  [value['at'], value['requestId']].every((text) => typeof text === 'string' && /^[\w:.-]{1,64}$/.test(text));
