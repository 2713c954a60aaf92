import type { ExecutionListItem, StateMachineListItem } from '@aws-sdk/client-sfn';
import { useEffect, useState } from 'preact/hooks';
import { executionArnOf, machineNameOf, shortName } from './arn.ts';
import { useSurroundings } from './context.ts';
import { count } from './format.ts';
import { ExecutionRows } from './execution-rows.tsx';
import type { ExecutionRow } from './execution-rows.tsx';
import { Refusal } from './pieces.tsx';
import { usePolled } from './polling.ts';
import { executionStatuses, hashOf } from './routes.ts';
import type { Route } from './routes.ts';
import type { Cut, StatesClient } from './states-client.ts';
import { Sign, shownStatus, words } from './status.tsx';
import { loadTallies, talliesPause } from './tallies.ts';
import type { Tallies } from './tallies.ts';
import { troubleOf } from './trouble-of.ts';

type HomeRoute = Extract<Route, { page: 'home' }>;

interface MachineFacts {
  machine: StateMachineListItem;
  /** Of STANDARD machines; the others leave no executions behind. */
  running?: Cut<unknown>;
  failed?: Cut<unknown>;
}

interface HomeData {
  machines: MachineFacts[];
  rows: Cut<ExecutionListItem>;
}

const rowsAtFirst = 50;
/** Counts go up to here; beyond, a plus says that there are more. */
const countedUpTo = 100;
/** Newest executions per machine that are searched for a part of a name. */
const searched = 1_000;

const startOf = ({ startDate }: ExecutionListItem): number => startDate?.getTime() ?? 0;

const newest = (lists: ReadonlyArray<Cut<ExecutionListItem>>, limit: number): Cut<ExecutionListItem> => {
  const all = lists.flatMap(({ items }) => items).sort((a, b) => startOf(b) - startOf(a));
  return { items: all.slice(0, limit), hasMore: all.length > limit || lists.some(({ hasMore }) => hasMore) };
};

/** The execution of exactly that name, however old it is. */
const named = async (client: StatesClient, stateMachineArn: string, name: string, signal: AbortSignal): Promise<ExecutionListItem[]> => {
  try {
    const found = await client.execution(executionArnOf(stateMachineArn, name), signal);
    return [found as ExecutionListItem];
  } catch (error) {
    if (troubleOf(error) !== undefined) throw error;
    return [];
  }
};

const found = async (client: StatesClient, stateMachineArn: string, { status, name = '' }: HomeRoute, signal: AbortSignal): Promise<Cut<ExecutionListItem>> => {
  const [exact, some] = await Promise.all([
    named(client, stateMachineArn, name, signal),
    client.executions({ of: { stateMachineArn }, status, limit: searched }, signal),
  ]);
  const part = some.items.filter((item) => item.name?.includes(name) && item.executionArn !== exact[0]?.executionArn);
  return { items: [...exact.filter((item) => !status || item.status === status), ...part], hasMore: false };
};

const loadHome = (client: StatesClient, route: HomeRoute, limit: number) => async (signal: AbortSignal): Promise<HomeData> => {
  const all = await client.machines(signal);
  const machines = await Promise.all(all.map(async (machine): Promise<MachineFacts> => {
    const { stateMachineArn = '', type } = machine;
    if (type === 'EXPRESS') return { machine };
    const of = { stateMachineArn };
    const [running, failed] = await Promise.all((['RUNNING', 'FAILED'] as const).map((status) => client.executions({ of, status, limit: countedUpTo }, signal)));
    return { machine, running, failed };
  }));
  const listed = all.filter(({ name, type }) => type !== 'EXPRESS' && (route.machine === undefined || name === route.machine));
  const lists = await Promise.all(listed.map(({ stateMachineArn = '' }) =>
    route.name ? found(client, stateMachineArn, route, signal) : client.executions({ of: { stateMachineArn }, status: route.status, limit }, signal)));
  return { machines, rows: newest(lists, limit) };
};

const isBusy = ({ machines }: HomeData): boolean => machines.some(({ running }) => (running?.items.length ?? 0) > 0);

/** Reading more takes longer, and is done less often. */
const pause = (data: HomeData): number => (isBusy(data) ? 2_000 : 5_000) * (data.rows.items.length > 200 ? 3 : 1) + 250 * data.machines.length;

const Count = ({ of, cut }: { of: 'running' | 'failed'; cut: Cut<unknown> }) => (
  <span class={cut.items.length > 0 ? `count ${of}` : 'count'}>
    <Sign of={of} />
    {`${count(cut.items.length)}${cut.hasMore ? '+' : ''} ${words[of].toLowerCase()}`}
  </span>
);

