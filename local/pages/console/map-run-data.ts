import type { DescribeExecutionOutput, DescribeMapRunOutput, ExecutionListItem, MapRunItemCounts } from '@aws-sdk/client-sfn';
import { countOf, settledOf } from './map-run-parts.ts';
import type { Part } from './map-run-parts.ts';
import type { Status } from './routes.ts';
import type { Cut, StatesClient } from './states-client.ts';

/** Lists of children, in the order in which they are shown: what needs somebody first. */
export const sections = ['failed', 'timedOut', 'aborted', 'running', 'succeeded'] as const satisfies readonly Part[];

export type Section = (typeof sections)[number];

const statuses: Readonly<Record<Section, Status>> = { failed: 'FAILED', timedOut: 'TIMED_OUT', aborted: 'ABORTED', running: 'RUNNING', succeeded: 'SUCCEEDED' };

/** How many children of each section are shown. */
export type Limits = Readonly<Record<Section, number>>;

export const firstLimits: Limits = { failed: 20, timedOut: 20, aborted: 20, running: 10, succeeded: 20 };

interface Read extends Cut<ExecutionListItem> {
  /** What the list was like when it was read: it is read again only once this differs. */
  count: number;
  limit: number;
  readAt: number;
}

export interface MapRunData {
  run: DescribeMapRunOutput;
  lists: Partial<Record<Section, Read>>;
  /** Children as they were described, by ARN: their input names them, their error says what went wrong. */
  children: ReadonlyMap<string, DescribeExecutionOutput>;
  /** Children shown that wait to be described. */
  unnamed: number;
  /** Settled items by time, of the last while. */
  samples: readonly Sample[];
}

export interface Sample {
  at: number;
  settled: number;
}

/** Milliseconds after which a list that grows all the time is read again; where it is full, new rows at its top matter little. */
const staleAfter = (section: Section, isFull: boolean): number => {
  if (section === 'succeeded') return isFull ? 10_000 : 2_000;
  return section === 'running' ? 2_000 : 0;
};
/** Children described per look: while the run goes on, and once it has ended. */
const describedPerLook = { running: 10, ended: 40 };
const sampledFor = 12_000;

interface Look {
  client: StatesClient;
  run: DescribeMapRunOutput;
  limits: Limits;
  signal: AbortSignal;
}

const readLists = async ({ client, run, limits, signal }: Look, known: MapRunData['lists']): Promise<MapRunData['lists']> => {
  const now = Date.now();
  const read = async (section: Section): Promise<[Section, Read | undefined]> => {
    const [count, limit, before] = [countOf(run.executionCounts, section), limits[section], known[section]];
    if (count === 0) return [section, undefined];
    // the same number of running children may be others
    const isSame = before?.count === count && section !== 'running';
    const isRecent = run.status === 'RUNNING' && before !== undefined && now - before.readAt < staleAfter(section, before.items.length >= limit);
    if (before?.limit === limit && (isSame || isRecent)) return [section, before];
    const list = await client.executions({ of: { mapRunArn: run.mapRunArn ?? '' }, status: statuses[section], limit }, signal);
    return [section, { ...list, count, limit, readAt: now }];
  };
  return Object.fromEntries(await Promise.all(sections.map(read))) as MapRunData['lists'];
};

const needsDescription = ({ executionArn = '', status }: ExecutionListItem, known: ReadonlyMap<string, DescribeExecutionOutput>): boolean => {
  const child = known.get(executionArn);
  if (!child) return true;
  return child.status === 'RUNNING' && status !== 'RUNNING' && status !== 'SUCCEEDED';
};

/** Describes what is shown and not known yet: failures first, and not too many at once. */
const describe = async ({ client, run, signal }: Look, lists: MapRunData['lists'], known: MapRunData['children']): Promise<Pick<MapRunData, 'children' | 'unnamed'>> => {
  const shown = sections.flatMap((section) => lists[section]?.items ?? []);
  const wanted = shown.filter((item) => needsDescription(item, known));
  const now = wanted.slice(0, run.status === 'RUNNING' ? describedPerLook.running : describedPerLook.ended);
  const described = await Promise.all(now.map(({ executionArn = '' }) => client.execution(executionArn, signal)));
  const kept = shown.flatMap(({ executionArn = '' }) => known.get(executionArn) ?? []);
  return { children: new Map([...kept, ...described].map((child) => [child.executionArn ?? '', child])), unnamed: wanted.length - now.length };
};

const sampled = (before: readonly Sample[], counts: MapRunItemCounts | undefined): Sample[] => {
  const at = Date.now();
  return [...before.filter((sample) => at - sample.at < sampledFor), { at, settled: settledOf(counts) }];
};

/** Reads a Map Run with the children shown. What it costs does not grow with the number of its items. */
export const loadMapRun = (client: StatesClient, arn: string, limits: Limits) => async (signal: AbortSignal, previous: MapRunData | undefined): Promise<MapRunData> => {
  const run = previous && previous.run.status !== 'RUNNING' ? previous.run : await client.mapRun(arn, signal);
  const look = { client, run, limits, signal };
  const lists = await readLists(look, previous?.lists ?? {});
  const described = await describe(look, lists, previous?.children ?? new Map());
  return { run, lists, ...described, samples: sampled(previous?.samples ?? [], run.itemCounts) };
};

export const mapRunPause = ({ run, unnamed }: MapRunData): number | undefined => {
  if (run.status === 'RUNNING') return 1_000;
  return unnamed > 0 ? 100 : undefined;
};
