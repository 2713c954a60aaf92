import { describe, expect, it } from '@jest/globals';
import { Refusal, errorBody, refuseFor, undoneBy } from '../../lambdas/domain/requests/answer.ts';

const problems = (count: number) => Array.from({ length: count }, (_, index) => ({ field: `cores[${index}].name`, problem: 'is missing' }));

describe('an error answer', () => {
  it('peer fault 26: tells a client what is wrong, how to mend it and which request it was', () => {
    const refusal = new Refusal('TASK_NOT_FOUND', 'there is no task "abc"');

    expect(errorBody(refusal, 'request-1')).toEqual({
      error: 'Not Found',
      code: 'TASK_NOT_FOUND',
      message: 'there is no task "abc"; list the tasks with GET /coreTasks, GET /deviceTasks or GET /deploymentTasks; tasks expire after the configured retention',
      details: [],
      requestId: 'request-1',
    });
  });

  it('lists a hundred problems and says how many more there are', () => {
    const { details } = errorBody(new Refusal('VALIDATION_FAILED', 'wrong', { details: problems(103) }), 'request-1');

    expect(details).toHaveLength(101);
    expect(details.at(-1)).toEqual({ field: 'body', problem: '3 more problems are not listed' });
  });

  it('lists exactly a hundred problems as they are', () => {
    expect(errorBody(new Refusal('VALIDATION_FAILED', 'wrong', { details: problems(100) }), 'request-1').details).toEqual(problems(100));
  });

  it('refuses for problems, not for their absence', () => {
    expect(() => refuseFor([])).not.toThrow();
    expect(() => refuseFor(problems(2))).toThrow('the request has 2 problems and nothing was made');
    expect(() => refuseFor(problems(1), 'deleted')).toThrow('the request has one problem and nothing was deleted');
    expect(() => refuseFor(problems(1), 'changed')).toThrow('the request has one problem and nothing was changed');
  });

  it.each([['Delete', 'deleted'], ['Create', 'made'], ['Update', 'made'], ['__proto__', 'made'], [undefined, 'made']])('says of a request of type %j that nothing was %s', (type, undone) => {
    expect(undoneBy(type)).toBe(undone);
  });
});
