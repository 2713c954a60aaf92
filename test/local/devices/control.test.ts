import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deviceRoutes } from '../../../local/devices/control.ts';
import { coreDevices, type CoreDevice } from '../../../local/devices/core-devices.ts';
import { greengrassService, type GreengrassService } from '../../../local/greengrass/service.ts';
import type { CoreSource } from '../../../local/devices/artifacts.ts';
import { anAccount } from './provisioned-core.ts';

describe('the control routes of simulated cores', () => {
  let account: Awaited<ReturnType<typeof anAccount>>;
  let greengrass: GreengrassService;
  let known: Map<string, CoreSource>;

  const send = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: { devices: CoreDevice[]; message?: string } }> => {
    const response = await fetch(`${account.wire.endpoint}/_local/devices${path}`, { method, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as { devices: CoreDevice[] } };
  };

  beforeEach(async () => {
    account = await anAccount();
    greengrass = greengrassService(account.wire);
    known = new Map();
    const devices = coreDevices({
      cloud: account.wire,
      api: { core: async (name) => known.get(name), coreNames: async () => [...known.keys()] },
      registerCoreDevice: greengrass.registerCoreDevice,
    });
    for (const [route, handler] of Object.entries(deviceRoutes(devices))) account.wire.control(route, handler);
  });
  afterEach(() => account.close());

  it('bring a sound core online and register it with Greengrass', async () => {
    known.set('edge-1', await account.provision());

    const { body } = await send('POST', '/power-on', { cores: ['edge-1'] });

    expect(body.devices).toEqual([{ name: 'edge-1', state: 'online', nucleusVersion: '2.12.6', onlineSince: '2026-11-23T12:00:00.000Z', failedChecks: [] }]);
    expect(await greengrass.call('GetCoreDevice', { coreDeviceThingName: 'edge-1' })).toMatchObject({ coreVersion: '2.12.6', status: 'HEALTHY' });
  });

  it('boot from the locations of the request without asking the API', async () => {
    const source = await account.provision();

    const { body } = await send('POST', '/power-on', { cores: [source] });

    expect(body.devices.map(({ state }) => state)).toEqual(['online']);
  });

  it('power on every core the API knows, and leave a broken one offline and unregistered', async () => {
    known.set('edge-1', await account.provision());
    known.set('edge-2', { name: 'edge-2', nucleusVersion: '2.12.6' });

    const { body } = await send('POST', '/power-on', { all: true });

    expect(body.devices.map(({ name, state }) => [name, state])).toEqual([['edge-1', 'online'], ['edge-2', 'offline']]);
    expect(body.devices[1]?.failedChecks.map(({ problem }) => problem)).toEqual(['the core has no certs.zip', 'the core has no installerConfig.yml']);
    expect(await greengrass.call('ListCoreDevices', {})).toMatchObject({ coreDevices: [{ coreDeviceThingName: 'edge-1' }] });
  });

  it('tell a core the API does not know by name', async () => {
    const { body } = await send('POST', '/power-on', { cores: ['nobody'] });

    expect(body.devices[0]?.failedChecks).toEqual([{ check: 'core is known', problem: "the provisioning API knows no core 'nobody'" }]);
  });

  it('power a core off and list it as offline', async () => {
    known.set('edge-1', await account.provision());
    await send('POST', '/power-on', { cores: ['edge-1'] });

    await send('POST', '/power-off', { all: true });

    expect((await send('GET', '')).body.devices.map(({ name, state }) => [name, state])).toEqual([['edge-1', 'offline']]);
  });

  it.each([
    ['nothing', {}],
    ['no names', { cores: [] }],
    ['a name that is a number', { cores: [1] }],
    ['names and all at once', { cores: ['edge-1'], all: true }],
  ])('refuse a request with %s', async (_, body) => {
    const answer = await send('POST', '/power-on', body);

    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('send {"cores": ["<name>", …]} or {"all": true}');
  });
});
