import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateDeploymentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import {
  AttachPolicyCommand, AttachThingPrincipalCommand, CreateKeysAndCertificateCommand, CreatePolicyCommand, CreateThingCommand, CreateThingGroupCommand, DeletePolicyCommand,
  DeleteThingCommand, DeleteThingGroupCommand, DetachThingPrincipalCommand, ListThingPrincipalsCommand,
} from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reportLines } from '../../commands/orphans/report-lines.ts';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import { orphanKinds, type OrphanReport, type Tally } from '../../contracts/function-answers.ts';
import { coreKey, deviceKey, type PrimaryKey } from '../../contracts/table.ts';
import type { CoreToCreate } from './api.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const run = async (...args: string[]): Promise<{ status: number; output: string }> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', '..', 'commands', 'orphans.ts'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const [status] = (await once(child, 'close')) as [number];
  return { status, output };
};

const tally = (given: Partial<Tally> = {}): Tally => ({ listed: 0, foreign: 0, young: 0, unexamined: 0, orphans: { count: 0, first: [] }, ...given });
const aReport = (given: Partial<OrphanReport> = {}, kinds: Partial<OrphanReport['kinds']> = {}): OrphanReport => ({
  at: '2026-03-04T12:00:00.000Z',
  minAgeMinutes: 60,
  kinds: { ...(Object.fromEntries(orphanKinds.map((kind) => [kind, tally()])) as OrphanReport['kinds']), ...kinds },
  unmanagedCores: { count: 0, first: [] },
  unattachedCertificates: 0,
  remarks: [],
  ...given,
});

describe('npm run orphans', () => {
  it('says what it looked at where there are none', () => {
    expect(reportLines(aReport({}, { things: tally({ listed: 1200 }), records: tally({ listed: 1 }) }))).toEqual([
      'no orphans among 1,200 things, 0 certificates, 0 policies, 0 thing groups, 0 deployments, 0 associations, 0 artifacts, 0 EventBridge rules, 1 record',
    ]);
  });

  it('names orphans with why they are ones, and how many more there are', () => {
    const things = tally({ listed: 150, orphans: { count: 101, first: [{ name: 'edge-1', why: 'its record is gone' }] } });

    expect(reportLines(aReport({}, { things }))).toEqual(['101 things of 150:', '  edge-1: its record is gone', '  … and 100 more', '', '101 orphans']);
  });

  it('tells apart what is no orphan, and what it cannot tell', () => {
    const report = aReport(
      { unmanagedCores: { count: 1, first: [{ name: 'somebodys', why: 'no task has made it' }] }, unattachedCertificates: 2, remarks: ['a remark'] },
      { things: tally({ foreign: 1, young: 2 }), certificates: tally({ foreign: 3, unexamined: 4 }) },
    );

    expect(reportLines(report).slice(0, -1)).toEqual([
      '1 core device that Greengrass knows and this system does not (no orphans):', '  somebodys: no task has made it', '',
      'foreign, and only counted: 1 thing, 3 certificates',
      'not judged yet, since they are younger than 60 minutes or were let go of since: 2 things',
      'not looked at: 4 certificates',
      'used by nothing, and perhaps left by a lost answer: 2 inactive certificates',
      'a remark',
    ]);
  });

  it('tells how it is used', async () => {
    expect(await run('--help')).toMatchObject({ status: 0, output: expect.stringContaining('npm run orphans') as unknown });
  });

  it.each([[['--aws'], '--environment'], [['--min-age', 'soon'], "--min-age is 'soon'; it must be a number of minutes from 0"]])('refuses %j in words', async (args, message) => {
    expect(await run(...args)).toMatchObject({ status: 2, output: expect.stringContaining(message) as unknown });
  });
});

