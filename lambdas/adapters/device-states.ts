import { GreengrassV2Client, ListCoreDevicesCommand, paginateListInstalledComponents } from '@aws-sdk/client-greengrassv2';
import type { DeviceStates } from '../domain/drift/drift-ports.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';

/** Entries of one page (API references of ListCoreDevices and ListInstalledComponents). */
const pageSize = 100;

/** What `lastInstallationSource` says of a component that no deployment of the cloud brought. */
const localSource = 'LOCAL';

/**
 * Core devices as Greengrass knows them. All of the account are listed: a list for a thing group keeps those that have left
 * the group, and lacks members whom a subdeployment brought the version.
 */
export const deviceStates = (client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 5 })): DeviceStates => ({
  page: (after) =>
    awsCall(
      'greengrass:ListCoreDevices',
      async () => {
        const { coreDevices = [], nextToken: next } = await client.send(new ListCoreDevicesCommand({ maxResults: pageSize, ...(after !== undefined && { nextToken: after }) }));
        const devices = coreDevices.flatMap(({ coreDeviceThingName: name, lastStatusUpdateTimestamp: updatedAt }) =>
          (name === undefined || updatedAt === undefined ? [] : [{ name, updatedAt }]));
        return { devices, ...(next !== undefined && { next }) };
      },
      // The only thing in the request that may be wrong is the token, where there is one: it has grown old.
      after === undefined ? {} : { ValidationException: () => undefined },
    ),
  components: (coreDeviceThingName) =>
    awsCall(
      'greengrass:ListInstalledComponents',
      async () => {
        const installed = await entriesOfAll(paginateListInstalledComponents({ client, pageSize }, { coreDeviceThingName }), ({ installedComponents }) => installedComponents);
        return installed.map(({ componentName = '', componentVersion = '', lastInstallationSource }) => ({ name: componentName, version: componentVersion, isLocal: lastInstallationSource === localSource }));
      },
      { ResourceNotFoundException: () => undefined },
    ),
});
