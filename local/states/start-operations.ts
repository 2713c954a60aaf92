import type { StartExecutionCommandInput, StartSyncExecutionCommandInput } from '@aws-sdk/client-sfn';
import type { Checked, Operations } from '../wire/service.ts';
import { checkedMachineArn } from './arns.ts';
import { bytes, check, length } from './constraints.ts';
import { dateOf } from './dates.ts';
import type { Engine, Started } from './engine.ts';
import { apiError } from './errors.ts';
import type { Json } from './json.ts';
import { limits } from './limits.ts';
import type { Machine } from './machine.ts';
import { isLegalName } from './machines.ts';

type StartInput = Pick<StartExecutionCommandInput, 'name' | 'input' | 'traceHeader'>;

const constraints = { name: length(limits.executionNameLength), input: bytes(limits.payloadBytes), traceHeader: length(256, 0) };

const parseInput = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw apiError.invalidInput(text.trim() === '' ? 'Invalid execution input.' : (error as Error).message);
  }
};

const checkedName = (name: string | undefined): string => {
  if (name !== undefined && !isLegalName(name)) throw apiError.invalidName(name);
  return name ?? crypto.randomUUID();
};

const executionArn = (machine: Machine, name: string): string =>
  machine.type === 'EXPRESS'
    ? `${machine.arn.replace(':stateMachine:', ':express:')}:${name}:${crypto.randomUUID()}`
    : `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;

const launch = (engine: Engine, machine: Machine, { arn, name, input = '{}', traceHeader }: StartInput & { arn: string; name: string }): Started =>
  engine.start({
    machine, definition: machine.definition, machineArn: machine.arn, machineName: machine.name, type: machine.type,
    arn, name, input: parseInput(input), inputText: input, traceHeader,
  });

const startExecution = (engine: Engine) => async (request: Checked<StartExecutionCommandInput>) => {
  check(request, constraints);
  const { store } = engine;
  const machine = store.machine(checkedMachineArn(request.stateMachineArn));
  const name = checkedName(request.name);
  const arn = executionArn(machine, name);
  const existing = store.execution(arn);
  if (existing) {
    const isSame = existing.status === 'RUNNING' && store.recordOf(arn).record.input === (request.input ?? '{}');
    if (!isSame) throw apiError.executionExists(arn);
    return { executionArn: arn, startDate: dateOf(existing.startedAt) };
  }
  const { summary } = launch(engine, machine, { ...request, arn, name });
  return { executionArn: arn, startDate: dateOf(summary.startedAt) };
};

/** Billed are the steps of 100 ms begun, at 64 MB: what a small workflow takes. */
const billingOf = (milliseconds: number) => ({
  billedMemoryUsedInMB: 64,
  billedDurationInMilliseconds: Math.max(100, Math.ceil(milliseconds / 100) * 100),
});

const startSyncExecution = (engine: Engine) => async (request: Checked<StartSyncExecutionCommandInput>) => {
  check(request, constraints);
  const machine = engine.store.machine(checkedMachineArn(request.stateMachineArn));
  if (machine.type !== 'EXPRESS') throw apiError.typeNotSupported();
  const name = checkedName(request.name);
  const arn = executionArn(machine, name);
  const { summary, ending } = launch(engine, machine, { ...request, arn, name });
  const { status, output, error, cause } = await ending;
  const { startedAt, stoppedAt = startedAt } = summary;
  const included = request.includedData !== 'METADATA_ONLY';
  return {
    executionArn: arn, stateMachineArn: machine.arn, name,
    startDate: dateOf(startedAt), stopDate: dateOf(stoppedAt),
    status: status === 'ABORTED' ? 'FAILED' : status,
    error, cause, traceHeader: request.traceHeader,
    input: included ? (request.input ?? '{}') : undefined, inputDetails: { included },
    output: included ? output : undefined, outputDetails: { included },
    billingDetails: billingOf(stoppedAt - startedAt),
  };
};

/** The operations of Step Functions that start executions. */
export const startOperations = (engine: Engine): Operations => ({
  StartExecution: startExecution(engine),
  StartSyncExecution: startSyncExecution(engine),
});