describe('npm run orphans, of a stack that runs', () => {
  let stack: SystemStack;
  let greengrass: GreengrassV2Client;
  let mark: string;
  beforeAll(async () => {
    stack = await borrowStack();
    greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'local' } });
    mark = stack.ownName('').slice(0, -1);
  });
  afterAll(async () => {
    greengrass.destroy();
    // Rows were deleted here without what they count for: the next test file gets counters that are right.
    await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs['RecountFleetFunction'], Payload: JSON.stringify({ fix: true }) }));
    await stack.giveBack();
  });

  const search = (...args: string[]) => run('--aws-port', new URL(stack.awsEndpoint).port, ...args);
  const report = async (minAge = '0'): Promise<OrphanReport> => JSON.parse((await search('--json', '--min-age', minAge)).output) as OrphanReport;
  /** Of what bears this file's mark, or is among the names: the stack may have what other test files left. */
  const found = ({ kinds }: OrphanReport, ...names: string[]): Record<string, string[]> =>
    Object.fromEntries(orphanKinds.flatMap((kind) => {
      const ours = kinds[kind].orphans.first.map(({ name }) => name).filter((name) => name.includes(mark) || names.includes(name));
      return ours.length > 0 ? [[kind, ours.sort()]] : [];
    }));
  const deleteRow = ({ pk, sk }: PrimaryKey) => stack.dynamodb.send(new DeleteItemCommand({ TableName: stack.names.table, Key: { pk: { S: pk }, sk: { S: sk } } }));
  const provisioned = async (): Promise<CoreToCreate> => {
    const core = stack.anAwsCore();
    expect((await stack.api.provision([core])).taskStatus).toBe('Success');
    return core;
  };
  const powerOn = ({ name }: CoreToCreate) => stack.control('POST', '/devices/power-on', { cores: [name] });
  const certificateOf = async (thingName: string): Promise<string> => (await stack.iot.send(new ListThingPrincipalsCommand({ thingName }))).principals?.[0]?.split('/').at(-1) ?? '';
  const artifactsOf = (name: string): string[] => [certsKey(name), installerConfigKey(name)];
  const thingGroup = async (noun: string, owner: string) => {
    const thingGroupName = `cdf_ggv2_deploymentForTemplate_${stack.ownName(noun)}_1`;
    const { thingGroupArn } = await stack.iot.send(new CreateThingGroupCommand({ thingGroupName, tags: [{ Key: 'cdf-greengrass2-provisioning-environment', Value: owner }] }));
    const tags = { 'cdf-greengrass2-provisioning-deployment': 'identity' };
    const { deploymentId = '' } = await greengrass.send(new CreateDeploymentCommand({ targetArn: thingGroupArn, tags, components: { 'aws.greengrass.Cli': { componentVersion: '2.12.6' } } }));
    return { thingGroupName, deploymentId };
  };

  it('finds none among cores and client devices that are there, nor after they are deleted', async () => {
    const core = await provisioned();
    await powerOn(core);
    const devices = [stack.aDevice(), stack.aDevice()];
    expect((await stack.api.addDevices(core.name, devices)).taskStatus).toBe('Success');
    const ids = await Promise.all([core, ...devices].map(({ name }) => certificateOf(name)));

    expect(found(await report(), ...ids)).toEqual({});

    expect((await stack.api.remove([core.name])).taskStatus).toBe('Success');
    expect(found(await report(), ...ids)).toEqual({});
    expect(await stack.identities()).not.toMatchObject({ things: expect.arrayContaining([core.name]) as unknown });
  }, 90_000);

  it('finds a core whose record was lost, with all its parts', async () => {
    const { name } = await provisioned();
    const id = await certificateOf(name);
    await deleteRow(coreKey(name));

    const first = await report();

    expect(found(first, id)).toEqual({ things: [name], certificates: [id], artifacts: artifactsOf(name) });
    expect(await search('--min-age', '0')).toEqual({ status: 1, output: expect.stringContaining(`  ${name}: its record is gone\n`) as unknown });
  }, 60_000);

  it('finds the record of a core whose thing was deleted', async () => {
    const { name } = await provisioned();
    const { principals: [principal = ''] = [] } = await stack.iot.send(new ListThingPrincipalsCommand({ thingName: name }));
    await stack.iot.send(new DetachThingPrincipalCommand({ thingName: name, principal }));
    await stack.api.until('the thing is gone', () => stack.iot.send(new DeleteThingCommand({ thingName: name })).then(() => true, () => false), Boolean);

    expect(found(await report()).records).toEqual([name]);
  }, 60_000);

  it('finds a client device whose record was lost, with its association', async () => {
    const core = await provisioned();
    await powerOn(core);
    const { name } = stack.aDevice();
    await stack.api.addDevices(core.name, [stack.aDevice({ name })]);
    const id = await certificateOf(name);
    await deleteRow(deviceKey(name));

    expect(found(await report(), id)).toMatchObject({ things: expect.arrayContaining([name]) as unknown, associations: [`${name} of core ${core.name}`], artifacts: expect.arrayContaining([certsKey(name)]) as unknown });
  }, 60_000);

  it('tells apart a core that Greengrass knows and that has no record', async () => {
    const core = await provisioned();
    await powerOn(core);
    await deleteRow(coreKey(core.name));

    expect((await report()).unmanagedCores.first).toContainEqual({ name: core.name, why: 'its record is gone' });
  }, 60_000);

  it('finds policies, thing groups, deployments and artifacts that nothing accounts for, and leaves those of others alone', async () => {
    const { name: mine } = await provisioned();
    await deleteRow(coreKey(mine));
    const environment = 'local';
    const policies = [`clientIdEnforcementPolicy_${mine}`, `${stack.ownName('line')}_${environment}_0123456789ab`];
    const policyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: '*' }] });
    const foreign = stack.ownName('foreign');
    const foreignPolicies = [`${foreign}_prod_0123456789ab`, foreign];
    for (const policyName of [...policies, ...foreignPolicies]) await stack.iot.send(new CreatePolicyCommand({ policyName, policyDocument }));
    const own = await thingGroup('left', environment);
    const others = await thingGroup('others', 'prod');
    await stack.s3.send(new PutObjectCommand({ Bucket: stack.names.artifactsBucket, Key: certsKey(stack.ownName('nobody')), Body: 'a key' }));
    await stack.iot.send(new CreateThingCommand({ thingName: foreign }));
    const { certificateArn: target = '', certificateId = '' } = await stack.iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
    await stack.iot.send(new AttachPolicyCommand({ policyName: foreign, target }));
    await stack.iot.send(new AttachThingPrincipalCommand({ thingName: foreign, principal: target }));

    const all = found(await report(), own.deploymentId, others.deploymentId, certificateId);
    const old = found(await report('60'), own.deploymentId);

    expect(all).toMatchObject({ policies: policies.sort(), thingGroups: [own.thingGroupName], deployments: [own.deploymentId] });
    expect(all['artifacts']).toContain(certsKey(stack.ownName('nobody')));
    expect(all['things']).not.toContain(foreign);
    expect(all['certificates'] ?? []).not.toContain(certificateId);
    expect([old['policies'], old['thingGroups'], old['deployments'], old['artifacts']]).toEqual([undefined, undefined, undefined, undefined]);
    for (const policyName of policies) await stack.iot.send(new DeletePolicyCommand({ policyName }));
    for (const { thingGroupName } of [own, others]) await stack.iot.send(new DeleteThingGroupCommand({ thingGroupName }));
  }, 60_000);
});
