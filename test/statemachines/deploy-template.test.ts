import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import type { Definition } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';

/** The machine as it is deployed where events are published, and where they are not. */
const deployed = (publishEvents: boolean) => {
  const AfterRecordTargeted = publishEvents ? 'EmitDeploymentTaskCreated' : 'CoreTargeted';
  const definition = machine('deploy-template.asl.json', { TableName: 'table', EventBusName: 'bus', PublishEvents: String(publishEvents), AfterRecordTargeted, WithdrawDeploymentStateMachineArn: 'withdraw-arn' });
  const child = definition.States['DeployToCores']?.ItemProcessor;
  if (child === undefined) throw new Error('DeployToCores is not a Map');
  return { task: definition, child };
};

const publishing = deployed(true);
const silent = deployed(false);
const { task } = publishing;
const coverage = coverageOf(task, publishing.child);

const item = { taskId: 'abc_DEF-1', index: 0, name: 'edge-1', registered: true, expiresAt: 1_800_000_000 };
const deployment = { templateName: 'gateway', templateVersion: 2, deploymentId: 'd-2', jobId: 'j-2', groupName: 'gateway_2', groupArn: 'group-arn' };
const ensured = { deployment, onUnregistered: 'fail' };
const event = { taskId: 'abc_DEF-1', coreName: 'edge-1', status: 'success' };
const failureEvent = { ...event, status: 'failed', message: 'Greengrass does not know it' };

const allWell: Outcomes = {
  RecordDesired: [{ runsAlready: false }],
  MoveCore: [{ left: ['gateway_1'], joined: true }],
  RecordTargeted: [{ event }],
  RecordNotTargeted: [{ event: failureEvent, code: 'CORE_NOT_REGISTERED', cause: 'Greengrass does not know it' }],
  EmitDeploymentTaskCreated: [{}],
  EmitDeploymentTaskFailed: [{}],
};

/** A child's input as the Map makes it of an item and of the task's state. */
const childInput = async ({ States }: Definition): Promise<unknown> => {
  const selector = JSON.stringify(States['DeployToCores']?.['ItemSelector']).replaceAll('$$.Map.Item.Value', '$.item');
  const select = { StartAt: 'Select', States: { Select: { Type: 'Pass', Parameters: JSON.parse(selector) as object, End: true } } };
  return (await walk(select as unknown as Definition, { input: { item, ensured }, outcomes: {}, coverage: coverageOf() })).output;
};

const deploy = async (outcomes: Outcomes, by = publishing): Promise<Path> => walk(by.child, { input: await childInput(by.task), outcomes: { ...allWell, ...outcomes }, coverage });

const steps = ['RecordDesired', 'MoveCore', 'RecordTargeted', 'EmitDeploymentTaskCreated'];
const failing = ['RecordNotTargeted', 'CoreSettledBefore', 'FailurePublishingEnabled', 'EmitDeploymentTaskFailed', 'CoreNotTargeted'];
const upTo = (state: string) => steps.slice(0, steps.indexOf(state) + 1);

