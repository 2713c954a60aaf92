import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { aDeployment, aFleet, groupArn } from './a-fleet.ts';

const one = (change: Parameters<typeof aFleet>[1] = undefined) => aFleet(['edge-1'], change);
const second = aDeployment({ deploymentId: 'deployment-2', jobId: 'job-2', pins: { 'com.example.Press': '2.0.0' } });
const hall = aDeployment({ deploymentId: 'deployment-3', jobId: 'job-3', targetArn: groupArn('hall'), pins: { 'com.example.Lamp': '1.0.0' } });

const fleet = ['edge-1', 'edge-2', 'edge-3', 'edge-4', 'edge-5'];

/** Milliseconds that each core of a fleet takes for a deployment. */
const durations = async (seed: number): Promise<Record<string, number>> => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'], now: 0 });
  const { devices, greengrass } = aFleet(fleet);
  const report = greengrass.side.reportDeployment;
  const taken: Record<string, number> = {};
  greengrass.side.reportDeployment = (name, given) => {
    taken[name] = Date.now();
    return report(name, given);
  };
  devices.pace({ minMs: 50, maxMs: 400, seed });
  fleet.forEach((name) => greengrass.deploy(name, aDeployment()));
  await greengrass.when(() => fleet.every((name) => greengrass.statuses(name).includes('IN_PROGRESS')));
  jest.advanceTimersByTime(400);
  return taken;
};

