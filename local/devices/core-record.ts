import type { InstalledComponent, InstalledComponentLifecycleState } from '@aws-sdk/client-greengrassv2';
import type { CoreDeviceReport } from '../greengrass/core-devices.ts';
import type { FailedCheck } from './failed-check.ts';

export const NUCLEUS = 'aws.greengrass.Nucleus';

/** Versions by component name. */
export type Pins = Readonly<Record<string, string>>;

/**
 * A core somebody has tried to power on. It remembers as a device does: what is installed survives a loss of power, and so
 * does what each target last asked for.
 */
export interface CoreRecord {
  name: string;
  /** `offline`: it runs, but is cut off the network, or refused by AWS IoT (then it has failed checks). `off`: without power, or never booted. */
  state: 'online' | 'offline' | 'off';
  /** When it last came online. */
  onlineSince?: string;
  failedChecks: readonly FailedCheck[];
  /** Of the certificate it came online with. */
  certificateId?: string;
  /** Root components by ARN of the thing or thing group whose deployment asked for them. */
  roots: Readonly<Record<string, Pins>>;
  components: readonly InstalledComponent[];
}

/** The nucleus is installed too, but as no root component: no deployment asked for it. */
const nucleus = (version: string): InstalledComponent => ({ componentName: NUCLEUS, componentVersion: version, lifecycleState: 'FINISHED', isRoot: false });

/** What a technician leaves behind. */
export const installed = (nucleusVersion: string): Pick<CoreRecord, 'roots' | 'components'> => ({ roots: {}, components: [nucleus(nucleusVersion)] });

/** Version of the nucleus that runs, if one was ever installed. */
export const nucleusVersionOf = ({ components }: Pick<CoreRecord, 'components'>): string | undefined =>
  components.find(({ componentName }) => componentName === NUCLEUS)?.componentVersion;

/** What runs once all these are deployed; a nucleus that nobody asks for stays as it is. */
export const running = (pins: Pins, nucleusVersion: string): InstalledComponent[] => [
  ...(NUCLEUS in pins ? [] : [nucleus(nucleusVersion)]),
  ...Object.entries(pins).map(([componentName, componentVersion]): InstalledComponent =>
    ({ componentName, componentVersion, lifecycleState: componentName === NUCLEUS ? 'FINISHED' : 'RUNNING', isRoot: true })),
];

const reasonOf = (lifecycleState: InstalledComponentLifecycleState): Partial<InstalledComponent> => {
  if (lifecycleState === 'BROKEN') return { lifecycleStatusCodes: ['STARTUP_ERROR'], lifecycleStateDetails: 'the startup script exited with code 1 (simulated)' };
  if (lifecycleState === 'ERRORED') return { lifecycleStatusCodes: ['RUN_ERROR'], lifecycleStateDetails: 'the run script exited with code 1 (simulated)' };
  return {};
};

/** The same component in another state, with a reason where that is a failure. */
export const inState = ({ componentName, componentVersion, isRoot }: InstalledComponent, lifecycleState: InstalledComponentLifecycleState): InstalledComponent =>
  ({ componentName, componentVersion, isRoot, lifecycleState, ...reasonOf(lifecycleState) });

/** The same component once the nucleus has started anew: it tries again what had failed. */
export const restarted = (component: InstalledComponent): InstalledComponent =>
  (component.lifecycleState === 'BROKEN' || component.lifecycleState === 'ERRORED' ? inState(component, 'RUNNING') : component);

/** All that the core tells of itself. */
export const reportOf = ({ name, components }: CoreRecord): CoreDeviceReport => ({
  thingName: name,
  coreVersion: nucleusVersionOf({ components }) ?? '',
  platform: 'linux',
  architecture: 'amd64',
  status: components.some(({ lifecycleState }) => lifecycleState === 'BROKEN') ? 'UNHEALTHY' : 'HEALTHY',
  components,
});