describe('a core', () => {
  it('is recorded before it is moved, and says so on the bus; four transitions (peer fault 5)', async () => {
    const { visited, inputs, output } = await deploy({});

    expect(visited).toEqual(steps);
    expect(inputs['EmitDeploymentTaskCreated']).toEqual([{
      Entries: [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'DeploymentTask Created Event', Detail: event }],
    }]);
    expect(output).toEqual(event);
  });

  it('that a cancelled task has not begun with is red at once: nothing is written, nobody is told', async () => {
    const { visited, inputs, failure } = await deploy({ RecordDesired: [fails('Canceled', 'why')] });

    expect(visited).toEqual(['RecordDesired', 'ItemCanceled']);
    expect(inputs['RecordDesired']).toHaveLength(1);
    expect(failure?.error).toBe('CANCELED');
  });

  it('is known by its name at the beginning of its execution', async () => {
    expect(Object.entries((await childInput(task)) as object)[0]).toEqual(['coreName', 'edge-1']);
  });

  it('hands each step what it needs, and no step the whole task (peer fault 3)', async () => {
    const { inputs } = await deploy({});

    const execution = { executionArn: 'execution-arn' };
    expect(inputs['RecordDesired']).toEqual([{ item, deployment, onUnregistered: 'fail', ...execution }]);
    expect(inputs['MoveCore']).toEqual([{ item, deployment, desired: { runsAlready: false }, ...execution }]);
    expect(inputs['RecordTargeted']).toEqual([{
      core: {
        coreName: 'edge-1', item, deployment, onUnregistered: 'fail', publishEvents: 'true', desired: { runsAlready: false }, moved: { left: ['gateway_1'], joined: true },
      },
      ...execution,
    }]);
  });

  it('tells nobody where publishing is switched off', async () => {
    const { visited, output } = await deploy({}, silent);

    expect(visited).toEqual([...upTo('RecordTargeted'), 'CoreTargeted']);
    expect(output).toEqual(event);
    expect((await deploy({ RecordTargeted: [fails('Unavailable')], RecordNotTargeted: [{ event }] }, silent)).visited.slice(-3)).toEqual(['CoreSettledBefore', 'PublishingEnabled', 'CoreTargeted']);
    expect((await deploy({ MoveCore: [fails('Conflict')] }, silent)).visited.slice(2)).toEqual(failing.filter((state) => state !== 'EmitDeploymentTaskFailed'));
  });

  it.each(['EventBridge.FailedEntry', 'EventBridge.ThrottlingException', 'States.Timeout', 'EventBridge.ResourceNotFoundException'])('is targeted though the bus answers %s (peer fault 19)', async (error) => {
    const { visited, output, failure } = await deploy({ EmitDeploymentTaskCreated: [fails(error)] });

    expect(visited).toEqual([...steps, 'CoreTargeted']);
    expect({ output, failure }).toEqual({ output: event, failure: undefined });
  });
});

describe('a core that fails', () => {
  it.each([['RecordDesired', 'NotFound'], ['MoveCore', 'Conflict'], ['RecordTargeted', 'Conflict'], ['MoveCore', 'TypeError'], ['RecordDesired', 'Lambda.ResourceNotFoundException']])('in %s with %s is recorded, tells so, and is red; nothing is tried twice (peer fault 11)', async (state, error) => {
    const { visited, inputs, failure } = await deploy({ [state]: [fails(error, 'why')] });

    expect(visited).toEqual([...upTo(state), ...failing]);
    expect(inputs[state]).toHaveLength(1);
    expect(inputs['RecordNotTargeted']).toEqual([expect.objectContaining({ core: expect.objectContaining({ failure: { Error: error, Cause: 'why' } }) })]);
    expect(failure).toEqual({ error: 'CORE_NOT_REGISTERED', cause: 'Greengrass does not know it' });
  });

  it('to leave its old group joins no new one (peer fault 5)', async () => {
    const { visited } = await deploy({ MoveCore: [fails('InvalidInput')] });

    expect(visited).not.toContain('RecordTargeted');
  });

  it('is green where it was settled as a success, and only the answers of RecordTargeted were lost', async () => {
    const { visited, output, failure } = await deploy({ RecordTargeted: [fails('Unavailable')], RecordNotTargeted: [{ event }] });

    expect(visited).toEqual([...upTo('RecordTargeted'), 'RecordNotTargeted', 'CoreSettledBefore', 'PublishingEnabled', 'EmitDeploymentTaskCreated']);
    expect({ output, failure }).toEqual({ output: event, failure: undefined });
  });

  it('stays failed, and recorded, though the bus refuses the event', async () => {
    const { visited, failure } = await deploy({ MoveCore: [fails('Conflict')], EmitDeploymentTaskFailed: [fails('EventBridge.InternalException')] });

    expect(visited.slice(2)).toEqual(failing);
    expect(failure?.error).toBe('CORE_NOT_REGISTERED');
  });

  it('and cannot be recorded is red all the same: closing the task settles it', async () => {
    const { visited, inputs, failure } = await deploy({ MoveCore: [fails('Conflict')], RecordNotTargeted: [fails('Unavailable')] });

    expect(inputs['RecordNotTargeted']).toHaveLength(7);
    expect(visited.at(-1)).toBe('FailureNotRecorded');
    expect(failure?.error).toBe('FailureNotRecorded');
  });
});

