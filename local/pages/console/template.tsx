import { useState } from 'preact/hooks';
import type { Change, Component, FleetVersion, Template as TemplateVersion, TemplateDiff } from './api-shapes.ts';
import { useApi } from './context.ts';
import { count } from './format.ts';
import { Folded, FoldedJson, Refusal, Time, Trail } from './pieces.tsx';
import { usePolled } from './polling.ts';
import { Shares } from './roll-up.tsx';
import { hashOf } from './routes.ts';
import { sharesOfVersion } from './standings.ts';
import { loadTemplate } from './template-data.ts';
import type { TemplateData } from './template-data.ts';

const trail = [{ title: 'Fleet', href: hashOf({ page: 'fleet' }) }];
const pauseMs = 3_000;
const shownAtFirst = 20;

const Value = ({ of }: { of: unknown }) => <code>{JSON.stringify(of)}</code>;

const WhatChanged = ({ of: { from, to } }: { of: Change }) => {
  if (from === undefined) return <>is now <Value of={to} /></>;
  return to === undefined ? <>is gone; it was <Value of={from} /></> : <>was <Value of={from} /> and is now <Value of={to} /></>;
};

const ChangeLines = ({ of, changes }: { of: string; changes: readonly Change[] }) => (
  <>{changes.map((change) => <li key={`${of}${change.path}`}><code>{`${of} ${change.path}`.trim()}</code> <WhatChanged of={change} /></li>)}</>
);

const Changes = ({ name, from, to }: { name: string; from: number; to: number }) => {
  const api = useApi();
  const { data, refusal } = usePolled<TemplateDiff>({ key: `diff ${name} ${from} ${to}`, load: (signal) => api.diff(name, from, to, signal), pause: () => undefined });
  if (refusal) return <p>{refusal.message}</p>;
  if (!data) return null;
  const { components: { added, removed, changed }, jobConfig, deploymentPolicies } = data;
  return (
    <ul class="changes">
      {added.map(({ key, version }) => <li key={key}>added <code>{`${key} ${version}`}</code></li>)}
      {removed.map(({ key, version }) => <li key={key}>removed <code>{`${key} ${version}`}</code></li>)}
      {changed.map(({ key, changes }) => <ChangeLines key={key} of={key} changes={changes} />)}
      <ChangeLines of="jobConfig" changes={jobConfig} />
      <ChangeLines of="deploymentPolicies" changes={deploymentPolicies} />
    </ul>
  );
};

const ComponentLine = ({ of: { key, version, configurationUpdate } }: { of: Component }) => (
  <li>
    <code>{`${key} ${version}`}</code>
    {configurationUpdate?.merge !== undefined && <FoldedJson title="Configuration" text={configurationUpdate.merge} />}
  </li>
);

const InUse = ({ counts }: { counts: FleetVersion }) => (
  <div class="in-use">
    <span>{`${count(counts.desiredInUse)} ${counts.desiredInUse === 1 ? 'core is' : 'cores are'} to run it, ${count(counts.reportedInUse)} ${counts.reportedInUse === 1 ? 'does' : 'do'}`}</span>
    <Shares of={sharesOfVersion(counts)} />
  </div>
);

const Version = ({ of: { name, version, components, jobConfig, deploymentPolicies, createdAt, updatedAt }, counts }: { of: TemplateVersion; counts: FleetVersion | undefined }) => (
  <section class="card" aria-labelledby={`version-${version}`}>
    <div class="card-head">
      <h2 id={`version-${version}`}>{`Version ${version}`}</h2>
      <span class="note"><Time at={new Date(updatedAt ?? createdAt)} /></span>
    </div>
    <div class="version">
      {counts && <InUse counts={counts} />}
      <ul class="components">{components.map((component) => <ComponentLine key={component.key} of={component} />)}</ul>
      <FoldedJson title="Rollout" text={jobConfig && JSON.stringify(jobConfig)} />
      <FoldedJson title="Policies" text={deploymentPolicies && JSON.stringify(deploymentPolicies)} />
      {version > 1 && <Folded title={`What changed since version ${version - 1}`}>{() => <Changes name={name} from={version - 1} to={version} />}</Folded>}
    </div>
  </section>
);

/** One template: its versions, the newest first, with the cores that run them. */
export const Template = ({ name }: { name: string }) => {
  const api = useApi();
  const [limit, setLimit] = useState(shownAtFirst);
  const { data, refusal } = usePolled<TemplateData>({ key: `template ${name}`, load: loadTemplate(api, name), pause: () => pauseMs });
  if (refusal) {
    return (
      <Refusal title="There is no such template">
        <p><code>{name}</code></p>
        <p>{refusal.message}</p>
        <p><a href={hashOf({ page: 'fleet' })}>All templates in the fleet</a></p>
      </Refusal>
    );
  }
  if (!data) return null;
  const { versions: { items, hasMore }, counts } = data;
  return (
    <>
      <Trail steps={trail} />
      <h1 tabIndex={-1}>{name}</h1>
      {hasMore && <p class="note">Only the first {count(items.length)} versions are shown.</p>}
      {items.slice(0, limit).map((version) => <Version key={version.version} of={version} counts={counts[version.version]} />)}
      {items.length > limit && <button type="button" class="more" onClick={() => setLimit(limit + shownAtFirst)}>Show more</button>}
    </>
  );
};
