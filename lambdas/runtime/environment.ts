import { doors, generators, steps } from '../../contracts/functions.ts';

const functions = { ...steps, ...generators, ...doors };

/** Name of a Lambda function in `contracts/functions.ts`. */
export type FunctionName = keyof typeof functions;
/** Exactly the variables that function is deployed with; an optional one that is not set is the empty string. */
export type Environment<N extends FunctionName> = Readonly<Record<(typeof functions)[N]['environment'][number], string>>;

/**
 * The variables of one function, read at cold start.
 *
 * @throws Error naming the function and every variable that is missing
 */
export const environment = <N extends FunctionName>(name: N): Environment<N> => {
  const names: readonly string[] = functions[name].environment;
  const missing = names.filter((variable) => process.env[variable] === undefined);
  if (missing.length > 0) throw new Error(`function ${name} is deployed without environment variable ${missing.join(', ')}: see contracts/functions.ts`);
  return Object.fromEntries(names.map((variable) => [variable, process.env[variable]])) as Environment<N>;
};

/**
 * Region the function runs in; Lambda sets it, a deployment cannot.
 *
 * @throws Error when it is not set
 */
export const awsRegion = (): string => {
  const region = process.env['AWS_REGION'];
  if (region === undefined || region === '') throw new Error('AWS_REGION is not set: this code runs as a Lambda function, which sets it');
  return region;
};
