/**
 * Every kind of secret that passes through the system, looked for everywhere else, after each kind of task has succeeded, failed
 * and been retried. Secrets that this system makes cannot be planted: they are read where they belong, and known from then on.
 */
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { paginateListThings } from '@aws-sdk/client-iot';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { ListMapRunsCommand, ListStateMachinesCommand, paginateGetExecutionHistory, paginateListExecutions, type ListExecutionsCommandInput } from '@aws-sdk/client-sfn';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { createPrivateKey } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certsKey } from '../../contracts/artifacts.ts';
import { succeeded } from '../../contracts/client.ts';
import type { CoreToCreate } from './api.ts';
import { borrowStack, type SystemStack } from './stack.ts';

/** Forms in which a key could be written down, cut so that a part of it is found too. */
const tracesOfKey = (keyPem: string, certificatePem = ''): string[] => {
  const jwk = createPrivateKey(keyPem).export({ format: 'jwk' });
  const secret = Buffer.from(jwk.d ?? '', 'base64url');
  // the body's first line is the algorithm, the same for every key
  const lines = keyPem.split('\n').filter((line) => line !== '' && !line.startsWith('-----')).slice(1);
  const traces = [...lines.map((line) => line.slice(0, 32)), jwk.d ?? '', secret.toString('base64').slice(0, 40), secret.toString('hex').slice(0, 60)];
  // a private key holds its public half, which the certificate tells everybody
  return traces.filter((trace) => trace.length >= 16 && !certificatePem.includes(trace));
};

/** What no text outside the artifacts bucket may hold, whosever it is. */
const markers = ['PRIVATE KEY', 'CERTIFICATE REQUEST', 'X-Amz-Signature'];

const bearer = 'canary-bearer-0b9c1d7e5a';
const apiKey = 'canary-api-key-6f3e8d2c4b';
const cookie = 'canary-cookie-9a8b7c6d5e';

