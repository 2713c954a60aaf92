import '../builders/task-environment.ts';
import { BatchAssociateClientDeviceWithCoreDeviceCommand } from '@aws-sdk/client-greengrassv2';
import {
  AddThingToThingGroupCommand, AttachPolicyCommand, CreatePolicyVersionCommand, CreateThingCommand, CreateThingGroupCommand, DeleteThingCommand, DescribeCertificateCommand,
  DetachThingPrincipalCommand, ListAttachedPoliciesCommand, ListThingGroupsForThingCommand, ListThingPrincipalsCommand, UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../contracts/task-rows.ts';
import { coreKey, itemKey, nameKey } from '../../contracts/table.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { desire, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import { aDeletion, ownPolicy, policyDeletionsArn, sharedPolicy } from '../builders/deletion.ts';
import { deletionWire } from '../builders/deletion-wire.ts';
import type { DeletionWire } from '../builders/deletion-wire.ts';
import { groupPrefix } from '../builders/deployment-wire.ts';
import { aSubdeployment, aVersionDeployment } from '../builders/retirement.ts';
import { aDeploymentItem, aTask, anItem } from '../builders/task.ts';

let world: DeletionWire;
beforeEach(async () => {
  world = await deletionWire();
});
afterEach(() => world.close());

const again = aDeletion({ taskId: 'delete002' });
const statusOf = async (certificateId: string): Promise<string | undefined> =>
  (await world.iot.send(new DescribeCertificateCommand({ certificateId }))).certificateDescription?.status;
const policiesOf = async (target: string) => ((await world.iot.send(new ListAttachedPoliciesCommand({ target }))).policies ?? []).map(({ policyName }) => policyName).sort();

/** Has the core run version 1 of template `line`, in its group, by a task that has settled its item. */
const deployed = async (given: Partial<DeploymentItemRow> = {}): Promise<string> => {
  const groupName = `${groupPrefix}line_1`;
  const fleet = fleetRows(world.rows, world.clock);
  const core = (await world.row('edge-1')) as CoreRow;
  const deployment = { deploymentId: 'deployment-1', jobId: 'job-1', groupName };
  await world.rows.put({ put: aVersionDeployment({ groupName }) });
  await world.rows.put({ put: aDeploymentItem({ taskId: 'deploy001', index: 0, name: 'edge-1', createdAt: world.clock().toISOString(), ...given }) });
  await fleet.change(core, desire(core, { template: { name: 'line', version: 1 }, taskId: 'deploy001', index: 0, itemExpiresAt: 4_000_000_000, deployment, at: world.clock() }));
  for (const thingGroupName of [groupName, 'plant-7']) {
    await world.iot.send(new CreateThingGroupCommand({ thingGroupName }));
    await world.iot.send(new AddThingToThingGroupCommand({ thingName: 'edge-1', thingGroupName }));
  }
  return groupName;
};

/** Has the core wait in the group of a subdeployment, too. */
const retried = async (taskId = 'retry0001'): Promise<string> => {
  const thingGroupName = `${groupPrefix}retry_${taskId}`;
  await world.rows.put({ put: aSubdeployment({ taskId, groupName: thingGroupName }) });
  await world.iot.send(new CreateThingGroupCommand({ thingGroupName }));
  await world.iot.send(new AddThingToThingGroupCommand({ thingName: 'edge-1', thingGroupName }));
  return thingGroupName;
};

describe('a task that was cancelled', () => {
  it('deletes nothing of a core that it has not begun with', async () => {
    await world.core();
    await world.rows.put({ put: { ...aTask({ taskId: aDeletion().taskId, cancellation: { requestedAt: world.clock().toISOString() } }) } });

    await expect(world.steps.begin({ item: aDeletion(), executionArn: 'child' })).rejects.toMatchObject({ name: 'Canceled', code: 'CANCELED' });

    expect([await world.item(aDeletion().taskId), (await world.row('edge-1') as CoreRow).deletion]).toEqual([undefined, undefined]);
  });
});

describe('a core without a record', () => {
  it.each([['lie in S3', false], ['have expired', true]])('is deprovisioned all the same where a former deletion was told to keep it, and its artifacts %s', async (_, isExpired) => {
    const { certificateId } = await world.core();
    await world.run(aDeletion({ deprovision: false }));
    if (isExpired) for (const Key of [certsKey('edge-1'), installerConfigKey('edge-1')]) await world.s3.send(new DeleteObjectCommand({ Bucket: 'artifacts', Key }));

    const { event } = await world.run(again);
    await world.deletePolicies();

    expect(event).toEqual({ taskId: 'delete002', coreName: 'edge-1', status: 'success' });
    expect((await world.item('delete002'))?.receipt?.removed).toEqual(expect.arrayContaining([{ part: 'thing', name: 'edge-1' }, { part: 'certificate', name: certificateId }]));
    expect(await world.left()).toEqual([]);
    expect(await world.name('edge-1')).not.toHaveProperty('kept');
  });

  it('is already deleted where both deletions were told to keep it', async () => {
    const { certificateId } = await world.core();
    await world.run(aDeletion({ deprovision: false }));

    const { event } = await world.run(aDeletion({ taskId: 'delete002', deprovision: false }));

    expect(event).toMatchObject({ status: 'success', message: expect.stringContaining('already deleted') });
    expect(await statusOf(certificateId)).toBe('ACTIVE');
    expect((await world.name('edge-1'))?.kept).toMatchObject({ certificateId });
  });

  it('is taken apart where a creation made its parts and ended before it recorded any, whether the name was deleted before or not', async () => {
    await world.core();
    await world.rows.transact([{ delete: coreKey('edge-1') }, { delete: nameKey('edge-1') }]);

    const { event } = await world.run(aDeletion());
    await world.deletePolicies();

    expect(event).toEqual({ taskId: 'delete001', coreName: 'edge-1', status: 'success' });
    expect((await world.left()).filter((what) => !what.startsWith('row FLEET'))).toEqual([]);
  });
});

describe('a core that is deleted', () => {
  it('peer fault 55, peer fault 56: is gone with its certificate, thing, artifacts, core device, client devices and record, and the receipt says so', async () => {
    const { certificateId } = await world.core();
    await world.devices('edge-1', 'sensor-1');

    const { event } = await world.run(aDeletion());
    await world.deletePolicies();

    expect(await world.left()).toEqual([]);
    expect(event).toEqual({ taskId: 'delete001', coreName: 'edge-1', status: 'success' });
    expect(await world.item()).toMatchObject({ taskStatus: 'Success', name: 'edge-1' });
    expect((await world.item())?.receipt).toEqual({
      removed: [
        { part: 'coreDevice', name: 'edge-1' },
        { part: 'policyAttachment', name: sharedPolicy },
        { part: 'policyAttachment', name: ownPolicy('edge-1') },
        { part: 'certificate', name: certificateId },
        { part: 'thing', name: 'edge-1' },
        { part: 'artifact', name: certsKey('edge-1') },
        { part: 'artifact', name: installerConfigKey('edge-1') },
        { part: 'record', name: 'edge-1' },
      ],
      kept: [],
      clientDevices: { disassociated: 1, deprovisioned: 1, kept: 0 },
      followUp: { policies: [ownPolicy('edge-1')], execution: `${policyDeletionsArn}delete001-0` },
    });
    expect(await world.name('edge-1')).toMatchObject({ deletedAs: 'core', deletedAt: expect.any(String) });
    expect(await world.name('sensor-1')).toMatchObject({ deletedAs: 'device' });
    expect(world.events).toEqual([{ taskId: 'delete001', deviceName: 'sensor-1', status: 'success' }]);
  });

  it.each([
    [true, true, []],
    [true, false, ['thing sensor-1', 'row DEVICE#sensor-1 DEVICE']],
    [false, true, ['thing edge-1']],
    [false, false, ['thing edge-1', 'thing sensor-1', 'row DEVICE#sensor-1 DEVICE']],
  ])('peer fault 28: goes with its things as the flag for cores says, and its client devices as theirs does: %s, %s', async (deprovision, deprovisionClientDevices, expected) => {
    await world.core();
    await world.devices('edge-1', 'sensor-1');

    const { event } = await world.run(aDeletion({ deprovision, deprovisionClientDevices }));
    await world.deletePolicies();

    const left = await world.left();
    expect(event.status).toBe('success');
    expect(left.filter((what) => /^(thing|core device|association|row (CORE|DEVICE))/.test(what)).sort()).toEqual([...expected].sort());
    expect(left.filter((what) => /^(certificate|policy)/.test(what))).toHaveLength(2 * expected.filter((what) => what.startsWith('thing')).length);
  });

  it('without deprovisioning keeps what people may want, active as it was, and the receipt says why', async () => {
    const { certificateId } = await world.core();

    await world.run(aDeletion({ deprovision: false }));

    const reason = 'deprovisioning was switched off';
    expect(await statusOf(certificateId)).toBe('ACTIVE');
    expect((await world.item())?.receipt).toMatchObject({
      removed: [{ part: 'coreDevice', name: 'edge-1' }, { part: 'record', name: 'edge-1' }],
      kept: [
        { part: 'thing', name: 'edge-1', reason }, { part: 'certificate', name: certificateId, reason },
        { part: 'artifact', name: certsKey('edge-1'), reason }, { part: 'artifact', name: installerConfigKey('edge-1'), reason },
      ],
    });
    expect((await world.item())?.receipt).not.toHaveProperty('followUp');
  });

  it('leaves its version group, the group of a subdeployment, and no other, is counted no more, and its deployment is told to have ended', async () => {
    await world.core();
    const group = await deployed();
    const retryGroup = await retried();

    await world.run(aDeletion({ deprovision: false }));

    const groups = (await world.iot.send(new ListThingGroupsForThingCommand({ thingName: 'edge-1' }))).thingGroups ?? [];
    expect(groups.map(({ groupName }) => groupName)).toEqual(['plant-7']);
    expect((await world.item())?.receipt?.removed).toEqual(expect.arrayContaining([{ part: 'thingGroup', name: group }, { part: 'thingGroup', name: retryGroup }]));
    expect((await world.left()).filter((what) => what.startsWith('row FLEET'))).toEqual([]);
    expect(await world.rows.get(itemKey('deploy001', 0))).toMatchObject({
      deploymentStatus: 'REMOVED', deviceFailure: { code: 'SUPERSEDED', cause: 'the core was deleted before its device had reported' },
    });
  });

  it('is recorded as deleted also where its row changes at that moment', async () => {
    await world.core();
    await deployed();
    const run = { thingName: 'edge-1', item: aDeletion(), begun: { standing: 'Found' as const } };
    await world.steps.begin({ item: run.item, executionArn: 'arn:one' });
    world.before('TransactWriteItems', async () => {
      const core = (await world.row('edge-1')) as CoreRow;
      await fleetRows(world.rows, world.clock).change(core, reported(core, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: world.clock() }));
    });

    await world.steps.record({ run, executionArn: 'arn:one' });

    expect((await world.left()).filter((what) => /row (CORE|FLEET)/.test(what))).toEqual([]);
    expect(await world.rows.get(itemKey('deploy001', 0))).toMatchObject({ deploymentStatus: 'SUCCEEDED' });
  });

  it('takes along the core device that its running nucleus made anew while its certificate was active', async () => {
    await world.core();
    world.before('DeleteCertificate', async () => world.registerCore('edge-1'));

    await world.run(aDeletion());

    expect((await world.left()).filter((what) => what.startsWith('core device'))).toEqual([]);
  });

  it('is deleted where its thing, its certificate or its bundle is gone already', async () => {
    for (const [index, name] of ['edge-1', 'edge-2', 'edge-3'].entries()) {
      const { certificateArn, certificateId } = await world.core(name);
      if (index < 2) {
        await world.iot.send(new DetachThingPrincipalCommand({ thingName: name, principal: certificateArn }));
        world.pass(10);
      }
      if (index === 0) await world.iot.send(new DeleteThingCommand({ thingName: name }));
      if (index === 1) {
        for (const policy of [sharedPolicy, ownPolicy(name)]) await world.removal.detachPolicy(policy, certificateArn);
        await world.removal.deactivate(certificateId);
        await world.removal.deleteCertificate(certificateId);
      }
      if (index === 2) await world.s3.send(new DeleteObjectCommand({ Bucket: 'artifacts', Key: certsKey(name) }));

      expect((await world.run(aDeletion({ index, name }))).event.status).toBe('success');
    }
    await world.deletePolicies();

    expect(await world.left()).toEqual([]);
  });

  it.each(['row', 'bundle'])('takes a certificate along that is detached already, and is named by its %s alone', async (namedBy) => {
    const { certificateArn } = await world.core();
    await world.iot.send(new DetachThingPrincipalCommand({ thingName: 'edge-1', principal: certificateArn }));
    world.pass(10);
    const { certificateId, ...unnamed } = (await world.row('edge-1')) as CoreRow;
    if (namedBy === 'row') await world.s3.send(new DeleteObjectCommand({ Bucket: 'artifacts', Key: certsKey('edge-1') }));
    else await world.rows.put({ put: unnamed });

    await world.run(aDeletion());
    await world.deletePolicies();

    expect(await world.left()).toEqual([]);
  });

  it('takes a certificate along that IoT issued to a run which never learned of it', async () => {
    await world.core();
    await world.unansweredRequest('edge-1');

    await world.run(aDeletion());
    await world.deletePolicies();

    expect(await world.left()).toEqual([]);
  });

  it('leaves a thing alone that others made under the name of its record', async () => {
    await world.core();
    const { thingArn, certs, ...row } = (await world.row('edge-1')) as CoreRow;
    await world.rows.put({ put: row });
    await world.s3.send(new DeleteObjectCommand({ Bucket: 'artifacts', Key: certsKey('edge-1') }));

    const { code } = await world.run(aDeletion());

    expect(code).toBe('THING_NOT_OURS');
    expect(await world.left()).toEqual(expect.arrayContaining(['thing edge-1', 'row CORE#edge-1 CORE']));
  });
});

