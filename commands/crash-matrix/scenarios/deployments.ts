import { expectSuccess, type Scenario, type World } from '../scenario.ts';
import { settled } from '../tasks.ts';
import { registeredCore } from './cores.ts';

const components = [[{ key: 'aws.greengrass.Cli', version: '2.12.5' }], [{ key: 'aws.greengrass.Cli', version: '2.12.6' }]] as const;

const deployment = ({ name }: World, version: number) => ({
  path: '/deploymentTasks' as const, body: { template: { name: name('line'), version }, targets: { thingNames: [name('core')] } },
});

const template = async ({ stack, name }: World, versions: number): Promise<void> => {
  expectSuccess(await stack.request('POST', '/templates', { body: { name: name('line'), components: components[0] } }), 'POST /templates');
  if (versions > 1) expectSuccess(await stack.request('PUT', `/templates/${name('line')}`, { body: { components: components[1] } }), 'PUT /templates');
};

const deployed = async (world: World, version: number): Promise<void> => {
  const { path, body } = deployment(world, version);
  const answer = await world.stack.request('POST', path, { body });
  expectSuccess(answer, path);
  const { task } = await settled(world.stack, { path, machine: 'deploy-template', taskId: answer.taskId });
  if (task.taskStatus !== 'Success') throw new Error(`the first version could not be deployed: ${JSON.stringify(task)}`);
};

export const deploymentScenarios: readonly Scenario[] = [
  {
    name: 'deploy', machine: 'deploy-template', followUps: [], roles: ['core'],
    prepare: async (world) => {
      await registeredCore(world);
      await template(world, 1);
    },
    order: (world) => deployment(world, 1),
  },
  {
    name: 'deploy-next', machine: 'deploy-template', followUps: [], roles: ['core'],
    prepare: async (world) => {
      await registeredCore(world);
      await template(world, 2);
      await deployed(world, 1);
    },
    order: (world) => deployment(world, 2),
  },
];
