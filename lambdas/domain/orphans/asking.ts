import { bounded } from '../bounded.ts';
import type { OrphanPorts } from './orphan-ports.ts';

/** AWS IoT answers 10 calls a second to most of these questions; the client slows down by itself. */
const concurrency = 4;
/** Not begun any more with less than this, milliseconds: there is a report to make yet. */
const leastRemaining = 60_000;

interface Question<Answer> {
  ask(name: string): Promise<Answer>;
  /** Names that are asked at most; all of them without. */
  readonly most?: number;
}

interface Answers<Answer> {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Names that were too many, or for which there was no time. */
  readonly unasked: readonly string[];
}

/** Asks one by one, modestly, until everything is answered or time is up. */
export const asked = async <Answer>({ remaining }: Pick<OrphanPorts, 'remaining'>, names: readonly string[], { ask, most = names.length }: Question<Answer>): Promise<Answers<Answer>> => {
  const answers = new Map<string, Answer>();
  await bounded(concurrency, names.slice(0, most), async (name) => {
    if (remaining() > leastRemaining) answers.set(name, await ask(name));
  });
  return { answers, unasked: names.filter((name) => !answers.has(name)) };
};

/** So many entries without a record are asked about: more of them mean that a table was lost, which takes no look at each. */
export const mostAsked = 1000;
