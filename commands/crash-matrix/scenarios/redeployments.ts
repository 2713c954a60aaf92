import { templateKey } from '../../../contracts/table.ts';
import { repeatedRequest } from '../repeated-request.ts';
import type { Mended, Scenario, World } from '../scenario.ts';
import { minutesLater, settled } from '../tasks.ts';
import { until } from '../until.ts';
import { registeredCore } from './cores.ts';
import { deployed, later, roles, template } from './deployments.ts';

const [planner, deployer] = ['redeploy', 'deploy-template'];

/** The task that was made for the version; undefined before there is one. */
const madeTask = async ({ stack, name }: World): Promise<string | undefined> => {
  const { body } = await stack.request('GET', '/deploymentTasks?count=20');
  const { deploymentTasks } = body as { readonly deploymentTasks: readonly { readonly id: string; readonly template: { readonly name: string }; readonly triggeredBy?: object }[] };
  return deploymentTasks.find(({ template, triggeredBy }) => template.name === name('line') && triggeredBy !== undefined)?.id;
};

const publish = ({ stack, name }: World) => stack.request('PUT', `/templates/${name('line')}`, { body: later });

const calm = async ({ stack }: World): Promise<void> => {
  await stack.settleEvents();
  await until(`the end of ${planner}`, async () => !(await stack.isRunning(planner)));
};

/** The schedule some minutes later, where a published version is still to be deployed. */
const sweptPublication = async (world: World): Promise<boolean> => {
  const { stack, name } = world;
  if (!(await stack.age(templateKey(name('line')), 'publishing.at', 20))) return false;
  await stack.disarm();
  await stack.invoke('SweepRedeployments');
  await calm(world);
  return true;
};

/** What its event, or else the next sweep, makes of a published version. */
const madeBy = async (world: World): Promise<{ taskId: string; isSwept: boolean }> => {
  await calm(world);
  const taskId = await madeTask(world);
  if (taskId !== undefined) return { taskId, isSwept: false };
  await sweptPublication(world);
  const swept = await madeTask(world);
  if (swept === undefined) throw new Error(`nobody deploys the version of ${world.name('line')} that was published`);
  return { taskId: swept, isSwept: true };
};

const pursue = async (world: World): Promise<Mended> => {
  const { stack } = world;
  const { isRepeated } = await repeatedRequest(stack, () => publish(world), ({ status }) => status < 300);
  const made = await madeBy(world);
  const { task, isSwept } = await settled(stack, { path: '/deploymentTasks', machine: deployer, taskId: made.taskId });
  await stack.disarm();
  const isNoted = await sweptPublication(world);
  if (task.taskStatus === 'Success') return isRepeated ? 'by the same request' : made.isSwept || isSwept || isNoted ? 'by the sweep' : 'by itself';
  await minutesLater(stack, task);
  await deployed(world, 2);
  return 'by a new task';
};

export const redeploymentScenarios: readonly Scenario[] = [
  {
    name: 'redeploy', machines: [planner, deployer], roles, mayRace: false,
    prepare: async (world) => {
      await registeredCore(world);
      await template(world, 1, { autoDeploy: true });
      await deployed(world, 1);
    },
    pursue,
  },
];
