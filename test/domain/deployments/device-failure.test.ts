import { describe, expect, it } from '@jest/globals';
import { deploymentErrors, deploymentErrorTypes } from '../../../contracts/deployment-errors.ts';
import { failures } from '../../../contracts/failures.ts';
import { deviceFailure } from '../../../lambdas/domain/deployments/device-failure.ts';
import type { FailedStatus, FailureReport } from '../../../lambdas/domain/deployments/device-failure.ts';

const failed = (report: Omit<FailureReport, 'status'>) => deviceFailure({ status: 'FAILED', ...report });

describe('the code of a failed deployment', () => {
  it.each<[string, string[], string]>([
    ['the last of the stack', ['DEPLOYMENT_FAILURE', 'ARTIFACT_DOWNLOAD_ERROR', 'IO_ERROR', 'DISK_SPACE_CRITICAL'], 'DISK_SPACE_CRITICAL'],
    ['not a general one that follows a specific one', ['DEPLOYMENT_FAILURE', 'RECIPE_PARSE_ERROR', 'IO_ERROR', 'IO_MAPPING_ERROR'], 'RECIPE_PARSE_ERROR'],
    ['a known one rather than an unknown one after it', ['DEPLOYMENT_FAILURE', 'COMPONENT_BROKEN', 'BROKEN_IN_A_NEW_WAY'], 'COMPONENT_BROKEN'],
    ['an unknown one rather than a general one', ['DEPLOYMENT_FAILURE', 'NEW_STORE_ERROR', 'IO_ERROR'], 'NEW_STORE_ERROR'],
    ['the last general one where there is nothing else', ['DEPLOYMENT_FAILURE', 'ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR'], 'S3_ERROR'],
    ['the plainest one where the stack says no more', ['DEPLOYMENT_FAILURE'], 'DEPLOYMENT_FAILURE'],
    ['the plainest one for an empty stack', [], 'DEPLOYMENT_FAILURE'],
  ])('is %s', (_which, errorStack, code) => {
    expect(failed({ errorStack }).code).toBe(code);
  });

  it('is taken from the words where the stack stops short of it', () => {
    const errorStack = ['DEPLOYMENT_FAILURE', 'ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR'];

    expect(failed({ errorStack, reason: 'S3_HEAD_OBJECT_ACCESS_DENIED: FAILED_NO_STATE_CHANGE: no access' }).code).toBe('S3_HEAD_OBJECT_ACCESS_DENIED');
  });

  it('is taken from the words where there is no stack', () => {
    expect(failed({ reason: 'COMPONENT_BROKEN: FAILED_ROLLBACK_COMPLETE: it broke' }).code).toBe('COMPONENT_BROKEN');
    expect(failed({ reason: 'FAILED_ROLLBACK_COMPLETE: it broke' }).code).toBe('FAILED_ROLLBACK_COMPLETE');
    expect(failed({ reason: 'NEW_STORE_ERROR: it broke' }).code).toBe('NEW_STORE_ERROR');
  });

  it('is not made up from words that hold no code', () => {
    expect(failed({ reason: 'Error: COMPONENT_BROKEN is not at the beginning' }).code).toBe('DEPLOYMENT_FAILURE');
    expect(failed({ reason: 'HTTP: timed out' }).code).toBe('DEPLOYMENT_FAILURE');
  });

  it('tells how the core was left where an old nucleus tells no more', () => {
    expect(failed({ detailedStatus: 'FAILED_UNABLE_TO_ROLLBACK', cause: 'no space left' })).toMatchObject({ code: 'FAILED_UNABLE_TO_ROLLBACK', cause: 'no space left' });
  });

  it('says why before it says how the core was left', () => {
    const reason = 'FAILED_NO_STATE_CHANGE: bucket unreachable';

    expect(failed({ errorStack: ['DEPLOYMENT_FAILURE', 'ARTIFACT_DOWNLOAD_ERROR'], detailedStatus: 'FAILED_NO_STATE_CHANGE', reason }).code).toBe('ARTIFACT_DOWNLOAD_ERROR');
  });

  it('keeps to harmless characters and 64 of them, whatever the device sends', () => {
    const { code } = failed({ errorStack: [`<script>alert("${'x'.repeat(500)}")</script>`] });

    expect(code).toMatch(/^[A-Za-z0-9_.-]{64}$/);
  });

  it('is never a name that every object has', () => {
    expect(failed({ errorStack: ['constructor'], errorTypes: ['__proto__', 'toString'] })).toEqual({
      code: 'constructor', cause: expect.any(String), retryable: false, types: ['__proto__', 'toString'],
    });
  });
});

