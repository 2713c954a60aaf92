import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { SubdeploymentRow } from '../../../contracts/template-rows.ts';
import type { CoreStanding } from '../../../lambdas/domain/deployments/deployment-ports.ts';
import { ensuredSubdeployment } from '../../../lambdas/domain/deployments/ensured-subdeployment.ts';
import { taskOfRetryGroup } from '../../../lambdas/domain/deployments/subdeployment.ts';
import { aVersionDeployment } from '../../builders/retirement.ts';

let row: SubdeploymentRow | undefined;
let orders: number;
beforeEach(() => {
  row = undefined;
  orders = 0;
});

const deployment = { taskId: 'deploy001', index: 0, itemExpiresAt: 0, targetedAt: '', asOf: '', deploymentId: 'deployment-1', jobId: 'job-1', groupName: 'group_line_1' } satisfies CoreRow['deployment'];
const another = { ...deployment, deploymentId: 'deployment-2', jobId: 'job-2', groupName: 'group_line_2' };
const retry = { ...deployment, deploymentId: 'retry-1', retry: { groupName: 'prefix_retry_other0001', of: 'deployment-1' } };
const drift = { kinds: ['components' as const], details: {}, since: '' };

/** Ensures it for one core, of which IoT may tell that its execution ended badly. */
const ensure = (core: Omit<CoreStanding, 'name'>, { failed = false, taskId = 'retry0001' } = {}) =>
  ensuredSubdeployment({
    subdeployments: {
      find: async () => row,
      claim: async (claimed) => (row === undefined ? ((row = claimed), true) : false),
      activate: async (active) => ((row = active), true),
    },
    ended: { badly: async () => new Set(failed ? ['edge-1'] : []) },
    targets: { of: async () => ['edge-1'] },
    standings: { of: async () => [{ name: 'edge-1', ...core }] },
    groups: { ensure: async (groupName) => `arn:${groupName}` },
    greengrass: {
      latestOf: async () => undefined,
      create: async ({ identity }) => ((orders += 1), { deploymentId: 'made', jobId: 'made-job', jobArn: 'arn:made-job', status: 'ACTIVE', isLatest: true, identity }),
      tagJob: async () => undefined,
    },
    clock: () => new Date('2026-01-02T03:04:05.678Z'),
  }, { environmentName: 'test', groupPrefix: 'prefix_' })({ taskId }, {
    wanted: { template: { name: 'line', version: 1 }, content: { components: [] } as never, jobConfigHash: '-' }, row: aVersionDeployment(),
  });

const made = { deploymentId: 'made', jobId: 'made-job', groupName: 'prefix_retry_retry0001' };

describe('the subdeployment of a task', () => {
  it.each<[string, Omit<CoreStanding, 'name'>, boolean]>([
    ['failed with the version', { deploymentStatus: 'FAILED', deployment }, true],
    ['was told that its deployment does not come any more', { deploymentStatus: 'CANCELED', deployment }, true],
    ['failed with a former subdeployment of it', { deploymentStatus: 'FAILED', deployment: retry }, true],
    ['could not be brought into one', { deploymentStatus: 'None', deployment: { ...retry, failure: { code: 'AWS_UNAVAILABLE', cause: '' } } }, true],
    ['ran the version once and runs another', { deploymentStatus: 'SUCCEEDED', deployment: another, endedDeployments: ['deployment-1'] }, true],
    ['runs other components than it reported', { deploymentStatus: 'SUCCEEDED', deployment, drift }, true],
    ['runs the version', { deploymentStatus: 'SUCCEEDED', deployment }, false],
    ['runs the version by a subdeployment', { deploymentStatus: 'SUCCEEDED', deployment: retry }, false],
    ['is in another group than its own', { deploymentStatus: 'SUCCEEDED', deployment, drift: { ...drift, kinds: ['group'] } }, false],
    ['is about to run it by a subdeployment', { deploymentStatus: 'QUEUED', deployment: retry }, false],
    ['waits for the version', { deploymentStatus: 'QUEUED', deployment }, false],
    ['was taken out of the group of the version', { deploymentStatus: 'REMOVED', deployment }, false],
    ['runs another version and never ran this one', { deploymentStatus: 'SUCCEEDED', deployment: another }, false],
    ['has no deployment yet', { deploymentStatus: 'None' }, false],
  ])('is made, or not, for a core that %s, by what the table tells', async (_what, core, isMade) => {
    await expect(ensure(core)).resolves.toEqual(isMade ? made : undefined);
    expect(orders).toBe(isMade ? 1 : 0);
  });

  it.each<[string, Omit<CoreStanding, 'name'>, boolean]>([
    ['waits for the version', { deploymentStatus: 'QUEUED', deployment }, true],
    ['runs another version', { deploymentStatus: 'SUCCEEDED', deployment: another }, true],
    ['runs the version by a subdeployment', { deploymentStatus: 'SUCCEEDED', deployment: retry }, false],
  ])('is made, or not, for a core that %s, where IoT tells that it ended badly', async (_what, core, isMade) => {
    await expect(ensure(core, { failed: true })).resolves.toEqual(isMade ? made : undefined);
  });

  it('is not made for what the task itself made', async () => {
    await expect(ensure({ deploymentStatus: 'FAILED', deployment }, { failed: true, taskId: 'deploy001' })).resolves.toBeUndefined();
  });
});

it.each([
  ['prefix_retry_Ab3-_xyz9', 'Ab3-_xyz9'], ['prefix_retry_line_1', undefined], ['prefix_line_1', undefined], ['other_retry_Ab3-_xyz9', undefined],
])('a thing group named %s is of the subdeployment of task %s', (groupName, taskId) => {
  expect(taskOfRetryGroup('prefix_', groupName)).toBe(taskId);
});
