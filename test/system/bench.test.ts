import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { benchStack } from '../../commands/bench/bench-stack.ts';
import type { BenchStack } from '../../commands/bench/bench-stack.ts';
import { provisionCores } from '../../commands/bench/phases.ts';
import { usageOf } from '../../commands/bench/usage.ts';
import { workDone } from '../../commands/bench/work.ts';
import { borrowStack, type SystemStack } from './stack.ts';

let stack: SystemStack;
let bench: BenchStack;
beforeAll(async () => {
  stack = await borrowStack();
  bench = await benchStack(stack, { certificates: 'own-ca' });
});
afterEach(() => stack.clearFaults());
afterAll(() => {
  bench.close();
  return stack.giveBack();
});

const perCore = (calls: Readonly<Record<string, number>>, service: RegExp, cores: number): number =>
  Object.entries(calls).reduce((sum, [call, count]) => sum + (service.test(call) ? count : 0), 0) / cores;

describe('the bench', () => {
  it('counts what cores take of AWS: at most five IoT and Greengrass calls for each', async () => {
    await provisionCores(bench, 2);

    const done = await provisionCores(bench, 4);
    const work = await workDone(bench, done, 0);

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

    const done = await provisionCores(bench, 2);

    await expect(workDone(bench, done, 0)).rejects.toThrow(/ended as Failure with 1 of 2 cores; bench-core-\d+ failed: .*no such policy/);
  });
});
