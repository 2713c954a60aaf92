import { CancelDeploymentCommand } from '@aws-sdk/client-greengrassv2';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aGreengrass, groupArn, thingArn } from './a-greengrass.ts';

let cloud: Awaited<ReturnType<typeof aGreengrass>>;
beforeEach(async () => { cloud = await aGreengrass(); });
afterEach(() => cloud.wire.close());

const resource = (name: string): string => `arn:aws:greengrass:us-east-1:111122223333:coreDevices:${name}`;

const control = async (method: string, path = '', body?: unknown) => {
  const response = await fetch(`${cloud.wire.endpoint}/_local/greengrass/events${path}`, { method, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

/** Cores `core-0` … in one group, with a deployment that each has begun. */
const manyBegun = async (count: number) => {
  const names = Array.from({ length: count }, (_, at) => `core-${at}`);
  for (const name of names) await cloud.core(name);
  await cloud.group('fleet', ...names);
  await cloud.deploy(groupArn('fleet'));
  return names;
};

const coresOf = async (): Promise<string[]> => (await cloud.events()).map(({ Resources: [arn = ''] }) => arn.slice(resource('').length));

describe('the event of a deployment', () => {
  it('tells what the core reported, with the codes of a failure', async () => {
    await cloud.core('a');
    await cloud.core('b');
    await cloud.group('fleet', 'a', 'b');
    const { deploymentId } = await cloud.deploy(groupArn('fleet'));

    cloud.run('a');
    cloud.run('b', 'FAILED');

    const DetailType = 'Greengrass V2 Effective Deployment Status Change';
    expect(await cloud.events()).toEqual([
      { DetailType, Resources: [resource('a')], detail: { deploymentId, coreDeviceExecutionStatus: 'SUCCEEDED', reason: 'SUCCESSFUL' } },
      {
        DetailType, Resources: [resource('b')],
        detail: {
          deploymentId, coreDeviceExecutionStatus: 'FAILED', reason: 'COMPONENT_BROKEN: FAILED_ROLLBACK_COMPLETE: com.acme.App is broken',
          statusDetails: { errorStack: ['DEPLOYMENT_FAILURE', 'COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'], errorTypes: ['COMPONENT_ERROR'] },
        },
      },
    ]);
  });

  it('is put when a deployment completed, was rejected or was cancelled, of cores that Greengrass knows', async () => {
    await cloud.core('a');
    await cloud.deploy(thingArn('a'));
    cloud.run('a');
    await cloud.group('fleet', 'a');
    await cloud.deploy(groupArn('fleet'));
    cloud.run('a', 'REJECTED');
    const { deploymentId } = await cloud.deploy(groupArn('fleet'));
    await cloud.client.send(new CancelDeploymentCommand({ deploymentId }));

    expect((await cloud.events()).map(({ detail }) => detail.coreDeviceExecutionStatus)).toEqual(['COMPLETED', 'REJECTED', 'CANCELED']);
  });

  it('is not put of what waits, runs or was removed', async () => {
    await cloud.core('a');
    await cloud.group('fleet', 'a');
    const { iotJobId } = await cloud.deploy(groupArn('fleet'));
    cloud.greengrass.startDeployment('a', iotJobId);
    await cloud.leave('a', 'fleet');

    expect(await cloud.events()).toEqual([]);
  });
});

describe('the event of components', () => {
  it('tells of those that have become broken, once', async () => {
    await cloud.core('a');
    const broken = {
      componentName: 'com.acme.App', componentVersion: '1.0.0', isRoot: true, lifecycleState: 'BROKEN' as const, lifecycleStatusCodes: ['STARTUP_ERROR'],
      lifecycleStateDetails: 'exit code 1',
    };
    const running = { componentName: 'com.acme.Other', componentVersion: '1.0.0', isRoot: true, lifecycleState: 'RUNNING' as const };

    cloud.greengrass.reportComponents('a', [broken, running]);
    cloud.greengrass.reportComponents('a', [broken, running]);

    expect(await cloud.events()).toEqual([{
      DetailType: 'Greengrass V2 Installed Component Status Change', Resources: [resource('a')],
      detail: {
        components: [{
          componentName: 'com.acme.App', componentVersion: '1.0.0', root: true, lifecycleState: 'BROKEN', lifecycleStatusCodes: ['STARTUP_ERROR'],
          lifecycleStateDetails: 'exit code 1',
        }],
      },
    }]);
  });
});

describe('events on their way', () => {
  it('come all and in order unless told otherwise', async () => {
    const names = await manyBegun(25);

    for (const name of names) cloud.run(name);

    expect(await coresOf()).toEqual(names);
    expect((await control('GET')).body).toMatchObject({ drop: 0, put: 25, sent: 25, dropped: 0, held: 0 });
  });

  it('are lost and repeated by share, the same ones for a seed', async () => {
    const arrived: string[][] = [];
    for (const seed of [7, 7, 8]) {
      await cloud.wire.close();
      cloud = await aGreengrass();
      const names = await manyBegun(100);
      await control('POST', '', { drop: 0.3, duplicate: 0.2, seed });
      for (const name of names) cloud.run(name);
      arrived.push(await coresOf());
      const { put, dropped, duplicated, sent } = (await control('GET')).body as Record<string, number>;
      expect([put, sent]).toEqual([100, 100 - (dropped ?? 0) + (duplicated ?? 0)]);
      expect(dropped).toBeGreaterThan(15);
      expect(dropped).toBeLessThan(45);
      expect(duplicated).toBeGreaterThan(3);
    }

    expect(arrived[0]).toEqual(arrived[1]);
    expect(arrived[0]).not.toEqual(arrived[2]);
  });

  it('are held back and come in another order when flushed', async () => {
    const names = await manyBegun(30);
    await control('POST', '', { shuffle: true, seed: 3 });
    for (const name of names) cloud.run(name);
    const before = await coresOf();

    const { body } = await control('POST', '/flush');
    const after = await coresOf();

    expect(before).toEqual([]);
    expect(body).toMatchObject({ shuffle: true, held: 0, sent: 30 });
    expect(after).not.toEqual(names);
    expect([...after].sort()).toEqual([...names].sort());
  });

  it.each([[{ drop: 2 }], [{ duplicate: '1' }], [{ shuffle: 1 }], [{ seed: 0.5 }], [{ lose: 1 }]])('refuse %j and go on as before', async (body) => {
    const { status } = await control('POST', '', body);

    expect(status).toBe(400);
    expect((await control('GET')).body).toMatchObject({ drop: 0, duplicate: 0, shuffle: false });
  });

  it('are lost where there is no bus, and cores go on', async () => {
    await cloud.core('a');
    await cloud.deploy(thingArn('a'));
    await fetch(`${cloud.wire.endpoint}/_local/faults`, { method: 'POST', body: JSON.stringify({ service: 'events', operation: 'PutEvents', error: { name: 'InternalException' } }) });
    cloud.run('a');
    await cloud.deploy(thingArn('a'));
    await cloud.greengrass.settled();

    cloud.run('a');

    expect(await cloud.events()).toHaveLength(1);
  });
});
