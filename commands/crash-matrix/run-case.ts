/** One run of a scenario, with or without a fault, to its end and past at most one further request. */
import { differences, endState, looseCertificates, type EndState } from './end-state.ts';
import { mayBeUntold, successesTold } from './events.ts';
import { faultOf } from './kinds.ts';
import { callerNameOf, type MatrixStack } from './matrix-stack.ts';
import { scheduleId, type Case } from './points.ts';
import type { Mended, Scenario, World } from './scenario.ts';
import { until } from './until.ts';

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
  /** Whether the call came that the fault was for, one of them where there are several: runs do not all make the same ones. */
  readonly happened: boolean;
  readonly mended: Mended;
  readonly milliseconds: number;
}

/** A run's end, and how it was reached. */
export interface Run {
  readonly state: EndState;
  /** Successes that events tell of. */
  readonly told: readonly string[];
  readonly mended: Mended;
}

const quiet = async (stack: MatrixStack, machines: readonly string[]): Promise<void> => {
  for (const machine of machines) await until(`the end of all executions of ${machine}`, async () => !(await stack.isRunning(machine)));
  await stack.settleEvents();
};

/** Runs a scenario, whatever is armed, to its end. */
export const runToEnd = async (world: World, scenario: Scenario, known: Set<string>): Promise<Run> => {
  const { stack } = world;
  const mended = await scenario.pursue(world);
  await stack.disarm();
  await quiet(stack, scenario.machines);
  const state = await endState(world, scenario, known);
  return { state, told: await successesTold(world), mended };
};

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs cases at once, on names of their own. Rejects only where they could not even begin. */
export const runCase = async (world: World, scenario: Scenario, given: readonly Case[], { expected, known }: { expected: Expected; known: Set<string> }): Promise<Outcome> => {
  const { stack } = world;
  const started = performance.now();
  const outcome = { id: scheduleId(given), residue: 0, untold: 0, mended: 'by itself' as const };
  const taken = (): number => Math.round(performance.now() - started);
  try {
    await scenario.prepare(world);
    const cold = new Set(given.flatMap(({ point }) => (point.cold ? [point.caller] : [])));
    for (const caller of cold) await stack.chill(caller);
    for (const { kind, point } of given) await stack.arm(faultOf(kind, point, callerNameOf(point.caller)));
    const { state, told, mended } = await runToEnd(world, scenario, known);
    const untold = given.some(mayBeUntold) ? expected.told.filter((line) => !told.includes(line)) : [];
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
