import type { CoreRow, Standing } from '../../../contracts/core-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { Counts } from './counts.ts';

/** Numbers of the cores that desire or report one version of a template; those that are 0 are left out. */
export interface VersionCount {
  readonly template: TemplateVersion;
  readonly counts: Counts;
}

/** Cores of a fleet by what they desire and how they stand with it. */
export interface FleetDirectory {
  /** Every version that a core desires or reports, of one template or of all, by name and number. Exact; the cost does not grow with the number of cores. */
  counts(templateName?: string): Promise<VersionCount[]>;
  /** Up to `limit` cores that desire the version and stand so, by name, after the one named. */
  standing(template: TemplateVersion, standing: Standing, page: { readonly after?: string | undefined; readonly limit: number }): Promise<CoreRow[]>;
}
