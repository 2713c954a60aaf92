/** Cores and client devices that are deleted: nothing of them is left, whatever happens meanwhile. */
import { GreengrassV2Client, paginateListClientDevicesAssociatedWithCoreDevice, paginateListCoreDevices } from '@aws-sdk/client-greengrassv2';
import {
  AttachPolicyCommand, AttachThingPrincipalCommand, CreatePolicyCommand, CreateThingCommand, DescribeCertificateCommand, GetPolicyCommand, ListAttachedPoliciesCommand,
} from '@aws-sdk/client-iot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { sampled, sized } from '../builders/test-size.ts';
import type { Task } from './api.ts';
import { coreCalls, deny, momentsOf } from './deletion-calls.ts';
import { borrowStack, changes, type Inventory, type SystemStack } from './stack.ts';

/** Rows that deletion leaves for some time: tasks with their items, and names that are remembered. */
const isRemembered = (row: string): boolean => /^(TASK|NAME|IDEMPOTENCY|FLEET)#/.test(row);
/** Objects of tasks, which expire by themselves. */
const isOfTask = (object: string): boolean => object.includes('/tasks/');

/** Client devices that take more than one round. */
const many = sized(104, 250);

/** Groups of subdeployments that others have left go whenever something is retired. */
const isOfRetry = (thingGroup: string): boolean => thingGroup.includes('_retry_');

const lasting = (inventory: Inventory): Inventory => ({
  ...inventory,
  rows: inventory.rows.filter((row) => !isRemembered(row)), objects: inventory.objects.filter((object) => !isOfTask(object)), thingGroups: inventory.thingGroups.filter((group) => !isOfRetry(group)),
});

