import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { childOf, coverageOf, fails, selected, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';
import { describeTask, expectWhole, untaken } from './task-promises.ts';

/** The machine as it is deployed where events are published, and where they are not. */
const deployed = (publishEvents: boolean) => {
  const task = machine('create-devices.asl.json', { TableName: 'table', EventBusName: 'bus', PublishEvents: String(publishEvents) });
  const batch = childOf(task, 'AssociateWithCore');
  return { task, device: childOf(task, 'CreateDevices'), batch, events: childOf(batch, 'EmitDevicesCreated') };
};

const publishing = deployed(true);
const silent = deployed(false);
const coverage = coverageOf(publishing.task, publishing.device, publishing.batch, publishing.events);

const item = {
  taskId: 'abc_DEF-1', index: 3, name: 'sensor-1', coreName: 'edge-1', provisioningTemplate: 'greengrass-client-device', provisioningParameters: { ThingName: 'sensor-1' },
  cdfProvisioningParameters: {}, adopt: false,
};
const certificate = { authority: 'AWS', certificateId: 'c0ffee', certificatePem: '-----BEGIN CERTIFICATE-----', certs: { bucket: 'artifacts', key: 'certs.zip', createdAt: '2026-11-23T09:00:00.000Z' } };
const thing = { thingArn: 'thing-arn', certificateArn: 'certificate-arn' };
const event = { taskId: 'abc_DEF-1', deviceName: 'sensor-1', status: 'failed', message: 'the thing is not ours' };

const allWell: Outcomes = {
  CreateCertificate: [certificate],
  RegisterThing: [thing],
  AttachPolicies: [{ policies: [] }],
  RecordDevice: [{ deviceName: 'sensor-1' }],
  RecordDeviceFailure: [{ event, code: 'THING_NOT_OURS', cause: 'the thing is not ours' }],
  EmitDeviceFailed: [{}],
};

const provision = async (outcomes: Outcomes, by = publishing): Promise<Path> =>
  walk(by.device, { input: await selected(by.task, 'CreateDevices', item), outcomes: { ...allWell, ...outcomes }, coverage });

const steps = ['CreateCertificate', 'RegisterThing', 'AttachPolicies', 'RecordDevice'];
const failing = ['RecordDeviceFailure', 'FailurePublishingEnabled', 'EmitDeviceFailed', 'DeviceFailed'];
const upTo = (state: string) => steps.slice(0, steps.indexOf(state) + 1);

describe('a client device', () => {
  it('is provisioned by the steps of a core, and tells nobody: it is no success before it is associated', async () => {
    const { visited, inputs, output } = await provision({});

    expect(visited).toEqual(steps);
    expect(inputs['RecordDevice']).toEqual([{ executionArn: 'execution-arn', device: { deviceName: 'sensor-1', item, publishEvents: 'true', certificate, thing, policies: { policies: [] } } }]);
    expect(output).toEqual({ deviceName: 'sensor-1' });
  });

  it('that a cancelled task has not begun with is red at once: nothing is written, nobody is told', async () => {
    const { visited, inputs, failure } = await provision({ CreateCertificate: [fails('Canceled', 'why')] });

    expect(visited).toEqual(['CreateCertificate', 'ItemCanceled']);
    expect(inputs['CreateCertificate']).toHaveLength(1);
    expect(failure?.error).toBe('CANCELED');
  });

  it('is known by its name at the beginning of its execution', async () => {
    expect(Object.entries((await selected(publishing.task, 'CreateDevices', item)) as object)[0]).toEqual(['deviceName', 'sensor-1']);
  });

  it.each([['CreateCertificate', 'Conflict'], ['RegisterThing', 'InvalidInput'], ['AttachPolicies', 'NotFound'], ['RecordDevice', 'Conflict'], ['RegisterThing', 'TypeError']])(
    'that fails in %s with %s is recorded with what exists of it, tells so, and is red; nothing is tried twice',
    async (state, error) => {
      const { visited, inputs, failure } = await provision({ [state]: [fails(error, 'why')] });

      expect(visited).toEqual([...upTo(state), ...failing]);
      expect(inputs[state]).toHaveLength(1);
      expect(inputs['RecordDeviceFailure']).toEqual([expect.objectContaining({ device: expect.objectContaining({ item, failure: { Error: error, Cause: 'why' } }) })]);
      expect(inputs['EmitDeviceFailed']).toEqual([{ Entries: [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Created Event', Detail: event }] }]);
      expect(failure).toEqual({ error: 'THING_NOT_OURS', cause: 'the thing is not ours' });
    },
  );

  it('that fails tells nobody where publishing is switched off', async () => {
    const { visited } = await provision({ RegisterThing: [fails('Conflict')] }, silent);

    expect(visited.slice(2)).toEqual(failing.filter((state) => state !== 'EmitDeviceFailed'));
  });

  it('that fails is red, though the bus does not take its event', async () => {
    const { inputs, failure } = await provision({ RegisterThing: [fails('Conflict')], EmitDeviceFailed: [fails('EventBridge.ThrottlingException')] });

    expect(inputs['EmitDeviceFailed']).toHaveLength(4);
    expect(failure?.error).toBe('THING_NOT_OURS');
  });

  it('whose failure cannot be recorded is red all the same', async () => {
    const { inputs, failure } = await provision({ RegisterThing: [fails('Conflict')], RecordDeviceFailure: [fails('Unavailable')] });

    expect(inputs['RecordDeviceFailure']).toHaveLength(7);
    expect(failure?.error).toBe('FailureNotRecorded');
  });

  it.each([...steps, 'RecordDeviceFailure'])('that meets a throttle in %s goes on', async (state) => {
    const first: Outcomes = state === 'RecordDeviceFailure' ? { RegisterThing: [fails('Conflict')] } : {};
    const { inputs } = await provision({ ...first, [state]: [fails('Throttled'), ...(allWell[state] ?? [])] });

    expect(inputs[state]).toHaveLength(2);
  });
});

const entries = [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Created Event', Detail: '{"deviceName":"sensor-1"}' }];
const settled = { associated: 1, failed: 0, events: [{ entries }] };

const associate = async (outcomes: Outcomes, by = publishing): Promise<Path> => {
  const Items = [await selected(by.task, 'AssociateWithCore', item)];
  return walk(by.batch, { input: { Items }, outcomes: { AssociateDevices: [settled], EmitDevicesCreated: [{}], ...outcomes }, coverage });
};

describe('a batch of client devices', () => {
  it('is what one call of Greengrass takes, of the same items as before', () => {
    const { CreateDevices: first, AssociateWithCore: second } = publishing.task.States;

    expect(second?.['ItemBatcher']).toEqual({ MaxItemsPerBatch: 100 });
    expect(second?.['MaxConcurrency']).toBe(5);
    expect(second?.['ItemReader']).toEqual(first?.['ItemReader']);
  });

  it('is associated with its core, each device settled and told of', async () => {
    const { visited, inputs, failure } = await associate({});

    expect(visited).toEqual(['AssociateDevices', 'DeviceEventsToPublish', 'EmitDevicesCreated', 'AnyDeviceFailed', 'DevicesAssociated']);
    expect(inputs['AssociateDevices']).toEqual([{ items: [{ taskId: 'abc_DEF-1', index: 3, name: 'sensor-1', coreName: 'edge-1' }], executionArn: 'execution-arn' }]);
    expect(failure).toBeUndefined();
  });

  it('with a device that failed is red: the others are a success', async () => {
    const { visited, failure } = await associate({ AssociateDevices: [{ associated: 99, failed: 1, events: [] }] });

    expect(visited.slice(-2)).toEqual(['AnyDeviceFailed', 'DevicesNotAssociated']);
    expect(failure?.error).toBe('DevicesNotAssociated');
  });

  it('tells nobody where publishing is switched off', async () => {
    const { visited } = await associate({}, silent);

    expect(visited).toEqual(['AssociateDevices', 'DeviceEventsToPublish', 'AnyDeviceFailed', 'DevicesAssociated']);
  });

  it('is settled though its events cannot be handed on', async () => {
    const { visited, failure } = await associate({ EmitDevicesCreated: [fails('States.Runtime')] });

    expect(visited.slice(-2)).toEqual(['AnyDeviceFailed', 'DevicesAssociated']);
    expect(failure).toBeUndefined();
  });

  it('is tried again where Greengrass throttles: that does not make its devices failures', async () => {
    const { inputs, failure } = await associate({ AssociateDevices: [fails('Throttled'), fails('Unavailable'), settled] });

    expect(inputs['AssociateDevices']).toHaveLength(3);
    expect(failure).toBeUndefined();
  });

  it('that cannot be settled is red with the reason, and closing the task settles its devices', async () => {
    const { visited, inputs, failure } = await associate({ AssociateDevices: [fails('Unavailable', 'greengrass does not answer')] });

    expect(inputs['AssociateDevices']).toHaveLength(31);
    expect(visited.at(-1)).toBe('DevicesNotSettled');
    expect(failure).toEqual({ error: 'Unavailable', cause: 'greengrass does not answer' });
  });
});

describe('the events of a batch', () => {
  const publish = (outcomes: Outcomes) => walk(publishing.events, { input: { entries }, outcomes, coverage });

  it('are published together', async () => {
    const { visited, inputs } = await publish({ PublishDeviceEvents: [{}] });

    expect(visited).toEqual(['PublishDeviceEvents']);
    expect(inputs['PublishDeviceEvents']).toEqual([{ Entries: entries }]);
  });

  it('are tried again, and left out in the end: a bus fails no device', async () => {
    const { visited, inputs, failure } = await publish({ PublishDeviceEvents: [fails('EventBridge.FailedEntry')] });

    expect(inputs['PublishDeviceEvents']).toHaveLength(4);
    expect(visited).toEqual(['PublishDeviceEvents', 'EventsLeftOut']);
    expect(failure).toBeUndefined();
  });
});

describeTask({ task: publishing.task, coverage, maps: ['CreateDevices', 'AssociateWithCore'], inProgress: 'TASKS#deviceTask#InProgress' });

describe('the machine', () => {
  it('keeps the labels by which progress is told', () => {
    expect(['CreateDevices', 'AssociateWithCore'].map((map) => publishing.task.States[map]?.['Label'])).toEqual(['devices', 'associations']);
  });

  it.each([['publishes', publishing], ['is silent', silent]])('that %s reaches each of its states', (_what, { task, device, batch, events }) => {
    for (const definition of [task, device, batch, events]) expectWhole(definition);
  });

  it('has no state, Choice branch, Retry or Catch that no path above visits', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
