import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JobExecution } from '../../../local/iot/jobs/job.ts';
import { coreDevices, type CoreDevices } from '../../../local/devices/core-devices.ts';
import { installed, type CoreRecord } from '../../../local/devices/core-record.ts';
import { greengrassService, type GreengrassService } from '../../../local/greengrass/service.ts';
import { iotService, type IotService } from '../../../local/iot/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire } from '../wire/local-cloud.ts';
import { groupArn } from './a-fleet.ts';

const cli = (componentVersion: string) => ({ 'aws.greengrass.Cli': { componentVersion } });

describe('simulated cores and the local Greengrass', () => {
  let wire: Wire;
  let iot: IotService;
  let greengrass: GreengrassService;
  let devices: CoreDevices;
  let executions: JobExecution[];
  let watch: () => void;

  beforeEach(async () => {
    wire = await aWire();
    iot = iotService(wire);
    greengrass = greengrassService(wire, iot);
    [iot, greengrass].forEach((service) => wire.register(service));
    executions = [];
    watch = () => undefined;
    iot.jobs.onExecution((execution) => {
      executions.push(execution);
      watch();
    });
  });
  afterEach(async () => {
    devices.close();
    iot.close();
    await wire.close();
  });

  /** Cores in the group `line`, online unless the test takes them off before anything is deployed. */
  const cores = async (...names: string[]): Promise<void> => {
    await iot.call('CreateThingGroup', { thingGroupName: 'line' });
    for (const name of names) {
      await iot.call('CreateThing', { thingName: name });
      await join(name, 'line');
      wire.data.map<CoreRecord>('devices.cores').set(name, { name, state: 'offline', failedChecks: [], ...installed('2.12.6') });
    }
    devices = coreDevices({ cloud: wire, greengrass, connections: iot.connections, pace: { minMs: 0, maxMs: 0, seed: 1 }, api: { core: async () => undefined, coreNames: async () => names } });
    devices.online(names);
  };
  const join = (thingName: string, thingGroupName: string): Promise<unknown> => iot.call('AddThingToThingGroup', { thingName, thingGroupName });
  const deploy = (group: string, components: object, more: object = {}): Promise<unknown> => greengrass.call('CreateDeployment', { targetArn: groupArn(group), components, ...more });
  const when = (isSo: () => boolean): Promise<void> => new Promise((resolve) => {
    watch = () => { if (isSo()) resolve(); };
    watch();
  });
  const ended = (count: number) => (): boolean => executions.filter(({ status }) => ['SUCCEEDED', 'FAILED', 'REJECTED'].includes(status)).length >= count;
  const effective = async (coreDeviceThingName: string): Promise<object[]> =>
    ((await greengrass.call('ListEffectiveDeployments', { coreDeviceThingName })) as { effectiveDeployments: object[] }).effectiveDeployments;
  const versions = async (coreDeviceThingName: string): Promise<unknown[]> =>
    ((await greengrass.call('ListInstalledComponents', { coreDeviceThingName })) as { installedComponents: { componentName: string; componentVersion: string }[] })
      .installedComponents.map(({ componentName, componentVersion }) => `${componentName} ${componentVersion}`);

  it('bring a deployment to every member, and tell what became of it', async () => {
    await cores('edge-1', 'edge-2');
    devices.fault(['edge-2'], { code: 'S3_HEAD_OBJECT_ACCESS_DENIED', times: 1 });

    await deploy('line', cli('2.12.6'));
    await when(ended(2));

    expect(await effective('edge-1')).toMatchObject([{ coreDeviceExecutionStatus: 'SUCCEEDED' }]);
    expect(await versions('edge-1')).toEqual(['aws.greengrass.Cli 2.12.6']);
    expect(await effective('edge-2')).toMatchObject([{
      coreDeviceExecutionStatus: 'FAILED',
      reason: expect.stringMatching(/^S3_HEAD_OBJECT_ACCESS_DENIED: FAILED_NO_STATE_CHANGE: /),
      statusDetails: { errorStack: ['DEPLOYMENT_FAILURE', 'ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR', 'S3_ACCESS_DENIED', 'S3_HEAD_OBJECT_ACCESS_DENIED'], errorTypes: ['DEPENDENCY_ERROR', 'PERMISSION_ERROR'] },
    }]);
    expect(await versions('edge-2')).toEqual([]);
  });

  it('keep a deployment waiting for a core that is offline', async () => {
    await cores('edge-1');
    devices.offline(['edge-1']);

    await deploy('line', cli('2.12.6'));
    expect(executions.map(({ status }) => status)).toEqual(['QUEUED']);
    devices.online(['edge-1']);
    await when(ended(1));

    expect(executions.map(({ status }) => status)).toEqual(['QUEUED', 'IN_PROGRESS', 'SUCCEEDED']);
  });

  it('fail where two groups want different versions, and succeed when the core has left one of them', async () => {
    await cores('edge-1');
    await deploy('line', cli('2.12.5'));
    await when(ended(1));
    await iot.call('CreateThingGroup', { thingGroupName: 'hall' });
    await deploy('hall', cli('2.12.6'));

    await join('edge-1', 'hall');
    await when(ended(2));
    expect(executions.at(-1)).toMatchObject({ status: 'FAILED', details: { 'detailed-deployment-status': 'FAILED_NO_STATE_CHANGE' } });
    await iot.call('RemoveThingFromThingGroup', { thingName: 'edge-1', thingGroupName: 'line' });
    await deploy('hall', cli('2.12.6'));
    await when(ended(3));

    expect(await versions('edge-1')).toEqual(['aws.greengrass.Cli 2.12.6']);
  });

  it('go on with a new revision where a core hangs in one that was given up', async () => {
    await cores('edge-1');
    devices.fault(['edge-1'], { code: 'HANG', times: 1 });
    await deploy('line', cli('2.12.5'));
    await when(() => executions.some(({ status }) => status === 'IN_PROGRESS'));

    await iot.call('RemoveThingFromThingGroup', { thingName: 'edge-1', thingGroupName: 'line' });
    await join('edge-1', 'line');
    await when(ended(1));

    expect(executions.map(({ status }) => status)).toEqual(['QUEUED', 'IN_PROGRESS', 'REMOVED', 'QUEUED', 'IN_PROGRESS', 'SUCCEEDED']);
  });
});
