import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { childOf, coverageOf, fails, selected, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';
import { describeTask, expectWhole, untaken } from './task-promises.ts';

/** The machine as it is deployed where events are published, and where they are not. */
const deployed = (publishEvents: boolean) => {
  const task = machine('delete-devices.asl.json', {
    TableName: 'table', EventBusName: 'bus', PublishEvents: String(publishEvents), DeletePoliciesStateMachineArn: 'delete-policies-arn', AfterRecordDeletion: publishEvents ? 'EmitDeviceDeleted' : 'DeviceDeleted',
  });
  return { task, device: childOf(task, 'DeleteDevices') };
};

const publishing = deployed(true);
const silent = deployed(false);
const coverage = coverageOf(publishing.task, publishing.device);

const item = { taskId: 'abc_DEF-1', index: 0, name: 'sensor-1', kind: 'device', deprovision: true, coreName: 'edge-1', disassociate: true };
const followUp = { name: 'abc_DEF-1-0', policies: ['clientIdEnforcementPolicy_sensor-1'] };
const detached = { certificates: [{ certificateId: 'c0ffee', policies: ['one-client-device'] }] };
const event = { deviceName: 'sensor-1', taskId: 'abc_DEF-1', status: 'success' };
const failureEvent = { ...event, status: 'failed', message: 'IoT has not let go' };

const allWell: Outcomes = {
  BeginDeletion: [{ standing: 'Found', coreName: 'edge-1' }],
  DisassociateDevice: [{ disassociated: true }],
  DetachThing: [detached],
  DeleteThing: [{ thing: true, certificates: ['c0ffee'] }],
  DeleteArtifacts: [{ deleted: [] }],
  RecordDeletion: [{ event }],
  EmitDeviceDeleted: [{}],
  RecordDeletionFailure: [{ event: failureEvent, code: 'STILL_ATTACHED', cause: 'IoT has not let go' }],
  EmitDeviceNotDeleted: [{}],
};

const remove = async (outcomes: Outcomes, { of = item, by = publishing }: { of?: object; by?: typeof publishing } = {}): Promise<Path> =>
  walk(by.device, { input: await selected(by.task, 'DeleteDevices', of), outcomes: { ...allWell, ...outcomes }, coverage });

const beginning = ['BeginDeletion', 'DeviceStanding'];
const disassociating = ['DisassociateDevice', 'DeprovisioningAskedFor'];
const deprovisioning = ['DetachThing', 'DeleteThing', 'DeleteArtifacts', 'PoliciesLeft'];
const recording = ['RecordDeletion', 'EmitDeviceDeleted'];
const all = [...beginning, ...disassociating, ...deprovisioning, ...recording];
const failing = ['RecordDeletionFailure', 'DeletionSettledBefore', 'FailurePublishingEnabled', 'EmitDeviceNotDeleted', 'DeviceNotDeleted'];
const upTo = (state: string) => all.slice(0, all.indexOf(state) + 1);
const tasks = ['BeginDeletion', 'DisassociateDevice', 'DetachThing', 'DeleteThing', 'DeleteArtifacts', 'RecordDeletion'];

describe('a client device', () => {
  it('that a cancelled task has not begun with is red at once: nothing is written, nobody is told', async () => {
    const { visited, inputs, failure } = await remove({ BeginDeletion: [fails('Canceled', 'why')] });

    expect(visited).toEqual(['BeginDeletion', 'ItemCanceled']);
    expect(inputs['BeginDeletion']).toHaveLength(1);
    expect(failure?.error).toBe('CANCELED');
  });

  it('is disassociated, deprovisioned and recorded as deleted, and says so', async () => {
    const { visited, inputs, output } = await remove({});

    expect(visited).toEqual(all);
    expect(inputs['DisassociateDevice']).toEqual([{ item, coreName: 'edge-1' }]);
    expect(inputs['DeleteThing']).toEqual([{ item, detached }]);
    expect(inputs['RecordDeletion']).toEqual([{
      executionArn: 'execution-arn',
      run: {
        thingName: 'sensor-1', item, publishEvents: 'true', begun: { standing: 'Found', coreName: 'edge-1' }, disassociated: { disassociated: true }, detached,
        deleted: { thing: true, certificates: ['c0ffee'] }, artifacts: { deleted: [] },
      },
    }]);
    expect(inputs['EmitDeviceDeleted']).toEqual([{ Entries: [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Deleted Event', Detail: event }] }]);
    expect(output).toEqual(event);
  });

  it('is known by its name at the beginning of its execution', async () => {
    expect(Object.entries((await selected(publishing.task, 'DeleteDevices', item)) as object)[0]).toEqual(['thingName', 'sensor-1']);
  });

  it('of no core is deprovisioned', async () => {
    const { visited } = await remove({ BeginDeletion: [{ standing: 'Found' }] });

    expect(visited).toEqual([...beginning, ...deprovisioning, ...recording]);
  });

  it('that is not to be deprovisioned keeps its thing, certificate and artifacts', async () => {
    expect((await remove({}, { of: { ...item, deprovision: false } })).visited).toEqual([...beginning, ...disassociating, ...recording]);
    expect((await remove({ BeginDeletion: [{ standing: 'Found' }] }, { of: { ...item, deprovision: false } })).visited).toEqual([...beginning, ...recording]);
  });

  it('that was deleted before is told so at once: nothing of that name is touched', async () => {
    expect((await remove({ BeginDeletion: [{ standing: 'DeletedBefore', coreName: 'edge-1' }] })).visited).toEqual([...beginning, ...recording]);
  });

  it('tells nobody where publishing is switched off', async () => {
    expect((await remove({}, { by: silent })).visited.slice(-2)).toEqual(['RecordDeletion', 'DeviceDeleted']);
    expect((await remove({ DetachThing: [fails('Conflict')] }, { by: silent })).visited.slice(-4)).toEqual(failing.filter((state) => state !== 'EmitDeviceNotDeleted'));
    expect((await remove({ RecordDeletion: [fails('Unavailable')], RecordDeletionFailure: [{ event }] }, { by: silent })).visited.slice(-3)).toEqual(['DeletionSettledBefore', 'PublishingEnabled', 'DeviceDeleted']);
  });

  it('is deleted though the bus does not take the event', async () => {
    const { visited, inputs, output } = await remove({ EmitDeviceDeleted: [fails('EventBridge.ThrottlingException')] });

    expect(inputs['EmitDeviceDeleted']).toHaveLength(4);
    expect([visited.at(-1), output]).toEqual(['DeviceDeleted', event]);
  });
});

describe("a client device's own policy", () => {
  const withPolicy: Outcomes = { DetachThing: [{ ...detached, followUp }] };

  it('is deleted later, by an execution that is under way before the device is recorded as deleted', async () => {
    const { visited, inputs } = await remove({ ...withPolicy, StartPolicyDeletion: [fails('StepFunctions.ThrottlingException'), {}] });

    expect(visited).toEqual([...upTo('PoliciesLeft'), 'StartPolicyDeletion', ...recording]);
    expect(inputs['StartPolicyDeletion']?.at(-1)).toEqual({ StateMachineArn: 'delete-policies-arn', Name: 'abc_DEF-1-0', Input: { policies: followUp.policies } });
  });

  it.each(['StepFunctions.ExecutionAlreadyExists', 'StepFunctions.ExecutionAlreadyExistsException'])('is being deleted already where starting it answers %s', async (error) => {
    expect((await remove({ ...withPolicy, StartPolicyDeletion: [fails(error)] })).visited.slice(-2)).toEqual(recording);
  });

  it('that nobody deletes later keeps the device from being recorded as deleted', async () => {
    expect((await remove({ ...withPolicy, StartPolicyDeletion: [fails('StepFunctions.AccessDeniedException')] })).visited.slice(-6)).toEqual(['StartPolicyDeletion', ...failing]);
  });
});

describe('a client device that fails', () => {
  it.each(tasks)('in %s is recorded with how far it came, tells so, and is red; nothing is tried twice', async (state) => {
    const { visited, inputs, failure } = await remove({ [state]: [fails('InvalidInput', 'why')] });

    expect(visited).toEqual([...upTo(state), ...failing]);
    expect(inputs[state]).toHaveLength(1);
    expect(inputs['RecordDeletionFailure']).toEqual([{ executionArn: 'execution-arn', run: expect.objectContaining({ thingName: 'sensor-1', item, failure: { Error: 'InvalidInput', Cause: 'why' } }) }]);
    expect(inputs['EmitDeviceNotDeleted']).toEqual([{ Entries: [expect.objectContaining({ DetailType: 'Device Deleted Event', Detail: failureEvent })] }]);
    expect(failure).toEqual({ error: 'STILL_ATTACHED', cause: 'IoT has not let go' });
  });

  it('only by its answers, since RecordDeletion had settled it, is deleted and says so', async () => {
    const { visited, output, failure } = await remove({ RecordDeletion: [fails('Unavailable')], RecordDeletionFailure: [{ event }] });

    expect(visited.slice(-4)).toEqual(['RecordDeletionFailure', 'DeletionSettledBefore', 'PublishingEnabled', 'EmitDeviceDeleted']);
    expect([output, failure]).toEqual([event, undefined]);
  });

  it('is red, though the bus does not take its event, and where it cannot be recorded', async () => {
    const untold = await remove({ DetachThing: [fails('Conflict')], EmitDeviceNotDeleted: [fails('EventBridge.InternalException')] });
    const unrecorded = await remove({ DetachThing: [fails('Conflict')], RecordDeletionFailure: [fails('Unavailable')] });

    expect([untold.inputs['EmitDeviceNotDeleted']?.length, untold.failure?.error]).toEqual([4, 'STILL_ATTACHED']);
    expect([unrecorded.inputs['RecordDeletionFailure']?.length, unrecorded.failure?.error]).toEqual([7, 'FailureNotRecorded']);
  });
});

describe('a step that meets', () => {
  it.each([...tasks, 'RecordDeletionFailure'])('a throttle in %s is done again, and the device goes on', async (state) => {
    const first: Outcomes = state === 'RecordDeletionFailure' ? { DetachThing: [fails('Conflict')] } : {};
    const { inputs } = await remove({ ...first, [state]: [fails('Throttled'), fails('Throttled'), ...(allWell[state] ?? [])] });

    expect(inputs[state]).toHaveLength(3);
    expect(new Set((inputs[state] ?? []).map((input) => JSON.stringify(input))).size).toBe(1);
  });

  it.each([['BeginDeletion', 31], ['DeleteThing', 13], ['DetachThing', 7]])('trouble to the last in %s gives up after %i tries', async (state, tries) => {
    expect((await remove({ [state]: [fails('Unavailable')] })).inputs[state]).toHaveLength(tries);
  });
});

describeTask({ task: publishing.task, coverage, maps: ['DeleteDevices'], inProgress: 'TASKS#deviceTask#InProgress' });

describe('the machine', () => {
  it.each([['publishes', publishing], ['is silent', silent]])('that %s reaches each of its states', (_what, { task, device }) => {
    for (const definition of [task, device]) expectWhole(definition);
  });

  it('has no state, Choice branch, Retry or Catch that no path above visits', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
