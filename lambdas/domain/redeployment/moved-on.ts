import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { DeploymentItems, VersionDeployment } from '../deployments/deployment-ports.ts';
import { StepFailure } from '../failure.ts';
import { desiredOf } from '../fleet/core-transitions.ts';
import { isVersion } from './redeployed-core.ts';

type Automatic = NonNullable<VersionDeployment['onlyIf']> & {
  /** When a task targeted the core last; only rules ask for it. */
  readonly targetedAt?: string | undefined;
};

/** Whether a core was asked for something else than the version since a task without a request was made, by what made the task. */
export const hasMovedOn = (core: Pick<CoreRow, 'desiredTemplateName' | 'desiredTemplateVersion'>, template: TemplateVersion, { trigger, since, targetedAt = '' }: Automatic): boolean => {
  const desired = desiredOf(core);
  if (isVersion(desired, template)) return false;
  if (trigger === 'rule') return targetedAt >= since;
  return trigger !== 'publish' || desired.name !== template.name || desired.version > template.version;
};

/**
 * Passes for what a request asked for, and for cores that have not moved on.
 *
 * @throws StepFailure `SUPERSEDED`
 */
export const refuseMovedOn =
  (items: Pick<DeploymentItems, 'find'>) =>
  async (core: CoreRow, { onlyIf, templateName, templateVersion }: VersionDeployment): Promise<void> => {
    if (onlyIf === undefined) return;
    const targetedAt = onlyIf.trigger === 'rule' ? await lastTargeted(items, core) : undefined;
    if (!hasMovedOn(core, { name: templateName, version: templateVersion }, { ...onlyIf, targetedAt })) return;
    throw new StepFailure('Conflict', 'SUPERSEDED', `core ${JSON.stringify(core.name)} is left as it is: ${whatItDesires(core)}`);
  };

/** By the item of the task: a core that was to run what it ran already kept its `targetedAt`. */
const lastTargeted = async (items: Pick<DeploymentItems, 'find'>, { deployment }: CoreRow): Promise<string | undefined> =>
  deployment && ((await items.find(deployment.taskId, deployment.index))?.createdAt ?? deployment.targetedAt);

const whatItDesires = (core: CoreRow): string => {
  const { name, version } = desiredOf(core);
  return core.deployment === undefined ? 'it desires no template any more' : `task ${core.deployment.taskId} has it run version ${version} of template ${JSON.stringify(name)}`;
};
