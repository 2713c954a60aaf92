import { beforeEach, describe, expect, it } from '@jest/globals';
import { certsKey } from '../../../contracts/artifacts.ts';
import { findOrphans } from '../../../lambdas/domain/orphans/find-orphans.ts';
import { orphanCount, orphanKinds } from '../../../contracts/function-answers.ts';
import type { OrphanKind, OrphanReport } from '../../../contracts/function-answers.ts';
import { findingsNamed } from '../../../lambdas/domain/orphans/orphan-report.ts';
import { clientIdPolicyName, sharedPolicyName } from '../../../lambdas/domain/provisioning-templates/policies-of-core.ts';
import { ago, anAccount, longAgo, now } from '../../builders/orphan-account.ts';
import type { TestAccount } from '../../builders/orphan-account.ts';

let account: TestAccount;
beforeEach(() => {
  account = anAccount();
});

const look = (minAgeMinutes = 60): Promise<OrphanReport> => findOrphans(account.ports, account.belongings, { minAgeMinutes });
/** Names of the orphans, by kind; kinds without any are left out. */
const orphans = ({ kinds }: OrphanReport): Partial<Record<OrphanKind, string[]>> =>
  Object.fromEntries(orphanKinds.flatMap((kind) => (kinds[kind].orphans.count > 0 ? [[kind, kinds[kind].orphans.first.map(({ name }) => name)]] : [])));
const whyOf = ({ kinds }: OrphanReport, kind: OrphanKind): string | undefined => kinds[kind].orphans.first[0]?.why;

describe('an account in which all is recorded', () => {
  it('has no orphans, and costs its lists and no call for each thing', async () => {
    for (let index = 0; index < 300; index += 1) account.addCore(`edge-${index}`);

    const report = await look();

    expect(orphans(report)).toEqual({});
    expect(orphanCount(report)).toBe(0);
    expect(report.kinds.things).toMatchObject({ listed: 300, foreign: 0 });
    expect(account.calls.sort()).toEqual(['artifacts', 'certificates', 'coreDevices', 'coresWithDevices', 'deployments', 'groups', 'items', 'policies', 'records', 'rules', 'templates', 'things']);
  });

  it('has none either where a core is made while it is listed', async () => {
    account.addThing('edge-new', { createdAt: now });
    account.addBundle('edge-new', { modifiedAt: now });
    account.beforeRecords(() => account.hold('edge-new', { since: now }));

    expect(orphans(await look(0))).toEqual({});
  });

  it('has none either where a core is deleted while it is listed', async () => {
    account.addThing('edge-old');
    account.addBundle('edge-old');
    account.policies.set('clientIdEnforcementPolicy_edge-old', longAgo);
    account.associations.set('edge-core', ['edge-old']);
    account.beforeRecords(() => account.remember('edge-old', { deletedAt: now.toISOString(), deletedAs: 'device' }));

    expect(orphans(await look(0))).toEqual({});
  });

  it('has none either where a record is made after the things were listed', async () => {
    account.beforeRecords(() => account.addCore('edge-late'));

    expect(orphans(await look(0))).toEqual({});
    expect(account.calls).toContain('thing edge-late');
  });
});

describe('an EventBridge rule', () => {
  it('belongs to the redeployment rule that has it; without one it is an orphan', async () => {
    account.rules.add('ours.a').add('ours.b');
    account.records.push({ row: 'rule', eventBridgeRule: 'ours.a' });

    const report = await look();

    expect(orphans(report)).toEqual({ rules: ['ours.b'] });
    expect(report.kinds.rules).toMatchObject({ listed: 2, orphans: { first: [{ name: 'ours.b', why: 'no redeployment rule has it' }] } });
  });

  it('is none where it is made, or deleted, while the account is looked at', async () => {
    account.rules.add('ours.a').add('ours.b');
    account.beforeRecords(() => {
      account.rules.delete('ours.a');
      account.records.push({ row: 'rule', eventBridgeRule: 'ours.b' });
    });

    expect(orphans(await look())).toEqual({});
  });
});

