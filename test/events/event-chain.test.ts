import '../builders/task-environment.ts';
import { describe, expect, it } from '@jest/globals';
import { event } from '../../lambdas/runtime/event.ts';

describe('the chain around event consumers', () => {
  it('gives back what the work gives back', async () => {
    await expect(event(async ({ count }: { count: number }) => count + 1)({ count: 1 }, {} as never)).resolves.toBe(2);
  });

  it('throws on, so that Lambda delivers the event again', async () => {
    await expect(event(() => Promise.reject(new Error('not now')))({}, {} as never)).rejects.toThrow('not now');
  });
});
