import { CreateThingCommand, ListAttachedPoliciesCommand, ListThingPrincipalsCommand } from '@aws-sdk/client-iot';
import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import { failures } from '../../contracts/failures.ts';
import { sampled } from '../builders/test-size.ts';
import type { Task, TaskItem } from './api.ts';
import { bundleOf, configOf } from './artifacts.ts';
import { borrowStack, type Fault, type SystemStack } from './stack.ts';

const denied = { name: 'AccessDeniedException', statusCode: 403 };
const throttled = { name: 'ThrottlingException', statusCode: 429 };

describe('a task with cores that fail', () => {
  let stack: SystemStack;
  beforeAll(async () => { stack = await borrowStack(); });
  afterEach(() => stack.clearFaults());
  afterAll(() => stack.giveBack());

  const onlyItem = ({ cores }: Task): TaskItem => {
    const [item] = cores;
    if (!item || cores.length > 1) throw new Error(`expected one core, got ${cores.length}`);
    return item;
  };

  const foreignThing = async (name: string): Promise<void> => {
    await stack.iot.send(new CreateThingCommand({ thingName: name }));
  };

  it('peer fault 33: is InProgress until all cores have settled, and a Failure then', async () => {
    await foreignThing('edge-foreign');
    const slow = [stack.aCore(), stack.aCore()];
    for (const core of slow) await stack.stopShort(core);
    const id = await stack.api.start([stack.aCore({ name: 'edge-foreign' }), ...slow]);

    const early = await stack.api.until('the failure of one core', () => stack.api.task(id), ({ progress }) => progress.failed === 1);
    await stack.clearFaults();
    const late = await stack.api.settled(id);

    expect(early).toMatchObject({ taskStatus: 'InProgress', progress: { total: 3, succeeded: 0, failed: 1 } });
    expect(late).toMatchObject({ taskStatus: 'Failure', statusMessage: '1 of 3 cores failed', progress: { total: 3, waiting: 0, inProgress: 0, succeeded: 2, failed: 1 } });
    expect(late.cores.map(({ taskStatus }) => taskStatus)).toEqual(['Failure', 'Success', 'Success']);
  });

  it('peer faults 31 and 32: counts every core once and keeps the Failure, however many cores settle at once', async () => {
    await foreignThing('edge-among-many');
    const cores = [...Array.from({ length: 29 }, () => stack.anAwsCore()), stack.anAwsCore({ name: 'edge-among-many' })];

    const task = await stack.api.provision(cores);

    expect(task).toMatchObject({ taskStatus: 'Failure', progress: { total: 30, waiting: 0, inProgress: 0, succeeded: 29, failed: 1 } });
  });

  it('tells what to do about a thing that others made, and touches nothing of it', async () => {
    await foreignThing('edge-theirs');
    const before = await stack.inventory();

    const item = onlyItem(await stack.api.provision([stack.aCore({ name: 'edge-theirs' })]));
    const after = await stack.inventory();

    expect(item).toMatchObject({ taskStatus: 'Failure', code: 'THING_NOT_OURS', hint: failures.THING_NOT_OURS.hint, retryable: false });
    expect(item.statusMessage).toContain('edge-theirs');
    expect(after.certificates).toEqual(before.certificates);
    expect(after.objects.filter((key) => key.includes('edge-theirs'))).toEqual([]);
    expect((await stack.api.GET('/cores/{coreName}', { params: { path: { coreName: 'edge-theirs' } } })).response.status).toBe(404);
    expect((await stack.iot.send(new ListThingPrincipalsCommand({ thingName: 'edge-theirs' }))).principals).toEqual([]);
  });

  it('takes a thing over that others made when the item says so', async () => {
    await foreignThing('edge-adopted');

    const item = onlyItem(await stack.api.provision([stack.aCore({ name: 'edge-adopted', adopt: true })]));

    expect(item.taskStatus).toBe('Success');
    expect((await stack.iot.send(new ListThingPrincipalsCommand({ thingName: 'edge-adopted' }))).principals).toHaveLength(1);
  });

  it.each(['DescribeThing', 'RegisterThing'])('peer fault 17: never takes a %s that is denied for an answer', async (operation) => {
    await stack.fault({ service: 'iot', operation, error: denied });

    const item = onlyItem(await stack.api.provision([stack.aCore()]));

    expect(item).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED', retryable: true });
    expect(item.statusMessage).toContain(operation);
  });

  it('peer fault 17: never takes a CA that cannot be looked up for an unknown one', async () => {
    const core = stack.aCore({ cdfProvisioningParameters: { caId: 'b'.repeat(64) } });
    await stack.fault({ service: 'iot', operation: 'DescribeCACertificate', error: { name: 'InternalFailureException', statusCode: 500 }, times: 50 });

    const { response, error } = await stack.api.POST('/coreTasks', { body: { type: 'Create', coreVersion: '2.12.6', cores: [core] } });

    expect([response.status, error?.code]).toEqual([503, 'UNAVAILABLE']);
  });

  it('has a red child execution whose input begins with the core and whose error names the cause', async () => {
    await foreignThing('edge-red');

    const task = await stack.api.provision([stack.aCore({ name: 'edge-red' })]);

    const executionArn = onlyItem(task).links.execution?.replace(/^.*\/executions\//, '');
    const execution = await stack.states.send(new DescribeExecutionCommand({ executionArn }));
    expect(execution).toMatchObject({ status: 'FAILED', error: 'THING_NOT_OURS' });
    expect(execution.input).toMatch(/^\{\s*"coreName"\s*:\s*"edge-red"/);
    expect(execution.cause).toContain('edge-red');
  });

  it('peer faults 18 and 24: fails a core whose generator fails with the generator’s own words, and a re-run makes the config', async () => {
    const core = stack.aCore();
    const gone = { name: 'ResourceNotFoundException', statusCode: 404, message: 'Function not found: the generator was deleted' };
    await stack.fault({ service: 'lambda', operation: 'Invoke', match: { FunctionName: 'greengrass2-provisioning-local-ManualInstall' }, error: gone });

    const item = onlyItem(await stack.api.provision([core]));
    const half = await stack.api.core(core.name);
    const rerun = onlyItem(await stack.api.provision([core]));

    expect(item).toMatchObject({ taskStatus: 'Failure', code: 'CONFIG_GENERATOR_FAILED', retryable: true, exists: { thing: true, certs: { key: half.artifacts.certs?.key } } });
    expect(item.statusMessage).toContain('the generator was deleted');
    expect(half.provisioning.status).toBe('Failure');
    expect(half.artifacts.config).toBeUndefined();
    expect(rerun.taskStatus).toBe('Success');
    expect((await configOf(stack, core.name)).system.thingName).toBe(core.name);
  });

  type Ending = [operation: string, when: 'before' | 'after', fault: (core: string) => Pick<Fault, 'service' | 'match'>];
  const bundle = (core: string) => ({ service: 's3', match: { Key: certsKey(core) } });
  const iot = () => ({ service: 'iot' });

  it.each(sampled<Ending>([
    ['PutObject', 'before', bundle],
    ['PutObject', 'after', bundle],
    ['CreateCertificateFromCsr', 'after', iot],
    ['UpdateCertificate', 'before', iot],
    ['UpdateCertificate', 'after', iot],
    ['RegisterThing', 'before', iot],
    ['RegisterThing', 'after', iot],
    ['PutObject', 'after', (core) => ({ service: 's3', match: { Key: installerConfigKey(core) } })],
  ], 4))('lists what exists of a core that ended on a %s denied %s its effect, and knows the core as soon as anything does', async (operation, when, fault) => {
    const core = stack.anAwsCore();
    const before = await stack.inventory();
    await stack.fault({ ...fault(core.name), operation, when, error: denied });

    const { exists = {}, code } = onlyItem(await stack.api.provision([core]));

    const after = await stack.inventory();
    const [certificateId] = after.certificates.filter((id) => !before.certificates.includes(id));
    const target = `arn:aws:iot:${stack.region}:${stack.account}:cert/${certificateId}`;
    const { policies = [] } = certificateId === undefined ? {} : await stack.iot.send(new ListAttachedPoliciesCommand({ target }));
    const isStored = (key: string): boolean => after.objects.includes(`${stack.names.artifactsBucket}/${key}`);
    const { thing = false, policies: named = [], certs, config, unknown } = exists;
    expect(code).toBe('AWS_ACCESS_DENIED');
    expect({ thing, certificateId: exists.certificateId, policies: named, certs: certs?.key, config: config?.key, unknown }).toEqual({
      thing: after.things.includes(core.name),
      certificateId,
      policies: policies.map(({ policyName }) => policyName),
      certs: isStored(certsKey(core.name)) ? certsKey(core.name) : undefined,
      config: isStored(installerConfigKey(core.name)) ? installerConfigKey(core.name) : undefined,
      unknown: undefined,
    });
    expect((await stack.api.request('GET', `/cores/${core.name}`)).status).toBe(Object.keys(exists).length > 0 ? 200 : 404);
  });

  it('peer fault 19: is not failed by a bus that refuses events, and keeps the artifacts of its cores', async () => {
    const core = stack.aCore();
    await stack.fault({ service: 'events', operation: 'PutEvents', error: denied, times: 20 });

    const item = onlyItem(await stack.api.provision([core]));

    expect(item.taskStatus).toBe('Success');
    expect((await bundleOf(stack, core.name)).entries).toContain('certs/cert.pem');
    expect((await stack.api.core(core.name)).artifacts.config).toBeDefined();
  });

  it('peer fault 25: does not call a core a success whose rows the table refused', async () => {
    const core = stack.aCore();
    await stack.holdBack(core);
    const id = await stack.api.start([core]);

    await stack.fault({ service: 'dynamodb', operation: 'TransactWriteItems', error: denied });
    const item = onlyItem(await stack.api.settled(id));

    expect(item).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED' });
    expect(item.statusMessage).toContain('TransactWriteItems');
  });

  it('rides out throttling by itself', async () => {
    await stack.fault({ service: 'iot', operation: 'RegisterThing', error: throttled, times: 4 });

    expect(onlyItem(await stack.api.provision([stack.aCore()])).taskStatus).toBe('Success');
  });
});
