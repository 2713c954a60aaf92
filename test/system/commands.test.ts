import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CreateDeploymentCommand, GreengrassV2Client, ListEffectiveDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnStack } from '../../commands/local-stack.ts';
import { rightsReport } from '../../commands/walkthrough/rights.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const run = async (file: string, ...args: string[]): Promise<{ code: number; output: string }> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', '..', 'commands', file), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
};

const closedPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('the walkthrough', () => {
  it('goes as the brief promises, without a call refused or a right granted that nobody needs and nobody gives a reason for', async () => {
    const { code, output } = await run('walkthrough.ts', '--rights');

    expect(output).toContain('the walkthrough went as promised');
    expect(output).toMatch(/POST \/coreTasks[\s\S]*202 Accepted[\s\S]*"status": "UNKNOWN"[\s\S]*"status": "HEALTHY"/);
    expect(output).toMatch(/POST \/deploymentTasks[\s\S]*"SUCCEEDED"[\s\S]*GET \/fleet\/summary[\s\S]*fault walkthrough-core-1 COMPONENT_BROKEN[\s\S]*"COMPONENT_BROKEN": 1[\s\S]*GET \/fleet\/summary/);
    expect(output).toMatch(/POST \/deploymentTasks\/\S+\/retry[\s\S]*"retried": 1[\s\S]*"retriedBy"[\s\S]*POST \/deploymentTasks\/\S+\/cancel[\s\S]*"withdrawn": 1[\s\S]*"autoDeploy": true[\s\S]*"triggeredBy": \{\s*"trigger": "publish"/);
    expect(output).toMatch(/POST \/cores\/walkthrough-core-1\/deviceTasks[\s\S]*"Associated"[\s\S]*DELETE \/devices\/walkthrough-device-1\S+[\s\S]*204 No Content[\s\S]*"type": "Delete"[\s\S]*"receipt"[\s\S]*DELETE \/templates/);
    expect(output).toMatch(/"things": \[\],\s+"certificates": \[\],\s+"thingGroups": \[\],\s+"coreDevices": \[\][\s\S]*no orphans among 0 things, 0 certificates/);
    expect(code).toBe(0);
    expect(output).toMatch(/Rights that are granted and were not needed[\s\S]*\n {2}it looks closer at what is left in the account, and nothing is:\n {4}FindOrphans: dynamodb:BatchGetItem/);
  }, 180_000);
});

describe('the report on rights', () => {
  it('faults a reason for a right that nobody has', async () => {
    const { faults } = await rightsReport({ control: async () => [] } as unknown as OwnStack);

    expect(faults).toContain('RemoveRules has no right to events:ListRules: take the reason for it out of commands/walkthrough/unneeded-rights.ts');
  });
});

describe('a command', () => {
  it.each(['walkthrough.ts', 'device.ts', 'start.ts'])('tells how to use it (%s)', async (file) => {
    const { code, output } = await run(file, '--help');

    expect(code).toBe(0);
    expect(output).toContain('--port <port>');
    expect(output).toContain('--aws-port <port>');
  });

  it.each([
    [['walkthrough.ts', '--fast'], "Unknown option '--fast'"],
    [['device.ts'], 'say what to do: power-on, power-off, offline, online, fault, component, restore, deploy-locally, drop-events, pace, list'],
    [['device.ts', 'reboot'], "'reboot' is not one of power-on, power-off, offline, online, fault, component, restore, deploy-locally, drop-events, pace, list"],
    [['device.ts', 'power-on'], 'name at least one core, or say --all'],
    [['device.ts', 'offline', 'edge-1', '--all'], 'name cores or say --all, not both'],
    [['device.ts', 'offline', '130%'], "the share of cores is '130%'; it must be a share from 0.1% to 100%, such as 30%"],
    [['device.ts', 'offline', '30%', 'edge-1'], "'30% edge-1' mixes a share with cores; name cores, or one share"],
    [['device.ts', 'fault'], 'say which cores and which error code, such as: fault 20% COMPONENT_BROKEN'],
    [['device.ts', 'fault', 'COMPONENT_BROKEN'], 'name at least one core, or say --all'],
    [['device.ts', 'fault', 'edge-1', 'HANG', '--times', 'two'], "--times is 'two'; it must be a whole number from 1"],
    [['device.ts', 'fault', 'edge-1', 'HANG', '--times', '2', '--for-ever'], 'say --times or --for-ever, not both'],
    [['device.ts', 'fault', 'clear', 'edge-1'], "'fault clear' ends the faults of all cores; say it without 'edge-1'"],
    [['device.ts', 'component', 'BROKEN'], 'say which cores, which component and which state, such as: component edge-1 com.example.Press BROKEN'],
    [['device.ts', 'restore', 'edge-1'], 'say what the image holds, such as: restore edge-1 --components com.example.Press=1.0.0'],
    [['device.ts', 'restore', 'edge-1', '--components', 'com.example.Press'], "--components has 'com.example.Press'; it must be <name>=<version>"],
    [['device.ts', 'restore', '--components', 'com.example.Press=1.0.0'], 'name at least one core, or say --all'],
    [['device.ts', 'deploy-locally', 'edge-1'], 'say what to install or to remove, such as: deploy-locally edge-1 --components com.example.Debugger=0.1.0'],
    [['device.ts', 'drop-events'], "the share of events is ''; it must be a share from 0% to 100%, such as 30%"],
    [['device.ts', 'drop-events', '30'], "the share of events is '30'; it must be a share from 0% to 100%, such as 30%"],
    [['device.ts', 'pace', '400-50'], "the pace is '400-50'; it must be milliseconds such as 0, 100 or 50-400"],
    [['device.ts', 'list', '--port', 'http'], "--port is 'http'; it must be a port from 0 to 65535"],
    [['start.ts', '--assembly', 'none', '--prot', '1'], "Unknown option '--prot'"],
    [['start.ts', '--auth', 'bogus'], "--auth 'bogus' is no way to call the API; give none or iam"],
    [['start.ts', '--auth', 'constructor'], "--auth 'constructor' is no way to call the API; give none or iam"],
    [['../contracts/generate.ts', '--chekc'], "Unknown option '--chekc'"],
  ])('refuses %j in words, with its usage', async ([file = '', ...args], message) => {
    const { code, output } = await run(file, ...args);

    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output).toContain('--help');
  });

  it('tells how to use the generator instead of running it', async () => {
    const { code, output } = await run('../contracts/generate.ts', '--help');

    expect([code, output]).toEqual([0, expect.stringMatching(/^Writes what follows from the contracts[\s\S]*--check/)]);
  });

  it('says how to start the stack that it did not find', async () => {
    const port = await closedPort();

    const { code, output } = await run('device.ts', 'list', '--aws-port', String(port));

    expect(code).toBe(1);
    expect(output).toBe(`no local stack answers on http://127.0.0.1:${port}; run 'npm start' in another terminal, or name its port with --aws-port\n`);
  });
});

