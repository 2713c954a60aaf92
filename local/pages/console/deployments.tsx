import { useState } from 'preact/hooks';
import type { ApiClient } from './api-client.ts';
import type { DeploymentTask } from './api-shapes.ts';
import { useApi } from './context.ts';
import { shortTime } from './format.ts';
import { FailureCode, Refusal, Time } from './pieces.tsx';
import { usePolled } from './polling.ts';
import { Shares } from './roll-up.tsx';
import { hashOf, taskStatuses } from './routes.ts';
import type { Route, TaskStatus } from './routes.ts';
import { overall, sharesOf } from './standings.ts';
import type { Cut } from './states-client.ts';
import { Sign } from './status.tsx';
import { overallWord } from './task-facts.tsx';
import { storyNotes } from './task-story.ts';

type DeploymentsRoute = Extract<Route, { page: 'deployments' }>;

const rowsAtFirst = 50;

const loadDeployments = (api: ApiClient, status: TaskStatus | undefined, limit: number) => (signal: AbortSignal): Promise<Cut<DeploymentTask>> =>
  api.deploymentTasks({ status, limit }, signal);

const pause = ({ items }: Cut<DeploymentTask>): number => (items.some((task) => overall(task) === 'running') ? 2_000 : 5_000) * (items.length > 200 ? 3 : 1);

export const versionTitle = ({ name, version }: DeploymentTask['template']): string => `${name} version ${version}`;

const Row = ({ task, now }: { task: DeploymentTask; now: Date }) => {
  const shown = overall(task);
  const createdAt = new Date(task.createdAt);
  return (
    <tr>
      <td class="state"><span class={`mark ${shown}`} title={overallWord(task)}><Sign of={shown} /><span class="word">{overallWord(task)}</span></span></td>
      <td class="title">
        <a data-row href={hashOf({ page: 'deployment', id: task.id })}>{versionTitle(task.template)}</a>
        <span class="note">{[task.id, ...storyNotes(task)].join(' · ')}</span>
      </td>
      <td class="came-to">
        {task.code === undefined || task.code === 'CANCELED' ? <Shares of={sharesOf(task.deploymentStatus)} /> : <FailureCode>{task.code}</FailureCode>}
      </td>
      <td class="when"><Time at={createdAt}>{shortTime(createdAt, now)}</Time></td>
    </tr>
  );
};

const taskWords: Readonly<Record<TaskStatus, string>> = { Waiting: 'Waiting', InProgress: 'In progress', Success: 'Success', Failure: 'Failure' };

const Filters = ({ status: chosen }: DeploymentsRoute) => (
  <nav class="filters" aria-label="Status of the task">
    {[undefined, ...taskStatuses].map((status) => (
      <a key={status} href={hashOf({ page: 'deployments', status })} aria-current={status === chosen ? 'true' : undefined}>{status ? taskWords[status] : 'All'}</a>
    ))}
  </nav>
);

/** The newest deployment tasks, each with what its cores came to. */
export const Deployments = ({ route }: { route: DeploymentsRoute }) => {
  const api = useApi();
  const [limit, setLimit] = useState(rowsAtFirst);
  const { data, refusal } = usePolled<Cut<DeploymentTask>>({ key: hashOf(route), version: limit, load: loadDeployments(api, route.status, limit), pause });
  if (refusal) return <Refusal title="The deployments cannot be listed"><p>{refusal.message}</p></Refusal>;
  if (!data) return null;
  const now = new Date();
  return (
    <section class="card" aria-label="Deployments">
      <div class="card-head">
        <h1 tabIndex={-1}>Deployments</h1>
        <Filters {...route} />
      </div>
      {data.items.length === 0
        ? <p class="empty">{route.status ? 'No deployment task has this status.' : 'Nothing has been deployed yet. Post a deployment task, and it shows up here by itself.'}</p>
        : (
          <table class="rows">
            <thead><tr><th scope="col" class="state">Status</th><th scope="col">Version</th><th scope="col" class="came-to">Cores</th><th scope="col" class="when">Started</th></tr></thead>
            <tbody>{data.items.map((task) => <Row key={task.id} task={task} now={now} />)}</tbody>
          </table>
        )}
      {data.hasMore && <button type="button" class="more" onClick={() => setLimit(limit + 100)}>Show more</button>}
    </section>
  );
};
