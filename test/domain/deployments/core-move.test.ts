import { beforeEach, describe, expect, it } from '@jest/globals';
import { movedCore } from '../../../lambdas/domain/deployments/core-move.ts';
import type { Placement } from '../../../lambdas/domain/deployments/core-move.ts';

let groups: Set<string>;
let gone: Set<string>;
let moves: string[];
let statuses: Record<string, string>;
beforeEach(() => {
  groups = new Set();
  gone = new Set();
  moves = [];
  statuses = {};
});

/** Groups that begin with `v` are version groups, those with `r` of subdeployments. */
const move = (placement: Placement) =>
  movedCore({
    memberships: {
      of: async () => [...groups],
      leave: async (_name, group) => {
        moves.push(`- ${group}`);
        groups.delete(group);
      },
      join: async (_name, group) => {
        if (gone.has(group)) return 'no such group';
        if (groups.size >= 10) return { refused: 'full' };
        moves.push(`+ ${group}`);
        groups.add(group);
        return 'joined';
      },
    },
    deployments: { haveGroup: async (group) => /^[vr]/.test(group) },
    executions: { statusOf: async (jobId) => statuses[jobId] },
  })({ name: 'edge-1' }, placement);

const v1 = { groupName: 'v1', jobId: 'job-v1' };
const r1 = { groupName: 'v1', jobId: 'job-r1', retry: { groupName: 'r1' } };

describe('a core that is moved', () => {
  it('comes into the group of a subdeployment only after that of the version that it is beside', async () => {
    groups = new Set(['plant', 'v2']);

    await expect(move(r1)).resolves.toEqual({ left: ['v2'], joined: true });

    expect(moves).toEqual(['- v2', '+ v1', '+ r1']);
    expect([...groups]).toEqual(['plant', 'v1', 'r1']);
  });

  it('leaves the groups of subdeployments that it does not wait for', async () => {
    groups = new Set(['v1', 'r0']);
    await expect(move(r1)).resolves.toEqual({ left: ['r0'], joined: true });
    await expect(move(v1)).resolves.toEqual({ left: ['r1'], joined: false });
    expect([...groups]).toEqual(['v1']);
  });

  it.each([[v1, ['v1']], [r1, ['v1', 'r1']]])('stays where it is when it is there already: %j', async (placement, standing) => {
    groups = new Set(standing);
    statuses = { 'job-v1': 'IN_PROGRESS', 'job-r1': 'QUEUED' };

    await expect(move(placement)).resolves.toEqual({ left: [], joined: false });

    expect(moves).toEqual([]);
  });

  it.each(['FAILED', 'TIMED_OUT', 'REJECTED', 'CANCELED', 'SUCCEEDED'])('does not leave and come back for an execution that is %s: it would not run again', async (status) => {
    groups = new Set(['v1']);
    statuses = { 'job-v1': status };

    await expect(move(v1)).resolves.toEqual({ left: [], joined: false });
  });

  it('leaves and comes back for one that was REMOVED, which runs again so', async () => {
    groups = new Set(['v1', 'r1']);
    statuses = { 'job-v1': 'REMOVED', 'job-r1': 'REMOVED' };

    await expect(move(r1)).resolves.toEqual({ left: ['r1'], joined: true });
    await expect(move(v1)).resolves.toEqual({ left: ['v1', 'r1'], joined: true });

    expect(moves).toEqual(['- r1', '+ r1', '- v1', '- r1', '+ v1']);
  });

  it('fails by a code that tells which of its groups is gone, or is one too many', async () => {
    gone = new Set(['v1']);
    await expect(move(r1)).rejects.toMatchObject({ code: 'DEPLOYMENT_GROUP_GONE' });
    gone = new Set(['r1']);
    await expect(move(r1)).rejects.toMatchObject({ code: 'SUBDEPLOYMENT_GONE' });
    gone = new Set();
    groups = new Set(Array.from({ length: 9 }, (_, number) => `plant-${number}`));
    await expect(move(r1)).rejects.toMatchObject({ code: 'TOO_MANY_THING_GROUPS', message: expect.stringContaining('is in 10 thing groups already, and cannot join r1') });
  });
});
