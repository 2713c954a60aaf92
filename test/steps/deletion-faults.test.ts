import '../builders/task-environment.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDeletion } from '../builders/deletion.ts';
import { deletionWire } from '../builders/deletion-wire.ts';
import type { DeletionWire } from '../builders/deletion-wire.ts';
import { sampled } from '../builders/test-size.ts';

let world: DeletionWire;
beforeAll(async () => {
  world = await deletionWire();
});
afterAll(() => world.close());

let cores = 0;
/** A core with a client device, and the item that deletes it. */
const aCore = async () => {
  cores += 1;
  const name = `edge-${cores}`;
  await world.core(name);
  await world.devices(name, `sensor-${cores}`);
  return { item: aDeletion({ name, taskId: `task${cores}` }), again: aDeletion({ name, taskId: `again${cores}` }) };
};

/** Operations that deleting such a core calls. */
const calls = async (): Promise<readonly string[]> => {
  const { item } = await aCore();
  const before = world.made().length;
  await world.run(item);
  return world.made().slice(before);
};

/** Positions of calls, counted from 1. A call that has no effect is as if it had not been made. */
const positions = (operations: readonly string[], { withEffect }: { withEffect: boolean }): number[] =>
  operations.flatMap((operation, index) => (withEffect && /^(Get|List|Describe|Head|Query)/.test(operation) ? [] : [index + 1]));

describe('a core whose deletion is interrupted at any call', () => {
  it('is deleted as a whole by the same task, where the step is killed right after the call and repeated', async () => {
    const killed = positions(await calls(), { withEffect: true });
    for (const call of sampled(killed, 8)) {
      const { item } = await aCore();
      world.killAt(call, 'after');
      const { event } = await world.run(item);
      if (event.status !== 'success') throw new Error(`killed after call ${call}: ${event.message}`);
    }
    await world.deletePolicies();

    expect(killed.length).toBeGreaterThan(15);
    expect(await world.left()).toEqual([]);
  }, 120_000);

  it.each([['is denied', 'before'], ['is done, and answered as denied', 'after']] as const)('is deleted as a whole by another task, where the call %s (peer fault 20)', async (_, when) => {
    const denied = sampled(positions(await calls(), { withEffect: when === 'after' }), 12);
    let failed = 0;
    for (const call of denied) {
      const { item, again } = await aCore();
      world.denyAt(call, when);
      const { event } = await world.run(item);
      world.recover();
      if (event.status === 'failed') failed += 1;
      world.pass(61);
      const second = await world.run(again);
      if (second.event.status !== 'success') throw new Error(`denied ${when} call ${call}: ${second.event.message}`);
    }
    await world.deletePolicies();

    expect(failed).toBeGreaterThan(denied.length / 3);
    expect(await world.left()).toEqual([]);
  }, 120_000);
});
