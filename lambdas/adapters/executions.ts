import { DescribeExecutionCommand, DescribeMapRunCommand, ListMapRunsCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { DescribeExecutionCommandOutput, MapRunItemCounts } from '@aws-sdk/client-sfn';
import type { ExecutionState, Executions, MapRunCounts } from '../domain/tasks/task-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Executions of the tasks' state machines, and their Map Runs. */
export const executions = (client: SFNClient = new SFNClient({ maxAttempts: 3 })): Executions => {
  const mapRun = async (mapRunArn: string): Promise<MapRunCounts> => {
    const { itemCounts } = await awsCall('states:DescribeMapRun', () => client.send(new DescribeMapRunCommand({ mapRunArn })));
    return countsOf(itemCounts);
  };
  return {
    mapRun,
    find: async (executionArn) => {
      const execution = await awsCall('states:DescribeExecution', () => client.send(new DescribeExecutionCommand({ executionArn })), { ExecutionDoesNotExist: () => undefined });
      return execution && stateOf(execution);
    },
    start: ({ stateMachineArn, name, input }) =>
      awsCall(
        'states:StartExecution',
        async () => {
          await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
          return 'started' as const;
        },
        {
          ExecutionAlreadyExists: () => 'exists already' as const,
          StateMachineDoesNotExist: () => 'no such machine' as const,
          StateMachineDeleting: () => 'no such machine' as const,
        },
      ),
    mapRuns: async (executionArn) => {
      const listed = await awsCall('states:ListMapRuns', () => client.send(new ListMapRunsCommand({ executionArn })), { ExecutionDoesNotExist: () => undefined });
      const begun = (listed?.mapRuns ?? []).toSorted((one, other) => (one.startDate?.getTime() ?? 0) - (other.startDate?.getTime() ?? 0));
      const newest = new Map(begun.map(({ mapRunArn = '' }) => [labelOf(mapRunArn), mapRunArn]));
      return new Map(await Promise.all([...newest].map(async ([label, mapRunArn]) => [label, await mapRun(mapRunArn)] as const)));
    },
  };
};

/** `arn:aws:states:<region>:<account>:mapRun:<machine>/<label>:<id>` */
const labelOf = (mapRunArn: string): string => /:mapRun:[^/]+\/([^:]+):/.exec(mapRunArn)?.[1] ?? mapRunArn;

const stateOf = ({ status, error, cause }: DescribeExecutionCommandOutput): ExecutionState =>
  status === 'RUNNING' || status === 'PENDING_REDRIVE' ? { alive: true } : { alive: false, ending: [status, error, cause].filter(Boolean).join(': ') };

/** A child that timed out or was aborted has failed: it did not do its work. */
const countsOf = (counts: MapRunItemCounts | undefined): MapRunCounts => {
  const { running = 0, succeeded = 0, failed = 0, timedOut = 0, aborted = 0 } = counts ?? {};
  return { running, succeeded, failed: failed + timedOut + aborted };
};
