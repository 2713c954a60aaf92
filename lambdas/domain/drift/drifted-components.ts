import type { CoreRow } from '../../../contracts/core-rows.ts';
import { bounded } from '../bounded.ts';
import { difference, versionRunning } from './component-differences.ts';
import { leastRemaining } from './drift-ports.ts';
import type { CheckedCore, ListedDevice } from './drift-ports.ts';
import { recordDrift } from './drift-telling.ts';
import type { DriftChange, DriftSweep } from './drift-telling.ts';
import { componentsSeen, isNews, isToBeChecked } from './drift-transitions.ts';
import type { ComponentsSeen } from './drift-transitions.ts';

/** Cores asked for their components at a time; Greengrass tells no quota, and throttles. */
const concurrency = 5;
/** So many cores of a page fail, and none succeeds: Greengrass is not to be asked now. */
const mostFailures = 10;

/**
 * Goes through the core devices of the account, page by page, and looks at the components of those that have told of
 * themselves since the last look.
 *
 * @param from page to begin with
 * @returns page that the next sweep goes on from; nothing where all were seen
 */
export const sweepComponents = async (sweep: DriftSweep, from: string | undefined): Promise<string | undefined> => {
  const { ports, counts } = sweep;
  let after = from;
  for (;;) {
    if (ports.remaining() < leastRemaining) return left(sweep, after);
    const page = await ports.devices.page(after);
    if (page === undefined && after === undefined) throw new Error('Greengrass does not give the first page of core devices');
    if (page !== undefined) {
      counts.devices += page.devices.length;
      const { isWhole, isRefused } = await lookAtAll(sweep, page.devices);
      if (!isWhole) return left(sweep, after);
      // Not this page again: what it failed on may fail always.
      if (isRefused) return left(sweep, page.next);
      if (page.next === undefined) return undefined;
    }
    after = page?.next;
  }
};

const left = ({ counts }: DriftSweep, after: string | undefined): string | undefined => {
  counts.left += 1;
  return after;
};

interface PageLook {
  /** Time did not run out in between. */
  readonly isWhole: boolean;
  readonly isRefused: boolean;
}

const lookAtAll = async (sweep: DriftSweep, devices: readonly ListedDevice[]): Promise<PageLook> => {
  const { ports, counts } = sweep;
  const updates = new Map(devices.map(({ name, updatedAt }) => [name, updatedAt]));
  const cores = await ports.cores.among([...updates.keys()]);
  const due = cores.flatMap((core) => {
    const updatedAt = updates.get(core.name);
    return updatedAt !== undefined && isToBeChecked(core) && isNews(core, updatedAt) ? [{ core, updatedAt }] : [];
  });
  const failed = counts.failed;
  const findings: DriftChange[] = [];
  await bounded(concurrency, due, async ({ core, updatedAt }) => {
    if (ports.remaining() < leastRemaining) return;
    try {
      const seen = await lookedAt(sweep, core, updatedAt);
      if (seen !== undefined) findings.push({ coreName: core.name, compute: (row: CoreRow) => componentsSeen(row, seen, ports.clock()) });
    } catch (error) {
      counts.failed += 1;
      ports.report({ coreName: core.name }, error);
    }
  });
  await recordDrift(sweep, findings);
  return { isWhole: ports.remaining() >= leastRemaining, isRefused: findings.length === 0 && counts.failed - failed >= mostFailures };
};

const lookedAt = async ({ ports, counts, templates }: DriftSweep, { name, desiredTemplateName, desiredTemplateVersion }: CheckedCore, updatedAt: Date): Promise<ComponentsSeen | undefined> => {
  const template = { name: desiredTemplateName, version: desiredTemplateVersion };
  const desired = await templates.version(template);
  const installed = desired && (await ports.devices.components(name));
  if (desired === undefined || installed === undefined) return undefined;
  counts.looked += 1;
  const cause = difference(desired, installed);
  if (cause === undefined) return { template, updatedAt };
  const runs = versionRunning(await templates.versions(template.name), installed, desired);
  return { template, updatedAt, cause, runs: runs && { name: template.name, version: runs.version } };
};
