import { Refusal } from '../requests/answer.ts';
import { templateNotFound } from '../templates/template-saving.ts';
import type { Templates } from '../templates/template-ports.ts';
import type { DeletedTemplates, DesiringCores, OpenDeployments, Retirements } from './retirement-ports.ts';

export interface DeletionPorts {
  readonly templates: Pick<Templates, 'find'>;
  readonly deletions: Pick<DeletedTemplates, 'mark'>;
  readonly cores: DesiringCores;
  readonly tasks: OpenDeployments;
  readonly retirements: Retirements;
  readonly clock: () => Date;
}

/** Cores and tasks that a refusal names; an answer lists 100 problems, of which one tells how many more there are. */
const named = 99;

/**
 * Deletes a template: for the API it is gone at once, and a state machine takes apart what there is of it.
 *
 * @param force leaves cores that desire it without a template
 * @throws Refusal TEMPLATE_NOT_FOUND, TEMPLATE_BEING_DEPLOYED, TEMPLATE_IN_USE
 */
export const deleteTemplate = async ({ templates, deletions, cores, tasks, retirements, clock }: DeletionPorts, name: string, force: boolean): Promise<void> => {
  const template = await templates.find(name);
  if (template === undefined) throw templateNotFound(name);
  await refuseWhileDeployed(tasks, name);
  if (!force) await refuseWhileDesired(cores, name);
  if (!(await deletions.mark(template, clock()))) throw templateNotFound(name);
  // Not more than haste: a schedule starts the machine as well.
  await retirements.start(template.incarnation).catch(() => undefined);
};

const refuseWhileDeployed = async (tasks: OpenDeployments, name: string): Promise<void> => {
  const open = await tasks.of(name);
  if (open.length === 0) return;
  const details = open.slice(0, named).map((taskId) => ({ field: 'deploymentTask', problem: `task ${taskId} deploys the template and has not ended` }));
  throw new Refusal('TEMPLATE_BEING_DEPLOYED', `template ${JSON.stringify(name)} is being deployed by ${counted(open.length, 'task')}`, { details });
};

const refuseWhileDesired = async (cores: DesiringCores, name: string): Promise<void> => {
  const counts = [...(await cores.counts(name))];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return;
  const details: { field: string; problem: string }[] = [];
  for (const [version] of counts) {
    const names = details.length < named ? await cores.names({ name, version }, named - details.length) : [];
    details.push(...names.toSorted().map((core) => ({ field: 'core', problem: `${core} is to run version ${version}` })));
  }
  if (details.length > 0 && total > details.length) details.push({ field: 'core', problem: `${total - details.length} more cores are to run it` });
  throw new Refusal('TEMPLATE_IN_USE', `${counted(total, 'core')} ${total === 1 ? 'is' : 'are'} to run template ${JSON.stringify(name)}`, { details });
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
