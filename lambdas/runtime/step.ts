import middy from '@middy/core';
import type { StepName as LambdaStepName } from '../../contracts/functions.ts';
import type { components } from '../../contracts/generated/steps.ts';
import * as validators from '../../contracts/generated/steps-validators.js';
import { contractCheck } from './contract-check.ts';
import { failureMapping } from './failure-mapping.ts';
import { logContext } from './log-context.ts';
import type { LogKeys } from './log-context.ts';

type Payloads = components['schemas'];

/** Steps by the name of their state. `GenerateConfig` is done by the generator an item names. */
export type StepName = LambdaStepName | 'GenerateConfig';
export type StepInput<N extends StepName> = Payloads[`${N}Input`];
export type StepOutput<N extends StepName> = Payloads[`${N}Output`];
/** A step as tests call it: no Lambda context, no middleware. */
export type Step<N extends StepName> = (input: StepInput<N>) => Promise<StepOutput<N>>;

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Finds the task and the core in any step's input, which is not checked yet. */
const stepLogKeys = (input: unknown): LogKeys => {
  const item = field(input, 'item') ?? field(field(input, 'core'), 'item');
  return {
    taskId: text(field(item, 'taskId')) ?? text(field(field(input, 'run'), 'taskId')),
    coreName: text(field(item, 'name')) ?? text(field(input, 'coreDeviceName')),
  };
};

/**
 * The one chain around every step: logger context → failure mapping → input check → work → output check.
 * Middy's early timeout is off: Lambda's own is in the machine's retrier, an early one would not be.
 */
export const step = <N extends StepName>(name: N, work: Step<N>) =>
  middy<StepInput<N>, StepOutput<N>>({ timeoutEarlyInMillis: 0 })
    .use(logContext(stepLogKeys))
    .use(failureMapping())
    .use(contractCheck(name, validators[`${name}Input`], validators[`${name}Output`]))
    .handler((input) => work(input));