describe('a certificate that two things share', () => {
  const two = async () => {
    const made = await world.core();
    await world.make({ name: 'edge-2', certificateId: made.certificateId });
    return made;
  };

  it('stays active with its policies for the other one, and goes with that', async () => {
    const { certificateId, certificateArn } = await two();

    await world.run(aDeletion());
    const kept = { status: await statusOf(certificateId), policies: await policiesOf(certificateArn), receipt: (await world.item())?.receipt };
    await world.run(aDeletion({ taskId: 'delete002', name: 'edge-2' }));
    await world.deletePolicies();

    expect(kept).toMatchObject({
      status: 'ACTIVE', policies: [ownPolicy('edge-2'), sharedPolicy],
      receipt: { removed: expect.arrayContaining([{ part: 'policyAttachment', name: ownPolicy('edge-1') }]), kept: [{ part: 'certificate', name: certificateId, reason: 'thing "edge-2" uses it' }] },
    });
    expect(kept.receipt?.removed).not.toContainEqual({ part: 'policyAttachment', name: sharedPolicy });
    expect(await world.left()).toEqual([]);
  });

  it('goes where both are deleted at once, each of which sees the other', async () => {
    await two();
    const [first, second] = [aDeletion(), aDeletion({ index: 1, name: 'edge-2' })];

    for (const item of [first, second]) await world.steps.begin({ item, executionArn: 'arn:one' });
    const [one, other] = [await world.steps.detach({ item: first }), await world.steps.detach({ item: second })];
    world.pass(10);
    await world.steps.remove({ item: first, detached: one });
    await world.steps.remove({ item: second, detached: other });

    expect([one.certificates[0]?.usedBy, other.certificates[0]?.usedBy]).toEqual(['edge-2', 'edge-1']);
    expect((await world.left()).filter((what) => /^(thing|certificate)/.test(what))).toEqual([]);
  });
});

