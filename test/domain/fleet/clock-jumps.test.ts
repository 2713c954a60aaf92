import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import { desire } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { sweepFleet } from '../../../lambdas/domain/fleet/fleet-sweep.ts';
import { describedReport, endsBadly } from '../../../lambdas/domain/fleet/job-execution.ts';
import type { DescribedExecution } from '../../../lambdas/domain/fleet/job-execution.ts';
import { recordReports } from '../../../lambdas/domain/fleet/report-consumption.ts';
import type { FleetSweepPorts } from '../../../lambdas/domain/fleet/sweep-ports.ts';
import { aTarget, memoryFleet, undisturbedSweep } from '../../builders/fleet.ts';
import { aCoreRow, createdAt } from '../../builders/task.ts';
import { sized } from '../../builders/test-size.ts';

const millisecondsPerHour = 3_600_000;
const seconds = (count: number): Date => new Date(Math.floor(Date.parse(createdAt) / 1000) * 1000 + count * 1000);
const hours = fc.integer({ min: -12, max: 12 });

/** How a device's deployment ends, by how many hours the clock is wrong that targets its core, and which of its reports arrive. */
const course = fc.record({
  end: fc.constantFrom<Report['status'] | undefined>(undefined, 'QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT'),
  wrong: hours,
  arriving: fc.array(fc.nat(1), { maxLength: 3 }),
});
type Course = typeof course extends fc.Arbitrary<infer C> ? C : never;

const nameOf = (index: number): string => `edge-${index}`;
const executionOf = ({ end }: Course, index: number): DescribedExecution[] =>
  end === undefined ? [] : [{ thingName: nameOf(index), status: end, at: seconds(5), details: endsBadly(end) ? { 'deployment-error-stack': `["DEPLOYMENT_FAILURE","CODE_OF_${end}"]` } : {} }];

/** All cores are due, whatever they stand with, as once a day. */
const due = {
  templateName: 'press', templateVersion: 1, groupName: 'group-1', deploymentId: 'deployment-1', jobId: 'job-1', state: 'Active', createdAt: seconds(-2 * 86_400).toISOString(),
} as VersionDeploymentRow;

const sweepPorts = (memory: ReturnType<typeof memoryFleet>, executions: readonly DescribedExecution[], clock: () => Date): FleetSweepPorts => ({
  ...memory, clock,
  jobs: {
    async *executions() {
      yield executions.map(({ thingName, status, at }) => ({ thingName, status, at }));
    },
    execution: async (_jobId, thingName) => executions.find((execution) => execution.thingName === thingName),
  },
  deployments: { async *active() { yield [due]; }, current: async () => due, swept: async () => undefined },
  ...undisturbedSweep,
});

describe('clocks that jump by hours at each reading', () => {
  it('leave a table that equals Greengrass after one sweep of all cores by a clock that is right, each end told at last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 8 }), fc.array(hours, { minLength: 1, maxLength: 20 }), async (courses, jumps) => {
        const memory = memoryFleet(...courses.map(({ wrong }, index) =>
          desire(aCoreRow({ name: nameOf(index) }), { ...aTarget({ at: new Date(seconds(0).getTime() + wrong * millisecondsPerHour) }), taskId: `task-${index}` })));
        const executions = courses.flatMap(executionOf);
        let readings = 0;
        const jumping = (): Date => new Date(seconds(60).getTime() + (jumps[(readings += 1) % jumps.length] ?? 0) * millisecondsPerHour);
        for (const [index, { arriving }] of courses.entries()) {
          const execution = executions.find(({ thingName }) => thingName === nameOf(index));
          const reports: Report[] = [{ deploymentId: 'deployment-1', status: 'IN_PROGRESS', at: seconds(1) }, ...(execution ? [describedReport('deployment-1', execution)] : [])];
          for (const position of execution && execution.status !== 'QUEUED' ? arriving : []) await recordReports({ ...memory, clock: jumping })([{ coreName: nameOf(index), report: reports[position] as Report }]);
        }
        await sweepFleet(sweepPorts(memory, executions, jumping));

        await sweepFleet(sweepPorts(memory, executions, () => seconds(120)));

        const table = Object.fromEntries([...memory.cores].map(([name, { deploymentStatus, deployment }]) => [name, [deploymentStatus, deployment?.failure?.code]]));
        expect(table).toEqual(Object.fromEntries(courses.map(({ end = 'QUEUED' }, index) => [nameOf(index), [end, endsBadly(end) ? `CODE_OF_${end}` : undefined]])));
        const lastTold = new Map(memory.told.map(({ coreName, deploymentStatus }) => [coreName, deploymentStatus]));
        expect([...lastTold].sort()).toEqual(executions.filter(({ status }) => status === 'SUCCEEDED' || endsBadly(status)).map(({ thingName, status }) => [thingName, status]));
      }),
      { numRuns: sized(100, 3000) },
    );
  });
});
