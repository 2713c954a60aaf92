import { doors, generators, steps } from '../contracts/functions.ts';

/** Every function of the contract, by name; installer config generators by their alias. */
export const functions = { ...steps, ...generators, ...doors } as const;
export type FunctionName = keyof typeof functions;

export type EnvironmentVariable = (typeof functions)[FunctionName]['environment'][number];
/** A value for every variable that any function reads; TypeScript counts them. */
export type EnvironmentValues = Readonly<Record<EnvironmentVariable, string>>;

/** Generators are called by their alias (`MANUAL_INSTALL`), functions by a noun (`ManualInstall`). */
export const functionNoun = (name: string): string =>
  name.includes('_') ? name.toLowerCase().replaceAll(/(^|_)([a-z])/g, (_match, _separator, letter: string) => letter.toUpperCase()) : name;
