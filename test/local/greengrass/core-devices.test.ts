import {
  AssociateServiceRoleToAccountCommand, DeleteCoreDeviceCommand, DisassociateServiceRoleFromAccountCommand,
  GetCoreDeviceCommand, GetServiceRoleForAccountCommand, ListCoreDevicesCommand, ListInstalledComponentsCommand,
  ListTagsForResourceCommand, ResolveComponentCandidatesCommand, ResourceNotFoundException, TagResourceCommand, UntagResourceCommand,
} from '@aws-sdk/client-greengrassv2';
import type { GreengrassV2Client, ListCoreDevicesCommandInput } from '@aws-sdk/client-greengrassv2';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { GreengrassService } from '../../../local/greengrass/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { aGreengrass } from './a-greengrass.ts';

let wire: Wire;
let client: GreengrassV2Client;
let greengrass: GreengrassService;
beforeEach(async () => {
  ({ wire, client, greengrass } = await aGreengrass());
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

    ({ wire, client, greengrass } = await aGreengrass({ data: wire.data }));

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

  it('keeps the time of a component\'s latest change over reports that bring none', async () => {
    const component = { componentName: 'com.acme.App', componentVersion: '1.0.0', isRoot: true } as const;
    connect('edge-1', { components: [{ ...component, lifecycleState: 'RUNNING', lastStatusChangeTimestamp: new Date(1000) }] });
    const list = async () => (await client.send(new ListInstalledComponentsCommand({ coreDeviceThingName: 'edge-1' }))).installedComponents?.[0];

    greengrass.reportComponents('edge-1', [{ ...component, lifecycleState: 'RUNNING' }]);
    const same = await list();
    greengrass.reportComponents('edge-1', [{ ...component, lifecycleState: 'BROKEN' }]);
    const changed = await list();

    expect(same?.lastStatusChangeTimestamp).toEqual(new Date(1000));
    expect(changed?.lastStatusChangeTimestamp).not.toEqual(new Date(1000));
    expect(changed?.lifecycleState).toBe('BROKEN');
  });

  it('that does not exist is not made by a report of components', async () => {
    greengrass.reportComponents('edge-1', []);

    expect(await refusal(get('edge-1'))).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('can be tagged', async () => {
    connect('edge-1');
    const resourceArn = 'arn:aws:greengrass:us-east-1:111122223333:coreDevices:edge-1';

    await client.send(new TagResourceCommand({ resourceArn, tags: { a: '1', b: '2' } }));
    await client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));

    expect((await client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual({ b: '2' });
    expect((await get('edge-1')).tags).toEqual({ b: '2' });
    expect(await refusal(client.send(new TagResourceCommand({ resourceArn: `${resourceArn}0`, tags: { line: 'a' } })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('ListCoreDevices', () => {
  it('filters by status and runtime', async () => {
    connect('a');
    connect('b', { status: 'UNHEALTHY' });
    connect('c', { runtime: 'aws_nucleus_lite' });

    expect(await namesOf({})).toEqual(['a', 'b', 'c']);
    expect(await namesOf({ status: 'UNHEALTHY' })).toEqual(['b']);
    expect(await namesOf({ runtime: 'aws_nucleus_lite' })).toEqual(['c']);
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

describe('what is not there', () => {
  it('says so by name', async () => {
    expect(await refusal(client.send(new ResolveComponentCandidatesCommand({})))).toMatchObject({
      name: 'NotImplementedLocally', message: 'ResolveComponentCandidates of greengrass is not implemented locally',
    });
  });
});
