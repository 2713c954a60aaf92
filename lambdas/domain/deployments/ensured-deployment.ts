import type { DeploymentTaskRow } from '../../../contracts/task-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import { StepFailure } from '../failure.ts';
import type { GreengrassDeployment, GreengrassDeployments, TemplateVersions, VersionDeployments, VersionGroups } from './deployment-ports.ts';
import { deploymentIdentity } from './deployment-tags.ts';
import { reachesMembers } from './greengrass-status.ts';
import { effectiveJobConfig } from './job-config.ts';
import { activated, firstDeployment, handedBack, isLeased, renewed, takenOver } from './version-deployment.ts';
import type { EnsuredVersion, Maker, WantedVersion } from './version-deployment.ts';

export interface EnsuringPorts {
  readonly templates: TemplateVersions;
  readonly deployments: VersionDeployments;
  readonly groups: VersionGroups;
  readonly greengrass: GreengrassDeployments;
  readonly clock: () => Date;
}

export interface EnsuringSettings {
  readonly environmentName: string;
  readonly groupPrefix: string;
}

/**
 * The one Greengrass deployment of the version a task wants, which is made if there is none. However many ask at a time, and
 * wherever one of them ends early, Greengrass gets one order for it: the row of the version is a lock with a lease, what was
 * ordered before is found again by its identity, and the order carries a client token.
 *
 * @throws StepFailure `DEPLOYMENT_BUSY` while others make it or take it down; `DEPLOYMENT_CANCELED`, `DEPLOYMENT_GROUP_GONE` unless the task says `renew`;
 * `TEMPLATE_NOT_FOUND`, `THING_GROUP_NOT_OURS`, `DEPLOYMENT_REFUSED`
 */
export const ensuredDeployment =
  (ports: EnsuringPorts, settings: EnsuringSettings) =>
  async (task: DeploymentTaskRow, holder: string): Promise<EnsuredVersion> => {
    const maker = { taskId: task.taskId, holder, at: ports.clock() };
    const wanted = await wantedVersion(ports, task);
    const standing = await ports.deployments.find(wanted.template, wanted.jobConfigHash);
    if (standing === undefined) return make(ports, settings, { wanted, held: await claimed(ports, firstDeployment(wanted, maker, settings.groupPrefix)) });
    if (standing.incarnation !== wanted.content.incarnation) throw busy(standing, 'it belongs to a deleted template of the same name');
    if (standing.state === 'Retiring') throw busy(standing, 'it is being taken down');
    if (standing.state === 'Creating') return make(ports, settings, { wanted, held: await heldAgain(ports, standing, maker) });
    if (await isInForce(ports, standing, task)) return { wanted, row: await used(ports, standing, maker) };
    return make(ports, settings, { wanted, held: await replaced(ports, standing, renewed(standing, maker)) });
  };

const wantedVersion = async ({ templates }: EnsuringPorts, { templateName: name, templateVersion: version, incarnation, iotJobConfig }: DeploymentTaskRow): Promise<WantedVersion> => {
  const template = { name, version };
  const content = await templates.find(template);
  if (content?.incarnation !== incarnation) throw templateGone(name, version);
  return { template, content, ...effectiveJobConfig(content.jobConfig, iotJobConfig) };
};

const templateGone = (name: string, version: number): StepFailure =>
  new StepFailure('NotFound', 'TEMPLATE_NOT_FOUND', `version ${version} of template ${JSON.stringify(name)} was deleted after the task was accepted`);

const busy = ({ templateName, templateVersion }: VersionDeploymentRow, why: string): StepFailure =>
  new StepFailure('Unavailable', 'DEPLOYMENT_BUSY', `the deployment of version ${templateVersion} of template ${JSON.stringify(templateName)} cannot be used yet: ${why}`);

const claimed = async ({ deployments }: EnsuringPorts, first: VersionDeploymentRow): Promise<VersionDeploymentRow> => {
  const outcome = await deployments.claim(first);
  if (outcome === 'template gone') throw templateGone(first.templateName, first.templateVersion);
  if (outcome === 'taken') throw busy(first, 'another task has begun to make it');
  return first;
};

