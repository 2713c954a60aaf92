import { describe, expect, it } from '@jest/globals';
import { beingDeleted, desire, failedToStart, needsRun, released, renewed, reported, runs } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { standingOf } from '../../../lambdas/domain/fleet/standing.ts';
import { aCoreRow } from '../../builders/task.ts';

const start = Date.parse('2026-01-02T03:04:05.700Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const target = (version: number, { task = 1, seconds = 0 } = {}) => ({
  template: { name: 'press', version }, taskId: `task0000${task}`, index: 0, itemExpiresAt: 4_000_000_000,
  deployment: { deploymentId: `deployment-${version}`, jobId: `job-${version}`, groupName: `group-${version}` }, at: at(seconds),
});
const report = (version: number, status: Report['status'], seconds: number, failure?: Report['failure']): Report => ({
  deploymentId: `deployment-${version}`, status, at: at(seconds), ...(failure && { failure }),
});
const failure = { code: 'S3_HEAD_OBJECT_ACCESS_DENIED', cause: 'the artifact could not be read' };
const queued = () => desire(aCoreRow(), target(1));

describe('a core that is targeted', () => {
  it('desires the version and waits for its device', () => {
    expect(queued()).toMatchObject({
      desiredTemplateName: 'press', desiredTemplateVersion: 1, reportedTemplateName: 'None', deploymentStatus: 'QUEUED', revision: 1,
      statusPk: 'CORES#press#000000001#QUEUED', deployment: { taskId: 'task00001', deploymentId: 'deployment-1' },
    });
  });

  it('stays as it is when the same task targets it again, whatever was reported since', () => {
    const succeeded = reported(queued(), report(1, 'SUCCEEDED', 5));
    expect(desire(queued(), target(1, { seconds: 3 }))).toEqual(queued());
    expect(desire(succeeded, target(1, { seconds: 9 }))).toBe(succeeded);
  });

  it('keeps its success where another task asks for the version that it runs', () => {
    const succeeded = reported(queued(), report(1, 'SUCCEEDED', 5));
    const asked = desire(succeeded, target(1, { task: 2, seconds: 9 }));
    expect(runs(succeeded, 'deployment-1')).toBe(true);
    expect(asked).toMatchObject({ deploymentStatus: 'SUCCEEDED', deployment: { taskId: 'task00002', asOf: at(5).toISOString() } });
  });

  it('goes on with a deployment that its device is at, when another task asks for it too', () => {
    const going = reported(queued(), report(1, 'IN_PROGRESS', 3));
    const asked = desire(going, target(1, { task: 2, seconds: 9 }));

    expect(asked).toMatchObject({ deploymentStatus: 'IN_PROGRESS', deployment: { taskId: 'task00002', targetedAt: at(0).toISOString() } });
    expect(reported(asked, report(1, 'SUCCEEDED', 6))).toMatchObject({ deploymentStatus: 'SUCCEEDED' });
  });

  it('runs a deployment anew that ended badly, and its former end counts no more', () => {
    const again = desire(reported(queued(), report(1, 'FAILED', 5, failure)), target(1, { task: 2, seconds: 9 }));

    expect(again).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { targetedAt: at(9).toISOString() } });
    expect(again.deployment).not.toHaveProperty('failure');
    expect(reported(again, report(1, 'FAILED', 5, failure))).toBe(again);
  });

  it('takes the word of a device that had begun although the task believed it had not', () => {
    const notStarted = failedToStart(queued(), { taskId: 'task00001', index: 0, failure, at: at(2) });
    const again = desire(notStarted, target(1, { task: 2, seconds: 9 }));

    expect(reported(again, report(1, 'SUCCEEDED', 5))).toMatchObject({ deploymentStatus: 'SUCCEEDED', reportedTemplateVersion: 1 });
  });

  it('takes the word of a device that had the deployment, with all members of its group, before the task targeted it', () => {
    const renewed = { ...target(1, { task: 2, seconds: 9 }), deployment: { deploymentId: 'deployment-2', jobId: 'job-2', groupName: 'group-1' } };
    const again = desire(reported(queued(), report(1, 'SUCCEEDED', 5)), renewed);

    expect(again).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'deployment-2', taskId: 'task00002' } });
    expect(reported(again, report(2, 'SUCCEEDED', 7))).toMatchObject({ deploymentStatus: 'SUCCEEDED' });
    expect(reported(again, report(1, 'FAILED', 10, failure))).toBe(again);
  });

  it('has not started where the task could not get the deployment under way', () => {
    const failed = failedToStart(queued(), { taskId: 'task00001', index: 0, failure: { code: 'CORE_NOT_REGISTERED', cause: 'unknown to Greengrass' }, at: at(2) });
    expect(failed).toMatchObject({ desiredTemplateVersion: 1, deploymentStatus: 'None', deployment: { failure: { code: 'CORE_NOT_REGISTERED' } } });
    expect(standingOf(failed)).toBe('NotStarted');
    expect(reported(failed, report(1, 'SUCCEEDED', 4))).toMatchObject({ deploymentStatus: 'SUCCEEDED', reportedTemplateVersion: 1 });
  });

  it('does not fail for what another task could not do, nor after the device has spoken', () => {
    const other = { taskId: 'task00009', index: 0, failure, at: at(2) };
    const succeeded = reported(queued(), report(1, 'SUCCEEDED', 5));
    const going = reported(queued(), report(1, 'IN_PROGRESS', 3));
    expect(failedToStart(queued(), other)).toEqual(queued());
    expect(failedToStart(going, { ...other, taskId: 'task00001' })).toBe(going);
    expect(failedToStart(succeeded, { ...other, taskId: 'task00001' })).toBe(succeeded);
  });

  it('desires nothing any more when its template is gone, and still reports what it runs', () => {
    const gone = released(reported(queued(), report(1, 'SUCCEEDED', 5)), at(9));
    expect(gone).toMatchObject({ desiredTemplateName: 'None', desiredTemplateVersion: 0, reportedTemplateName: 'press', reportedTemplateVersion: 1, deploymentStatus: 'None' });
    expect(gone.deployment).toBeUndefined();
    expect(released(aCoreRow(), at(9))).toEqual(aCoreRow());
  });
});

