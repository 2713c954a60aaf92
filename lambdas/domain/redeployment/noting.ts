import type { RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import type { TaskRow } from '../../../contracts/task-rows.ts';
import { redeploymentNoteKey, redeploymentWindowKey } from '../../../contracts/table.ts';
import type { JobConfig } from '../../../contracts/template-rows.ts';
import { effectiveJobConfig } from '../deployments/job-config.ts';
import { StepFailure } from '../failure.ts';
import type { Tasks } from '../tasks/task-ports.ts';
import type { Templates } from '../templates/template-ports.ts';
import { backoffSeconds } from './bounds.ts';
import type { RedeploymentBounds } from './bounds.ts';
import { causeOf, recentlyNoted, wantsRedeployment, withNoted } from './redeployed-core.ts';
import type { CoresByName, RedeployedCore, RedeploymentNotes, RedeploymentPlan, RedeploymentRules, RedeploymentTrigger, RedeploymentWindows } from './redeployment-ports.ts';

export interface NotingPorts {
  readonly windows: Pick<RedeploymentWindows, 'find' | 'open'>;
  readonly notes: Pick<RedeploymentNotes, 'memoryOf' | 'noteCore' | 'noteEvent' | 'waits'>;
  readonly cores: Pick<CoresByName, 'find'>;
  readonly templates: Pick<Templates, 'find'>;
  readonly tasks: Pick<Tasks, 'find'>;
  readonly rules: Pick<RedeploymentRules, 'find'>;
  readonly bounds: RedeploymentBounds;
  readonly clock: () => Date;
}

/** What an execution does next. `wait` and `plan`: it has promised to plan. */
export type Noted =
  | { readonly what: 'nothing'; readonly why: string }
  | { readonly what: 'wait'; readonly seconds: number; readonly plan: RedeploymentPlan }
  | { readonly what: 'plan'; readonly plan: RedeploymentPlan };

const nothing = (why: string): Noted => ({ what: 'nothing', why });

/** Seconds in which events of one rule become one task. */
const ruleWindowSeconds = 60;

/**
 * Notes what an event says, and opens its window unless there is one: then this execution plans it, after waiting. Doubled
 * events change nothing. Safe to repeat.
 *
 * @throws StepFailure where another event of the same core was faster
 */
export const noted = async (ports: NotingPorts, event: RedeploymentTrigger, executionArn: string): Promise<Noted> => {
  // EventBridge tells the time to the second; everything else here is to the millisecond.
  const trigger = { ...event, time: new Date(event.time).toISOString() };
  switch (trigger.trigger) {
    case 'publish':
      return notedPublication(ports, trigger);
    case 'failure':
    case 'drift':
      return notedCore(ports, { ...trigger, trigger: trigger.trigger }, executionArn);
    case 'rule':
      return notedRule(ports, trigger, executionArn);
    case 'reset':
      return { what: 'plan', plan: { what: 'held' } };
    case 'window':
      return leftWindow(ports, trigger);
  }
};

/** The template itself remembers that a version is to be deployed, until it is. */
const notedPublication = async ({ templates }: NotingPorts, { template }: RedeploymentTrigger): Promise<Noted> => {
  const found = template && (await templates.find(template.name));
  if (template === undefined || found?.publishing?.version !== template.version) return nothing('the version is not to be deployed by itself, or has been');
  return { what: 'plan', plan: { what: 'publication', template } };
};

type CoreTrigger = RedeploymentTrigger & { readonly trigger: 'failure' | 'drift' };

const notedCore = async (ports: NotingPorts, trigger: CoreTrigger, executionArn: string): Promise<Noted> => {
  const { cores, notes, templates, tasks, bounds, clock } = ports;
  const core = await cores.find(trigger.core ?? '');
  const cause = causeOf(core, trigger);
  if (core === undefined || cause === undefined) return nothing('the core does not stand so any more');
  const task = core.deployment && (await tasks.find(core.deployment.taskId));
  if (trigger.trigger === 'failure' && task?.cancellation !== undefined) return nothing('its task was cancelled');
  const now = clock();
  const memory = await notes.memoryOf(core.name);
  const former = recentlyNoted(memory, now);
  const slot = former.find((entry) => entry.cause === cause)?.slot;
  if (slot !== undefined && !(await notes.waits(slot, core.name))) return nothing('this was noted before, and is planned');
  const template = await templates.find(core.desiredTemplateName);
  if (template === undefined || !wantsRedeployment(template, trigger.trigger)) return nothing('the template does not ask for it');
  if (slot === undefined && former.length >= bounds.attempts) return nothing(`the core was redeployed ${former.length} times within a day`);

  const attempt = slot === undefined ? former.length : attemptOf(slot);
  const window = windowOf(ports, core, { trigger, task, attempt, executionArn, now, ...(slot !== undefined && { slot }) });
  if (slot === undefined) {
    const { eventId, time: at } = trigger;
    const note = { ...redeploymentNoteKey(window.slot, core.name), slot: window.slot, coreName: core.name, cause, eventId, at };
    const isNoted = await notes.noteCore(note, { before: memory, after: withNoted(former, { cause, slot: window.slot, at: now.toISOString() }, now) });
    if (!isNoted) throw new StepFailure('Unavailable', 'UNAVAILABLE', `another event of core ${JSON.stringify(core.name)} was noted at this moment`);
  }
  return opened(ports, window, backoffSeconds(bounds, attempt));
};

interface Opening {
  readonly trigger: CoreTrigger;
  /** The one that targeted the core last. */
  readonly task: TaskRow | undefined;
  readonly attempt: number;
  readonly executionArn: string;
  readonly now: Date;
  /** Where it was noted before. */
  readonly slot?: string;
}

const attemptOf = (slot: string): number => Number(slot.split('#').at(-1));

/** A core is deployed to again as it was before: with the job configuration that its task had. */
const windowOf = ({ bounds }: NotingPorts, core: RedeployedCore, { trigger, task, attempt, executionArn, now, slot: former }: Opening): RedeploymentWindowRow => {
  const iotJobConfig = jobConfigOf(task);
  const { desiredTemplateName: templateName, desiredTemplateVersion: templateVersion } = core;
  const { jobConfigHash } = effectiveJobConfig(undefined, iotJobConfig);
  const slot = former ?? [trigger.trigger, templateName, templateVersion, jobConfigHash, attempt].join('#');
  return {
    ...redeploymentWindowKey(slot), windowId: executionArn, slot, trigger: trigger.trigger, state: 'Waiting', templateName, templateVersion,
    ...(iotJobConfig && { iotJobConfig }), eventId: trigger.eventId, at: trigger.time, dueAt: later(now, backoffSeconds(bounds, attempt)),
  };
};

const jobConfigOf = (task: TaskRow | undefined): JobConfig | undefined => (task?.kind === 'deploymentTask' ? task.iotJobConfig : undefined);

const later = (now: Date, seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();

const notedRule = async (ports: NotingPorts, trigger: RedeploymentTrigger, executionArn: string): Promise<Noted> => {
  const { notes, rules, clock } = ports;
  const { rule: name = '', eventId, time: at } = trigger;
  const rule = await rules.find(name);
  if (rule?.enabled !== true) return nothing('there is no such rule, or it is switched off');
  const slot = `rule#${name}`;
  const note = { ...redeploymentNoteKey(slot, eventId), slot, rule: name, cause: `event#${eventId}`, eventId, at };
  if (!(await notes.noteEvent(note)) && !(await notes.waits(slot, eventId))) return nothing('this event was noted before, and is planned');
  const dueAt = later(clock(), ruleWindowSeconds);
  return opened(ports, { ...redeploymentWindowKey(slot), windowId: executionArn, slot, trigger: 'rule', state: 'Waiting', rule: name, eventId, at, dueAt }, ruleWindowSeconds);
};

const opened = async ({ windows }: NotingPorts, window: RedeploymentWindowRow, seconds: number): Promise<Noted> => {
  if (!(await windows.open(window))) return nothing('an earlier event has opened the window that this one is in');
  return { what: 'wait', seconds, plan: { what: 'window', slot: window.slot, windowId: window.windowId } };
};

/** A window whose execution has not planned it: the sweep has found it. */
const leftWindow = async ({ windows }: NotingPorts, { slot = '' }: RedeploymentTrigger): Promise<Noted> => {
  const window = await windows.find(slot);
  if (window === undefined) return nothing('the window is planned');
  return { what: 'plan', plan: { what: 'window', slot, windowId: window.windowId } };
};