const replaced = async ({ deployments }: EnsuringPorts, before: VersionDeploymentRow, after: VersionDeploymentRow): Promise<VersionDeploymentRow> => {
  if (!(await deployments.replace(before, after))) throw busy(before, 'another task was faster');
  return after;
};

const heldAgain = async (ports: EnsuringPorts, standing: VersionDeploymentRow, maker: Maker): Promise<VersionDeploymentRow> => {
  if (isLeased(standing, maker)) throw busy(standing, `execution ${standing.lease?.holder} makes it, until ${standing.lease?.until} at the latest`);
  return replaced(ports, standing, takenOver(standing, maker));
};

const used = async ({ deployments }: EnsuringPorts, standing: VersionDeploymentRow, { at }: Maker): Promise<VersionDeploymentRow> => {
  if (!(await deployments.use(standing, at))) throw busy(standing, 'it changed meanwhile');
  return standing;
};

/** A task that renews gets false where others get a failure. */
const isInForce = async ({ greengrass, groups }: EnsuringPorts, row: VersionDeploymentRow, { renew }: DeploymentTaskRow): Promise<boolean> => {
  const { deploymentId, groupName } = row;
  const deployment = deploymentId === undefined ? undefined : await greengrass.find(deploymentId);
  if (deployment !== undefined && reachesMembers(deployment)) return !renew || groups.exists(groupName);
  if (renew) return false;
  throw new StepFailure('Conflict', 'DEPLOYMENT_CANCELED', `Greengrass deployment ${deploymentId} of version ${row.templateVersion} of template ${JSON.stringify(row.templateName)} ${fateOf(deployment)}: no core gets it any more`);
};

const fateOf = (deployment: GreengrassDeployment | undefined): string => {
  if (deployment === undefined) return 'was deleted';
  return deployment.isLatest ? `is ${deployment.status}` : 'was replaced by another deployment of its thing group';
};

/** Under the lease: makes group and deployment, or finds those that an earlier holder made. */
const make = async (ports: EnsuringPorts, settings: EnsuringSettings, work: { readonly wanted: WantedVersion; readonly held: VersionDeploymentRow }): Promise<EnsuredVersion> => {
  try {
    return { wanted: work.wanted, row: await made(ports, settings, work) };
  } catch (error) {
    // Whoever tries next need not wait. A lease that cannot be handed back runs out.
    if (!passes(error)) await ports.deployments.replace(work.held, handedBack(work.held)).catch(() => false);
    throw error;
  }
};

const passes = (error: unknown): boolean => error instanceof StepFailure && (error.name === 'Throttled' || error.name === 'Unavailable');

const made = async (
  ports: EnsuringPorts, { environmentName }: EnsuringSettings, { wanted: { template, content, jobConfig }, held }: { readonly wanted: WantedVersion; readonly held: VersionDeploymentRow },
): Promise<VersionDeploymentRow> => {
  const { groups, greengrass } = ports;
  const groupArn = await groups.ensure(held.groupName);
  const identity = deploymentIdentity(environmentName, held);
  const latest = await greengrass.latestOf(groupArn);
  const deployment = latest?.identity === identity ? latest : await greengrass.create({
    groupArn,
    name: `CDF GreengrassV2 Provisioning - Template: ${template.name}, Version: ${template.version}`,
    components: content.components,
    ...(jobConfig && { jobConfig }),
    ...(content.deploymentPolicies && { policies: content.deploymentPolicies }),
    identity,
    taskId: held.taskId,
  });
  await greengrass.tagJob(deployment.jobArn, held.taskId);
  const active = await replaced(ports, held, activated(held, { groupArn, deploymentId: deployment.deploymentId, jobId: deployment.jobId }));
  if (!reachesMembers(deployment)) throw busy(active, `it was made, and is ${deployment.status} by now`);
  return active;
};
