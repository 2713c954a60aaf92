import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { benchStack } from '../../commands/bench/bench-stack.ts';
import type { BenchStack } from '../../commands/bench/bench-stack.ts';
import { deployVersion } from '../../commands/bench/deploying.ts';
import { deviceReports, onlineFleet } from '../../commands/bench/fleet.ts';
import { loaded } from '../../commands/bench/loading.ts';
import type { Run } from '../../commands/bench/result.ts';
import { usageOf } from '../../commands/bench/usage.ts';
import { workDone } from '../../commands/bench/work.ts';
import { borrowStack, type SystemStack } from './stack.ts';

let stack: SystemStack;
let bench: BenchStack;
beforeAll(async () => {
  stack = await borrowStack();
  bench = benchStack(stack, { certificates: 'own-ca' });
});
afterEach(() => stack.clearFaults());
afterAll(() => {
  bench.close();
  return stack.giveBack();
});

const perCore = (calls: Readonly<Record<string, number>>, service: RegExp, cores: number): number =>
  Object.entries(calls).reduce((sum, [call, count]) => sum + (service.test(call) ? count : 0), 0) / cores;

const provisioned = (cores: number) => loaded(bench, cores, [bench.request(cores)]);

describe('the bench of provisioning', () => {
  it('counts what cores take of AWS: at most five IoT and Greengrass calls for each', async () => {
    await provisioned(2);

    const done = await provisioned(4);
    const work = await workDone(bench, 'provisioning', done, 0);

    expect(perCore(work.calls, /^(iot|greengrass)\./, 4)).toBeLessThanOrEqual(5);
    expect(work.calls).toMatchObject({ 'iot.RegisterThing': 4, 'iot.DescribeThing': 4, 'events.PutEvents': 4, 'states.StartSyncExecution': 1 });
    expect(work.calls).not.toHaveProperty('states.DescribeExecution');
    // the sweep may have run meanwhile
    expect(work.calls['lambda.Invoke']).toBeGreaterThanOrEqual(work.children.lambdaInvocations + work.parents.lambdaInvocations + 1);
    expect(work.rowBytes.core).toBeGreaterThan(work.rowBytes.item);
    expect(usageOf(work)).toMatchObject({ customEvents: 4, expressRequests: 1, transitions: work.children.transitions + 4 + work.parents.transitions });
  });

  it('fails where a single core failed, by that core', async () => {
    await stack.fault({ service: 'iot', operation: 'RegisterThing', error: { name: 'InvalidRequestException', statusCode: 400, message: 'no such policy' } });

    const done = await provisioned(2);

    await expect(workDone(bench, 'provisioning', done, 0)).rejects.toThrow(/ended as Failure with 1 of 2 cores; bench-core-\d+ failed: .*no such policy/);
  });
});

describe('the bench of deploying', () => {
  const cores = 25;
  let first: Run;
  let moving: Run;
  beforeAll(async () => {
    const fleet = { names: await onlineFleet(bench, cores), reports: await deviceReports(bench), idle: undefined };
    first = await deployVersion(bench, 'first', fleet);
    moving = await deployVersion(bench, 'moving', fleet);
  });

  it('counts a first deployment, and the next version: one CreateDeployment for each', () => {
    expect(first.callsPerCore).toMatchObject({ 'greengrass.CreateDeployment': 1 / cores, 'iot.AddThingToThingGroup': 1, 'iot.ListThingGroupsForThing': 1 });
    expect(moving.callsPerCore).toMatchObject({ 'greengrass.CreateDeployment': 1 / cores, 'iot.AddThingToThingGroup': 1, 'iot.RemoveThingFromThingGroup': 1 });
  });

  it('finds at most three IoT and Greengrass calls for each core, beside those that are made once for a version', () => {
    const once = /^(greengrass\.|iot\.(CreateThingGroup|DescribeThingGroup|ListTagsForResource|TagResource)$)/;

    for (const { callsPerCore, figures } of [first, moving]) expect((figures.iotCalls ?? Infinity) - perCore(callsPerCore, once, 1)).toBeLessThanOrEqual(3);
  });

  it('knows how often the table is written to for a core, on which its prices rest', () => {
    for (const { callsPerCore } of [first, moving]) {
      expect(Math.floor(callsPerCore['dynamodb.TransactWriteItems'] ?? 0)).toBe(3);
      expect(Math.floor(callsPerCore['dynamodb.UpdateItem'] ?? 0)).toBe(1);
    }
  });

  it('counts none of the calls by which it waits', () => {
    for (const call of ['states.DescribeExecution', 'dynamodb.TransactGetItems', 'sqs.GetQueueAttributes']) expect(first.callsPerCore).not.toHaveProperty([call]);
  });
});
