import type { ApiClient } from './api-client.ts';
import type { FleetVersion, Template } from './api-shapes.ts';
import type { Cut } from './states-client.ts';

export interface TemplateData {
  /** The newest first. */
  versions: Cut<Template>;
  latestVersion: number;
  /** Numbers of cores by number of the version. */
  counts: Readonly<Record<string, FleetVersion>>;
}

/** The API lists them from the first on; a template with more than these is shown without its newest. */
const mostVersions = 1_000;

/** Versions never change: they are read again only once there is a newer one. */
export const loadTemplate = (api: ApiClient, name: string) => async (signal: AbortSignal, previous: TemplateData | undefined): Promise<TemplateData> => {
  const { latestVersion = 0, versions: counts = {} } = (await api.fleet(signal)).templates[name] ?? {};
  if (previous?.latestVersion === latestVersion) return { ...previous, counts };
  const { items, hasMore } = await api.versions(name, mostVersions, signal);
  return { versions: { items: items.toReversed(), hasMore }, latestVersion, counts };
};
