import { repeatedRequest } from '../repeated-request.ts';
import type { Mended, Scenario, World } from '../scenario.ts';
import { settled } from '../tasks.ts';
import { registeredCore } from './cores.ts';
import { deployed, deployment, roles, template } from './deployments.ts';

const machine = 'withdraw-deployment';

const pursue = async (world: World): Promise<Mended> => {
  const { stack, formerTasks } = world;
  const taskId = formerTasks.get('version 2') ?? '';
  const { path } = deployment(world, 2);
  const { isRepeated } = await repeatedRequest(stack, () => stack.request('POST', `${path}/${taskId}/cancel`), ({ status }) => status === 202);
  const { task: { cancellation }, isSwept } = await settled(stack, { path, machine, taskId });
  await stack.disarm();
  if (cancellation?.withdrawn === 1) return isRepeated ? 'by the same request' : isSwept ? 'by the sweep' : 'by itself';
  // a task is withdrawn once: whoever wants back what stayed deploys what was there before
  await deployed(world, 1);
  return 'by a new task';
};

export const cancellationScenarios: readonly Scenario[] = [
  {
    name: 'cancel-deployment', machines: [machine, 'deploy-template'], roles, mayRace: false,
    // a core that is taken back has version 2 ended on it; one that is deployed to anew has left it before it began
    ofTheWay: ['endedDeployments'],
    prepare: async (world) => {
      await registeredCore(world);
      await template(world, 2);
      await deployed(world, 1);
      world.formerTasks.set('version 2', await deployed(world, 2));
    },
    pursue,
  },
];