describe('an end without any code', () => {
  it.each<[FailedStatus, keyof typeof failures]>([['REJECTED', 'REJECTED'], ['TIMED_OUT', 'TIMED_OUT'], ['CANCELED', 'DEPLOYMENT_CANCELED'], ['REMOVED', 'REMOVED']])(
    'has a code of its own when it is %s',
    (status, code) => {
      const { hint, retryable } = failures[code];

      expect(deviceFailure({ status })).toEqual({ code, cause: expect.stringMatching(/^\S.*\S$/), hint, retryable });
    },
  );

  it('keeps the code of its status where the stack only repeats the status', () => {
    expect(deviceFailure({ status: 'REJECTED', errorStack: ['DEPLOYMENT_REJECTED'], detailedStatus: 'REJECTED' }).code).toBe('REJECTED');
    expect(deviceFailure({ status: 'TIMED_OUT', errorStack: ['DEPLOYMENT_FAILURE'] }).code).toBe('TIMED_OUT');
  });

  it('gives way to the code of the stack', () => {
    expect(deviceFailure({ status: 'REJECTED', errorStack: ['DEPLOYMENT_REJECTED', 'REJECTED_STALE_DEPLOYMENT'] })).toMatchObject({
      code: 'REJECTED_STALE_DEPLOYMENT', retryable: false,
    });
  });
});

describe('the remedy of a failed deployment', () => {
  it('is that of the catalogue', () => {
    const { hint, retryable } = deploymentErrors.ARTIFACT_CHECKSUM_MISMATCH;

    expect(failed({ errorStack: ['DEPLOYMENT_FAILURE', 'ARTIFACT_CHECKSUM_MISMATCH'] })).toMatchObject({ hint, retryable });
  });

  it('is that of the most specific known type for an unknown code', () => {
    const { hint, retryable } = deploymentErrorTypes.PERMISSION_ERROR;

    expect(failed({ errorStack: ['NEW_STORE_ERROR'], errorTypes: ['DEPENDENCY_ERROR', 'PERMISSION_ERROR', 'NEW_TYPE'] })).toMatchObject({ hint, retryable });
  });

  it('is that of the general code around an unknown one without types', () => {
    expect(failed({ errorStack: ['DEPLOYMENT_FAILURE', 'ARTIFACT_DOWNLOAD_ERROR', 'NEW_STORE_ERROR'] }).hint).toBe(deploymentErrors.ARTIFACT_DOWNLOAD_ERROR.hint);
  });

  it('is absent where nothing is known, and the deployment is not called retryable', () => {
    const failure = failed({ errorStack: ['NEW_STORE_ERROR'] });

    expect(failure).not.toHaveProperty('hint');
    expect(failure.retryable).toBe(false);
  });
});

describe('the types of a failed deployment', () => {
  it('are those that the device reported, each once', () => {
    const errorTypes = ['DEPENDENCY_ERROR', 'PERMISSION_ERROR', 'DEPENDENCY_ERROR', 'NONE'];

    expect(failed({ errorStack: ['S3_ACCESS_DENIED'], errorTypes }).types).toEqual(['DEPENDENCY_ERROR', 'PERMISSION_ERROR']);
  });

  it('are those of the code where the device reported none', () => {
    expect(failed({ errorStack: ['DISK_SPACE_CRITICAL'], errorTypes: [] }).types).toEqual(['DEVICE_ERROR']);
  });

  it('are left open where only the device could tell whose component it was', () => {
    expect(failed({ errorStack: ['COMPONENT_BROKEN'] })).not.toHaveProperty('types');
  });

  it('are no more than ten', () => {
    expect(failed({ errorTypes: Array.from({ length: 50 }, (_, index) => `TYPE_${index}`) }).types).toHaveLength(10);
  });
});

describe('the cause of a failed deployment', () => {
  it("is in the device's own words", () => {
    const reason = 'COMPONENT_BROKEN: FAILED_ROLLBACK_COMPLETE: service Hello failed to start: "exit code 1"';

    expect(failed({ reason, cause: 'other words' }).cause).toBe(reason);
    expect(failed({ reason: ' ', cause: 'other words' }).cause).toBe('other words');
  });

  it('is in ours where the device said nothing', () => {
    expect(failed({ errorStack: ['DISK_SPACE_CRITICAL'] }).cause).toBe(deploymentErrors.DISK_SPACE_CRITICAL.cause);
    expect(failed({ errorStack: ['NEW_STORE_ERROR'] }).cause).toBe(deploymentErrors.DEPLOYMENT_FAILURE.cause);
  });

  it('holds at most 1,000 characters and shows that it was cut', () => {
    expect(failed({ reason: 'a'.repeat(1000) }).cause).toBe('a'.repeat(1000));
    expect(failed({ reason: 'a'.repeat(1001) }).cause).toBe(`${'a'.repeat(999)}…`);
  });

  it('is not cut through a character', () => {
    expect(failed({ reason: `${'a'.repeat(998)}${'\u{1F525}'.repeat(9)}` }).cause).toBe(`${'a'.repeat(998)}…`);
  });
});
