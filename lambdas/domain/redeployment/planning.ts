import type { RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { TemplateRow } from '../../../contracts/template-rows.ts';
import { Refusal } from '../requests/answer.ts';
import { deploymentTaskOrder } from '../tasks/deployment-task.ts';
import { recordTask } from '../tasks/task-acceptance.ts';
import { taskStart } from '../tasks/task-execution.ts';
import { requestObject } from '../tasks/task-order.ts';
import { olderVersions } from '../targets/older-versions.ts';
import { holdingBreaker } from './breaker.ts';
import { nothing } from './planning-ports.ts';
import type { Planned, PlanningPorts, PlanningSettings, RecordOrder } from './planning-ports.ts';
import type { RedeploymentOrder } from './redeployment-order.ts';
import type { RedeploymentPlan } from './redeployment-ports.ts';
import { plannedWindow } from './window-planning.ts';

/**
 * Makes an ordinary deployment task of what was noted, if it is still needed and not too much. Safe to repeat: a window, or a
 * published version, makes one task.
 *
 * @param holder the planning execution
 * @throws StepFailure while another window is being planned
 */
export const planned = (ports: PlanningPorts, settings: PlanningSettings): ((plan: RedeploymentPlan, holder: string) => Promise<Planned>) => {
  const record = recordedOrder(ports, settings);
  return async (plan, holder) => {
    if (plan.what === 'publication') return plannedPublication(ports, record, plan.template);
    return holdingBreaker(ports, holder, async (breaker) => {
      if (plan.what === 'window') {
        const window = await ports.windows.find(plan.slot ?? '');
        return window?.windowId === plan.windowId && window !== undefined ? plannedWindow({ ports, record, holder }, window, breaker) : nothing('the window is planned');
      }
      if (breaker.state === 'Open') return nothing('the breaker is open');
      const [window, ...others] = (await ports.windows.all()).filter(isHeld);
      if (window === undefined) return nothing('nothing waits');
      const outcome = await plannedWindow({ ports, record, holder }, window, breaker);
      return outcome.what === 'opened' ? outcome : { ...outcome, more: others.length > 0 };
    });
  };
};

const isHeld = ({ state }: RedeploymentWindowRow): boolean => state === 'Held';

const recordedOrder =
  (ports: PlanningPorts, { machines, tasksBucket, retentionDays }: PlanningSettings): RecordOrder =>
  async ({ template, targets, iotJobConfig, onUnregistered = 'fail', triggeredBy, acceptedBy }) => {
    try {
      const order = await deploymentTaskOrder({ template: { name: template.name, version: String(template.version) }, targets: {}, onUnregistered, ...(iotJobConfig && { iotJobConfig }) }, ports.templates);
      const machine = machines[order.machine];
      const row = { ...order.row, triggeredBy } as typeof order.row;
      const { taskId } = await recordTask(ports, { retentionDays }, { order: { ...order, row, objects: (id) => [requestObject(id, targets)] }, machine, body: '', acceptedBy });
      return { taskId, start: taskStart(taskId, { ...machine, tasksBucket }) };
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.message };
      throw error;
    }
  };

/** All that desires an older version, found by the task itself. No breaker: it is what was asked for with the version. */
const plannedPublication = async ({ templates, directory }: PlanningPorts, record: RecordOrder, version: TemplateVersion | undefined): Promise<Planned> => {
  const template = version && (await templates.find(version.name));
  if (version === undefined || template?.publishing?.version !== version.version) return nothing('the version is not to be deployed by itself, or has been');
  const cores = (await olderVersions(directory, version)).reduce((total, { counts }) => total + (counts['desired'] ?? 0), 0);
  const task = cores === 0 ? undefined : await record(publicationOrder(template, version, cores));
  await templates.published(template, version.version);
  if (task === undefined) return nothing('no core desires an older version');
  return 'refused' in task ? nothing(task.refused) : { what: 'task', start: task.start, more: false };
};

const publicationOrder = ({ incarnation, publishing }: TemplateRow, version: TemplateVersion, cores: number): RedeploymentOrder => ({
  template: version,
  targets: { desiringOlderThan: version },
  // A core that has yet to connect for the first time waits for the older version: it gets the new one then.
  onUnregistered: 'defer',
  triggeredBy: { trigger: 'publish', at: publishing?.at ?? '', cores },
  acceptedBy: `publication#${version.name}#${incarnation}#${version.version}`,
});
