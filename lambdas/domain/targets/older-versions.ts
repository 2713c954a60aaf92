import type { TemplateVersion } from '../../../contracts/table.ts';
import type { FleetDirectory, VersionCount } from '../fleet/fleet-directory.ts';
import { standings } from '../fleet/standing.ts';

/** Cores read at a time. */
const pageSize = 1000;

/** Numbers of the cores that desire an older version of the template. */
export const olderVersions = async ({ counts }: Pick<FleetDirectory, 'counts'>, { name, version }: TemplateVersion): Promise<readonly VersionCount[]> =>
  (await counts(name)).filter(({ template, counts: counted }) => template.name === name && template.version < version && (counted['desired'] ?? 0) > 0);

/** Names of those cores. The list may be a moment old: a core that moves meanwhile may be missing, or be there although it desires the version by now. */
export const coresOfOlderVersions = async (directory: FleetDirectory, version: TemplateVersion): Promise<readonly string[]> => {
  const names: string[] = [];
  for (const { template } of await olderVersions(directory, version)) {
    for (const standing of standings) {
      let after: string | undefined;
      do {
        const page = await directory.standing(template, standing, { after, limit: pageSize });
        names.push(...page.map(({ name }) => name));
        after = page.length < pageSize ? undefined : page.at(-1)?.name;
      } while (after !== undefined);
    }
  }
  return names;
};