describe('what others made', () => {
  it('is counted and never called an orphan', async () => {
    account.things.add('lamp-1');
    account.certificates.set('cert-lamp', { status: 'ACTIVE', createdAt: longAgo });
    account.principals.set('cert-lamp', ['lamp-1']);
    account.policies.set('lamp-policy', longAgo).set('clientIdEnforcementPolicy_lamp-1', longAgo).set('line_prod_0123456789ab', longAgo);
    account.groups.set('prefix_line_1', { createdAt: longAgo, owner: 'prod' }).set('prefix_line_2', { createdAt: longAgo });
    account.deployments.set('deployment-1', { groupName: 'prefix_line_1', createdAt: longAgo, isOfThisSystem: true }).set('deployment-2', { groupName: 'prefix_gone_1', createdAt: longAgo, isOfThisSystem: false });
    account.associations.set('edge-core', ['lamp-1']);

    const { kinds, ...report } = await look();

    expect(orphans({ kinds, ...report })).toEqual({});
    expect(orphanKinds.map((kind) => [kind, kinds[kind].foreign])).toEqual([
      ['things', 1], ['certificates', 1], ['policies', 3], ['thingGroups', 2], ['deployments', 2], ['associations', 1], ['artifacts', 0], ['rules', 0], ['records', 0],
    ]);
  });

  it('costs no call for each where there is much of it', async () => {
    for (let index = 0; index < 500; index += 1) {
      account.things.add(`lamp-${index}`);
      account.certificates.set(`cert-${index}`, { status: 'ACTIVE', createdAt: longAgo });
    }
    account.policies.set('stack-core-1', longAgo);

    const { kinds } = await look();

    expect([kinds.things.foreign, kinds.certificates.foreign]).toEqual([500, 500]);
    expect(account.calls.filter((call) => call.includes(' '))).toEqual(['targets stack-core-1']);
  });

  it('is told apart as certificates that nothing uses', async () => {
    account.certificates.set('unused', { status: 'INACTIVE', createdAt: longAgo }).set('new', { status: 'INACTIVE', createdAt: now }).set('switched-off', { status: 'INACTIVE', createdAt: longAgo });
    account.principals.set('switched-off', ['lamp-1']);

    const report = await look();

    expect(report.unattachedCertificates).toBe(1);
    expect(orphans(report)).toEqual({});
  });
});

describe('a thing without a record', () => {
  it('is an orphan where its name is remembered', async () => {
    account.things.add('edge-1');
    account.remember('edge-1', { deletedAt: longAgo.toISOString(), deletedAs: 'device' });

    const report = await look();

    expect(orphans(report)).toEqual({ things: ['edge-1'] });
    expect(whyOf(report, 'things')).toBe('it was deleted as a client device at 2026-03-01T12:00:00.000Z, and came back');
  });

  it('is none where its record was deleted without deprovisioning, nor is its certificate or key', async () => {
    account.addThing('edge-1');
    account.addBundle('edge-1', { certificateId: 'cert-edge-1' });
    account.associations.set('edge-1', []);
    account.remember('edge-1', { deletedAt: longAgo.toISOString(), deletedAs: 'core', kept: {} });

    const report = await look();

    expect(orphans(report)).toEqual({});
    expect(report.unmanagedCores.first).toEqual([{ name: 'edge-1', why: 'its record was deleted without deprovisioning, and it goes on' }]);
  });

  it('is an orphan where the task that made it has ended, and a bundle lies under its name', async () => {
    account.things.add('edge-1');
    account.addBundle('edge-1');
    account.hold('edge-1', { isOpen: false });

    expect(orphans(await look())).toEqual({ things: ['edge-1'], artifacts: [certsKey('edge-1')] });
  });

  it.each([{}, { holder: { taskId: 'task-1', index: 0, since: longAgo.toISOString() } }])('is foreign where a task found that it is not ours, or ended before it did: %j', async (name) => {
    account.things.add('lamp-1');
    account.remember('lamp-1', name);

    expect((await look()).kinds.things).toMatchObject({ foreign: 1, orphans: { count: 0 } });
  });

  it('is an orphan with its artifacts and its certificate where a bundle lies under its name', async () => {
    account.things.add('edge-1');
    account.addBundle('edge-1', { certificateId: 'cert-1' });
    account.certificates.set('cert-1', { status: 'INACTIVE', createdAt: longAgo });

    expect(orphans(await look())).toEqual({ things: ['edge-1'], certificates: ['cert-1'], artifacts: [certsKey('edge-1')] });
  });

  it.each([1, 200])('is an orphan where its certificate holds a policy of the stack, beside %d foreign certificates', async (foreign) => {
    account.addThing('edge-1');
    account.policies.set('stack-core-1', longAgo);
    for (let index = 0; index < foreign; index += 1) account.certificates.set(`foreign-${index}`, { status: 'ACTIVE', createdAt: longAgo });

    const report = await look();

    expect(orphans(report)).toEqual({ things: ['edge-1'], certificates: ['cert-edge-1'] });
    expect(whyOf(report, 'things')).toBe('its certificate cert-edge-1 holds policy stack-core-1 of this system');
  });

  it('takes its certificate along', async () => {
    account.addThing('edge-1');
    account.attachments.clear();
    account.remember('edge-1');

    expect(orphans(await look())).toEqual({ things: ['edge-1'], certificates: ['cert-edge-1'] });
  });

  it.each([[59, {}], [61, { things: ['edge-1'] }]])('is young %d minutes after its deletion', async (minutes, found) => {
    account.things.add('edge-1');
    account.remember('edge-1', { deletedAt: ago(minutes).toISOString(), deletedAs: 'core' });

    expect(orphans(await look())).toEqual(found);
    expect(orphans(await look(0))).toEqual({ things: ['edge-1'] });
  });

  it('is none while the task that makes or deletes it goes on', async () => {
    account.addThing('edge-1');
    account.addBundle('edge-1');
    account.policies.set('clientIdEnforcementPolicy_edge-1', longAgo);
    account.hold('edge-1');

    expect(orphans(await look(0))).toEqual({});
  });
});

