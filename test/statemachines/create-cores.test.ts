import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { childOf, coverageOf, fails, selected, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';
import { describeTask, expectWhole, untaken } from './task-promises.ts';

/** The machine as it is deployed where events are published, and where they are not. */
const deployed = (publishEvents: boolean) => {
  const AfterRecordCore = publishEvents ? 'EmitCoreCreated' : 'CoreProvisioned';
  const definition = machine('create-cores.asl.json', { TableName: 'table', EventBusName: 'bus', PublishEvents: String(publishEvents), AfterRecordCore });
  return { task: definition, child: childOf(definition, 'CreateCores') };
};

const publishing = deployed(true);
const silent = deployed(false);
const { task } = publishing;
const coverage = coverageOf(task, publishing.child);

const item = {
  taskId: 'abc_DEF-1', index: 0, name: 'edge-1', coreVersion: '2.5.0', provisioningTemplate: 'greengrass-core', provisioningParameters: { ThingName: 'edge-1' },
  cdfProvisioningParameters: {}, adopt: false, configGenerator: { alias: 'MANUAL_INSTALL', functionName: 'manual-install' },
};
const certificate = { authority: 'AWS', certificateId: 'c0ffee', certificatePem: '-----BEGIN CERTIFICATE-----', certs: { bucket: 'artifacts', key: 'certs.zip', createdAt: '2026-11-23T09:00:00.000Z' } };
const event = { coreName: 'edge-1', taskId: 'abc_DEF-1', status: 'success' };
const failureEvent = { ...event, status: 'failed', message: 'the thing is not ours' };

const allWell: Outcomes = {
  CreateCertificate: [certificate],
  RegisterThing: [{ thingArn: 'thing-arn', certificateArn: 'certificate-arn' }],
  AttachPolicies: [{ policies: [] }],
  GenerateConfig: [{ Payload: { config: 'system: {}' } }],
  RecordCore: [{ event }],
  RecordCoreFailure: [{ event: failureEvent, code: 'THING_NOT_OURS', cause: 'the thing is not ours' }],
  EmitCoreCreated: [{}],
  EmitCoreFailed: [{}],
};

const provision = async (outcomes: Outcomes, { of = item, by = publishing }: { of?: object; by?: typeof publishing } = {}): Promise<Path> =>
  walk(by.child, { input: await selected(by.task, 'CreateCores', of), outcomes: { ...allWell, ...outcomes }, coverage });

const steps = ['CreateCertificate', 'RegisterThing', 'AttachPolicies', 'ConfigAskedFor', 'GenerateConfig', 'RecordCore', 'EmitCoreCreated'];
const failing = ['RecordCoreFailure', 'CoreSettledBefore', 'FailurePublishingEnabled', 'EmitCoreFailed', 'CoreFailed'];
const upTo = (state: string) => steps.slice(0, steps.indexOf(state) + 1);

describe('a core', () => {
  it('is provisioned step by step, and says so on the bus', async () => {
    const { visited, inputs, output } = await provision({});

    expect(visited).toEqual(steps);
    expect(inputs['EmitCoreCreated']).toEqual([{ Entries: [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Core Created Event', Detail: event }] }]);
    expect(output).toEqual(event);
  });

  it('that a cancelled task has not begun with is red at once: nothing is written, nobody is told', async () => {
    const { visited, inputs, failure } = await provision({ CreateCertificate: [fails('Canceled', 'why')] });

    expect(visited).toEqual(['CreateCertificate', 'ItemCanceled']);
    expect(inputs['CreateCertificate']).toHaveLength(1);
    expect(failure?.error).toBe('CANCELED');
  });

  it('is known by its name at the beginning of its execution', async () => {
    expect(Object.entries((await selected(task, 'CreateCores', item)) as object)[0]).toEqual(['coreName', 'edge-1']);
  });

  it('hands its generator what generators are promised', async () => {
    const { inputs } = await provision({});

    expect(inputs['GenerateConfig']).toEqual([{
      FunctionName: 'manual-install',
      Payload: {
        version: '2.5.0', coreDeviceName: 'edge-1', provisioningTemplate: 'greengrass-core', templateParameters: { ThingName: 'edge-1' }, cdfProvisioningParameters: {}, certificateAuthority: 'AWS',
      },
    }]);
  });

  it('hands what it has become to the step that records it', async () => {
    const { inputs } = await provision({});

    expect(inputs['RecordCore']).toEqual([{
      executionArn: 'execution-arn',
      core: {
        coreName: 'edge-1', item, publishEvents: 'true', certificate, thing: { thingArn: 'thing-arn', certificateArn: 'certificate-arn' }, policies: { policies: [] },
        generated: { answer: { config: 'system: {}' } },
      },
    }]);
  });

  it('without a generator gets no config', async () => {
    const { visited, failure } = await provision({}, { of: { ...item, configGenerator: undefined } });

    expect(visited).toEqual(steps.filter((state) => state !== 'GenerateConfig'));
    expect(failure).toBeUndefined();
  });

  it('tells nobody where publishing is switched off', async () => {
    const { visited, output } = await provision({}, { by: silent });

    expect(visited).toEqual([...upTo('RecordCore'), 'CoreProvisioned']);
    expect(output).toEqual(event);
    expect((await provision({ RecordCore: [fails('Unavailable')], RecordCoreFailure: [{ event }] }, { by: silent })).visited.slice(-3)).toEqual(['CoreSettledBefore', 'PublishingEnabled', 'CoreProvisioned']);
    expect((await provision({ RegisterThing: [fails('Conflict')] }, { by: silent })).visited.slice(2)).toEqual(failing.filter((state) => state !== 'EmitCoreFailed'));
  });

  it.each(['EventBridge.FailedEntry', 'EventBridge.ThrottlingException', 'States.Timeout', 'EventBridge.ResourceNotFoundException'])('is provisioned though the bus answers %s (peer fault 19)', async (error) => {
    const { visited, output, failure } = await provision({ EmitCoreCreated: [fails(error)] });

    expect(visited).toEqual([...steps, 'CoreProvisioned']);
    expect(output).toEqual(event);
    expect(failure).toBeUndefined();
  });
});

describe('a core that fails', () => {
  it.each([
    ['CreateCertificate', 'Conflict'], ['RegisterThing', 'InvalidInput'], ['AttachPolicies', 'NotFound'], ['RecordCore', 'InvalidInput'],
    ['CreateCertificate', 'TypeError'], ['RegisterThing', 'Lambda.ResourceNotFoundException'],
  ])('in %s with %s is recorded, tells so, and is red; nothing is tried twice', async (state, error) => {
    const { visited, inputs, failure } = await provision({ [state]: [fails(error, 'why')] });

    expect(visited).toEqual([...upTo(state), ...failing]);
    expect(inputs[state]).toHaveLength(1);
    expect(inputs['RecordCoreFailure']).toEqual([expect.objectContaining({ core: expect.objectContaining({ failure: { Error: error, Cause: 'why' } }) })]);
    expect(failure).toEqual({ error: 'THING_NOT_OURS', cause: 'the thing is not ours' });
  });

  it('in its generator is recorded with the words of the generator (peer fault 24)', async () => {
    const { visited, inputs } = await provision({ GenerateConfig: [fails('SiteNotFound', '{"errorMessage":"site 7 is unknown"}')] });

    expect(visited).toEqual([...upTo('GenerateConfig'), ...failing]);
    expect(inputs['RecordCoreFailure']).toEqual([expect.objectContaining({ core: expect.objectContaining({ generatorFailure: { Error: 'SiteNotFound', Cause: '{"errorMessage":"site 7 is unknown"}' } }) })]);
  });

  it('keeps what exists of it, so that a re-run can complete it', async () => {
    const { inputs } = await provision({ AttachPolicies: [fails('NotFound')] });

    expect(inputs['RecordCoreFailure']).toEqual([expect.objectContaining({ core: expect.objectContaining({ certificate, thing: { thingArn: 'thing-arn', certificateArn: 'certificate-arn' } }) })]);
  });

  it('is green where it was settled as a success, and only the answers of RecordCore were lost', async () => {
    const { visited, inputs, output, failure } = await provision({ RecordCore: [fails('Unavailable')], RecordCoreFailure: [{ event }] });

    expect(visited).toEqual([...upTo('RecordCore'), 'RecordCoreFailure', 'CoreSettledBefore', 'PublishingEnabled', 'EmitCoreCreated']);
    expect(inputs['EmitCoreCreated']).toEqual([expect.objectContaining({ Entries: [expect.objectContaining({ Detail: event })] })]);
    expect({ output, failure }).toEqual({ output: event, failure: undefined });
  });

  it('stays failed, and recorded, though the bus refuses the event', async () => {
    const { visited, failure } = await provision({ RegisterThing: [fails('Conflict')], EmitCoreFailed: [fails('EventBridge.InternalException')] });

    expect(visited.slice(2)).toEqual(failing);
    expect(failure?.error).toBe('THING_NOT_OURS');
  });

  it('and cannot be recorded is red all the same: closing the task settles it', async () => {
    const { visited, inputs, failure } = await provision({ RegisterThing: [fails('Conflict')], RecordCoreFailure: [fails('Unavailable')] });

    expect(inputs['RecordCoreFailure']).toHaveLength(7);
    expect(visited.at(-1)).toBe('FailureNotRecorded');
    expect(failure?.error).toBe('FailureNotRecorded');
  });
});

describe('a step that meets', () => {
  it.each(['CreateCertificate', 'RegisterThing', 'AttachPolicies', 'GenerateConfig', 'RecordCore', 'RecordCoreFailure'])('a throttle in %s is done again, and the core goes on', async (state) => {
    const first: Outcomes = state === 'RecordCoreFailure' ? { RegisterThing: [fails('Conflict')] } : {};
    const { inputs } = await provision({ ...first, [state]: [fails('Throttled'), fails('Throttled'), ...(allWell[state] ?? [])] });

    expect(inputs[state]).toHaveLength(3);
    expect(new Set((inputs[state] ?? []).map((input) => JSON.stringify(input))).size).toBe(1);
  });

  it.each(['Throttled', 'Unavailable', 'Lambda.ServiceException', 'Lambda.TooManyRequestsException', 'Runtime.ExitError', 'Sandbox.Timedout', 'States.Timeout'])('%s seven times fails the core', async (error) => {
    const { visited, inputs } = await provision({ RegisterThing: [fails(error)] });

    expect(inputs['RegisterThing']).toHaveLength(7);
    expect(visited).toEqual([...upTo('RegisterThing'), ...failing]);
  });

  it.each<[string, Outcomes]>([['EmitCoreCreated', {}], ['EmitCoreFailed', { RegisterThing: [fails('Conflict')] }]])('a bus in trouble, %s, says so again', async (state, outcomes) => {
    const { inputs } = await provision({ ...outcomes, [state]: [fails('EventBridge.ThrottlingException'), {}] });

    expect(inputs[state]).toHaveLength(2);
  });
});

describeTask({ task, coverage, maps: ['CreateCores'], inProgress: 'TASKS#coreTask#InProgress' });

describe('a deployed machine', () => {
  it.each([['publishes', publishing], ['is silent', silent]])('that %s reaches each of its states', (_what, { child }) => {
    expectWhole(child);
  });
});

describe('the paths above', () => {
  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
