import type { TemplateVersionRow, VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { versionDeploymentKey, versionDeploymentListPk, versionDeploymentListSk } from '../../../contracts/table.ts';
import type { EffectiveJobConfig } from './job-config.ts';
import { isInForce, leaseEnd } from '../lease.ts';
import type { VersionDeployment } from './deployment-ports.ts';
import { versionGroupName } from './version-group.ts';

/** What a task wants deployed: one version, under one job configuration. */
export interface WantedVersion extends EffectiveJobConfig {
  readonly template: TemplateVersion;
  readonly content: TemplateVersionRow;
}

/** The deployment of the version that a task wants, as its row stands. */
export interface EnsuredVersion {
  readonly wanted: WantedVersion;
  readonly row: VersionDeploymentRow;
}

/** Who makes a deployment. */
export interface Maker {
  readonly taskId: string;
  /** The task's execution: a repeated step of it goes on with its own lease. */
  readonly holder: string;
  readonly at: Date;
}

/**
 * Seconds that a deployment is left to whoever is making it. Longer than the function may run, so that no two ever make one
 * at the same time.
 */
export const leaseSeconds = 60;

const lease = ({ holder, at }: Pick<Maker, 'holder' | 'at'>) => ({ holder, until: leaseEnd(at, leaseSeconds) });

/** The row of a version that was never deployed before. */
export const firstDeployment = ({ template, content, jobConfigHash }: WantedVersion, maker: Maker, groupPrefix: string): VersionDeploymentRow => ({
  ...versionDeploymentKey(template, jobConfigHash),
  listPk: versionDeploymentListPk,
  listSk: versionDeploymentListSk(template, jobConfigHash),
  templateName: template.name,
  templateVersion: template.version,
  incarnation: content.incarnation,
  jobConfigHash,
  state: 'Creating',
  generation: 1,
  groupName: versionGroupName(groupPrefix, { template, jobConfigHash }),
  lease: lease(maker),
  taskId: maker.taskId,
  createdAt: maker.at.toISOString(),
  usedAt: maker.at.toISOString(),
});

/** Whether somebody else is making the deployment. Whoever holds the lease may go on; so may anybody once it has run out. */
export const isLeased = ({ lease: held }: VersionDeploymentRow, { holder, at }: Maker): boolean => held !== undefined && held.holder !== holder && isInForce(held.until, leaseSeconds, at);

/** The same deployment, made by another. What it is to be is settled: a deployment that exists already is recognised by it. */
export const takenOver = (row: VersionDeploymentRow, maker: Maker): VersionDeploymentRow => ({ ...row, lease: lease(maker), usedAt: maker.at.toISOString() });

/** The next deployment of the version, for one that is in force no longer; nobody has swept it. */
export const renewed = ({ deploymentId, jobId, sweptAt, ...row }: VersionDeploymentRow, maker: Maker): VersionDeploymentRow => ({
  ...row, state: 'Creating', generation: row.generation + 1, renewedAt: maker.at.toISOString(), lease: lease(maker), taskId: maker.taskId, usedAt: maker.at.toISOString(),
});

/** The lease is handed back before its time. */
export const handedBack = (row: VersionDeploymentRow): VersionDeploymentRow => ({ ...row, lease: { holder: row.lease?.holder ?? '', until: new Date(0).toISOString() } });

/** The deployment exists. */
export const activated = ({ lease: held, ...row }: VersionDeploymentRow, made: Pick<VersionDeployment, 'groupArn' | 'deploymentId' | 'jobId'>): VersionDeploymentRow => ({ ...row, ...made, state: 'Active' });

/**
 * What the cores of a task get to know.
 *
 * @throws Error for a row that is not active
 */
export const versionDeployment = ({ templateName, templateVersion, deploymentId, jobId, groupName, groupArn }: VersionDeploymentRow): VersionDeployment => {
  if (deploymentId === undefined || jobId === undefined || groupArn === undefined) throw new Error(`the row of version ${templateVersion} of ${templateName} is active, but names no deployment`);
  return { templateName, templateVersion, deploymentId, jobId, groupName, groupArn };
};
