import type { MiddlewareObj } from '@middy/core';
import type { ValidateFunction } from 'ajv';

/** A payload that is not what `contracts/` says. A defect of the machine or the code, so no retry helps. */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation';
}

const check = (what: string, validate: ValidateFunction, value: unknown): void => {
  if (validate(value)) return;
  const problems = (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? 'is wrong'}${extra(params)}`);
  throw new ContractViolation(`${what} is not what its contract says: ${problems.join('; ')}`);
};

const extra = (params: Record<string, unknown>): string => {
  const { additionalProperty } = params;
  return typeof additionalProperty === 'string' ? ` (${additionalProperty})` : '';
};

/** Checks what goes into and what comes out of a function against its contract; problems name paths, never values. */
export const contractCheck = <Event, Result>(name: string, input: ValidateFunction, output: ValidateFunction): MiddlewareObj<Event, Result> => ({
  before: ({ event }) => check(`the input of ${name}`, input, event),
  after: ({ response }) => check(`the output of ${name}`, output, response),
});
