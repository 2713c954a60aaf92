import { downloadKey, downloadPrefix } from '../../contracts/table.ts';
import type { DownloadRow } from '../../contracts/thing-rows.ts';
import type { ArtifactOwner, Download, DownloadPosition, Downloads } from '../domain/artifacts/artifact-ports.ts';
import { rowsOf } from './row-pages.ts';
import type { Table } from './table.ts';

/** Sorts after every time. */
const afterTimes = '~';

const epochSeconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** Records of downloads in the table. */
export const downloadRows = (rows: Pick<Table, 'put' | 'page'>): Downloads => ({
  record: async ({ kind, name }, download, until) => {
    const row: DownloadRow = { ...downloadKey(kind, name, download.at, download.requestId), ...download, expiresAt: epochSeconds(until) };
    await rows.put({ put: row });
  },
  of: async (owner, { before, limit, now }) => {
    const { pk } = downloadKey(owner.kind, owner.name, '', '');
    const found = await rowsOf<DownloadRow>(
      rows,
      { partition: pk, between: { from: downloadPrefix, to: `${downloadPrefix}${afterTimes}` }, newestFirst: true, limit, after: before && pageKey(owner, before) },
      ({ expiresAt }) => expiresAt > epochSeconds(now),
    );
    return found.map(downloadOf);
  },
});

const pageKey = ({ kind, name }: ArtifactOwner, { at, requestId }: DownloadPosition) => ({ ...downloadKey(kind, name, at, requestId) });

const downloadOf = ({ at, by, sourceIp, requestId, artifacts, urlsExpireAt }: DownloadRow): Download => ({ at, by, sourceIp, requestId, artifacts, urlsExpireAt });
