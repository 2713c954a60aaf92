import type { ExecutionState, Executions, MapRunCounts, MapRuns } from '../../lambdas/domain/tasks/task-ports.ts';
import type { TaskStart } from '../../lambdas/domain/tasks/task-execution.ts';

export interface FakeExecutions extends Executions {
  /** What `start` was asked for. */
  readonly starts: TaskStart[];
}

/** Executions as a test has them: state by ARN, counts by Map Run, or by execution and label. */
export const someExecutions = (given: { states?: Record<string, ExecutionState>; mapRuns?: Record<string, MapRunCounts | Readonly<Record<string, MapRunCounts>>>; start?: Executions['start'] } = {}): FakeExecutions => {
  const starts: TaskStart[] = [];
  const runsOf = (arn: string): MapRuns => {
    const found = given.mapRuns?.[arn] ?? {};
    return new Map('succeeded' in found ? [['items', found as MapRunCounts]] : Object.entries(found));
  };
  return {
    starts,
    find: async (arn) => given.states?.[arn],
    start: async (start) => {
      starts.push(start);
      return given.start?.(start) ?? 'started';
    },
    mapRun: async (arn) => {
      const [found] = runsOf(arn).values();
      if (found === undefined) throw new Error(`the test has no Map Run ${arn}`);
      return found;
    },
    mapRuns: async (arn) => runsOf(arn),
  };
};
