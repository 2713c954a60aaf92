import '../builders/task-environment.ts';
import { ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow, DeploymentTaskRow } from '../../contracts/task-rows.ts';
import { coreKey, itemKey, redeploymentsPk, taskKey } from '../../contracts/table.ts';
import { aDeletion } from '../builders/deletion.ts';
import { deletionWire } from '../builders/deletion-wire.ts';
import type { DeletionWire } from '../builders/deletion-wire.ts';
import { aDeploymentItem, childOf, deploymentWire, groupPrefix } from '../builders/deployment-wire.ts';
import type { DeploymentWire } from '../builders/deployment-wire.ts';
import { redeploymentWorld } from '../builders/redeployment.ts';
import { taskWorld } from '../builders/task-world.ts';
import { sized } from '../builders/test-size.ts';

const millisecondsPerHour = 3_600_000;
const seed = Number(process.env['TEST_SEED'] ?? 1);
const runs = { numRuns: sized(2, 100), seed, endOnFailure: true };

/** By how many hours each reading of a clock is wrong, one after the other; then it starts again. None: the clock is right. */
const jumps = fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 1, maxLength: 15 });

const jumpingClock = () => {
  let [wrong, readings]: [readonly number[], number] = [[], 0];
  return {
    reading: (now: Date): Date => new Date(now.getTime() + (wrong[(readings += 1) % (wrong.length || 1)] ?? 0) * millisecondsPerHour),
    jump: (hours: readonly number[]): void => {
      [wrong, readings] = [hours, 0];
    },
    settle: (): void => {
      wrong = [];
    },
  };
};

/** Tries again as a state does, while the clock jumps and then while it is right. */
const persisting = async <Result>(clock: ReturnType<typeof jumpingClock>, pass: (seconds: number) => void, work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 60 || !(error instanceof Error) || !['Throttled', 'Unavailable'].includes(error.name)) throw error;
      if (attempt === 8) clock.settle();
      pass(3);
    }
  }
};