describe('a policy', () => {
  it('peer fault 57: that things share is never deleted, also not with the last thing that has it', async () => {
    await world.core();

    await world.run(aDeletion());
    await world.deletePolicies();

    expect(await world.removal.hasPolicy(sharedPolicy)).toBe(true);
    expect([...world.followUps.values()]).toEqual([[ownPolicy('edge-1')]]);
  });

  it('of one thing is deleted with all its versions, once IoT lets go of it', async () => {
    await world.core();
    const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Publish', Resource: '*' }] });
    for (const setAsDefault of [true, false]) await world.iot.send(new CreatePolicyVersionCommand({ policyName: ownPolicy('edge-1'), policyDocument, setAsDefault }));
    await world.run(aDeletion());

    await expect(world.steps.policies({ policies: [ownPolicy('edge-1')] })).rejects.toMatchObject({ name: 'Unavailable', code: 'STILL_ATTACHED' });
    world.pass(300);

    expect(await world.steps.policies({ policies: [ownPolicy('edge-1'), ownPolicy('gone')] })).toEqual({ deleted: [ownPolicy('edge-1'), ownPolicy('gone')], kept: [] });
    expect(await world.removal.hasPolicy(ownPolicy('edge-1'))).toBe(false);
  });

  it('of one thing is kept where a thing that was made anew has it again', async () => {
    await world.core();
    await world.run(aDeletion());
    const { certificateArn } = await world.core('edge-2');
    await world.iot.send(new AttachPolicyCommand({ policyName: ownPolicy('edge-1'), target: certificateArn }));
    world.pass(600);

    expect(await world.steps.policies({ policies: [ownPolicy('edge-1')] })).toEqual({ deleted: [], kept: [ownPolicy('edge-1')] });
  });
});

