import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deviceRoutes } from '../../../local/devices/control.ts';
import { coreDevices, type CoreDevice, type CoreDevices } from '../../../local/devices/core-devices.ts';
import { installed } from '../../../local/devices/core-record.ts';
import { greengrassService, type GreengrassService } from '../../../local/greengrass/service.ts';
import type { CoreSource } from '../../../local/devices/artifacts.ts';
import { anAccount } from './provisioned-core.ts';

describe('the control routes of simulated cores', () => {
  let account: Awaited<ReturnType<typeof anAccount>>;
  let greengrass: GreengrassService;
  let known: Map<string, CoreSource>;
  let devices: CoreDevices;

  const send = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: { devices: CoreDevice[]; cores: string[]; message?: string } }> => {
    const response = await fetch(`${account.wire.endpoint}/_local/devices${path}`, { method, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as { devices: CoreDevice[]; cores: string[] } };
  };

  /** Cores that were online when the runtime last ended. */
  const kept = (...names: string[]): void => names.forEach((name) =>
    account.wire.data.map('devices.cores').set(name, { name, state: 'online', failedChecks: [], ...installed('2.12.6') }));

  beforeEach(async () => {
    account = await anAccount();
    greengrass = greengrassService(account.wire, account.iotService);
    known = new Map();
    devices = coreDevices({
      cloud: account.wire,
      api: { core: async (name) => known.get(name), coreNames: async () => [...known.keys()] },
      greengrass,
      connections: account.iotService.connections,
      nextReportMs: 0,
    });
    for (const [route, handler] of Object.entries(deviceRoutes(devices))) account.wire.control(route, handler);
  });
  afterEach(() => account.close());

  it('bring a sound core online and register it with Greengrass', async () => {
    known.set('edge-1', await account.provision());

    const { body } = await send('POST', '/power-on', { cores: ['edge-1'] });

    expect(body.devices).toEqual([{
      name: 'edge-1', state: 'online', nucleusVersion: '2.12.6', onlineSince: '2026-11-23T12:00:00.000Z', failedChecks: [], faults: [],
      isRegistered: true, certificateId: expect.stringMatching(/^[0-9a-f]{64}$/),
      components: [{ componentName: 'aws.greengrass.Nucleus', componentVersion: '2.12.6', lifecycleState: 'FINISHED', isRoot: false }],
    }]);
    expect(await greengrass.call('GetCoreDevice', { coreDeviceThingName: 'edge-1' })).toMatchObject({ coreVersion: '2.12.6', status: 'HEALTHY' });
  });

  it('boot from the locations of the request without asking the API', async () => {
    const source = await account.provision();

    const { body } = await send('POST', '/power-on', { cores: [source] });

    expect(body.devices.map(({ state }) => state)).toEqual(['online']);
  });

  it('power on every core the API knows, and leave a broken one off and unregistered', async () => {
    known.set('edge-1', await account.provision());
    known.set('edge-2', { name: 'edge-2', nucleusVersion: '2.12.6' });

    const { body } = await send('POST', '/power-on', { all: true });

    expect(body.devices.map(({ name, state }) => [name, state])).toEqual([['edge-1', 'online'], ['edge-2', 'off']]);
    expect(body.devices[1]?.failedChecks.map(({ problem }) => problem)).toEqual(['the core has no certs.zip', 'the core has no installerConfig.yml']);
    expect(await greengrass.call('ListCoreDevices', {})).toMatchObject({ coreDevices: [{ coreDeviceThingName: 'edge-1' }] });
  });

  it('tell a core the API does not know by name', async () => {
    const { body } = await send('POST', '/power-on', { cores: ['nobody'] });

    expect(body.devices[0]?.failedChecks).toEqual([{ check: 'core is known', problem: "the provisioning API knows no core 'nobody'" }]);
  });

  it('power a core off and list it so', async () => {
    known.set('edge-1', await account.provision());
    await send('POST', '/power-on', { cores: ['edge-1'] });

    await send('POST', '/power-off', { all: true });

    expect((await send('GET', '')).body.devices.map(({ name, state }) => [name, state])).toEqual([['edge-1', 'off']]);
  });

  it('find on a core that was off what was installed before, started anew, unless Greengrass was told to forget it', async () => {
    known.set('edge-1', await account.provision());
    await send('POST', '/power-on', { cores: ['edge-1'] });
    const components = [...installed('2.14.0').components, { componentName: 'com.example.Press', componentVersion: '1.0.0', lifecycleState: 'BROKEN', isRoot: true }];
    account.wire.data.map<object>('devices.cores').set('edge-1', { name: 'edge-1', state: 'off', failedChecks: [], roots: {}, components });

    const [again] = (await send('POST', '/power-on', { cores: ['edge-1'] })).body.devices;
    await send('POST', '/power-off', { cores: ['edge-1'] });
    await greengrass.call('DeleteCoreDevice', { coreDeviceThingName: 'edge-1' });
    const [anew] = (await send('POST', '/power-on', { cores: ['edge-1'] })).body.devices;

    expect(again).toMatchObject({ nucleusVersion: '2.14.0', components: [{}, { componentName: 'com.example.Press', lifecycleState: 'RUNNING' }] });
    expect([anew?.nucleusVersion, anew?.components.length]).toEqual(['2.12.6', 1]);
  });

  it('cut a share of the cores off, and bring all of these back', async () => {
    kept(...Array.from({ length: 10 }, (_, index) => `edge-${index}`));

    const { devices: cut } = (await send('POST', '/offline', { share: 0.3, seed: 7 })).body;
    const { devices: back } = (await send('POST', '/online', { all: true })).body;

    expect(cut.map(({ state }) => state)).toEqual(['offline', 'offline', 'offline']);
    expect(back.map(({ name }) => name).sort()).toEqual(cut.map(({ name }) => name).sort());
    expect(devices.list().every(({ state }) => state === 'online')).toBe(true);
  });

  it('arm a fault at a share of the cores, name these, and disarm it', async () => {
    kept('edge-1', 'edge-2', 'edge-3', 'edge-4');

    const { body } = await send('POST', '/faults', { share: 0.5, code: 'COMPONENT_BROKEN', times: 2 });
    const armed = devices.list().filter(({ faults }) => faults.length > 0);
    await send('DELETE', '/faults');

    expect(body).toMatchObject({ cores: expect.arrayContaining(armed.map(({ name }) => name)), isKnown: true });
    expect(armed.map(({ faults }) => faults)).toEqual([[{ code: 'COMPONENT_BROKEN', times: 2 }], [{ code: 'COMPONENT_BROKEN', times: 2 }]]);
    expect(devices.list().flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('arm a fault that no nucleus has, and say so', async () => {
    expect((await send('POST', '/faults', { cores: ['edge-1'], code: 'A_CODE_OF_TOMORROW' })).body).toMatchObject({ isKnown: false });
  });

  const greengrassHas = async (coreDeviceThingName: string) => {
    const { lastStatusUpdateTimestamp, coreVersion } = (await greengrass.call('GetCoreDevice', { coreDeviceThingName })) as { lastStatusUpdateTimestamp: Date; coreVersion: string };
    const { installedComponents } = (await greengrass.call('ListInstalledComponents', { coreDeviceThingName })) as { installedComponents: { componentName: string; componentVersion: string }[] };
    return { at: lastStatusUpdateTimestamp.toISOString(), coreVersion, roots: installedComponents.map(({ componentName, componentVersion }) => `${componentName} ${componentVersion}`) };
  };

  it('put an older image back, of which Greengrass learns at once from a core that is online', async () => {
    kept('edge-1', 'edge-2');
    await send('POST', '/online', { cores: ['edge-1'] });
    account.pass(3_600_000);

    const { body } = await send('POST', '/restore', { cores: ['edge-1'], components: { 'com.example.Press': '1.0.0' } });

    expect(body.devices.map(({ name, state, components }) => [name, state, components.length])).toEqual([['edge-1', 'online', 2]]);
    expect(await greengrassHas('edge-1')).toEqual({ at: '2026-11-23T13:00:00.000Z', coreVersion: '2.12.6', roots: ['com.example.Press 1.0.0'] });
  });

  it('put an older image back on a core that is off, of which Greengrass learns when it is on again', async () => {
    known.set('edge-1', await account.provision());
    await send('POST', '/power-on', { cores: ['edge-1'] });
    await send('POST', '/power-off', { cores: ['edge-1'] });
    account.pass(60_000);

    await send('POST', '/restore', { all: true, components: { 'com.example.Press': '1.0.0', 'aws.greengrass.Nucleus': '2.9.0' } });
    const before = await greengrassHas('edge-1');
    await send('POST', '/power-on', { cores: ['edge-1'] });

    expect(before).toEqual({ at: '2026-11-23T12:00:00.000Z', coreVersion: '2.12.6', roots: [] });
    expect(await greengrassHas('edge-1')).toMatchObject({ at: '2026-11-23T12:01:00.000Z', coreVersion: '2.9.0', roots: expect.arrayContaining(['com.example.Press 1.0.0']) });
  });

  it('deploy on a core itself, of which Greengrass learns by its report', async () => {
    kept('edge-1', 'edge-2');
    await send('POST', '/online', { cores: ['edge-1'] });
    account.pass(60_000);

    await send('POST', '/local-deployments', { cores: ['edge-1'], components: { 'com.example.Debugger': '0.1.0' } });

    expect(await greengrassHas('edge-1')).toEqual({ at: '2026-11-23T12:01:00.000Z', coreVersion: '2.12.6', roots: ['com.example.Debugger 0.1.0'] });
    await send('POST', '/local-deployments', { cores: ['edge-1'], remove: ['com.example.Debugger'] });
    expect((await greengrassHas('edge-1')).roots).toEqual([]);
  });

  it('deploy on a core in the place of a group that it is in', async () => {
    kept('edge-1');
    await account.iotService.call('CreateThing', { thingName: 'edge-1' });
    await account.iotService.call('CreateThingGroup', { thingGroupName: 'line' });
    const deploy = () => send('POST', '/local-deployments', { cores: ['edge-1'], components: { 'com.example.Press': '0.9.0' }, group: 'line' });

    const outside = await deploy();
    await account.iotService.call('AddThingToThingGroup', { thingName: 'edge-1', thingGroupName: 'line' });
    const inside = await deploy();

    expect([outside.status, outside.body.message]).toEqual([400, "core 'edge-1' is not in the thing group 'line'"]);
    expect([inside.status, inside.body.devices[0]?.components.length]).toEqual([200, 2]);
  });

  it.each([
    ['/restore', { cores: ['nobody'], components: {} }, "core 'nobody' was never powered on"],
    ['/restore', { cores: ['edge-1'] }, 'components is undefined; it must be versions by component name'],
    ['/restore', { cores: ['edge-1'], components: { 'com.example.Press': 1 } }, 'components is {"com.example.Press":1}'],
    ['/local-deployments', { cores: ['edge-1'] }, 'components and remove are empty'],
    ['/local-deployments', { cores: ['nobody'], components: { a: '1.0.0' } }, "core 'nobody' is not powered on"],
    ['/local-deployments', { cores: ['edge-1'], remove: 'a' }, 'remove is "a"; it must be a list of component names'],
    ['/local-deployments', { cores: ['edge-1'], remove: ['a'], group: 1 }, 'group is 1; it must be the name of a thing group'],
    ['/offline', { share: 30 }, 'share is 30; it must be above 0 and up to 1'],
    ['/offline', { share: 0.3, all: true }, 'all and share exclude each other'],
    ['/online', { cores: ['nobody'] }, "core 'nobody' is not powered on"],
    ['/faults', { all: true }, 'code is undefined; it must be an error code of the nucleus'],
    ['/faults', { all: true, code: 'component broken' }, 'code is "component broken"'],
    ['/faults', { all: true, code: 'HANG', times: 0 }, 'times is 0; it must be a whole number from 1'],
    ['/components', { all: true, component: 'com.example.Press', state: 'BAD' }, 'state is "BAD"; it must be one of BROKEN, ERRORED'],
    ['/components', { all: true, component: 'com.example.Press', state: 'BROKEN' }, "none of these cores has a component 'com.example.Press'"],
    ['/pace', { minMs: 50, maxMs: 10 }, 'maxMs is 10; it must be a whole number from 50'],
  ])('refuse %s with %j in words', async (path, body, message) => {
    const answer = await send('POST', path, body);

    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(message)]);
  });

  it.each([
    ['nothing', {}],
    ['no names', { cores: [] }],
    ['a name that is a number', { cores: [1] }],
    ['names and all at once', { cores: ['edge-1'], all: true }],
  ])('refuse a request with %s', async (_, body) => {
    const answer = await send('POST', '/power-on', body);

    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('send {"cores": ["<name>", …]} or {"all": true} or {"share": 0.3, "seed": 1}');
  });
});
