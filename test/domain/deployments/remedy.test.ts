import { describe, expect, it } from '@jest/globals';
import { componentErrors } from '../../../contracts/component-errors.ts';
import { deploymentErrors, deploymentErrorTypes } from '../../../contracts/deployment-errors.ts';
import { deviceFailure } from '../../../lambdas/domain/deployments/device-failure.ts';
import { keptFailure, remedyOf, remedyOfFailure } from '../../../lambdas/domain/deployments/remedy.ts';

const failed = (...errorStack: string[]) => deviceFailure({ status: 'FAILED', errorStack, errorTypes: ['PERMISSION_ERROR'], reason: 'no entry' });

describe('a failure that is kept', () => {
  it('is its code and the device’s words where the catalogue has the code', () => {
    expect(keptFailure(failed('S3_ACCESS_DENIED'))).toEqual({ code: 'S3_ACCESS_DENIED', cause: 'no entry' });
  });

  it('keeps what the types told of a code that the catalogue does not have', () => {
    const { hint, retryable } = deploymentErrorTypes.PERMISSION_ERROR;

    expect(keptFailure(failed('CODE_OF_2030'))).toEqual({ code: 'CODE_OF_2030', cause: 'no entry', hint, retryable });
    expect(remedyOfFailure(keptFailure(failed('CODE_OF_2030')))).toEqual({ hint, retryable });
  });

  it('is explained by the catalogue once it has the code', () => {
    const { hint, retryable } = deploymentErrors.DOCKER_LOGIN_ERROR;

    expect(remedyOfFailure({ code: 'DOCKER_LOGIN_ERROR', hint: 'of former days', retryable: false })).toEqual({ hint, retryable });
  });

  it('is not explained where nothing is known of it', () => {
    expect(keptFailure(deviceFailure({ status: 'FAILED', errorStack: ['CODE_OF_2030'] }))).toEqual({ code: 'CODE_OF_2030', cause: deploymentErrors.DEPLOYMENT_FAILURE.cause });
    expect(remedyOfFailure({ code: 'CODE_OF_2030' })).toBeUndefined();
  });
});

describe('the remedy of a code', () => {
  it.each([['of a deployment', 'DISK_SPACE_CRITICAL', deploymentErrors.DISK_SPACE_CRITICAL], ['of a component', 'RUN_IO_ERROR', componentErrors.RUN_IO_ERROR]])('%s is that of the catalogue', (_whose, code, { hint, retryable }) => {
    expect(remedyOf(code)).toEqual({ hint, retryable });
  });

  it('is never a name that every object has', () => {
    expect(remedyOf('constructor')).toBeUndefined();
  });
});
