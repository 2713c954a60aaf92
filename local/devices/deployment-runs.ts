import type { KeptMap } from '../data/data.ts';
import { amend } from '../data/data.ts';
import type { DeviceDeployment, DeviceDeployments } from '../greengrass/device-deployments.ts';
import type { GreengrassService } from '../greengrass/service.ts';
import { nucleusVersionOf, reportOf } from './core-record.ts';
import type { CoreRecord } from './core-record.ts';
import type { DeploymentFaults } from './deployment-faults.ts';
import { outcomeOf } from './deployment-outcome.ts';
import type { Outcome, Surroundings } from './deployment-outcome.ts';
import { isOlder } from './nucleus-version.ts';
import { fractionOf } from './seeded.ts';

/** How long simulated cores take for a deployment. */
export interface Pace {
  minMs: number;
  maxMs: number;
  /** The same seed gives the same core the same time for the same deployment. */
  seed: number;
}

/** The local Greengrass, as far as cores speak with it. */
export type DeviceSide = DeviceDeployments & Pick<GreengrassService, 'registerCoreDevice' | 'hasCoreDevice' | 'onForgotten'>;

/** What runs on cores, one deployment at a time on each. An idle core costs nothing. */
export interface DeploymentRuns {
  /** In a while, a core that is online and idle takes what is pending, and one that came back tells what it could not tell. Safe to repeat. */
  wake(name: string): void;
  /** The core lost power: what ran is forgotten, and Greengrass hears nothing of it. */
  drop(name: string): void;
  /** Takes up what hangs once more. A core that hangs takes the next deployment by itself once Greengrass has given up on this one. */
  unhang(name: string): void;
  of(name: string): DeviceDeployment | undefined;
  pace(pace: Pace): void;
  /** Nothing runs any more, and nothing is told. */
  close(): void;
}

interface Run {
  deployment: DeviceDeployment;
  fault?: string;
  /** Decided, and not told to Greengrass yet. */
  outcome?: Outcome;
}

export interface DeploymentRunsOptions {
  greengrass: DeviceSide;
  cores: KeptMap<CoreRecord>;
  faults: DeploymentFaults;
  pace?: Pace;
}

/** First nucleus that knows subdeployments (developer guide, create subdeployments). */
const firstWithSubdeployments = '2.9.0';

const usualPace: Pace = { minMs: 50, maxMs: 400, seed: 1 };

const durationOf = (name: string, { jobId, executionNumber }: DeviceDeployment, { minMs, maxMs, seed }: Pace): number =>
  minMs + Math.round((maxMs - minMs) * fractionOf(seed, name, jobId, executionNumber));

const isSame = (a: DeviceDeployment | undefined, b: DeviceDeployment): boolean => a?.jobId === b.jobId && a.executionNumber === b.executionNumber;

export const deploymentRuns = ({ greengrass, cores, faults, pace: given = usualPace }: DeploymentRunsOptions): DeploymentRuns => {
  const runs = new Map<string, Run>();
  const woken = new Set<string>();
  let pace = given;
  let isClosed = false;

  const isOnline = (name: string): boolean => cores.get(name)?.state === 'online';

  /** A subdeployment is for members of its parent's group; an older nucleus neither runs nor refuses it. */
  const takes = (name: string, { parentTargetArn }: DeviceDeployment): boolean => {
    if (parentTargetArn === undefined) return true;
    const version = nucleusVersionOf(cores.get(name) ?? { components: [] }) ?? '';
    return !isOlder(version, firstWithSubdeployments) && greengrass.targetsOf(name).includes(parentTargetArn);
  };

  const tell = (name: string, { deployment: { jobId, executionNumber } }: Run, { report, core }: Outcome): void => {
    greengrass.registerCoreDevice(reportOf(amend(cores, name, core)));
    greengrass.reportDeployment(name, { ...report, jobId, executionNumber });
  };

  const finish = (name: string, run: Run): void => {
    const core = cores.get(name);
    if (runs.get(name) !== run || !core) return;
    const surroundings: Surroundings = {
      targets: greengrass.targetsOf(name),
      hasComponent: (componentName, componentVersion) => greengrass.hasComponent(componentName, componentVersion),
    };
    run.outcome = outcomeOf(core, run.deployment, surroundings, run.fault);
    goOn(name);
  };

  const start = (name: string, deployment: DeviceDeployment): void => {
    if (!greengrass.startDeployment(name, deployment.jobId)) return;
    const run: Run = { deployment, fault: faults.take(name) };
    runs.set(name, run);
    if (run.fault !== 'HANG') setTimeout(finish, durationOf(name, deployment, pace), name, run).unref();
  };

  const goOn = (name: string): void => {
    if (!isOnline(name)) return;
    const run = runs.get(name);
    if (run?.outcome) {
      tell(name, run, run.outcome);
      runs.delete(name);
    } else if (run && run.fault !== 'HANG') return;
    const pending = greengrass.pendingDeployment(name, (deployment) => takes(name, deployment));
    if (run?.fault === 'HANG' && isSame(pending, run.deployment)) return;
    runs.delete(name);
    if (pending) start(name, pending);
  };

  const goOnAll = (): void => {
    const names = [...woken];
    woken.clear();
    names.forEach(goOn);
  };

  // Greengrass wakes cores from the middle of its own changes: what they do must not mix with these.
  const wake = (name: string): void => {
    if (isClosed) return;
    if (woken.size === 0) setImmediate(goOnAll);
    woken.add(name);
  };

  return {
    wake,
    drop: (name) => void runs.delete(name),
    unhang(name) {
      if (runs.get(name)?.fault !== 'HANG') return;
      runs.delete(name);
      wake(name);
    },
    of: (name) => runs.get(name)?.deployment,
    pace: (next) => { pace = next; },
    close() {
      isClosed = true;
      runs.clear();
      woken.clear();
    },
  };
};
