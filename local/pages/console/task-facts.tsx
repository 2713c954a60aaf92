import { Fragment } from 'preact';
import type { DeploymentTask, TaskStory } from './api-shapes.ts';
import { count } from './format.ts';
import { Time } from './pieces.tsx';
import { overall } from './standings.ts';
import { words } from './status.tsx';
import { cancellationWords, triggerWords } from './task-story.ts';

/** How a deployment task stands on the whole, in a word. */
export const overallWord = (task: DeploymentTask): string => {
  const shown = overall(task);
  return shown === 'aborted' && task.cancellation ? 'Cancelled' : words[shown];
};

/** What a task tells of itself beside its items, for a list of facts: how it came about, its retries, and that it was cancelled. */
export const TaskFacts = ({ task: { triggeredBy, retryOf, retriedBy = [], cancellation }, hrefOf }: { task: TaskStory; hrefOf(taskId: string): string }) => (
  <>
    {triggeredBy && (
      <div>
        <dt>Triggered by</dt>
        <dd>{triggerWords(triggeredBy)}, <Time at={new Date(triggeredBy.at)} />{triggeredBy.cores !== undefined && `, ${count(triggeredBy.cores)} ${triggeredBy.cores === 1 ? 'core' : 'cores'}`}</dd>
      </div>
    )}
    {retryOf !== undefined && <div><dt>Retry of</dt><dd><a href={hrefOf(retryOf)}>{retryOf}</a></dd></div>}
    {retriedBy.length > 0 && (
      <div>
        <dt>Retried by</dt>
        <dd>{retriedBy.map((id, index) => <Fragment key={id}>{index > 0 && ', '}<a href={hrefOf(id)}>{id}</a></Fragment>)}</dd>
      </div>
    )}
    {cancellation && (
      <div>
        <dt>{cancellation.deletedAt === undefined ? 'Cancelled' : 'Deleted'}</dt>
        <dd><Time at={new Date(cancellation.deletedAt ?? cancellation.requestedAt)} />{`: ${cancellationWords(cancellation) ?? 'its items are being settled'}`}</dd>
      </div>
    )}
  </>
);
