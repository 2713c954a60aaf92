/**
 * `npm run crash-matrix`: disturbs each call that a task makes in every way, and holds its end against an undisturbed one's.
 */
import { ensureLocalAssembly } from './assembly.ts';
import { sample, schedules } from './crash-matrix/choice.ts';
import { faultKinds, type FaultKind } from './crash-matrix/kinds.ts';
import { leftovers } from './crash-matrix/leftovers.ts';
import { Matrix, type Outcome } from './crash-matrix/matrix.ts';
import { matrixStack } from './crash-matrix/matrix-stack.ts';
import { scheduleId, scheduleOf, type Case } from './crash-matrix/points.ts';
import { divergenceLines, matrixReport, reportLines } from './crash-matrix/report.ts';
import { scenarios } from './crash-matrix/scenarios/all.ts';
import { startLocalStack } from './local-stack.ts';
import { parseCommandLine, runCommand, UsageError } from './options.ts';
import { ensurePages } from './pages.ts';

const usage = `Runs each kind of task once for every AWS call that it makes and every fault that can befall the call, in local stacks of its own,
and tells where a task does not end as it does without a fault, after at most one further request. Exits with 1 if there are any.

  npm run crash-matrix -- [options]

  --tasks <a,b>      only these: ${scenarios.map(({ name }) => name).join(', ')}
  --kinds <a,b>      only these faults: ${faultKinds.join(', ')}
  --sample <n>       only so many cases of each task, drawn by the seed
  --seed <n>         another sample (default: 1)
  --random <n>       instead, n runs of each task with two to four faults at once, drawn by the seed
  --race             two clients ask for the same at once in each disturbed run; of tasks that are ordered
  --case <id>        only this case, as a divergence names it
  --json             prints the totals as JSON
  --help`;

/** Waits and retries take a fiftieth of their time. */
const pauseScale = 0.02;

const listOf = <Name extends string>(option: string, text: string | undefined, known: readonly Name[]): readonly Name[] => {
  if (text === undefined) return known;
  return text.split(',').map((name) => {
    const found = known.find((one) => one === name);
    if (found === undefined) throw new UsageError(`--${option} names '${name}'; there are ${known.join(', ')}`);
    return found;
  });
};

const countOf = (option: string, text: string | undefined, usual: number): number => {
  const count = Number(text ?? usual);
  if (!(count >= 0) || (text !== undefined && !/^\d+$/.test(text))) throw new UsageError(`--${option} is '${text}'; it must be a whole number from 0`);
  return count;
};

interface Choice {
  readonly tasks: readonly string[];
  readonly kinds: readonly FaultKind[];
  readonly size: number;
  readonly random: number;
  readonly seed: number;
  readonly isRace: boolean;
  readonly only: string | undefined;
}

/** The cases of each run. */
const chosen = (cases: readonly Case[], { kinds, size, random, seed, only }: Choice): readonly (readonly Case[])[] => {
  if (only !== undefined) return [scheduleOf(only)];
  const fitting = cases.filter(({ kind }) => kinds.includes(kind));
  return random > 0 ? schedules(fitting, random, seed) : sample(fitting, size, seed).map((one) => [one]);
};

/** All chosen cases of one task, on a stack of its own: what is left over is its own too. */
const runTask = async (task: string, choice: Choice, tell: (outcome: Outcome) => void): Promise<{ outcomes: Outcome[]; left: string[] }> => {
  const scenario = scenarios.find(({ name }) => name === task);
  if (scenario === undefined) throw new UsageError(`there is no task ${task}`);
  const own = await startLocalStack({ assembly: await ensureLocalAssembly(), pauseScale });
  const stack = matrixStack(own);
  try {
    const matrix = new Matrix(stack, 'm', choice.isRace);
    const traced = await matrix.trace(scenario);
    const outcomes: Outcome[] = [];
    for (const cases of chosen(traced.cases, choice)) {
      const outcome = await matrix.run(traced, ...cases);
      outcomes.push(outcome);
      tell(outcome);
    }
    return { outcomes, left: await leftovers(stack) };
  } finally {
    stack.letGo();
    await own.stop();
  }
};

const crashMatrix = async (args: readonly string[]): Promise<number> => {
  const line = parseCommandLine(args, ['json', 'race'], undefined, ['tasks', 'kinds', 'sample', 'random', 'seed', 'case']);
  if (line.help) {
    console.log(usage);
    return 0;
  }
  const { values, flags } = line;
  const only = values.case;
  const known = scenarios.filter(({ mayRace }) => mayRace || !flags.race).map(({ name }) => name);
  const choice: Choice = {
    tasks: only === undefined ? listOf('tasks', values.tasks, known) : [scheduleOf(only)[0].scenario],
    kinds: listOf('kinds', values.kinds, faultKinds),
    size: countOf('sample', values.sample, Infinity), random: countOf('random', values.random, 0), seed: countOf('seed', values.seed, 1), isRace: flags.race, only,
  };
  if (only !== undefined && scheduleId(scheduleOf(only)) !== only) throw new UsageError(`--case '${only}' is no case`);
  await ensurePages();
  const [outcomes, left]: [Outcome[], string[]] = [[], []];
  for (const task of choice.tasks) {
    const ran = await runTask(task, choice, (outcome) => divergenceLines(outcome, choice).forEach((text) => console.error(text)));
    outcomes.push(...ran.outcomes);
    left.push(...ran.left);
    if (!flags.json) console.error(`${task}: ${ran.outcomes.length} cases`);
  }
  const report = matrixReport(outcomes, left);
  console.log(flags.json ? JSON.stringify(report, null, 2) : reportLines(report).join('\n'));
  return report.divergences.length + left.length > 0 ? 1 : 0;
};

await runCommand(usage, () => crashMatrix(process.argv.slice(2)));
