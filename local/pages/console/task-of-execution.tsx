import type { DescribeExecutionOutput } from '@aws-sdk/client-sfn';
import type { ApiClient } from './api-client.ts';
import type { Task, TaskCollection } from './api-shapes.ts';
import { nameOf } from './arn.ts';
import { useSurroundings } from './context.ts';
import { usePolled } from './polling.ts';
import { hashOf } from './routes.ts';
import { TaskFacts } from './task-facts.tsx';
import { collectionOf } from './task-story.ts';

const isOpen = ({ taskStatus, cancellation }: Task): boolean =>
  taskStatus === 'Waiting' || taskStatus === 'InProgress' || (cancellation !== undefined && cancellation.settledAt === undefined);

interface OfTask {
  readonly api: ApiClient;
  readonly collection: TaskCollection;
  readonly execution: DescribeExecutionOutput;
}

const Facts = ({ api, collection, execution: { executionArn = '', status } }: OfTask) => {
  const id = nameOf(executionArn);
  const { data } = usePolled<Task>({
    key: `task ${collection} ${id}`, version: status, load: (signal) => api.task(collection, id, signal), pause: (task) => (isOpen(task) ? 2_000 : undefined),
  });
  const hrefOf = (taskId: string): string =>
    collection === 'deploymentTasks' ? hashOf({ page: 'deployment', id: taskId }) : hashOf({ page: 'execution', arn: `${executionArn.slice(0, -id.length)}${taskId}` });
  return (
    <>
      {collection === 'deploymentTasks' && <div><dt>Deployment</dt><dd><a href={hrefOf(id)}>cores and their reports</a></dd></div>}
      {data && <TaskFacts task={data} hrefOf={hrefOf} />}
    </>
  );
};

/** What the task of an execution tells of itself, for a list of facts; nothing where it has none, or the API is not known. */
export const TaskOfExecution = ({ execution }: { execution: DescribeExecutionOutput }) => {
  const { api, config } = useSurroundings();
  const collection = collectionOf(execution.executionArn ?? '', config.name);
  return api && collection ? <Facts api={api} collection={collection} execution={execution} /> : null;
};
