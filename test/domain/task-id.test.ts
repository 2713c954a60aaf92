import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isTaskId, taskIdOf } from '../../lambdas/domain/tasks/task-id.ts';

describe('the id of a task', () => {
  it('has exactly 9 characters of the alphabet that clients expect, whatever it is derived from', () => {
    fc.assert(fc.property(fc.string(), fc.nat(10), (execution, attempt) => /^[A-Za-z0-9_-]{9}$/.test(taskIdOf(execution, attempt)) && isTaskId(taskIdOf(execution, attempt))));
  });

  it('is the same for the same accepting execution and another for each attempt', () => {
    const ids = [0, 1, 2].map((attempt) => taskIdOf('arn:execution:1', attempt));

    expect(taskIdOf('arn:execution:1', 0)).toBe(ids[0]);
    expect(new Set([...ids, taskIdOf('arn:execution:2', 0)]).size).toBe(4);
  });
});