describe('a core that is deleted', () => {
  let stack: SystemStack;
  let greengrass: GreengrassV2Client;
  beforeAll(async () => {
    stack = await borrowStack();
    greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } });
  });
  afterEach(() => stack.clearFaults());
  afterAll(async () => {
    greengrass.destroy();
    await stack.giveBack();
  });

  const powerOn = (...cores: string[]) => stack.control('POST', '/devices/power-on', { cores });
  const associated = async (coreDeviceThingName: string): Promise<number> => {
    let count = 0;
    for await (const { associatedClientDevices = [] } of paginateListClientDevicesAssociatedWithCoreDevice({ client: greengrass }, { coreDeviceThingName })) count += associatedClientDevices.length;
    return count;
  };
  const coreDevices = async (): Promise<string[]> => {
    const names: string[] = [];
    for await (const { coreDevices: page = [] } of paginateListCoreDevices({ client: greengrass }, {})) names.push(...page.flatMap(({ coreDeviceThingName }) => coreDeviceThingName ?? []));
    return names;
  };
  /** A core that is online with as many client devices. */
  const inhabited = async (devices: number): Promise<string> => {
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await powerOn(core.name);
    if (devices > 0) {
      const task = await stack.api.addDevices(core.name, Array.from({ length: devices }, () => stack.aDevice()), 120_000);
      if (task.taskStatus !== 'Success') throw new Error(JSON.stringify(task));
    }
    return core.name;
  };
  const statusOf = async (coreName: string): Promise<number> => (await stack.api.GET('/cores/{coreName}', { params: { path: { coreName } } })).response.status;
  const outcomeOf = ({ taskStatus, cores: [item] }: Task) => [taskStatus, item?.code];
  /** Policies of single things go some minutes later, a tenth of that here. */
  const leftSince = (before: Inventory): Promise<string[]> =>
    stack.api.until('that nothing is left', async () => changes(lasting(before), lasting(await stack.inventory())), (left) => left.length === 0, 20_000).catch((error: unknown) => [String(error)]);

  it('peer faults 20, 55, 56: leaves nothing behind, and says so in its receipt', async () => {
    const before = await stack.inventory();
    const name = await inhabited(2);

    const task = await stack.api.remove([name]);

    expect(outcomeOf(task)).toEqual(['Success', undefined]);
    const parts = task.cores[0]?.receipt?.removed.map(({ part }) => part) ?? [];
    expect(new Set(parts)).toEqual(new Set(['coreDevice', 'certificate', 'thing', 'artifact', 'record', 'policyAttachment']));
    expect(task.cores[0]?.receipt?.clientDevices).toEqual({ disassociated: 2, deprovisioned: 2, kept: 0 });
    expect([await statusOf(name), await associated(name).catch(() => 0), (await coreDevices()).includes(name)]).toEqual([404, 0, false]);
    expect(await leftSince(before)).toEqual([]);
  }, 60_000);

  it('peer fault 28: keeps thing, certificate and artifacts unless deprovisionCores is true, whatever deprovisionClientDevices says', async () => {
    const name = await inhabited(1);
    const { provisioning } = await stack.api.core(name);
    const [device = ''] = (await succeeded(stack.api.GET('/cores/{coreName}/devices', { params: { path: { coreName: name } } }))).devices.map(({ name: deviceName }) => deviceName);

    const task = await stack.api.remove([name], { deprovisionCores: false, deprovisionClientDevices: true });

    const certificate = await stack.iot.send(new DescribeCertificateCommand({ certificateId: provisioning.certificateId }));
    expect([...outcomeOf(task), certificate.certificateDescription?.status, await statusOf(name)]).toEqual(['Success', undefined, 'ACTIVE', 404]);
    expect(task.cores[0]?.receipt?.kept.map(({ part }) => part)).toEqual(expect.arrayContaining(['thing', 'certificate', 'artifact']));
    expect((await stack.identities()).things).toContain(name);
    expect((await stack.identities()).things).not.toContain(device);
  });

  it('peer fault 28: keeps client devices as things unless deprovisionClientDevices is true', async () => {
    const name = await inhabited(1);
    const { devices } = await succeeded(stack.api.GET('/cores/{coreName}/devices', { params: { path: { coreName: name } } }));
    const device = devices[0]?.name ?? '';

    const task = await stack.api.remove([name], { deprovisionCores: true, deprovisionClientDevices: false });

    expect(task.cores[0]?.receipt?.clientDevices).toEqual({ disassociated: 1, deprovisioned: 0, kept: 1 });
    expect(await stack.api.device(device)).toMatchObject({ name: device, association: 'None', provisioning: { status: 'Success' } });
    expect((await stack.api.device(device)).coreName).toBeUndefined();
    expect((await stack.identities()).things).not.toContain(name);
  });

  it('peer faults 29 and 30: takes as many client devices along as there are, in rounds of 100', async () => {
    const before = await stack.inventory();
    const name = await inhabited(many);
    expect(await associated(name)).toBe(many);

    const task = await stack.api.remove([name], undefined, 120_000);

    expect(task.cores[0]).toMatchObject({ taskStatus: 'Success', receipt: { clientDevices: { disassociated: many, deprovisioned: many, kept: 0 } } });
    expect(await leftSince(before)).toEqual([]);
  }, 240_000);

  it('is a success once more, already deleted', async () => {
    const name = await inhabited(0);
    await stack.api.remove([name]);

    const again = await stack.api.remove([name]);

    expect(outcomeOf(again)).toEqual(['Success', undefined]);
    expect(again.cores[0]?.statusMessage).toContain('already deleted');
  });

  it('peer fault 27: fails under a name that never was, and makes nothing', async () => {
    const before = await stack.inventory();

    const task = await stack.api.remove([stack.ownName('never-was')]);

    expect(outcomeOf(task)).toEqual(['Failure', 'CORE_NOT_FOUND']);
    expect(changes(lasting(before), lasting(await stack.inventory()))).toEqual([]);
  });

  it('is deleted once by two tasks at once, and both succeed', async () => {
    const before = await stack.inventory();
    const name = await inhabited(1);

    const tasks = await Promise.all([stack.api.remove([name]), stack.api.remove([name])]);

    expect(tasks.map(outcomeOf)).toEqual([['Success', undefined], ['Success', undefined]]);
    expect(await leftSince(before)).toEqual([]);
  });

  it('is made whole or deleted whole where it is deleted while it is created', async () => {
    const before = await stack.inventory();
    const core = stack.anAwsCore();
    await stack.holdBack(core);
    const creation = await stack.api.start([core]);
    await stack.api.until('the beginning of the core', () => stack.api.task(creation), ({ cores: [item] }) => item?.taskStatus === 'InProgress');

    const deletion = await stack.api.remove([core.name]);

    expect(outcomeOf(await stack.api.settled(creation))).toEqual(['Success', undefined]);
    expect(outcomeOf(deletion)).toEqual(['Success', undefined]);
    expect([await statusOf(core.name), await leftSince(before)]).toEqual([404, []]);
  });

  it('is no core to deploy to from the moment on that its deletion has begun, and no deployment is left half', async () => {
    const before = await stack.inventory();
    const name = await inhabited(0);
    const template = stack.ownName('meanwhile');
    await succeeded(stack.api.POST('/templates', { body: { name: template, components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }] } }));
    await stack.control('POST', '/faults', { service: 'iot', operation: 'DeleteThing', match: { thingName: name }, hold: true });
    const deletion = await stack.api.startDeletion([name]);
    await stack.api.until('the mark of the core', () => stack.api.core(name), ({ deletion: mark }) => mark !== undefined);

    const deployment = await stack.api.deploy({ template: { name: template }, targets: { thingNames: [name] } });
    await stack.clearFaults();

    expect(deployment.deployments.map(({ taskStatus, code }) => [taskStatus, code])).toEqual([['Failure', 'CORE_BEING_DELETED']]);
    expect(outcomeOf(await stack.api.settled(deletion))).toEqual(['Success', undefined]);
    expect((await stack.api.DELETE('/templates/{templateName}', { params: { path: { templateName: template } } })).response.status).toBe(204);
    expect(await leftSince(before)).toEqual([]);
  }, 60_000);

  it('can be created again under its name', async () => {
    const name = await inhabited(1);
    await stack.api.remove([name]);

    expect((await stack.api.provision([stack.anAwsCore({ name })])).taskStatus).toBe('Success');
    await powerOn(name);
    expect((await stack.api.core(name)).template.desired).toEqual({ name: 'None', version: 0 });
  });

  it('peer fault 57: never takes a policy along that others may hold, nor a certificate that another thing uses', async () => {
    const policyName = stack.ownName('theirs');
    await stack.iot.send(new CreatePolicyCommand({ policyName, policyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: '*' }] }) }));
    const [shared, single] = [await inhabited(0), await inhabited(0)];
    const certificates = await Promise.all([shared, single].map(async (name) => (await stack.api.core(name)).provisioning));
    for (const { certificateArn: target } of certificates) await stack.iot.send(new AttachPolicyCommand({ policyName, target }));
    const other = stack.ownName('other');
    await stack.iot.send(new CreateThingCommand({ thingName: other }));
    await stack.iot.send(new AttachThingPrincipalCommand({ thingName: other, principal: certificates[0]?.certificateArn }));

    const task = await stack.api.remove([shared, single]);

    expect(task.taskStatus).toBe('Success');
    expect((await stack.iot.send(new GetPolicyCommand({ policyName }))).policyName).toBe(policyName);
    const kept = await stack.iot.send(new DescribeCertificateCommand({ certificateId: certificates[0]?.certificateId }));
    expect(kept.certificateDescription?.status).toBe('ACTIVE');
    expect((await stack.iot.send(new ListAttachedPoliciesCommand({ target: certificates[0]?.certificateArn }))).policies?.map((policy) => policy.policyName)).toContain(policyName);
    await expect(stack.iot.send(new DescribeCertificateCommand({ certificateId: certificates[1]?.certificateId }))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect(task.cores[0]?.receipt?.kept).toEqual(expect.arrayContaining([expect.objectContaining({ part: 'certificate', name: certificates[0]?.certificateId, reason: expect.stringContaining(other) as unknown })]));
  });

  it('peer faults 20 and 21: is a failure where any of its calls is denied, before its effect or after it, and a second task leaves nothing behind', async () => {
    const before = await stack.inventory();
    const moments = sampled(momentsOf(coreCalls), 7);
    const names = await Promise.all(moments.map(() => inhabited(1)));
    for (const [index, moment] of moments.entries()) await deny(stack, coreCalls(await stack.api.core(names[index] ?? '')), moment);

    const first = await stack.api.remove(names, undefined, 60_000);
    await stack.clearFaults();
    const second = await stack.api.remove(names, undefined, 60_000);

    expect(first.cores.map(({ taskStatus, code }, index) => [moments[index], taskStatus, code])).toEqual(moments.map((moment) => [moment, 'Failure', 'AWS_ACCESS_DENIED']));
    expect(second.cores.map(({ taskStatus, statusMessage }) => [taskStatus, statusMessage])).toEqual(names.map(() => ['Success', undefined]));
    expect(await leftSince(before)).toEqual([]);
  }, 180_000);
});
