import type { DescribeMapRunOutput } from '@aws-sdk/client-sfn';
import { count } from './format.ts';
import type { Attempt, Visit } from './history.ts';
import { Elapsed, Failure, FoldedJson } from './pieces.tsx';
import { hashOf } from './routes.ts';
import type { StateSummary } from './state-summaries.ts';
import { Badge, Sign, words } from './status.tsx';

const AttemptRow = ({ attempt, number }: { attempt: Attempt; number: number }) => (
  <li>
    <span class={`mark ${attempt.status}`}><Sign of={attempt.status} /></span>
    <span>{`Attempt ${number}`}</span>
    <span class="lasted"><Elapsed from={attempt.startedAt} to={attempt.endedAt} /></span>
    {attempt.error !== undefined && <span class="note">{attempt.error}</span>}
  </li>
);

const MapRunLink = ({ run }: { run: DescribeMapRunOutput | undefined }) =>
  run?.mapRunArn === undefined ? null : <p><a href={hashOf({ page: 'map-run', arn: run.mapRunArn })}>Open the Map Run</a></p>;

const VisitDetails = ({ visit, mapRuns }: { visit: Visit; mapRuns: ReadonlyMap<string, DescribeMapRunOutput> }) => (
  <>
    <p class="facts"><Badge of={visit.status} /> <span><Elapsed from={visit.startedAt} to={visit.endedAt} /></span> <span class="kind">{visit.type}</span></p>
    <MapRunLink run={mapRuns.get(visit.mapRunArn ?? '')} />
    <Failure error={visit.error} cause={visit.cause} />
    <FoldedJson title="Input" text={visit.input} />
    <FoldedJson title="Output" text={visit.output} />
    {visit.attempts.length > 1 && (
      <>
        <h3>Attempts</h3>
        <ol class="attempts">{visit.attempts.map((attempt, index) => <AttemptRow key={index} attempt={attempt} number={index + 1} />)}</ol>
      </>
    )}
  </>
);

export interface StateDetailsProps {
  name: string;
  summary: StateSummary | undefined;
  mapRuns: ReadonlyMap<string, DescribeMapRunOutput>;
  /** The execution without a state chosen. */
  closeHref: string;
}

/** One state of an execution. */
export const StateDetails = ({ name, summary, mapRuns, closeHref }: StateDetailsProps) => (
  <section class="card details" aria-labelledby="state-name">
    <div class="card-head">
      <h2 id="state-name" tabIndex={-1}>{name}</h2>
      <a href={closeHref} class="quiet">All states</a>
    </div>
    {summary
      ? <>
        {summary.visits.length > 1 && <p class="note">{`Entered ${count(summary.visits.length)} times; this is the one to look at first.`}</p>}
        <VisitDetails visit={summary.shown} mapRuns={mapRuns} />
      </>
      : <p class="empty">The execution has not come to this state.</p>}
  </section>
);

/** The states that an execution came through, in order. */
export const StateList = ({ summaries, hrefOf }: { summaries: ReadonlyMap<string, StateSummary>; hrefOf(state: string): string }) => (
  <section class="card details" aria-labelledby="states-title">
    <div class="card-head"><h2 id="states-title">States</h2></div>
    {summaries.size === 0
      ? <p class="empty">No state has been entered yet.</p>
      : (
        <table class="rows">
          <thead><tr><th scope="col" class="state">Status</th><th scope="col">State</th><th scope="col" class="lasted">Duration</th></tr></thead>
          <tbody>
            {[...summaries].map(([name, { shown, retries, visits }]) => (
              <tr key={name}>
                <td class="state"><span class={`mark ${shown.status}`} title={words[shown.status]}><Sign of={shown.status} /><span class="word">{words[shown.status]}</span></span></td>
                <td class="title">
                  <a data-row href={hrefOf(name)}>{name}</a>
                  <span class="note">{[visits.length > 1 && `${visits.length} times`, retries > 0 && `${retries} ${retries === 1 ? 'retry' : 'retries'}`, shown.error].filter(Boolean).join(' · ')}</span>
                </td>
                <td class="lasted"><Elapsed from={shown.startedAt} to={shown.endedAt} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
  </section>
);
