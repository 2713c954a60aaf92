import { describe, expect, it } from '@jest/globals';
import { reachingDeployment, runsSubdeployments } from '../../../lambdas/domain/deployments/core-reach.ts';
import type { Nucleus, VersionDeployment } from '../../../lambdas/domain/deployments/deployment-ports.ts';
import { desire, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { aTarget } from '../../builders/fleet.ts';
import { aCoreRow } from '../../builders/task.ts';

const version: VersionDeployment = { templateName: 'press', templateVersion: 1, deploymentId: 'deployment-1', jobId: 'job-1', groupName: 'group-1', groupArn: 'arn:group-1' };
const retry = { deploymentId: 'retry-1', jobId: 'retry-job-1', groupName: 'retry-group-1' };
const ofVersion = { deploymentId: 'deployment-1', jobId: 'job-1', groupName: 'group-1' };
const waiting = desire(aCoreRow(), aTarget());
const well = reported(waiting, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: new Date('2026-01-02T03:05:00.000Z') });

interface Told {
  readonly status?: string | undefined;
  readonly nucleus?: Nucleus | undefined;
  readonly deployment?: VersionDeployment;
}

/** What is decided for a core, and what was asked for it; its execution FAILED unless told otherwise. */
const reach = (core = waiting, told: Told = {}) => {
  const { status, nucleus, deployment }: Told = { status: 'FAILED', nucleus: { version: '2.12.6' }, ...told };
  const asked: string[] = [];
  const answer = reachingDeployment({
    executions: { statusOf: async (jobId, name) => (asked.push(`${jobId} ${name}`), status) },
    nuclei: { find: async (name) => (asked.push(name), nucleus) },
  })(core, deployment ?? { ...version, retry });
  return { answer, asked };
};

describe('what reaches a core', () => {
  it.each(['FAILED', 'TIMED_OUT', 'REJECTED', 'CANCELED', 'SUCCEEDED'])('is the subdeployment where its execution has ended as %s', async (status) => {
    await expect(reach(waiting, { status }).answer).resolves.toEqual({ deploymentId: 'retry-1', jobId: 'retry-job-1', groupName: 'group-1', retry: { groupName: 'retry-group-1', of: 'deployment-1' } });
  });

  it.each(['QUEUED', 'IN_PROGRESS', 'REMOVED', undefined])('is the deployment of the version where its execution is %s', async (status) => {
    const { answer, asked } = reach(waiting, { status });

    await expect(answer).resolves.toEqual(ofVersion);
    expect(asked).toEqual(['job-1 edge-1']);
  });

  it('is the deployment of the version, without a question, where the task has no subdeployment, or the core runs the version', async () => {
    for (const { answer, asked } of [reach(waiting, { deployment: version }), reach(well)]) {
      await expect(answer).resolves.toEqual(ofVersion);
      expect(asked).toEqual([]);
    }
  });

  it.each<[Nucleus | undefined, string]>([
    [{ version: '2.8.1' }, 'nucleus 2.8.1'],
    [{ version: '2.12.6', runtime: 'aws_nucleus_lite' }, 'nucleus lite 2.12.6'],
    [{}, 'nucleus of an unknown version'],
  ])('is nothing that a nucleus like %j would run', async (nucleus, named) => {
    await expect(reach(waiting, { nucleus }).answer).rejects.toMatchObject({ name: 'Conflict', code: 'SUBDEPLOYMENT_NOT_SUPPORTED', message: expect.stringContaining(named) });
  });

  it('is told by the version that a core was made with, where its nucleus has never connected', async () => {
    await expect(reach({ ...waiting, coreVersion: '2.8.1' }, { nucleus: undefined }).answer).rejects.toMatchObject({ code: 'SUBDEPLOYMENT_NOT_SUPPORTED' });
    await expect(reach({ ...waiting, coreVersion: '2.9.0' }, { nucleus: undefined }).answer).resolves.toMatchObject({ deploymentId: 'retry-1' });
  });
});

it.each([['2.0.0', false], ['2.8.9', false], ['2.9.0', true], ['2.9.6', true], ['2.10.0', true], ['3.0.0', true], ['1.11.0', false]])('a nucleus %s runs subdeployments: %s', (nucleus, expected) => {
  expect(runsSubdeployments({ version: nucleus })).toBe(expected);
});
