import type { SubdeploymentRow, TemplateRow, VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { DeletedTemplates, DesiringCores, OpenDeployments, RetiredDeployment, RetiredTemplate, RetiringDeployments, RetiringSubdeployments } from './retirement-ports.ts';
import { isInForce, leaseEnd } from '../lease.ts';
import { isOver, retiredSubdeployment } from './subdeployment-retirement.ts';

export type Retirement = Omit<components['schemas']['FindRetirementOutput'], 'found'>;

export interface FindingPorts {
  readonly templates: Pick<DeletedTemplates, 'all' | 'find'>;
  readonly deployments: Pick<RetiringDeployments, 'all' | 'ofTemplate' | 'change'>;
  readonly subdeployments: RetiringSubdeployments;
  readonly cores: Pick<DesiringCores, 'counts' | 'waitsFor'>;
  readonly tasks: OpenDeployments;
  readonly clock: () => Date;
}

/** Whoever takes a deployment down has so long for it before another goes on. */
const leaseSeconds = 15 * 60;
const millisecondsPerDay = 86_400_000;

/** Who looks, and how long a deployment is kept that nobody needs. */
export interface Finder {
  readonly holder: string;
  readonly unusedDays: number;
}

/**
 * What is to be taken apart next: of deleted templates first their cores, then their deployments, then themselves; then
 * subdeployments that no core waits for; and deployments of versions that no core has desired for some time. A subdeployment goes
 * ahead of the deployment that it is beside. A deployment that is found is leased to its finder: until
 * that ends nobody else gets it. Nothing is taken from under a task that has not ended.
 */
export const findRetirement =
  (ports: FindingPorts) =>
  async (finder: Finder): Promise<Retirement> => {
    const subdeployments = await ports.subdeployments.all();
    for (const { name, incarnation } of await ports.templates.all()) {
      const next = await nextOfTemplate(ports, { name, incarnation }, { finder, subdeployments });
      if (next !== undefined) return next;
    }
    return (await nextSubdeployment(ports, subdeployments, finder)) ?? (await nextUnused(ports, { finder, subdeployments })) ?? { what: 'nothing' };
  };

/** Who looks, and the subdeployments there are. */
interface Search {
  readonly finder: Finder;
  readonly subdeployments: readonly SubdeploymentRow[];
}

const nextSubdeployment = async (ports: FindingPorts, subdeployments: readonly SubdeploymentRow[], finder: Finder): Promise<Retirement | undefined> => {
  for (const row of subdeployments) {
    if (isLeased(row, finder, ports.clock()) || !(await isOver(ports, row))) continue;
    if (await ports.subdeployments.take(row, leaseOf(ports, finder))) return { what: 'deployment', deployment: retiredSubdeployment(row) };
  }
  return undefined;
};

const isBeside = (subdeployments: readonly SubdeploymentRow[], { templateName, templateVersion, jobConfigHash }: VersionDeploymentRow): boolean =>
  subdeployments.some((row) => row.templateName === templateName && row.templateVersion === templateVersion && row.jobConfigHash === jobConfigHash);

const nextOfTemplate = async (ports: FindingPorts, template: RetiredTemplate, { finder, subdeployments }: Search): Promise<Retirement | undefined> => {
  const { templates, deployments, cores, tasks, clock } = ports;
  // Lists may be a moment old: the template may be gone already.
  if ((await templates.find(template))?.deletedAt === undefined || (await tasks.of(template.name)).length > 0) return undefined;
  if ((await cores.counts(template.name)).size > 0) return { what: 'cores', template };
  const beside = subdeployments.filter(({ templateName }) => templateName === template.name);
  if (beside.length > 0) return nextSubdeployment(ports, beside, finder);
  const rows = await deployments.ofTemplate(template.name);
  if (rows.length === 0) return { what: 'template', template };
  for (const row of rows) {
    if (!isLeased(row, finder, clock()) && (await taken(ports, row, finder))) return { what: 'deployment', deployment: retiredDeployment(row) };
  }
  return undefined;
};

const nextUnused = async (ports: FindingPorts, { finder, subdeployments }: Search): Promise<Retirement | undefined> => {
  const desired = remembered((name: string) => ports.cores.counts(name));
  const tasks = remembered((name: string) => ports.tasks.of(name));
  for await (const page of ports.deployments.all()) {
    for (const row of page) {
      if (isLeased(row, finder, ports.clock()) || isBeside(subdeployments, row)) continue;
      const isNeeded = (await desired(row.templateName)).has(row.templateVersion) || (await tasks(row.templateName)).length > 0;
      if (!(await isDue(ports, row, { isNeeded, finder }))) continue;
      if (await taken(ports, row, finder)) return { what: 'deployment', deployment: retiredDeployment(row) };
    }
  }
  return undefined;
};

/** Whether to take it down now; on the way, the row learns since when nobody needs it. */
const isDue = async ({ deployments, clock }: FindingPorts, row: VersionDeploymentRow, { isNeeded, finder }: { isNeeded: boolean; finder: Finder }): Promise<boolean> => {
  if (row.state === 'Retiring') return true;
  if (isNeeded) {
    if (row.idleSince !== undefined) await deployments.change(row, { idleSince: undefined });
    return false;
  }
  if (row.idleSince === undefined) {
    await deployments.change(row, { idleSince: clock().toISOString() });
    return false;
  }
  const lastNeeded = Math.max(Date.parse(row.idleSince), Date.parse(row.usedAt));
  return clock().getTime() - lastNeeded >= finder.unusedDays * millisecondsPerDay;
};

/** A deployment that somebody makes, or takes down, and has not had time enough for. */
const isLeased = ({ lease }: Pick<VersionDeploymentRow, 'lease'>, { holder }: Finder, now: Date): boolean => lease !== undefined && lease.holder !== holder && isInForce(lease.until, leaseSeconds, now);

/** From here on no task takes the deployment up. */
const taken = (ports: FindingPorts, row: VersionDeploymentRow, finder: Finder): Promise<boolean> =>
  ports.deployments.change(row, { state: 'Retiring', lease: leaseOf(ports, finder) });

const leaseOf = ({ clock }: FindingPorts, { holder }: Finder) => ({ holder, until: leaseEnd(clock(), leaseSeconds) });

const retiredDeployment = ({ templateName, templateVersion, jobConfigHash, incarnation, groupName }: VersionDeploymentRow): RetiredDeployment => ({
  templateName, templateVersion, jobConfigHash, incarnation, groupName,
});

/** Asks once for each name. */
const remembered = <Result>(ask: (name: string) => Promise<Result>): ((name: string) => Promise<Result>) => {
  const answers = new Map<string, Promise<Result>>();
  return (name) => {
    const answer = answers.get(name) ?? ask(name);
    answers.set(name, answer);
    return answer;
  };
};

/** Whether the template is as deleted as it was found: nothing may be done to one that followed it. */
export const isDeleted = (row: TemplateRow | undefined): row is TemplateRow => row?.deletedAt !== undefined;
