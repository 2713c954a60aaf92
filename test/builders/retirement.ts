import type { SubdeploymentRow, TemplateRow, TemplateVersionRow, VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { subdeploymentKey, subdeploymentListPk, subdeploymentListSk, versionDeploymentKey, versionDeploymentListPk, versionDeploymentListSk } from '../../contracts/table.ts';
import { deletedTemplates } from '../../lambdas/adapters/deleted-templates.ts';
import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { openDeployments } from '../../lambdas/adapters/open-deployments.ts';
import { retiringDeployments } from '../../lambdas/adapters/retiring-deployments.ts';
import { retiringSubdeployments } from '../../lambdas/adapters/retiring-subdeployments.ts';
import { templateRows } from '../../lambdas/adapters/template-rows.ts';
import { desire } from '../../lambdas/domain/fleet/core-transitions.ts';
import { desiringCores } from '../../lambdas/domain/retirement/desiring-cores.ts';
import type { DeploymentRemains } from '../../lambdas/domain/retirement/retirement-ports.ts';
import { firstVersion, nextVersion } from '../../lambdas/domain/templates/template-content.ts';
import { aCoreRow, createdAt } from './task.ts';
import type { TaskWorld } from './task-world.ts';
import { aContent } from './template.ts';

/** The deployment of a version, active since the beginning. */
export const aVersionDeployment = (given: Partial<VersionDeploymentRow> = {}): VersionDeploymentRow => {
  const { templateName = 'line', templateVersion = 1, jobConfigHash = '-' } = given;
  const template = { name: templateName, version: templateVersion };
  return {
    ...versionDeploymentKey(template, jobConfigHash),
    listPk: versionDeploymentListPk,
    listSk: versionDeploymentListSk(template, jobConfigHash),
    templateName, templateVersion, jobConfigHash,
    incarnation: 'incarnation-1',
    state: 'Active',
    generation: 1,
    groupName: `group_${templateName}_${templateVersion}`,
    groupArn: `arn:group_${templateName}_${templateVersion}`,
    deploymentId: `deployment-${templateVersion}`,
    jobId: `job-${templateVersion}`,
    taskId: 'deploy001',
    createdAt,
    usedAt: createdAt,
    ...given,
  };
};

/** The subdeployment of task `retry0001`, active since the beginning, beside the deployment of version 1. */
export const aSubdeployment = (given: Partial<SubdeploymentRow> = {}): SubdeploymentRow => {
  const { taskId = 'retry0001', templateName = 'line', templateVersion = 1 } = given;
  return {
    ...subdeploymentKey(taskId),
    listPk: subdeploymentListPk,
    listSk: subdeploymentListSk({ name: templateName, version: templateVersion }, taskId),
    taskId, templateName, templateVersion,
    incarnation: 'incarnation-1',
    jobConfigHash: '-',
    state: 'Active',
    of: `deployment-${templateVersion}`,
    groupName: `group_${taskId}`,
    groupArn: `arn:group_${taskId}`,
    deploymentId: `deployment-of-${taskId}`,
    jobId: `job-of-${taskId}`,
    createdAt,
    ...given,
  };
};

/** Greengrass and IoT as far as version groups go: groups by name, with the status of each deployment by id. */
export const someRemains = (groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {}) => {
  const left = new Map(Object.entries(groups).map(([name, deployments]) => [name, new Map(Object.entries(deployments))]));
  const nameOf = (arn: string): string => arn.replace('arn:', '');
  const remains: DeploymentRemains = {
    groupArn: async (name) => (left.has(name) ? `arn:${name}` : undefined),
    deployments: async (arn) => [...(left.get(nameOf(arn)) ?? [])].map(([deploymentId, status]) => ({ deploymentId, status })),
    cancel: async (id) => left.forEach((deployments) => deployments.has(id) && deployments.set(id, 'CANCELED')),
    delete: async (id) => left.forEach((deployments) => deployments.delete(id)),
    deleteGroup: async (name) => void left.delete(name),
  };
  return { remains, left: () => Object.fromEntries([...left].map(([name, deployments]) => [name, Object.fromEntries(deployments)])) };
};

/** What retiring needs of a world, and ways to fill it. */
export const retirementWorld = (world: TaskWorld) => {
  const templates = templateRows(world.rows);
  const fleet = fleetRows(world.rows, world.clock);
  return {
    templates: deletedTemplates(world.rows),
    deployments: retiringDeployments(world.rows),
    subdeployments: retiringSubdeployments(world.rows),
    cores: desiringCores(fleetDirectoryRows(world.rows)),
    tasks: openDeployments(world.tasks),
    clock: world.clock,
    fleet,
    /** A template of so many versions. */
    create: async (name = 'line', versions = 1): Promise<TemplateRow> => {
      const { template, version } = firstVersion(aContent(), { name, incarnation: 'incarnation-1', at: world.clock() });
      await templates.create(template, version);
      for (let latestVersion = 1; latestVersion < versions; latestVersion += 1) {
        const next: TemplateVersionRow = nextVersion({ ...template, latestVersion }, aContent({ jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: latestVersion } } }), world.clock());
        await templates.addVersion({ ...template, latestVersion }, next, {});
      }
      return (await templates.find(name)) as TemplateRow;
    },
    /** A core that is to run a version, or to run it again by the subdeployment of a task. */
    target: async (coreName: string, name = 'line', version = 1, retry?: string): Promise<void> => {
      const core = aCoreRow({ name: coreName });
      await world.rows.put({ put: core });
      const [deploymentId, jobId] = retry === undefined ? [`deployment-${version}`, `job-${version}`] : [`deployment-of-${retry}`, `job-of-${retry}`];
      const groupName = `group_${name}_${version}`;
      const deployment = { deploymentId, jobId, groupName, ...(retry !== undefined && { retry: { groupName: `group_${retry}`, of: `deployment-${version}` } }) };
      await fleet.change(core, desire(core, { template: { name, version }, taskId: 'deploy001', index: 0, itemExpiresAt: 4_000_000_000, deployment, at: world.clock() }));
    },
  };
};
