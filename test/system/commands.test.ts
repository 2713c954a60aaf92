import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
  it('goes as the brief promises', async () => {
    const { code, output } = await run('walkthrough.ts');

    expect(output).toContain('the walkthrough went as promised');
    expect(output).toMatch(/POST \/coreTasks[\s\S]*202 Accepted[\s\S]*"status": "UNKNOWN"[\s\S]*"status": "HEALTHY"/);
    expect(code).toBe(0);
  }, 60_000);
});

describe('a command', () => {
  it.each(['walkthrough.ts', 'device.ts'])('tells how to use it (%s)', async (file) => {
    const { code, output } = await run(file, '--help');

    expect(code).toBe(0);
    expect(output).toContain('--port <port>');
    expect(output).toContain('--aws-port <port>');
  });

  it.each([
    [['walkthrough.ts', '--fast'], "Unknown option '--fast'"],
    [['device.ts'], 'say what to do: power-on, power-off or list'],
    [['device.ts', 'reboot'], "'reboot' is not one of power-on, power-off, list"],
    [['device.ts', 'power-on'], 'name at least one core, or say --all'],
    [['device.ts', 'list', '--port', 'http'], "--port is 'http'; it must be a port from 0 to 65535"],
  ])('refuses %j in words, with its usage', async ([file = '', ...args], message) => {
    const { code, output } = await run(file, ...args);

    expect(code).toBe(2);
    expect(output).toContain(message);
    expect(output).toContain('--help');
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
    expect(output).toContain(`${withoutConfig}  offline\n  failed: artifacts are there\n          the core has no installerConfig.yml\n`);
  });

  it('powers a core off and lists it so', async () => {
    await run('device.ts', 'power-on', whole, ...ports);

    const off = await run('device.ts', 'power-off', whole, ...ports);
    const { output } = await run('device.ts', 'list', ...ports);

    expect(off.output).toBe(`${whole}  offline\n`);
    expect(output).toContain(`${whole}  offline\n`);
  });
});
