import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes } from './path.ts';

const definition = machine('retire-deployments.asl.json');
const coverage = coverageOf(definition);
const retire = (outcomes: Outcomes) => walk(definition, { input: { found: 0 }, outcomes, coverage });

const template = { name: 'line', incarnation: 'incarnation-1' };
const deployment = { templateName: 'line', templateVersion: 1, jobConfigHash: '-', incarnation: 'incarnation-1', groupName: 'group_line_1' };
const nothing = (found: number) => ({ found, what: 'nothing' });
const removing = ['CancelDeployments', 'DeleteDeployments', 'DeleteVersionGroup'];
const removed: Outcomes = { CancelDeployments: [{ canceled: 1 }], DeleteDeployments: [{ deleted: 2 }], DeleteVersionGroup: [{ deleted: true }] };

describe('retiring', () => {
  it('ends where there is nothing to take apart', async () => {
    const { visited, inputs, output } = await retire({ FindRetirement: [nothing(1)] });

    expect(visited).toEqual(['FindRetirement', 'WhatToRetire', 'NothingLeft']);
    expect(inputs['FindRetirement']).toEqual([{ found: 0, executionArn: 'execution-arn' }]);
    expect(output).toEqual(nothing(1));
  });

  it('takes one thing after the other apart: cores, deployments, the template', async () => {
    const { visited, inputs } = await retire({
      FindRetirement: [{ found: 1, what: 'cores', template }, { found: 2, what: 'deployment', deployment }, { found: 3, what: 'template', template }, nothing(4)],
      ReleaseCores: [{ released: 500 }, { released: 3 }, { released: 0 }],
      ...removed,
      RemoveTemplate: [{ versions: 2 }],
    });

    expect(visited.filter((state) => state !== 'WhatToRetire')).toEqual([
      'FindRetirement', 'ReleaseCores', 'AnyCoreReleased', 'ReleaseCores', 'AnyCoreReleased', 'ReleaseCores', 'AnyCoreReleased', 'WaitForIndex',
      'FindRetirement', ...removing, 'FindRetirement', 'RemoveTemplate', 'FindRetirement', 'NothingLeft',
    ]);
    expect(inputs['FindRetirement']?.map((input) => (input as { found: number }).found)).toEqual([0, 1, 2, 3]);
    expect(inputs['ReleaseCores']).toEqual([{ template }, { template }, { template }]);
    for (const state of removing) expect(inputs[state]).toEqual([{ deployment }]);
    expect(inputs['RemoveTemplate']).toEqual([{ template }]);
  });

  it.each(removing)('waits where %s is throttled to the last, and begins with the deployment anew', async (state) => {
    const { visited, inputs } = await retire({
      FindRetirement: [{ found: 1, what: 'deployment', deployment }, { found: 2, what: 'deployment', deployment }, nothing(3)],
      ...removed, [state]: [...Array.from({ length: 7 }, () => fails('Throttled')), removed[state]?.[0]],
    });

    expect(inputs[state]).toHaveLength(8);
    expect(visited).toContain('WaitForQuota');
    expect(visited.at(-1)).toBe('NothingLeft');
  });

  it.each(['FindRetirement', 'ReleaseCores', ...removing, 'RemoveTemplate'])('is repeated where %s meets what passes', async (state) => {
    const what = state === 'ReleaseCores' ? 'cores' : state === 'RemoveTemplate' ? 'template' : 'deployment';
    const outcomes: Outcomes = { FindRetirement: [{ found: 1, what, template, deployment }, nothing(2)], ReleaseCores: [{ released: 0 }], ...removed, RemoveTemplate: [{ versions: 1 }] };

    const { inputs, failure } = await retire({ ...outcomes, [state]: [fails('Unavailable'), ...(outcomes[state] ?? [])] });

    expect(failure).toBeUndefined();
    expect(inputs[state]?.length).toBeGreaterThan(1);
  });

  it.each(['FindRetirement', 'ReleaseCores', ...removing, 'RemoveTemplate'])('fails where %s meets what does not pass, and says why', async (state) => {
    const what = state === 'ReleaseCores' ? 'cores' : state === 'RemoveTemplate' ? 'template' : 'deployment';
    const outcomes: Outcomes = { FindRetirement: [{ found: 1, what, template, deployment }], ...removed };

    const { visited, failure } = await retire({ ...outcomes, [state]: [fails('InvalidInput', 'not allowed')] });

    expect(visited.at(-1)).toBe('RetirementFailed');
    expect(failure).toMatchObject({ error: 'InvalidInput' });
  });
});

describe('the paths above', () => {
  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(coverage.all.filter((place) => !coverage.taken.has(place))).toEqual([]);
  });
});
