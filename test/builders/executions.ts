import type { ExecutionState, Executions, MapRunCounts } from '../../lambdas/domain/tasks/task-ports.ts';
import type { TaskStart } from '../../lambdas/domain/tasks/task-execution.ts';

export interface FakeExecutions extends Executions {
  /** What `start` was asked for. */
  readonly starts: TaskStart[];
}

/** Executions as a test has them: state by ARN, counts by Map Run or execution. */
export const someExecutions = (given: { states?: Record<string, ExecutionState>; mapRuns?: Record<string, MapRunCounts>; start?: Executions['start'] } = {}): FakeExecutions => {
  const starts: TaskStart[] = [];
  const counts = (arn: string): MapRunCounts | undefined => given.mapRuns?.[arn];
  return {
    starts,
    find: async (arn) => given.states?.[arn],
    start: async (start) => {
      starts.push(start);
      return given.start?.(start) ?? 'started';
    },
    mapRun: async (arn) => {
      const found = counts(arn);
      if (found === undefined) throw new Error(`the test has no Map Run ${arn}`);
      return found;
    },
    latestMapRun: async (arn) => counts(arn),
  };
};
