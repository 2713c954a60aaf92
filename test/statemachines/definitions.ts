import { readFileSync, readdirSync } from 'node:fs';

export interface Rule {
  readonly ErrorEquals: readonly string[];
  readonly Next?: string;
  readonly [field: string]: unknown;
}

export interface State {
  readonly Type: string;
  readonly Resource?: string;
  readonly TimeoutSeconds?: number;
  readonly Retry?: readonly Rule[];
  readonly Catch?: readonly Rule[];
  readonly Choices?: readonly { readonly Next: string; readonly [field: string]: unknown }[];
  readonly Default?: string;
  readonly ItemProcessor?: Definition & { readonly ProcessorConfig: { readonly Mode: string; readonly ExecutionType?: string } };
  readonly [field: string]: unknown;
}

/** A state machine, or what a Map does with each item. */
export interface Definition {
  readonly Comment?: string;
  readonly StartAt: string;
  readonly TimeoutSeconds?: number;
  readonly States: Readonly<Record<string, State>>;
}

const folder = new URL('../../statemachines/', import.meta.url);

/** File names of the state machines. */
export const machineFiles: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.asl.json'));

export const machineText = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** A state machine with its substitutions filled in, the partition among them; one without a value stays as it is. */
export const machine = (file: string, substitutions: Readonly<Record<string, string>> = {}): Definition => {
  const values: Readonly<Record<string, string>> = { Partition: 'aws', ...substitutions };
  return JSON.parse(machineText(file).replaceAll(/\$\{(\w+)\}/g, (written, name: string) => values[name] ?? written)) as Definition;
};

/** Every state of a definition, those of Maps included. */
export const statesOf = ({ States }: Definition): readonly (readonly [name: string, State])[] =>
  Object.entries(States).flatMap(([name, state]) => [[name, state] as const, ...(state.ItemProcessor === undefined ? [] : statesOf(state.ItemProcessor))]);
