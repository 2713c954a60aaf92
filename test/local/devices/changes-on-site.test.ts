import { describe, expect, it } from '@jest/globals';
import { deployedLocally, restored, type Disk } from '../../../local/devices/changes-on-site.ts';
import { installed, type CoreRecord } from '../../../local/devices/core-record.ts';
import { outcomeOf } from '../../../local/devices/deployment-outcome.ts';
import { aDeployment, groupArn } from './a-fleet.ts';

const line = groupArn('line');
const hall = groupArn('hall');
const core: CoreRecord = { name: 'edge-1', state: 'online', failedChecks: [], ...installed('2.12.6') };
const run = (on: CoreRecord, deployment = aDeployment(), targets = [line, hall]): ReturnType<typeof outcomeOf> =>
  outcomeOf(on, deployment, { targets, hasComponent: () => true });
const withPress = (version: string): CoreRecord => ({ ...core, ...run(core, aDeployment({ pins: { 'com.example.Press': version, 'com.example.Lamp': '1.0.0' } })).core });
const versions = ({ components }: Disk): object => Object.fromEntries(components.map(({ componentName = '', componentVersion }) => [componentName, componentVersion]));
const nucleus = { 'aws.greengrass.Nucleus': '2.12.6' };

describe('an image put back on a core', () => {
  it('has its components and no others, as root components, and the nucleus there is', () => {
    const disk = restored(withPress('2.0.0'), { 'com.example.Press': '1.0.0' });

    expect(versions(disk)).toEqual({ ...nucleus, 'com.example.Press': '1.0.0' });
    expect(disk.components.at(-1)).toMatchObject({ lifecycleState: 'RUNNING', isRoot: true });
  });

  it('may have another nucleus', () => {
    expect(versions(restored(withPress('2.0.0'), { 'aws.greengrass.Nucleus': '2.8.1' }))).toEqual({ 'aws.greengrass.Nucleus': '2.8.1' });
  });

  it('is mended by the next deployment for the group, and is no obstacle to it', () => {
    const image: CoreRecord = { ...core, ...restored(withPress('2.0.0'), { 'com.example.Press': '1.0.0', 'com.example.Foreign': '1.0.0' }) };

    const { report, core: after } = run(image, aDeployment({ pins: { 'com.example.Press': '2.0.0' } }));

    expect([report.status, versions(after)]).toEqual(['SUCCEEDED', { ...nucleus, 'com.example.Press': '2.0.0' }]);
  });

  it('is what other groups are held against', () => {
    const image: CoreRecord = { ...core, ...restored(withPress('2.0.0'), { 'com.example.Press': '1.0.0' }) };

    const { report } = run(image, aDeployment({ targetArn: hall, pins: { 'com.example.Press': '2.0.0' } }));

    expect(report.cause).toContain('thinggroup/line requires =1.0.0, thinggroup/hall requires =2.0.0');
  });
});

describe('a deployment on the device', () => {
  it('adds to what groups ask for, and stays when they are deployed again', () => {
    const disk = deployedLocally(withPress('1.0.0'), { components: { 'com.example.Debugger': '0.1.0' }, remove: [] });

    const { core: after } = run({ ...core, ...disk }, aDeployment({ pins: { 'com.example.Press': '2.0.0' } }));

    expect(versions(disk)).toEqual({ ...nucleus, 'com.example.Press': '1.0.0', 'com.example.Lamp': '1.0.0', 'com.example.Debugger': '0.1.0' });
    expect(versions(after)).toEqual({ ...nucleus, 'com.example.Press': '2.0.0', 'com.example.Debugger': '0.1.0' });
  });

  it('cannot have another version than a group asks for, and takes away only what it brought', () => {
    const own: CoreRecord = { ...core, ...deployedLocally(withPress('1.0.0'), { components: { 'com.example.Debugger': '0.1.0' }, remove: [] }) };

    expect(() => deployedLocally(own, { components: { 'com.example.Press': '2.0.0' }, remove: [] })).toThrow(
      'Component com.example.Press version constraints: thinggroup/line requires =1.0.0, LOCAL_DEPLOYMENT requires =2.0.0');
    expect(versions(deployedLocally(own, { components: {}, remove: ['com.example.Debugger', 'com.example.Press'] }))).toEqual(
      { ...nucleus, 'com.example.Press': '1.0.0', 'com.example.Lamp': '1.0.0' });
  });

  it('in the place of a group changes what that group asked for, until the group is deployed again', () => {
    const disk = deployedLocally(withPress('1.0.0'), { components: { 'com.example.Press': '0.9.0' }, remove: ['com.example.Lamp'] }, line);

    expect(versions(disk)).toEqual({ ...nucleus, 'com.example.Press': '0.9.0' });
    expect(versions(run({ ...core, ...disk }).core)).toEqual({ ...nucleus, 'com.example.Press': '1.0.0' });
  });

  it('is an obstacle to a group that asks for another version of what it brought', () => {
    const own: CoreRecord = { ...core, ...deployedLocally(core, { components: { 'com.example.Press': '0.9.0' }, remove: [] }) };

    expect(run(own).report).toMatchObject({ status: 'FAILED', detailedStatus: 'FAILED_NO_STATE_CHANGE' });
  });
});
