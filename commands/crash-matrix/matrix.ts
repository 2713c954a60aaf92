/** The matrix: a trace of each scenario, and a run for each call of it and each kind of fault. */
import { differences, looseCertificates } from './end-state.ts';
import { canBefall, faultKinds, type FaultKind } from './kinds.ts';
import type { MatrixStack } from './matrix-stack.ts';
import { caseOf, pointsOf, type Case, type TracedCall } from './points.ts';
import { runCase, runToEnd, type Expected, type Outcome } from './run-case.ts';
import type { Scenario, World } from './scenario.ts';

/** A scenario that was run without faults. */
interface Traced {
  readonly scenario: Scenario;
  readonly expected: Expected;
  readonly cases: readonly Case[];
}

/** What there is to disturb on one stack. */
export class Matrix {
  readonly #stack: MatrixStack;
  readonly #known = new Set<string>();
  readonly #prefix: string;
  readonly #isRace: boolean;
  #worlds = 0;

  /**
   * @param prefix of all names, so that several matrices can follow each other on a stack
   * @param isRace whether two clients ask for the same at once in each disturbed run
   */
  constructor(stack: MatrixStack, prefix: string, isRace = false) {
    this.#isRace = isRace;
    this.#stack = stack;
    this.#prefix = prefix;
  }

  /**
   * Runs a scenario without faults, from cold functions and again.
   *
   * @throws Error where the two runs do not end alike: then nothing can be held against them
   */
  async trace(scenario: Scenario): Promise<Traced> {
    await looseCertificates(this.#stack, this.#known);
    // compiles what is called for the first time, and finds who is called
    const callers = new Set((await this.#faultless(scenario)).calls.map(({ caller }) => caller));
    for (const caller of callers) if (/^[A-Z]/.test(caller)) await this.#stack.chill(caller);
    const cold = await this.#faultless(scenario);
    const warm = await this.#faultless(scenario);
    const unlike = differences(cold.lines, warm.lines);
    if (unlike.length > 0) throw new Error(`two runs of ${scenario.name} without faults do not end alike:\n${unlike.join('\n')}`);
    const points = pointsOf(cold.calls, warm.calls);
    const cases = points.flatMap((point) => faultKinds.filter((kind) => canBefall(kind, point)).map((kind): Case => ({ scenario: scenario.name, point, kind })));
    return { scenario, expected: { lines: warm.lines, told: warm.told }, cases };
  }

  /** @param given faults that befall one run */
  run({ scenario, expected }: Traced, ...given: readonly Case[]): Promise<Outcome> {
    return runCase(this.#world(given.length), scenario, given, { expected, known: this.#known });
  }

  async #faultless(scenario: Scenario): Promise<{ calls: readonly TracedCall[]; lines: readonly string[]; told: readonly string[] }> {
    const world = this.#world(0);
    await scenario.prepare(world);
    await this.#stack.record();
    const { state, told, mended } = await runToEnd(world, scenario, this.#known);
    const calls = await this.#stack.recorded();
    if (mended !== 'by itself' || state.residue > 0) throw new Error(`a run of ${scenario.name} without faults ended ${mended}, with ${state.residue} certificates left over`);
    return { calls, lines: state.lines, told };
  }

  #world(faults: number): World {
    this.#worlds += 1;
    const token = `${this.#prefix}${this.#worlds}x`;
    return { stack: this.#stack, token, faults, isRace: faults > 0 && this.#isRace, formerTasks: new Map(), name: (role) => `${token}-${role}` };
  }
}

export type { Case, FaultKind, Outcome, Traced };
export { caseOf };
