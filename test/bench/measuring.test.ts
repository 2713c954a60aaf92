import { describe, expect, it } from '@jest/globals';
import { requestsFor } from '../../commands/bench/deploying.ts';
import { assertReported, assertSucceeded, coreRequests, requestSizes } from '../../commands/bench/load.ts';
import type { CoreTask, DeploymentTask } from '../../commands/bench/load.ts';
import { cpuSecondsIn, residentBytesIn } from '../../commands/bench/process-usage.ts';
import { rowBytes } from '../../commands/bench/row-size.ts';
import { requestLimits } from '../../commands/bench/scenario.ts';
import { limits } from '../../contracts/limits.ts';

const task = (over: Partial<CoreTask> = {}): CoreTask => ({
  id: 't0Yc5sH8e',
  type: 'Create',
  coreVersion: '2.12.6',
  cores: [],
  taskStatus: 'Success',
  progress: { total: 2, waiting: 0, inProgress: 0, succeeded: 2, failed: 0 },
  links: { self: '/coreTasks/t0Yc5sH8e', cores: '/coreTasks/t0Yc5sH8e?count=1000', execution: '' },
  createdAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:00:01.000Z',
  ...over,
});

describe('the load', () => {
  it.each([
    [1000, [500, 500]],
    [1001, [334, 334, 333]],
    [500, [500]],
    [3, [3]],
  ])('of %d cores comes in requests of %j', (cores, sizes) => {
    expect(requestSizes(cores, 500)).toEqual(sizes);
  });

  it('never names a core twice', () => {
    const request = coreRequests('own-ca', 'ca-1');
    const names = [...request(500).body.cores, ...request(500).body.cores].map(({ name }) => name);

    expect(new Set(names).size).toBe(1000);
  });

  it('fits the limit of a request body', () => {
    const body = JSON.stringify(coreRequests('own-ca', 'f'.repeat(64))(requestLimits.cores).body);

    expect(Buffer.byteLength(body)).toBeLessThan(limits.requestBodyBytes);
  });

  it('of a deployment names each core once, in requests within the limit', () => {
    const names = Array.from({ length: 15_000 }, (_, index) => `bench-core-${index + 1}`);

    const bodies = requestsFor(1, names).map(({ body }) => body);

    expect(bodies.flatMap((body) => ('targets' in body ? (body.targets.thingNames ?? []) : []))).toEqual(names);
    expect(bodies).toHaveLength(2);
    for (const body of bodies) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(limits.requestBodyBytes);
  });

  it('names a CA only where one is to sign', () => {
    expect(coreRequests('own-ca', 'ca-1')(1).body.cores[0]).toMatchObject({ provisioningTemplate: 'greengrass-core-own-ca', cdfProvisioningParameters: { caId: 'ca-1' } });
    expect(coreRequests('aws', 'ca-1')(1).body.cores[0]?.cdfProvisioningParameters).not.toHaveProperty('caId');
  });
});

describe('a task that did not succeed as a whole', () => {
  it('makes the bench fail, by the core that failed', () => {
    const failed = task({
      taskStatus: 'Failure',
      progress: { total: 2, waiting: 0, inProgress: 0, succeeded: 1, failed: 1 },
      cores: [{ name: 'bench-core-2', taskStatus: 'Failure', statusMessage: 'iot:RegisterThing was throttled', createdAt: '2026-11-23T09:00:00.000Z', updatedAt: null, links: { core: '/cores/bench-core-2' } }],
    });

    expect(() => assertSucceeded(failed)).toThrow('task t0Yc5sH8e ended as Failure with 1 of 2 cores; bench-core-2 failed: iot:RegisterThing was throttled');
    expect(() => assertSucceeded(task())).not.toThrow();
  });
});

describe('a device that did not report success', () => {
  const counts = { None: 0, NotStarted: 0, QUEUED: 0, IN_PROGRESS: 0, SUCCEEDED: 0, FAILED: 0, REJECTED: 0, TIMED_OUT: 0, CANCELED: 0, REMOVED: 0 };
  const deployment = (over: Partial<typeof counts>): DeploymentTask => ({
    id: 'd4Tk8_qLm',
    template: { name: 'bench', version: 1 },
    renew: false,
    onUnregistered: 'fail',
    deployments: [],
    skipped: { total: 0, targets: [] },
    taskStatus: 'Success',
    progress: { total: 3, waiting: 0, inProgress: 0, succeeded: 3, failed: 0 },
    batchesComplete: 1,
    batchesTotal: 1,
    deploymentStatus: { ...counts, ...over },
    links: { self: '/deploymentTasks/d4Tk8_qLm', cores: '/deploymentTasks/d4Tk8_qLm/cores', execution: '' },
    createdAt: '2026-11-23T09:00:00.000Z',
    updatedAt: '2026-11-23T09:00:01.000Z',
  });

  it('makes the bench fail, by what the others reported', () => {
    expect(() => assertReported(deployment({ SUCCEEDED: 1, FAILED: 2 }))).toThrow('of 3 cores of task d4Tk8_qLm the devices reported: 1 SUCCEEDED, 2 FAILED');
    expect(() => assertReported(deployment({ SUCCEEDED: 3 }))).not.toThrow();
  });
});

describe('the use of a process', () => {
  it('is read from its stat, whatever its name holds', () => {
    const stat = '4242 (node (a) b) S 1 4242 4242 0 -1 4194560 9000 0 0 0 1234 66 0 0 20 0 11 0 100 1000000 2000';

    expect(cpuSecondsIn(stat)).toBe(13);
  });

  it('is read from its status', () => {
    expect(residentBytesIn('Name:\tnode\nVmHWM:\t  300000 kB\nVmRSS:\t  204800 kB\nThreads:\t11\n')).toBe(200 * 2 ** 20);
  });
});

describe('the size of a row', () => {
  it.each([
    [{ pk: { S: 'CORE#ä' } }, 2 + 7],
    [{ version: { N: '0' } }, 7 + 1],
    [{ at: { N: '1732352400' } }, 2 + 5],
    [{ whole: { BOOL: true } }, 5 + 1],
    [{ certs: { M: { key: { S: 'abc' } } } }, 5 + 3 + (3 + 3 + 1)],
    [{ names: { L: [{ S: 'ab' }, { S: 'c' }] } }, 5 + 3 + (2 + 1) + (1 + 1)],
  ])('%j is %d bytes', (row, bytes) => {
    expect(rowBytes(row)).toBe(bytes);
  });
});
