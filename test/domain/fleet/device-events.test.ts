import { describe, expect, it } from '@jest/globals';
import { deviceEvent } from '../../../lambdas/domain/fleet/device-events.ts';

const at = '2026-01-02T03:04:05Z';
const envelope = (detail: object, given: object = {}) => ({
  version: '0', id: 'id', 'detail-type': 'Greengrass V2 Effective Deployment Status Change', source: 'aws.greengrass', account: '111122223333', region: 'us-east-1',
  time: at, resources: ['arn:aws:greengrass:us-east-1:111122223333:coreDevices:plant:edge-1'], detail, ...given,
});

describe('an event of Greengrass', () => {
  it('about a deployment that failed tells the code and the device’s words', () => {
    const event = envelope({
      deploymentId: 'd-1', coreDeviceExecutionStatus: 'FAILED', reason: 'S3_HEAD_OBJECT_ACCESS_DENIED: FAILED_NO_STATE_CHANGE: access denied',
      statusDetails: { errorStack: ['DEPLOYMENT_FAILURE', 'ARTIFACT_DOWNLOAD_ERROR', 'S3_ERROR', 'S3_HEAD_OBJECT_ACCESS_DENIED'], errorTypes: ['DEPENDENCY_ERROR', 'PERMISSION_ERROR'] },
    });

    expect(deviceEvent(event)).toEqual({
      coreName: 'plant:edge-1',
      report: {
        deploymentId: 'd-1', status: 'FAILED', at: new Date(at),
        failure: { code: 'S3_HEAD_OBJECT_ACCESS_DENIED', cause: 'S3_HEAD_OBJECT_ACCESS_DENIED: FAILED_NO_STATE_CHANGE: access denied' },
      },
    });
  });

  it.each([['deploymentId'], ['deployment-id']])('is understood with the deployment spelled %s', (member) => {
    expect(deviceEvent(envelope({ [member]: 'd-1', coreDeviceExecutionStatus: 'SUCCEEDED' }))).toMatchObject({ report: { deploymentId: 'd-1', status: 'SUCCEEDED' } });
  });

  it('that says COMPLETED tells of a success', () => {
    expect(deviceEvent(envelope({ deploymentId: 'd-1', coreDeviceExecutionStatus: 'COMPLETED' }))).toEqual({ coreName: 'plant:edge-1', report: { deploymentId: 'd-1', status: 'SUCCEEDED', at: new Date(at) } });
  });

  it.each([['REJECTED', 'REJECTED'], ['CANCELED', 'DEPLOYMENT_CANCELED'], ['TIMED_OUT', 'TIMED_OUT']])('that says %s without more has code %s', (word, code) => {
    expect(deviceEvent(envelope({ deploymentId: 'd-1', coreDeviceExecutionStatus: word }))).toMatchObject({ report: { status: word, failure: { code } } });
  });

  it('about components tells the state of each', () => {
    const components = [{ componentName: 'com.example.Press', componentVersion: '1.0.0', root: true, lifecycleState: 'BROKEN', lifecycleStatusCodes: ['STARTUP_ERROR'], lifecycleStateDetails: 'exit code 1' }];

    expect(deviceEvent(envelope({ components }, { 'detail-type': 'Greengrass V2 Installed Component Status Change' }))).toEqual({
      coreName: 'plant:edge-1', at: new Date(at),
      components: [{ name: 'com.example.Press', version: '1.0.0', state: 'BROKEN', codes: ['STARTUP_ERROR'], details: 'exit code 1' }],
    });
  });

  it.each([
    ['of another kind', envelope({}, { 'detail-type': 'Greengrass Telemetry Data' })],
    ['of a deployment that goes on', envelope({ deploymentId: 'd-1', coreDeviceExecutionStatus: 'IN_PROGRESS' })],
    ['of a word of tomorrow', envelope({ deploymentId: 'd-1', coreDeviceExecutionStatus: 'constructor' })],
  ])('%s says nothing', (_case, event) => {
    expect(deviceEvent(event)).toBeUndefined();
  });

  it.each([
    ['no core', envelope({ deploymentId: 'd-1', coreDeviceExecutionStatus: 'FAILED' }, { resources: [] }), 'names no core device'],
    ['no time', envelope({ deploymentId: 'd-1', coreDeviceExecutionStatus: 'FAILED' }, { time: 'today' }), 'no time'],
    ['no deployment', envelope({ coreDeviceExecutionStatus: 'FAILED' }), 'names no deployment'],
  ])('that names %s is refused', (_case, event, message) => {
    expect(() => deviceEvent(event)).toThrow(message);
  });
});