const MachineCard = ({ facts, route }: { facts: MachineFacts; route: HomeRoute }) => {
  const { config } = useSurroundings();
  const { machine: { name = '', type }, running, failed } = facts;
  const isChosen = route.machine === name;
  return (
    <li>
      <a class="card machine" aria-current={isChosen ? 'true' : undefined} href={hashOf({ ...route, machine: isChosen ? undefined : name })}>
        <span class="name" title={name}>{shortName(name, config.name)}</span>
        <span class="kind">{type}</span>
        <span class="counts">
          {running && failed ? <><Count of="running" cut={running} /><Count of="failed" cut={failed} /></> : 'keeps no history'}
        </span>
      </a>
    </li>
  );
};

const Filters = ({ route }: { route: HomeRoute }) => (
  <nav class="filters" aria-label="Status">
    {[undefined, ...executionStatuses].map((status) => (
      <a key={status} href={hashOf({ ...route, status })} aria-current={route.status === status ? 'true' : undefined}>
        {status ? words[shownStatus(status)] : 'All'}
      </a>
    ))}
  </nav>
);

const emptyText = (route: HomeRoute, chosen: MachineFacts | undefined): string => {
  if (chosen && !chosen.running) return `${chosen.machine.name} is an EXPRESS machine: Step Functions keeps no list and no history of its executions. Their logs, where they are on, tell more.`;
  if (route.name) return `No execution is called “${route.name}”, and none of the newest ${count(searched)} has that in its name.`;
  if (route.status) return 'No execution has this status.';
  return 'Nothing has run yet. Post a task, and it shows up here by itself.';
};

/** Whoever searched for a whole name wants that execution, not a list of one. */
const useExactFind = ({ name }: HomeRoute, data: HomeData | undefined): void => {
  const arn = name === undefined ? undefined : data?.rows.items.find((item) => item.name === name)?.executionArn;
  useEffect(() => {
    if (arn !== undefined) location.replace(hashOf({ page: 'execution', arn }));
  }, [arn]);
};

/** Read beside the rows, which need not wait for them; again as soon as other rows are shown, or one of them has ended. */
const useTallies = (client: StatesClient, rows: readonly ExecutionListItem[]): Tallies['reads'] => {
  const version = rows.map(({ executionArn, status }) => `${executionArn} ${status}`).join();
  return usePolled<Tallies>({ key: 'tallies', version, load: loadTallies(client, rows), pause: talliesPause }).data?.reads ?? new Map();
};

/** All machines, and the newest executions. */
export const Home = ({ route }: { route: HomeRoute }) => {
  const { client, config } = useSurroundings();
  const [limit, setLimit] = useState(rowsAtFirst);
  const key = hashOf(route);
  const { data, refusal } = usePolled<HomeData>({ key, version: limit, load: loadHome(client, route, limit), pause });
  useExactFind(route, data);
  const tallies = useTallies(client, data?.rows.items ?? []);
  if (refusal) return <Refusal title="The machines cannot be listed"><p>{refusal.message}</p></Refusal>;
  if (!data) return null;
  const chosen = data.machines.find(({ machine }) => machine.name === route.machine);
  const namesMachines = !route.machine && data.machines.filter(({ running }) => running).length > 1;
  const rowOf = (item: ExecutionListItem): ExecutionRow => ({
    item,
    title: item.name ?? '',
    note: namesMachines ? shortName(machineNameOf(item.stateMachineArn ?? ''), config.name) : undefined,
    tally: tallies.get(item.executionArn ?? '')?.tally,
  });
  return (
    <>
      <h1 tabIndex={-1} class="unseen">Executions</h1>
      <section aria-label="State machines">
        <ul class="machines">{data.machines.map((facts) => <MachineCard key={facts.machine.name} facts={facts} route={route} />)}</ul>
      </section>
      <section class="card" aria-label="Executions">
        <div class="card-head">
          <h2>{route.name ? `Executions named “${route.name}”` : `Executions${route.machine ? ` of ${shortName(route.machine, config.name)}` : ''}`}</h2>
          {route.name && <a href={hashOf({ ...route, name: undefined })}>Show all</a>}
          <Filters route={route} />
        </div>
        {data.rows.items.length === 0
          ? <p class="empty">{emptyText(route, chosen)}</p>
          : <ExecutionRows rows={data.rows.items.map(rowOf)} />}
        {data.rows.hasMore && <button type="button" class="more" onClick={() => setLimit(limit + 100)}>Show more</button>}
      </section>
    </>
  );
};
