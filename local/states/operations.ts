import type {
  CreateStateMachineCommandInput, DescribeExecutionCommandInput, DescribeMapRunCommandInput, DescribeStateMachineCommandInput,
  GetExecutionHistoryCommandInput, ListExecutionsCommandInput, ListMapRunsCommandInput, ListStateMachinesCommandInput,
  StartExecutionCommandInput, StartSyncExecutionCommandInput, StopExecutionCommandInput,
} from '@aws-sdk/client-sfn';
import type { Operations } from '../wire/service.ts';
import type { Engine, Started } from './engine.ts';
import { apiError } from './errors.ts';
import { byteLength } from './json.ts';
import type { Json } from './json.ts';
import { limits } from './limits.ts';
import { createMachine, isLegalName } from './machines.ts';
import type { ExecutionStatus, ExecutionSummary, HistoryEvent, Machine } from './machine.ts';
import type { MapRun } from './map-run.ts';
import { pageFromStart } from './store.ts';

const date = (milliseconds: number | undefined): Date | undefined => (milliseconds === undefined ? undefined : new Date(milliseconds));

const parseInput = (text: string): Json => {
  if (byteLength(text) > limits.payloadBytes) {
    throw apiError.validation(
      `1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to ${limits.payloadBytes}`,
    );
  }
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw apiError.invalidInput((error as Error).message);
  }
};

const launch = (engine: Engine, machine: Machine, { arn, name, input = '{}' }: { arn: string; name: string; input?: string }): Started =>
  engine.start({
    machine, definition: machine.definition, machineArn: machine.arn, machineName: machine.name, type: machine.type,
    arn, name, input: parseInput(input), inputText: input,
  });

