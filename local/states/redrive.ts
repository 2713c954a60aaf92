import type { ExecutionStatus } from './machine.ts';

/** Whether AWS would redrive an execution of this status; redriving itself is not implemented locally. */
export const redriveOf = (status: ExecutionStatus): { status: 'REDRIVABLE' | 'NOT_REDRIVABLE'; reason?: string } =>
  status === 'RUNNING' || status === 'SUCCEEDED'
    ? { status: 'NOT_REDRIVABLE', reason: `Execution is ${status} and cannot be redriven` }
    : { status: 'REDRIVABLE' };