describe('a certificate without a record', () => {
  it('is accounted for by a recorded thing that has it', async () => {
    account.addCore('edge-1');
    account.addThing('edge-1', { certificateId: 'second' });

    expect(orphans(await look())).toEqual({});
  });

  it('is young as its creation date says', async () => {
    account.certificates.set('cert-1', { status: 'ACTIVE', createdAt: ago(30) });
    account.attachments.set('cert-1', ['stack-core-1']);

    const report = await look();

    expect(orphans(report)).toEqual({});
    expect(report.kinds.certificates.young).toBe(1);
    expect(orphans(await look(20))).toEqual({ certificates: ['cert-1'] });
  });
});

describe('a policy', () => {
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: '*' }] });
  const shared = sharedPolicyName({ name: 'line', document }, 'test');

  it('of the stack is never an orphan', async () => {
    account.policies.set('stack-core-1', longAgo);

    expect(orphans(await look())).toEqual({});
  });

  it('of a document is none while a provisioning template has the document', async () => {
    account.policies.set(shared, longAgo);
    account.templates.set('core', [{ name: 'line', document }]);

    expect(orphans(await look())).toEqual({});
  });

  it('of a document is none while a certificate holds it, and an orphan from then on', async () => {
    account.policies.set(shared, longAgo);
    account.addCore('edge-1');
    account.attachments.set('cert-edge-1', [shared]);

    expect(orphans(await look())).toEqual({});

    account.attachments.clear();
    expect(orphans(await look())).toEqual({ policies: [shared] });
  });

  it('of a document is not judged while a provisioning template cannot be read, and the report says so', async () => {
    account.policies.set(shared, longAgo);
    account.templates.set('broken', undefined);

    const report = await look();

    expect(orphans(report)).toEqual({});
    expect(report.kinds.policies.unexamined).toBe(1);
    expect(report.remarks).toEqual(['provisioning template broken cannot be read: which policies it has is not known']);
  });

  it('of one thing is accounted for by its record, and an orphan without', async () => {
    account.addCore('edge-1');
    account.policies.set('clientIdEnforcementPolicy_edge-1', longAgo).set('clientIdEnforcementPolicy_edge-2', longAgo).set('clientIdEnforcementPolicy_edge-3', longAgo);
    account.remember('edge-2', { deletedAt: longAgo.toISOString(), deletedAs: 'core' });

    expect(orphans(await look())).toEqual({ policies: ['clientIdEnforcementPolicy_edge-2', 'clientIdEnforcementPolicy_edge-3'] });
  });

  it('of one thing whose name no policy can bear is known by its digest', async () => {
    account.addCore('edge:1');
    const name = clientIdPolicyName({ name: 'edge:1' });
    account.policies.set(name, longAgo);
    account.belongings.thingNamePrefix = '';

    expect(name).not.toContain('edge');
    expect(orphans(await look())).toEqual({});
  });
});

