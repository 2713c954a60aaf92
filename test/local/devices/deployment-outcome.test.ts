import { describe, expect, it } from '@jest/globals';
import { installed, type CoreRecord } from '../../../local/devices/core-record.ts';
import { outcomeOf, type Outcome, type Surroundings } from '../../../local/devices/deployment-outcome.ts';
import { aDeployment, groupArn } from './a-fleet.ts';

const thing = 'arn:aws:iot:us-east-1:111122223333:thing/edge-1';
const line = groupArn('line');
const hall = groupArn('hall');

const surroundings = (change: Partial<Surroundings> = {}): Surroundings => ({ targets: [thing, line, hall], hasComponent: (_, version) => version !== '9.9.9', ...change });
const fresh: CoreRecord = { name: 'edge-1', state: 'online', failedChecks: [], ...installed('2.12.6') };
const after = ({ core }: Outcome): CoreRecord => ({ ...fresh, ...core });
const deployed = (deployment = aDeployment(), core = fresh): CoreRecord => after(outcomeOf(core, deployment, surroundings()));
const versions = ({ components }: Pick<CoreRecord, 'components'>): object =>
  Object.fromEntries(components.map(({ componentName = '', componentVersion }) => [componentName, componentVersion]));
const nucleus = { 'aws.greengrass.Nucleus': '2.12.6' };