describe('a report', () => {
  it('of success says what the core runs', () => {
    expect(reported(queued(), report(1, 'SUCCEEDED', 5))).toMatchObject({ reportedTemplateName: 'press', reportedTemplateVersion: 1, deploymentStatus: 'SUCCEEDED', deployment: { asOf: at(5).toISOString() } });
  });

  it('of failure leaves what the core runs: it has rolled back', () => {
    const former = reported(queued(), report(1, 'SUCCEEDED', 5));
    const failed = reported(desire(former, target(2, { task: 2, seconds: 10 })), report(2, 'FAILED', 15, failure));
    expect(failed).toMatchObject({ desiredTemplateVersion: 2, reportedTemplateVersion: 1, deploymentStatus: 'FAILED', deployment: { failure } });
  });

  it('peer fault 12: of a later success clears an earlier failure', () => {
    const failed = reported(queued(), report(1, 'FAILED', 5, failure));
    const mended = reported({ ...failed, brokenComponents: { cli: { version: '1.0.0', state: 'BROKEN', codes: [], at: at(6).toISOString() } } }, report(1, 'SUCCEEDED', 9));
    expect(mended).toMatchObject({ deploymentStatus: 'SUCCEEDED', statusPk: 'CORES#press#000000001#SUCCEEDED' });
    expect(mended.deployment?.failure).toBeUndefined();
    expect(mended.brokenComponents).toBeUndefined();
  });

  it('peer fault 13: of a deployment the core no longer waits for changes nothing', () => {
    const moved = desire(queued(), target(2, { task: 2, seconds: 10 }));
    expect(reported(moved, report(1, 'SUCCEEDED', 12))).toBe(moved);
    expect(reported(moved, report(1, 'FAILED', 12, failure))).toBe(moved);
  });

  it('peer fault 13: from before the core was targeted changes nothing', () => {
    const again = desire(desire(queued(), target(2, { task: 2, seconds: 10 })), target(1, { task: 3, seconds: 20 }));
    expect(reported(again, report(1, 'SUCCEEDED', 5))).toBe(again);
  });

  it('that is older than what is known changes nothing', () => {
    const succeeded = reported(queued(), report(1, 'SUCCEEDED', 9));
    expect(reported(succeeded, report(1, 'FAILED', 5, failure))).toBe(succeeded);
    expect(reported(succeeded, report(1, 'FAILED', 9, failure))).toBe(succeeded);
    expect(reported(succeeded, report(1, 'IN_PROGRESS', 12))).toBe(succeeded);
  });

  it('that comes twice changes nothing the second time', () => {
    const failed = reported(queued(), report(1, 'FAILED', 5, failure));
    expect(reported(failed, report(1, 'FAILED', 5, failure))).toBe(failed);
    expect(reported(failed, report(1, 'FAILED', 5))).toBe(failed);
  });

  it('of the second in which the core was targeted counts: job executions tell no milliseconds', () => {
    const wholeSecond = new Date(Math.floor(start / 1000) * 1000);
    expect(reported(queued(), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: wholeSecond })).toMatchObject({ deploymentStatus: 'SUCCEEDED' });
  });

  it('of a later failure replaces an earlier one', () => {
    const failed = reported(queued(), report(1, 'FAILED', 5, failure));
    const other = { code: 'DOCKER_ERROR', cause: 'no daemon' };

    expect(reported(failed, report(1, 'FAILED', 9, other)).deployment).toMatchObject({ failure: other, asOf: at(9).toISOString() });
    expect(reported(failed, report(1, 'FAILED', 5, other))).toBe(failed);
  });

  it('that names the cause completes one that did not', () => {
    const failed = reported(queued(), report(1, 'FAILED', 5));
    expect(reported(failed, report(1, 'FAILED', 5, failure))).toMatchObject({ deploymentStatus: 'FAILED', deployment: { failure } });
  });
});