describe('a secret', () => {
  let stack: SystemStack;
  let began: Date;
  /** By what each is a trace of. */
  const traces = new Map<string, string>(markers.map((marker) => [marker, marker]));
  const answers: string[] = [];
  /** What the URLs that were given out have fetched. */
  const fetched: number[] = [];
  /** One whose bundle is there to the end. */
  let keptCore: CoreToCreate;
  const learn = (what: string, ...found: readonly string[]): void => found.forEach((trace) => traces.set(trace, what));

  const bundleTexts = async (name: string): Promise<{ key: string; certificate: string }> => {
    const { Body } = await stack.s3.send(new GetObjectCommand({ Bucket: stack.names.artifactsBucket, Key: certsKey(name) }));
    const files = unzipSync((await Body?.transformToByteArray()) ?? new Uint8Array());
    const text = (entry: string): string => Buffer.from(files[entry] ?? []).toString();
    return { key: text('certs/private.key'), certificate: text('certs/cert.pem') };
  };
  const learnKeys = async (names: readonly string[]): Promise<void> => {
    for (const name of names) {
      const { key, certificate } = await bundleTexts(name);
      learn(`the key of ${name}`, ...tracesOfKey(key, certificate));
    }
  };

  /** Sends a request with every kind of credential that there is, and keeps the answer. */
  const ask = async (method: string, path: string, body?: unknown): Promise<{ status: number; text: string; taskId: string | null }> => {
    const response = await fetch(`${stack.apiUrl}${path}`, {
      method,
      headers: { accept: 'application/json', authorization: `Bearer ${bearer}`, 'x-api-key': apiKey, cookie: `session=${cookie}`, 'x-amz-security-token': bearer, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    answers.push(text);
    return { status: response.status, text, taskId: response.headers.get('x-taskid') };
  };

  /** URLs of artifacts are for whoever asked, and for nobody else. */
  const handedOut = async (path: string): Promise<string[]> => {
    const { text } = await ask('POST', path);
    answers.pop();
    const urls = [...text.matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => url);
    learn(`a URL of ${path}`, ...urls.flatMap((url) => new URL(url).searchParams.get('X-Amz-Signature') ?? []));
    return urls;
  };

  /** Tasks that fail at each place where keys are at hand, and are retried. */
  const failAndRetry = async (): Promise<CoreToCreate[]> => {
    const cores: CoreToCreate[] = [];
    for (const [service, operation] of [['s3', 'PutObject'], ['iot', 'RegisterThing'], ['iot', 'DescribeThing']] as const) {
      const core = stack.aCore();
      const match = operation === 'PutObject' ? { Key: certsKey(core.name) } : undefined;
      await stack.fault({ service, operation, match, error: { name: 'AccessDeniedException', statusCode: 403 } });
      const failed = await stack.api.provision([core]);
      const { text, taskId } = await ask('POST', `/coreTasks/${failed.id}/retry`, { codes: failed.cores.flatMap(({ code }) => code ?? []) });
      if (taskId === null) throw new Error(`the retry was refused: ${text}`);
      await stack.api.settled(taskId);
      cores.push(core);
    }
    return cores;
  };

  const deployAndDelete = async (core: CoreToCreate, device: string): Promise<void> => {
    await stack.control('POST', '/devices/power-on', { cores: [core.name] });
    const name = stack.ownName('line');
    await succeeded(stack.api.POST('/templates', { body: { name, components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }] } }));
    await stack.api.reported((await stack.api.deploy({ template: { name }, targets: { thingNames: [core.name] } })).id);
    await ask('DELETE', `/devices/${device}?deprovision=true&disassociateDeviceFromCore=true`);
    await stack.api.remove([core.name]);
    await ask('DELETE', `/templates/${name}`);
  };

  /** What is answered with a 5xx is logged at length. */
  const provokeErrors = async (name: string): Promise<void> => {
    for (const [service, operation, method, path] of [
      ['dynamodb', 'GetItem', 'GET', '/templates/none'], ['dynamodb', 'GetItem', 'GET', `/cores/${name}`], ['s3', 'HeadObject', 'POST', `/cores/${name}/artifacts/download`],
      ['dynamodb', 'PutItem', 'POST', `/cores/${name}/artifacts/download`],
    ] as const) {
      await stack.fault({ service, operation, error: { name: 'ValidationException', statusCode: 400 } });
      const { status } = await ask(method, path);
      if (status < 500) throw new Error(`${method} ${path} answered ${status} although ${service}.${operation} failed`);
      await stack.clearFaults();
    }
  };

  beforeAll(async () => {
    stack = await borrowStack();
    began = new Date(Math.floor(Date.now() / 1000) * 1000);
    keptCore = stack.anAwsCore();
    const cores = [stack.aCore(), keptCore, stack.aCore({ cdfProvisioningParameters: { caId: stack.caId, keyAlgorithm: 'RSA_2048' } })];
    const [core = stack.aCore()] = cores;
    await stack.api.provision(cores);
    // once more, with a bundle that is there
    await stack.api.provision([core]);
    const failed = await failAndRetry();
    await stack.control('POST', '/devices/power-on', { cores: [failed[0]?.name] });
    const device = stack.aDevice();
    await stack.api.addDevices(failed[0]?.name ?? '', [device]);
    const caKey = await stack.ssm.send(new GetParameterCommand({ Name: `cdf-ca-key-${stack.caId}`, WithDecryption: true }));
    learn('the key of the CA', ...tracesOfKey(caKey.Parameter?.Value ?? ''));
    await learnKeys([...cores, ...failed, device].map(({ name }) => name));
    learn('a credential of a request', bearer, apiKey, cookie);
    for (const path of [`/cores/${core.name}`, `/cores/${keptCore.name}`, `/devices/${device.name}`]) {
      for (const url of await handedOut(`${path}/artifacts/download`)) fetched.push((await fetch(url)).status);
      await ask('GET', `${path}/artifacts/downloads`);
    }

    for (const [method, path, body] of [
      ['GET', '/coreTasks'], ['GET', '/cores'], ['GET', `/cores/${core.name}`], ['GET', `/devices/${device.name}`], ['GET', '/cores/no-such-core'], ['POST', '/cores/no-such-core/artifacts/download'],
      ['POST', '/coreTasks', '{"broken'], ['POST', '/coreTasks', { type: 'Create' }], ['PUT', '/coreTasks', {}], ['GET', '/nothing'], ['GET', '/cores?count=none'],
    ] as const) await ask(method, path, body);
    await provokeErrors(core.name);
    await deployAndDelete(core, device.name);
    await stack.control('POST', '/events/settle');
  }, 120_000);
  afterAll(() => stack.giveBack());

  const found = (text: string): string[] => [...new Set([...traces].flatMap(([trace, what]) => (text.includes(trace) ? [what] : [])))];

  const executionArns = async (): Promise<string[]> => {
    const { stateMachines = [] } = await stack.states.send(new ListStateMachinesCommand({}));
    const arns: string[] = [];
    const list = async (query: ListExecutionsCommandInput): Promise<void> => {
      // newest first
      for await (const { executions = [] } of paginateListExecutions({ client: stack.states }, query)) {
        const ours = executions.filter(({ startDate }) => startDate !== undefined && startDate >= began);
        arns.push(...ours.flatMap(({ executionArn }) => executionArn ?? []));
        if (ours.length < executions.length) return;
      }
    };
    // of EXPRESS executions nothing is kept; test/infra/secrets.test.ts looks at what they are started with
    for (const { stateMachineArn, type } of stateMachines) if (type === 'STANDARD') await list({ stateMachineArn });
    for (const executionArn of [...arns]) {
      const { mapRuns = [] } = await stack.states.send(new ListMapRunsCommand({ executionArn }));
      for (const { mapRunArn } of mapRuns) await list({ mapRunArn });
    }
    return arns;
  };

  it('peer fault 54: stands in the history of no execution, with its inputs and outputs', async () => {
    const arns = await executionArns();

    for (const executionArn of arns) {
      for await (const { events } of paginateGetExecutionHistory({ client: stack.states }, { executionArn, includeExecutionData: true })) expect(found(JSON.stringify(events))).toEqual([]);
    }
    expect(arns.length).toBeGreaterThan(15);
  });

  it('stands in no log', async () => {
    const logs = JSON.stringify(await stack.control('GET', '/logs'));

    expect(logs).toContain('RegisterThing');
    expect(found(logs)).toEqual([]);
  });

  it.each([['/events', 'Core Deleted Event'], ['/events/logs', ''], ['/events/failures', '']])('stands in no event, nor in what was logged or lost of events: %s', async (route, expected) => {
    const events = JSON.stringify(await stack.control('GET', route));

    expect(events).toContain(expected);
    expect(found(events)).toEqual([]);
  });

  it('stands in no row of the table', async () => {
    let rows = 0;
    for await (const { Items = [] } of paginateScan({ client: stack.dynamodb }, { TableName: stack.names.table })) {
      rows += Items.length;
      expect(found(JSON.stringify(Items))).toEqual([]);
    }
    expect(rows).toBeGreaterThan(10);
  });

  it('stands in no object of the tasks bucket', async () => {
    const Bucket = stack.names.tasksBucket;
    const read: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client: stack.s3 }, { Bucket })) {
      for (const { Key = '', LastModified = began } of Contents) {
        if (LastModified < began) continue;
        const { Body, Metadata } = await stack.s3.send(new GetObjectCommand({ Bucket, Key }));
        read.push(Key);
        expect(found(`${Key} ${JSON.stringify(Metadata)} ${(await Body?.transformToString()) ?? ''}`)).toEqual([]);
      }
    }
    expect(read.length).toBeGreaterThan(5);
  });

  it('stands in no thing', async () => {
    for await (const { things = [] } of paginateListThings({ client: stack.iot }, {})) expect(found(JSON.stringify(things))).toEqual([]);
  });

  it('stands in no answer, error or not, but the one that gives URLs', () => {
    expect(answers.length).toBeGreaterThan(15);
    for (const answer of answers) expect(found(answer)).toEqual([]);
  });

  it('that has URLs is fetched by them', () => {
    expect(fetched).toEqual([200, 200, 200, 200, 200]);
  });

  it('would be found: the bundle has the traces of its key, and each kind is known', async () => {
    const { key } = await bundleTexts(keptCore.name);

    expect(found(key)).toEqual(['PRIVATE KEY', `the key of ${keptCore.name}`]);
    expect(new Set([...traces.values()].map((what) => what.replace(/ of .*/, '')))).toEqual(new Set([...markers, 'the key', 'a URL', 'a credential']));
  });
});
