import { detailTypes } from '../../../contracts/events.ts';
import type { DeviceRow } from '../../../contracts/thing-rows.ts';
import { bounded } from '../bounded.ts';
import type { ClientDevices, DeviceDirectory } from '../devices/device-ports.ts';
import { eventEntries } from '../events/event-entries.ts';
import { StepFailure } from '../failure.ts';
import type { Names } from '../names/name-ports.ts';
import { called } from '../things/thing-item.ts';
import type { DeletionItem, DetachedThing, ReleasedDevices } from './deletion-item.ts';
import type { ArtifactRemoval, DeviceRecords, RemovalPorts } from './deletion-ports.ts';
import { nextRound } from './release-round.ts';
import type { ReleasedDevice } from './release-round.ts';
import { deletedThing } from './thing-deleting.ts';
import { detachedThing } from './thing-detaching.ts';

export interface ReleasePorts extends RemovalPorts {
  readonly devices: Pick<ClientDevices, 'of' | 'disassociate'>;
  readonly directory: DeviceDirectory;
  readonly names: Pick<Names, 'takeFor'>;
  readonly records: DeviceRecords;
  readonly objects: ArtifactRemoval;
  readonly clock: () => Date;
  /** Waits that many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

/** Devices worked on at a time; the quotas of IoT are low. */
const concurrency = 5;
/** A round that lasts so long begins with no further device. */
const roundSeconds = 200;
/** From then on nothing is waited for, nor finished; less than the function may run. */
const waitSeconds = 230;
/** Devices detached together, before the first of them is deleted: a round that is slow gets on all the same. */
const devicesPerWave = 20;
const firstWaitMilliseconds = 500;
const longestWaitMilliseconds = 8000;
/** A list of Greengrass may be a moment old: where it holds nothing but things that are not associated, it is asked so often. */
const looks = 5;
const lookAgainMilliseconds = 2000;

/** A client device of this system. */
type OwnDevice = ReleasedDevice & { readonly row: DeviceRow };
const isOwn = (device: ReleasedDevice): device is OwnDevice => device.row !== undefined;

/** What a round has come to. */
interface Outcome {
  /** Things that this system did not make; disassociated. */
  readonly foreign: ReleasedDevice[];
  /** Done with but for their record. */
  readonly gone: { readonly device: ReleasedDevice; readonly policies: readonly string[] }[];
  /** Deleted or moved to another core by others since they were listed. */
  readonly moved: ReleasedDevice[];
  readonly held: ReleasedDevice[];
  readonly failures: unknown[];
}

/** One round of a core's item. */
interface Work {
  readonly ports: ReleasePorts;
  readonly item: DeletionItem;
  readonly outcome: Outcome;
  /** What the round before was done with: counted already, whatever Greengrass lists or lets go of. */
  readonly settled: ReadonlySet<string>;
  /** What is not associated any more, whatever a list says. */
  readonly absent: Set<string>;
  /** Seconds since the round began. */
  readonly elapsed: () => number;
}

/**
 * One round of letting go of a core's client devices: each is disassociated, and deprovisioned if the item says so and this
 * system made it. What fails or is held by another task is left to the next round. Safe to repeat: a device's record stays until
 * the next round, so that a round whose answer was lost finds the device again and counts it again, and until the deletion of
 * its policy is under way. Things that this system did not make have no record: a lost answer leaves them uncounted.
 *
 * @throws StepFailure `CORE_BUSY`, or whatever kept the devices, after a round in which nothing got on; `SUPERSEDED` once the item is over
 */
export const releasedDevices =
  (ports: ReleasePorts, busName: string) =>
  async (item: DeletionItem, former: ReleasedDevices): Promise<ReleasedDevices> => {
    const begun = ports.clock().getTime();
    const outcome: Outcome = { foreign: [], gone: [], moved: [], held: [], failures: [] };
    const settled = new Set(former.gone);
    const work: Work = { ports, item, outcome, settled, absent: new Set(settled), elapsed: () => (ports.clock().getTime() - begun) / 1000 };
    await refuseOver(work);
    await record(work);
    const isLast = await releaseNext(work) === 'nothing left';
    return summary(work, { former, isLast, busName });
  };

/** Another task may have a device's name soon: nothing more is done for an item that others have settled. */
const refuseOver = async ({ ports: { records, clock }, item }: Work): Promise<void> => {
  if (!(await records.isOver(item, clock()))) return;
  throw new StepFailure('Conflict', superseded, `the item that deletes ${called('core', item.name)} is over: no more of its client devices are let go of`);
};

const superseded = 'SUPERSEDED';
const isSuperseded = (error: unknown): boolean => error instanceof StepFailure && error.code === superseded;

const record = async ({ ports: { records, clock }, item, settled }: Work): Promise<void> => {
  const write = item.deprovisionClientDevices === true ? records.delete : records.disown;
  await bounded(concurrency, [...settled], (name) => write(item, name, clock()));
};

const releaseNext = async (work: Work): Promise<'got on' | 'nothing left'> => {
  const { ports, item, outcome: { foreign, gone, moved }, absent } = work;
  for (let look = 1; ; ) {
    const fresh = await nextRound(ports)(item.name, absent);
    if (fresh.length === 0) return 'nothing left';
    const known = absent.size;
    await release(work, fresh);
    if (foreign.length + gone.length + moved.length > 0) return 'got on';
    if (fresh.some((device) => isOwn(device) || !absent.has(device.name)) || work.elapsed() > waitSeconds) throw reason(work);
    if (absent.size === known) look += 1;
    if (look > looks) return 'nothing left';
    await ports.pause(lookAgainMilliseconds);
  }
};

const release = async (work: Work, fresh: readonly ReleasedDevice[]): Promise<void> => {
  const { ports: { devices }, item, outcome } = work;
  const taken = await onEach(work, fresh.filter(isOwn), (device) => take(work, device));
  const foreign = fresh.filter((device) => !isOwn(device));
  const going = [...foreign, ...taken];
  if (going.length === 0) return;
  const { problems, absent } = await devices.disassociate(item.name, going.map(({ name }) => name)).catch(async (error: unknown) => {
    await letGo(work, taken);
    throw error;
  });
  for (const name of absent) work.absent.add(name);
  for (const [name, problem] of problems) outcome.failures.push(notDisassociated(item.name, name, problem));
  const isFree = ({ name }: ReleasedDevice): boolean => !problems.has(name);
  outcome.foreign.push(...foreign.filter((device) => isFree(device) && !absent.has(device.name) && !work.settled.has(device.name)));
  await letGo(work, taken.filter((device) => !isFree(device)));
  const free = taken.filter(isFree);
  if (item.deprovisionClientDevices === true) await deprovision(work, free);
  else outcome.gone.push(...free.map((device) => ({ device, policies: [] })));
};

/** Nothing for a device that another task works on, or that has gone since it was listed. */
const take = async ({ ports: { names, directory, records, clock }, item, outcome }: Work, device: OwnDevice): Promise<OwnDevice | undefined> => {
  if (!(await names.takeFor(item, device.name, clock()))) return void outcome.held.push(device);
  const row = await directory.find(device.name);
  if (row?.coreName === item.name) return { ...device, row };
  await records.release(item, device.name, clock());
  return void outcome.moved.push(device);
};

const deprovision = async (work: Work, devices: readonly OwnDevice[]): Promise<void> => {
  for (let first = 0; first < devices.length && work.elapsed() <= roundSeconds; first += devicesPerWave) await deprovisionWave(work, devices.slice(first, first + devicesPerWave));
};

/** All are detached first: IoT takes some seconds to let go of each. */
const deprovisionWave = async (work: Work, devices: readonly OwnDevice[]): Promise<void> => {
  const { ports, outcome } = work;
  // The names of executions that delete policies are for rounds.
  const detached = await onEach(work, devices, async (device) => {
    await refuseOver(work);
    return { device, detached: await detachedThing(ports)(device.row, device.name) };
  });
  await onEach(work, detached, async (each) => {
    const { device } = each;
    await whenDetached(work, each);
    await ports.objects.delete(device.name);
    outcome.gone.push({ device, policies: each.detached.followUp?.policies ?? [] });
  });
};

const whenDetached = async (work: Work, { device: { name }, detached }: { readonly device: OwnDevice; readonly detached: DetachedThing }): Promise<void> => {
  for (let wait = firstWaitMilliseconds; ; wait = Math.min(2 * wait, longestWaitMilliseconds)) {
    await refuseOver(work);
    try {
      await deletedThing(work.ports)(name, detached);
      return;
    } catch (error) {
      if (!(error instanceof StepFailure) || error.code !== 'STILL_ATTACHED' || work.elapsed() > waitSeconds) throw error;
      await work.ports.pause(wait);
    }
  }
};

type Named = OwnDevice | { readonly device: OwnDevice };

/** Does the work for each device until there is no time. One that fails keeps no other from getting on, and its name is let go of. */
const onEach = async <Device extends Named, Result>(work: Work, devices: readonly Device[], todo: (device: Device) => Promise<Result | undefined>): Promise<Result[]> => {
  const results = await bounded(concurrency, devices, async (device) => {
    if (work.elapsed() > waitSeconds) return undefined;
    try {
      return await todo(device);
    } catch (error) {
      if (isSuperseded(error)) throw error;
      work.outcome.failures.push(error);
      await letGo(work, ['device' in device ? device.device : device]);
      return undefined;
    }
  });
  return results.flatMap((result) => (result === undefined ? [] : [result]));
};

/** Where that fails as well, the name is free a minute after the item is over. */
const letGo = async ({ ports: { records, clock }, item }: Work, devices: readonly OwnDevice[]): Promise<void> => {
  for (const { name } of devices) await records.release(item, name, clock()).catch(() => undefined);
};

/** Why a round got nowhere. */
const reason = ({ item, outcome: { failures, held } }: Work): unknown => {
  const [failure] = failures;
  const [device] = held;
  if (failure !== undefined) return failure;
  const busy = device === undefined ? `no client device of core ${JSON.stringify(item.name)} could be deleted within ${roundSeconds} s` : `${called('device', device.name)} is being created or deleted by another task`;
  return new StepFailure('Unavailable', 'CORE_BUSY', busy);
};

const summary = ({ item, outcome: { foreign, gone } }: Work, { former, isLast, busName }: { readonly former: ReleasedDevices; readonly isLast: boolean; readonly busName: string }): ReleasedDevices => {
  const { taskId, index } = item;
  const round = former.round + 1;
  const policies = gone.flatMap((each) => each.policies);
  const own = gone.map(({ device }) => device);
  const all = [...foreign, ...own];
  const [deleted, kept] = item.deprovisionClientDevices === true ? [own, foreign] : [[], all];
  const events = deleted.map(({ name: deviceName }) => ({ detailType: detailTypes.DeviceDeletedEvent, detail: { taskId, deviceName, status: 'success' } }));
  return {
    round,
    more: isLast ? 'none' : policies.length > 0 ? 'policies' : 'devices',
    disassociated: former.disassociated + all.filter(({ isAssociated }) => isAssociated).length,
    deprovisioned: former.deprovisioned + deleted.length,
    kept: former.kept + kept.length,
    ...(all.length > 0 && { gone: all.map(({ name }) => name) }),
    ...(policies.length > 0 && { followUp: { name: `${taskId}-${index}-${round}`, policies } }),
    events: eventEntries(busName, events),
  };
};

/** The failure of a device that Greengrass keeps associated. */
export const notDisassociated = (coreName: string, name: string, problem: string): StepFailure =>
  new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `Greengrass does not disassociate ${called('device', name)} from core ${JSON.stringify(coreName)}: ${problem}`);
