import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from '@jest/globals';
import { eventRuleNames } from '../../lambdas/adapters/event-rule-names.ts';
import { eventRuleSweep } from '../../lambdas/adapters/event-rule-sweep.ts';
import { eventRules } from '../../lambdas/adapters/event-rules.ts';
import { answering, awsError } from '../builders/aws-client.ts';

const target = { machineArn: 'machine', roleArn: 'role', deadLettersArn: 'queue' };
const rule = { name: 'a', eventBridgeRule: 'p.a', schedule: 'rate(1 day)', enabled: true };
const clientWith = (answers: Readonly<Record<string, unknown>>) => answering(new EventBridgeClient({ region: 'us-east-1' }), { PutRule: {}, PutTargets: {}, ListTargetsByRule: {}, RemoveTargets: {}, DeleteRule: {}, ...answers });

describe('rules at EventBridge', () => {
  it.each(['InvalidEventPatternException', 'ValidationException', 'LimitExceededException', 'ManagedRuleException'])('are given no target where EventBridge does not take them: %s', async (name) => {
    const { client, sent } = clientWith({ PutRule: awsError(name) });

    await expect(eventRules(target, client).put(rule)).resolves.toEqual({ refused: `${name} happened` });
    expect(sent.map((call) => call.name)).toEqual(['PutRule']);
  });

  it.each([
    ['PutRule', awsError('ConcurrentModificationException')], ['PutTargets', awsError('ConcurrentModificationException')], ['PutRule', awsError('InternalException', 500)],
    ['PutTargets', { FailedEntryCount: 1, FailedEntries: [{ TargetId: 'redeploy', ErrorCode: 'InternalException', ErrorMessage: 'later' }] }],
  ])('may be put again where %s did not come through', async (operation, answer) => {
    const { client } = clientWith({ [operation]: answer });

    await expect(eventRules(target, client).put(rule)).rejects.toMatchObject({ name: 'Unavailable', code: 'AWS_UNAVAILABLE' });
  });

  it('are not said to be there where the right to make them lacks', async () => {
    const { client } = clientWith({ PutRule: awsError('AccessDeniedException') });

    await expect(eventRules(target, client).put(rule)).rejects.toMatchObject({ code: 'AWS_ACCESS_DENIED' });
  });

  it('have a pattern that EventBridge itself takes for one', async () => {
    const { client } = clientWith({ TestEventPattern: ({ EventPattern }: { EventPattern: string }) => (EventPattern === '{}' ? Promise.reject(awsError('InvalidEventPatternException')) : { Result: false }) });

    await expect(eventRules(target, client).patternProblem('{}')).resolves.toBe('InvalidEventPatternException happened');
    await expect(eventRules(target, client).patternProblem('{"source": ["a"]}')).resolves.toBeUndefined();
  });

  it('are gone only when their targets are', async () => {
    const { client, sent } = clientWith({
      ListTargetsByRule: { Targets: [{ Id: 'redeploy' }, { Id: 'log' }] },
      RemoveTargets: { FailedEntryCount: 1, FailedEntries: [{ TargetId: 'log', ErrorCode: 'ConcurrentModificationException' }] },
    });

    await expect(eventRules(target, client).remove('p.a')).rejects.toMatchObject({ name: 'Unavailable', message: expect.stringContaining('target log of rule p.a') });
    expect(sent.map((call) => call.name)).toEqual(['ListTargetsByRule', 'RemoveTargets']);
  });

  it('are given up where others go on giving them targets', async () => {
    const { client, sent } = clientWith({ ListTargetsByRule: { Targets: [{ Id: 'log' }] } });

    await expect(eventRules(target, client).remove('p.a')).rejects.toMatchObject({ name: 'Unavailable', message: expect.stringMatching(/rule p\.a has targets again .*: log/) });
    expect(sent.filter(({ name }) => name === 'RemoveTargets')).toHaveLength(10);
    expect(sent.map(({ name }) => name)).not.toContain('DeleteRule');
  });

  it('are gone where nothing is left of them, whoever was faster', async () => {
    const { client } = clientWith({ ListTargetsByRule: awsError('ResourceNotFoundException'), DeleteRule: awsError('ResourceNotFoundException') });

    await expect(eventRules(target, client).remove('p.a')).resolves.toBeUndefined();
  });
});

describe('rules by the beginning of their names', () => {
  const pages = ({ NextToken }: { NextToken?: string }) => (NextToken === undefined ? { Rules: [{ Name: 'p.a' }, { Name: 'p.b' }], NextToken: 'more' } : { Rules: [{ Name: 'p.c' }] });

  it('are listed to the last page', async () => {
    const { client, sent } = clientWith({ ListRules: pages });

    const found: string[] = [];
    for await (const page of eventRuleNames('p.', client)) found.push(...page);

    expect(found).toEqual(['p.a', 'p.b', 'p.c']);
    expect(sent.map(({ input }) => input['NamePrefix'])).toEqual(['p.', 'p.']);
  });

  it('are all deleted, their targets first', async () => {
    const left = new Map([['p.a', ['redeploy']], ['p.b', []], ['p.c', ['redeploy', 'log']]]);
    const { client, sent } = clientWith({
      ListRules: pages,
      ListTargetsByRule: ({ Rule }: { Rule: string }) => ({ Targets: (left.get(Rule) ?? []).map((Id) => ({ Id })) }),
      RemoveTargets: ({ Rule, Ids }: { Rule: string; Ids: string[] }) => {
        left.set(Rule, (left.get(Rule) ?? []).filter((id) => !Ids.includes(id)));
        return {};
      },
      DeleteRule: ({ Name }: { Name: string }) => (left.get(Name)?.length === 0 ? {} : Promise.reject(awsError('ValidationException'))),
    });

    await expect(eventRuleSweep(client)('p.')).resolves.toBe(3);
    expect(sent.filter(({ name }) => name === 'DeleteRule').map(({ input }) => input['Name'])).toEqual(['p.a', 'p.b', 'p.c']);
  });
});
