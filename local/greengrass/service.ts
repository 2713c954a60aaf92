import * as client from '@aws-sdk/client-greengrassv2';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import type { Greengrass } from './context.ts';
import { coreDeviceOperations, registerCoreDevice } from './core-devices.ts';
import type { CoreDeviceReport } from './core-devices.ts';
import { invalidField } from './errors.ts';
import { serviceRoleOperations } from './service-role.ts';
import { greengrassState } from './state.ts';
import { tagOperations } from './tags.ts';

/** The local AWS IoT Greengrass V2 control plane. */
export interface GreengrassService extends Service {
  /** What a device does over MQTT, and no AWS operation can: it reports itself. */
  registerCoreDevice(report: CoreDeviceReport): void;
}

/** AWS IoT Greengrass V2. */
export const greengrassService = (cloud: Cloud): GreengrassService => {
  const greengrass: Greengrass = { state: greengrassState(cloud.data), cloud };
  const operations = { ...coreDeviceOperations(greengrass), ...serviceRoleOperations(greengrass), ...tagOperations(greengrass) };
  return {
    ...schemaService({ scope: 'greengrass', client, protocol: 'restJson1', operations, validationError: invalidField }),
    registerCoreDevice: (report) => registerCoreDevice(greengrass, report),
  };
};
