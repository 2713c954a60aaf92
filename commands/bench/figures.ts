/** What a bench measures. */
import type { Kind } from './scenario.ts';

export interface Figure {
  readonly label: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** Share by which two runs of the same code on one machine may differ. */
  readonly noise: number;
}

const time = { better: 'lower', noise: 0.2 } as const;
const speed = { unit: 'per second', better: 'higher', noise: 0.15 } as const;
const memory = { unit: 'MB', better: 'lower', noise: 0.1 } as const;
/** Counts hardly differ: what is cached for a minute is asked for a little more or less often. */
const count = { unit: 'per core', better: 'lower', noise: 0.02 } as const;

export const figures = {
  startSeconds: { ...time, label: 'npm start until the first answer', unit: 's' },
  freshStartSeconds: { ...time, label: 'the same, application to be synthesized', unit: 's' },
  idleMegabytes: { ...memory, label: 'memory of the idle stack' },
  endMegabytes: { ...memory, label: 'memory above idle, afterwards' },
  firstPostMilliseconds: { ...time, label: 'POST of one core, the very first', unit: 'ms' },
  postP50Milliseconds: { ...time, label: 'POST of one core, p50', unit: 'ms' },
  postP95Milliseconds: { ...time, label: 'POST of one core, p95', unit: 'ms' },
  busyPostP50Milliseconds: { ...time, label: 'POST of one core beside a running task, p50', unit: 'ms' },
  busyPostP95Milliseconds: { ...time, label: 'POST of one core beside a running task, p95', unit: 'ms' },
  runningReadP50Milliseconds: { ...time, label: 'GET of a running task, p50', unit: 'ms' },
  runningReadP95Milliseconds: { ...time, label: 'GET of a running task, p95', unit: 'ms' },
  settledReadP50Milliseconds: { ...time, label: 'GET of a settled task, p50', unit: 'ms' },
  settledReadP95Milliseconds: { ...time, label: 'GET of a settled task, p95', unit: 'ms' },
  coresPerSecond: { ...speed, label: 'cores, from POST until all have settled' },
  targetedPerSecond: { ...speed, label: 'cores, from POST until all are targeted' },
  reportedSeconds: { ...time, label: 'from POST until all devices have reported', unit: 's' },
  cpuMilliseconds: { label: 'CPU time of the stack', unit: 'ms per core', better: 'lower', noise: 0.1 },
  peakMegabytes: { ...memory, label: 'memory above idle, at most' },
  iotCalls: { ...count, label: 'IoT and Greengrass calls' },
  awsCalls: { ...count, label: 'AWS calls, of functions and of states' },
  lambdaInvocations: { ...count, label: 'Lambda invocations' },
  transitions: { ...count, label: 'state transitions' },
  dollarsPerThousand: { label: 'list price', unit: '$ per 1,000 cores', better: 'lower', noise: 0.02 },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;

/** Measured values; one that this machine does not tell is absent. */
export type Figures = Partial<Readonly<Record<FigureName, number>>>;

const paid: readonly FigureName[] = ['cpuMilliseconds', 'peakMegabytes', 'iotCalls', 'awsCalls', 'lambdaInvocations', 'transitions', 'dollarsPerThousand'];
const posts: readonly FigureName[] = ['postP50Milliseconds', 'postP95Milliseconds'];
const reads: readonly FigureName[] = ['runningReadP50Milliseconds', 'runningReadP95Milliseconds', 'settledReadP50Milliseconds', 'settledReadP95Milliseconds'];

/** Figures of each scenario, in the order in which they are shown: of the stack, and of each run. */
export const figuresOf: Readonly<Record<Kind, { readonly stack: readonly FigureName[]; readonly run: readonly FigureName[] }>> = {
  cores: { stack: ['startSeconds', 'freshStartSeconds', 'idleMegabytes', 'endMegabytes', 'firstPostMilliseconds', ...posts, ...reads], run: ['coresPerSecond', ...paid] },
  deploy: {
    stack: ['idleMegabytes', 'endMegabytes', ...posts, 'busyPostP50Milliseconds', 'busyPostP95Milliseconds', ...reads],
    run: ['targetedPerSecond', 'reportedSeconds', ...paid],
  },
};

const significant = 4;

/** A value without the digits that mean nothing. */
export const rounded = (value: number): number => Number(value.toPrecision(significant));

export const roundedFigures = (values: Figures): Figures =>
  Object.fromEntries((Object.entries(values) as [FigureName, number | undefined][]).flatMap(([name, value]) => (value === undefined ? [] : [[name, rounded(value)]])));