describe('a deployment on a simulated core', () => {
  it('installs what it names as root components, and leaves the nucleus as it is', () => {
    const { report, core } = outcomeOf(fresh, aDeployment(), surroundings());

    expect(report).toEqual({ status: 'SUCCEEDED', detailedStatus: 'SUCCESSFUL' });
    expect(core.components).toEqual([
      { componentName: 'aws.greengrass.Nucleus', componentVersion: '2.12.6', lifecycleState: 'FINISHED', isRoot: false },
      { componentName: 'com.example.Press', componentVersion: '1.0.0', lifecycleState: 'RUNNING', isRoot: true },
    ]);
  });

  it('removes what a new revision for the same target no longer names', () => {
    const core = deployed(aDeployment({ pins: { 'com.example.Press': '1.0.0', 'com.example.Old': '1.0.0' } }));

    expect(versions(deployed(aDeployment(), core))).toEqual({ ...nucleus, 'com.example.Press': '1.0.0' });
  });

  it('keeps what other targets asked for', () => {
    const core = deployed(aDeployment({ targetArn: thing, pins: { 'com.example.Own': '3.0.0' } }));

    expect(versions(deployed(aDeployment(), core))).toEqual({ ...nucleus, 'com.example.Own': '3.0.0', 'com.example.Press': '1.0.0' });
  });

  it('removes what a group asked for that the core has left, and not before', () => {
    const core = deployed();

    const { core: later } = outcomeOf(core, aDeployment({ targetArn: hall, pins: { 'com.example.Lamp': '1.0.0' } }), surroundings({ targets: [thing, hall] }));

    expect(versions(later)).toEqual({ ...nucleus, 'com.example.Lamp': '1.0.0' });
  });

  it('leaves nothing but the nucleus when it is empty', () => {
    expect(versions(deployed(aDeployment({ pins: {} }), deployed()))).toEqual(nucleus);
  });

  it('takes the place of the deployment of the parent when it is a subdeployment', () => {
    const retry = aDeployment({ targetArn: groupArn('line-failed'), parentTargetArn: line, pins: { 'com.example.Press': '1.1.0' } });

    expect(versions(deployed(retry, deployed()))).toEqual({ ...nucleus, 'com.example.Press': '1.1.0' });
  });

  it('replaces the nucleus when it names one', () => {
    expect(versions(deployed(aDeployment({ pins: { 'aws.greengrass.Nucleus': '2.14.0' } })))).toEqual({ 'aws.greengrass.Nucleus': '2.14.0' });
  });

  it('fails without a change when two targets want different versions of a component', () => {
    const core = deployed(aDeployment({ targetArn: hall }));

    const { report, core: later } = outcomeOf(core, aDeployment({ pins: { 'com.example.Press': '2.0.0' } }), surroundings());

    expect(report).toEqual({
      status: 'FAILED', detailedStatus: 'FAILED_NO_STATE_CHANGE',
      errorStack: ['DEPLOYMENT_FAILURE', 'NO_AVAILABLE_COMPONENT_VERSION', 'COMPONENT_VERSION_REQUIREMENTS_NOT_MET'], errorTypes: ['REQUEST_ERROR'],
      cause: 'No local or cloud component version satisfies the requirements. Component com.example.Press version constraints: thinggroup/hall requires =1.0.0, thinggroup/line requires =2.0.0',
    });
    expect(later).toEqual(core);
  });

  it('fails without a change when a component does not exist', () => {
    const { report, core } = outcomeOf(fresh, aDeployment({ pins: { 'com.example.Press': '9.9.9' } }), surroundings());

    expect(report).toMatchObject({ status: 'FAILED', detailedStatus: 'FAILED_NO_STATE_CHANGE', cause: expect.stringContaining('com.example.Press version constraints: thinggroup/line requires =9.9.9') });
    expect(core).toEqual(fresh);
  });

  it('is content with a version that is installed, though Greengrass has it no more', () => {
    const { report } = outcomeOf(deployed(), aDeployment(), surroundings({ hasComponent: () => false }));

    expect(report.status).toBe('SUCCEEDED');
  });

  it.each([
    ['S3_HEAD_OBJECT_ACCESS_DENIED', 'ROLLBACK', 'FAILED_NO_STATE_CHANGE', '1.0.0'],
    ['S3_HEAD_OBJECT_ACCESS_DENIED', 'DO_NOTHING', 'FAILED_NO_STATE_CHANGE', '1.0.0'],
    ['COMPONENT_BROKEN', 'ROLLBACK', 'FAILED_ROLLBACK_COMPLETE', '1.0.0'],
    ['COMPONENT_BROKEN', undefined, 'FAILED_ROLLBACK_COMPLETE', '1.0.0'],
    ['COMPONENT_BROKEN', 'DO_NOTHING', 'FAILED_ROLLBACK_NOT_REQUESTED', '2.0.0'],
    ['NUCLEUS_RESTART_FAILURE', 'DO_NOTHING', 'FAILED_ROLLBACK_NOT_REQUESTED', '2.0.0'],
    ['A_CODE_OF_TOMORROW', 'ROLLBACK', 'FAILED_NO_STATE_CHANGE', '1.0.0'],
  ] as const)('befallen by %s under %s ends as %s', (code, failureHandlingPolicy, detailedStatus, version) => {
    const { report, core } = outcomeOf(deployed(), aDeployment({ pins: { 'com.example.Press': '2.0.0' }, deploymentPolicies: { failureHandlingPolicy } }), surroundings(), code);

    expect(report).toMatchObject({ status: 'FAILED', detailedStatus, errorStack: expect.arrayContaining(['DEPLOYMENT_FAILURE', code]) });
    expect(versions(core)).toEqual({ ...nucleus, 'com.example.Press': version });
  });

  it('leaves a broken component behind where no rollback was wanted, until a later one succeeds', () => {
    const broken = after(outcomeOf(fresh, aDeployment({ deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' } }), surroundings(), 'COMPONENT_BROKEN'));

    expect(broken.components.at(-1)).toMatchObject({ componentName: 'com.example.Press', lifecycleState: 'BROKEN', lifecycleStatusCodes: ['STARTUP_ERROR'] });
    expect(deployed(aDeployment(), broken).components.at(-1)).toMatchObject({ componentName: 'com.example.Press', lifecycleState: 'RUNNING' });
  });

  it('changes nothing when it is rejected', () => {
    const { report, core } = outcomeOf(fresh, aDeployment(), surroundings(), 'REJECTED');

    expect(report).toMatchObject({ status: 'REJECTED', errorStack: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_REJECTED', 'REJECTED_STALE_DEPLOYMENT'] });
    expect(report.detailedStatus).toBeUndefined();
    expect(core).toEqual(fresh);
  });
});
