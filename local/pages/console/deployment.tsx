import { useState } from 'preact/hooks';
import type { Deployment as CoreDeployment, DeploymentTask, SkippedTarget, Standing } from './api-shapes.ts';
import { useApi } from './context.ts';
import { firstLimits, deploymentPause, loadDeployment } from './deployment-data.ts';
import type { DeploymentData, Limits } from './deployment-data.ts';
import { versionTitle } from './deployments.tsx';
import { count, shortTime } from './format.ts';
import { CopyButton, FailureCode, Refusal, Time, Trail } from './pieces.tsx';
import { usePolled } from './polling.ts';
import { RollUpBar, Shares } from './roll-up.tsx';
import { hashOf } from './routes.ts';
import { overall, settledCores, sharesOf, shownStanding, standingWords, standings } from './standings.ts';
import { Badge, Sign } from './status.tsx';
import { TaskFacts, overallWord } from './task-facts.tsx';

const trail = [{ title: 'Deployments', href: hashOf({ page: 'deployments' }) }];

/** A task that was cancelled did what it was told: its facts tell the rest. */
const TaskFailure = ({ task: { code, statusMessage = '', hint = '' } }: { task: DeploymentTask }) =>
  code === undefined || code === 'CANCELED' ? null : (
    <div class="failure">
      <FailureCode>{code}</FailureCode>
      {statusMessage !== '' && <p>{statusMessage}</p>}
      {!statusMessage.includes(hint) && <p>{hint}</p>}
    </div>
  );

const RollUp = ({ task: { taskStatus, deploymentStatus, progress: { total } } }: { task: DeploymentTask }) => {
  if (total === 0) return taskStatus === 'Failure' ? null : <p class="note">The targets are being resolved.</p>;
  return (
    <>
      <p class="total"><strong>{count(settledCores(deploymentStatus))}</strong>{` of ${count(total)} ${total === 1 ? 'core' : 'cores'} settled`}</p>
      <RollUpBar counts={deploymentStatus} total={total} />
      <Shares of={sharesOf(deploymentStatus)} />
    </>
  );
};

const Header = ({ task }: { task: DeploymentTask }) => {
  const { id, template, taskStatus, skipped, links, createdAt } = task;
  return (
    <header class="card head">
      <div class="title-line">
        <h1 tabIndex={-1}>{versionTitle(template)}</h1>
        <span role="status"><Badge of={overall(task)} word={overallWord(task)} /></span>
      </div>
      <RollUp task={task} />
      <TaskFailure task={task} />
      <dl class="facts">
        <div><dt>Started</dt><dd><Time at={new Date(createdAt)} /></dd></div>
        <div><dt>Task</dt><dd>{taskStatus}</dd></div>
        {skipped.total > 0 && <div><dt>Targets skipped</dt><dd>{count(skipped.total)}</dd></div>}
        <TaskFacts task={task} hrefOf={(taskId) => hashOf({ page: 'deployment', id: taskId })} />
        <div><dt>Execution</dt><dd><a href={links.execution}>graph and history</a></dd></div>
        <div><dt>Template</dt><dd><a href={hashOf({ page: 'template', name: template.name })}>{template.name}</a></dd></div>
        <div class="id"><dt>Task id</dt><dd><code>{id}</code> <CopyButton text={id} what="the task id" /></dd></div>
      </dl>
    </header>
  );
};

const CoreRow = ({ core: { coreName, code, cause, hint, asOf, withdrawal, links }, standing, now }: { core: CoreDeployment; standing: Standing; now: Date }) => (
  <tr>
    <td class="title">
      <span class={`mark ${shownStanding[standing]}`}>
        <Sign of={shownStanding[standing]} />
        {links.execution === undefined ? coreName : <a data-row href={links.execution}>{coreName}</a>}
      </span>
      {code !== undefined && <FailureCode>{code}</FailureCode>}
      {cause !== undefined && <p>{cause}</p>}
      {withdrawal?.outcome === 'Kept' && <p>{`kept${withdrawal.reason === undefined ? '' : `: ${withdrawal.reason}`}`}</p>}
      {hint !== undefined && <p class="hint">{hint}</p>}
    </td>
    <td class="when">{asOf !== undefined && <Time at={new Date(asOf)}>{shortTime(new Date(asOf), now)}</Time>}</td>
  </tr>
);

const Cores = ({ standing, data: { task, lists }, onMore }: { standing: Standing; data: DeploymentData; onMore(): void }) => {
  const list = lists[standing];
  if (!list) return null;
  const total = task.deploymentStatus[standing];
  const now = new Date();
  return (
    <section class="card" aria-labelledby={`cores-${standing}`}>
      <div class="card-head">
        <h2 id={`cores-${standing}`}>{standingWords[standing]}</h2>
        <span class="note">{list.items.length < total ? `${count(list.items.length)} of ${count(total)}` : count(total)}</span>
      </div>
      <table class="rows cores">
        <thead><tr><th scope="col">Core</th><th scope="col" class="when">Reported</th></tr></thead>
        <tbody>{list.items.map((core) => <CoreRow key={core.coreName} core={core} standing={standing} now={now} />)}</tbody>
      </table>
      {list.hasMore && <button type="button" class="more" onClick={onMore}>Show more</button>}
    </section>
  );
};

const Skipped = ({ of: { total, targets } }: { of: { total: number; targets: SkippedTarget[] } }) =>
  total === 0 ? null : (
    <section class="card" aria-labelledby="skipped">
      <div class="card-head">
        <h2 id="skipped">Skipped</h2>
        <span class="note">{targets.length < total ? `${count(targets.length)} of ${count(total)}` : count(total)}</span>
      </div>
      <table class="rows cores">
        <thead><tr><th scope="col">Target</th></tr></thead>
        <tbody>
          {targets.map(({ name, code, reason, hint }) => (
            <tr key={name}><td class="title">{name}<FailureCode>{code}</FailureCode><p>{reason}</p><p class="hint">{hint}</p></td></tr>
          ))}
        </tbody>
      </table>
    </section>
  );

/** One deployment task: how far it is, and its cores, failed ones first, with the cause and the cure. */
export const Deployment = ({ id }: { id: string }) => {
  const api = useApi();
  const [limits, setLimits] = useState<Limits>(firstLimits);
  const { data, refusal } = usePolled<DeploymentData>({ key: `deployment ${id}`, version: Object.values(limits).join(), load: loadDeployment(api, id, limits), pause: deploymentPause });
  if (refusal) {
    return (
      <Refusal title="There is no such deployment">
        <p><code>{id}</code></p>
        <p>{refusal.message}</p>
        <p><a href={hashOf({ page: 'deployments' })}>All deployments</a></p>
      </Refusal>
    );
  }
  if (!data) return null;
  return (
    <>
      <Trail steps={trail} />
      <Header task={data.task} />
      {standings.map((standing) => (
        <Cores key={standing} standing={standing} data={data} onMore={() => setLimits({ ...limits, [standing]: limits[standing] + 100 })} />
      ))}
      <Skipped of={data.task.skipped} />
    </>
  );
};
