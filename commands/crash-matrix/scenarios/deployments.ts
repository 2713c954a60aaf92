import { expectSuccess, type Scenario, type World } from '../scenario.ts';
import { taskScenario } from '../task-order.ts';
import { settled } from '../tasks.ts';
import { until } from '../until.ts';
import { registeredCore } from './cores.ts';

const components = [[{ key: 'aws.greengrass.Cli', version: '2.12.5' }], [{ key: 'aws.greengrass.Cli', version: '2.12.6' }]] as const;

/** What version 2 says. */
export const later = { components: components[1] };

/** A core gets its deployments when it is on. */
export const roles = ['core'];

export const deployment = ({ name }: World, version: number) => ({
  path: '/deploymentTasks' as const, body: { template: { name: name('line'), version }, targets: { thingNames: [name('core')] } },
});

export const template = async ({ stack, name }: World, versions: number, more: { readonly autoDeploy?: boolean } = {}): Promise<void> => {
  expectSuccess(await stack.request('POST', '/templates', { body: { name: name('line'), components: components[0], ...more } }), 'POST /templates');
  if (versions > 1) expectSuccess(await stack.request('PUT', `/templates/${name('line')}`, { body: later }), 'PUT /templates');
};

/** Deploys without any fault. Answers the id of the task. */
export const deployed = async (world: World, version: number): Promise<string> => {
  const { path, body } = deployment(world, version);
  const answer = await world.stack.request('POST', path, { body });
  expectSuccess(answer, path);
  const { task } = await settled(world.stack, { path, machine: 'deploy-template', taskId: answer.taskId });
  if (task.taskStatus !== 'Success') throw new Error(`version ${version} could not be deployed: ${JSON.stringify(task)}`);
  return answer.taskId;
};

/** A core, off, on which version 1 has failed. */
const failedCore = async (world: World): Promise<void> => {
  const { stack, name } = world;
  const cores = [name('core')];
  await registeredCore(world);
  await template(world, 1);
  await stack.control('POST', '/devices/power-on', { cores });
  await stack.control('POST', '/devices/faults', { cores, code: 'COMPONENT_BROKEN', times: 1 });
  await deployed(world, 1);
  await until(`the failure of ${name('core')}`, async () => JSON.stringify((await stack.request('GET', `/cores/${name('core')}`)).body).includes('COMPONENT_BROKEN'));
  await stack.control('POST', '/devices/power-off', { cores });
};

export const deploymentScenarios: readonly Scenario[] = [
  taskScenario({
    name: 'deploy', machine: 'deploy-template', followUps: [], roles,
    prepare: async (world) => {
      await registeredCore(world);
      await template(world, 1);
    },
    order: (world) => deployment(world, 1),
  }),
  taskScenario({
    name: 'deploy-next', machine: 'deploy-template', followUps: [], roles,
    prepare: async (world) => {
      await registeredCore(world);
      await template(world, 2);
      await deployed(world, 1);
    },
    order: (world) => deployment(world, 2),
  }),
  // what has failed runs again by a subdeployment
  taskScenario({ name: 'deploy-again', machine: 'deploy-template', followUps: ['retire-deployments'], roles, prepare: failedCore, order: (world) => deployment(world, 1) }),
];
