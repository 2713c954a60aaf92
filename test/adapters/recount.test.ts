import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { counterShardOf, fleetCounterKey } from '../../contracts/table.ts';
import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { recountRows } from '../../lambdas/adapters/recount-rows.ts';
import { desire, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import { changing } from '../../lambdas/domain/fleet/fleet-ports.ts';
import { recountFleet } from '../../lambdas/domain/fleet/recount.ts';
import type { RecountPorts } from '../../lambdas/domain/fleet/recount.ts';
import { aCoreItem } from '../builders/core.ts';
import { aTarget } from '../builders/fleet.ts';
import { recordedCore } from '../builders/recorded-core.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
let client: DynamoDBClient;
let ports: RecountPorts;
beforeEach(async () => {
  world = await taskWorld();
  client = new DynamoDBClient({ endpoint: world.wire.endpoint, region: world.wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } });
  ports = recountRows('provisioning', client);
  for (const name of names) await recordedCore(world.rows, aCoreItem({ name, taskId: `create-${name}` }), at);
  await deploy('edge-1');
  await deploy('edge-2');
  await changing(fleet(), 'edge-2', (core) => reported(core, { deploymentId: 'deployment-1', status: 'FAILED', at, failure: { code: 'DOCKER_ERROR', cause: 'no daemon' } }));
});
afterEach(async () => {
  client.destroy();
  await world.close();
});

const at = new Date('2026-01-02T03:04:05.678Z');
const names = ['edge-1', 'edge-2', 'edge-3', 'edge-4'];
const press = { name: 'press', version: 1 };
const fleet = () => fleetRows(world.rows, world.clock);
const deploy = (name: string, version = 1) => changing(fleet(), name, (core) => desire(core, { ...aTarget({ version, at }), taskId: `task-${name}` }));
const shard = counterShardOf('edge-1');
const falsify = (add: Record<string, number>) => world.rows.update({ key: fleetCounterKey(shard, press), add });
const counts = () => fleetDirectoryRows(world.rows).counts();

describe('a recount', () => {
  it('finds nothing to mend where every change was counted', async () => {
    await expect(recountFleet(ports, { fix: true })).resolves.toMatchObject({ cores: 4, differences: [], mended: 0, busyShards: [] });
  });

  it('tells every counter that does not say what its cores do, and leaves it alone unless asked', async () => {
    const right = await counts();
    await falsify({ desired: 3, SUCCEEDED: 2, 'code#DOCKER_ERROR': 1 });

    const recount = await recountFleet(ports, { fix: false });

    expect(recount).toMatchObject({ mended: 0, differences: [{ shard, template: press, counted: { desired: 4, SUCCEEDED: 2, 'code#DOCKER_ERROR': 1 }, recounted: { desired: 1, QUEUED: 1 } }] });
    expect(await counts()).not.toEqual(right);
  });

  it('mends what is wrong, so that a second one finds nothing', async () => {
    const right = await counts();
    await falsify({ desired: 3, SUCCEEDED: 2 });
    await world.rows.put({ put: { ...fleetCounterKey(shard, { name: 'gone', version: 3 }), templateName: 'gone', templateVersion: 3, desired: 7, changes: 1 } });

    await expect(recountFleet(ports, { fix: true })).resolves.toMatchObject({ mended: 2 });

    expect(await counts()).toEqual(right);
    await expect(recountFleet(ports, { fix: false })).resolves.toMatchObject({ differences: [] });
  });

  it('makes a counter that is missing', async () => {
    const right = await counts();
    await world.rows.put({ put: { ...fleetCounterKey(shard, press), templateName: 'press', templateVersion: 1 } });

    await expect(recountFleet(ports, { fix: true })).resolves.toMatchObject({ mended: 1 });

    expect(await counts()).toEqual(right);
  });

  it('judges a shard only where nothing changed from before to after the count', async () => {
    let rounds = 0;
    const busy: RecountPorts = {
      ...ports,
      async *cores() {
        rounds += 1;
        yield* ports.cores();
        if (rounds < 3) await deploy('edge-1', rounds + 1);
      },
    };

    await expect(recountFleet(busy, { fix: false })).resolves.toMatchObject({ differences: [], busyShards: [] });

    expect(rounds).toBe(3);
  });

  it('says which shards it could not judge, since their cores kept changing', async () => {
    let round = 0;
    const busy: RecountPorts = {
      ...ports,
      async *cores() {
        yield* ports.cores();
        await deploy('edge-1', (round += 1) + 1);
      },
    };

    await expect(recountFleet(busy, { fix: true })).resolves.toMatchObject({ differences: [], busyShards: [shard] });
  });

  it('mends nothing over a change that came after the count', async () => {
    await falsify({ desired: 3 });
    const late: RecountPorts = {
      ...ports,
      mend: async (difference) => {
        await deploy('edge-1', 2);
        return ports.mend(difference);
      },
    };

    await expect(recountFleet(late, { fix: true })).resolves.toMatchObject({ differences: [{}], mended: 0 });

    await recountFleet(ports, { fix: true });
    expect((await counts()).map(({ template: { version }, counts: { desired } }) => [version, desired])).toEqual([[0, 2], [1, 1], [2, 1]]);
  });
});
