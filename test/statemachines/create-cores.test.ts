import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import type { Definition } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';

/** The machine as it is deployed where events are published, and where they are not. */
const deployed = (publishEvents: boolean) => {
  const AfterRecordCore = publishEvents ? 'EmitCoreCreated' : 'CoreProvisioned';
  const definition = machine('create-cores.asl.json', { TableName: 'table', EventBusName: 'bus', PublishEvents: String(publishEvents), AfterRecordCore });
  const child = definition.States['CreateCores']?.ItemProcessor;
  if (child === undefined) throw new Error('CreateCores is not a Map');
  return { task: definition, child };
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

/** A child's input as the Map makes it of an item. */
const childInput = async ({ States }: Definition, of: object): Promise<unknown> => {
  const selector = States['CreateCores']?.['ItemSelector'];
  const select = { StartAt: 'Select', States: { Select: { Type: 'Pass', Parameters: JSON.parse(JSON.stringify(selector).replaceAll('$$.Map.Item.Value', '$')) as object, End: true } } };
  return (await walk(select as unknown as Definition, { input: of, outcomes: {}, coverage: coverageOf() })).output;
};

const provision = async (outcomes: Outcomes, { of = item, by = publishing }: { of?: object; by?: typeof publishing } = {}): Promise<Path> =>
  walk(by.child, { input: await childInput(by.task, of), outcomes: { ...allWell, ...outcomes }, coverage });

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

  it('is known by its name at the beginning of its execution', async () => {
    expect(Object.entries((await childInput(task, item)) as object)[0]).toEqual(['coreName', 'edge-1']);
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

const taskInput = { taskId: 'abc_DEF-1', items: { bucket: 'tasks', key: 'tasks/abc_DEF-1/items.jsonl' }, results: { bucket: 'tasks', prefix: 'tasks/abc_DEF-1/results' }, maxConcurrency: 10 };
const mapRun = { MapRunArn: 'map-run-arn', ResultWriterDetails: { Bucket: 'tasks', Key: 'tasks/abc_DEF-1/results/manifest.json' } };
const closed = { taskStatus: 'Failure', total: 2, succeeded: 1, failed: 1 };

const run = (outcomes: Outcomes) => walk(task, { input: taskInput, outcomes: { BeginTask: [{}], CreateCores: [mapRun], CloseTask: [closed], ...outcomes }, coverage });

describe('a task', () => {
  it('begins, provisions its cores, and is closed; one with failed cores ends well all the same, since they are red', async () => {
    const { visited, inputs, output } = await run({});

    expect(visited).toEqual(['BeginTask', 'CreateCores', 'CloseTask', 'MapFailed', 'TaskClosed']);
    expect(inputs['CloseTask']).toEqual([{ executionArn: 'execution-arn', run: { ...taskInput, run: { mapRunArn: 'map-run-arn' } } }]);
    expect(output).toEqual(closed);
  });

  it('says InProgress on the row of the task, unless it is closed', async () => {
    const { inputs } = await run({});

    expect(inputs['BeginTask']).toEqual([expect.objectContaining({
      TableName: 'table',
      Key: { pk: { S: 'TASK#abc_DEF-1' }, sk: { S: 'TASK' } },
      ConditionExpression: 'taskStatus IN (:waiting, :inProgress)',
      ExpressionAttributeValues: expect.objectContaining({ ':statusPk': { S: 'TASKS#coreTask#InProgress' }, ':now': { S: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/) } }),
    })]);
  });

  it('that is closed before it begins provisions nothing', async () => {
    const { visited, failure } = await run({ BeginTask: [fails('DynamoDB.ConditionalCheckFailedException')] });

    expect(visited).toEqual(['BeginTask', 'TaskClosedBefore']);
    expect(failure).toBeUndefined();
  });

  it('that cannot begin is closed with the reason, and fails', async () => {
    const { visited, inputs, failure } = await run({ BeginTask: [fails('DynamoDB.ResourceNotFoundException', 'no table')] });

    expect(visited).toEqual(['BeginTask', 'CloseTask', 'MapFailed', 'TaskFailed']);
    expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: { ...taskInput, failure: { Error: 'DynamoDB.ResourceNotFoundException', Cause: 'no table' } } })]);
    expect(failure).toEqual({ error: 'DynamoDB.ResourceNotFoundException', cause: 'no table' });
  });

  it.each(['States.ItemReaderFailed', 'States.ResultWriterFailed', 'States.ExceedToleratedFailureThreshold'])('whose Map fails with %s is closed with the reason, and fails', async (error) => {
    const { visited, inputs, failure } = await run({ CreateCores: [fails(error, 'why')] });

    expect(visited).toEqual(['BeginTask', 'CreateCores', 'CloseTask', 'MapFailed', 'TaskFailed']);
    expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: { ...taskInput, failure: { Error: error, Cause: 'why' } } })]);
    expect(failure?.error).toBe(error);
  });

  it('that cannot be closed here fails: the rule on dead executions and the sweep close it', async () => {
    const { visited, inputs, failure } = await run({ CloseTask: [fails('Unavailable')] });

    expect(inputs['CloseTask']).toHaveLength(7);
    expect(visited.at(-1)).toBe('TaskNotClosed');
    expect(failure?.error).toBe('TaskNotClosed');
  });

  it.each([['BeginTask', 'DynamoDB.ThrottlingException', {}], ['BeginTask', 'DynamoDB.InternalServerErrorException', {}], ['CloseTask', 'Throttled', closed]])('goes on after a passing error of %s, %s', async (state, error, outcome) => {
    const { inputs, failure } = await run({ [state]: [fails(error), outcome] });

    expect(inputs[state]).toHaveLength(2);
    expect(failure).toBeUndefined();
  });
});

describe('a deployed machine', () => {
  // AWS refuses a definition with a state that nothing leads to
  it.each([['publishes', publishing], ['is silent', silent]])('that %s reaches each of its states', (_what, { child: { StartAt, States } }) => {
    const targets = Object.values(States).flatMap(({ Next, Default, Choices = [], Catch = [] }) => [Next, Default, ...[...Choices, ...Catch].map((way) => way.Next)]);

    expect(Object.keys(States).filter((name) => name !== StartAt && !targets.includes(name))).toEqual([]);
    expect(targets.filter((target) => target !== undefined && !Object.hasOwn(States, target as string))).toEqual([]);
  });
});

describe('the paths above', () => {
  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(coverage.all.filter((place) => !coverage.taken.has(place))).toEqual([]);
  });
});