describe('a name', () => {
  it('that was deleted before is a success that says when, and its item has no receipt', async () => {
    await world.core();
    await world.run(aDeletion());
    const before = await world.name('edge-1');

    const { event } = await world.run(again);

    const message = `already deleted on ${before?.deletedAt}`;
    expect(event).toEqual({ taskId: 'delete002', coreName: 'edge-1', status: 'success', message });
    expect(await world.item('delete002')).toMatchObject({ taskStatus: 'Success', statusMessage: message });
    expect(await world.item('delete002')).not.toHaveProperty('receipt');
    expect(await world.name('edge-1')).toMatchObject({ deletedAs: 'core', deletedAt: before?.deletedAt });
    expect(await world.name('edge-1')).not.toHaveProperty('holder');
  });

  it.each([['core', 'CORE_NOT_FOUND'], ['device', 'DEVICE_NOT_FOUND']] as const)('peer fault 27: that was never known fails as not found and makes nothing: %s', async (kind, code) => {
    const { event, code: said } = await world.run(aDeletion({ kind, name: 'nobody' }));

    expect(said).toBe(code);
    expect(event.status).toBe('failed');
    expect(await world.item()).toMatchObject({ taskStatus: 'Failure', code });
    expect(await world.item()).not.toHaveProperty('exists');
    expect(await world.left()).toEqual([]);
  });

  it('of a client device is none of a core', async () => {
    await world.core();
    await world.devices('edge-1', 'sensor-1');

    expect((await world.run(aDeletion({ name: 'sensor-1' }))).code).toBe('NAME_IN_USE');
    expect(await world.left()).toContain('thing sensor-1');
  });

  it('is let go of by a task that another one holds it from, which touches nothing', async () => {
    await world.core();
    const holder = { taskId: 'create001', index: 0, name: 'edge-1' };
    await world.names.take(holder, 'core', 'arn:create', world.clock());
    const before = await world.left();

    const { code } = await world.run(aDeletion());

    expect(code).toBe('CORE_BUSY');
    expect(await world.item()).toMatchObject({ taskStatus: 'Failure', code: 'CORE_BUSY' });
    expect((await world.name('edge-1'))?.holder).toMatchObject({ taskId: 'create001' });
    expect(await world.left()).toEqual(before);
  });

  it('is deleted once by two tasks at once: the other waits and finds it deleted', async () => {
    await world.core();
    await world.steps.begin({ item: aDeletion(), executionArn: 'arn:first' });

    const waiting = world.steps.begin({ item: again, executionArn: 'arn:second' });
    await expect(waiting).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY' });
    await world.run(aDeletion());

    expect((await world.run(again)).event).toMatchObject({ status: 'success', message: expect.stringContaining('already deleted') });
  });
});