describe('a core that a task deletes', () => {
  const deleting = { taskId: 'delete001', index: 3, at: at(9) };

  it('says so once, however often the task does, and of another task anew', () => {
    const marked = beingDeleted(queued(), deleting);

    expect(marked).toMatchObject({ deletion: { taskId: 'delete001', index: 3, since: at(9).toISOString() }, revision: 2, deploymentStatus: 'QUEUED' });
    expect(beingDeleted(marked, { ...deleting, at: at(20) })).toBe(marked);
    expect(beingDeleted(marked, { ...deleting, taskId: 'delete002' }).deletion?.taskId).toBe('delete002');
  });

  it('is none of those that a renewed deployment reaches', () => {
    const marked = beingDeleted(queued(), deleting);
    const renewal = { deployment: { deploymentId: 'deployment-2', jobId: 'job-2', groupName: 'group-1' }, at: at(20) };

    expect(renewed(marked, renewal)).toBe(marked);
    expect(renewed(queued(), renewal).deployment?.deploymentId).toBe('deployment-2');
  });
});

describe('a core on which the deployment of the version has ended', () => {
  const retry = (task = 2, of = 'deployment-1') => ({ ...target(1, { task, seconds: 9 }), deployment: { deploymentId: `retry-${task}`, jobId: `retry-job-${task}`, groupName: 'group-1', retry: { groupName: `retry-group-${task}`, of } } });
  const failed = () => reported(queued(), report(1, 'FAILED', 5, failure));
  const retried = () => desire(failed(), retry());
  const drifted = () => ({ ...reported(queued(), report(1, 'SUCCEEDED', 5)), drift: { kinds: ['components' as const], details: { components: 'nothing installed' }, since: at(7).toISOString() } });

  it('waits for the subdeployment, whose reports count from then on, and no others', () => {
    expect(retried()).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'retry-2', jobId: 'retry-job-2', groupName: 'group-1', retry: { groupName: 'retry-group-2', of: 'deployment-1' }, targetedAt: at(9).toISOString() } });
    expect(reported(retried(), report(1, 'FAILED', 12, failure))).toEqual(retried());
    const succeeded = reported(retried(), { ...report(1, 'SUCCEEDED', 12), deploymentId: 'retry-2' });
    expect(succeeded).toMatchObject({ deploymentStatus: 'SUCCEEDED', reportedTemplateVersion: 1 });
    expect(runs(succeeded, 'deployment-1')).toBe(true);
  });

  it('waits for it though the table has not learned yet that it ended', () => {
    expect(desire(queued(), retry())).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'retry-2' } });
  });

  it('goes on with a subdeployment that it is at, whichever way another task would reach it', () => {
    for (const other of [target(1, { task: 3, seconds: 10 }), retry(3)]) {
      expect(desire(retried(), other)).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { taskId: 'task00003', deploymentId: 'retry-2', targetedAt: at(9).toISOString() } });
    }
  });

  it('stays as it is when the same task targets it again', () => {
    const before = retried();
    expect(desire(before, retry())).toBe(before);
    expect(desire(before, target(1, { task: 2, seconds: 12 }))).toBe(before);
  });

  it('keeps its success with one, and waits for another where that failed, too', () => {
    const of = (status: Report['status']) => reported(retried(), { ...report(1, status, 12), deploymentId: 'retry-2' });
    expect(desire(of('SUCCEEDED'), retry(3))).toMatchObject({ deploymentStatus: 'SUCCEEDED', deployment: { taskId: 'task00003', deploymentId: 'retry-2' } });
    expect(desire(of('FAILED'), retry(3))).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'retry-3' } });
  });

  it('runs it again where its components have drifted since, but for nothing else', () => {
    expect(desire(drifted(), retry())).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'retry-2' } });
    expect(desire({ ...drifted(), drift: { ...drifted().drift, kinds: ['group'] } }, retry())).toMatchObject({ deploymentStatus: 'SUCCEEDED', deployment: { deploymentId: 'deployment-1' } });
    expect(needsRun(drifted(), 'deployment-1')).toBe(true);
  });

  it('is told from one that is well, or about to be', () => {
    expect([queued(), failed(), retried(), reported(queued(), report(1, 'SUCCEEDED', 5))].map((core) => needsRun(core, 'deployment-1'))).toEqual([true, true, false, false]);
  });

  it('remembers so when it leaves for another version, unless it may run it again', () => {
    const succeeded = reported(queued(), report(1, 'SUCCEEDED', 5));
    expect(desire(succeeded, target(2, { task: 2, seconds: 9 }))).toMatchObject({ endedDeployments: ['deployment-1'] });
    expect(desire(retried(), target(2, { task: 3, seconds: 12 }))).not.toHaveProperty('endedDeployments');
    expect(desire({ ...retried(), deploymentStatus: 'FAILED' }, target(2, { task: 3, seconds: 12 }))).toMatchObject({ endedDeployments: ['deployment-1'] });
    expect(desire(queued(), target(2, { task: 2, seconds: 9 }))).not.toHaveProperty('endedDeployments');
    expect(desire({ ...succeeded, deploymentStatus: 'REMOVED' }, target(2, { task: 2, seconds: 9 }))).not.toHaveProperty('endedDeployments');
    const many = { ...succeeded, endedDeployments: Array.from({ length: 20 }, (_, number) => `former-${number}`) };
    expect(desire(many, target(2, { task: 2, seconds: 9 })).endedDeployments).toEqual([...many.endedDeployments.slice(1), 'deployment-1']);
  });

  it('waits for the deployment that replaces both', () => {
    const deployment = { deploymentId: 'deployment-9', jobId: 'job-9', groupName: 'group-1' };
    expect(renewed(retried(), { deployment, at: at(20) })).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'deployment-9' } });
    expect(renewed(retried(), { deployment, at: at(20) }).deployment).not.toHaveProperty('retry');
    expect(renewed(retried(), { deployment: { ...deployment, deploymentId: 'deployment-1' }, at: at(20) })).toEqual(retried());
  });
});