describe('while clocks jump by hours at each reading', () => {
  describe('deployments', () => {
    const clock = jumpingClock();
    let aws: DeploymentWire;
    let number = 0;
    beforeAll(async () => { aws = await deploymentWire({ reading: clock.reading }); });
    afterAll(() => aws.close());

    const again = <Result>(work: () => Promise<Result>): Promise<Result> => persisting(clock, aws.pass, work);
    /** Everything of a child execution, each step until it is done. */
    const targeted = async (taskId: string, name: string, templateName: string): Promise<void> => {
      const item = aDeploymentItem({ taskId, name });
      const executionArn = childOf(taskId, 0);
      const { deployment, onUnregistered } = await again(() => aws.ensure(taskId));
      expect(deployment.templateName).toBe(templateName);
      const desired = await again(() => aws.steps.recordDesired({ item, deployment, onUnregistered, executionArn }));
      const moved = await again(() => aws.steps.moveCore({ item, deployment, desired, executionArn }));
      await again(() => aws.steps.recordTargeted({ core: { coreName: name, item, deployment, desired, moved }, executionArn }));
    };

    it('make one deployment of each version, move the core once, and are taken back as a whole', async () => {
      await fc.assert(fc.asyncProperty(jumps, async (hours) => {
        number += 1;
        const [name, template, one, two] = [`edge-${number}`, `line${number}`, `task1${String(number).padStart(4, '0')}`, `task2${String(number).padStart(4, '0')}`];
        clock.settle();
        await aws.template({ name: template, versions: 2 });
        await aws.core(name);
        const items = (taskId: string) => [aDeploymentItem({ taskId, name })];
        await aws.task({ taskId: one, templateName: template, items: items(one) });
        await aws.task({ taskId: two, templateName: template, templateVersion: 2, items: items(two) });
        clock.jump(hours);

        await targeted(one, name, template);
        await targeted(two, name, template);
        const [first, second] = [`${groupPrefix}${template}_1`, `${groupPrefix}${template}_2`];
        expect(await aws.groupsOf(name)).toEqual([second]);
        await aws.rows.update({ key: taskKey(two), set: { cancellation: { requestedAt: '2026-01-02T03:05:00.000Z' } } satisfies Partial<DeploymentTaskRow> });
        await again(() => aws.steps.withdrawCores({ taskId: two, executionArn: `withdraw-${two}`, former: { next: 0, more: true } }));
        clock.settle();
        const left = await aws.steps.withdrawCores({ taskId: two, executionArn: `withdraw-${two}`, former: { next: 0, more: true } });

        expect([left, await aws.groupsOf(name)]).toEqual([{ next: 1, more: false }, [first]]);
        expect(await aws.rows.get<CoreRow>(coreKey(name))).toMatchObject({ desiredTemplateName: template, desiredTemplateVersion: 1 });
        const words = await Promise.all([one, two].map((taskId) => aws.rows.get<DeploymentItemRow>(itemKey(taskId, 0))));
        expect(words).toMatchObject([{ taskStatus: 'Success' }, { withdrawal: { outcome: 'Withdrawn' } }]);
        for (const group of [first, second]) {
          const targetArn = `arn:aws:iot:us-east-1:111122223333:thinggroup/${group}`;
          expect((await aws.greengrass.send(new ListDeploymentsCommand({ targetArn, historyFilter: 'ALL' }))).deployments).toHaveLength(1);
        }
      }), runs);
    }, 120_000);
  });

  describe('deletions', () => {
    const clock = jumpingClock();
    let world: DeletionWire;
    let number = 0;
    beforeAll(async () => { world = await deletionWire({ reading: clock.reading }); });
    afterAll(() => world.close());

    it('leave nothing behind, by the same task or by the next one', async () => {
      await fc.assert(fc.asyncProperty(jumps, async (hours) => {
        number += 1;
        const name = `edge-${number}`;
        clock.settle();
        await world.core(name);
        await world.devices(name, `sensor-${number}`);
        clock.jump(hours);
        const { event } = await world.run(aDeletion({ name, taskId: `task${number}` }));
        clock.settle();
        world.pass(61);
        if (event.status === 'failed') await expect(world.run(aDeletion({ name, taskId: `again${number}` }))).resolves.toMatchObject({ event: { status: 'success' } });
        await world.deletePolicies();
        expect(await world.left()).toEqual([]);
      }), runs);
    }, 120_000);
  });

  describe('redeployments', () => {
    it('become one task for each failure, and leave no note', async () => {
      const clock = jumpingClock();
      const world = await taskWorld();
      let number = 0;
      const redeployments = redeploymentWorld({ ...world, clock: () => clock.reading(world.clock()) }, { breakerMinimum: 10_000 });
      await redeployments.template();
      await fc.assert(fc.asyncProperty(jumps, async (hours) => {
        number += 1;
        const cores = [`edge-${number}-1`, `edge-${number}-2`];
        clock.settle();
        await redeployments.cores(cores, 'FAILED', { taskId: `deploy${number}` });
        clock.jump(hours);
        const pass = (): void => undefined;
        for (const core of [...cores, ...cores]) {
          const noted = await persisting(clock, pass, () => redeployments.note(redeployments.failure(core), `execution-${number}-${core}`));
          if (noted.what === 'wait') await persisting(clock, pass, () => redeployments.plan(redeployments.planOf(noted), `execution-${number}-${core}`));
        }
        clock.settle();
        world.setClock(new Date(world.clock().getTime() + 86_400_000).toISOString());
        await redeployments.sweep();

        const asked = await Promise.all((await redeployments.theTasks()).map(({ taskId }) => redeployments.targetsOf(taskId)));
        const times = asked.flatMap((targets) => targets?.thingNames ?? []).filter((name) => cores.includes(name)).sort();
        expect(times).toEqual(cores);
        const open = (await world.allRows()).filter(({ pk, sk }) => (pk === redeploymentsPk && String(sk).startsWith('WINDOW#')) || String(sk).startsWith('NOTE#'));
        expect(open).toEqual([]);
      }), runs);
      await world.close();
    }, 120_000);
  });
});
