import type { CoreSource, ObjectLocation } from './artifacts.ts';

/** What the provisioning API tells a technician. */
export interface ProvisioningApi {
  /** @returns nothing when the API knows no such core */
  core(name: string): Promise<CoreSource | undefined>;
  /** Names of all cores. */
  coreNames(): Promise<string[]>;
}

interface CoreAnswer {
  name: string;
  artifacts: { certs?: ObjectLocation; config?: ObjectLocation };
  provisioning: { coreVersion: string };
}

interface CoreListAnswer {
  cores: { name: string }[];
  pagination?: { lastEvaluated?: { thingName: string } };
}

/**
 * @param apiUrl where the stage of the API stands; asked at each call, since the API may start later than this
 * @param signing headers that sign a GET, where the API asks for that
 */
export const provisioningApi = (apiUrl: () => string, signing: (url: URL) => Promise<Record<string, string>> = async () => ({})): ProvisioningApi => {
  const get = async <T>(path: string): Promise<T | undefined> => {
    const url = new URL(`${apiUrl()}${path}`);
    const response = await fetch(url, { headers: { accept: 'application/json', ...(await signing(url)) } });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    core: async (name) => {
      const core = await get<CoreAnswer>(`/cores/${encodeURIComponent(name)}`);
      return core && { name, ...core.artifacts, nucleusVersion: core.provisioning.coreVersion };
    },
    coreNames: async () => {
      const names: string[] = [];
      let start: string | undefined;
      do {
        const query = new URLSearchParams({ count: '500', ...(start && { exclusiveStartThingName: start }) });
        const page = await get<CoreListAnswer>(`/cores?${query}`);
        names.push(...(page?.cores ?? []).map(({ name }) => name));
        start = page?.pagination?.lastEvaluated?.thingName;
      } while (start);
      return names;
    },
  };
};
