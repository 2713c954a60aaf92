import { describe, expect, it } from '@jest/globals';
import { explained, explainedGenerator } from '../../lambdas/domain/caught-error.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { borderError } from '../../lambdas/runtime/failure-mapping.ts';

/** What Step Functions makes of an error that a Lambda throws. */
const caught = ({ name, message }: Error) => ({ Error: name, Cause: JSON.stringify({ errorType: name, errorMessage: message, trace: ['at step'] }) });

describe('an error that a state machine caught', () => {
  it('gives back the code and message of a step failure that crossed the border', () => {
    const failure = new StepFailure('Throttled', 'AWS_THROTTLED', 'iot:RegisterThing was throttled: "Rate exceeded"');

    expect(explained(caught(borderError(failure)))).toEqual({ code: 'AWS_THROTTLED', message: failure.message });
  });

  it.each([
    [{ Error: 'States.Timeout', Cause: '' }, 'STEP_TIMED_OUT'],
    [caught(Object.assign(new Error('Task timed out after 60.00 seconds'), { name: 'Sandbox.Timedout' })), 'STEP_TIMED_OUT'],
    [{ Error: 'Lambda.ClientExecutionTimeoutException', Cause: 'no answer' }, 'STEP_TIMED_OUT'],
    [{ Error: 'Lambda.TooManyRequestsException', Cause: 'Rate exceeded' }, 'AWS_THROTTLED'],
    [{ Error: 'Lambda.ServiceException', Cause: 'oops' }, 'AWS_UNAVAILABLE'],
    [{ Error: 'Lambda.Unknown' }, 'AWS_UNAVAILABLE'],
    [caught(new TypeError('x is undefined')), 'STEP_DEFECT'],
    [{ Error: 'States.Runtime', Cause: 'path' }, 'STEP_DEFECT'],
    [{ Error: 'Conflict', Cause: 'not what a step says' }, 'STEP_DEFECT'],
    [caught(new Error(JSON.stringify({ code: 'toString', message: 'no such code' }))), 'STEP_DEFECT'],
  ])('is %j explained as %s', (error, code) => {
    expect(explained(error).code).toBe(code);
  });

  it('keeps the name and the message of a defect', () => {
    expect(explained(caught(new TypeError('x is undefined')))).toEqual({ code: 'STEP_DEFECT', message: 'TypeError: x is undefined' });
  });

  it('is cut to what a row and an event may hold', () => {
    expect(explained(caught(new Error('x'.repeat(30_000)))).message).toHaveLength(1001);
  });

  it("keeps a foreign generator's message, and the code of a failure of our own", () => {
    expect(explainedGenerator(caught(new Error('no proxy')), 'SITE')).toEqual({ code: 'CONFIG_GENERATOR_FAILED', message: 'installer config generator "SITE" failed: no proxy' });
    expect(explainedGenerator({ Error: 'Lambda.ResourceNotFoundException', Cause: 'Function not found' }, 'SITE').message).toContain('Function not found');
    expect(explainedGenerator({ Error: 'States.Timeout' }, 'SITE').code).toBe('STEP_TIMED_OUT');
    expect(explainedGenerator(caught(borderError(new StepFailure('Throttled', 'AWS_THROTTLED', 'slow down'))), 'MANUAL_INSTALL')).toEqual({ code: 'AWS_THROTTLED', message: 'slow down' });
  });
});