describe('a step that meets', () => {
  it.each(['RecordDesired', 'MoveCore', 'RecordTargeted', 'RecordNotTargeted'])('a throttle in %s is done again, and the core goes on', async (state) => {
    const first: Outcomes = state === 'RecordNotTargeted' ? { MoveCore: [fails('Conflict')] } : {};
    const { inputs } = await deploy({ ...first, [state]: [fails('Throttled'), fails('Throttled'), ...(allWell[state] ?? [])] });

    expect(inputs[state]).toHaveLength(3);
    expect(new Set((inputs[state] ?? []).map((input) => JSON.stringify(input))).size).toBe(1);
  });

  it('another task moving the core waits for it for some minutes', async () => {
    const { inputs, output } = await deploy({ RecordDesired: [...Array.from({ length: 30 }, () => fails('Unavailable')), { runsAlready: false }] });

    expect(inputs['RecordDesired']).toHaveLength(31);
    expect(output).toEqual(event);
  });

  it.each<[string, Outcomes]>([['EmitDeploymentTaskCreated', {}], ['EmitDeploymentTaskFailed', { MoveCore: [fails('Conflict')] }]])('a bus in trouble, %s, says so again', async (state, outcomes) => {
    const { inputs } = await deploy({ ...outcomes, [state]: [fails('EventBridge.ThrottlingException'), {}] });

    expect(inputs[state]).toHaveLength(2);
  });
});

const taskInput = { taskId: 'abc_DEF-1', items: { bucket: 'tasks', key: 'tasks/abc_DEF-1/items.jsonl' }, results: { bucket: 'tasks', prefix: 'tasks/abc_DEF-1/results' }, maxConcurrency: 10 };
const targets = { total: 2, skipped: 1 };
const mapRun = { MapRunArn: 'map-run-arn', ResultWriterDetails: { Bucket: 'tasks', Key: 'tasks/abc_DEF-1/results/manifest.json' } };
const closed = { taskStatus: 'Failure', total: 2, succeeded: 1, failed: 1 };

const run = (outcomes: Outcomes) =>
  walk(task, { input: taskInput, outcomes: { BeginTask: [{}], ResolveTargets: [targets], EnsureDeployment: [ensured], DeployToCores: [mapRun], CloseTask: [closed], ...outcomes }, coverage });

const beforeMap = ['BeginTask', 'ResolveTargets', 'AnyCoreTargeted', 'EnsureDeployment'];
const early = ['CloseTask', 'TaskHandedOver', 'TaskEndedEarly', 'TaskFailed'];

