/** Cores that were installed and online when the runtime last ended, and a Greengrass that does what a test says. */
import type { Data } from '../../../local/data/data.ts';
import { coreDevices, type CoreDevices } from '../../../local/devices/core-devices.ts';
import { installed, type CoreRecord } from '../../../local/devices/core-record.ts';
import type { DeviceSide } from '../../../local/devices/deployment-runs.ts';
import type { CoreDeviceReport } from '../../../local/greengrass/core-devices.ts';
import type { DeploymentReport, DeviceDeployment } from '../../../local/greengrass/device-deployments.ts';
import type { Cloud } from '../../../local/wire/service.ts';
import { byValueData } from '../data/by-value.ts';

export const groupArn = (name: string): string => `arn:aws:iot:us-east-1:111122223333:thinggroup/${name}`;

/** A deployment of one version of one component to the group `line`, unless told otherwise. */
export const aDeployment = (change: Partial<DeviceDeployment> & { pins?: Record<string, string> } = {}): DeviceDeployment => {
  const { pins = { 'com.example.Press': '1.0.0' }, ...rest } = change;
  return {
    deploymentId: 'deployment-1', jobId: 'job-1', executionNumber: 1, targetArn: groupArn('line'),
    components: Object.fromEntries(Object.entries(pins).map(([name, componentVersion]) => [name, { componentVersion }])),
    deploymentPolicies: { failureHandlingPolicy: 'ROLLBACK' }, createdAt: new Date('2026-11-23T12:00:00Z'), ...rest,
  };
};

interface Execution {
  name: string;
  deployment: DeviceDeployment;
  status: 'QUEUED' | 'IN_PROGRESS' | 'TIMED_OUT' | DeploymentReport['status'];
}

/** A stand-in for what cores see of Greengrass; `told` is everything they said of deployments, in order. */
export const aGreengrass = () => {
  const executions: Execution[] = [];
  const listeners: ((name: string) => void)[] = [];
  const watchers = new Set<() => void>();
  const registered = new Map<string, CoreDeviceReport>();
  const told: ({ name: string } & DeploymentReport)[] = [];
  const targets = new Set([groupArn('line')]);
  const changed = (): void => watchers.forEach((watch) => watch());
  const find = (name: string, jobId: string): Execution | undefined => executions.find((one) => one.name === name && one.deployment.jobId === jobId);

  const side: DeviceSide = {
    registerCoreDevice: (report) => void registered.set(report.thingName, report),
    hasCoreDevice: (name) => registered.has(name),
    onForgotten: () => () => undefined,
    pendingDeployment: (name) => executions
      .filter((one) => one.name === name && ['QUEUED', 'IN_PROGRESS'].includes(one.status))
      .sort((a, b) => a.status.localeCompare(b.status))[0]?.deployment,
    startDeployment(name, jobId) {
      const execution = find(name, jobId);
      if (execution) execution.status = 'IN_PROGRESS';
      changed();
      return execution !== undefined;
    },
    reportDeployment(name, report) {
      told.push({ name, ...report });
      const execution = find(name, report.jobId);
      const counts = execution?.status === 'IN_PROGRESS';
      if (execution && counts) execution.status = report.status;
      changed();
      return counts;
    },
    deploymentsOf: () => [],
    targetsOf: (name) => [...targets, `arn:aws:iot:us-east-1:111122223333:thing/${name}`],
    hasComponent: (_, version) => version !== '9.9.9',
    onPending(listener) {
      listeners.push(listener);
      return () => void listeners.splice(listeners.indexOf(listener), 1);
    },
  };
  return {
    side, told, registered, targets,
    statuses: (name: string) => executions.filter((one) => one.name === name).map(({ status }) => status),
    versions: (name: string) => Object.fromEntries((registered.get(name)?.components ?? []).map(({ componentName = '', componentVersion }) => [componentName, componentVersion])),
    deploy(name: string, deployment: DeviceDeployment) {
      executions.push({ name, deployment, status: 'QUEUED' });
      listeners.forEach((listener) => listener(name));
    },
    timeOut(name: string, jobId: string) {
      Object.assign(find(name, jobId) ?? {}, { status: 'TIMED_OUT' });
      listeners.forEach((listener) => listener(name));
    },
    /** Resolves once something is so; checked whenever cores have said something. */
    when: (isSo: () => boolean) => new Promise<void>((resolve) => {
      const watch = (): void => {
        if (!isSo()) return;
        watchers.delete(watch);
        resolve();
      };
      watchers.add(watch);
      watch();
    }),
  };
};

const aCloud = (data: Data): Cloud => ({
  region: 'us-east-1', account: '111122223333', endpoint: 'http://127.0.0.1:9', data,
  clock: () => new Date('2026-11-23T12:00:00Z'),
  service: (scope) => { throw new Error(`there is no service ${scope}`); },
});

/** Cores that need no time for a deployment. */
export const aFleet = (names: readonly string[], data = byValueData(), greengrass = aGreengrass()) => {
  const cores = data.map<CoreRecord>('devices.cores');
  for (const name of names) {
    if (!cores.has(name)) cores.set(name, { name, state: 'online', onlineSince: '2026-11-23T11:00:00.000Z', failedChecks: [], ...installed('2.12.6') });
  }
  const devices: CoreDevices = coreDevices({
    cloud: aCloud(data), greengrass: greengrass.side, pace: { minMs: 0, maxMs: 0, seed: 1 },
    connections: { standing: () => ({ certificateStatus: 'ACTIVE', hasThing: true, isAttached: true }), onChange: () => () => undefined },
    api: { core: async () => undefined, coreNames: async () => [...names] },
  });
  return { devices, greengrass, data };
};
