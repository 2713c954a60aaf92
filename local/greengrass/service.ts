import type { InstalledComponent } from '@aws-sdk/client-greengrassv2';
import * as client from '@aws-sdk/client-greengrassv2';
import type { IotService } from '../iot/service.ts';
import type { ControlRoutes } from '../wire/control.ts';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import { CONSTRAINTS } from './constraints.ts';
import { clientDeviceOperations } from './client-devices.ts';
import { componentOperations } from './components.ts';
import type { Greengrass } from './context.ts';
import { coreDeployments } from './core-deployments.ts';
import { coreDeviceOperations, registerCoreDevice, reportComponents } from './core-devices.ts';
import type { CoreDeviceReport } from './core-devices.ts';
import { deploymentOperations } from './deployments.ts';
import type { DeviceDeployments } from './device-deployments.ts';
import { effectiveDeploymentOperations } from './effective-deployments.ts';
import { invalidField } from './errors.ts';
import { eventOutbox } from './event-outbox.ts';
import { serviceRoleOperations } from './service-role.ts';
import { greengrassState } from './state.ts';
import { tagOperations } from './tags.ts';

/** The local AWS IoT Greengrass V2 control plane, and the side of it that cores speak with. */
export interface GreengrassService extends Service, DeviceDeployments {
  /** A core's report of itself; the first one makes it exist for Greengrass. */
  registerCoreDevice(report: CoreDeviceReport): void;
  /** The core's components as they are now; those that have become ERRORED or BROKEN put an event. */
  reportComponents(thingName: string, components: readonly InstalledComponent[]): void;
  /** Whether Greengrass knows the core device. */
  hasCoreDevice(thingName: string): boolean;
  /** Told when Greengrass was made to forget a core device. @returns ends the telling */
  onForgotten(listener: (thingName: string) => void): () => void;
  /** Resolves when the bus has every event that is not held back. */
  settled(): Promise<void>;
  /** `POST`, `GET /_local/greengrass/events` lose, repeat and hold back events; `POST /_local/greengrass/events/flush` lets them go. */
  readonly control: ControlRoutes;
}

/** AWS IoT Greengrass V2, over the things, groups and jobs of the local AWS IoT. */
export const greengrassService = (cloud: Cloud, { fleet, jobs }: Pick<IotService, 'fleet' | 'jobs'>): GreengrassService => {
  const outbox = eventOutbox(cloud);
  const greengrass: Greengrass = { state: greengrassState(cloud.data), cloud, fleet, jobs, outbox, forgotten: new Set() };
  const operations = {
    ...coreDeviceOperations(greengrass), ...clientDeviceOperations(greengrass), ...deploymentOperations(greengrass),
    ...effectiveDeploymentOperations(greengrass), ...componentOperations(greengrass), ...serviceRoleOperations(greengrass), ...tagOperations(greengrass),
  };
  return {
    ...schemaService({ scope: 'greengrass', client, protocol: 'restJson1', operations, constraints: CONSTRAINTS, validationError: invalidField }),
    ...coreDeployments(greengrass),
    registerCoreDevice: (report) => registerCoreDevice(greengrass, report),
    reportComponents: (thingName, components) => reportComponents(greengrass, thingName, components),
    hasCoreDevice: (thingName) => greengrass.state.coreDevices.has(thingName),
    onForgotten(listener) {
      greengrass.forgotten.add(listener);
      return () => void greengrass.forgotten.delete(listener);
    },
    settled: () => outbox.settled(),
    control: outbox.control,
  };
};
