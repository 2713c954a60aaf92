import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { versionDeploymentKey, versionDeploymentListPk, versionDeploymentListSk } from '../../contracts/table.ts';
import { sweptDeployments } from '../../lambdas/adapters/swept-deployments.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const line = (version: number, given: Partial<VersionDeploymentRow> = {}): VersionDeploymentRow => ({
  ...versionDeploymentKey({ name: 'line', version }, '-'),
  listPk: versionDeploymentListPk,
  listSk: versionDeploymentListSk({ name: 'line', version }, '-'),
  templateName: 'line',
  templateVersion: version,
  incarnation: 'incarnation-1',
  jobConfigHash: '-',
  state: 'Active',
  generation: 1,
  groupName: `line_${version}`,
  deploymentId: `deployment-${version}`,
  jobId: `job-${version}`,
  taskId: 'task00001',
  createdAt: '2026-01-02T03:04:05.678Z',
  usedAt: '2026-01-02T03:04:05.678Z',
  ...given,
});

let world: TaskWorld;
let deployments: ReturnType<typeof sweptDeployments>;
beforeEach(async () => {
  world = await taskWorld();
  deployments = sweptDeployments(world.rows);
  await world.rows.put({ put: line(1) });
});
afterEach(() => world.close());

const active = async (): Promise<VersionDeploymentRow[]> => {
  const rows: VersionDeploymentRow[] = [];
  for await (const page of deployments.active()) rows.push(...page);
  return rows;
};

describe('deployments that are swept', () => {
  it('are those in force', async () => {
    await world.rows.put({ put: line(2, { state: 'Creating' }) });
    await world.rows.put({ put: line(3, { state: 'Retiring' }) });

    expect(await active()).toEqual([line(1)]);
  });

  it('are told as they stand by now, while they are in force', async () => {
    const renewed = line(1, { generation: 2, deploymentId: 'deployment-1b', renewedAt: '2026-01-03T00:00:00.000Z' });
    await world.rows.put({ put: renewed });
    expect(await deployments.current(line(1))).toEqual(renewed);

    await world.rows.put({ put: { ...renewed, state: 'Retiring' } });
    expect(await deployments.current(line(1))).toBeUndefined();
  });

  it('keep when that was, unless they were renewed in the meantime', async () => {
    await deployments.swept(line(1), new Date('2026-01-04T00:00:00.000Z'));
    expect(await active()).toEqual([line(1, { sweptAt: '2026-01-04T00:00:00.000Z' })]);

    await world.rows.put({ put: line(1, { deploymentId: 'deployment-1b' }) });
    await deployments.swept(line(1), new Date('2026-01-05T00:00:00.000Z'));
    expect((await active())[0]).not.toHaveProperty('sweptAt');
  });
});