describe('a deployment', () => {
  it('is accounted for by the record of its group, former ones included', async () => {
    account.records.push({ row: 'group', groupName: 'prefix_line_1' });
    account.groups.set('prefix_line_1', { createdAt: longAgo, owner: 'test' });
    account.deployments.set('old', { groupName: 'prefix_line_1', createdAt: longAgo, isOfThisSystem: true }).set('new', { groupName: 'prefix_line_1', createdAt: longAgo, isOfThisSystem: true });

    expect(orphans(await look())).toEqual({});
  });

  it('is an orphan with its group where there is no record of it', async () => {
    account.groups.set('prefix_line_1', { createdAt: longAgo, owner: 'test' }).set('prefix_line_2', { createdAt: now, owner: 'test' });
    account.deployments.set('deployment-1', { groupName: 'prefix_line_1', createdAt: longAgo, isOfThisSystem: true });

    const report = await look();

    expect(orphans(report)).toEqual({ thingGroups: ['prefix_line_1'], deployments: ['deployment-1'] });
    expect(report.kinds.thingGroups.young).toBe(1);
  });

  it('is an orphan where its group is gone', async () => {
    account.deployments.set('deployment-1', { groupName: 'prefix_line_1', createdAt: longAgo, isOfThisSystem: true });

    const report = await look();

    expect(orphans(report)).toEqual({ deployments: ['deployment-1'] });
    expect(whyOf(report, 'deployments')).toBe('it is to thing group prefix_line_1, which is gone');
  });

  it('that is gone by the time it is asked about is none', async () => {
    account.groups.set('prefix_line_1', { createdAt: longAgo, owner: 'test' });
    account.deployments.set('deployment-1', { groupName: 'prefix_line_1', createdAt: longAgo, isOfThisSystem: true });
    account.beforeRecords(() => [account.groups, account.deployments].forEach((all) => all.clear()));

    expect(orphans(await look())).toEqual({});
  });
});

describe('an association', () => {
  it('is an orphan where the client device has no record, or no thing', async () => {
    account.addCore('edge-core');
    account.record('edge-2', { row: 'device', certificateId: 'none' });
    account.things.add('edge-1');
    account.remember('edge-1');
    account.associations.set('edge-core', ['edge-1', 'edge-2']);

    const report = await look();

    expect(orphans(report)).toEqual({ things: ['edge-1'], associations: ['edge-1 of core edge-core', 'edge-2 of core edge-core'], records: ['edge-2'] });
    expect(report.kinds.associations.orphans.first[1]?.why).toBe('the thing of the client device is gone');
  });

  it('is asked for of all cores where they are few, and else of those that may have client devices of ours', async () => {
    for (let index = 0; index < 101; index += 1) account.associations.set(`edge-${index}`, []);
    account.withDevices.add('edge-7').add('edge-not-connected');

    await look();

    expect(account.calls.filter((call) => call.startsWith('clientDevices'))).toEqual(['clientDevices edge-7']);
  });

  it('that there is no time to list is said to be missing', async () => {
    account.associations.set('edge-1', []).set('edge-2', []);
    const report = await findOrphans({ ...account.ports, remaining: () => 1000 }, account.belongings, { minAgeMinutes: 0 });

    expect(report.remarks).toEqual(['there was no time to list the client devices of 2 cores']);
  });
});

describe('a record', () => {
  it('whose thing is gone is found', async () => {
    account.record('edge-1');
    account.record('edge-2', { deletionSince: longAgo.toISOString() });

    const report = await look();

    expect(orphans(report)).toEqual({ records: ['edge-1', 'edge-2'] });
    expect(report.kinds.records.orphans.first.map(({ why }) => why)).toEqual([
      'the thing of this core is gone', 'the thing of this core is gone: a deletion that began at 2026-03-01T12:00:00.000Z has not ended',
    ]);
  });

  it('of what never became a thing is none, nor one that a task works on', async () => {
    account.records.push({ row: 'core', name: 'edge-1' });
    account.record('edge-2');
    account.records.pop();
    account.hold('edge-2');

    expect(orphans(await look())).toEqual({});
  });
});

describe('a core device without a record', () => {
  it('is told apart as unmanaged, and is no orphan', async () => {
    account.addCore('edge-1');
    account.remember('edge-2', { deletedAt: longAgo.toISOString(), deletedAs: 'core' });
    for (const name of ['edge-1', 'edge-2', 'somebodys']) account.associations.set(name, []);

    const report = await look();

    expect(report.unmanagedCores.first.map(({ name }) => name)).toEqual(['edge-2', 'somebodys']);
    expect(orphans(report)).toEqual({});
  });
});

describe('a report of many orphans', () => {
  it('counts them all and names the first', async () => {
    for (let index = 0; index < findingsNamed + 150; index += 1) account.addBundle(`edge-${index}`);

    const { kinds: { artifacts } } = await look();

    expect(artifacts.orphans.count).toBe(findingsNamed + 150);
    expect(artifacts.orphans.first).toHaveLength(findingsNamed);
  });

  it('says how many it did not look at', async () => {
    for (let index = 0; index < 1200; index += 1) account.record(`edge-${index}`);

    const { kinds: { records } } = await look();

    expect([records.orphans.count, records.unexamined]).toEqual([1000, 200]);
  });
});
