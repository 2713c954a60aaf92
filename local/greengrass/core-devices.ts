import type {
  CoreDeviceStatus, DeleteCoreDeviceCommandInput, GetCoreDeviceCommandInput, InstalledComponent, ListCoreDevicesCommandInput,
  ListInstalledComponentsCommandInput,
} from '@aws-sdk/client-greengrassv2';
import { amend } from '../data/data.ts';
import type { Checked, Operations } from '../wire/service.ts';
import { coreDeviceArn, readTargetArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { invalidField, notFound } from './errors.ts';
import { installed, tellBrokenComponents } from './installed-components.ts';
import { LIMITS } from './limits.ts';
import { cut } from './paging.ts';
import type { CoreDeviceRecord } from './state.ts';

/** What a core device tells of itself when it connects, and again whenever something changes. */
export interface CoreDeviceReport {
  thingName: string;
  coreVersion: string;
  /** As the nucleus names it: `linux`, `darwin`, `windows`. */
  platform: string;
  /** As the nucleus names it: `amd64`, `aarch64` … */
  architecture: string;
  status: CoreDeviceStatus;
  /** `aws_nucleus_classic` unless it says otherwise. */
  runtime?: string;
  components?: readonly InstalledComponent[];
}

/** Takes a core device's own report: from the first one on, the device exists for Greengrass. */
export const registerCoreDevice = (greengrass: Greengrass, report: CoreDeviceReport): void => {
  const { state, cloud } = greengrass;
  const { thingName, components, runtime = 'aws_nucleus_classic', ...told } = report;
  const known = state.coreDevices.get(thingName);
  state.coreDevices.set(thingName, {
    ...told,
    runtime,
    coreDeviceThingName: thingName,
    lastStatusUpdateTimestamp: cloud.clock(),
    components: known?.components ?? [],
    deployedTargets: known?.deployedTargets,
  });
  if (components || !known) reportComponents(greengrass, thingName, components ?? []);
};

/** Takes what is installed on a core now. One that has not reported itself, or was deleted, is not known by it. */
export const reportComponents = (greengrass: Greengrass, thingName: string, components: readonly InstalledComponent[]): void => {
  const { state, cloud } = greengrass;
  const known = state.coreDevices.get(thingName);
  if (!known) return;
  const now = installed(components, known.components, cloud.clock());
  amend(state.coreDevices, thingName, { components: now });
  tellBrokenComponents(greengrass, thingName, { before: known.components, now });
};

/** @throws AwsError `ResourceNotFoundException` for a core that has not reported itself */
export const coreDeviceOf = ({ state }: Greengrass, thingName: string): CoreDeviceRecord => {
  const most = LIMITS.thingNameCharacters;
  if (thingName.length > most) throw invalidField(`coreDeviceThingName has ${thingName.length} characters; at most ${most} are allowed`, ['coreDeviceThingName']);
  const device = state.coreDevices.get(thingName);
  if (!device) throw notFound('CoreDevice', thingName);
  return device;
};

/** Takes note of a target that a deployment of it has succeeded for on the core. */
export const noteDeployed = ({ state }: Greengrass, thingName: string, targetArn: string): void => {
  const { deployedTargets = [] } = state.coreDevices.get(thingName) ?? {};
  if (state.coreDevices.has(thingName) && !deployedTargets.includes(targetArn)) amend(state.coreDevices, thingName, { deployedTargets: [...deployedTargets, targetArn] });
};

const checkGroupArn = (greengrass: Greengrass, thingGroupArn: string): void => {
  if (readTargetArn(greengrass, thingGroupArn)?.kind !== 'thinggroup') throw invalidField(`thingGroupArn '${thingGroupArn}' is not the ARN of a thing group`, ['thingGroupArn']);
};

/** The group filter is none of members: it goes by what was deployed, and keeps who has left since (API reference). */
const list = (greengrass: Greengrass, input: ListCoreDevicesCommandInput) => {
  const { thingGroupArn, status, runtime } = input;
  if (thingGroupArn !== undefined) checkGroupArn(greengrass, thingGroupArn);
  const matching = [...greengrass.state.coreDevices.values()].filter((device) =>
    (status === undefined || device.status === status) &&
    (runtime === undefined || device.runtime === runtime) &&
    (thingGroupArn === undefined || device.deployedTargets?.includes(thingGroupArn)));
  const { items, next } = cut(matching, (d) => d.coreDeviceThingName, input);
  const coreDevices = items.map(({ coreDeviceThingName, status: reported, lastStatusUpdateTimestamp, platform, architecture, runtime: nucleus }) => ({
    coreDeviceThingName, status: reported, lastStatusUpdateTimestamp, platform, architecture, runtime: nucleus,
  }));
  return { coreDevices, nextToken: next };
};

/** Dependencies are installed components too, but not what a deployment asked for. */
const listInstalled = (greengrass: Greengrass, { coreDeviceThingName, topologyFilter = 'ROOT', ...paging }: Checked<ListInstalledComponentsCommandInput>) => {
  const { components } = coreDeviceOf(greengrass, coreDeviceThingName);
  const shown = components.filter((component) => topologyFilter === 'ALL' || component.isRoot === true);
  const { items, next } = cut(shown, (c) => `${c.componentName}`, paging);
  return { installedComponents: items, nextToken: next };
};

export const coreDeviceOperations = (greengrass: Greengrass) => ({
  GetCoreDevice: async ({ coreDeviceThingName }: Checked<GetCoreDeviceCommandInput>) => {
    const { coreVersion, platform, architecture, runtime, status, lastStatusUpdateTimestamp } = coreDeviceOf(greengrass, coreDeviceThingName);
    const told = { coreDeviceThingName, coreVersion, platform, architecture, runtime, status, lastStatusUpdateTimestamp };
    return { ...told, tags: greengrass.state.tags.get(coreDeviceArn(greengrass, coreDeviceThingName)) ?? {} };
  },
  ListCoreDevices: async (input: ListCoreDevicesCommandInput) => list(greengrass, input),
  DeleteCoreDevice: async ({ coreDeviceThingName }: Checked<DeleteCoreDeviceCommandInput>) => {
    coreDeviceOf(greengrass, coreDeviceThingName);
    greengrass.state.coreDevices.delete(coreDeviceThingName);
    greengrass.state.tags.delete(coreDeviceArn(greengrass, coreDeviceThingName));
    greengrass.forgotten.forEach((listener) => listener(coreDeviceThingName));
  },
  ListInstalledComponents: async (input: Checked<ListInstalledComponentsCommandInput>) => listInstalled(greengrass, input),
}) satisfies Operations;
