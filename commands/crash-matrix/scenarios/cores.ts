import { expectSuccess, type Scenario, type World } from '../scenario.ts';
import { taskScenario } from '../task-order.ts';
import { settled } from '../tasks.ts';

const roles = ['core'];

type Authority = 'AWS' | 'own CA';

const coreOf = ({ name, stack: { caId } }: World, role: string, authority: Authority) => ({
  name: name(role),
  provisioningTemplate: authority === 'AWS' ? 'greengrass-core' : 'greengrass-core-own-ca',
  provisioningParameters: { ThingName: name(role) },
  configFileGenerator: 'MANUAL_INSTALL',
  ...(authority === 'own CA' && { cdfProvisioningParameters: { caId, certInfo: { country: 'US' } } }),
});

const creation = (world: World, authority: Authority, given: readonly string[] = roles) => ({
  path: '/coreTasks' as const, body: { type: 'Create', coreVersion: '2.12.6', cores: given.map((role) => coreOf(world, role, authority)) },
});

/** Provisions cores without any fault. */
export const provisioned = async (world: World, given: readonly string[] = roles, authority: Authority = 'AWS'): Promise<void> => {
  const { path, body } = creation(world, authority, given);
  const answer = await world.stack.request('POST', path, { body });
  expectSuccess(answer, path);
  const { task } = await settled(world.stack, { path, machine: 'create-cores', taskId: answer.taskId });
  if (task.taskStatus !== 'Success') throw new Error(`cores could not be provisioned: ${JSON.stringify(task)}`);
};

/** Provisions a core that Greengrass knows; it is off again, so that no report of a device comes in between. */
export const registeredCore = async (world: World): Promise<void> => {
  const cores = [world.name('core')];
  await provisioned(world, ['core']);
  await world.stack.control('POST', '/devices/power-on', { cores });
  await world.stack.control('POST', '/devices/power-off', { cores });
};

const createCores = (name: string, authority: Authority): Scenario => taskScenario({
  name, machine: 'create-cores', followUps: [], roles,
  prepare: async () => undefined,
  order: (world) => creation(world, authority),
});

const deletion = (world: World) => ({
  path: '/coreTasks' as const,
  body: { type: 'Delete', options: { deprovisionCores: true, deprovisionClientDevices: true }, cores: roles.map((role) => ({ name: world.name(role) })) },
});

export const coreScenarios: readonly Scenario[] = [
  createCores('create-cores', 'AWS'),
  createCores('create-cores-own-ca', 'own CA'),
  taskScenario({
    name: 'delete-cores', machine: 'delete-cores', followUps: ['delete-policies'], roles,
    prepare: registeredCore,
    order: deletion,
  }),
];
