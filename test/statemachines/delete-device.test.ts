import { describe, expect, it } from '@jest/globals';
import { machine } from './definitions.ts';
import { coverageOf, fails, walk } from './path.ts';
import type { Outcomes, Path } from './path.ts';
import { expectWhole, untaken } from './task-promises.ts';

const deployed = (publishEvents: boolean) =>
  machine('delete-device.asl.json', { EventBusName: 'bus', PublishEvents: String(publishEvents), DeletePoliciesStateMachineArn: 'delete-policies-arn' });
const definition = deployed(true);
const coverage = coverageOf(definition);

const request = { operation: 'deleteDevice', body: '', accept: '', requestId: 'request-1', path: { deviceName: 'sensor-1' }, query: { deprovision: 'true' } };
const item = { taskId: 'abc_DEF-1', index: 0, name: 'sensor-1', kind: 'device', deprovision: true, disassociate: true };
const start = {
  stateMachineArn: 'delete-devices-arn',
  name: 'abc_DEF-1',
  input: { taskId: 'abc_DEF-1', items: { bucket: 'tasks', key: 'tasks/abc_DEF-1/items.jsonl' }, results: { bucket: 'tasks', prefix: 'tasks/abc_DEF-1/results' }, maxConcurrency: 10 },
};
const answer = { statusCode: 202, contentType: 'application/vnd.api+json', body: '', location: '/deviceTasks/abc_DEF-1', taskId: 'abc_DEF-1' };
const refused = { answer: { statusCode: 404, contentType: 'application/json', body: '{}', location: '', taskId: '' } };
const deletedBefore = { answer: { statusCode: 204, contentType: 'application/json', body: '', location: '', taskId: '' } };
const gone = { statusCode: 204, contentType: 'application/vnd.api+json', body: '', location: '', taskId: 'abc_DEF-1' };
const followUp = { name: 'abc_DEF-1-0', policies: ['clientIdEnforcementPolicy_sensor-1'] };
const detached = { certificates: [{ certificateId: 'c0ffee', policies: ['one-client-device'] }] };
const event = { deviceName: 'sensor-1', taskId: 'abc_DEF-1', status: 'success' };

const allWell: Outcomes = {
  AcceptTask: [{ answer, start, item }],
  BeginDeletion: [{ standing: 'Found', coreName: 'edge-1' }],
  DisassociateDevice: [{ disassociated: true }],
  DetachThing: [detached],
  DeleteThing: [{ thing: true, certificates: ['c0ffee'] }],
  DeleteArtifacts: [{ deleted: [] }],
  RecordDeletion: [{ event }],
  EmitDeviceDeleted: [{}],
  CloseTask: [{ taskStatus: 'Success', total: 1, succeeded: 1, failed: 0 }],
  StartTask: [{}],
};

const remove = (outcomes: Outcomes, by = definition): Promise<Path> => walk(by, { input: request, outcomes: { ...allWell, ...outcomes }, coverage });

const accepting = ['AcceptTask', 'DeletionAccepted', 'BeginRun'];
const deprovisioning = ['DetachThing', 'DeleteThing', 'DeleteArtifacts', 'PoliciesLeft'];
const closing = ['RecordDeletion', 'PublishingEnabled', 'EmitDeviceDeleted', 'CloseTask', 'AnswerDeleted'];
const all = [...accepting, 'BeginDeletion', 'DeviceStanding', 'DisassociateDevice', 'DeprovisioningAskedFor', ...deprovisioning, ...closing];
const upTo = (state: string) => all.slice(0, all.indexOf(state) + 1);
const handingOver = ['StartTask', 'Answer'];
const tasks = ['BeginDeletion', 'DisassociateDevice', 'DetachThing', 'DeleteThing', 'DeleteArtifacts', 'RecordDeletion', 'CloseTask'];