describe('the device command', () => {
  let stack: SystemStack;
  let ports: string[];
  let [whole, withoutConfig] = ['', ''];

  beforeAll(async () => {
    stack = await borrowStack();
    ports = ['--port', new URL(stack.apiUrl).port, '--aws-port', new URL(stack.awsEndpoint).port];
    const cores = [stack.aCore(), stack.anAwsCore({ configFileGenerator: undefined })];
    [whole, withoutConfig] = cores.map(({ name }) => name) as [string, string];
    await stack.api.provision(cores);
  });
  afterAll(() => stack.giveBack());

  it('powers a core on and returns once the API says HEALTHY', async () => {
    const { code, output } = await run('device.ts', 'power-on', whole, ...ports);

    expect([code, output]).toEqual([0, `${whole}  online  nucleus 2.12.6  HEALTHY\n`]);
    expect((await stack.api.core(whole)).device.status).toBe('HEALTHY');
  });

  it('fails with the checks that a core failed, and powers the others on all the same', async () => {
    const { code, output } = await run('device.ts', 'power-on', whole, withoutConfig, ...ports);

    expect(code).toBe(1);
    expect(output).toContain(`${whole}  online`);
    expect(output).toContain(`${withoutConfig}  off\n  failed: artifacts are there\n          the core has no installerConfig.yml\n`);
  });

  it('powers a core off and lists it so', async () => {
    await run('device.ts', 'power-on', whole, ...ports);

    const off = await run('device.ts', 'power-off', whole, ...ports);
    const { output } = await run('device.ts', 'list', ...ports);

    expect(off.output).toBe(`${whole}  off\n`);
    expect(output).toContain(`${whole}  off\n  aws.greengrass.Nucleus 2.12.6  FINISHED\n`);
  });

  it('takes a core off the network and back', async () => {
    await run('device.ts', 'power-on', whole, ...ports);

    const away = await run('device.ts', 'offline', whole, ...ports);
    const back = await run('device.ts', 'online', '--all', ...ports);

    // The stack may have cores of other test files: --all is all that there are.
    expect(away.output).toBe(`${whole}  offline\n`);
    expect(back.output.split('\n')).toContain(`${whole}  online`);
  });

  it('arms a fault, lists it, and ends it', async () => {
    await run('device.ts', 'power-on', whole, ...ports);

    const armed = await run('device.ts', 'fault', '100%', 'COMPONENT_BROKEN', '--times', '3', ...ports);
    const listed = await run('device.ts', 'list', ...ports);
    await run('device.ts', 'fault', 'clear', ...ports);

    // The stack may have cores of other test files: a share is of all that there are.
    expect(armed.output.split('\n')).toContain(`${whole}  next: COMPONENT_BROKEN`);
    expect(listed.output).toContain('  next: COMPONENT_BROKEN, 3 times\n');
    expect((await run('device.ts', 'list', ...ports)).output).not.toContain('COMPONENT_BROKEN');
  });

  it('says how to mend what the runtime refuses', async () => {
    const { code, output } = await run('device.ts', 'online', 'nobody', ...ports);

    expect([code, output]).toEqual([1, "core 'nobody' is not powered on; run: npm run device -- power-on nobody\n"]);
  });

  it('loses, doubles and shuffles events until it is told not to', async () => {
    const dropping = await run('device.ts', 'drop-events', '30%', '--duplicate', '20%', '--shuffle', '--seed', '7', ...ports);
    expect(await stack.control('GET', '/greengrass/events')).toMatchObject({ drop: 0.3, duplicate: 0.2, shuffle: true, seed: 7 });
    const flushed = await run('device.ts', 'drop-events', 'flush', ...ports);
    await run('device.ts', 'drop-events', '0%', ...ports);

    expect(dropping.output).toBe("30% of Greengrass's events are lost, 20% sent twice; they are held back until 'drop-events flush'\n");
    expect(flushed.output).toBe('no event is held back; 0 were sent\n');
    expect(await stack.control('GET', '/greengrass/events')).toMatchObject({ drop: 0, duplicate: 0, shuffle: false });
  });

  it('lets a deployment reach a core, and fail as told', async () => {
    const greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } });
    await run('device.ts', 'power-on', whole, ...ports);
    await run('device.ts', 'fault', whole, 'DOCKER_ERROR', ...ports);
    const target = `arn:aws:iot:${stack.region}:${stack.account}:thing/${whole}`;
    const status = async (): Promise<string | undefined> =>
      (await greengrass.send(new ListEffectiveDeploymentsCommand({ coreDeviceThingName: whole }))).effectiveDeployments?.[0]?.coreDeviceExecutionStatus;
    const deploy = async (): Promise<unknown> => greengrass.send(new CreateDeploymentCommand({ targetArn: target, components: { 'aws.greengrass.Cli': { componentVersion: '2.12.6' } } }));

    await deploy();
    await stack.api.until('the deployment has failed', status, (seen) => seen === 'FAILED');
    await deploy();
    await stack.api.until('the deployment is complete', status, (seen) => seen === 'COMPLETED');

    expect((await run('device.ts', 'list', ...ports)).output).toContain('  aws.greengrass.Cli 2.12.6  RUNNING\n');
    const broken = await run('device.ts', 'component', whole, 'aws.greengrass.Cli', 'BROKEN', ...ports);
    expect(broken.output).toBe(`${whole}  aws.greengrass.Cli  BROKEN\n`);
    expect((await stack.api.core(whole)).device.status).toBe('UNHEALTHY');
  });

  it('changes what is installed on a core without a deployment', async () => {
    await run('device.ts', 'power-on', whole, ...ports);

    const image = await run('device.ts', 'restore', whole, '--components', 'com.example.Press=1.0.0', ...ports);
    const deployed = await run('device.ts', 'deploy-locally', whole, '--components', 'com.example.Debugger=0.1.0', ...ports);
    const removed = await run('device.ts', 'deploy-locally', whole, '--remove', 'com.example.Debugger', ...ports);

    expect(image.output).toContain('  com.example.Press 1.0.0  RUNNING\n');
    expect(deployed.output).toContain('  com.example.Debugger 0.1.0  RUNNING\n');
    expect([removed.code, removed.output]).toEqual([0, expect.not.stringContaining('com.example.Debugger')]);
  });

  it('sets how long deployments take', async () => {
    const { output } = await run('device.ts', 'pace', '50-400', '--seed', '3', ...ports);

    expect(output).toBe('a deployment takes 50 to 400 ms\n');
  });
});
