import { InvokeCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFunction, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
beforeAll(async () => { cloud = await startTestCloud(); });
afterAll(() => cloud.close());

const invokeTogether = (FunctionName: string, events: readonly unknown[]): Promise<unknown[]> =>
  Promise.all(events.map(async (event) => {
    const { Payload } = await cloud.lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }));
    return JSON.parse(Buffer.from(Payload ?? []).toString()) as unknown;
  }));

/** Lets callers wait until so many of them do. */
const meetingOf = (count: number) => {
  const { promise, resolve } = Promise.withResolvers<object>();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived === count) resolve({ met: count });
    return promise;
  };
};

describe('a function that events wait for', () => {
  it('gets further environments where it waits itself, so that nothing stands behind what takes long', async () => {
    createFunction(cloud, 'wait', { timeoutSeconds: 15 });
    cloud.wire.control('GET /_local/wait', meetingOf(3));

    const answers = await invokeTogether('wait', [1, 2, 3]);

    expect(answers).toEqual([{ met: 3 }, { met: 3 }, { met: 3 }]);
  });

  it('keeps its one environment where it computes: another would share the same CPUs', async () => {
    createFunction(cloud, 'compute');

    const threads = await invokeTogether('compute', Array.from({ length: 20 }, () => ({ milliseconds: 40 })));

    expect(new Set(threads).size).toBe(1);
  });
});

describe('a sandbox that a fault ends', () => {
  it.each([['crash', 'Runtime.ExitError', 'signal: killed'], ['timeout', 'Sandbox.Timedout', 'timed out after 10.00 seconds']] as const)('as a %s answers as one on AWS, and the next event gets another', async (how, errorType, message) => {
    createFunction(cloud, 'traced');
    let calls = 0;
    cloud.wire.control('GET /_local/traced', async (query) => {
      calls += 1;
      const isEnded = calls === 1 && cloud.functions.functions.interrupt((query as { id: string }).id, how);
      return { isEnded };
    });

    const [ended] = await invokeTogether('traced', [1]);
    const [next] = await invokeTogether('traced', [2]);

    expect(ended).toMatchObject({ errorType, errorMessage: expect.stringContaining(message) as unknown });
    expect(next).toEqual({ isEnded: false });
  });

  it('is told apart by its trace: no other is ended', () => {
    expect(cloud.functions.functions.interrupt('Root=1-00000000-nobody', 'crash')).toBe(false);
  });
});
