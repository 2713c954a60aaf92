import type { RedeploymentBreakerRow, RedeploymentNoteRow, RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { afterSurge, fleetSize } from './breaker.ts';
import { desiredOf } from '../fleet/core-transitions.ts';
import { nothing } from './planning-ports.ts';
import type { Planned, PlanningPorts, RecordOrder } from './planning-ports.ts';
import { isVersion, lacksVersion, recentlyNoted, standsWith, wantsRedeployment, withNoted } from './redeployed-core.ts';
import type { BreakerOpened, RedeployedCore } from './redeployment-ports.ts';

interface Planner {
  readonly ports: PlanningPorts;
  readonly record: RecordOrder;
  readonly holder: string;
}

/** What a window comes to at this moment. */
interface Need {
  readonly template: TemplateVersion;
  /** Names of the cores that need it. */
  readonly cores: readonly string[];
}

/**
 * Makes the task of a window. From the first write on, what is noted belongs to the next window of the slot; then the notes are
 * read, so that each is in one of them. Notes go once the task has them, or once they are not true any more.
 *
 * @param breaker held by the planner
 */
export const plannedWindow = async ({ ports, record, holder }: Planner, window: RedeploymentWindowRow, breaker: RedeploymentBreakerRow): Promise<Planned> => {
  const { windows, notes, clock, bounds, files } = ports;
  const taken: RedeploymentWindowRow = { ...window, state: 'Planning' };
  if (!(await windows.change(window, taken))) return nothing('the window is planned');
  const waiting = await notes.of(window.slot);
  const need = await needOf(ports, window, waiting);
  if (need === undefined || need.cores.length === 0) return dropped(ports, taken, waiting);

  const surge = { windowId: window.windowId, trigger: window.trigger, ...(window.rule !== undefined && { rule: window.rule }), template: need.template, cores: need.cores.length };
  const next = afterSurge(breaker, { ...surge, fleet: await fleetSize(ports) }, { bounds, now: clock() });
  if (next.breaker !== breaker) await ports.breakers.write(next.breaker, holder);
  if (!next.passes) {
    await windows.change(taken, { ...taken, state: 'Held', held: need.cores.length });
    // A repetition tells it again: people must get to know.
    return next.breaker.openedIn === window.windowId ? { what: 'opened', event: openedEvent(next.breaker), more: false } : nothing('the breaker is open');
  }

  const { eventId, at } = window;
  const { cores, trigger, rule } = surge;
  const task = await record({
    template: need.template, targets: { thingNames: [...need.cores] }, ...(window.iotJobConfig && { iotJobConfig: window.iotJobConfig }),
    triggeredBy: { trigger, ...(rule !== undefined && { rule }), eventId, at, cores }, acceptedBy: window.windowId,
  });
  if (task === undefined) return dropped(ports, taken, waiting);
  const { thingNames = [] } = await files.targets(task.taskId);
  const inTask = new Set(thingNames);
  const needed = new Set(need.cores);
  await notes.clear(waiting.filter(({ coreName }) => coreName === undefined || inTask.has(coreName) || !needed.has(coreName)));
  await windows.close(taken);
  if (rule !== undefined) await ports.rules.noted(rule, { at: clock().toISOString(), taskId: task.taskId, outcome: `deployed to ${cores} cores` });
  return { what: 'task', start: task.start, more: false };
};

const dropped = async ({ notes, windows, rules, clock }: PlanningPorts, window: RedeploymentWindowRow, waiting: readonly RedeploymentNoteRow[]): Promise<Planned> => {
  await notes.clear(waiting);
  await windows.close(window);
  const why = 'no core needs it any more, or its template is gone';
  if (window.rule !== undefined) await rules.noted(window.rule, { at: clock().toISOString(), outcome: why });
  return nothing(why);
};

const openedEvent = ({ openedBy, openedAt = '' }: RedeploymentBreakerRow): BreakerOpened => {
  const { template, trigger = 'failure', rule, cores = 0, recently = 0, limit = 0 } = openedBy ?? {};
  return {
    trigger, ...(rule !== undefined && { rule }), ...(template && { templateName: template.name, templateVersion: template.version }), cores, recently, limit, openedAt,
  };
};

const needOf = (ports: PlanningPorts, window: RedeploymentWindowRow, waiting: readonly RedeploymentNoteRow[]): Promise<Need | undefined> =>
  (window.rule === undefined ? needOfCores(ports, window, waiting) : needOfRule(ports, window, window.rule));

/** Cores that still stand with what was noted of them, if the template still asks for it. */
const needOfCores = async ({ cores, templates }: PlanningPorts, { templateName: name = '', templateVersion: version = 0, trigger }: RedeploymentWindowRow, waiting: readonly RedeploymentNoteRow[]): Promise<Need | undefined> => {
  const found = await templates.find(name);
  if (found === undefined || trigger === 'rule' || !wantsRedeployment(found, trigger)) return undefined;
  const template = { name, version };
  const causes = new Map(waiting.flatMap(({ coreName, cause }) => (coreName === undefined ? [] : [[coreName, cause] as const])));
  const rows = await cores.among([...causes.keys()]);
  const needing = rows.filter((core) => isVersion(desiredOf(core), template) && standsWith(core, causes.get(core.name) ?? ''));
  return { template, cores: needing.map((core) => core.name).toSorted() };
};

/** Cores among the rule's targets that its version would change, less those that were given it too often. */
const needOfRule = async (ports: PlanningPorts, { windowId }: RedeploymentWindowRow, name: string): Promise<Need | undefined> => {
  const { rules, templates, cores, groups } = ports;
  const rule = await rules.find(name);
  const found = rule?.enabled === true ? await templates.find(rule.templateName) : undefined;
  if (rule === undefined || found === undefined) return undefined;
  const template = { name: found.name, version: rule.templateVersion ?? found.latestVersion };
  const names = new Set(rule.targets.thingNames ?? []);
  for (const group of [...(rule.targets.thingGroups ?? []), ...(rule.targets.thingGroupNames ?? [])]) {
    for (const member of (await groups.of(group)) ?? []) names.add(member);
  }
  const needing: string[] = [];
  for (const core of await cores.among([...names])) {
    if (lacksVersion(core, template) && (!isVersion(desiredOf(core), template) || (await mayRepeat(ports, core, `rule#${name}#${windowId}`)))) needing.push(core.name);
  }
  return { template, cores: needing.toSorted() };
};

/** A version that a core has failed with before is given to it again by rules as seldom as after a failure. */
const mayRepeat = async ({ notes, bounds, clock }: PlanningPorts, { name }: RedeployedCore, cause: string): Promise<boolean> => {
  const now = clock();
  const before = await notes.memoryOf(name);
  const noted = recentlyNoted(before, now);
  if (noted.some((entry) => entry.cause === cause)) return true;
  if (noted.length >= bounds.attempts) return false;
  return notes.remember(name, { before, after: withNoted(noted, { cause, slot: '', at: now.toISOString() }, now) });
};
