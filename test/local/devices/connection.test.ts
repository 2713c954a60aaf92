import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { coreDevices, type CoreDevice, type CoreDevices } from '../../../local/devices/core-devices.ts';
import { greengrassService, type GreengrassService } from '../../../local/greengrass/service.ts';
import { groupArn } from './a-fleet.ts';
import { anAccount } from './provisioned-core.ts';

let account: Awaited<ReturnType<typeof anAccount>>;
let greengrass: GreengrassService;
let devices: CoreDevices;

const start = (): CoreDevices => coreDevices({
  cloud: account.wire, greengrass, connections: account.iotService.connections, nextReportMs: 0, pace: { minMs: 0, maxMs: 0, seed: 1 },
  api: { core: async () => undefined, coreNames: async () => [] },
});

/** A core that came online, and the id of its certificate. */
const online = async (name = 'edge-1'): Promise<string> => {
  const [core] = await devices.powerOn([await account.provision({ name })]);
  expect(core?.state).toBe('online');
  return core?.certificateId ?? '';
};

beforeEach(async () => {
  account = await anAccount();
  greengrass = greengrassService(account.wire, account.iotService);
  account.wire.register(greengrass);
  devices = start();
});
afterEach(async () => {
  devices.close();
  account.iotService.close();
  await account.close();
});

const iot = (operation: string, input: object): Promise<unknown> => account.iotService.call(operation, input);
const setStatus = (certificateId: string, newStatus: string): Promise<unknown> => iot('UpdateCertificate', { certificateId, newStatus });
const arnOf = (certificateId: string): string => `arn:aws:iot:us-east-1:111122223333:cert/${certificateId}`;
const forget = (coreDeviceThingName = 'edge-1'): Promise<unknown> => greengrass.call('DeleteCoreDevice', { coreDeviceThingName });
const core = (name = 'edge-1'): CoreDevice | undefined => devices.list().find((one) => one.name === name);
const standing = (name?: string): unknown[] => {
  const { state, failedChecks = [], isRegistered } = core(name) ?? {};
  return [state, isRegistered ? 'registered' : 'forgotten', ...failedChecks.map(({ problem }) => problem)];
};
/** Long enough for every report that is due. */
const aWhile = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 0); }); };

const deprovision = async (certificateId: string): Promise<void> => {
  await iot('DetachThingPrincipal', { thingName: 'edge-1', principal: arnOf(certificateId) });
  await setStatus(certificateId, 'INACTIVE');
  await iot('DeleteCertificate', { certificateId, forceDelete: true });
  await iot('DeleteThing', { thingName: 'edge-1' });
};

describe('a core that is online', () => {
  it.each(['INACTIVE', 'REVOKED'])('is cut off when its certificate becomes %s, and says so', async (status) => {
    const certificateId = await online();

    await setStatus(certificateId, status);

    expect(standing()).toEqual(['offline', 'registered', `the certificate ${certificateId} is ${status}`]);
    expect(core()?.onlineSince).toBeUndefined();
  });

  it('stays so until its certificate is ACTIVE again, and then tells of itself and takes what is pending', async () => {
    const certificateId = await online();
    await iot('CreateThingGroup', { thingGroupName: 'line' });
    await iot('AddThingToThingGroup', { thingName: 'edge-1', thingGroupName: 'line' });
    await setStatus(certificateId, 'INACTIVE');
    await forget();
    await greengrass.call('CreateDeployment', { targetArn: groupArn('line'), components: { 'aws.greengrass.Cli': { componentVersion: '2.12.6' } } });
    await aWhile();

    expect(devices.online(['edge-1']).map(({ state }) => state)).toEqual(['offline']);
    expect(standing()).toEqual(['offline', 'forgotten', `the certificate ${certificateId} is INACTIVE`]);
    await setStatus(certificateId, 'ACTIVE');

    expect(standing()).toEqual(['online', 'registered']);
    while (!core()?.components.some(({ componentName }) => componentName === 'aws.greengrass.Cli')) await nextTurn();
  });

  it('that was deprovisioned lacks everything, and does not come back', async () => {
    const certificateId = await online();

    await deprovision(certificateId);
    await forget();
    await aWhile();
    devices.online(['edge-1']);

    expect(standing()).toEqual(['offline', 'forgotten', `the certificate ${certificateId} is not registered with AWS IoT`, "there is no thing 'edge-1'"]);
  });

  it('is cut off when its thing is deleted', async () => {
    const certificateId = await online();
    await iot('DetachThingPrincipal', { thingName: 'edge-1', principal: arnOf(certificateId) });

    const before = standing();
    await iot('DeleteThing', { thingName: 'edge-1' });

    expect(before).toEqual(['online', 'registered']);
    expect(standing()).toEqual(['offline', 'registered', "there is no thing 'edge-1'"]);
  });

  it('keeps its connection when its certificate is detached, but gets no new one', async () => {
    const certificateId = await online();

    await iot('DetachThingPrincipal', { thingName: 'edge-1', principal: arnOf(certificateId) });
    const before = standing();
    devices.offline(['edge-1']);
    devices.online(['edge-1']);

    expect(before).toEqual(['online', 'registered']);
    expect(standing()).toEqual(['offline', 'registered', `the certificate ${certificateId} is not attached to the thing 'edge-1'`]);
  });

  it('leaves another core alone', async () => {
    const certificateId = await online();
    await online('edge-2');

    await deprovision(certificateId);

    expect(standing('edge-2')).toEqual(['online', 'registered']);
  });

  it('is watched over a restart too', async () => {
    const certificateId = await online();
    devices.close();
    devices = start();

    await setStatus(certificateId, 'INACTIVE');

    expect(standing()).toEqual(['offline', 'registered', `the certificate ${certificateId} is INACTIVE`]);
  });
});

describe('a core without network', () => {
  it('does not notice what becomes of its certificate until it comes back', async () => {
    const certificateId = await online();
    devices.offline(['edge-1']);

    await setStatus(certificateId, 'INACTIVE');
    const unnoticed = standing();
    devices.online(['edge-1']);

    expect(unnoticed).toEqual(['offline', 'registered']);
    expect(standing()).toEqual(['offline', 'registered', `the certificate ${certificateId} is INACTIVE`]);
  });

  it('is not brought back by its certificate', async () => {
    const certificateId = await online();
    await setStatus(certificateId, 'INACTIVE');
    devices.offline(['edge-1']);

    await setStatus(certificateId, 'ACTIVE');

    expect(standing()).toEqual(['offline', 'registered']);
  });
});

describe('a core that Greengrass was made to forget', () => {
  it('tells of itself again with its next report while its certificate works', async () => {
    await online();

    await forget();
    const before = standing();
    await aWhile();

    expect(before).toEqual(['online', 'forgotten']);
    expect(standing()).toEqual(['online', 'registered']);
    await expect(greengrass.call('GetCoreDevice', { coreDeviceThingName: 'edge-1' })).resolves.toMatchObject({ status: 'HEALTHY', coreVersion: '2.12.6' });
  });

  it('tells nothing once its power is off', async () => {
    await online();
    await forget();
    devices.powerOff(['edge-1']);

    await aWhile();

    expect(standing()).toEqual(['off', 'forgotten']);
  });

  it('tells of itself after a restart in between', async () => {
    await online();
    await forget();
    devices.close();
    await aWhile();
    const before = standing();
    devices = start();
    devices.resume();
    await aWhile();

    expect(before).toEqual(['online', 'forgotten']);
    expect(standing()).toEqual(['online', 'registered']);
  });
});
