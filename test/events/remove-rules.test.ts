import '../builders/task-environment.ts';
import { describe, expect, it } from '@jest/globals';
import type { StackAnswer, StackRequest } from '../../lambdas/domain/stack-resource.ts';
import { removeRules } from '../../lambdas/events/remove-rules.ts';
import type { RunTimeRules } from '../../lambdas/events/remove-rules.ts';

/** @param rules names of the rules there are */
const ask = async (RequestType: StackRequest<RunTimeRules>['RequestType'], rules: Set<string>, failure?: Error): Promise<StackAnswer> => {
  const answers: StackAnswer[] = [];
  const work = removeRules({
    removeRules: async (prefix) => {
      if (failure !== undefined) throw failure;
      const ours = [...rules].filter((name) => name.startsWith(prefix));
      for (const name of ours) rules.delete(name);
      return ours.length;
    },
    answer: async (_url, answer) => void answers.push(answer),
  });
  await work({ RequestType, ResponseURL: 'https://answer.example', StackId: 'stack', RequestId: 'request', LogicalResourceId: 'Rules', ResourceProperties: { NamePrefix: 'one-redeploy.' } });
  expect(answers).toHaveLength(1);
  return answers[0] as StackAnswer;
};

describe('rules that were made at run time', () => {
  it('go with the stack, however often it is asked, and no others do', async () => {
    const rules = new Set(['one-redeploy.a', 'one-redeploy.b', 'one-redeploy-publish', 'two-redeploy.a']);

    await expect(ask('Delete', rules)).resolves.toMatchObject({ Status: 'SUCCESS' });
    await expect(ask('Delete', rules)).resolves.toMatchObject({ Status: 'SUCCESS' });

    expect([...rules]).toEqual(['one-redeploy-publish', 'two-redeploy.a']);
  });

  it.each(['Create', 'Update'] as const)('stay when the stack is there: %s', async (type) => {
    const rules = new Set(['one-redeploy.a']);

    await expect(ask(type, rules)).resolves.toMatchObject({ Status: 'SUCCESS' });

    expect([...rules]).toEqual(['one-redeploy.a']);
  });

  it('keep the stack from being gone where they cannot be taken away, with the reason', async () => {
    await expect(ask('Delete', new Set(), new Error('events:ListRules was denied'))).resolves.toMatchObject({ Status: 'FAILED', Reason: 'events:ListRules was denied' });
  });
});
