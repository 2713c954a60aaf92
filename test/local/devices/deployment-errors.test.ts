import { describe, expect, it } from '@jest/globals';
import { deploymentError, isNucleusCode } from '../../../local/devices/deployment-errors.ts';

describe('an error of the simulated nucleus', () => {
  it.each([
    ['S3_HEAD_OBJECT_ACCESS_DENIED', ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR', 'S3_ACCESS_DENIED'], ['DEPENDENCY_ERROR', 'PERMISSION_ERROR']],
    ['S3_GET_OBJECT_RESOURCE_NOT_FOUND', ['ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR', 'S3_RESOURCE_NOT_FOUND'], ['DEPENDENCY_ERROR', 'REQUEST_ERROR']],
    ['S3_ARTIFACT_URI_NOT_VALID', ['ARTIFACT_DOWNLOAD_ERROR'], ['COMPONENT_RECIPE_ERROR']],
    ['DOCKER_ERROR', ['ARTIFACT_DOWNLOAD_ERROR'], ['DEPENDENCY_ERROR']],
    ['DOCKER_PULL_ERROR', ['ARTIFACT_DOWNLOAD_ERROR', 'DOCKER_ERROR'], ['DEPENDENCY_ERROR']],
    ['DISK_SPACE_CRITICAL', ['ARTIFACT_DOWNLOAD_ERROR', 'IO_ERROR'], ['DEVICE_ERROR']],
    ['RESOLVE_COMPONENT_CANDIDATES_ACCESS_DENIED', ['CLOUD_API_ERROR', 'ACCESS_DENIED'], ['PERMISSION_ERROR']],
    ['COMPONENT_BROKEN', ['COMPONENT_UPDATE_ERROR'], ['USER_COMPONENT_ERROR']],
    ['NETWORK_ERROR', [], ['NETWORK_ERROR']],
    ['A_CODE_OF_TOMORROW', [], []],
  ])('stands at the end of its hierarchy (%s)', (code, between, errorTypes) => {
    expect(deploymentError(code, 'com.example.Press')).toMatchObject({ errorStack: ['DEPLOYMENT_FAILURE', ...between, code], errorTypes });
  });

  it('tells whose component is broken', () => {
    expect(deploymentError('COMPONENT_BROKEN', 'aws.greengrass.Cli').errorTypes).toEqual(['AWS_COMPONENT_ERROR']);
  });

  it('is told apart from what no nucleus says', () => {
    expect(['COMPONENT_BROKEN', 'A_CODE_OF_TOMORROW'].map(isNucleusCode)).toEqual([true, false]);
  });
});
