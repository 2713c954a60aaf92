import type { CoreRow, Standing } from '../../../contracts/rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { Counts } from './fleet-writes.ts';

/** Numbers of the cores that desire or report one version of a template; those that are 0 are left out. */
export interface VersionCount {
  readonly template: TemplateVersion;
  readonly counts: Counts;
}

/** Cores of a fleet by what they desire and how they stand with it. */
export interface FleetDirectory {
  /** Every version that a core desires or reports, by name and number. The cost does not grow with the number of cores. */
  counts(): Promise<VersionCount[]>;
  /** Up to `limit` cores that desire the version and stand so, by name, after the one named. */
  standing(template: TemplateVersion, standing: Standing, page: { readonly after?: string | undefined; readonly limit: number }): Promise<CoreRow[]>;
}
