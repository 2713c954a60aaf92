import { describe, expect, it } from '@jest/globals';
import { deploymentIdentity } from '../../../lambdas/domain/deployments/deployment-tags.ts';
import { effectiveJobConfig, ownJobConfig } from '../../../lambdas/domain/deployments/job-config.ts';
import { firstDeployment, renewed } from '../../../lambdas/domain/deployments/version-deployment.ts';
import { groupsNamed, versionGroupName } from '../../../lambdas/domain/deployments/version-group.ts';
import { settings } from '../../../lib/configuration.ts';
import { aVersionRow } from '../../builders/template.ts';

const prefix = settings.deploymentGroupPrefix.fallback?.value ?? '';
const group = (name: string, version = 1, jobConfigHash = ownJobConfig) => ({ template: { name, version }, jobConfigHash });

describe('the name of a version group', () => {
  it('is that of the peer, with a hash behind it for another job configuration', () => {
    expect(versionGroupName(prefix, group('press', 3))).toBe('cdf_ggv2_deploymentForTemplate_press_3');
    expect(versionGroupName(prefix, group('press', 3, '0123abcd'))).toBe('cdf_ggv2_deploymentForTemplate_press_3_0123abcd');
  });

  it('fits what IoT allows with the longest template name and a million versions (peer fault 6)', () => {
    expect(versionGroupName('p'.repeat(31), group('n'.repeat(80), 1_000_000, '0123abcd')).length).toBeLessThanOrEqual(128);
  });

  it.each([
    group('press'), group('press', 12, '0123abcd'), group('press_2', 3), group('press_1_0123abcd', 4), group('press_7', 12_345_678), group('-', 1, 'ffffffff'),
  ])('is read back, among what else it may mean: %j', (of) => {
    expect(groupsNamed(prefix, versionGroupName(prefix, of))).toContainEqual(of);
  });

  it.each(['plant-7', 'cdf_ggv2_deploymentForTemplate_', `${'cdf_ggv2_deploymentForTemplate_'}press`, 'cdf_ggv2_deploymentForTemplate_press_0', 'x_cdf_ggv2_deploymentForTemplate_press_1'])('is not %s', (name) => {
    expect(groupsNamed(prefix, name)).toEqual([]);
  });
});

describe('the job configuration of a deployment', () => {
  const own = { jobExecutionsRolloutConfig: { maximumPerMinute: 50 }, timeoutConfig: { inProgressTimeoutInMinutes: 9 } };

  it("is the template's, unless the task has another (peer fault 8)", () => {
    expect(effectiveJobConfig(own, undefined)).toEqual({ jobConfig: own, jobConfigHash: '-' });
    expect(effectiveJobConfig(undefined, undefined)).toEqual({ jobConfigHash: '-' });
    expect(effectiveJobConfig(own, { timeoutConfig: { inProgressTimeoutInMinutes: 5 } })).toEqual({ jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } }, jobConfigHash: expect.stringMatching(/^[0-9a-f]{8}$/) });
  });

  it('is the same in whatever order its members come', () => {
    const turned = { timeoutConfig: { inProgressTimeoutInMinutes: 9 }, jobExecutionsRolloutConfig: { maximumPerMinute: 50 } };

    expect(effectiveJobConfig(own, turned).jobConfigHash).toBe('-');
    expect(effectiveJobConfig(undefined, turned)).toMatchObject({ jobConfigHash: effectiveJobConfig(undefined, own).jobConfigHash });
    expect(effectiveJobConfig(undefined, {}).jobConfigHash).toBe('-');
  });
});

describe('the identity of a deployment', () => {
  const maker = { taskId: 'task00001', holder: 'execution', at: new Date(0) };
  const wanted = { template: { name: 'line', version: 1 }, content: aVersionRow(), jobConfigHash: '-' };
  const row = firstDeployment(wanted, maker, prefix);

  it('is a client token', () => {
    expect(deploymentIdentity('test', row)).toMatch(/^[a-zA-Z0-9-]{1,64}$/);
  });

  it('is another one for each environment, template, incarnation, version, job configuration and generation, and for nothing else', () => {
    const others = [
      deploymentIdentity('prod', row), ...[{ templateName: 'press' }, { incarnation: 'other' }, { templateVersion: 2 }, { jobConfigHash: '0123abcd' }].map((change) => deploymentIdentity('test', { ...row, ...change })),
      deploymentIdentity('test', renewed(row, maker)),
    ];

    expect(new Set([deploymentIdentity('test', row), ...others]).size).toBe(7);
    expect(deploymentIdentity('test', { ...row, taskId: 'task00002', usedAt: 'later', state: 'Active' })).toBe(deploymentIdentity('test', row));
  });
});
