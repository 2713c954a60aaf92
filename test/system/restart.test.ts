/** `--data`: what a stack knows outlives its process, whenever and however that ends. */
import { GetCoreDeviceCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { ListThingPrincipalsCommand } from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localAssembly } from '../../commands/assembly.ts';
import { startLocalStack } from '../../commands/local-stack.ts';
import { succeeded } from '../../contracts/client.ts';
import { bundleOf, configOf } from './artifacts.ts';
import type { CoreToCreate, Task } from './api.ts';
import { changes, equipped } from './stack.ts';

/** Another moment of the kill: `TEST_SEED=<number>`. */
const seed = Number(process.env['TEST_SEED'] ?? 1);
const data = mkdtempSync(join(tmpdir(), 'restart-'));
let isOver = false;
/** One that is up only after a time-out has ended the tests would outlive them. */
const start = async () => {
  const started = equipped(await startLocalStack({ assembly: localAssembly, data, pauseScale: 0.02 }));
  if (isOver) await started.kill();
  return started;
};

let stack: Awaited<ReturnType<typeof start>>;
beforeAll(async () => { stack = await start(); }, 90_000);
afterAll(async () => {
  isOver = true;
  stack.letGo();
  await stack.kill();
  rmSync(data, { recursive: true, force: true });
});

const restart = async (ending: 'stop' | 'kill'): Promise<void> => {
  stack.letGo();
  await stack[ending]();
  stack = await start();
};

const cores = (noun: string, count: number): CoreToCreate[] =>
  Array.from({ length: count }, (_, n) => ({
    name: `${noun}-${n}`,
    provisioningTemplate: 'greengrass-core-own-ca',
    provisioningParameters: { ThingName: `${noun}-${n}` },
    cdfProvisioningParameters: { caId: stack.caId, certInfo: { country: 'US' } },
    configFileGenerator: 'MANUAL_INSTALL',
  }));

/** Posts a task under a key of the noun's name; the id is that of the task, however often this is done. */
const post = async (noun: string, count: number): Promise<string> => {
  const body = { type: 'Create' as const, coreVersion: '2.12.6', cores: cores(noun, count) };
  const { response } = await stack.api.POST('/coreTasks', { body, params: { header: { 'Idempotency-Key': `key-of-${noun}` } } });
  expect(response.status).toBe(202);
  return response.headers.get('x-taskid') ?? '';
};

/** Calls of AWS so far. */
const made = async (): Promise<number> => Object.values(await stack.control<Record<string, number>>('GET', '/calls')).reduce((sum, count) => sum + count, 0);

const done = ({ cores: items }: Task) => items.filter(({ taskStatus }) => taskStatus === 'Success');
const untilDone = (taskId: string, count: number): Promise<Task> => stack.api.until(`${count} cores of task ${taskId}`, () => stack.api.task(taskId), (task) => done(task).length >= count);

/** One thing, one certificate, and artifacts that belong to them. */
const expectWhole = async ({ name }: { name: string }): Promise<void> => {
  const [{ certificateId, certificate, key }, { principals = [] }, { services }] = await Promise.all([
    bundleOf(stack, name), stack.iot.send(new ListThingPrincipalsCommand({ thingName: name })), configOf(stack, name),
  ]);
  expect(principals.map((arn) => arn.split('/')[1])).toEqual([certificateId]);
  expect(certificate.checkPrivateKey(key)).toBe(true);
  expect(services['aws.greengrass.Nucleus'].configuration).toMatchObject({ awsRegion: stack.region });
};

