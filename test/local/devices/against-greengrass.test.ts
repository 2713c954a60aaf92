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
  const cores = (...names: string[]): Promise<void> => coresWith('2.12.6', ...names);
  const coresWith = async (nucleusVersion: string, ...names: string[]): Promise<void> => {
    await iot.call('CreateThingGroup', { thingGroupName: 'line' });
    for (const name of names) {
      await iot.call('CreateThing', { thingName: name });
      await join(name, 'line');
      wire.data.map<CoreRecord>('devices.cores').set(name, { name, state: 'offline', failedChecks: [], ...installed(nucleusVersion) });
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

  it('take what CancelJobExecution leaves them, and run nothing that it took from them', async () => {
    await cores('edge-1', 'edge-2');
    devices.offline(['edge-1']);
    await deploy('line', cli('2.12.6'));
    const [{ jobId = '' } = {}] = executions;

    await iot.call('CancelJobExecution', { jobId, thingName: 'edge-1' });
    devices.online(['edge-1']);
    await when(ended(1));

    expect(executions.filter(({ thingName }) => thingName === 'edge-1').map(({ status }) => status)).toEqual(['QUEUED', 'CANCELED']);
    expect([await versions('edge-1'), await versions('edge-2')]).toEqual([[], ['aws.greengrass.Cli 2.12.6']]);
  });

  describe('with a subdeployment', () => {
    const retry = async (...names: string[]): Promise<void> => {
      await iot.call('CreateThingGroup', { thingGroupName: 'retry' });
      await deploy('retry', cli('2.12.6'), { parentTargetArn: groupArn('line') });
      for (const name of names) await join(name, 'retry');
    };

    it('run it in the place of the deployment that failed, once, and keep what other groups gave them', async () => {
      await cores('edge-1');
      await iot.call('CreateThingGroup', { thingGroupName: 'hall' });
      await deploy('hall', { 'aws.greengrass.LogManager': { componentVersion: '2.3.7' } });
      await join('edge-1', 'hall');
      await when(ended(1));
      devices.fault(['edge-1'], { code: 'DOCKER_ERROR', times: 1 });
      await deploy('line', cli('2.12.5'));
      await when(ended(2));

      await retry('edge-1');
      await when(ended(3));

      expect(await versions('edge-1')).toEqual(expect.arrayContaining(['aws.greengrass.Cli 2.12.6', 'aws.greengrass.LogManager 2.3.7']));
      expect(await versions('edge-1')).toHaveLength(2);
      expect((await effective('edge-1')).slice(0, 2)).toMatchObject([
        { targetArn: groupArn('retry'), coreDeviceExecutionStatus: 'SUCCEEDED' }, { targetArn: groupArn('line'), coreDeviceExecutionStatus: 'FAILED' },
      ]);
    });

    it('take it back for the next revision of its parent', async () => {
      await cores('edge-1');
      await deploy('line', cli('2.12.5'));
      await when(ended(1));
      await retry('edge-1');
      await when(ended(2));

      await deploy('line', cli('2.13.0'));
      await when(ended(3));

      expect(await versions('edge-1')).toEqual(['aws.greengrass.Cli 2.13.0']);
    });

    it('let it wait while their nucleus is older than 2.9.0, say nothing of it, and go on with other deployments', async () => {
      await coresWith('2.8.1', 'edge-1');
      await deploy('line', cli('2.12.5'));
      await when(ended(1));

      await retry('edge-1');
      await iot.call('CreateThingGroup', { thingGroupName: 'hall' });
      await deploy('hall', { 'aws.greengrass.Nucleus': { componentVersion: '2.12.6' } });
      const waiting = await effective('edge-1');
      await join('edge-1', 'hall');
      await when(ended(3));

      expect(waiting).toMatchObject([{ targetArn: groupArn('retry'), coreDeviceExecutionStatus: 'QUEUED' }, { coreDeviceExecutionStatus: 'SUCCEEDED' }]);
      expect(await effective('edge-1')).toMatchObject([
        { targetArn: groupArn('hall'), coreDeviceExecutionStatus: 'SUCCEEDED' }, { targetArn: groupArn('retry'), coreDeviceExecutionStatus: 'SUCCEEDED' }, {},
      ]);
    });

    it('let it wait until they are in its parent\'s group too', async () => {
      await cores('edge-1');
      await deploy('line', cli('2.12.5'));
      await when(ended(1));
      await iot.call('RemoveThingFromThingGroup', { thingName: 'edge-1', thingGroupName: 'line' });

      await retry('edge-1');
      await new Promise((resolve) => setImmediate(resolve));
      const waiting = executions.at(-1);
      await join('edge-1', 'line');
      await when(ended(2));

      expect(waiting).toMatchObject({ status: 'QUEUED' });
      expect(await versions('edge-1')).toEqual(['aws.greengrass.Cli 2.12.6']);
    });
  });
});
