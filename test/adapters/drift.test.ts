import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { deviceStates } from '../../lambdas/adapters/device-states.ts';
import { driftBus } from '../../lambdas/adapters/drift-bus.ts';
import { driftProgress } from '../../lambdas/adapters/drift-progress.ts';
import { checkedCoreRows } from '../../lambdas/adapters/checked-core-rows.ts';
import { checkedDeployments } from '../../lambdas/adapters/checked-deployments.ts';
import { answering, awsError } from '../builders/aws-client.ts';
import { aSettledCore } from '../builders/drift.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const asking = (answers: Record<string, unknown>) => {
  const { client, sent } = answering(new GreengrassV2Client({ region: 'us-east-1' }), answers);
  return { devices: deviceStates(client), sent };
};
const at = new Date('2026-01-02T03:04:05.678Z');
const troubles: [string, Error, object][] = [
  ['a throttle', awsError('ThrottlingException', 429), { name: 'Throttled' }],
  ['an outage', awsError('InternalServerException', 500), { name: 'Unavailable' }],
  ['a denial', awsError('AccessDeniedException', 403), { code: 'AWS_ACCESS_DENIED' }],
];

describe('core devices, as they are held against what they desire', () => {
  it('are listed a hundred a call, from any page on', async () => {
    const { devices, sent } = asking({ ListCoreDevices: { coreDevices: [{ coreDeviceThingName: 'edge-1', lastStatusUpdateTimestamp: at }, { coreDeviceThingName: 'edge-2' }], nextToken: 'more' } });

    await expect(devices.page()).resolves.toEqual({ devices: [{ name: 'edge-1', updatedAt: at }], next: 'more' });
    await devices.page('more');

    expect(sent.map(({ input }) => input)).toEqual([{ maxResults: 100 }, { maxResults: 100, nextToken: 'more' }]);
  });

  it('are listed from the beginning where a page is no longer known, and nowhere else', async () => {
    const refusing = () => asking({ ListCoreDevices: awsError('ValidationException', 400) }).devices;

    await expect(refusing().page('old')).resolves.toBeUndefined();
    await expect(refusing().page()).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('tell what is installed, all pages of it, and what came by a local deployment', async () => {
    const { devices, sent } = asking({
      ListInstalledComponents: ({ nextToken }: { nextToken?: string }) => ({
        installedComponents: [{ componentName: nextToken ?? 'first', componentVersion: '1.0.0', lastInstallationSource: nextToken === undefined ? 'deployment-1' : 'LOCAL' }], ...(nextToken === undefined && { nextToken: 'second' }),
      }),
    });

    await expect(devices.components('edge-1')).resolves.toEqual([{ name: 'first', version: '1.0.0', isLocal: false }, { name: 'second', version: '1.0.0', isLocal: true }]);
    expect(sent).toHaveLength(2);
  });

  it('tell nothing once Greengrass does not know them any more', async () => {
    await expect(asking({ ListInstalledComponents: awsError('ResourceNotFoundException', 404) }).devices.components('edge-1')).resolves.toBeUndefined();
  });

  it.each(troubles)('are not taken for absent, nor for without components, because of %s', async (_, error, failure) => {
    await expect(asking({ ListCoreDevices: error }).devices.page('more')).rejects.toMatchObject(failure);
    await expect(asking({ ListInstalledComponents: error }).devices.components('edge-1')).rejects.toMatchObject(failure);
  });
});

it('the bus is told of drift, and says of which it took no notice', async () => {
  const { client, sent } = answering(new EventBridgeClient({}), { PutEvents: { Entries: [{ ErrorCode: 'InternalFailure' }, { EventId: '2' }] } });
  const event = { coreName: 'a', templateName: 'press', templateVersion: 1, kinds: ['group' as const], mode: 'heal' as const, since: at.toISOString(), message: 'elsewhere' };

  await expect(driftBus('bus', client).tell([event, { ...event, coreName: 'b' }])).resolves.toEqual(new Set([0]));

  expect((sent[0]?.input['Entries'] as unknown[])[0]).toEqual({ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Core Drift Detected Event', Detail: JSON.stringify(event) });
});

describe('in the table', () => {
  let world: TaskWorld;
  let now: Date;
  beforeEach(async () => {
    world = await taskWorld();
    now = at;
  });
  afterEach(() => world.close());
  const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
  const progress = () => driftProgress(world.rows, () => now);

  it('no sweep waits for one whose clock was hours ahead', async () => {
    await progress().begin(later(43_200));

    await expect(progress().begin(later(890))).resolves.toBeDefined();
  });

  it('one sweep for drift is at work, until it ends or its time is over', async () => {
    const first = progress();
    await expect(first.begin(later(890))).resolves.toEqual({});
    await expect(progress().begin(later(890))).resolves.toBeUndefined();
    now = later(890);
    const second = progress();
    await expect(second.begin(later(890))).resolves.toEqual({});

    await first.end('of the first');
    await second.end('of the second');

    await expect(progress().begin(later(890))).resolves.toEqual({ after: 'of the second' });
  });

  it('the next sweep begins anew where the last one came to the end, and where it died, as that one did', async () => {
    const first = progress();
    await first.begin(later(890));
    await first.end('page 7');
    await progress().begin(later(890));
    now = later(890);
    const third = progress();
    await expect(third.begin(later(890))).resolves.toEqual({ after: 'page 7' });
    await third.end(undefined);

    await expect(progress().begin(later(890))).resolves.toEqual({});
  });

  it('cores are read by name with what drift is about, and with no more', async () => {
    const core = { ...aSettledCore('edge-1'), seenAt: at.toISOString() };
    await world.rows.put({ put: core });

    const { name, desiredTemplateName, desiredTemplateVersion, deploymentStatus, deployment, seenAt } = core;
    await expect(checkedCoreRows(world.rows).among(['edge-1', 'edge-2'])).resolves.toEqual([{ name, desiredTemplateName, desiredTemplateVersion, deploymentStatus, deployment, seenAt }]);
    await expect(checkedCoreRows(world.rows).among([])).resolves.toEqual([]);
  });

  it('a deployment remembers when its group was held against the cores, unless it is gone by then', async () => {
    const row = { pk: 'TEMPLATE#press', sk: 'DEPLOYMENT#1', groupName: 'group-1', state: 'Active' } as VersionDeploymentRow;
    await world.rows.put({ put: row });

    await checkedDeployments(world.rows).checked(row, at);
    await checkedDeployments(world.rows).checked({ ...row, sk: 'DEPLOYMENT#2' }, at);

    await expect(world.rows.get({ pk: row.pk, sk: row.sk })).resolves.toMatchObject({ driftSweptAt: at.toISOString() });
    await expect(world.rows.get({ pk: row.pk, sk: 'DEPLOYMENT#2' })).resolves.toBeUndefined();
  });
});