describe('a deletion that fails', () => {
  it('peer fault 20, peer fault 21: says what is left, keeps the record, lets go of the name, and is finished by another task', async () => {
    const { certificateId } = await world.core();
    world.fail('iot', 'DeleteThing');

    const { event, code, cause } = await world.run(aDeletion());
    const [item, row, name] = [await world.item(), (await world.row('edge-1')) as CoreRow, await world.name('edge-1')];

    expect({ event, code }).toEqual({ event: { taskId: 'delete001', coreName: 'edge-1', status: 'failed', message: cause }, code: 'AWS_ACCESS_DENIED' });
    expect(item).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED', exists: { thing: true, certs: { key: certsKey('edge-1') }, config: { key: installerConfigKey('edge-1') } } });
    expect(item?.exists).not.toHaveProperty('certificateId');
    expect(row).toMatchObject({ provisioningStatus: 'Failure', certificateId, deletion: { taskId: 'delete001', index: 0 }, lastTaskId: 'delete001' });
    expect(name).toMatchObject({ kind: 'core' });
    expect(name).not.toHaveProperty('holder');

    await world.run(again);
    await world.deletePolicies();
    expect(await world.left()).toEqual([]);
  });

  it('is a success where only the answers of its last step were lost', async () => {
    await world.core();
    const run = { thingName: 'edge-1', item: aDeletion(), begun: { standing: 'Found' as const } };
    await world.steps.begin({ item: run.item, executionArn: 'arn:one' });
    await world.steps.record({ run, executionArn: 'arn:one' });

    const { event, code } = await world.steps.recordFailure({ run: { ...run, failure: { Error: 'States.Timeout' } }, executionArn: 'arn:one' });
    await world.steps.record({ run, executionArn: 'arn:one' });

    expect({ event, code }).toEqual({ event: { taskId: 'delete001', coreName: 'edge-1', status: 'success' }, code: undefined });
    expect(await world.item()).toMatchObject({ taskStatus: 'Success' });
    expect(await world.name('edge-1')).toMatchObject({ deletedAs: 'core' });
  });

  it('takes the record away also where others have given the item up meanwhile, which stays given up', async () => {
    await world.core();
    const run = { thingName: 'edge-1', item: aDeletion(), begun: { standing: 'Found' as const } };
    await world.steps.begin({ item: run.item, executionArn: 'arn:one' });
    await world.rows.put({ put: anItem({ taskId: 'delete001', index: 0, taskStatus: 'Failure', code: 'ITEM_ABANDONED' }) });

    await expect(world.steps.record({ run, executionArn: 'arn:one' })).rejects.toMatchObject({ name: 'Conflict', code: 'ITEM_ABANDONED' });

    expect(await world.row('edge-1')).toBeUndefined();
    expect(await world.name('edge-1')).toMatchObject({ deletedAs: 'core' });
    expect(await world.item()).toMatchObject({ taskStatus: 'Failure', code: 'ITEM_ABANDONED' });
  });

  it("records nothing of a core whose name is another task's by now", async () => {
    await world.core();
    const run = { thingName: 'edge-1', item: aDeletion(), begun: { standing: 'Found' as const } };
    await world.steps.begin({ item: run.item, executionArn: 'arn:one' });
    await world.rows.put({ put: anItem({ taskId: 'delete001', index: 0, taskStatus: 'Failure', code: 'ITEM_ABANDONED' }) });
    world.pass(61);
    await world.names.take({ taskId: 'create001', index: 0, name: 'edge-1' }, 'core', 'arn:create', world.clock());

    await expect(world.steps.record({ run, executionArn: 'arn:one' })).rejects.toMatchObject({ name: 'Conflict' });

    expect(await world.row('edge-1')).toBeDefined();
    expect((await world.name('edge-1'))?.holder).toMatchObject({ taskId: 'create001' });
  });

  it('takes nothing apart whose name the item has not, or no more: another thing may bear it by now', async () => {
    await world.core();
    const before = await world.left();

    await expect(world.steps.detach({ item: aDeletion() })).rejects.toMatchObject({ name: 'Conflict', code: 'SUPERSEDED' });

    expect(await world.left()).toEqual(before);
  });

  it('waits for IoT, which lets go of a certificate some seconds after it was asked to', async () => {
    const { certificateArn } = await world.core();
    const item = aDeletion();
    await world.steps.begin({ item, executionArn: 'arn:one' });
    const detached = await world.steps.detach({ item });

    await expect(world.steps.remove({ item, detached })).rejects.toMatchObject({ name: 'Unavailable', code: 'STILL_ATTACHED' });
    expect((await world.iot.send(new ListThingPrincipalsCommand({ thingName: 'edge-1' }))).principals).toEqual([certificateArn]);
    world.pass(3);

    expect(await world.steps.remove({ item, detached })).toMatchObject({ thing: true, certificates: [detached.certificates[0]?.certificateId] });
  });

  it('waits also where somebody switches the certificate on again, and says so', async () => {
    const { certificateId } = await world.core();
    const item = aDeletion();
    await world.steps.begin({ item, executionArn: 'arn:one' });
    const detached = await world.steps.detach({ item });
    world.pass(3);
    await world.iot.send(new UpdateCertificateCommand({ certificateId, newStatus: 'ACTIVE' }));

    await expect(world.steps.remove({ item, detached })).rejects.toMatchObject({ code: 'STILL_ATTACHED', message: expect.stringContaining(certificateId) });
  });
});

