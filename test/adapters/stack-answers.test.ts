import { describe, expect, it } from '@jest/globals';
import { answerStack } from '../../lambdas/adapters/stack-answers.ts';
import type { StackAnswer } from '../../lambdas/domain/stack-resource.ts';

const answer: StackAnswer = { Status: 'SUCCESS', PhysicalResourceId: 'p', StackId: 's', RequestId: 'r', LogicalResourceId: 'l' };

const sending = (...outcomes: readonly (number | Error)[]) => {
  const calls: [string, RequestInit][] = [];
  const send = (async (url: string, init: RequestInit) => {
    calls.push([url, init]);
    const outcome = outcomes[calls.length - 1] ?? outcomes.at(-1);
    if (outcome instanceof Error) throw outcome;
    return new Response(null, { status: outcome ?? 500 });
  }) as typeof fetch;
  return { calls, hand: () => answerStack(send, async () => undefined)('https://answer.example/?signed', answer) };
};

describe('an answer to CloudFormation', () => {
  it('is put to the URL without a content type, which is not part of its signature', async () => {
    const { calls, hand } = sending(200);

    await hand();

    expect(calls).toEqual([['https://answer.example/?signed', { method: 'PUT', headers: { 'content-type': '' }, body: JSON.stringify(answer) }]]);
  });

  it('is sent again where it was not taken', async () => {
    const { calls, hand } = sending(new TypeError('fetch failed'), 503, 200);

    await hand();

    expect(calls).toHaveLength(3);
  });

  it('fails the function where it is never taken, so that Lambda tries again', async () => {
    const { calls, hand } = sending(503);

    await expect(hand()).rejects.toThrow('status 503');
    expect(calls).toHaveLength(4);
  });
});
