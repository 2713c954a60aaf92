import { expectSuccess, type Scenario, type World } from '../scenario.ts';
import { taskScenario } from '../task-order.ts';
import { settled } from '../tasks.ts';
import { registeredCore } from './cores.ts';

const roles = ['device'];

const path = ({ name }: World) => `/cores/${name('core')}/deviceTasks` as const;
const creation = (world: World) => ({ path: path(world), body: { type: 'Create', devices: roles.map((role) => ({ name: world.name(role), provisioningTemplate: 'greengrass-client-device' })) } });
const deletion = (world: World) => ({
  path: path(world), body: { type: 'Delete', options: { deprovisionClientDevices: true }, devices: roles.map((role) => ({ name: world.name(role) })) },
});

const devicesOf = async (world: World): Promise<void> => {
  const order = creation(world);
  const answer = await world.stack.request('POST', order.path, { body: order.body });
  expectSuccess(answer, order.path);
  const { task } = await settled(world.stack, { path: order.path, machine: 'create-devices', taskId: answer.taskId });
  if (task.taskStatus !== 'Success') throw new Error(`client devices could not be provisioned: ${JSON.stringify(task)}`);
};

/** A core that Greengrass knows, with client devices. */
export const deviceScenarios: readonly Scenario[] = [
  taskScenario({ name: 'create-devices', machine: 'create-devices', followUps: [], roles: ['core', ...roles], prepare: registeredCore, order: creation }),
  taskScenario({
    name: 'delete-devices', machine: 'delete-devices', followUps: ['delete-policies'], roles: ['core', ...roles],
    prepare: async (world) => {
      await registeredCore(world);
      await devicesOf(world);
    },
    order: deletion,
  }),
];