describe('a task', () => {
  it('resolves its targets, ensures one deployment for all of them, moves its cores, and is closed (peer fault 1)', async () => {
    const { visited, inputs, output } = await run({});

    expect(visited).toEqual([...beforeMap, 'DeployToCores', 'CloseTask', 'TaskHandedOver', 'TaskEndedEarly', 'TaskClosed']);
    expect(inputs['ResolveTargets']).toEqual([{ taskId: 'abc_DEF-1' }]);
    expect(inputs['EnsureDeployment']).toEqual([{ taskId: 'abc_DEF-1', executionArn: 'execution-arn' }]);
    expect(inputs['CloseTask']).toEqual([{ executionArn: 'execution-arn', run: { ...taskInput, targets, ensured, run: { mapRunArn: 'map-run-arn' } } }]);
    expect(output).toEqual(closed);
  });

  it('says InProgress on the row of the task, unless it is closed', async () => {
    const { inputs } = await run({});

    expect(inputs['BeginTask']).toEqual([expect.objectContaining({
      Key: { pk: { S: 'TASK#abc_DEF-1' }, sk: { S: 'TASK' } },
      ConditionExpression: 'taskStatus IN (:waiting, :inProgress)',
      ExpressionAttributeValues: expect.objectContaining({ ':statusPk': { S: 'TASKS#deploymentTask#InProgress' } }),
    })]);
  });

  it('that is closed before it begins moves nothing', async () => {
    const { visited, failure } = await run({ BeginTask: [fails('DynamoDB.ConditionalCheckFailedException')] });

    expect(visited).toEqual(['BeginTask', 'TaskClosedBefore']);
    expect(failure).toBeUndefined();
  });

  it('that targets no core is closed, and makes no deployment (peer fault 7)', async () => {
    const { visited, inputs, failure } = await run({ ResolveTargets: [{ total: 0, skipped: 3 }], CloseTask: [{ taskStatus: 'Failure', total: 0, succeeded: 0, failed: 0 }] });

    expect(visited).toEqual(['BeginTask', 'ResolveTargets', 'AnyCoreTargeted', 'CloseTask', 'TaskHandedOver', 'TaskEndedEarly', 'TaskClosed']);
    expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: { ...taskInput, targets: { total: 0, skipped: 3 } } })]);
    expect(failure).toBeUndefined();
  });

  it.each([['BeginTask', 'DynamoDB.ResourceNotFoundException', 0], ['ResolveTargets', 'InvalidInput', 1], ['EnsureDeployment', 'Conflict', 3], ['DeployToCores', 'States.ItemReaderFailed', 4]])('whose %s fails with %s is closed with the reason, and fails (peer fault 7)', async (state, error, before) => {
    const { visited, inputs, failure } = await run({ [state]: [fails(error, 'why')] });

    expect(visited).toEqual([...beforeMap.slice(0, before), state, ...early]);
    expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: expect.objectContaining({ failure: { Error: error, Cause: 'why' } }) })]);
    expect(failure).toEqual({ error, cause: 'why' });
  });

  it.each([['ResolveTargets', 1], ['EnsureDeployment', 3]])('that was cancelled before its %s is closed, and ends well', async (state, before) => {
    const { visited, inputs, failure } = await run({ [state]: [fails('Canceled', 'why')] });

    expect(visited).toEqual([...beforeMap.slice(0, before), state, 'CloseTask', 'TaskHandedOver', 'TaskEndedEarly', 'TaskClosed']);
    expect(inputs['CloseTask']).toEqual([expect.objectContaining({ run: expect.not.objectContaining({ failure: expect.anything() }) })]);
    expect(failure).toBeUndefined();
  });

  it.each([['is started', {}, 1], ['is started on a second attempt', fails('StepFunctions.ThrottlingException'), 2], ['runs already', fails('StepFunctions.ExecutionAlreadyExists'), 1]])(
    'that was cancelled, and has targeted cores, is handed over to the machine that takes them back, which %s', async (_how, outcome, attempts) => {
      const start = { stateMachineArn: 'withdraw-arn', name: 'abc_DEF-1', input: taskInput };
      const handedOver = { taskStatus: 'Waiting', total: 2, succeeded: 1, failed: 1, start };

      const { visited, inputs, output } = await run({ CloseTask: [handedOver], StartWithdrawal: [outcome, {}] });

      expect(visited.slice(-5)).toEqual(['CloseTask', 'TaskHandedOver', 'StartWithdrawal', 'TaskEndedEarly', 'TaskClosed']);
      expect(inputs['StartWithdrawal']).toEqual(Array(attempts).fill({ StateMachineArn: 'withdraw-arn', Name: 'abc_DEF-1', Input: taskInput }));
      expect(output).toEqual(handedOver);
    });

  it('waits for some minutes while others make the deployment it wants', async () => {
    const { inputs, failure } = await run({ EnsureDeployment: [...Array.from({ length: 30 }, () => fails('Unavailable')), ensured] });

    expect(inputs['EnsureDeployment']).toHaveLength(31);
    expect(failure).toBeUndefined();
  });

  it('that cannot be closed here fails: the rule on dead executions and the sweep close it', async () => {
    const { visited, inputs, failure } = await run({ CloseTask: [fails('Unavailable')] });

    expect(inputs['CloseTask']).toHaveLength(7);
    expect(visited.at(-1)).toBe('TaskNotClosed');
    expect(failure?.error).toBe('TaskNotClosed');
  });

  it.each([['BeginTask', 'DynamoDB.ThrottlingException', {}], ['ResolveTargets', 'Throttled', targets], ['CloseTask', 'Throttled', closed]])('goes on after a passing error of %s, %s', async (state, error, outcome) => {
    const { inputs, failure } = await run({ [state]: [fails(error), outcome] });

    expect(inputs[state]).toHaveLength(2);
    expect(failure).toBeUndefined();
  });
});

describe('a deployed machine', () => {
  // AWS refuses a definition with a state that nothing leads to
  it.each([['publishes', publishing], ['is silent', silent]])('that %s reaches each of its states', (_what, { child: { StartAt, States } }) => {
    const leadsTo = Object.values(States).flatMap(({ Next, Default, Choices = [], Catch = [] }) => [Next, Default, ...[...Choices, ...Catch].map((way) => way.Next)]);

    expect(Object.keys(States).filter((name) => name !== StartAt && !leadsTo.includes(name))).toEqual([]);
    expect(leadsTo.filter((target) => target !== undefined && !Object.hasOwn(States, target as string))).toEqual([]);
  });
});

describe('the paths above', () => {
  it('visit every state, Choice branch, Retry and Catch', () => {
    expect(coverage.all.filter((place) => !coverage.taken.has(place))).toEqual([]);
  });
});
