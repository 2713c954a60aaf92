import { orphanCount, orphanKinds } from '../../contracts/function-answers.ts';
import type { OrphanReport } from '../../contracts/function-answers.ts';
import { accountDetails } from '../adapters/account-details.ts';
import { accountLists } from '../adapters/account-lists.ts';
import { orphanRecords } from '../adapters/orphan-records.ts';
import { findOrphans } from '../domain/orphans/find-orphans.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { logger } from '../runtime/logger.ts';

/** What `npm run orphans` sends; an event of a schedule has none of it. */
export interface OrphansRequest {
  readonly minAgeMinutes?: number;
}

/** Longer than any step of a task takes, and than IoT needs to let go of a policy. */
const usualMinAgeMinutes = 60;

/** Searches for orphans that are older, in so much time. */
export type OrphanSearch = (options: { readonly minAgeMinutes: number; readonly remaining: () => number }) => Promise<OrphanReport>;

/** Searches, and logs what was found: nobody reads the answer to a schedule. */
export const orphansTold =
  (search: OrphanSearch) =>
  async ({ minAgeMinutes = usualMinAgeMinutes }: OrphansRequest, { remaining }: { remaining(): number }): Promise<OrphanReport> => {
    if (!Number.isFinite(minAgeMinutes) || minAgeMinutes < 0) throw new RangeError(`minAgeMinutes is ${JSON.stringify(minAgeMinutes)}; it must be a number from 0`);
    const report = await search({ minAgeMinutes, remaining });
    const counts = Object.fromEntries(orphanKinds.map((kind) => [kind, report.kinds[kind].orphans.count]));
    logger.info('the account was searched for orphans', { orphans: orphanCount(report), ...counts, unmanagedCores: report.unmanagedCores.count, remarks: report.remarks });
    for (const kind of orphanKinds) for (const { name, why } of report.kinds[kind].orphans.first) logger.warn('an orphan was found', { kind, name, why });
    return report;
  };

const wired = (): OrphanSearch => {
  const { TABLE_NAME, TASKS_BUCKET, ARTIFACTS_BUCKET, ENVIRONMENT_NAME, DEPLOYMENT_GROUP_PREFIX, THING_NAME_PREFIX, OWN_POLICIES, RULE_NAME_PREFIX } = environment('FindOrphans');
  const ports = {
    lists: accountLists({ groupPrefix: DEPLOYMENT_GROUP_PREFIX, tasksBucket: TASKS_BUCKET, artifactsBucket: ARTIFACTS_BUCKET, ruleNamePrefix: RULE_NAME_PREFIX }),
    details: accountDetails(ARTIFACTS_BUCKET),
    records: orphanRecords(TABLE_NAME),
    clock: () => new Date(),
  };
  const belongings = { environmentName: ENVIRONMENT_NAME, thingNamePrefix: THING_NAME_PREFIX, ownPolicies: JSON.parse(OWN_POLICIES) as readonly string[] };
  return ({ minAgeMinutes, remaining }) => findOrphans({ ...ports, remaining }, belongings, { minAgeMinutes });
};

export const handler = event(orphansTold(wired()));
