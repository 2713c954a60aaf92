import type { FailureCode } from '../../../contracts/failures.ts';
import { bounded } from '../bounded.ts';
import { StepFailure } from '../failure.ts';
import type { ItemFate } from '../ports.ts';
import { called } from '../things/thing-item.ts';
import type { AssociationPorts, DeviceStanding } from './association-ports.ts';
import type { DeviceToAssociate } from './device-item.ts';
import { associatedDevice } from './device-row.ts';

/** Transactions in flight while devices are settled. */
const settlingConcurrency = 20;

/** Longest reason of Greengrass's that is stored and published: the events of a batch travel in one state. */
const reasonLimit = 500;

/** What became of a device of a batch. */
export interface AssociationOutcome {
  readonly device: DeviceToAssociate;
  readonly taskStatus: ItemFate['taskStatus'];
  readonly message?: string | undefined;
  /** This batch has settled it, now or in an earlier try, and nobody has told of it yet. */
  readonly isNews: boolean;
}

interface Problem {
  readonly code: FailureCode;
  readonly message: string;
}

/**
 * Associates the client devices that their task has provisioned with their core, and settles each by its own entry of
 * Greengrass's answer; without those that the task, being cancelled, has not begun with. Safe to repeat: what is settled stays so.
 *
 * @throws StepFailure `Throttled`, `Unavailable` where Greengrass could not be asked; nothing is settled by that
 */
export const associateDevices =
  (ports: AssociationPorts) =>
  async (devices: readonly DeviceToAssociate[], executionArn: string): Promise<AssociationOutcome[]> => {
    const found = await ports.standings.of(devices);
    const standings = await withoutCanceled(ports, found);
    const asked = standings.filter(isReady).map(({ device }) => device);
    const problems = new Map<string, Problem>();
    for (const [coreName, ofCore] of byCore(asked)) for (const [name, problem] of await problemsOf(ports, coreName, ofCore)) problems.set(name, problem);
    return bounded(settlingConcurrency, standings, async (standing) => {
      if (isFinal(standing)) return finalOutcome(standing, executionArn);
      if (!isReady(standing)) return failed(ports, standing, { executionArn, problem: abandoned });
      const problem = problems.get(standing.device.name);
      return problem === undefined ? succeeded(ports, standing, executionArn) : failed(ports, standing, { executionArn, problem, association: 'Failed' });
    });
  };

/** What a cancelled task had not begun with is for its closing to settle. */
const withoutCanceled = async ({ cancellations }: AssociationPorts, standings: readonly DeviceStanding[]): Promise<readonly DeviceStanding[]> => {
  const [first] = standings.filter(({ item }) => item === undefined);
  return first !== undefined && (await cancellations.of(first.device.taskId)) ? standings.filter(({ item }) => item !== undefined) : standings;
};

const isFinal = ({ item }: DeviceStanding): boolean => item?.taskStatus === 'Success' || item?.taskStatus === 'Failure';

/** Provisioned as a whole by this very task. */
const isReady = (standing: DeviceStanding): boolean => {
  const { device, row } = standing;
  return !isFinal(standing) && row?.provisioningStatus === 'Success' && row.lastTaskId === device.taskId && row.coreName === device.coreName;
};

/** The words in which a task is closed, too; with it, whoever waits for the event learns of it. */
const abandoned: Problem = { code: 'ITEM_ABANDONED', message: 'its execution ended without recording what became of the client device' };

/** The devices of a task have one core; a batch says it of each. */
const byCore = (devices: readonly DeviceToAssociate[]): ReadonlyMap<string, DeviceToAssociate[]> => Map.groupBy(devices, ({ coreName }) => coreName);

/** Why devices are not associated, by name. */
const problemsOf = async ({ cores, clientDevices }: AssociationPorts, coreName: string, devices: readonly DeviceToAssociate[]): Promise<ReadonlyMap<string, Problem>> => {
  const core = called('core', coreName);
  const ofAll = (code: FailureCode, why: string) => new Map(devices.map(({ name }) => [name, problemOf(name, code, why)]));
  const problemOf = (name: string, code: FailureCode, why: string): Problem => ({ code, message: `${called('device', name)} was not associated with ${core}: ${why.slice(0, reasonLimit)}` });
  try {
    if ((await cores.find(coreName))?.deletion !== undefined) return ofAll('CORE_BEING_DELETED', 'a task has begun to delete the core');
    const answer = await clientDevices.associate(coreName, devices.map(({ name }) => name));
    if (answer === 'no such core') return ofAll('DEVICE_NOT_ASSOCIATED', 'Greengrass does not know the core');
    return new Map([...answer].map(([name, why]) => [name, problemOf(name, 'DEVICE_NOT_ASSOCIATED', why)]));
  } catch (error) {
    if (!(error instanceof StepFailure) || error.name === 'Throttled' || error.name === 'Unavailable') throw error;
    return ofAll(error.code, error.message);
  }
};

const finalOutcome = ({ device, item }: DeviceStanding, executionArn: string): AssociationOutcome => ({
  device, taskStatus: item?.taskStatus === 'Success' ? 'Success' : 'Failure', message: item?.statusMessage, isNews: item?.executionArn === executionArn,
});

const succeeded = async (ports: AssociationPorts, standing: DeviceStanding, executionArn: string): Promise<AssociationOutcome> => {
  const { device, item } = standing;
  const at = ports.clock();
  try {
    await ports.deviceItems.settle({ item: device, executionArn, taskStatus: 'Success', at }, associatedDevice('Associated', at));
    return { device, taskStatus: 'Success', message: item?.statusMessage, isNews: true };
  } catch (error) {
    // Others have settled the item, or have taken its name over: that is this one device's affair.
    if (error instanceof StepFailure && error.name === 'Conflict') return failed(ports, standing, { executionArn, problem: error });
    throw error;
  }
};

/** How a device failed, and what its row is to say then. */
interface FailedAssociation {
  readonly executionArn: string;
  readonly problem: Problem;
  readonly association?: 'Failed';
}

const failed = async ({ deviceItems, clock }: AssociationPorts, { device }: DeviceStanding, { executionArn, problem, association }: FailedAssociation): Promise<AssociationOutcome> => {
  const { code, message } = problem;
  const at = clock();
  await deviceItems.settle({ item: device, executionArn, taskStatus: 'Failure', code, statusMessage: message, at }, association && associatedDevice(association, at));
  return { device, taskStatus: 'Failure', message, isNews: true };
};
