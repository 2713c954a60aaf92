import type { ApiAnswer, MatrixStack } from './matrix-stack.ts';

/** Where one run of a scenario takes place, under names of its own. */
export interface World {
  readonly stack: MatrixStack;
  /** In every name of the run, and in no other. */
  readonly token: string;
  /** How many faults befall the run: one further request each is allowed. */
  readonly faults: number;
  /** Whether two clients ask for the same at once. */
  readonly isRace: boolean;
  /** Ids of tasks that were there before, by what they are for. */
  readonly formerTasks: Map<string, string>;
  name(role: string): string;
}

/** What it took: nothing, the sweep, or a further request. */
export type Mended = 'by itself' | 'by the sweep' | 'by the same request' | 'by a retry' | 'by a new task';

/** What is disturbed: what has to be there, what is asked for, and how its end is reached and known. */
export interface Scenario {
  readonly name: string;
  /** State machines that may go on after the end was reached. */
  readonly machines: readonly string[];
  /** Names whose things, certificates and records are looked at. */
  readonly roles: readonly string[];
  /** Members of rows that depend on what the further request is. */
  readonly ofTheWay?: readonly string[];
  /** Whether two clients may ask for it at once, and it ends as if one had. */
  readonly mayRace: boolean;
  prepare(world: World): Promise<void>;
  /** Asks for it, whatever is armed, and brings it to its end; nothing is armed any more when a further request is sent. */
  pursue(world: World): Promise<Mended>;
}

/** @throws Error unless the answer is a success */
export const expectSuccess = ({ status, body }: ApiAnswer, what: string): void => {
  if (status >= 300) throw new Error(`${what} answered ${status}: ${JSON.stringify(body)}`);
};
