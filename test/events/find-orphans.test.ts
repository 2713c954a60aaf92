import '../builders/task-environment.ts';
import { describe, expect, it } from '@jest/globals';
import { orphanKinds } from '../../contracts/function-answers.ts';
import type { OrphanReport } from '../../contracts/function-answers.ts';
import { findings, tallied } from '../../lambdas/domain/orphans/orphan-report.ts';
import type { OrphansRequest } from '../../lambdas/events/find-orphans.ts';

Object.assign(process.env, { ARTIFACTS_BUCKET: 'artifacts', OWN_POLICIES: '["stack-core-1"]' });
const { handler, orphansTold } = await import('../../lambdas/events/find-orphans.ts');

const nothing = Object.fromEntries(orphanKinds.map((kind) => [kind, tallied(0, new Map())])) as OrphanReport['kinds'];
const report: OrphanReport = { at: '2026-03-04T12:00:00.000Z', minAgeMinutes: 60, kinds: nothing, unmanagedCores: findings([]), unattachedCertificates: 0, remarks: [] };
const remaining = (): number => 900_000;

describe('the function that finds orphans', () => {
  it.each([[{}, 60], [{ source: 'aws.scheduler', time: '2026-03-04T12:00:00Z' }, 60], [{ minAgeMinutes: 0 }, 0], [{ minAgeMinutes: 5 }, 5]])('takes %j as a minimum age of %d minutes', async (request, minutes) => {
    const asked: number[] = [];
    const told = orphansTold(async ({ minAgeMinutes }) => {
      asked.push(minAgeMinutes);
      return report;
    });

    await expect(told(request as OrphansRequest, { remaining })).resolves.toBe(report);
    expect(asked).toEqual([minutes]);
  });

  it.each([-1, 'soon', null])('refuses a minimum age of %j', async (minAgeMinutes) => {
    const told = orphansTold(async () => report);

    await expect(told({ minAgeMinutes: minAgeMinutes as number }, { remaining })).rejects.toThrow(`minAgeMinutes is ${JSON.stringify(minAgeMinutes)}; it must be a number from 0`);
  });

  it('is wired to its environment', () => {
    expect(handler).toBeInstanceOf(Function);
  });
});
