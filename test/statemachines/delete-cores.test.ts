import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { childOf, coverageOf, fails, selected, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';
import { describeTask, expectWhole, untaken } from './task-promises.ts';

/** The machine as it is deployed where events are published, and where they are not. */
const deployed = (publishEvents: boolean) => {
  const task = machine('delete-cores.asl.json', {
    TableName: 'table', EventBusName: 'bus', PublishEvents: String(publishEvents), DeletePoliciesStateMachineArn: 'delete-policies-arn', AfterRecordDeletion: publishEvents ? 'EmitCoreDeleted' : 'CoreDeleted',
  });
  const core = childOf(task, 'DeleteCores');
  return { task, core, events: childOf(core, 'EmitDevicesDeleted') };
};

const publishing = deployed(true);
const silent = deployed(false);
const coverage = coverageOf(publishing.task, publishing.core, publishing.events);

const item = { taskId: 'abc_DEF-1', index: 0, name: 'edge-1', kind: 'core', deprovision: true, deprovisionClientDevices: true };
const noRound = { round: 0, more: 'devices', disassociated: 0, deprovisioned: 0, kept: 0, events: [] };
const noDevices = { ...noRound, round: 1, more: 'none' };
const followUp = { name: 'abc_DEF-1-0', policies: ['clientIdEnforcementPolicy_edge-1'] };
const detached = { certificates: [{ certificateId: 'c0ffee', policies: ['one-core'] }] };
const event = { coreName: 'edge-1', taskId: 'abc_DEF-1', status: 'success' };
const failureEvent = { ...event, status: 'failed', message: 'IoT has not let go' };

const allWell: Outcomes = {
  BeginDeletion: [{ standing: 'Found' }],
  ReleaseClientDevices: [noDevices],
  LeaveFleet: [{ left: ['group'], coreDevice: true }],
  DetachThing: [detached],
  DeleteThing: [{ thing: true, certificates: ['c0ffee'] }],
  DeleteArtifacts: [{ deleted: [{ bucket: 'artifacts', key: 'certs.zip' }] }],
  RecordDeletion: [{ event }],
  EmitCoreDeleted: [{}],
  EmitDevicesDeleted: [{}],
  RecordDeletionFailure: [{ event: failureEvent, code: 'STILL_ATTACHED', cause: 'IoT has not let go' }],
  EmitCoreNotDeleted: [{}],
};

const remove = async (outcomes: Outcomes, { of = item, by = publishing }: { of?: object; by?: typeof publishing } = {}): Promise<Path> =>
  walk(by.core, { input: await selected(by.task, 'DeleteCores', of), outcomes: { ...allWell, ...outcomes }, coverage });

const beginning = ['BeginDeletion', 'CoreDeletedBefore'];
const releasing = ['ReleaseClientDevices', 'ClientDevicesReleased'];
const leaving = ['LeaveFleet', 'DeprovisioningAskedFor'];
const deprovisioning = ['DetachThing', 'DeleteThing', 'DeleteArtifacts', 'PoliciesLeft'];
const recording = ['RecordDeletion', 'EmitCoreDeleted'];
const all = [...beginning, ...releasing, ...leaving, ...deprovisioning, ...recording];
const failing = ['RecordDeletionFailure', 'DeletionSettledBefore', 'FailurePublishingEnabled', 'EmitCoreNotDeleted', 'CoreNotDeleted'];
const upTo = (state: string) => all.slice(0, all.indexOf(state) + 1);
const tasks = ['BeginDeletion', 'ReleaseClientDevices', 'LeaveFleet', 'DetachThing', 'DeleteThing', 'DeleteArtifacts', 'RecordDeletion'];

describe('a core', () => {
  it('is deleted step by step, its certificate switched off before anything else of it goes (peer fault 56), and its key with it (peer fault 55)', async () => {
    const { visited, inputs, output } = await remove({});

    expect(visited).toEqual(all);
    expect(inputs['BeginDeletion']).toEqual([{ item, executionArn: 'execution-arn' }]);
    for (const state of ['LeaveFleet', 'DetachThing', 'DeleteArtifacts']) expect(inputs[state]).toEqual([{ item }]);
    expect(inputs['DeleteThing']).toEqual([{ item, detached }]);
    expect(inputs['EmitCoreDeleted']).toEqual([{ Entries: [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Core Deleted Event', Detail: event }] }]);
    expect(output).toEqual(event);
  });

  it('that a cancelled task has not begun with is red at once: nothing is written, nobody is told', async () => {
    const { visited, inputs, failure } = await remove({ BeginDeletion: [fails('Canceled', 'why')] });

    expect(visited).toEqual(['BeginDeletion', 'ItemCanceled']);
    expect(inputs['BeginDeletion']).toHaveLength(1);
    expect(failure?.error).toBe('CANCELED');
  });

  it('is known by its name at the beginning of its execution', async () => {
    expect(Object.entries((await selected(publishing.task, 'DeleteCores', item)) as object)[0]).toEqual(['thingName', 'edge-1']);
  });

  it('hands what has become of it to the step that records it', async () => {
    const { inputs } = await remove({});

    expect(inputs['RecordDeletion']).toEqual([{
      executionArn: 'execution-arn',
      run: {
        thingName: 'edge-1', item, publishEvents: 'true', begun: { standing: 'Found' }, released: noDevices, left: { left: ['group'], coreDevice: true }, detached,
        deleted: { thing: true, certificates: ['c0ffee'] }, artifacts: { deleted: [{ bucket: 'artifacts', key: 'certs.zip' }] },
      },
    }]);
  });

  it('that is not to be deprovisioned keeps its thing, certificate and artifacts, and leaves the fleet all the same', async () => {
    const { visited } = await remove({}, { of: { ...item, deprovision: false } });

    expect(visited).toEqual([...beginning, ...releasing, ...leaving, ...recording]);
  });

  it('that was deleted before is told so at once: nothing of that name is touched', async () => {
    const { visited, inputs } = await remove({ BeginDeletion: [{ standing: 'DeletedBefore' }] });

    expect(visited).toEqual([...beginning, ...recording]);
    expect(inputs['RecordDeletion']).toEqual([expect.objectContaining({ run: expect.objectContaining({ begun: { standing: 'DeletedBefore' } }) })]);
  });

  it('tells nobody where publishing is switched off', async () => {
    expect((await remove({}, { by: silent })).visited.slice(-2)).toEqual(['RecordDeletion', 'CoreDeleted']);
    expect((await remove({ LeaveFleet: [fails('Conflict')] }, { by: silent })).visited.slice(-4)).toEqual(failing.filter((state) => state !== 'EmitCoreNotDeleted'));
    expect((await remove({ RecordDeletion: [fails('Unavailable')], RecordDeletionFailure: [{ event }] }, { by: silent })).visited.slice(-3)).toEqual(['DeletionSettledBefore', 'PublishingEnabled', 'CoreDeleted']);
  });

  it('is deleted though the bus does not take the event', async () => {
    const { visited, inputs, output } = await remove({ EmitCoreDeleted: [fails('EventBridge.ThrottlingException')] });

    expect(inputs['EmitCoreDeleted']).toHaveLength(4);
    expect(visited.slice(-2)).toEqual(['EmitCoreDeleted', 'CoreDeleted']);
    expect(output).toEqual(event);
  });
});

const entries = [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Deleted Event', Detail: '{"deviceName":"sensor-1"}' }];
const round = (number: number, more: string, rest: object = {}) => ({ round: number, more, disassociated: 100 * number, deprovisioned: 0, kept: 0, events: [], ...rest });

describe('the client devices of a core', () => {
  it('are released in as many rounds as it takes, each told of the one before; the core goes only after the last (peer fault 29)', async () => {
    const rounds = [round(1, 'devices'), round(2, 'devices'), round(3, 'none')];

    const { visited, inputs } = await remove({ ReleaseClientDevices: rounds });

    expect(visited).toEqual([...beginning, ...releasing, ...releasing, ...releasing, ...all.slice(4)]);
    expect(inputs['ReleaseClientDevices']).toEqual([noRound, ...rounds.slice(0, 2)].map((former) => ({ item, executionArn: 'execution-arn', former })));
  });

  it('are told of round by round', async () => {
    const { visited } = await remove({ ReleaseClientDevices: [round(1, 'devices', { events: [{ entries }] }), round(2, 'none', { events: [{ entries }] })] });

    const told = [...releasing, 'EmitDevicesDeleted', 'ClientDevicesLeft'];
    expect(visited).toEqual([...beginning, ...told, ...told, ...all.slice(4)]);
  });

  it('are told of to nobody where publishing is switched off', async () => {
    const { visited } = await remove({ ReleaseClientDevices: [round(1, 'devices', { events: [{ entries }] }), noDevices] }, { by: silent });

    expect(visited).not.toContain('EmitDevicesDeleted');
    expect(visited.filter((state) => state === 'ReleaseClientDevices')).toHaveLength(2);
  });

  it.each([[[]], [[{ entries }]]])('have their policies deleted later, which is under way before the next round begins (events: %j)', async (events) => {
    const policies = { name: 'abc_DEF-1-0-1', policies: ['clientIdEnforcementPolicy_sensor-1'] };
    const first = round(1, 'policies', { events, followUp: policies });

    const { visited, inputs } = await remove({ ReleaseClientDevices: [first, noDevices], StartDevicePolicyDeletion: [{}] });

    expect(visited.slice(0, visited.lastIndexOf('ReleaseClientDevices'))).toEqual([
      ...beginning, ...releasing, ...(events.length === 0 ? [] : ['EmitDevicesDeleted', 'ClientDevicesLeft']), 'StartDevicePolicyDeletion',
    ]);
    expect(inputs['StartDevicePolicyDeletion']).toEqual([{ StateMachineArn: 'delete-policies-arn', Name: 'abc_DEF-1-0-1', Input: { policies: ['clientIdEnforcementPolicy_sensor-1'] } }]);
    expect((inputs['ReleaseClientDevices'] as { former: object }[])[1]?.former).toEqual(first);
  });

  it('go on though their events cannot be handed on', async () => {
    const { visited } = await remove({ ReleaseClientDevices: [round(1, 'devices', { events: [{ entries }] }), noDevices], EmitDevicesDeleted: [fails('States.Runtime')] });

    expect(visited.slice(-2)).toEqual(recording);
  });

  it('that cannot be released keep their core', async () => {
    const { visited } = await remove({ ReleaseClientDevices: [round(1, 'devices'), fails('Unavailable')] });

    expect(visited).toEqual([...beginning, ...releasing, 'ReleaseClientDevices', ...failing]);
  });

  it('are told of in one call for ten of them, tried again, and left out in the end', async () => {
    const publish = (outcomes: Outcomes) => walk(publishing.events, { input: { entries }, outcomes, coverage });

    expect((await publish({ PublishDeviceEvents: [{}] })).inputs['PublishDeviceEvents']).toEqual([{ Entries: entries }]);
    const { visited, inputs, failure } = await publish({ PublishDeviceEvents: [fails('EventBridge.FailedEntry')] });
    expect(inputs['PublishDeviceEvents']).toHaveLength(4);
    expect([visited.at(-1), failure]).toEqual(['EventsLeftOut', undefined]);
  });
});

describe("a core's own policy", () => {
  const withPolicy: Outcomes = { DetachThing: [{ ...detached, followUp }] };

  it('is deleted later, by an execution that is under way before the core is recorded as deleted', async () => {
    const { visited, inputs } = await remove({ ...withPolicy, StartPolicyDeletion: [{}] });

    expect(visited).toEqual([...upTo('PoliciesLeft'), 'StartPolicyDeletion', ...recording]);
    expect(inputs['StartPolicyDeletion']).toEqual([{ StateMachineArn: 'delete-policies-arn', Name: 'abc_DEF-1-0', Input: { policies: followUp.policies } }]);
  });

  it.each(['StepFunctions.ExecutionAlreadyExists', 'StepFunctions.ExecutionAlreadyExistsException'])('is being deleted already where starting it answers %s', async (error) => {
    const { visited, inputs } = await remove({ ...withPolicy, StartPolicyDeletion: [fails(error)] });

    expect(inputs['StartPolicyDeletion']).toHaveLength(1);
    expect(visited.slice(-2)).toEqual(recording);
    expect((await remove({ ReleaseClientDevices: [round(1, 'policies', { followUp }), noDevices], StartDevicePolicyDeletion: [fails(error)] })).visited.slice(-2)).toEqual(recording);
  });

  it('that nobody deletes later keeps the core from being recorded as deleted', async () => {
    const { visited, inputs } = await remove({ ...withPolicy, StartPolicyDeletion: [fails('StepFunctions.StateMachineDoesNotExistException', 'why')] });

    expect(visited.slice(-6)).toEqual(['StartPolicyDeletion', ...failing]);
    expect(inputs['RecordDeletionFailure']).toEqual([expect.objectContaining({ run: expect.objectContaining({ failure: { Error: 'StepFunctions.StateMachineDoesNotExistException', Cause: 'why' } }) })]);
    expect((await remove({ ReleaseClientDevices: [round(1, 'policies', { followUp })], StartDevicePolicyDeletion: [fails('StepFunctions.AccessDeniedException')] })).visited.slice(-6)).toEqual(['StartDevicePolicyDeletion', ...failing]);
  });

  it('is deleted by an execution that starts at a second attempt', async () => {
    expect((await remove({ ...withPolicy, StartPolicyDeletion: [fails('StepFunctions.ExecutionLimitExceeded'), {}] })).inputs['StartPolicyDeletion']).toHaveLength(2);
    expect((await remove({ ReleaseClientDevices: [round(1, 'policies', { followUp }), noDevices], StartDevicePolicyDeletion: [fails('States.Timeout'), {}] })).inputs['StartDevicePolicyDeletion']).toHaveLength(2);
  });
});

describe('a core that fails', () => {
  it.each(tasks)('in %s is recorded with how far it came, tells so, and is red; nothing is tried twice', async (state) => {
    const { visited, inputs, failure } = await remove({ [state]: [fails('InvalidInput', 'why')] });

    expect(visited).toEqual([...upTo(state), ...failing]);
    expect(inputs[state]).toHaveLength(1);
    expect(inputs['RecordDeletionFailure']).toEqual([{ executionArn: 'execution-arn', run: expect.objectContaining({ thingName: 'edge-1', item, failure: { Error: 'InvalidInput', Cause: 'why' } }) }]);
    expect(inputs['EmitCoreNotDeleted']).toEqual([{ Entries: [expect.objectContaining({ DetailType: 'Core Deleted Event', Detail: failureEvent })] }]);
    expect(failure).toEqual({ error: 'STILL_ATTACHED', cause: 'IoT has not let go' });
  });

  it('only by its answers, since RecordDeletion had settled it, is deleted and says so', async () => {
    const { visited, output, failure } = await remove({ RecordDeletion: [fails('Unavailable')], RecordDeletionFailure: [{ event }] });

    expect(visited.slice(-4)).toEqual(['RecordDeletionFailure', 'DeletionSettledBefore', 'PublishingEnabled', 'EmitCoreDeleted']);
    expect([output, failure]).toEqual([event, undefined]);
  });

  it('is red, though the bus does not take its event', async () => {
    const { inputs, failure } = await remove({ LeaveFleet: [fails('Conflict')], EmitCoreNotDeleted: [fails('EventBridge.InternalException')] });

    expect(inputs['EmitCoreNotDeleted']).toHaveLength(4);
    expect(failure?.error).toBe('STILL_ATTACHED');
  });

  it('and cannot be recorded is red all the same', async () => {
    const { inputs, failure } = await remove({ LeaveFleet: [fails('Conflict')], RecordDeletionFailure: [fails('Unavailable')] });

    expect(inputs['RecordDeletionFailure']).toHaveLength(7);
    expect(failure?.error).toBe('FailureNotRecorded');
  });
});

describe('a step that meets', () => {
  it.each([...tasks, 'RecordDeletionFailure'])('a throttle in %s is done again, and the core goes on', async (state) => {
    const first: Outcomes = state === 'RecordDeletionFailure' ? { LeaveFleet: [fails('Conflict')] } : {};
    const { inputs } = await remove({ ...first, [state]: [fails('Throttled'), fails('Throttled'), ...(allWell[state] ?? [])] });

    expect(inputs[state]).toHaveLength(3);
    expect(new Set((inputs[state] ?? []).map((input) => JSON.stringify(input))).size).toBe(1);
  });

  it.each([['BeginDeletion', 31], ['DeleteThing', 13], ['ReleaseClientDevices', 7], ['DetachThing', 7]])('trouble to the last in %s gives up after %i tries', async (state, tries) => {
    const { inputs } = await remove({ [state]: [fails('Unavailable')] });

    expect(inputs[state]).toHaveLength(tries);
  });
});

describeTask({ task: publishing.task, coverage, maps: ['DeleteCores'], inProgress: 'TASKS#coreTask#InProgress' });

describe('the machine', () => {
  it.each([['publishes', publishing], ['is silent', silent]])('that %s reaches each of its states', (_what, { task, core, events }) => {
    for (const definition of [task, core, events]) expectWhole(definition);
  });

  it('has no state, Choice branch, Retry or Catch that no path above visits', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
