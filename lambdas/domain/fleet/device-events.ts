import { deviceFailure } from '../deployments/device-failure.ts';
import type { FailedStatus } from '../deployments/device-failure.ts';
import { keptFailure } from '../deployments/remedy.ts';
import type { ComponentReport } from './broken-components.ts';
import type { Report } from './core-transitions.ts';

/**
 * What Greengrass V2 puts on the default bus, `source: aws.greengrass`: best effort, doubled and out of order. See "Get
 * deployment status notifications" and "Get component status notifications" of its developer guide.
 */
export const greengrassDetailTypes = {
  deployment: 'Greengrass V2 Effective Deployment Status Change',
  component: 'Greengrass V2 Installed Component Status Change',
} as const;

/** What an event says of one core. */
export type DeviceEvent =
  | { readonly coreName: string; readonly report: Report }
  | { readonly coreName: string; readonly components: readonly ComponentReport[]; readonly at: Date };

/**
 * Reads an event; nothing where it is of another kind or tells of no end, which is not this system's concern.
 *
 * @throws Error for what Greengrass would not have sent
 */
export const deviceEvent = (event: unknown): DeviceEvent | undefined => {
  const { 'detail-type': detailType, time, resources, detail } = object(event);
  const at = new Date(text(time) ?? Number.NaN);
  const coreName = text(array(resources)[0])?.split(':coreDevices:')[1] ?? '';
  if (detailType !== greengrassDetailTypes.deployment && detailType !== greengrassDetailTypes.component) return undefined;
  if (coreName === '' || Number.isNaN(at.getTime())) throw new Error(`an event of Greengrass names no core device or no time: resources ${JSON.stringify(resources)}, time ${JSON.stringify(time)}`);
  if (detailType === greengrassDetailTypes.component) return { coreName, at, components: array(object(detail)['components']).map(componentReport) };
  const report = deploymentReport(object(detail), at);
  return report && { coreName, report };
};

/** The statuses that end a deployment; COMPLETED is what a thing's own deployment says for SUCCEEDED. */
const ends: Readonly<Record<string, 'SUCCEEDED' | FailedStatus>> = {
  SUCCEEDED: 'SUCCEEDED', COMPLETED: 'SUCCEEDED', FAILED: 'FAILED', REJECTED: 'REJECTED', CANCELED: 'CANCELED', TIMED_OUT: 'TIMED_OUT', REMOVED: 'REMOVED',
};

const deploymentReport = (detail: Fields, at: Date): Report | undefined => {
  // The guide has spelled it both ways.
  const deploymentId = text(detail['deploymentId']) ?? text(detail['deployment-id']);
  const word = text(detail['coreDeviceExecutionStatus']) ?? '';
  const status = Object.hasOwn(ends, word) ? ends[word] : undefined;
  if (deploymentId === undefined) throw new Error(`an event of Greengrass names no deployment: ${Object.keys(detail).join(', ')}`);
  if (status === undefined) return undefined;
  if (status === 'SUCCEEDED') return { deploymentId, status, at };
  const { errorStack, errorTypes } = object(detail['statusDetails']);
  const reason = text(detail['reason']);
  const failure = deviceFailure({ status, errorStack: texts(errorStack), errorTypes: texts(errorTypes), ...(reason !== undefined && { reason }) });
  return { deploymentId, status, at, failure: keptFailure(failure) };
};

const componentReport = (component: unknown): ComponentReport => {
  const { componentName, componentVersion, lifecycleState, lifecycleStatusCodes, lifecycleStateDetails } = object(component);
  const details = text(lifecycleStateDetails);
  return {
    name: text(componentName) ?? '', version: text(componentVersion) ?? '', state: text(lifecycleState) ?? '', codes: texts(lifecycleStatusCodes),
    ...(details !== undefined && details !== '' && { details }),
  };
};

type Fields = Readonly<Record<string, unknown>>;
const object = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const texts = (value: unknown): string[] => array(value).filter((entry) => typeof entry === 'string');
