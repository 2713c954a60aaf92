import { describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import { groupsSeen } from '../../../lambdas/domain/drift/drift-transitions.ts';
import { desire, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { FleetDirectory } from '../../../lambdas/domain/fleet/fleet-directory.ts';
import { filteredCores } from '../../../lambdas/domain/fleet/fleet-listing.ts';
import { aTarget, memoryFleet } from '../../builders/fleet.ts';
import { aCoreRow, createdAt } from '../../builders/task.ts';

const runningCore = (name: string, version: number): CoreRow =>
  reported(desire(aCoreRow({ name }), aTarget({ version, at: new Date(createdAt) })), { deploymentId: `deployment-${version}`, status: 'SUCCEEDED', at: new Date(createdAt) });
const running = (cores: number, version: number): CoreRow[] => Array.from({ length: cores }, (_, index) => runningCore(`edge-${version}-${String(index).padStart(5, '0')}`, version));
const drifted = (core: CoreRow | undefined): CoreRow => {
  if (core === undefined) throw new Error('there is no such core');
  return groupsSeen(core, 'the core is in no thing group of ours', new Date(createdAt));
};

/** A fleet, and how many of its cores were read. */
const counting = (cores: readonly CoreRow[]): { readonly directory: FleetDirectory; readonly read: () => number } => {
  const { directory } = memoryFleet(...cores);
  let read = 0;
  const standing: FleetDirectory['standing'] = async (...asked) => {
    const found = await directory.standing(...asked);
    read += found.length;
    return found;
  };
  return { directory: { ...directory, standing }, read: () => read };
};

describe('the search for drifted cores', () => {
  it('reads no core of a version of which none drifted', async () => {
    const { directory, read } = counting([...running(30, 1), ...running(3, 2), drifted(runningCore('press-1', 2))]);

    const { found, stoppedAt } = await filteredCores(directory, { driftedOnly: true }, { limit: 9 });

    expect(found.map(({ core }) => core.name)).toEqual(['press-1']);
    expect([read(), stoppedAt]).toEqual([4, undefined]);
  });

  it('stops in a large fleet before it has found enough, and goes on where it stopped', async () => {
    const cores = running(12_000, 1);
    const { directory, read } = counting(cores.map((core, index) => ([5, 9_999, 11_000].includes(index) ? drifted(core) : core)));

    const first = await filteredCores(directory, { driftedOnly: true }, { limit: 9 });
    const readFirst = read();
    const second = await filteredCores(directory, { driftedOnly: true }, { limit: 9, after: first.stoppedAt });

    expect([first, second].map(({ found }) => found.map(({ core }) => core.name))).toEqual([['edge-1-00005', 'edge-1-09999'], ['edge-1-11000']]);
    expect(first.stoppedAt).toEqual({ template: { name: 'press', version: 1 }, standing: 'SUCCEEDED', name: 'edge-1-09999' });
    expect([readFirst, read(), second.stoppedAt]).toEqual([10_000, 12_000, undefined]);
  });

  it('reads of other lists no more than a page has', async () => {
    const { directory, read } = counting([...running(30, 1), ...running(30, 2)]);

    const { found } = await filteredCores(directory, { templateName: 'press' }, { limit: 40 });

    expect([found.length, read()]).toEqual([40, 40]);
  });
});
