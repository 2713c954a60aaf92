import '../builders/core-environment.ts';
import { describe, expect, it } from '@jest/globals';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { parseProvisioningTemplate, usableTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import { attachPolicies } from '../../lambdas/steps/attach-policies.ts';
import { aCoreItem, aThing, ownCaTemplate } from '../builders/core.ts';

const attach = async (cdf: object, coreName = 'edge-1', environmentName = 'test') => {
  const calls: [operation: string, name: string, argument: string][] = [];
  const { policies } = await attachPolicies(
    {
      templates: { get: async (name) => usableTemplate(name, parseProvisioningTemplate(ownCaTemplate({ cdf }))) },
      policies: {
        ensure: async (name, document) => void calls.push(['ensure', name, document]),
        ensureAnew: () => Promise.reject(new Error('not used here')),
        attach: async (name, target) => void calls.push(['attach', name, target]),
        attached: () => Promise.reject(new Error('not used here')),
      },
    },
    environmentName,
  )({ item: aCoreItem({ name: coreName }), thing: aThing(coreName) });
  return { policies, calls };
};

const { certificateArn } = aThing();
const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Publish', Resource: '*' }] };

describe('attaching policies', () => {
  it('makes no call where nothing is to be attached', async () => {
    expect(await attach({})).toEqual({ policies: [], calls: [] });
  });

  it('attaches existing policies by their own names', async () => {
    const { policies, calls } = await attach({ attachAdditionalPolicies: [{ name: 'metrics' }, { name: 'logs' }] });

    expect(policies).toEqual(['metrics', 'logs']);
    expect(calls).toEqual([['attach', 'metrics', certificateArn], ['attach', 'logs', certificateArn]]);
  });

  it('takes a single policy that is not in an array', async () => {
    expect((await attach({ attachAdditionalPolicies: { name: 'metrics' } })).policies).toEqual(['metrics']);
  });

  it('makes a policy with a document once for all cores, under a name derived from the document', async () => {
    const first = await attach({ attachAdditionalPolicies: [{ name: 'metrics', document }] }, 'edge-1');
    const respelled = await attach({ attachAdditionalPolicies: [{ document: { Statement: document.Statement, Version: document.Version }, name: 'metrics' }] }, 'edge-2');
    const other = await attach({ attachAdditionalPolicies: [{ name: 'metrics', document: { ...document, Statement: [{ ...document.Statement[0], Resource: 'arn:aws:iot:*:*:topic/other' }] } }] });

    expect(first.policies).toEqual([expect.stringMatching(/^metrics_test_[0-9a-f]{12}$/)]);
    expect(respelled.policies).toEqual(first.policies);
    expect(other.policies).not.toEqual(first.policies);
    expect(first.calls.map(([operation]) => operation)).toEqual(['ensure', 'attach']);
  });

  it('keeps two environments of one account apart', async () => {
    const cdf = { attachAdditionalPolicies: [{ name: 'metrics', document }] };

    expect((await attach(cdf, 'edge-1', 'staging')).policies).not.toEqual((await attach(cdf, 'edge-1', 'production')).policies);
  });

  it('shortens a name that the suffix would make too long', async () => {
    const [name = ''] = (await attach({ attachAdditionalPolicies: [{ name: 'm'.repeat(128), document }] })).policies;

    expect(name).toMatch(/^m+_test_[0-9a-f]{12}$/);
    expect(name).toHaveLength(128);
  });

  it('peer fault 59: lets a client connect under its own name only, in the account of its thing', async () => {
    const { calls } = await attach({ clientIdMustMatchThingName: true });

    const [[, name, text] = []] = calls;
    expect(name).toBe('clientIdEnforcementPolicy_edge-1');
    expect(JSON.parse(text ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: ['arn:aws:iot:us-east-1:111122223333:client/edge-1', 'arn:aws:iot:us-east-1:111122223333:client/edge-1#*'] }],
    });
    expect(calls[1]).toEqual(['attach', name, certificateArn]);
  });

  it.each(['site:edge-1', 'e'.repeat(128)])('hashes the name %s, which a policy may not have', async (coreName) => {
    const { policies } = await attach({ clientIdMustMatchThingName: true }, coreName);

    expect(policies).toEqual([expect.stringMatching(/^clientIdEnforcementPolicy_[0-9a-f]{64}$/)]);
  });
});

describe('a policy that is gone when it is to be attached', () => {
  /** IoT without the policy for so many attachments. */
  const attaching = async (cdf: object, gone: number) => {
    const calls: string[] = [];
    let missing = gone;
    const attached = attachPolicies(
      {
        templates: { get: async (name) => usableTemplate(name, parseProvisioningTemplate(ownCaTemplate({ cdf }))) },
        policies: {
          ensure: async () => void calls.push('ensure'),
          ensureAnew: async () => void calls.push('ensure anew'),
          attach: async (name) => {
            calls.push('attach');
            missing -= 1;
            if (missing >= 0) throw new StepFailure('NotFound', 'POLICY_NOT_FOUND', `no policy ${name}`);
          },
          attached: () => Promise.reject(new Error('not used here')),
        },
      },
      'test',
    )({ item: aCoreItem(), thing: aThing() });
    return { outcome: await attached.then(() => 'attached', (error: StepFailure) => error.code), calls };
  };

  it('is made anew, whoever deleted it after a former thing of this name', async () => {
    expect(await attaching({ clientIdMustMatchThingName: true }, 1)).toEqual({ outcome: 'attached', calls: ['ensure', 'attach', 'ensure anew', 'attach'] });
  });

  it('is not made anew for ever', async () => {
    const { outcome, calls } = await attaching({ clientIdMustMatchThingName: true }, 99);

    expect(outcome).toBe('POLICY_NOT_FOUND');
    expect(calls.filter((call) => call === 'attach')).toHaveLength(3);
  });

  it('fails the thing where it is not ours to make', async () => {
    expect(await attaching({ attachAdditionalPolicies: [{ name: 'metrics' }] }, 1)).toEqual({ outcome: 'POLICY_NOT_FOUND', calls: ['attach'] });
  });
});
