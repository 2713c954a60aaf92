import {
  AssociateServiceRoleToAccountCommand, CreateDeploymentCommand, DeleteCoreDeviceCommand, DisassociateServiceRoleFromAccountCommand,
  GetCoreDeviceCommand, GetServiceRoleForAccountCommand, GreengrassV2Client, ListClientDevicesAssociatedWithCoreDeviceCommand,
  ListCoreDevicesCommand, ListEffectiveDeploymentsCommand, ListInstalledComponentsCommand, ListTagsForResourceCommand,
  ResourceNotFoundException, TagResourceCommand, UntagResourceCommand,
} from '@aws-sdk/client-greengrassv2';
import type { ListCoreDevicesCommandInput } from '@aws-sdk/client-greengrassv2';
import { AddThingToThingGroupCommand, CreateThingCommand, CreateThingGroupCommand, IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { greengrassService } from '../../../local/greengrass/service.ts';
import type { GreengrassService } from '../../../local/greengrass/service.ts';
import { iotService } from '../../../local/iot/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, aWireOver, reaching, refusal } from '../wire/local-cloud.ts';

let wire: Wire;
let client: GreengrassV2Client;
let greengrass: GreengrassService;
beforeEach(async () => {
  wire = await aWire(iotService, (cloud) => (greengrass = greengrassService(cloud)));
  client = new GreengrassV2Client(reaching(wire));
});
afterEach(() => wire.close());

/** A core device that connects and tells of itself. */
const connect = (thingName: string, told: Partial<Parameters<GreengrassService['registerCoreDevice']>[0]> = {}) =>
  greengrass.registerCoreDevice({ thingName, coreVersion: '2.18.2', platform: 'linux', architecture: 'amd64', status: 'HEALTHY', ...told });
const get = (coreDeviceThingName: string) => client.send(new GetCoreDeviceCommand({ coreDeviceThingName }));
const namesOf = async (filter: ListCoreDevicesCommandInput) =>
  (await client.send(new ListCoreDevicesCommand(filter))).coreDevices?.map(({ coreDeviceThingName }) => coreDeviceThingName);

describe('a core device', () => {
  it('does not exist before it reported itself, thing or no thing', async () => {
    const work = get('edge-1');

    await expect(work).rejects.toBeInstanceOf(ResourceNotFoundException);
    expect(await refusal(work)).toMatchObject({ status: 404, resourceId: 'edge-1', resourceType: 'CoreDevice' });
  });

  it('is what it reported last', async () => {
    connect('edge-1', { status: 'UNHEALTHY' });
    connect('edge-1', { runtime: 'aws_nucleus_lite' });

    expect(await get('edge-1')).toMatchObject({
      coreDeviceThingName: 'edge-1', coreVersion: '2.18.2', platform: 'linux', architecture: 'amd64', status: 'HEALTHY',
      runtime: 'aws_nucleus_lite', lastStatusUpdateTimestamp: expect.any(Date), tags: {},
    });
  });

  it('is still there after a restart, as it was last known', async () => {
    connect('edge-1');
    const known = await get('edge-1');
    await client.send(new TagResourceCommand({ resourceArn: 'arn:aws:greengrass:us-east-1:111122223333:coreDevices:edge-1', tags: { site: 'north' } }));
    await client.send(new AssociateServiceRoleToAccountCommand({ roleArn: 'arn:aws:iam::111122223333:role/greengrass' }));
    await wire.close();

    wire = await aWireOver(wire.data, greengrassService);
    client = new GreengrassV2Client(reaching(wire));

    expect(await get('edge-1')).toMatchObject({ status: 'HEALTHY', lastStatusUpdateTimestamp: known.lastStatusUpdateTimestamp, tags: { site: 'north' } });
    expect(await client.send(new GetServiceRoleForAccountCommand({}))).toMatchObject({ roleArn: 'arn:aws:iam::111122223333:role/greengrass' });
  });

  it('is gone after it was deleted, until it reports itself again', async () => {
    connect('edge-1');
    const remove = () => client.send(new DeleteCoreDeviceCommand({ coreDeviceThingName: 'edge-1' }));

    await remove();

    expect(await refusal(get('edge-1'))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await refusal(remove())).toMatchObject({ name: 'ResourceNotFoundException' });
    connect('edge-1');
    expect(await get('edge-1')).toMatchObject({ status: 'HEALTHY' });
  });

  it('lists its root components, and all when asked, in pages', async () => {
    const components = [
      { componentName: 'aws.greengrass.Nucleus', componentVersion: '2.18.2', lifecycleState: 'RUNNING', isRoot: true } as const,
      { componentName: 'com.acme.App', componentVersion: '1.0.0', lifecycleState: 'RUNNING', isRoot: true } as const,
      { componentName: 'com.acme.Library', componentVersion: '1.0.0', lifecycleState: 'FINISHED', isRoot: false } as const,
    ];
    connect('edge-1', { components });
    const list = (input: object) => client.send(new ListInstalledComponentsCommand({ coreDeviceThingName: 'edge-1', ...input }));

    const roots = await list({});
    const first = await list({ topologyFilter: 'ALL', maxResults: 2 });
    const second = await list({ topologyFilter: 'ALL', maxResults: 2, nextToken: first.nextToken });

    expect(roots.installedComponents).toMatchObject(components.slice(0, 2));
    expect([...(first.installedComponents ?? []), ...(second.installedComponents ?? [])]).toMatchObject(components);
    expect(second.nextToken).toBeUndefined();
  });

  it('has no deployments and no client devices yet', async () => {
    connect('edge-1');

    const { effectiveDeployments } = await client.send(new ListEffectiveDeploymentsCommand({ coreDeviceThingName: 'edge-1' }));
    const { associatedClientDevices } = await client.send(new ListClientDevicesAssociatedWithCoreDeviceCommand({ coreDeviceThingName: 'edge-1' }));

    expect([effectiveDeployments, associatedClientDevices]).toEqual([[], []]);
  });

  it('can be tagged', async () => {
    connect('edge-1');
    const resourceArn = 'arn:aws:greengrass:us-east-1:111122223333:coreDevices:edge-1';

    await client.send(new TagResourceCommand({ resourceArn, tags: { a: '1', b: '2' } }));
    await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));

    expect((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual({ b: '2' });
    expect((await get('edge-1')).tags).toEqual({ b: '2' });
    expect(await refusal(client.send(new TagResourceCommand({ resourceArn: `${resourceArn}0`, tags: {} })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('ListCoreDevices', () => {
  it('filters by status, runtime and thing group, sub-groups included', async () => {
    const iot = new IoTClient(reaching(wire));
    await iot.send(new CreateThingGroupCommand({ thingGroupName: 'europe' }));
    const { thingGroupArn } = await iot.send(new CreateThingGroupCommand({ thingGroupName: 'berlin', parentGroupName: 'europe' }));
    for (const thingName of ['a', 'b', 'c']) await iot.send(new CreateThingCommand({ thingName }));
    await iot.send(new AddThingToThingGroupCommand({ thingName: 'b', thingGroupName: 'berlin' }));
    connect('a');
    connect('b', { status: 'UNHEALTHY' });
    connect('c', { runtime: 'aws_nucleus_lite' });

    expect(await namesOf({})).toEqual(['a', 'b', 'c']);
    expect(await namesOf({ status: 'UNHEALTHY' })).toEqual(['b']);
    expect(await namesOf({ runtime: 'aws_nucleus_lite' })).toEqual(['c']);
    expect(await namesOf({ thingGroupArn })).toEqual(['b']);
    expect(await namesOf({ thingGroupArn: thingGroupArn?.replace('berlin', 'europe') })).toEqual(['b']);
  });

  it('gives every device once over its pages', async () => {
    for (let i = 0; i < 250; i += 1) connect(`edge-${i}`);

    const names: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const answer = await client.send(new ListCoreDevicesCommand({ nextToken }));
      names.push(...(answer.coreDevices ?? []).map(({ coreDeviceThingName }) => coreDeviceThingName));
      nextToken = answer.nextToken;
    } while (nextToken !== undefined);

    expect(new Set(names).size).toBe(250);
    expect(names).toHaveLength(250);
  });

  it.each([[{ maxResults: 101 }, 'maxResults'], [{ maxResults: 0 }, 'maxResults'], [{ nextToken: 'x' }, 'nextToken'], [{ thingGroupArn: 'x' }, 'thingGroupArn']])(
    'refuses %j, naming the field', async (filter, name) => {
      expect(await refusal(client.send(new ListCoreDevicesCommand(filter)))).toMatchObject({
        name: 'ValidationException', status: 400, reason: 'FIELD_VALIDATION_FAILED', fields: [{ name, message: expect.any(String) }],
      });
    });
});

describe('the service role', () => {
  it('is one per account: the latest association holds, until it is taken away', async () => {
    const associate = (roleArn: string) => client.send(new AssociateServiceRoleToAccountCommand({ roleArn }));
    const role = () => client.send(new GetServiceRoleForAccountCommand({}));

    expect(await refusal(role())).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
    await associate('arn:aws:iam::111122223333:role/first');
    await associate('arn:aws:iam::111122223333:role/second');
    expect(await role()).toMatchObject({ roleArn: 'arn:aws:iam::111122223333:role/second', associatedAt: expect.any(String) });
    expect(await refusal(associate('admin'))).toMatchObject({ name: 'ValidationException' });
    await client.send(new DisassociateServiceRoleFromAccountCommand({}));
    expect(await refusal(role())).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('what is not there yet', () => {
  it('says so by name', async () => {
    expect(await refusal(client.send(new CreateDeploymentCommand({ targetArn: 'arn' })))).toMatchObject({
      name: 'NotImplementedLocally', message: 'CreateDeployment of greengrass is not implemented locally',
    });
  });
});
