import { repeatedRequest } from '../repeated-request.ts';
import type { Mended, Scenario, World } from '../scenario.ts';
import { until } from '../until.ts';
import { registeredCore } from './cores.ts';
import { deployed, roles, template } from './deployments.ts';

const machine = 'retire-deployments';

const retired = ({ stack }: World): Promise<void> => until(`the end of ${machine}`, async () => !(await stack.isRunning(machine)));

/** The schedule of an hour later, when no execution holds a lease any more. */
const hourLater = async (world: World): Promise<void> => {
  await world.stack.releaseDeployments(world.name('line'));
  await world.stack.start(machine, `${world.token}-later`, { found: 0 });
  await retired(world);
};

const pursue = async (world: World): Promise<Mended> => {
  const { stack, name } = world;
  const remove = () => stack.request('DELETE', `/templates/${name('line')}?force=true`);
  // one that was repeated finds it gone if the first one was done all the same
  const { isRepeated } = await repeatedRequest(stack, remove, ({ status }, isSecond) => status === 204 || (isSecond && status === 404));
  await retired(world);
  await stack.disarm();
  if (!(await stack.hasTemplate(name('line')))) return isRepeated ? 'by the same request' : 'by itself';
  await hourLater(world);
  return 'by the sweep';
};

export const templateScenarios: readonly Scenario[] = [
  {
    name: 'delete-template', machines: [machine], roles, mayRace: false,
    prepare: async (world) => {
      await registeredCore(world);
      await template(world, 1);
      await deployed(world, 1);
    },
    pursue,
  },
];
