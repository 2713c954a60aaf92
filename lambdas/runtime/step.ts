import middy from '@middy/core';
import type { ValidateFunction } from 'ajv';
import type { StepName as LambdaStepName } from '../../contracts/functions.ts';
import type { components } from '../../contracts/generated/steps.ts';
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

/** A step's own part of `contracts/generated/step-contracts.ts`; the whole would be bundled into every Lambda. */
export interface StepContract<N extends StepName> {
  readonly name: N;
  readonly input: ValidateFunction<StepInput<N>>;
  readonly output: ValidateFunction<StepOutput<N>>;
}

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Finds the task and the core or client device in any step's input, which is not checked yet. */
const stepLogKeys = (input: unknown): LogKeys => {
  const run = field(input, 'core') ?? field(input, 'device') ?? field(input, 'run');
  const item = field(input, 'item') ?? field(run, 'item');
  const name = text(field(item, 'name')) ?? text(field(input, 'coreDeviceName'));
  const kind = field(item, 'kind') ?? (field(item, 'coreName') === undefined ? 'core' : 'device');
  return { taskId: text(field(item, 'taskId')) ?? text(field(run, 'taskId')), ...(kind === 'device' ? { deviceName: name } : { coreName: name }) };
};

/**
 * The one chain around every step: logger context → failure mapping → input check → work → output check.
 * Middy's early timeout is off: Lambda's own is in the machine's retrier, an early one would not be.
 */
export const step = <N extends StepName>({ name, input, output }: StepContract<N>, work: Step<N>) =>
  middy<StepInput<N>, StepOutput<N>>({ timeoutEarlyInMillis: 0 })
    .use(logContext(stepLogKeys))
    .use(failureMapping())
    .use(contractCheck(name, input, output))
    .handler((event) => work(event));
