/** Client devices from their creation to the end of each. */
import { DescribeCertificateCommand, ListAttachedPoliciesCommand, ListThingPrincipalsCommand } from '@aws-sdk/client-iot';
import { GreengrassV2Client, GetServiceRoleForAccountCommand, ListClientDevicesAssociatedWithCoreDeviceCommand } from '@aws-sdk/client-greengrassv2';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { deny, momentsOf, thingCalls } from './deletion-calls.ts';
import { borrowStack, changes, type SystemStack } from './stack.ts';

describe('client devices', () => {
  let stack: SystemStack;
  let greengrass: GreengrassV2Client;
  let core: string;
  beforeAll(async () => {
    stack = await borrowStack();
    greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } });
    const made = stack.anAwsCore();
    core = made.name;
    await stack.api.provision([made]);
    await stack.control('POST', '/devices/power-on', { cores: [core] });
  });
  afterEach(() => stack.clearFaults());
  afterAll(async () => {
    greengrass.destroy();
    await stack.giveBack();
  });

  const associated = async (): Promise<string[]> =>
    ((await greengrass.send(new ListClientDevicesAssociatedWithCoreDeviceCommand({ coreDeviceThingName: core, maxResults: 100 }))).associatedClientDevices ?? []).flatMap(({ thingName }) => thingName ?? []);
  const remove = (deviceName: string, query?: { deprovision?: 'true' | 'false'; disassociateDeviceFromCore?: 'true' | 'false' }) =>
    stack.api.DELETE('/devices/{deviceName}', { params: { path: { deviceName }, ...(query && { query }) } });
  const statusOf = async (deviceName: string): Promise<number> => (await stack.api.GET('/devices/{deviceName}', { params: { path: { deviceName } } })).response.status;

  it('are things with an active certificate and a policy, associated with their core', async () => {
    const device = stack.aDevice();

    const task = await stack.api.addDevices(core, [device]);

    expect(task).toMatchObject({ coreName: core, type: 'Create', taskStatus: 'Success', devices: [{ name: device.name, taskStatus: 'Success' }] });
    const found = await stack.api.device(device.name);
    expect(found).toMatchObject({ name: device.name, coreName: core, association: 'Associated', provisioning: { status: 'Success' } });
    const { principals } = await stack.iot.send(new ListThingPrincipalsCommand({ thingName: device.name }));
    expect(principals).toEqual([found.provisioning.certificateArn]);
    expect((await stack.iot.send(new ListAttachedPoliciesCommand({ target: found.provisioning.certificateArn }))).policies).toHaveLength(1);
    expect(await associated()).toContain(device.name);
  });

  it('are accepted in the words of the brief, which misspells `type`', async () => {
    const { name } = stack.aDevice();

    const { status, headers } = await stack.api.request('POST', `/cores/${core}/deviceTasks`, {
      body: { types: 'Create', devices: [{ name, provisioningTemplate: 'greengrass-client-device-own-ca', provisioningParameters: { ThingName: name }, cdfProvisioningParameters: { caId: stack.caId, certInfo: { country: 'US' } } }] },
    });

    expect(status).toBe(202);
    expect((await stack.api.settledDevices(headers.get('x-taskid') ?? '')).taskStatus).toBe('Success');
  });

  it('peer fault 23: are a success only once they are associated, each by its own entry', async () => {
    const [good, bad] = [stack.aDevice(), stack.aDevice()];
    await stack.fault({ service: 'greengrass', operation: 'BatchAssociateClientDeviceWithCoreDevice', error: { name: 'AccessDeniedException', statusCode: 403 } });

    const failed = await stack.api.addDevices(core, [good, bad]);
    await stack.clearFaults();
    const again = await stack.api.addDevices(core, [good, bad]);

    expect(failed.devices.map(({ taskStatus }) => taskStatus)).toEqual(['Failure', 'Failure']);
    expect(again.devices.map(({ taskStatus }) => taskStatus)).toEqual(['Success', 'Success']);
    expect(await associated()).toEqual(expect.arrayContaining([good.name, bad.name]));
  });

  it('are refused where Greengrass does not know the core, and a throttle does not mean that', async () => {
    const offline = stack.anAwsCore();
    await stack.api.provision([offline]);
    const before = await stack.inventory();
    const post = (coreName: string) => stack.api.POST('/cores/{coreName}/deviceTasks', { params: { path: { coreName } }, body: { type: 'Create', devices: [stack.aDevice()] } });

    const unknown = await post(offline.name);
    await stack.fault({ service: 'greengrass', operation: 'GetCoreDevice', error: { name: 'ThrottlingException', statusCode: 429 }, times: 50 });
    const throttled = await post(core);

    expect([unknown.response.status, unknown.error?.code]).toEqual([400, 'CORE_NOT_REGISTERED']);
    expect([throttled.response.status, throttled.error?.code]).toEqual([503, 'UNAVAILABLE']);
    expect(changes(before, await stack.inventory())).toEqual([]);
  }, 60_000);

  it('peer fault 49: are listed by their core, page by page, and so are their tasks', async () => {
    const devices = [stack.aDevice(), stack.aDevice(), stack.aDevice()];
    const { id } = await stack.api.addDevices(core, devices);

    const list = (query: { count?: number; exclusiveStartThingName?: string }) => succeeded(stack.api.GET('/cores/{coreName}/devices', { params: { path: { coreName: core }, query } }));
    const all = (await list({})).devices.map(({ name }) => name);
    const first = await list({ count: 2 });
    const second = await list({ count: 1000, exclusiveStartThingName: first.pagination?.lastEvaluated?.thingName ?? '' });

    expect(all).toEqual(expect.arrayContaining(devices.map(({ name }) => name)));
    expect([...first.devices, ...second.devices].map(({ name }) => name)).toEqual(all);
    expect((await succeeded(stack.api.GET('/deviceTasks', { params: { query: { count: 1 } } }))).tasks.map((task) => task.id)).toEqual([id]);
  });

  it('peer faults 22 and 62: are gone with a DELETE, as a whole, and deleted once more', async () => {
    const device = stack.aDevice();
    await stack.api.addDevices(core, [device]);
    const { provisioning } = await stack.api.device(device.name);

    const { response } = await remove(device.name);

    expect(response.status).toBe(204);
    expect([await statusOf(device.name), (await associated()).includes(device.name), (await stack.identities()).things.includes(device.name)]).toEqual([404, false, false]);
    await expect(stack.iot.send(new DescribeCertificateCommand({ certificateId: provisioning.certificateId }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect((await remove(device.name)).response.status).toBe(204);
    expect((await remove(stack.ownName('never-was'))).error?.code).toBe('DEVICE_NOT_FOUND');
    const receipt = await stack.api.deviceTask(response.headers.get('x-taskid') ?? '');
    expect(receipt.devices[0]?.receipt?.removed.map(({ part }) => part)).toEqual(expect.arrayContaining(['association', 'certificate', 'thing', 'artifact', 'record']));
  });

  it('peer fault 62: stay things with deprovision=false', async () => {
    const device = stack.aDevice();
    await stack.api.addDevices(core, [device]);
    const { provisioning } = await stack.api.device(device.name);

    const { response } = await remove(device.name, { deprovision: 'false' });

    const { certificateDescription } = await stack.iot.send(new DescribeCertificateCommand({ certificateId: provisioning.certificateId }));
    expect([response.status, certificateDescription?.status, (await associated()).includes(device.name)]).toEqual([204, 'ACTIVE', false]);
  });

  it.each(['deprovision=yes', 'deprovision=1', 'disassociateDeviceFromCore=', 'deprovision=true&disassociateDeviceFromCore=false', 'colour=blue'])('peer fault 62: refuses ?%s, and deletes nothing', async (query) => {
    const device = stack.aDevice();
    await stack.api.addDevices(core, [device]);
    const before = await stack.inventory();

    const { status, body } = await stack.api.request<{ code: string; details: { field: string }[] }>('DELETE', `/devices/${device.name}?${query}`);

    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(query).toContain(body.details[0]?.field);
    expect(changes(before, await stack.inventory())).toEqual([]);
  });

  it('go on being deleted by a task where the answer cannot wait, which location names', async () => {
    const device = stack.aDevice();
    await stack.api.addDevices(core, [device]);
    await stack.fault({ service: 'iot', operation: 'DeleteThing', match: { thingName: device.name }, error: { name: 'ServiceUnavailableException', statusCode: 503 }, times: 500 });

    const { response } = await remove(device.name);
    await stack.clearFaults();

    expect(response.status).toBe(202);
    expect(response.headers.get('location')).toMatch(/^\/deviceTasks\//);
    expect((await stack.api.settledDevices(response.headers.get('location')?.replace('/deviceTasks/', '') ?? '')).taskStatus).toBe('Success');
    expect(await statusOf(device.name)).toBe(404);
  }, 90_000);

  it('are deleted by a task, one that never was alone fails', async () => {
    const devices = [stack.aDevice(), stack.aDevice()];
    await stack.api.addDevices(core, devices);

    const task = await stack.api.removeDevices(core, [...devices.map(({ name }) => name), stack.ownName('never-was')]);

    expect(task.devices.map(({ taskStatus, code }) => [taskStatus, code])).toEqual([['Success', undefined], ['Success', undefined], ['Failure', 'DEVICE_NOT_FOUND']]);
  });

  it('are a failure where any call of their deletion is denied, before its effect or after it, and a second task leaves nothing behind', async () => {
    const before = await stack.identities();
    const moments = momentsOf(thingCalls);
    const names = moments.map(() => stack.aDevice().name);
    await stack.api.addDevices(core, names.map((name) => stack.aDevice({ name })));
    for (const [index, moment] of moments.entries()) await deny(stack, thingCalls(await stack.api.device(names[index] ?? '')), moment);

    const first = await stack.api.removeDevices(core, names);
    await stack.clearFaults();
    const second = await stack.api.removeDevices(core, names);

    expect(first.devices.map(({ code }, index) => [moments[index], code])).toEqual(moments.map((moment) => [moment, 'AWS_ACCESS_DENIED']));
    expect(second.devices.map(({ taskStatus }) => taskStatus)).toEqual(names.map(() => 'Success'));
    expect(await stack.identities()).toEqual(before);
    expect((await associated()).filter((name) => names.includes(name))).toEqual([]);
  }, 90_000);

  it('cannot have the name of a core, nor a core theirs', async () => {
    const [device, other] = [stack.aDevice(), stack.anAwsCore()];
    await stack.api.provision([other]);
    await stack.api.addDevices(core, [device]);

    const asDevice = await stack.api.addDevices(core, [stack.aDevice({ name: other.name })]);
    const asCore = await stack.api.provision([stack.anAwsCore({ name: device.name })]);

    expect([asDevice.devices[0]?.code, asCore.cores[0]?.code]).toEqual(['NAME_IN_USE', 'NAME_IN_USE']);
  });

  it('find a Greengrass service role in the account', async () => {
    expect((await greengrass.send(new GetServiceRoleForAccountCommand({}))).roleArn).toMatch(/^arn:aws:iam::/);
  });
});
