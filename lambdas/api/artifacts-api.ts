import { artifactUrls } from '../adapters/artifact-urls.ts';
import { coreArtifacts } from '../adapters/core-artifacts.ts';
import { coreRowsRead } from '../adapters/core-rows-read.ts';
import { deviceRowsRead } from '../adapters/device-rows-read.ts';
import { downloadRows } from '../adapters/download-rows.ts';
import { table } from '../adapters/table.ts';
import { handOver } from '../domain/artifacts/artifact-handover.ts';
import type { HandoverPorts } from '../domain/artifacts/artifact-handover.ts';
import type { ArtifactOwner } from '../domain/artifacts/artifact-ports.ts';
import type { CoreDirectory } from '../domain/cores/core-ports.ts';
import { isThingName } from '../domain/cores/thing-name.ts';
import type { DeviceDirectory } from '../domain/devices/device-ports.ts';
import type { Refusal } from '../domain/requests/answer.ts';
import { coreNotFound, deviceNotFound } from '../domain/requests/not-found.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import { environment } from '../runtime/environment.ts';
import { Reply, http } from '../runtime/http.ts';
import type { Resources, Route } from '../runtime/http.ts';

export interface ArtifactsApiPorts extends HandoverPorts {
  readonly cores: Pick<CoreDirectory, 'find'>;
  readonly clientDevices: Pick<DeviceDirectory, 'find'>;
}

/** Every resource by which artifacts are given out. */
export const artifactsApi = (ports: ArtifactsApiPorts): Resources => ({
  '/cores/{coreName}/artifacts/download': { POST: downloadCoreArtifacts(ports) },
  '/devices/{deviceName}/artifacts/download': { POST: downloadDeviceArtifacts(ports) },
});

/** Nobody on the way may keep what gives a private key to whoever has it. */
const notCached = { 'cache-control': 'no-store' } as const;

interface Thing {
  readonly kind: ArtifactOwner['kind'];
  find(name: string): Promise<Parameters<ReturnType<typeof handOver>>[1] | undefined>;
  notFound(name: string): Refusal;
}

const download =
  (ports: ArtifactsApiPorts, { kind, find, notFound }: Thing): Route =>
  async ({ path, query, origin }) => {
    readQuery(query, {});
    const name = path[`${kind}Name`] ?? '';
    const row = isThingName(name) ? await find(name) : undefined;
    if (row === undefined) throw notFound(name);
    return new Reply(200, notCached, await handOver(ports)({ kind, name }, row, origin));
  };

/** `downloadCoreArtifacts` */
const downloadCoreArtifacts = (ports: ArtifactsApiPorts): Route => download(ports, { kind: 'core', find: (name) => ports.cores.find(name), notFound: coreNotFound });

/** `downloadDeviceArtifacts` */
const downloadDeviceArtifacts = (ports: ArtifactsApiPorts): Route => download(ports, { kind: 'device', find: (name) => ports.clientDevices.find(name), notFound: deviceNotFound });

const wired = () => {
  const { TABLE_NAME, ARTIFACTS_BUCKET, BUNDLE_RETENTION_DAYS, DOWNLOAD_RECORD_DAYS, CORS_ORIGIN } = environment('ArtifactsApi');
  const rows = table(TABLE_NAME);
  const resources = artifactsApi({
    cores: coreRowsRead(rows),
    clientDevices: deviceRowsRead(rows),
    artifacts: coreArtifacts(ARTIFACTS_BUCKET),
    urls: artifactUrls(),
    downloads: downloadRows(rows),
    clock: () => new Date(),
    retentionDays: Number(BUNDLE_RETENTION_DAYS),
    recordDays: Number(DOWNLOAD_RECORD_DAYS),
  });
  return http(resources, { corsOrigin: CORS_ORIGIN });
};

export const handler = wired();
