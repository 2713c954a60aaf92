import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { desire } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { sweepFleet } from '../../../lambdas/domain/fleet/fleet-sweep.ts';
import { describedReport, endsBadly } from '../../../lambdas/domain/fleet/job-execution.ts';
import type { DescribedExecution } from '../../../lambdas/domain/fleet/job-execution.ts';
import { recordReports } from '../../../lambdas/domain/fleet/report-consumption.ts';
import { aTarget, memoryFleet, undisturbedSweep } from '../../builders/fleet.ts';
import { aCoreRow, createdAt } from '../../builders/task.ts';

const seconds = (count: number): Date => new Date(Math.floor(Date.parse(createdAt) / 1000) * 1000 + count * 1000);

/** What one core has gone through, and which of its reports arrive: positions in them, as often and in such order as they come. */
const course = fc.record({
  end: fc.constantFrom<Report['status'] | undefined>(undefined, 'QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED'),
  second: fc.integer({ min: 2, max: 30 }),
  arriving: fc.array(fc.nat(1), { maxLength: 4 }),
});
type Course = typeof course extends fc.Arbitrary<infer C> ? C : never;

const executionOf = (thingName: string, { end, second }: Course): DescribedExecution[] =>
  end === undefined ? [] : [{ thingName, status: end, at: seconds(second), details: endsBadly(end) ? { 'deployment-error-stack': `["DEPLOYMENT_FAILURE","CODE_OF_${end}"]` } : {} }];

describe('events that are lost, doubled and late', () => {
  it('leave a table that equals Greengrass after one sweep, with each end told once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 12 }), async (courses) => {
        const names = courses.map((_course, index) => `edge-${index}`);
        const memory = memoryFleet(...names.map((name) => desire(aCoreRow({ name }), { ...aTarget({ at: seconds(0) }), taskId: `task-${name}` })));
        const executions = courses.flatMap((each, index) => executionOf(names[index] ?? '', each));
        let described = 0;
        const ports = { ...memory, clock: () => seconds(60) };

        for (const execution of executions) {
          const { arriving } = courses[names.indexOf(execution.thingName)] as Course;
          const reports = [{ deploymentId: 'deployment-1', status: 'IN_PROGRESS' as const, at: seconds(1) }, describedReport('deployment-1', execution)];
          for (const position of execution.status === 'QUEUED' ? [] : arriving) await recordReports(ports)([{ coreName: execution.thingName, report: reports[position] as Report }]);
        }
        const known = new Map([...memory.cores].map(([name, { deploymentStatus }]) => [name, deploymentStatus]));
        await sweepFleet({
          ...ports,
          jobs: {
            async *executions() {
              yield executions.map(({ thingName, status, at }) => ({ thingName, status, at }));
            },
            execution: async (_jobId, thingName) => {
              described += 1;
              return executions.find((execution) => execution.thingName === thingName);
            },
          },
          deployments: { async *active() { yield []; }, current: async () => undefined, swept: async () => undefined },
          ...undisturbedSweep,
        });

        const table = Object.fromEntries([...memory.cores].map(([name, { deploymentStatus, deployment }]) => [name, [deploymentStatus, deployment?.failure?.code]]));
        expect(table).toEqual(Object.fromEntries(courses.map(({ end = 'QUEUED' }, index) => [names[index], [end, endsBadly(end) ? `CODE_OF_${end}` : undefined]])));
        const settled = executions.filter(({ status }) => status === 'SUCCEEDED' || endsBadly(status));
        expect(memory.told.map(({ coreName, deploymentStatus }) => `${coreName} ${deploymentStatus}`).sort()).toEqual(settled.map(({ thingName, status }) => `${thingName} ${status}`).sort());
        const causesUnseen = executions.filter(({ thingName, status }) => endsBadly(status) && known.get(thingName) !== status).length;
        const waiting = [...known.values()].filter((status) => status === 'QUEUED' || status === 'IN_PROGRESS').length;
        expect(described).toBe(waiting === 1 ? 1 : causesUnseen);
      }),
      { numRuns: 500 },
    );
  });
});
