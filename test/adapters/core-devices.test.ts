import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { describe, expect, it } from '@jest/globals';
import { coreDevices } from '../../lambdas/adapters/core-devices.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const asking = (answers: Record<string, unknown>) => {
  const { client, sent } = answering(new GreengrassV2Client({ region: 'us-east-1' }), { ListInstalledComponents: {}, ListEffectiveDeployments: {}, ...answers });
  return { devices: coreDevices(client), sent };
};

describe('core devices', () => {
  it('are told as Greengrass tells them', async () => {
    const { devices } = asking({
      GetCoreDevice: { status: 'HEALTHY', coreVersion: '2.12.6', platform: 'linux', architecture: 'aarch64', lastStatusUpdateTimestamp: new Date(1_767_323_045_678), tags: { site: 'north' } },
      ListInstalledComponents: { installedComponents: [{ componentName: 'aws.greengrass.Nucleus', componentVersion: '2.12.6' }] },
      ListEffectiveDeployments: { effectiveDeployments: [{ deploymentId: 'd-1', deploymentName: 'first', targetArn: 'arn:group', coreDeviceExecutionStatus: 'COMPLETED', creationTimestamp: new Date(0), modifiedTimestamp: new Date(1) }] },
    });

    await expect(devices.find('edge-1')).resolves.toEqual({
      status: 'HEALTHY',
      coreVersion: '2.12.6',
      platform: 'linux',
      architecture: 'aarch64',
      lastStatusUpdateTimestamp: '2026-01-02T03:04:05.678Z',
      tags: { site: 'north' },
      installedComponents: [{ name: 'aws.greengrass.Nucleus', version: '2.12.6' }],
      effectiveDeployments: [{ deploymentId: 'd-1', deploymentName: 'first', targetArn: 'arn:group', coreDeviceExecutionStatus: 'COMPLETED', createdAt: '1970-01-01T00:00:00.000Z', updatedAt: '1970-01-01T00:00:00.001Z' }],
    });
  });

  it('peer fault 46: are told with every page of components and deployments', async () => {
    const { devices } = asking({
      GetCoreDevice: { status: 'HEALTHY' },
      ListInstalledComponents: ({ nextToken }: { nextToken?: string }) => ({ installedComponents: [{ componentName: nextToken ?? 'first', componentVersion: '1.0.0' }], ...(nextToken === undefined && { nextToken: 'second' }) }),
      ListEffectiveDeployments: ({ nextToken }: { nextToken?: string }) => ({ effectiveDeployments: [{ deploymentId: nextToken ?? 'd-1' }], ...(nextToken === undefined && { nextToken: 'd-2' }) }),
    });

    const device = await devices.find('edge-1');

    expect(device?.installedComponents.map(({ name }) => name)).toEqual(['first', 'second']);
    expect(device?.effectiveDeployments.map(({ deploymentId }) => deploymentId)).toEqual(['d-1', 'd-2']);
  });

  it('are absent before they have connected, which takes one call to learn', async () => {
    const { devices, sent } = asking({ GetCoreDevice: awsError('ResourceNotFoundException', 404) });

    await expect(devices.find('edge-1')).resolves.toBeUndefined();
    expect(sent.map(({ name }) => name)).toEqual(['GetCoreDevice']);
  });

  it.each([
    ['a throttle', awsError('ThrottlingException', 429), { name: 'Throttled' }],
    ['an outage', awsError('InternalServerException', 500), { name: 'Unavailable' }],
    ['a denial', awsError('AccessDeniedException', 403), { code: 'AWS_ACCESS_DENIED' }],
  ])('are not taken for absent because of %s', async (_, error, failure) => {
    await expect(asking({ GetCoreDevice: error }).devices.find('edge-1')).rejects.toMatchObject(failure);
    await expect(asking({ GetCoreDevice: { status: 'HEALTHY' }, ListEffectiveDeployments: error }).devices.find('edge-1')).rejects.toMatchObject(failure);
  });

  it('have nothing installed where they were deleted in between', async () => {
    await expect(asking({ GetCoreDevice: { status: 'UNHEALTHY' }, ListInstalledComponents: awsError('ResourceNotFoundException', 404) }).devices.find('edge-1')).resolves.toMatchObject({ status: 'UNHEALTHY', installedComponents: [] });
  });
});
