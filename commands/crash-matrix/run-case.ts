/** One run of a scenario, with or without a fault, to its end and past at most one further request. */
import { setTimeout as delay } from 'node:timers/promises';
import { differences, endState, looseCertificates, type EndState } from './end-state.ts';
import { mayBeUntold, successesTold } from './events.ts';
import { faultOf } from './kinds.ts';
import { callerNameOf, type MatrixStack } from './matrix-stack.ts';
import { caseId, type Case } from './points.ts';
import type { Order, Scenario, World } from './scenario.ts';
import { minutesLater, settled, type Settled } from './tasks.ts';

/** How a run without faults ends. */
export interface Expected {
  readonly lines: readonly string[];
  readonly told: readonly string[];
}

/** What came of a case. */
export interface Outcome {
  readonly id: string;
  /** How it differs from the run without faults, in words; nothing where it converged. */
  readonly divergence: readonly string[];
  readonly residue: number;
  /** Successes that no event tells of, since the bus refused it for good or the execution was stopped. */
  readonly untold: number;
  /** Whether the call came that the fault was for: runs do not all make the same ones. */
  readonly happened: boolean;
  /** What it took: nothing, the sweep, or a further request. */
  readonly mended: 'by itself' | 'by the sweep' | 'by the same request' | 'by a retry' | 'by a new task';
  readonly milliseconds: number;
}

/** A run's end, and how it was reached. */
export interface Run {
  readonly state: EndState;
  /** Successes that events tell of. */
  readonly told: readonly string[];
  readonly mended: Outcome['mended'];
}

const followUpMs = 20_000;

const quiet = async (stack: MatrixStack, machines: readonly string[]): Promise<void> => {
  const end = performance.now() + followUpMs;
  for (const machine of machines) {
    while (await stack.isRunning(machine)) {
      if (performance.now() > end) throw new Error(`an execution of ${machine} is still running after ${followUpMs / 1000} s`);
      await delay(25);
    }
  }
  await stack.settleEvents();
};

const send = (world: World, { path, body }: Order, key: string) => world.stack.request('POST', path, { body, key });

/** The one further request of an operator whose task has failed: a retry of what failed, or all of it again. */
const again = async (world: World, scenario: Scenario, { task }: Settled): Promise<Outcome['mended']> => {
  const { stack } = world;
  const order = scenario.order(world);
  const path = `/${order.path.split('/').at(-1) ?? ''}`;
  await minutesLater(stack, task);
  const retry = await stack.request('POST', `${path}/${task.id}/retry`);
  const answer = retry.status === 202 ? retry : await send(world, order, `${world.token}-again`);
  if (answer.status !== 202) throw new Error(`the further request was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
  const last = await settled(stack, { path: order.path, machine: scenario.machine, taskId: answer.taskId });
  if (last.task.taskStatus !== 'Success') throw new Error(`the further task failed as well: ${JSON.stringify(last.task)}`);
  return retry.status === 202 ? 'by a retry' : 'by a new task';
};

const accepted = async (world: World, order: Order): Promise<{ taskId: string; isRepeated: boolean }> => {
  const first = await send(world, order, world.token);
  if (first.status === 202) return { taskId: first.taskId, isRepeated: false };
  if (first.status < 500 && first.status !== 429) throw new Error(`the request was refused: ${first.status} ${JSON.stringify(first.body)}`);
  await world.stack.disarm();
  const second = await send(world, order, world.token);
  if (second.status !== 202) throw new Error(`the same request was answered with ${first.status}, then ${second.status}: ${JSON.stringify(second.body)}`);
  return { taskId: second.taskId, isRepeated: true };
};

/** Runs the order, whatever is armed, to its end. */
export const runToEnd = async (world: World, scenario: Scenario, known: Set<string>): Promise<Run> => {
  const { stack } = world;
  const order = scenario.order(world);
  const { taskId, isRepeated } = await accepted(world, order);
  await scenario.then?.(world, taskId);
  const first = await settled(stack, { path: order.path, machine: scenario.machine, taskId });
  await stack.disarm();
  if (first.task.taskStatus !== 'Success' && isRepeated) throw new Error(`the task failed although the request was repeated: ${JSON.stringify(first.task)}`);
  const mended = first.task.taskStatus !== 'Success' ? await again(world, scenario, first) : isRepeated ? 'by the same request' : first.isSwept ? 'by the sweep' : 'by itself';
  await quiet(stack, [scenario.machine, ...scenario.followUps]);
  const state = await endState(world, scenario, known);
  return { state, told: await successesTold(world), mended };
};

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs a case on names of its own. Rejects only where it could not even begin. */
export const runCase = async (world: World, scenario: Scenario, given: Case, { expected, known }: { expected: Expected; known: Set<string> }): Promise<Outcome> => {
  const { stack } = world;
  const { point, kind } = given;
  const started = performance.now();
  const outcome = { id: caseId(given), residue: 0, untold: 0, mended: 'by itself' as const };
  const taken = (): number => Math.round(performance.now() - started);
  try {
    await scenario.prepare(world);
    if (point.cold) await stack.chill(point.caller);
    const fault = faultOf(kind, point, callerNameOf(point.caller));
    await stack.arm(fault);
    const { state, told, mended } = await runToEnd(world, scenario, known);
    const untold = mayBeUntold(given) ? expected.told.filter((line) => !told.includes(line)) : [];
    const divergence = differences([...expected.lines, ...expected.told.filter((line) => !untold.includes(line))], [...state.lines, ...told]);
    return { ...outcome, mended, residue: state.residue, untold: untold.length, divergence, happened: stack.hasCome(), milliseconds: taken() };
  } catch (error) {
    await stack.disarm();
    await looseCertificates(stack, known);
    return { ...outcome, divergence: [inWords(error)], happened: stack.hasCome(), milliseconds: taken() };
  } finally {
    await stack.disarm();
  }
};
