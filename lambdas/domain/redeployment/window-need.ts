import type { RedeploymentNoteRow, RedeploymentRuleRow, RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { bounded } from '../bounded.ts';
import { desiredOf } from '../fleet/core-transitions.ts';
import type { PlanningPorts } from './planning-ports.ts';
import { isVersion, lacksVersion, recentlyNoted, standsWith, wantsRedeployment, withNoted } from './redeployed-core.ts';
import type { RedeployedCore } from './redeployment-ports.ts';

/** What a window comes to at this moment: names of the cores that need it, at least one; or why it comes to nothing. */
export type Need = { readonly template: TemplateVersion; readonly cores: readonly string[]; readonly remarks: readonly string[] } | { readonly why: string };

export const needOf = (ports: PlanningPorts, window: RedeploymentWindowRow, waiting: readonly RedeploymentNoteRow[]): Promise<Need> =>
  (window.rule === undefined ? needOfCores(ports, window, waiting) : needOfRule(ports, window, window.rule));

const wasDeleted = (templateName: string): Need => ({ why: `template ${JSON.stringify(templateName)} was deleted` });

/** Cores that still stand with what was noted of them, if the template still asks for it. */
const needOfCores = async (ports: PlanningPorts, { templateName: name = '', templateVersion: version = 0, trigger }: RedeploymentWindowRow, waiting: readonly RedeploymentNoteRow[]): Promise<Need> => {
  const { cores, templates } = ports;
  const found = await templates.find(name);
  if (found === undefined) return wasDeleted(name);
  if (trigger === 'rule' || !wantsRedeployment(found, trigger)) return { why: 'the template does not ask for it any more' };
  const template = { name, version };
  const causes = new Map(waiting.flatMap(({ coreName, cause }) => (coreName === undefined ? [] : [[coreName, cause] as const])));
  const standing = (await cores.among([...causes.keys()])).filter((core) => isVersion(desiredOf(core), template) && standsWith(core, causes.get(core.name) ?? ''));
  const needing = trigger === 'failure' ? await ofStandingTasks(ports, standing) : standing;
  return needing.length === 0 ? { why: 'no core needs it any more' } : { template, cores: namesOf(needing), remarks: [] };
};

const namesOf = (cores: readonly RedeployedCore[]): string[] => cores.map(({ name }) => name).toSorted();

/** Tasks read at a time; the cores of a window are of few. */
const concurrency = 5;

/** Cores whose task nobody has cancelled. */
const ofStandingTasks = async ({ tasks }: Pick<PlanningPorts, 'tasks'>, cores: readonly RedeployedCore[]): Promise<readonly RedeployedCore[]> => {
  const taskIds = new Set(cores.flatMap(({ deployment }) => (deployment === undefined ? [] : [deployment.taskId])));
  const found = await bounded(concurrency, [...taskIds], (taskId) => tasks.find(taskId));
  const canceled = new Set(found.flatMap((task) => (task?.cancellation === undefined ? [] : [task.taskId])));
  return cores.filter(({ deployment }) => deployment === undefined || !canceled.has(deployment.taskId));
};

/** Cores among the rule's targets that its version would change, less those that were given it too often. */
const needOfRule = async (ports: PlanningPorts, { windowId }: RedeploymentWindowRow, name: string): Promise<Need> => {
  const { rules, templates, cores, bounds } = ports;
  const rule = await rules.find(name);
  if (rule?.enabled !== true) return { why: rule === undefined ? 'the rule was deleted' : 'the rule is switched off' };
  const found = await templates.find(rule.templateName);
  if (found === undefined) return wasDeleted(rule.templateName);
  const template = { name: found.name, version: rule.templateVersion ?? found.latestVersion };
  const { names, remarks } = await targetsOf(ports, rule);
  const known = await cores.among(names);
  const lacking = known.filter((core) => lacksVersion(core, template));
  const needing: RedeployedCore[] = [];
  for (const core of lacking) {
    if (!isVersion(desiredOf(core), template) || (await mayRepeat(ports, core, `rule#${name}#${windowId}`))) needing.push(core);
  }
  if (needing.length > 0) return { template, cores: namesOf(needing), remarks };
  const spent = lacking.length === 0 ? 'no target lacks the version' : `targets that lack the version were redeployed ${bounds.attempts} times within a day`;
  return { why: [known.length === 0 ? 'its targets name no core of this system' : spent, ...remarks].join('; ') };
};

/** Things that the rule names, in groups or by themselves, and what is to be said of its targets. */
const targetsOf = async ({ groups }: Pick<PlanningPorts, 'groups'>, { targets }: RedeploymentRuleRow): Promise<{ readonly names: readonly string[]; readonly remarks: readonly string[] }> => {
  const names = new Set(targets.thingNames ?? []);
  const remarks: string[] = [];
  for (const group of [...(targets.thingGroups ?? []), ...(targets.thingGroupNames ?? [])]) {
    const members = await groups.of(group);
    if (members === undefined) remarks.push(`IoT has no thing group ${JSON.stringify(group)}`);
    for (const member of members ?? []) names.add(member);
  }
  return { names: [...names], remarks };
};

/** A version that a core desires already is given to it again by rules as seldom as after a failure. */
const mayRepeat = async ({ notes, bounds, clock }: PlanningPorts, { name }: RedeployedCore, cause: string): Promise<boolean> => {
  const now = clock();
  const before = await notes.memoryOf(name);
  const noted = recentlyNoted(before, now);
  if (noted.some((entry) => entry.cause === cause)) return true;
  if (noted.length >= bounds.attempts) return false;
  return notes.remember(name, { before, after: withNoted(noted, { cause, slot: '', at: now.toISOString() }, now) });
};
