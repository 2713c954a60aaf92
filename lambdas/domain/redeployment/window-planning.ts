import type { RedeploymentBreakerRow, RedeploymentNoteRow, RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import { afterSurge, fleetSize } from './breaker.ts';
import type { Surge } from './breaker.ts';
import { nothing } from './planning-ports.ts';
import type { Planned, PlanningPorts, RecordOrder } from './planning-ports.ts';
import type { BreakerOpened } from './redeployment-ports.ts';
import { needOf } from './window-need.ts';
import type { Need } from './window-need.ts';

interface Planner {
  readonly ports: PlanningPorts;
  readonly record: RecordOrder;
  readonly holder: string;
}

/** A window that is being planned, and what waits in its slot. */
interface Taken {
  readonly window: RedeploymentWindowRow;
  readonly waiting: readonly RedeploymentNoteRow[];
}

/**
 * Makes the task of a window. From the first write on, what is noted belongs to the next window of the slot; then the notes are
 * read, so that each is in one of them. Notes go once the task has them, or once they are not true any more.
 *
 * @param breaker held by the planner
 */
export const plannedWindow = async (planner: Planner, window: RedeploymentWindowRow, breaker: RedeploymentBreakerRow): Promise<Planned> => {
  const { ports, holder } = planner;
  const { windows, notes, clock, bounds } = ports;
  const planning: RedeploymentWindowRow = { ...window, state: 'Planning' };
  if (!(await windows.change(window, planning))) return nothing('the window is planned');
  const taken = { window: planning, waiting: await notes.of(window.slot) };
  const need = await needOf(ports, window, taken.waiting);
  if ('why' in need) return dropped(ports, taken, need.why);

  const surge: Surge = { ...originOf(window), windowId: window.windowId, template: need.template, cores: need.cores.length, fleet: await fleetSize(ports) };
  const next = afterSurge(breaker, surge, { bounds, now: clock() });
  if (next.breaker !== breaker) await ports.breakers.write(next.breaker, holder);
  if (next.passes) return madeTask(planner, taken, need);
  await held(ports, planning, need.cores.length);
  // A repetition tells it again: people must get to know.
  return next.breaker.openedIn === window.windowId ? { what: 'opened', event: openedEvent(next.breaker), more: false } : nothing('the breaker is open');
};

const originOf = ({ trigger, rule }: RedeploymentWindowRow): Pick<Surge, 'trigger' | 'rule'> => ({ trigger, ...(rule !== undefined && { rule }) });

const madeTask = async ({ ports, record }: Planner, taken: Taken, need: Exclude<Need, { readonly why: string }>): Promise<Planned> => {
  const { windows, notes, files } = ports;
  const { window, waiting } = taken;
  const { template, remarks } = need;
  const { eventId, at, iotJobConfig, windowId } = window;
  const cores = need.cores.length;
  const recorded = await record({
    template, targets: { thingNames: [...need.cores] }, ...(iotJobConfig && { iotJobConfig }), triggeredBy: { ...originOf(window), eventId, at, cores }, acceptedBy: windowId,
  });
  if ('refused' in recorded) return dropped(ports, taken, recorded.refused);
  const { taskId, start } = recorded;
  const { thingNames = [] } = await files.targets(taskId);
  const inTask = new Set(thingNames);
  const needed = new Set(need.cores);
  await notes.clear(waiting.filter(({ coreName }) => coreName === undefined || inTask.has(coreName) || !needed.has(coreName)));
  await windows.close(window);
  await told(ports, window, [`made a task for ${cores} ${cores === 1 ? 'core' : 'cores'}`, ...remarks].join('; '), taskId);
  return { what: 'task', start, more: false };
};

const dropped = async (ports: PlanningPorts, { window, waiting }: Taken, why: string): Promise<Planned> => {
  await ports.notes.clear(waiting);
  await ports.windows.close(window);
  await told(ports, window, why);
  return nothing(why);
};

/** What was noted too late for the window may have opened the slot's next one: all that is noted in a slot waits in one window. */
const held = async (ports: PlanningPorts, window: RedeploymentWindowRow, cores: number): Promise<void> => {
  const { windows } = ports;
  const after: RedeploymentWindowRow = { ...window, state: 'Held', held: cores };
  if (!(await windows.change(window, after))) {
    const later = await windows.find(window.slot);
    if (later !== undefined) await windows.change(later, after);
  }
  await told(ports, window, 'waits: the breaker is open; POST /redeploymentBreaker/reset');
};

/** A rule tells what became of its last event. */
const told = async ({ rules, clock }: PlanningPorts, { rule }: RedeploymentWindowRow, outcome: string, taskId?: string): Promise<void> => {
  if (rule !== undefined) await rules.noted(rule, { at: clock().toISOString(), ...(taskId !== undefined && { taskId }), outcome });
};

const openedEvent = ({ openedBy, openedAt = '' }: RedeploymentBreakerRow): BreakerOpened => {
  const { template, trigger = 'failure', rule, cores = 0, recently = 0, limit = 0 } = openedBy ?? {};
  return {
    trigger, ...(rule !== undefined && { rule }), ...(template && { templateName: template.name, templateVersion: template.version }), cores, recently, limit, openedAt,
  };
};