const executionArn = (machine: Machine, name: string): string =>
  machine.type === 'EXPRESS'
    ? `${machine.arn.replace(':stateMachine:', ':express:')}:${name}:${crypto.randomUUID()}`
    : `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;

const checkedName = (name: string | undefined): string => {
  if (name !== undefined && !isLegalName(name)) throw apiError.invalidName(name);
  return name ?? crypto.randomUUID();
};

const startExecution = (engine: Engine) => async (request: StartExecutionCommandInput) => {
  const machine = engine.store.machine(request.stateMachineArn ?? '');
  const name = checkedName(request.name);
  const arn = executionArn(machine, name);
  const existing = engine.store.execution(arn);
  if (existing) {
    const same = existing.status === 'RUNNING' && engine.store.recordOf(arn).record.input === (request.input ?? '{}');
    if (!same) throw apiError.executionExists(arn);
    return { executionArn: arn, startDate: date(existing.startedAt) };
  }
  const { execution } = launch(engine, machine, { arn, name, input: request.input });
  return { executionArn: arn, startDate: date(execution.summary.startedAt) };
};

const startSyncExecution = (engine: Engine) => async (request: StartSyncExecutionCommandInput) => {
  const machine = engine.store.machine(request.stateMachineArn ?? '');
  if (machine.type !== 'EXPRESS') throw apiError.typeNotSupported();
  const name = checkedName(request.name);
  const arn = executionArn(machine, name);
  const { execution, ending } = launch(engine, machine, { arn, name, input: request.input });
  const { status, output, error, cause } = await ending;
  const { startedAt, stoppedAt = startedAt } = execution.summary;
  const billed = Math.max(100, Math.ceil((stoppedAt - startedAt) / 100) * 100);
  return {
    executionArn: arn, stateMachineArn: machine.arn, name,
    startDate: date(startedAt), stopDate: date(stoppedAt),
    status: status === 'ABORTED' ? 'FAILED' : status,
    error, cause, input: request.input ?? '{}', inputDetails: { included: true },
    output, outputDetails: { included: true },
    billingDetails: { billedMemoryUsedInMB: 64, billedDurationInMilliseconds: billed },
  };
};

const stopExecution = ({ store, cloud }: Engine) => async ({ executionArn: arn = '', error, cause }: StopExecutionCommandInput) => {
  const { summary } = store.recordOf(arn);
  store.live.get(arn)?.stop(error, cause);
  return { stopDate: date(summary.stoppedAt) ?? cloud.clock() };
};

const listItem = (summary: ExecutionSummary) => ({
  executionArn: summary.arn,
  stateMachineArn: summary.machineArn,
  name: summary.name,
  status: summary.status,
  startDate: date(summary.startedAt),
  stopDate: date(summary.stoppedAt),
  mapRunArn: summary.mapRunArn,
});

const describeExecution = ({ store }: Engine) => async ({ executionArn: arn = '' }: DescribeExecutionCommandInput) => {
  const { summary, record } = store.recordOf(arn);
  const isRedrivable = summary.status !== 'RUNNING' && summary.status !== 'SUCCEEDED';
  return {
    ...listItem(summary),
    input: record.input, inputDetails: { included: true },
    output: record.output, outputDetails: record.output === undefined ? undefined : { included: true },
    error: record.error, cause: record.cause,
    redriveCount: 0,
    redriveStatus: isRedrivable ? 'REDRIVABLE' : 'NOT_REDRIVABLE',
  };
};

const listExecutions = ({ store }: Engine) => async (request: ListExecutionsCommandInput) => {
  const { stateMachineArn, mapRunArn, statusFilter } = request;
  if ((stateMachineArn === undefined) === (mapRunArn === undefined)) {
    throw apiError.validation('exactly one of stateMachineArn and mapRunArn is required');
  }
  if (stateMachineArn !== undefined && store.machine(stateMachineArn).type === 'EXPRESS') throw apiError.typeNotSupported();
  if (mapRunArn !== undefined && !store.mapRuns.has(mapRunArn)) throw apiError.noResource(mapRunArn);
  const { items, nextToken } = store.list(mapRunArn ?? stateMachineArn ?? '', statusFilter as ExecutionStatus | undefined, request);
  return { executions: items.map((summary) => ({ ...listItem(summary), ...(mapRunArn && { itemCount: 1 }) })), nextToken };
};

const listMapRuns = ({ store }: Engine) => async (request: ListMapRunsCommandInput) => {
  const { executionArn: arn = '' } = request;
  store.recordOf(arn);
  const { items, nextToken } = pageFromStart([...store.mapRunsOf(arn)].reverse(), request);
  const mapRuns = items.map((run) => ({
    executionArn: run.executionArn, mapRunArn: run.arn, stateMachineArn: run.stateMachineArn,
    startDate: date(run.startedAt), stopDate: date(run.stoppedAt),
  }));
  return { mapRuns, nextToken };
};

const countsOf = ({ counts, status }: MapRun) => ({
  ...counts,
  failuresNotRedrivable: status === 'SUCCEEDED' ? counts.failed + counts.timedOut + counts.aborted : 0,
  pendingRedrive: 0,
});

const describeMapRun = ({ store }: Engine) => async ({ mapRunArn = '' }: DescribeMapRunCommandInput) => {
  const run = store.mapRuns.get(mapRunArn);
  if (!run) throw apiError.noResource(mapRunArn);
  return {
    mapRunArn, executionArn: run.executionArn, status: run.status,
    startDate: date(run.startedAt), stopDate: date(run.stoppedAt),
    maxConcurrency: run.maxConcurrency,
    toleratedFailurePercentage: run.toleratedFailurePercentage,
    toleratedFailureCount: run.toleratedFailureCount,
    itemCounts: countsOf(run), executionCounts: countsOf(run),
    redriveCount: 0,
  };
};

const createStateMachine = ({ store, cloud }: Engine) => async (request: CreateStateMachineCommandInput) => {
  const { name = '', definition = '', roleArn = '', type } = request;
  const machine = await createMachine(store, cloud, { name, definition, roleArn, type });
  return { stateMachineArn: machine.arn, creationDate: machine.createdAt };
};

const machineItem = (machine: Machine) => ({
  stateMachineArn: machine.arn, name: machine.name, type: machine.type, creationDate: machine.createdAt,
});

const describeStateMachine = ({ store }: Engine) => async ({ stateMachineArn = '' }: DescribeStateMachineCommandInput) => {
  const machine = store.machine(stateMachineArn);
  return {
    ...machineItem(machine), status: 'ACTIVE', definition: machine.definitionText, roleArn: machine.roleArn,
    loggingConfiguration: { level: 'OFF', includeExecutionData: false }, tracingConfiguration: { enabled: false },
  };
};

const listStateMachines = ({ store }: Engine) => async (request: ListStateMachinesCommandInput) => {
  const { items, nextToken } = pageFromStart([...store.machines.values()], request);
  return { stateMachines: items.map(machineItem), nextToken };
};

const withData = (event: HistoryEvent, includeExecutionData: boolean) => {
  const { id, previousEventId, timestamp, type, detailsMember, details } = event;
  const shown = includeExecutionData || !details ? details : Object.fromEntries(Object.entries(details).filter(([key]) => !/^(input|output|parameters)$/.test(key)));
  return { id, previousEventId, timestamp: new Date(timestamp), type, ...(detailsMember && { [detailsMember]: shown }) };
};

const getExecutionHistory = ({ store }: Engine) => async (request: GetExecutionHistoryCommandInput) => {
  const { events } = store.recordOf(request.executionArn ?? '').record;
  const { items, nextToken } = pageFromStart(request.reverseOrder ? [...events].reverse() : events, request);
  return { events: items.map((event) => withData(event, request.includeExecutionData ?? true)), nextToken };
};

/** The implemented operations of Step Functions. */
export const statesOperations = (engine: Engine): Operations => ({
  CreateStateMachine: createStateMachine(engine),
  DescribeExecution: describeExecution(engine),
  DescribeMapRun: describeMapRun(engine),
  DescribeStateMachine: describeStateMachine(engine),
  GetExecutionHistory: getExecutionHistory(engine),
  ListExecutions: listExecutions(engine),
  ListMapRuns: listMapRuns(engine),
  ListStateMachines: listStateMachines(engine),
  StartExecution: startExecution(engine),
  StartSyncExecution: startSyncExecution(engine),
  StopExecution: stopExecution(engine),
});
