/** A task that a client orders, and follows to its end. */
import { repeatedRequest } from './repeated-request.ts';
import type { Mended, Scenario, World } from './scenario.ts';
import { minutesLater, settled, type Settled } from './tasks.ts';

/** What a client asks for, once or again. */
export interface Order {
  readonly path: '/coreTasks' | '/deploymentTasks' | `/cores/${string}/deviceTasks`;
  readonly body: object;
}

/** A scenario that is one task. */
interface OrderedTask extends Pick<Scenario, 'name' | 'roles' | 'prepare'> {
  /** The state machine that does the task. */
  readonly machine: string;
  /** State machines that go on after the task has ended. */
  readonly followUps: readonly string[];
  order(world: World): Order;
}

const send = (world: World, { path, body }: Order, key: string) => world.stack.request('POST', path, { body, key });

/** Where the requests about a task of this order go. */
const collectionOf = ({ path }: Order): string => `/${path.split('/').at(-1) ?? ''}`;

/** The one further request of an operator whose task has failed: a retry of what failed, or all of it again. */
const again = async (world: World, { machine, order: orderOf }: OrderedTask, { task }: Settled): Promise<Mended> => {
  const { stack } = world;
  const order = orderOf(world);
  await minutesLater(stack, task);
  const retry = await stack.request('POST', `${collectionOf(order)}/${task.id}/retry`);
  const answer = retry.status === 202 ? retry : await send(world, order, `${world.token}-again`);
  if (answer.status !== 202) throw new Error(`the further request was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
  const last = await settled(stack, { path: order.path, machine, taskId: answer.taskId });
  if (last.task.taskStatus !== 'Success') throw new Error(`the further task failed as well: ${JSON.stringify(last.task)}`);
  return retry.status === 202 ? 'by a retry' : 'by a new task';
};

/** One client's order, to the end of its task. */
const ordered = async (world: World, given: OrderedTask, key: string): Promise<Settled & { readonly isRepeated: boolean }> => {
  const order = given.order(world);
  const { answer, isRepeated } = await repeatedRequest(world.stack, () => send(world, order, key), ({ status }) => status === 202);
  return { ...(await settled(world.stack, { path: order.path, machine: given.machine, taskId: answer.taskId })), isRepeated };
};

const helpOf = ({ isRepeated, isSwept }: { readonly isRepeated: boolean; readonly isSwept: boolean }): Mended => (isRepeated ? 'by the same request' : isSwept ? 'by the sweep' : 'by itself');

const alone = async (world: World, given: OrderedTask): Promise<Mended> => {
  const first = await ordered(world, given, world.token);
  await world.stack.disarm();
  if (first.task.taskStatus === 'Success') return helpOf(first);
  if (first.isRepeated && world.faults < 2) throw new Error(`the task failed although the request was repeated: ${JSON.stringify(first.task)}`);
  return again(world, given, first);
};

/** Two clients that know nothing of each other. One of them may find the name taken; whoever asks again then finds it done. */
const racing = async (world: World, given: OrderedTask): Promise<Mended> => {
  const ends = await Promise.all(['one', 'other'].map((who) => ordered(world, given, `${world.token}-${who}`)));
  await world.stack.disarm();
  const succeeded = ends.find(({ task }) => task.taskStatus === 'Success');
  const [first] = ends;
  if (succeeded !== undefined || first === undefined) return helpOf(succeeded ?? { isRepeated: false, isSwept: false });
  return again(world, given, first);
};

/** What a client's order is run as. */
export const taskScenario = (given: OrderedTask): Scenario => ({
  name: given.name, roles: given.roles, machines: [given.machine, ...given.followUps], mayRace: true,
  prepare: given.prepare,
  pursue: (world) => (world.isRace ? racing : alone)(world, given),
});
