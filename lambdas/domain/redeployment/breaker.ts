import type { components } from '../../../contracts/generated/openapi.ts';
import type { RedeploymentBreakerRow, RedeploymentNoteRow, RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import { StepFailure } from '../failure.ts';
import type { FleetDirectory } from '../fleet/fleet-directory.ts';
import { breakerLimit } from './bounds.ts';
import type { RedeploymentBounds } from './bounds.ts';
import type { BreakerReset, RedeploymentBreakers, RedeploymentBus, RedeploymentNotes, RedeploymentRules, RedeploymentWindows } from './redeployment-ports.ts';

export type BreakerView = components['schemas']['RedeploymentBreaker'];
type Trip = components['schemas']['RedeploymentBreakerTrip'];

export interface BreakerPorts {
  readonly breakers: RedeploymentBreakers;
  readonly windows: Pick<RedeploymentWindows, 'all' | 'close'>;
  readonly notes: Pick<RedeploymentNotes, 'of' | 'clear'>;
  readonly directory: Pick<FleetDirectory, 'counts'>;
  readonly bounds: RedeploymentBounds;
  readonly clock: () => Date;
}

export interface BreakerResetPorts extends BreakerPorts {
  readonly rules: Pick<RedeploymentRules, 'noted'>;
  readonly bus: RedeploymentBus;
}

/** How long whoever plans, or resets, holds the breaker; longer than the functions that do may run. */
const leaseSeconds = 320;

/**
 * Does something while nobody else plans or resets.
 *
 * @param holder the same for a repetition of the same work, which gets the lease at once
 * @throws StepFailure `UNAVAILABLE` where others hold it
 */
export const holdingBreaker = async <Result>(
  { breakers, clock }: Pick<BreakerPorts, 'breakers' | 'clock'>,
  holder: string,
  work: (breaker: RedeploymentBreakerRow) => Promise<Result>,
): Promise<Result> => {
  const now = clock();
  const breaker = await breakers.lease(holder, now, new Date(now.getTime() + leaseSeconds * 1000));
  if (breaker === undefined) throw new StepFailure('Unavailable', 'UNAVAILABLE', 'another redeployment is being planned at this moment');
  try {
    return await work(breaker);
  } finally {
    await breakers.release(holder);
  }
};

/** Cores of the fleet, whatever they desire. */
export const fleetSize = async ({ directory }: Pick<BreakerPorts, 'directory'>): Promise<number> =>
  (await directory.counts()).reduce((sum, { counts }) => sum + (counts['desired'] ?? 0), 0);

const sinceOf = ({ breakerMinutes }: RedeploymentBounds, now: Date): string => new Date(now.getTime() - breakerMinutes * 60_000).toISOString();

const recentOf = ({ targeted }: Pick<RedeploymentBreakerRow, 'targeted'>, since: string, exceptWindow?: string): RedeploymentBreakerRow['targeted'] =>
  targeted.filter(({ windowId, at }) => at > since && windowId !== exceptWindow);

/** Windows that are remembered one by one: a row holds 400 KB. */
const mostRemembered = 500;

/** Where they are too many, the older half counts as one window, of the time of its latest: one of them that passes again counts twice. */
const folded = (targeted: RedeploymentBreakerRow['targeted']): RedeploymentBreakerRow['targeted'] => {
  if (targeted.length < mostRemembered) return targeted;
  const older = targeted.slice(0, mostRemembered / 2);
  const at = older.reduce((latest, entry) => (entry.at > latest ? entry.at : latest), '');
  return [{ windowId: 'older', at, cores: sum(older) }, ...targeted.slice(older.length)];
};

const sum = (targeted: RedeploymentBreakerRow['targeted']): number => targeted.reduce((total, { cores }) => total + cores, 0);

/** What is to be redeployed. */
export interface Surge extends Pick<Trip, 'trigger' | 'rule' | 'template'> {
  readonly windowId: string;
  readonly cores: number;
  /** Size of the fleet. */
  readonly fleet: number;
}

/**
 * Whether cores may be redeployed, and the breaker as it is then. A window that has passed passes again, and counts once. Cores
 * that a reset lets go do not count.
 */
export const afterSurge = (breaker: RedeploymentBreakerRow, surge: Surge, { bounds, now }: { readonly bounds: RedeploymentBounds; readonly now: Date }): { readonly passes: boolean; readonly breaker: RedeploymentBreakerRow } => {
  if (breaker.state === 'Open') return { passes: false, breaker };
  const { windowId, cores, fleet, trigger, rule, template } = surge;
  const at = now.toISOString();
  const since = sinceOf(bounds, now);
  const passed = recentOf(breaker, since).find((entry) => entry.windowId === windowId);
  if (passed !== undefined && cores <= passed.cores + (passed.excused ?? 0)) return { passes: true, breaker };
  const targeted = recentOf(breaker, since, windowId);
  const { allowance: former, ...rest } = breaker;
  const allowance = former !== undefined && former.until > at ? former : { cores: 0, until: at };
  const excused = Math.min(allowance.cores, cores);
  const recently = sum(targeted);
  const limit = breakerLimit(bounds, fleet);
  if (cores > excused && recently + cores - excused > limit) {
    const openedBy: Trip = { trigger, ...(rule !== undefined && { rule }), ...(template && { template }), cores, recently, limit };
    return { passes: false, breaker: { ...breaker, state: 'Open', targeted, openedAt: at, openedBy, openedIn: windowId } };
  }
  const left = allowance.cores - excused;
  return {
    passes: true,
    breaker: {
      ...rest,
      targeted: [...folded(targeted), { windowId, at, cores: cores - excused, ...(excused > 0 && { excused }) }],
      ...(left > 0 && { allowance: { ...allowance, cores: left } }),
    },
  };
};

/** A window that waits for a reset. */
interface HeldWindow {
  readonly window: RedeploymentWindowRow;
  readonly notes: readonly RedeploymentNoteRow[];
  readonly cores: number;
}

/** What waits for a reset, in cores: notes that came after a window was held are among them. */
const heldWindows = async ({ windows, notes }: Pick<BreakerPorts, 'windows' | 'notes'>): Promise<readonly HeldWindow[]> =>
  Promise.all((await windows.all()).filter(({ state }) => state === 'Held').map(async (window) => {
    const held = await notes.of(window.slot);
    return { window, notes: held, cores: window.rule === undefined ? held.length : (window.held ?? 0) };
  }));

/** The breaker as the API tells it. */
export const breakerView = async (ports: BreakerPorts): Promise<BreakerView> => {
  const { breakers, bounds, clock } = ports;
  const [breaker, held, fleet] = await Promise.all([breakers.find(), heldWindows(ports), fleetSize(ports)]);
  const { state = 'Closed', openedAt, openedBy, resetAt, targeted = [] } = breaker ?? {};
  return {
    state,
    ...(openedAt !== undefined && { openedAt }),
    ...(openedBy !== undefined && { openedBy }),
    ...(resetAt !== undefined && { resetAt }),
    waiting: held.reduce((total, { cores }) => total + cores, 0),
    recently: sum(recentOf({ targeted }, sinceOf(bounds, clock()))),
    limit: breakerLimit(bounds, fleet),
    minutes: bounds.breakerMinutes,
  };
};

/**
 * Closes the breaker. What waits is redeployed beside the limit, for as long as the breaker looks back, or dropped. The event
 * starts the planning; where it is lost, the sweep does. Safe to repeat.
 *
 * @throws StepFailure `UNAVAILABLE` while a redeployment is being planned
 */
export const resetBreaker = (ports: BreakerResetPorts, { discard = false, holder }: { readonly discard?: boolean; readonly holder: string }): Promise<BreakerReset> =>
  holdingBreaker(ports, holder, async (breaker) => {
    const { breakers, bounds, clock, bus } = ports;
    const held = await heldWindows(ports);
    const cores = held.reduce((total, each) => total + each.cores, 0);
    if (discard) await discarded(ports, held);
    const now = clock();
    const resetAt = now.toISOString();
    // A closed one stays as it is; where something waits all the same, the event of its reset was lost.
    if (breaker.state === 'Closed') {
      const event = { discarded: discard, cores, resetAt: breaker.resetAt ?? resetAt };
      if (cores > 0 && !discard) await bus.reset(event);
      return event;
    }
    const { allowance, ...rest } = breaker;
    const until = new Date(now.getTime() + bounds.breakerMinutes * 60_000).toISOString();
    await breakers.write({ ...rest, state: 'Closed', targeted: [], resetAt, ...(!discard && cores > 0 && { allowance: { cores, until } }) }, holder);
    const event = { discarded: discard, cores, resetAt };
    await bus.reset(event);
    return event;
  });

const discarded = async ({ notes, windows, rules, clock }: BreakerResetPorts, held: readonly HeldWindow[]): Promise<void> => {
  for (const each of held) {
    await notes.clear(each.notes);
    await windows.close(each.window);
    const { rule } = each.window;
    if (rule !== undefined) await rules.noted(rule, { at: clock().toISOString(), outcome: 'dropped by a reset of the breaker' });
  }
};