describe('simulated cores', () => {
  afterEach(() => { jest.useRealTimers(); });

  it('take their time, each its own within the pace, and the same again for a seed', async () => {
    const times = await durations(7);

    expect(Object.keys(times).sort()).toEqual(fleet);
    expect(Math.min(...Object.values(times))).toBeGreaterThanOrEqual(50);
    expect(new Set(Object.values(times)).size).toBeGreaterThan(1);
    expect(await durations(7)).toEqual(times);
    expect(await durations(8)).not.toEqual(times);
  });

  it('run what is pending, report it, and have it installed', async () => {
    const { greengrass } = one();

    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.told.length === 1);

    expect(greengrass.told).toEqual([{ name: 'edge-1', jobId: 'job-1', executionNumber: 1, status: 'SUCCEEDED', detailedStatus: 'SUCCESSFUL' }]);
    expect(greengrass.versions('edge-1')).toEqual({ 'aws.greengrass.Nucleus': '2.12.6', 'com.example.Press': '1.0.0' });
  });

  it('run one deployment at a time, in order', async () => {
    const { greengrass } = one();

    greengrass.deploy('edge-1', aDeployment());
    greengrass.deploy('edge-1', second);
    await greengrass.when(() => greengrass.statuses('edge-1').includes('IN_PROGRESS'));

    expect(greengrass.statuses('edge-1')).toEqual(['IN_PROGRESS', 'QUEUED']);
    await greengrass.when(() => greengrass.told.length === 2);
    expect(greengrass.told.map(({ jobId }) => jobId)).toEqual(['job-1', 'job-2']);
  });

  it('tell the new nucleus and an unhealthy core beside the components', async () => {
    const { devices, greengrass } = one();
    devices.fault(['edge-1'], { code: 'COMPONENT_BROKEN', times: 1 });

    greengrass.deploy('edge-1', aDeployment({ pins: { 'com.example.Press': '1.0.0', 'aws.greengrass.Nucleus': '2.14.0' }, deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' } }));
    await greengrass.when(() => greengrass.told.length === 1);

    expect(greengrass.registered.get('edge-1')).toMatchObject({ coreVersion: '2.14.0', status: 'UNHEALTHY' });
  });

  it('befall as many deployments as a fault says, and no more', async () => {
    const { devices, greengrass } = one();
    devices.fault(['edge-1'], { code: 'DOCKER_ERROR', times: 2 });

    for (const number of [1, 2, 3]) {
      greengrass.deploy('edge-1', aDeployment({ jobId: `job-${number}` }));
      await greengrass.when(() => greengrass.told.length === number);
    }

    expect(greengrass.told.map(({ status }) => status)).toEqual(['FAILED', 'FAILED', 'SUCCEEDED']);
    expect(devices.list()[0]?.faults).toEqual([]);
  });

  it('fail for ever under a lasting fault, until faults are cleared', async () => {
    const { devices, greengrass } = one();
    devices.fault(['edge-1'], { code: 'DOCKER_ERROR' });
    const run = async (number: number): Promise<void> => {
      greengrass.deploy('edge-1', aDeployment({ jobId: `job-${number}` }));
      await greengrass.when(() => greengrass.told.length === number);
    };

    await run(1);
    await run(2);
    devices.clearFaults();
    await run(3);

    expect(greengrass.told.map(({ status }) => status)).toEqual(['FAILED', 'FAILED', 'SUCCEEDED']);
  });

  it('never answer when they hang, and try again when faults are cleared', async () => {
    const { devices, greengrass } = one();
    devices.fault(['edge-1'], { code: 'HANG', times: 1 });

    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.statuses('edge-1').includes('IN_PROGRESS'));
    expect(devices.list()[0]?.deployment).toEqual({ deploymentId: 'deployment-1', jobId: 'job-1' });
    devices.clearFaults();
    await greengrass.when(() => greengrass.told.length === 1);

    expect(greengrass.statuses('edge-1')).toEqual(['SUCCEEDED']);
  });

  it('stay hung while Greengrass waits, and take the next deployment when it has given up', async () => {
    const { devices, greengrass } = one();
    devices.fault(['edge-1'], { code: 'HANG', times: 1 });
    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.statuses('edge-1').includes('IN_PROGRESS'));

    greengrass.deploy('edge-1', second);
    await new Promise((resolve) => setImmediate(resolve));
    expect(greengrass.statuses('edge-1')).toEqual(['IN_PROGRESS', 'QUEUED']);
    greengrass.timeOut('edge-1', 'job-1');
    await greengrass.when(() => greengrass.told.length === 1);

    expect(greengrass.statuses('edge-1')).toEqual(['TIMED_OUT', 'SUCCEEDED']);
  });

  it('take nothing while they are offline, and everything once they are back', async () => {
    const { devices, greengrass } = aFleet(['edge-1', 'edge-2']);
    devices.offline(['edge-1']);

    greengrass.deploy('edge-1', aDeployment());
    greengrass.deploy('edge-2', aDeployment());
    await greengrass.when(() => greengrass.told.length === 1);
    expect(greengrass.statuses('edge-1')).toEqual(['QUEUED']);
    devices.online(['edge-1']);
    await greengrass.when(() => greengrass.told.length === 2);

    expect(greengrass.told.map(({ name }) => name)).toEqual(['edge-2', 'edge-1']);
    expect(greengrass.registered.get('edge-1')).toMatchObject({ status: 'HEALTHY', coreVersion: '2.12.6' });
  });

  it('end what they run while they are offline, and tell it when they are back', async () => {
    const { devices, greengrass } = aFleet(['edge-1', 'edge-2']);
    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.statuses('edge-1').includes('IN_PROGRESS'));
    devices.offline(['edge-1']);

    greengrass.deploy('edge-2', aDeployment());
    await greengrass.when(() => greengrass.told.length === 1);
    expect(greengrass.statuses('edge-1')).toEqual(['IN_PROGRESS']);
    devices.online(['edge-1']);
    await greengrass.when(() => greengrass.told.length === 2);

    expect(greengrass.statuses('edge-1')).toEqual(['SUCCEEDED']);
  });

  it('forget what ran when the power goes', async () => {
    const { devices, greengrass } = aFleet(['edge-1', 'edge-2']);
    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.statuses('edge-1').includes('IN_PROGRESS'));

    devices.powerOff(['edge-1']);
    greengrass.deploy('edge-2', aDeployment());
    await greengrass.when(() => greengrass.told.length === 1);

    expect(greengrass.told.map(({ name }) => name)).toEqual(['edge-2']);
    expect(devices.list()[0]).toMatchObject({ state: 'off', deployment: undefined });
  });

  it('say nothing once the runtime has ended, and begin anew with the next one', async () => {
    const ended = one();
    const { greengrass } = ended;
    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.statuses('edge-1').includes('IN_PROGRESS'));
    ended.devices.close();

    const next = aFleet(['edge-1'], ended.data, greengrass);
    next.devices.resume();
    greengrass.deploy('edge-1', second);
    await greengrass.when(() => greengrass.told.some(({ jobId }) => jobId === 'job-2'));

    expect(greengrass.told.map(({ jobId }) => jobId)).toEqual(['job-1', 'job-2']);
  });

  it('find after a restart of the runtime what they had', async () => {
    const before = one();
    before.greengrass.deploy('edge-1', aDeployment());
    await before.greengrass.when(() => before.greengrass.told.length === 1);

    const { devices, greengrass } = one(before.data);
    greengrass.targets.add(groupArn('hall'));
    greengrass.deploy('edge-1', hall);
    devices.resume();
    await greengrass.when(() => greengrass.told.length === 1);

    expect(greengrass.versions('edge-1')).toEqual({ 'aws.greengrass.Nucleus': '2.12.6', 'com.example.Press': '1.0.0', 'com.example.Lamp': '1.0.0' });
  });

  it('are not woken into a second deployment by what they report of the first', async () => {
    const { greengrass } = one();
    const { side } = greengrass;
    const report = side.reportDeployment;
    side.reportDeployment = (name, given) => {
      if (greengrass.told.length === 0) greengrass.deploy(name, second);
      return report(name, given);
    };

    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.told.length === 2);

    expect(greengrass.statuses('edge-1')).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  });

  it('tell of a component that breaks down outside of deployments, and of its recovery', async () => {
    const { devices, greengrass } = one();
    greengrass.deploy('edge-1', aDeployment());
    await greengrass.when(() => greengrass.told.length === 1);

    devices.component(['edge-1'], 'com.example.Press', 'BROKEN');
    const broken = greengrass.registered.get('edge-1');
    devices.component(['edge-1'], 'com.example.Press', 'RUNNING');

    expect(broken).toMatchObject({ status: 'UNHEALTHY', components: [{}, { lifecycleState: 'BROKEN', lifecycleStatusCodes: ['STARTUP_ERROR'] }] });
    expect(greengrass.registered.get('edge-1')).toMatchObject({ status: 'HEALTHY', components: [{}, { lifecycleState: 'RUNNING' }] });
  });

  it('tell of a component that broke while they were offline once they are back', () => {
    const { devices, greengrass } = one();
    devices.offline(['edge-1']);

    devices.component(['edge-1'], 'aws.greengrass.Nucleus', 'ERRORED');
    expect(greengrass.registered.size).toBe(0);
    devices.online(['edge-1']);

    expect(greengrass.registered.get('edge-1')?.components).toMatchObject([{ lifecycleState: 'ERRORED' }]);
  });

  it('are not brought online or offline without power', () => {
    const { devices } = one();
    devices.powerOff(['edge-1']);

    expect(() => devices.online(['edge-1'])).toThrow("core 'edge-1' is not powered on; run: npm run device -- power-on edge-1");
    expect(() => devices.offline(['nobody'])).toThrow("core 'nobody' is not powered on");
  });
});
