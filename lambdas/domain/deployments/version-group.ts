import type { TemplateVersion } from '../../../contracts/table.ts';
import { ownJobConfig } from './job-config.ts';

/** Version group: the thing group whose members get the Greengrass deployment of one template version under one job configuration. */
export interface VersionGroup {
  readonly template: TemplateVersion;
  /** `ownJobConfig`, or the hash of another one. */
  readonly jobConfigHash: string;
}

/** @param prefix configured; keeps the version groups of two environments of one account apart */
export const versionGroupName = (prefix: string, { template: { name, version }, jobConfigHash }: VersionGroup): string =>
  `${prefix}${name}_${version}${jobConfigHash === ownJobConfig ? '' : `_${jobConfigHash}`}`;

/**
 * What a group of that name may be the version group of; several, since a template's name may end as a version does. Nothing
 * for a name of another kind. Whether it is one, only the table knows.
 */
export const groupsNamed = (prefix: string, groupName: string): VersionGroup[] => {
  if (!groupName.startsWith(prefix)) return [];
  const rest = groupName.slice(prefix.length);
  const shapes = [/^(.+)_([1-9]\d{0,8})$/, /^(.+)_([1-9]\d{0,8})_([0-9a-f]{8})$/];
  return shapes.flatMap((shape) => {
    const [, name, version, jobConfigHash = ownJobConfig] = shape.exec(rest) ?? [];
    return name === undefined ? [] : [{ template: { name, version: Number(version) }, jobConfigHash }];
  });
};
