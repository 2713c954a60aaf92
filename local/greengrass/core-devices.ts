import type {
  CoreDeviceStatus, DeleteCoreDeviceCommandInput, GetCoreDeviceCommandInput, InstalledComponent, ListClientDevicesAssociatedWithCoreDeviceCommandInput,
  ListCoreDevicesCommandInput, ListEffectiveDeploymentsCommandInput, ListInstalledComponentsCommandInput,
} from '@aws-sdk/client-greengrassv2';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import { coreDeviceArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { invalidField, notFound } from './errors.ts';
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
export const registerCoreDevice = ({ state, cloud }: Greengrass, report: CoreDeviceReport): void => {
  const { thingName, components = [], runtime = 'aws_nucleus_classic', ...told } = report;
  const now = cloud.clock();
  state.coreDevices.set(thingName, {
    ...told,
    runtime,
    coreDeviceThingName: thingName,
    lastStatusUpdateTimestamp: now,
    components: components.map((component) => ({ lastReportedTimestamp: now, lastStatusChangeTimestamp: now, ...component })),
  });
};

const coreDeviceOf = ({ state }: Greengrass, thingName: string): CoreDeviceRecord => {
  if (thingName.length > 128) throw invalidField(`coreDeviceThingName has ${thingName.length} characters; at most 128 are allowed`, ['coreDeviceThingName']);
  const device = state.coreDevices.get(thingName);
  if (!device) throw notFound('CoreDevice', thingName);
  return device;
};

/** Page size of every list operation of the service: 1 to 100. */
const cut = <T>(all: Iterable<T>, keyOf: (item: T) => string, { maxResults = 100, nextToken }: { maxResults?: number; nextToken?: string }) => {
  if (!Number.isInteger(maxResults) || maxResults < 1 || maxResults > 100) throw invalidField(`maxResults is ${maxResults}; allowed are 1 to 100`, ['maxResults']);
  return page(all, keyOf, { size: maxResults, token: nextToken }, () => invalidField('invalid nextToken', ['nextToken']));
};

const membersOf = async ({ cloud }: Greengrass, thingGroupArn: string): Promise<ReadonlySet<string>> => {
  const thingGroupName = /^arn:[^:]*:iot:[^:]*:\d+:thinggroup\/(.+)$/.exec(thingGroupArn)?.[1];
  if (thingGroupName === undefined) throw invalidField(`thingGroupArn '${thingGroupArn}' is not the ARN of a thing group`, ['thingGroupArn']);
  const things: string[] = [];
  let nextToken: string | undefined;
  do {
    const input = { thingGroupName, recursive: true, nextToken };
    const answer = (await cloud.service('iot').call('ListThingsInThingGroup', input)) as { things: string[]; nextToken?: string };
    things.push(...answer.things);
    nextToken = answer.nextToken;
  } while (nextToken !== undefined);
  return new Set(things);
};

const list = async (greengrass: Greengrass, input: ListCoreDevicesCommandInput) => {
  const { thingGroupArn, status, runtime } = input;
  const members = thingGroupArn === undefined ? undefined : await membersOf(greengrass, thingGroupArn);
  const matching = [...greengrass.state.coreDevices.values()].filter((device) =>
    (status === undefined || device.status === status) &&
    (runtime === undefined || device.runtime === runtime) &&
    (members?.has(device.coreDeviceThingName) ?? true));
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
  },
  ListInstalledComponents: async (input: Checked<ListInstalledComponentsCommandInput>) => listInstalled(greengrass, input),
  // Nothing deploys or associates locally yet, so there truly is none.
  ListEffectiveDeployments: async ({ coreDeviceThingName }: Checked<ListEffectiveDeploymentsCommandInput>) => {
    coreDeviceOf(greengrass, coreDeviceThingName);
    return { effectiveDeployments: [] };
  },
  ListClientDevicesAssociatedWithCoreDevice: async ({ coreDeviceThingName }: Checked<ListClientDevicesAssociatedWithCoreDeviceCommandInput>) => {
    coreDeviceOf(greengrass, coreDeviceThingName);
    return { associatedClientDevices: [] };
  },
}) satisfies Operations;
