import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CoreTemplateUpdatedEvent } from '../../../contracts/generated/events-validators.js';
import { desire, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { recordReports } from '../../../lambdas/domain/fleet/report-consumption.ts';
import { aTarget, memoryFleet } from '../../builders/fleet.ts';
import type { MemoryFleet } from '../../builders/fleet.ts';
import { aCoreRow, createdAt } from '../../builders/task.ts';

const seconds = (count: number): Date => new Date(Date.parse(createdAt) + count * 1000);
const queued = (name = 'edge-1') => desire(aCoreRow({ name }), aTarget({ at: seconds(0) }));
const says = (status: Report['status'], { coreName = 'edge-1', second = 5, version = 1, code = 'DOCKER_ERROR' } = {}) =>
  ({ coreName, report: { deploymentId: `deployment-${version}`, status, at: seconds(second), ...(status === 'FAILED' && { failure: { code, cause: 'because' } }) } });

let memory: MemoryFleet;
let now: Date;
beforeEach(() => {
  memory = memoryFleet(queued(), queued('edge-2'));
  now = seconds(10);
});
const record = (...events: ReturnType<typeof says>[]) => recordReports({ ...memory, clock: () => now })(events);

describe('what a device reports', () => {
  it('is written, and told to the bus with its task, deployment and template', async () => {
    await expect(record(says('FAILED'))).resolves.toEqual(new Map());

    expect(memory.cores.get('edge-1')).toMatchObject({ deploymentStatus: 'FAILED', deployment: { announced: 'FAILED' } });
    expect(memory.cores.get('edge-1')?.deployment).not.toHaveProperty('announcingUntil');
    expect(memory.told).toEqual([{
      coreName: 'edge-1', deploymentTaskId: 'task00001', deploymentId: 'deployment-1', jobId: 'job-1', templateName: 'press', templateVersion: 1,
      status: 'failed', deploymentStatus: 'FAILED', code: 'DOCKER_ERROR', retryable: true, message: 'because',
    }]);
    expect(memory.told.every((event) => CoreTemplateUpdatedEvent(event))).toBe(true);
  });

  it('is told once, however often and in whatever order it comes', async () => {
    await record(says('SUCCEEDED'), says('SUCCEEDED'), says('SUCCEEDED', { coreName: 'edge-2' }));
    await record(says('SUCCEEDED'), says('FAILED', { second: 3 }));
    now = seconds(500);
    await record(says('SUCCEEDED'));

    expect(memory.told.map(({ coreName, status }) => [coreName, status])).toEqual([['edge-1', 'success'], ['edge-2', 'success']]);
  });

  it('is told once for each core, deployment and status, however reports are doubled, shuffled, and taken in side by side', async () => {
    const names = ['edge-1', 'edge-2', 'edge-3'];
    const ends = fc.constantFrom<Report['status'][]>(['SUCCEEDED'], ['FAILED'], ['TIMED_OUT'], ['FAILED', 'SUCCEEDED'], ['REJECTED', 'FAILED']);
    const sent = fc.tuple(...names.map((name) => ends.map((statuses) => ['IN_PROGRESS' as const, ...statuses].map((status, position) => says(status, { coreName: name, second: 3 + 2 * position })))))
      .chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray([...reports.flat(), ...reports.flat(), ...reports.flat()], { minLength: 3 * reports.flat().length })));

    await fc.assert(
      fc.asyncProperty(sent, fc.integer({ min: 1, max: 10 }), async ([reports, shuffled], size) => {
        memory = memoryFleet(...names.map((name) => queued(name)));
        const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, index) => shuffled.slice(index * size, (index + 1) * size));

        await Promise.all(batches.map((batch) => record(...batch)));

        const told = memory.told.map(({ coreName, deploymentId, deploymentStatus }) => `${coreName} ${deploymentId} ${deploymentStatus}`);
        expect(new Set(told).size).toBe(told.length);
        for (const [index, name] of names.entries()) {
          const last = reports[index]?.at(-1)?.report.status;
          expect(memory.cores.get(name)).toMatchObject({ deploymentStatus: last, deployment: { announced: last } });
          expect(told).toContain(`${name} deployment-1 ${last}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is told anew where it changes, and where the core is deployed to again', async () => {
    await record(says('FAILED'));
    await record(says('SUCCEEDED', { second: 8 }));
    const again = desire(memory.cores.get('edge-1') ?? queued(), aTarget({ version: 2, task: 2, at: seconds(20) }));
    memory.cores.set('edge-1', again);
    await record(says('SUCCEEDED', { version: 2, second: 25 }));

    expect(memory.told.map(({ deploymentStatus, deploymentTaskId }) => [deploymentStatus, deploymentTaskId])).toEqual([['FAILED', 'task00001'], ['SUCCEEDED', 'task00001'], ['SUCCEEDED', 'task00002']]);
  });

  it('is not told while the device goes on', async () => {
    await record(says('IN_PROGRESS'));

    expect(memory.cores.get('edge-1')?.deploymentStatus).toBe('IN_PROGRESS');
    expect(memory.told).toEqual([]);
  });

  it('peer fault 14: of a core or a deployment of others is ignored quietly', async () => {
    await expect(record(says('FAILED', { coreName: 'somebody-else' }), says('FAILED', { version: 9 }))).resolves.toEqual(new Map());

    expect([memory.writes(), memory.told]).toEqual([0, []]);
  });

  it('comes again where the bus fails, and is then told once its claim has run out', async () => {
    memory.refuse(new Error('the bus is down'));
    const failures = await record(says('FAILED'));
    expect([...failures.keys()]).toEqual([0]);
    expect(memory.cores.get('edge-1')?.deploymentStatus).toBe('FAILED');

    await record(says('FAILED'));
    expect(memory.told).toEqual([]);
    now = seconds(200);
    await record(says('FAILED'));

    expect(memory.told).toHaveLength(1);
  });

  it('comes again alone where the bus did not take it', async () => {
    memory.refuse(['edge-2']);

    const failures = await record(says('SUCCEEDED'), says('SUCCEEDED', { coreName: 'edge-2' }));

    expect([...failures.keys()]).toEqual([1]);
    expect(memory.told.map(({ coreName }) => coreName)).toEqual(['edge-1']);
  });

  it('does not hinder what else its batch holds', async () => {
    memory = { ...memory, fleet: { ...memory.fleet, find: async (name) => (name === 'edge-1' ? Promise.reject(new Error('no answer')) : memory.cores.get(name)) } };

    const failures = await record(says('FAILED'), says('SUCCEEDED', { coreName: 'edge-2' }));

    expect([...failures.keys()]).toEqual([0]);
    expect(memory.cores.get('edge-2')?.deploymentStatus).toBe('SUCCEEDED');
  });

  it('is held against the core as it is, where another report was faster', async () => {
    memory.meanwhile(() => void memory.cores.set('edge-1', reported(queued(), says('SUCCEEDED', { second: 7 }).report)));

    await record(says('FAILED', { second: 5 }));

    expect(memory.cores.get('edge-1')?.deploymentStatus).toBe('SUCCEEDED');
  });
});
