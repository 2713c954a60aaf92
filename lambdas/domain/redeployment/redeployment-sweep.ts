import type { RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import type { TemplateRow } from '../../../contracts/template-rows.ts';
import type { Templates } from '../templates/template-ports.ts';
import type { RedeploymentBreakers, RedeploymentTrigger, RedeploymentWindows } from './redeployment-ports.ts';

export interface RedeploymentSweepPorts {
  readonly windows: Pick<RedeploymentWindows, 'all' | 'change'>;
  readonly breakers: Pick<RedeploymentBreakers, 'find'>;
  readonly templates: Pick<Templates, 'byName'>;
  /** Starts the machine under a name; a second time under the same name is no time. */
  readonly start: (name: string, trigger: RedeploymentTrigger) => Promise<unknown>;
  readonly clock: () => Date;
  readonly report: (what: string, error: unknown) => void;
}

/** What one sweep started, and what it could not. */
export interface RedeploymentSweepCounts {
  readonly windows: number;
  readonly resets: number;
  readonly publications: number;
  readonly failed: number;
}

/** Until then an execution may be about to do it, or a state may be trying again. */
const patienceMilliseconds = 10 * 60_000;

const templatesAtOnce = 100;

/**
 * Starts what nobody does any more: windows whose execution has ended without planning them, versions whose event was lost,
 * and what waits though the breaker was reset. Safe to repeat and to race.
 */
export const sweepRedeployments = async (ports: RedeploymentSweepPorts): Promise<RedeploymentSweepCounts> => {
  const counts = { windows: 0, resets: 0, publications: 0, failed: 0 };
  const attempt = async (kind: 'windows' | 'resets' | 'publications', what: string, work: () => Promise<boolean>): Promise<void> => {
    try {
      if (await work()) counts[kind] += 1;
    } catch (error) {
      counts.failed += 1;
      ports.report(what, error);
    }
  };
  const windows = await ports.windows.all();
  for (const window of windows) await attempt('windows', window.slot, () => startedWindow(ports, window));
  if (windows.some(({ state }) => state === 'Held')) await attempt('resets', 'reset', () => startedReset(ports));
  for await (const template of publishedTemplates(ports)) await attempt('publications', template.name, () => startedPublication(ports, template));
  return counts;
};

const trigger = (kind: RedeploymentTrigger['trigger'], name: string, at: Date): RedeploymentTrigger => ({ trigger: kind, eventId: name, time: at.toISOString() });

/** The next sweep lets it be for as long as this one did. */
const startedWindow = async ({ windows, start, clock }: RedeploymentSweepPorts, window: RedeploymentWindowRow): Promise<boolean> => {
  const now = clock();
  if (window.state === 'Held' || Date.parse(window.dueAt) + patienceMilliseconds > now.getTime()) return false;
  if (!(await windows.change(window, { ...window, dueAt: now.toISOString() }))) return false;
  const name = `window-${now.getTime()}-${window.eventId}`.slice(0, 80);
  await start(name, { ...trigger('window', name, now), slot: window.slot });
  return true;
};

const startedReset = async ({ breakers, start, clock }: RedeploymentSweepPorts): Promise<boolean> => {
  const breaker = await breakers.find();
  const now = clock();
  if (breaker?.state !== 'Closed' || Date.parse(breaker.resetAt ?? '') + patienceMilliseconds > now.getTime()) return false;
  const name = `reset-${now.getTime()}`;
  await start(name, trigger('reset', name, now));
  return true;
};

const startedPublication = async ({ start, clock }: RedeploymentSweepPorts, { name: templateName, incarnation, publishing }: TemplateRow): Promise<boolean> => {
  const now = clock();
  if (publishing === undefined || Date.parse(publishing.at) + patienceMilliseconds > now.getTime()) return false;
  // Once an hour, whatever becomes of it.
  const name = `publish-${incarnation.slice(0, 36)}-${publishing.version}-${now.toISOString().slice(0, 13)}`;
  await start(name, { ...trigger('publish', name, now), template: { name: templateName, version: publishing.version } });
  return true;
};

async function* publishedTemplates({ templates }: RedeploymentSweepPorts): AsyncIterable<TemplateRow> {
  let after: string | undefined;
  do {
    const page = await templates.byName({ after, limit: templatesAtOnce });
    yield* page.filter(({ publishing }) => publishing !== undefined);
    after = page.length < templatesAtOnce ? undefined : page.at(-1)?.name;
  } while (after !== undefined);
}
