import type { FleetSummary, FleetVersion } from './api-shapes.ts';
import { useApi } from './context.ts';
import { count } from './format.ts';
import { FailureCode, Refusal, Time } from './pieces.tsx';
import { usePolled } from './polling.ts';
import { Shares } from './roll-up.tsx';
import { hashOf } from './routes.ts';
import { sharesOfVersion } from './standings.ts';

/** Name under which cores without a template are counted. */
const noTemplate = 'None';

const pauseMs = 3_000;

/** Codes of failures, the most frequent first. */
const Codes = ({ of }: { of: FleetVersion['failures'] }) => {
  const codes = Object.entries(of).sort(([, a], [, b]) => b - a);
  return codes.length === 0 ? null : <ul class="codes">{codes.map(([code, cores]) => <li key={code}><FailureCode>{code}</FailureCode>{` ${count(cores)}`}</li>)}</ul>;
};

interface VersionRow {
  name: string;
  version: number;
  isLatest: boolean;
  counts: FleetVersion;
}

const rowsOf = ({ templates }: FleetSummary): VersionRow[] =>
  Object.entries(templates).sort(([a], [b]) => Number(a === noTemplate) - Number(b === noTemplate)).flatMap(([name, { latestVersion, versions }]) =>
    Object.entries(versions).map(([version, counts]) => ({ name, version: Number(version), isLatest: Number(version) === latestVersion, counts })).sort((a, b) => b.version - a.version));

const Row = ({ row: { name, version, isLatest, counts } }: { row: VersionRow }) => (
  <tr>
    <th scope="row" class="title">
      {name === noTemplate
        ? 'No template'
        : <><a data-row href={hashOf({ page: 'template', name })}>{name}</a><span class="note">{`version ${version}${isLatest ? ', newest' : ''}`}</span></>}
    </th>
    <td class="number">{count(counts.desiredInUse)}</td>
    <td class="number">{count(counts.reportedInUse)}</td>
    <td class="came-to"><Shares of={sharesOfVersion(counts)} /><Codes of={counts.failures} /></td>
  </tr>
);

/** How many cores are to run which version, how many do, and how their deployments went. */
export const Fleet = () => {
  const api = useApi();
  const { data, refusal } = usePolled<FleetSummary>({ key: 'fleet', load: (signal) => api.fleet(signal), pause: () => pauseMs });
  if (refusal) return <Refusal title="The fleet cannot be counted"><p>{refusal.message}</p></Refusal>;
  if (!data) return null;
  const rows = rowsOf(data);
  return (
    <section class="card" aria-label="Fleet">
      <div class="card-head">
        <h1 tabIndex={-1}>Fleet</h1>
        <span class="note">as of <Time at={new Date(data.asOf)} /></span>
      </div>
      {rows.length === 0
        ? <p class="empty">There are no cores and no templates yet.</p>
        : (
          <table class="rows fleet">
            <thead><tr><th scope="col">Template</th><th scope="col" class="number">Desired</th><th scope="col" class="number">Reported</th><th scope="col" class="came-to">Deployments</th></tr></thead>
            <tbody>{rows.map((row) => <Row key={`${row.name} ${row.version}`} row={row} />)}</tbody>
          </table>
        )}
    </section>
  );
};
