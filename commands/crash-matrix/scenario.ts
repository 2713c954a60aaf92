import type { ApiAnswer, MatrixStack } from './matrix-stack.ts';

/** Where one run of a scenario takes place, under names of its own. */
export interface World {
  readonly stack: MatrixStack;
  /** In every name of the run, and in no other. */
  readonly token: string;
  name(role: string): string;
}

/** What a client asks for, once or again. */
export interface Order {
  readonly path: '/coreTasks' | '/deploymentTasks' | `/cores/${string}/deviceTasks`;
  readonly body: object;
}

/** A kind of task: what has to be there, what is asked for, and how its end is known. */
export interface Scenario {
  readonly name: string;
  /** The state machine that does the task. */
  readonly machine: string;
  /** State machines that go on after the task has ended. */
  readonly followUps: readonly string[];
  /** Names whose things, certificates and records are looked at. */
  readonly roles: readonly string[];
  prepare(world: World): Promise<void>;
  order(world: World): Order;
  /** What comes after the order was accepted, disturbed as well. */
  then?(world: World, taskId: string): Promise<void>;
}

/** @throws Error unless the answer is a success */
export const expectSuccess = ({ status, body }: ApiAnswer, what: string): void => {
  if (status >= 300) throw new Error(`${what} answered ${status}: ${JSON.stringify(body)}`);
};