describe('a client device', () => {
  it('is deleted while its caller waits, who is told 204 once it is gone and its task is closed', async () => {
    const { visited, inputs, output } = await remove({});

    expect(visited).toEqual(all);
    expect(inputs['AcceptTask']).toEqual([{ request, executionId: 'execution-arn' }]);
    expect(inputs['BeginDeletion']).toEqual([{ item, executionArn: 'execution-arn' }]);
    expect(inputs['DisassociateDevice']).toEqual([{ item, coreName: 'edge-1' }]);
    expect(inputs['RecordDeletion']).toEqual([{ executionArn: 'execution-arn', run: expect.objectContaining({ thingName: 'sensor-1', item, detached }) }]);
    expect(inputs['EmitDeviceDeleted']).toEqual([{ Entries: [{ EventBusName: 'bus', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Deleted Event', Detail: event }] }]);
    expect(inputs['CloseTask']).toEqual([{ run: { taskId: 'abc_DEF-1' }, executionArn: 'execution-arn' }]);
    expect(output).toEqual(gone);
  });

  it.each([['is not known', refused], ['was deleted before', deletedBefore]])('that %s is answered at once', async (_what, outcome) => {
    const { visited, output } = await remove({ AcceptTask: [outcome] });

    expect(visited).toEqual(['AcceptTask', 'DeletionAccepted', 'Answer']);
    expect(output).toEqual(outcome.answer);
  });

  it('of no core is deprovisioned only, and one that is to keep its thing is disassociated only', async () => {
    const kept = { ...item, deprovision: false };

    expect((await remove({ BeginDeletion: [{ standing: 'Found' }] })).visited).toEqual([...upTo('DeviceStanding'), ...deprovisioning, ...closing]);
    expect((await remove({ AcceptTask: [{ answer, start, item: kept }] })).visited).toEqual([...upTo('DeprovisioningAskedFor'), ...closing]);
    expect((await remove({ AcceptTask: [{ answer, start, item: kept }], BeginDeletion: [{ standing: 'Found' }] })).visited).toEqual([...upTo('DeviceStanding'), ...closing]);
    expect((await remove({ BeginDeletion: [{ standing: 'DeletedBefore' }] })).visited).toEqual([...upTo('DeviceStanding'), ...closing]);
  });

  it('is waited for while IoT lets go of its certificate', async () => {
    const { inputs, output } = await remove({ DeleteThing: [...Array.from({ length: 7 }, () => fails('Unavailable')), ...(allWell['DeleteThing'] ?? [])] });

    expect(inputs['DeleteThing']).toHaveLength(8);
    expect(output).toEqual(gone);
  });

  it("has its own policy deleted later, whoever starts that", async () => {
    const withPolicy: Outcomes = { DetachThing: [{ ...detached, followUp }] };

    const { visited, inputs, output } = await remove({ ...withPolicy, StartPolicyDeletion: [fails('StepFunctions.ThrottlingException'), {}] });

    expect(visited).toEqual([...upTo('PoliciesLeft'), 'StartPolicyDeletion', ...closing]);
    expect(inputs['StartPolicyDeletion']?.at(-1)).toEqual({ StateMachineArn: 'delete-policies-arn', Name: 'abc_DEF-1-0', Input: { policies: followUp.policies } });
    expect(output).toEqual(gone);
    for (const error of ['StepFunctions.ExecutionAlreadyExists', 'StepFunctions.ExecutionAlreadyExistsException']) {
      expect((await remove({ ...withPolicy, StartPolicyDeletion: [fails(error)] })).output).toEqual(gone);
    }
    expect((await remove({ ...withPolicy, StartPolicyDeletion: [fails('StepFunctions.AccessDeniedException')] })).visited.slice(-3)).toEqual(['StartPolicyDeletion', ...handingOver]);
  });

  it('tells nobody where publishing is switched off', async () => {
    const { visited, output } = await remove({}, deployed(false));

    expect(visited).toEqual(all.filter((state) => state !== 'EmitDeviceDeleted'));
    expect(output).toEqual(gone);
  });

  it('is deleted though the bus does not take the event, for which its caller does not wait long', async () => {
    const { inputs, output } = await remove({ EmitDeviceDeleted: [fails('EventBridge.ThrottlingException')] });

    expect(inputs['EmitDeviceDeleted']).toHaveLength(3);
    expect(output).toEqual(gone);
  });
});

describe('a client device that is not deleted at once', () => {
  it.each(tasks)('because of %s is handed over to the machine of device tasks, under its task, and its caller is told 202', async (state) => {
    const { visited, inputs, output } = await remove({ [state]: [fails('Conflict', 'why')] });

    expect(visited).toEqual([...upTo(state), ...handingOver]);
    expect(inputs[state]).toHaveLength(1);
    expect(inputs['StartTask']).toEqual([{ StateMachineArn: 'delete-devices-arn', Name: 'abc_DEF-1', Input: start.input }]);
    expect(output).toEqual(answer);
  });

  it.each([['BeginDeletion', 3], ['DisassociateDevice', 3], ['DetachThing', 3], ['DeleteThing', 8], ['DeleteArtifacts', 3], ['RecordDeletion', 3], ['CloseTask', 3]])('is handed over after %s met trouble %i times', async (state, tries) => {
    const { inputs, output } = await remove({ [state]: [fails('Unavailable')] });

    expect(inputs[state]).toHaveLength(tries);
    expect(output).toEqual(answer);
  });

  it.each(['StepFunctions.ExecutionLimitExceeded', 'StepFunctions.ExecutionAlreadyExistsException'])('and cannot be handed over for %s is accepted all the same: the sweep starts its task', async (error) => {
    const { visited, output } = await remove({ BeginDeletion: [fails('Unavailable')], StartTask: [fails(error)] });

    expect(visited.slice(-2)).toEqual(handingOver);
    expect(output).toEqual(answer);
  });
});

describe('a request', () => {
  it('that meets trouble once is checked again', async () => {
    const { inputs, output } = await remove({ AcceptTask: [fails('Throttled'), refused] });

    expect(inputs['AcceptTask']).toHaveLength(2);
    expect(output).toEqual(refused.answer);
  });

  it.each(['Throttled', 'Unavailable', 'Lambda.TooManyRequestsException', 'States.Timeout'])('that meets %s again fails as UNAVAILABLE, and deletes nothing', async (error) => {
    const { visited, inputs, failure } = await remove({ AcceptTask: [fails(error)] });

    expect(inputs['AcceptTask']).toHaveLength(2);
    expect(visited).toEqual(['AcceptTask', 'TaskUnavailable']);
    expect(failure?.error).toBe('UNAVAILABLE');
  });

  it('that meets a defect fails as INTERNAL, and is not tried again', async () => {
    const { inputs, failure } = await remove({ AcceptTask: [fails('TypeError')] });

    expect(inputs['AcceptTask']).toHaveLength(1);
    expect(failure?.error).toBe('INTERNAL');
  });

  it('is checked to the last before the machine times out: what the API answers then is true of an accepted task only', () => {
    const { TimeoutSeconds = 0, Retry = [] } = definition.States['AcceptTask'] ?? {};
    const { MaxAttempts, IntervalSeconds } = Retry[0] as unknown as { MaxAttempts: number; IntervalSeconds: number };

    expect(MaxAttempts).toBe(1);
    expect(2 * TimeoutSeconds + IntervalSeconds).toBeLessThan(definition.TimeoutSeconds ?? 0);
    // API Gateway waits for 29 seconds.
    expect(definition.TimeoutSeconds).toBeLessThan(29);
  });
});

describe('the machine', () => {
  it('reaches each of its states', () => {
    expectWhole(definition);
  });

  it('has no state, Choice branch, Retry or Catch that no path above visits', () => {
    expect(untaken(coverage)).toEqual([]);
  });
});
