import { GetCoreDeviceCommand, GreengrassV2Client, paginateListEffectiveDeployments, paginateListInstalledComponents } from '@aws-sdk/client-greengrassv2';
import type { EffectiveDeployment, GetCoreDeviceCommandOutput, InstalledComponent } from '@aws-sdk/client-greengrassv2';
import type { CoreDevices, Device } from '../domain/cores/core-ports.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';

/** Core devices as Greengrass knows them. A core that Greengrass does not know has never connected; nothing else means that. */
export const coreDevices = (client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 3 })): CoreDevices => ({
  find: async (coreDeviceThingName) => {
    const core = await awsCall('greengrass:GetCoreDevice', () => client.send(new GetCoreDeviceCommand({ coreDeviceThingName })), { ResourceNotFoundException: () => undefined });
    if (core === undefined) return undefined;
    const [components, deployments] = await Promise.all([
      all('greengrass:ListInstalledComponents', paginateListInstalledComponents({ client, pageSize: 100 }, { coreDeviceThingName }), ({ installedComponents }) => installedComponents),
      all('greengrass:ListEffectiveDeployments', paginateListEffectiveDeployments({ client, pageSize: 100 }, { coreDeviceThingName }), ({ effectiveDeployments }) => effectiveDeployments),
    ]);
    return deviceOf(core, components, deployments);
  },
});

/** Entries of all pages; none where the core was deleted in between. */
const all = <Page, Entry>(action: string, pages: AsyncIterable<Page>, entriesOf: (page: Page) => readonly Entry[] | undefined): Promise<Entry[]> =>
  awsCall(action, () => entriesOfAll(pages, entriesOf), { ResourceNotFoundException: (): Entry[] => [] });

const deviceOf = (core: GetCoreDeviceCommandOutput, components: readonly InstalledComponent[], deployments: readonly EffectiveDeployment[]): Device => ({
  installedComponents: components.map(({ componentName = '', componentVersion = '' }) => ({ name: componentName, version: componentVersion })),
  effectiveDeployments: deployments.map(deploymentOf),
  status: core.status ?? 'UNKNOWN',
  ...(core.coreVersion !== undefined && { coreVersion: core.coreVersion }),
  ...(core.platform !== undefined && { platform: core.platform }),
  ...(core.architecture !== undefined && { architecture: core.architecture }),
  ...(core.lastStatusUpdateTimestamp !== undefined && { lastStatusUpdateTimestamp: core.lastStatusUpdateTimestamp.toISOString() }),
  ...(core.tags !== undefined && { tags: core.tags }),
});

const deploymentOf = ({ creationTimestamp, modifiedTimestamp, deploymentId, deploymentName, iotJobId, iotJobArn, description, targetArn, coreDeviceExecutionStatus, reason }: EffectiveDeployment) => ({
  deploymentId,
  deploymentName,
  iotJobId,
  iotJobArn,
  description,
  targetArn,
  coreDeviceExecutionStatus,
  reason,
  createdAt: creationTimestamp?.toISOString(),
  updatedAt: modifiedTimestamp?.toISOString(),
});
