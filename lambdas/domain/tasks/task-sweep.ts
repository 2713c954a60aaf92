import type { TaskRow } from '../../../contracts/task-rows.ts';
import { taskKinds } from '../../../contracts/table.ts';
import { bounded } from '../bounded.ts';
import { isInForce } from '../lease.ts';
import type { TaskOutcome } from './task-closing.ts';
import { machineOf, taskStart } from './task-execution.ts';
import type { TaskMachines } from './task-execution.ts';
import type { Executions, Tasks } from './task-ports.ts';

/** What one sweep did, in tasks. */
export interface SweepCounts {
  readonly started: number;
  readonly closed: number;
  readonly untouched: number;
  /** Tasks that could not be looked after this time; the next sweep tries again. */
  readonly failed: number;
}

export interface SweepPorts {
  readonly tasks: Pick<Tasks, 'ofStatus'>;
  readonly executions: Pick<Executions, 'find' | 'start'>;
  /** Closes a task whose execution is dead. */
  readonly close: (task: TaskRow, ending: string) => Promise<Pick<TaskOutcome, 'start'>>;
  readonly settings: { readonly tasksBucket: string; readonly machines: TaskMachines };
  readonly clock: () => Date;
  /** Told of each task that could not be looked after. */
  readonly report: (task: TaskRow, error: unknown) => void;
}

/** Until then the accepting machine may be about to start the task itself: it lives 28 seconds at most. */
const startingSeconds = 60;

/** Tasks looked after at a time: DescribeExecution allows 15 a second in most accounts. */
const sweepConcurrency = 5;

type Fate = keyof SweepCounts;

/**
 * Looks after every open task: one that waits without an execution is started, one whose execution has ended is
 * closed. Events are best effort, so this is what keeps tasks from staying open for ever. Safe to repeat and to race.
 */
export const sweepTasks = async (ports: SweepPorts): Promise<SweepCounts> => {
  const counts = { started: 0, closed: 0, untouched: 0, failed: 0 };
  for await (const page of openTasks(ports.tasks)) {
    for (const fate of await bounded(sweepConcurrency, page, lookAfter(ports))) counts[fate] += 1;
  }
  return counts;
};

async function* openTasks(tasks: SweepPorts['tasks']): AsyncIterable<readonly TaskRow[]> {
  for (const kind of taskKinds) {
    for (const status of ['Waiting', 'InProgress'] as const) yield* tasks.ofStatus(kind, status);
  }
}

const lookAfter =
  (ports: SweepPorts) =>
  async (task: TaskRow): Promise<Fate> => {
    try {
      return await fateOf(ports, task);
    } catch (error) {
      ports.report(task, error);
      return 'failed';
    }
  };

const fateOf = async (ports: SweepPorts, task: TaskRow): Promise<Fate> => {
  if (task.taskStatus === 'Waiting' && isInForce(Date.parse(task.createdAt) + startingSeconds * 1000, startingSeconds, ports.clock())) return 'untouched';
  const execution = await ports.executions.find(task.executionArn);
  if (execution?.alive) return 'untouched';
  if (execution === undefined && task.taskStatus === 'Waiting') return start(ports, task);
  return closed(ports, task, execution?.ending ?? 'the execution no longer exists');
};

/** A task that was cancelled may go on in another execution instead. */
const closed = async ({ close, executions }: SweepPorts, task: TaskRow, ending: string): Promise<Fate> => {
  const { start: next } = await close(task, ending);
  if (next === undefined) return 'closed';
  await executions.start(next);
  return 'started';
};

const start = async (ports: SweepPorts, task: TaskRow): Promise<Fate> => {
  const { executions, settings: { tasksBucket, machines } } = ports;
  const machine = machineOf(machines, task);
  const outcome = machine === undefined ? 'no such machine' : await executions.start(taskStart(task.taskId, { ...machine, tasksBucket }));
  if (outcome === 'exists already') return 'untouched';
  if (outcome === 'started') return 'started';
  return closed(ports, task, 'its state machine no longer exists');
};