describe('a stack that keeps its state', () => {
  it('brings every task to its true end that was accepted, however often it is killed', async () => {
    const held = cores('half', 12).slice(6);
    for (const core of held) await stack.stopShort(core);
    const half = await post('half', 12);
    const finished = done(await untilDone(half, 6));
    const whole = await post('whole', 12);
    await restart('kill');

    const accepting = stack.api.until('a request on its way', () => stack.control<Record<string, number>>('GET', '/calls'), (calls) => (calls['states.StartSyncExecution'] ?? 0) > 0);
    const lost = post('lost', 5).catch(() => undefined);
    await untilDone(whole, 5);
    await accepting;
    await restart('kill');

    const tasks = [half, whole, await post('lost', 5)];
    const settled = await Promise.all(tasks.map((taskId) => stack.api.settled(taskId)));

    expect(settled.flatMap((task) => task.cores.flatMap(({ name, code, statusMessage }) => (code === undefined ? [] : [{ name, code, statusMessage }])))).toEqual([]);
    expect(settled.map(({ taskStatus, progress }) => [taskStatus, progress.succeeded])).toEqual([['Success', 12], ['Success', 12], ['Success', 5]]);
    expect([undefined, tasks[2]]).toContain(await lost);
    expect(done(settled[0] as Task).filter(({ name }) => finished.some((item) => item.name === name))).toEqual(finished);
    const all = settled.flatMap((task) => task.cores);
    await Promise.all(all.map(expectWhole));
    const { things, certificates } = await stack.identities();
    expect([things.sort(), certificates.length]).toEqual([all.map(({ name }) => name).sort(), all.length]);
  }, 180_000);

  it(`brings deployments, cancellations, deletions and redeployments to their true end, killed amid them (seed ${seed})`, async () => {
    const names = cores('whole', 12).map(({ name }) => name);
    const [deployed, canceled, deleted] = [names.slice(0, 4), names.slice(4, 6), names.slice(6, 9)];
    await stack.control('POST', '/devices/power-on', { cores: names });
    for (const name of ['line', 'other']) await succeeded(stack.api.POST('/templates', { body: { name, components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }] } }));
    await stack.control('POST', '/devices/offline', { cores: canceled });
    await stack.control('POST', '/devices/faults', { cores: deployed.slice(0, 1), code: 'HTTP_REQUEST_ERROR', times: 1 });
    await stack.control('DELETE', '/calls');
    const other = await stack.api.startDeployment({ template: { name: 'other', version: 1 }, targets: { thingNames: canceled } });
    await stack.api.until('the end of the other deployment', () => stack.api.deploymentTask(other), ({ taskStatus }) => taskStatus === 'Success');
    const line = await stack.api.startDeployment({ template: { name: 'line', version: 1 }, targets: { thingNames: deployed } });
    const deletion = await stack.api.startDeletion(deleted);
    expect((await stack.api.request('POST', `/deploymentTasks/${other}/cancel`)).status).toBe(202);
    const before = await made();
    const enough = before + 20 + ((seed * 97) % 300);
    await stack.api.until(`${enough} calls`, made, (count) => count >= enough, 10_000).catch(() => undefined);
    await restart('kill');
    await stack.control('POST', '/devices/online', { cores: canceled });

    const [task, withdrawn, gone] = await Promise.all([stack.api.settledDeployment(line), stack.api.settledDeployment(other), stack.api.settled(deletion)]);
    expect([task, withdrawn, gone]).toMatchObject([
      { taskStatus: 'Success', progress: { total: 4, succeeded: 4 } }, { cancellation: { withdrawn: 2 } }, { taskStatus: 'Success', progress: { total: 3, succeeded: 3 } },
    ]);
    const healed = () => Promise.all(deployed.map((name) => stack.api.core(name)));
    await stack.api.until('the success of every core', healed, (all) => all.every(({ template }) => template.reported.deploymentStatus === 'SUCCEEDED'), 90_000);
    expect((await Promise.all(canceled.map((name) => stack.api.core(name)))).map(({ template }) => template.desired.name)).toEqual(['None', 'None']);
    expect((await stack.identities()).things.filter((name) => deleted.includes(name))).toEqual([]);
    await stack.control('POST', '/events/settle');
    const { Payload } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs['RecountFleetFunction'] ?? '', Payload: '{}' }));
    expect(JSON.parse(Buffer.from(Payload ?? []).toString())).toMatchObject({ differences: [] });
  }, 240_000);

  it('is the same after an orderly end', async () => {
    const before = { inventory: await stack.inventory(), core: await stack.api.core('half-0'), caId: stack.caId, id: await post('half', 12) };
    await stack.control('POST', '/devices/power-on', { cores: ['half-0'] });

    await restart('stop');

    expect(changes(before.inventory, await stack.inventory())).toEqual([]);
    expect([stack.caId, await post('half', 12)]).toEqual([before.caId, before.id]);
    expect(await stack.api.core('half-0')).toMatchObject({ provisioning: before.core.provisioning, artifacts: before.core.artifacts });
    const greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } });
    expect(await greengrass.send(new GetCoreDeviceCommand({ coreDeviceThingName: 'half-0' }))).toMatchObject({ status: 'HEALTHY' });
    greengrass.destroy();
    expect(stack.complaints()).toBe('');
  }, 90_000);
});