describe('a core that is deleted and deployed to at once', () => {
  it('waits for the task that is moving it', async () => {
    await world.core();
    await deployed({ taskStatus: 'InProgress', executionArn: 'arn:mover' });

    await expect(world.steps.begin({ item: aDeletion(), executionArn: 'arn:one' })).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY' });
    expect((await world.row('edge-1')) as CoreRow).not.toHaveProperty('deletion');
    world.pass(41);
    await world.steps.begin({ item: aDeletion(), executionArn: 'arn:one' });

    expect(await world.rows.get(itemKey('deploy001', 0))).toMatchObject({ taskStatus: 'Failure', code: 'SUPERSEDED' });
    expect(await world.row('edge-1')).toMatchObject({ deletion: { taskId: 'delete001', index: 0 } });
  });
});

describe('things of others that are associated with a core', () => {
  it('are let go of and else left alone', async () => {
    await world.core();
    await world.iot.send(new CreateThingCommand({ thingName: 'foreign' }));
    await world.greengrass.send(new BatchAssociateClientDeviceWithCoreDeviceCommand({ coreDeviceThingName: 'edge-1', entries: [{ thingName: 'foreign' }] }));

    await world.run(aDeletion());

    expect((await world.left()).filter((what) => /thing|association|device/.test(what))).toEqual(['thing foreign']);
    expect((await world.item())?.receipt).toMatchObject({
      clientDevices: { disassociated: 1, deprovisioned: 0, kept: 1 }, kept: [{ part: 'clientDevices', name: '1', reason: expect.stringContaining('did not make') }],
    });
  });
});
