import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import { expectWhole, untaken } from './task-promises.ts';

const definition = machine('delete-policies.asl.json');
const coverage = coverageOf(definition);
const policies = ['clientIdEnforcementPolicy_edge-1'];
const remove = (...outcomes: readonly unknown[]) => walk(definition, { input: { policies }, outcomes: { DeletePolicies: outcomes }, coverage });

describe('policies of things that are gone', () => {
  it('are deleted', async () => {
    const { visited, inputs, output } = await remove({ deleted: policies, kept: [] });

    expect(visited).toEqual(['DeletePolicies']);
    expect(inputs['DeletePolicies']).toEqual([{ policies }]);
    expect(output).toEqual({ deleted: policies, kept: [] });
  });

  it('are waited for until IoT lets go of them', async () => {
    const { inputs, failure } = await remove(...Array.from({ length: 22 }, () => fails('Unavailable', 'still attached')), { deleted: policies, kept: [] });

    expect(inputs['DeletePolicies']).toHaveLength(23);
    expect(failure).toBeUndefined();
  });

  it('are waited for well beyond the five minutes that IoT takes, and not for ever', () => {
    const { IntervalSeconds, BackoffRate, MaxAttempts, MaxDelaySeconds } = definition.States['DeletePolicies']?.Retry?.[0] as unknown as Readonly<Record<string, number>>;
    const delays = Array.from({ length: MaxAttempts ?? 0 }, (_, attempt) => Math.min((IntervalSeconds ?? 0) * (BackoffRate ?? 0) ** attempt, MaxDelaySeconds ?? 0));
    const longest = delays.reduce((sum, delay) => sum + delay, 0);

    // Full jitter: half of the longest wait on average.
    expect(longest / 2 / 60).toBeGreaterThan(18);
    expect(longest / 2 / 60).toBeLessThan(22);
    expect(longest + ((MaxAttempts ?? 0) + 1) * (definition.States['DeletePolicies']?.TimeoutSeconds ?? 0)).toBeLessThan(definition.TimeoutSeconds ?? 0);
  });

  it.each(['Unavailable', 'InvalidInput'])('that cannot be deleted in the end, %s, leave a red execution with the reason', async (error) => {
    const { visited, failure } = await remove(fails(error, 'why'));

    expect(visited).toEqual(['DeletePolicies', 'PoliciesNotDeleted']);
    expect(failure).toEqual({ error, cause: 'why' });
  });
});

describe('the machine', () => {
  it('reaches each of its states', () => {
    expectWhole(definition);
  });

  it('has no state, Choice branch, Retry or Catch that no path above visits', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
